#include "ui/mainwindow/about_dialog.h"

#include "ui/theme/looks.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace stepline {

AboutDialog::AboutDialog(const QString &libraryPath, QWidget *parent) : QDialog(parent) {
    setWindowTitle(tr("About Stepline"));
    auto *picture = new QLabel;
    picture->setPixmap(QIcon(QStringLiteral(":/icons/stepline.svg")).pixmap(QSize(64, 64), devicePixelRatioF()));
    auto *title = new QLabel(tr("Stepline %1").arg(QStringLiteral(STEPLINE_VERSION)));
    title->setFont(Theme::instance().titleFont());
    auto *text = new QLabel(
        tr("Draw multi-channel message sequences and see what they will do. Free software under the GNU General "
           "Public License, version 3 or later."));
    text->setWordWrap(true);
    const QString facts = QStringLiteral("Stepline %1 · Qt %2 · %3 · %4 · %5")
                              .arg(QStringLiteral(STEPLINE_VERSION), QString::fromLatin1(qVersion()),
                                   QSysInfo::prettyProductName(), QLocale().name(), QGuiApplication::platformName());
    auto *details = new QLabel(facts + u'\n' + tr("Library: %1").arg(libraryPath));
    details->setTextFormat(Qt::PlainText);
    details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    details->setWordWrap(true);
    setTone(details, "secondary");
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copy = buttons->addButton(tr("&Copy details"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [details] { QApplication::clipboard()->setText(details->text()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(picture, 0, Qt::AlignHCenter);
    layout->addWidget(title, 0, Qt::AlignHCenter);
    layout->addWidget(text);
    layout->addWidget(details);
    layout->addWidget(buttons);
    setMinimumWidth(440);
}

} // namespace stepline
