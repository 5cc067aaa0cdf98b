#include "ui/player/player_pane.h"

#include "ui/player/moment_list.h"
#include "ui/player/person_popover.h"
#include "ui/player/time_line.h"
#include "ui/theme/looks.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/paint.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStyleOptionButton>

namespace stepline {

namespace {

/// A button whose text gives way where there is no room.
class ElidingButton : public QPushButton {
public:
    using QPushButton::QPushButton;
    QSize minimumSizeHint() const override { return {160, QPushButton::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override {
        QStyleOptionButton option;
        initStyleOption(&option);
        const int frame = sizeHint().width() - fontMetrics().size(Qt::TextShowMnemonic, text()).width();
        const int room = width() - frame;
        option.text = fontMetrics().elidedText(text(), Qt::ElideRight, room);
        QPainter painter(this);
        style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);
    }
};

void pointDown(IconButton *button, QMenu *menu) {
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
}

} // namespace

PlayerPane::PlayerPane(Player *player, QWidget *parent)
    : QWidget(parent), m_player(player), m_rows(new QWidget), m_person(new PersonPopover(player, this)),
      m_line(new TimeLine(player)), m_list(new MomentList(player)), m_problem(new InlineMessage) {
    setObjectName(QStringLiteral("player"));
    setAccessibleName(tr("Player of one recipient"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 9, 0, 4);
    column->setSpacing(8);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 0, 12, 0);
    head->addWidget(makeWho());
    head->addWidget(m_problem);
    column->addLayout(head);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(16, 0, 12, 0);
    inner->setSpacing(8);
    inner->addWidget(makeTransport());
    inner->addWidget(m_line);
    rows->addLayout(inner);
    rows->addWidget(m_list, 1);
    column->addWidget(m_rows, 1);

    connect(player, &Player::changed, this, &PlayerPane::showPerson);
    connect(player, &Player::moved, this, &PlayerPane::showMoment);
    connect(player, &Player::playingChanged, this, &PlayerPane::showPlaying);
    connect(m_line, &TimeLine::spacePressed, player, &Player::toggle);
    connect(m_list, &MomentList::spacePressed, player, &Player::toggle);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        showPlaying(m_player->playing());
        update();
    });
    showPlaying(false);
    showPerson();
}

QSize PlayerPane::sizeHint() const {
    return {720, QWidget::sizeHint().height()};
}

QWidget *PlayerPane::makeWho() {
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_who = new ElidingButton;
    m_who->setObjectName(QStringLiteral("who"));
    m_who->setIcon(Theme::instance().icon(QStringLiteral("people")));
    m_who->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_who, &QPushButton::clicked, this, [this] { m_person->popUpAt(m_who); });
    auto *before = new IconButton(QStringLiteral("chevron-left"), tr("The person before"));
    auto *next = new IconButton(QStringLiteral("chevron-right"), tr("The next person"));
    auto *random = new IconButton(QStringLiteral("dice"), tr("Somebody at random"));
    connect(before, &QToolButton::clicked, this, [this] { m_player->chooseNext(-1); });
    connect(next, &QToolButton::clicked, this, [this] { m_player->chooseNext(1); });
    connect(random, &QToolButton::clicked, m_player, &Player::chooseRandom);
    auto *find = IconButton::withText(QStringLiteral("search"), tr("Find somebody who"));
    find->setToolTip(tr("The next person of the audience to whom this happens"));
    auto *wishes = new QMenu(find);
    fillFind(wishes);
    pointDown(find, wishes);
    m_forget = IconButton::withText(QStringLiteral("undo"), tr("Back to luck"));
    m_forget->setToolTip(tr("Forget what you made happen"));
    connect(m_forget, &QToolButton::clicked, m_player, &Player::forgetForced);
    auto *close = new IconButton(QStringLiteral("close"), tr("Close the player (Esc)"));
    connect(close, &QToolButton::clicked, this, &PlayerPane::closeRequested);
    layout->addWidget(m_who, 0);
    layout->addSpacing(4);
    layout->addWidget(before);
    layout->addWidget(next);
    layout->addWidget(random);
    layout->addWidget(find);
    layout->addStretch(1);
    layout->addWidget(m_forget);
    layout->addWidget(close);
    return row;
}

QWidget *PlayerPane::makeTransport() {
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_toStart = new IconButton(QStringLiteral("to-start"), tr("To the beginning"));
    m_back = new IconButton(QStringLiteral("step-back"), tr("One moment back"));
    m_play = new QPushButton;
    setKind(m_play, "primary");
    m_forward = new IconButton(QStringLiteral("step-forward"), tr("One moment on"));
    m_toEnd = new IconButton(QStringLiteral("to-end"), tr("To the end"));
    connect(m_toStart, &QToolButton::clicked, m_player, &Player::goToStart);
    connect(m_back, &QToolButton::clicked, this, [this] { m_player->step(-1); });
    connect(m_play, &QPushButton::clicked, m_player, &Player::toggle);
    connect(m_forward, &QToolButton::clicked, this, [this] { m_player->step(1); });
    connect(m_toEnd, &QToolButton::clicked, m_player, &Player::goToEnd);
    m_speed = IconButton::withText({}, QString());
    auto *speeds = new QMenu(m_speed);
    connect(speeds, &QMenu::aboutToShow, this, [this, speeds] { fillSpeed(speeds); });
    pointDown(m_speed, speeds);
    m_force = IconButton::withText(QStringLiteral("force"), tr("Make it happen now"));
    m_force->setToolTip(tr("The recipient does it at this moment; what follows is played anew"));
    auto *forces = new QMenu(m_force);
    connect(forces, &QMenu::aboutToShow, this, [this, forces] { fillForce(forces); });
    pointDown(m_force, forces);
    m_clock = new ToneLabel;
    m_date = new ElidedLabel;
    m_date->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_elapsed = new ToneLabel({}, Tone::Secondary);
    layout->addWidget(m_toStart);
    layout->addWidget(m_back);
    layout->addWidget(m_play);
    layout->addWidget(m_forward);
    layout->addWidget(m_toEnd);
    layout->addWidget(m_speed);
    layout->addSpacing(12);
    layout->addWidget(m_clock);
    layout->addSpacing(4);
    layout->addWidget(m_date, 1);
    layout->addWidget(m_elapsed);
    layout->addSpacing(8);
    layout->addWidget(m_force);
    return row;
}

void PlayerPane::showPerson() {
    const bool active = m_player->active();
    m_rows->setVisible(active);
    if (!active) {
        m_who->setText(tr("Nobody is played"));
        m_forget->hide();
        m_problem->say(m_player->problems().isEmpty()
                           ? QString()
                           : tr("The sequence cannot be played yet. %1").arg(m_player->problems().first().message),
                       Tone::Error);
        return;
    }
    m_problem->clearMessage();
    QString who = m_player->words().who();
    m_who->setToolTip(tr("%1. Click to choose somebody.").arg(who));
    m_who->setAccessibleName(tr("Who is played: %1").arg(who));
    m_who->setText(who.replace(u'&', QStringLiteral("&&")));
    m_forget->setVisible(!m_player->choice().forced.empty());
    showMoment();
}

void PlayerPane::showMoment() {
    if (!m_player->active())
        return;
    const PlayWords &words = m_player->words();
    m_clock->setFont(Theme::tabular(Theme::instance().titleFont()));
    m_clock->setText(words.clock(m_player->time()));
    m_date->setText(tr("%1 · %2", "date and time zone").arg(words.date(m_player->time()), m_player->played().zone));
    m_elapsed->setText(PlayWords::elapsed(m_player->time()));
    const QString speed = tr("%1×", "speed").arg(QLocale().toString(m_player->speed()));
    if (m_speed->text() != speed) {
        m_speed->setText(speed);
        m_speed->setAccessibleName(tr("Speed: %1").arg(speed));
        m_speed->setToolTip(tr("Speed"));
        m_speed->updateGeometry();
    }
    const bool first = m_player->count() <= 1;
    m_toStart->setEnabled(!first || m_player->position() > 0);
    m_back->setEnabled(!first);
    m_forward->setEnabled(!m_player->atEnd());
    m_toEnd->setEnabled(!m_player->atEnd());
    m_force->setEnabled(!m_player->lastSent().isEmpty());
}

void PlayerPane::showPlaying(bool playing) {
    m_play->setIcon(Theme::instance().icon(playing ? QStringLiteral("pause") : QStringLiteral("play"),
                                           Theme::instance().palette().onAccent));
    m_play->setAccessibleName(playing ? tr("Pause") : tr("Play"));
    m_play->setToolTip(playing ? tr("Pause (Space)") : tr("Play (Space)"));
}

void PlayerPane::fillFind(QMenu *menu) {
    using Wanted = PersonPlayer::Wanted;
    const std::pair<Wanted, QString> wishes[] = {{Wanted::Stopped, tr("is &stopped by a stop condition")},
                                                 {Wanted::Late, tr("reacts too &late to spare a message")},
                                                 {Wanted::Converted, tr("&converts")},
                                                 {Wanted::Exited, tr("lea&ves the sequence")},
                                                 {Wanted::Completed, tr("reaches the &end")},
                                                 {Wanted::InProgress, tr("is still &under way at the preview's end")},
                                                 {Wanted::HeldOut, tr("is &held out")}};
    for (const auto &[wanted, name] : wishes)
        menu->addAction(name, this, [this, wanted = wanted] {
            if (!m_player->find(wanted))
                Q_EMIT said(tr("Nobody like that among the next %1 people of the audience.")
                                .arg(QLocale().toString(
                                    qulonglong(std::min(PersonPlayer::MostSearched, m_player->request().recipients)))));
        });
}

/// First for the selected card, if it was sent, else for the last one sent; the others in menus of their own.
void PlayerPane::fillForce(QMenu *menu) {
    menu->clear();
    if (!m_player->active())
        return;
    const auto fill = [this](QMenu *into, const QString &message) {
        for (const PlayForcible &event : m_player->forcible(message))
            into->addAction(event.name, this, [this, message, event] { force(message, event); });
        if (into->isEmpty())
            into->addAction(tr("Everything has happened"))->setEnabled(false);
    };
    QStringList sent;
    for (size_t i = m_player->count(); i-- > 0;)
        if (m_player->played().moments[i].kind == PlayMoment::Kind::Requested)
            sent << m_player->played().moments[i].message;
    if (sent.isEmpty()) {
        menu->addAction(tr("Nothing is sent yet"))->setEnabled(false);
        return;
    }
    if (sent.removeOne(m_selected))
        sent.prepend(m_selected);
    const auto icon = [this](const QString &message) {
        const auto type = m_player->tmpl().typeOf(*m_player->tmpl().message(message));
        return type ? Theme::instance().channelIcon(*type) : QIcon();
    };
    menu->addAction(icon(sent.first()), m_player->words().message(sent.first()))->setEnabled(false);
    const QString first = sent.takeFirst();
    auto before = menu->actions().size();
    for (const PlayForcible &event : m_player->forcible(first))
        menu->addAction(event.name, this, [this, first, event] { force(first, event); });
    if (menu->actions().size() == before)
        menu->addAction(tr("Everything has happened"))->setEnabled(false);
    if (!sent.isEmpty())
        menu->addSeparator();
    for (const QString &message : std::as_const(sent))
        fill(menu->addMenu(icon(message), m_player->words().message(message).replace(u'&', QStringLiteral("&&"))),
             message);
}

void PlayerPane::force(const QString &message, const PlayForcible &event) {
    m_player->force(message, event.metric, event.depth);
    m_line->setFocus(Qt::OtherFocusReason); // Space plays on from here
}

void PlayerPane::fillSpeed(QMenu *menu) {
    menu->clear();
    for (const double speed : {0.5, 1.0, 2.0, 4.0}) {
        QAction *action = menu->addAction(tr("%1×", "speed").arg(QLocale().toString(speed)), this,
                                          [this, speed] { m_player->setSpeed(speed); });
        action->setCheckable(true);
        action->setChecked(qFuzzyCompare(speed, m_player->speed()));
    }
}

void PlayerPane::takeFocus() {
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void PlayerPane::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Space)
        m_player->toggle();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void PlayerPane::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), colours().window);
    painter.fillRect(QRect(0, 0, width(), 1), colours().line);
}

} // namespace stepline
