#include "ui/team/removal_dialog.h"

#include "core/base/particles.h"
#include "ui/theme/looks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/default_button.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace stepline {

QString RemovalDialog::sentence(const TeamRemoval &removal) {
    return withParticles(removal.by.isEmpty() ? tr("“%1” was deleted from the team's library.").arg(removal.name)
                                              : tr("%1 put “%2” into the bin.").arg(removal.by, removal.name));
}

RemovalDialog::RemovalDialog(const TeamRemoval &removal, QWidget *parent) : QDialog(parent) {
    setWindowTitle(tr("Put away by somebody else"));
    setMinimumWidth(560);
    auto *title = new QLabel(sentence(removal));
    title->setFont(Theme::instance().titleFont());
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    const QString when =
        removal.when.isValid()
            ? tr("It happened %1.").arg(QLocale().toString(removal.when.toLocalTime(), QLocale::ShortFormat))
            : QString();
    auto *facts =
        new ToneLabel((removal.changed ? tr("What you changed is kept on this computer, and nobody else has it.")
                                       : tr("It is still on this computer as you see it.")) +
                          u' ' + when,
                      Tone::Secondary);
    facts->setTextFormat(Qt::PlainText);
    facts->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(facts);
    layout->addSpacing(16);
    const auto choice = [&](const QString &name, const QString &what, void (RemovalDialog::*signal)(), bool primary) {
        auto *button = new QPushButton(name);
        button->setAccessibleDescription(what);
        if (primary) {
            setKind(button, "primary");
            button->setFocus();
        }
        auto *said = new ToneLabel(what, Tone::Secondary);
        said->setWordWrap(true);
        auto *row = new QHBoxLayout;
        row->setSpacing(16);
        button->setMinimumWidth(208);
        row->addWidget(button, 0, Qt::AlignTop);
        row->addWidget(said, 1, Qt::AlignVCenter);
        layout->addLayout(row);
        if (primary)
            setDefaultButton(button);
        connect(button, &QPushButton::clicked, this, [this, signal] {
            accept();
            Q_EMIT(this->*signal)();
        });
    };
    choice(tr("Keep it as a &new one"), tr("Yours becomes a template of its own, which the team sees, too."),
           &RemovalDialog::keepAsNewRequested, true);
    if (!removal.forGood)
        choice(tr("Take it &out of the bin"), tr("It is back for everybody, with what you changed."),
               &RemovalDialog::takeOutRequested, false);
    choice(tr("&Let it go"), tr("It is closed here, and what only you have of it is dropped."),
           &RemovalDialog::letGoRequested, false);
    layout->addSpacing(8);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("&Decide later"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace stepline
