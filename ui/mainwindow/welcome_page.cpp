#include "ui/mainwindow/welcome_page.h"

#include "ui/actions/actions.h"
#include "ui/theme/looks.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace stepline {

WelcomePage::WelcomePage(Actions *actions, QWidget *parent) : QWidget(parent) {
    auto *picture = new QLabel;
    picture->setPixmap(QIcon(QStringLiteral(":/icons/stepline.svg")).pixmap(QSize(64, 64), devicePixelRatioF()));
    auto *title = new QLabel(tr("Draw a sequence, see what it will do"));
    title->setFont(Theme::instance().titleFont());
    auto *text = new QLabel(
        tr("Drag channels into steps, say when each message goes out and what stops it. The forecast shows at "
           "once whom you reach, what it costs and what it brings."));
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    setTone(text, "secondary");
    text->setFixedWidth(440);
    text->setMinimumHeight(text->heightForWidth(440)); // a centred label does not ask for it by itself

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    const auto add = [&](QAction *action, const QString &label, bool primary) {
        auto *button =
            new QPushButton(Theme::instance().icon(action == actions->gallery    ? QStringLiteral("gallery")
                                                   : action == actions->openFile ? QStringLiteral("folder")
                                                                                 : QStringLiteral("plus"),
                                                   primary ? Theme::instance().palette().onAccent : QColor()),
                            label);
        if (primary)
            setKind(button, "primary");
        button->setToolTip(action->toolTip());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        buttons->addWidget(button);
    };
    buttons->addStretch();
    add(actions->gallery, tr("Start from the gallery"), true);
    add(actions->newTemplate, tr("New template"), false);
    add(actions->openFile, tr("Open a file"), false);
    buttons->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(16);
    layout->addStretch(2);
    layout->addWidget(picture, 0, Qt::AlignHCenter);
    layout->addWidget(title, 0, Qt::AlignHCenter);
    layout->addWidget(text, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    layout->addStretch(3);
}

} // namespace stepline
