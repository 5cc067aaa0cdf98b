#include "ui/library/file_changes_dialog.h"

#include "ui/library/diff_picture.h"
#include "ui/theme/looks.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace stepline {

FileChangesDialog::FileChangesDialog(const QString &name, const Template &here, const Template &there,
                                     const TemplateDiff &diff, QWidget *parent)
    : QDialog(parent) {
    setWindowTitle(tr("Changes by another program"));
    resize(windowSized({800, 560}));
    auto *title = new QLabel(name);
    title->setFont(Theme::instance().titleFont());
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    auto *what = new ToneLabel(tr("What is different in the file, against what is here."), Tone::Secondary);
    what->setWordWrap(true);
    auto *picture = new DiffPicture;
    picture->setAccessibleName(tr("The sequence with its changes"));
    picture->showDiff(here, there, diff);
    auto *words = new QPlainTextEdit;
    words->setReadOnly(true);
    words->setAccessibleName(tr("The changes in words"));
    const QStringList lines = diffLines(diff);
    words->setPlainText(lines.isEmpty() ? tr("Only the writing differs; the sequence is the same.")
                                        : lines.join(u'\n'));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *read = buttons->addButton(tr("&Read it again"), QDialogButtonBox::ActionRole);
    QPushButton *keep = buttons->addButton(tr("&Keep what is here"), QDialogButtonBox::ActionRole);
    read->setToolTip(tr("Takes the file as it is now; changes that are only here are dropped."));
    keep->setToolTip(tr("Goes on with what is here; the next save asks before it writes over the file."));
    setKind(keep, "primary");
    connect(read, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT readAgainRequested();
    });
    connect(keep, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT keepRequested();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(what);
    layout->addSpacing(8);
    layout->addWidget(picture, 3);
    layout->addWidget(words, 2);
    layout->addSpacing(8);
    layout->addWidget(buttons);
}

} // namespace stepline
