#include "core/json/files.h"
#include "ui/board/accessible.h"
#include "ui/board/board_view.h"
#include "ui/board/scene.h"
#include "ui/mainwindow/player_controller.h"
#include "ui/mainwindow/preview_controller.h"
#include "ui/player/moment_list.h"
#include "ui/player/person_popover.h"
#include "ui/player/player_pane.h"
#include "ui/player/time_line.h"
#include "ui/preview/preview_panel.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/value_edit.h"
#include "window_fixture.h"

#include <QAccessible>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace stepline;

namespace {

// The feed is viewed by nobody of themselves, so that the text goes out after two hours; the push needs a token that
// nobody has.
const QByteArray FourCards = R"({"format": "stepline.sequence", "version": 1,
 "template": {"key": "played", "name": "Played", "variables": [{"name": "first_name", "sample": "Mina"}]},
 "channels": [{"id": "feed", "type": "in_app", "name": "App feed"}, {"id": "push", "type": "push", "name": "Push"},
              {"id": "sms", "type": "sms", "name": "Text"}],
 "sequence": {"steps": [
  {"id": "s1", "messages": [{"id": "m1", "channel": "feed", "wait": "PT2H", "stop_when": {"metric": "viewed"}}]},
  {"id": "s2", "messages": [{"id": "m2", "channel": "push", "wait": "PT1H"},
                            {"id": "m3", "channel": "sms", "only_if": {"not": {"message": "m1", "metric": "clicked"}}},
                            {"id": "m4", "channel": "sms", "only_if": {"message": "m1", "metric": "clicked"}}]}]}}
)";

const QByteArray People = R"({"format": "stepline.profile", "version": 1, "name": "Test",
 "segments": [{"name": "New", "share": 1}, {"name": "Loyal", "share": 0}],
 "zones": [{"zone": "Asia/Seoul", "share": 1}, {"zone": "UTC", "share": 0}],
 "channels": {
  "in_app": {"delivered": {"p": 1, "delay": {"median": "PT2S", "p90": "PT2S"}},
             "viewed": {"p": 0, "delay": {"median": "PT1S", "p90": "PT1S"}}},
  "push": {"reach": 0}, "sms": {}}}
)";

PreviewRequest requestOf(const QByteArray &sequence = FourCards) {
    PreviewRequest request;
    request.tmpl = readSequence(sequence)->value;
    request.profile = readProfile(People)->value;
    request.recipients = 1000;
    return request;
}

size_t momentOf(const Player &player, PlayMoment::Kind kind, const QString &message) {
    const auto &moments = player.played().moments;
    for (size_t i = 0; i < moments.size(); ++i)
        if (moments[i].kind == kind && moments[i].message == message)
            return i;
    return moments.size();
}

const QString m1 = QStringLiteral("m1"), m2 = QStringLiteral("m2"), m3 = QStringLiteral("m3"),
              m4 = QStringLiteral("m4");

} // namespace

/// One recipient, played: by itself, and in the whole window by mouse and keys.
class TestPlayer : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowFixture> m_fixture;
    MainWindow *m_window = nullptr;

    void openWindow() {
        m_fixture->open(FourCards);
        m_window = m_fixture->window.get();
        QVERIFY(m_window && m_window->current());
        m_window->preview()->forecaster()->setProfile(readProfile(People)->value);
    }
    Player *player() { return m_window->player()->player(); }
    PlayerPane *pane() { return m_window->player()->pane(); }
    void openPlayer() {
        openWindow();
        QTest::keyClick(m_window->windowHandle(), Qt::Key_F7);
        QVERIFY(pane()->isVisible());
        QVERIFY(player()->active());
    }
    const CardPlay *card(const QString &id) { return m_window->board()->scene()->state().play->card(id); }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() {
        m_fixture.reset();
        m_window = nullptr;
    }

    // The clock

    void waitsAreShortened() {
        std::vector<PlayMoment> moments;
        for (const double at : {0.0, 0.0, 2.0, 7200.0, 86400.0, 30 * 86400.0})
            moments.push_back({.at = at});
        const PlayClock clock(moments);
        QVERIFY(clock.length() > 3 && clock.length() < 30);
        for (size_t i = 0; i < moments.size(); ++i) {
            QCOMPARE(clock.countAt(clock.positionOf(i)), i + 1);
            QCOMPARE(clock.timeAt(clock.positionOf(i)), moments[i].at);
            QVERIFY(i == 0 || clock.positionOf(i) > clock.positionOf(i - 1));
        }
        QCOMPARE(clock.countAt(clock.positionAt(0)), 2u); // everything of that time has happened
        QVERIFY(std::abs(clock.timeAt(clock.positionAt(5000)) - 5000) < 1e-6);
        QCOMPARE(clock.timeAt(clock.length()), moments.back().at);

        for (int i = 0; i < 500; ++i)
            moments.push_back({.at = 30 * 86400.0 + i * 5000.0});
        QVERIFY(PlayClock(moments).length() <= PlayClock::Longest + PlayClock::Tail);
        QCOMPARE(PlayClock().length(), 0.0);
    }

    // The words

    void everyReasonInWords() {
        Player player;
        player.setRequest(requestOf());
        const auto sentence = [&](PlayMoment::Kind kind, const QString &message) {
            const size_t i = momentOf(player, kind, message);
            return i < player.played().moments.size() ? player.words().sentence(player.played().moments[i])
                                                      : QStringLiteral("nothing");
        };
        QCOMPARE(sentence(PlayMoment::Kind::Skipped, m2),
                 QStringLiteral("Skipped: Push. Mina cannot be reached by Push."));
        QCOMPARE(sentence(PlayMoment::Kind::Skipped, m4),
                 QStringLiteral("Not sent: Text 2. The guard “App feed clicked” is false because App feed was not "
                                "clicked by then."));
        QCOMPARE(sentence(PlayMoment::Kind::Requested, m3),
                 QStringLiteral("Sent: Text 1. Its guard holds: App feed was not clicked by then."));
        QCOMPARE(sentence(PlayMoment::Kind::Event, m1), QStringLiteral("Delivered: App feed, 2 s after it went out."));
        player.goToMoment(momentOf(player, PlayMoment::Kind::Event, m1));
        player.force(m1, Metric::Viewed);
        QCOMPARE(sentence(PlayMoment::Kind::NotNeeded, m3),
                 QStringLiteral("Not needed any more: Text 1. The recipient viewed App feed."));
        const PlayMoment &stop = player.played().moments[momentOf(player, PlayMoment::Kind::Stopped, m1)];
        QCOMPARE(player.words().sentence(stop),
                 QStringLiteral("Stopped: viewed App feed at %1, 2 s after it went out.").arg(player.words().clock(2)));
        QCOMPARE(player.words().local(0).time(), QTime(18, 0)); // 9:00 UTC in Seoul
        QVERIFY(
            player.words().who().startsWith(QStringLiteral("Recipient 1 · New · Asia/Seoul · reachable by App feed")));
    }

    void aGuardSaysSecondsWhereMinutesDoNot() {
        Player player;
        PreviewRequest request = requestOf(
            QByteArray(FourCards).replace("\"wait\": \"PT2H\"", "\"wait\": \"PT5S\"").replace("clicked", "delivered"));
        player.setRequest(request);
        const PlayMoment &skipped = player.played().moments[momentOf(player, PlayMoment::Kind::Skipped, m3)];
        QVERIFY2(
            player.words().sentence(skipped).endsWith(
                QStringLiteral("is false because App feed was delivered 2 s after %1.").arg(player.words().clock(0))),
            qPrintable(player.words().sentence(skipped)));
    }

    void noMomentIsWithoutWords() {
        Player player;
        const QStringList profiles{QStringLiteral("human-opens"), QStringLiteral("cold-outbound")};
        for (const char *file : {"cart-recovery", "school-enrolment", "cold-outreach-five-touch", "win-back-sunset"}) {
            QFile sequence(QStringLiteral(SOURCE_DIR "/resources/gallery/%1.sequence.json").arg(QLatin1String(file)));
            QVERIFY(sequence.open(QIODevice::ReadOnly));
            QFile profile(
                QStringLiteral(SOURCE_DIR "/resources/profiles/%1.profile.json").arg(profiles.at(file[1] == 'o')));
            QVERIFY(profile.open(QIODevice::ReadOnly));
            PreviewRequest request;
            request.tmpl = readSequence(sequence.readAll())->value;
            request.profile = readProfile(profile.readAll())->value;
            player.setRequest(request);
            for (quint64 recipient = 0; recipient < 200; ++recipient) {
                player.choose(recipient);
                for (const PlayMoment &moment : player.played().moments) {
                    const QString sentence = player.words().sentence(moment);
                    QVERIFY2(sentence.endsWith(u'.') &&
                                 !sentence.contains(u'%') | sentence.contains(QStringLiteral(" %")),
                             qPrintable(sentence));
                }
                player.goToEnd();
                for (const CardPlay &card : player.board()->cards)
                    QVERIFY(!card.line.isEmpty() && !card.tip.isEmpty());
            }
        }
    }

    // The player

    void cardsLightUpAsTheyAreDecided() {
        Player player;
        player.setRequest(requestOf());
        QCOMPARE(player.count(), 1u);
        using State = CardPlay::State;
        const auto states = [&] {
            QList<State> all;
            for (const QString &id : {m1, m2, m3, m4})
                all << player.board()->card(id)->state;
            return all;
        };
        QCOMPARE(states(), QList<State>({State::Waiting, State::Waiting, State::Waiting, State::Waiting}));
        player.goToMoment(momentOf(player, PlayMoment::Kind::Requested, m1));
        QCOMPARE(states(), QList<State>({State::Requested, State::Waiting, State::Waiting, State::Waiting}));
        QVERIFY(player.board()->card(m1)->current);
        QCOMPARE(player.board()->steps.value(QStringLiteral("s1")), BoardPlay::StepState::Running);
        player.goToMoment(momentOf(player, PlayMoment::Kind::Event, m1));
        QCOMPARE(player.board()->card(m1)->marks.size(), 1u);
        player.goToEnd();
        QCOMPARE(states(), QList<State>({State::Requested, State::Skipped, State::Requested, State::Skipped}));
        QCOMPARE(player.board()->steps.value(QStringLiteral("s1")), BoardPlay::StepState::Done);
        QCOMPARE(player.board()->ending, BoardEnding::Kind::Completed);
        QCOMPARE(player.board()->card(m2)->line, QStringLiteral("Skipped: not reachable"));
        player.goToStart();
        QCOMPARE(states(), QList<State>({State::Waiting, State::Waiting, State::Waiting, State::Waiting}));
    }

    void playsToTheEndAndStops() {
        Player player;
        player.setRequest(requestOf());
        player.setSpeed(40);
        QSignalSpy playing(&player, &Player::playingChanged);
        player.play();
        QVERIFY(player.playing());
        QTRY_VERIFY_WITH_TIMEOUT(!player.playing(), 10000);
        QVERIFY(player.atEnd());
        QCOMPARE(playing.size(), 2);
        player.play(); // again from the beginning
        QVERIFY(player.count() < player.played().moments.size());
        player.pause();
        QVERIFY(!player.playing());
    }

    void withReducedMotionThePlayheadGoesFromMomentToMoment() {
        const bool menus = QApplication::isEffectEnabled(Qt::UI_AnimateMenu),
                   general = QApplication::isEffectEnabled(Qt::UI_General);
        QApplication::setEffectEnabled(Qt::UI_AnimateMenu, false);
        QApplication::setEffectEnabled(Qt::UI_General, false);
        Player player;
        player.setRequest(requestOf());
        player.setSpeed(10);
        QSignalSpy moved(&player, &Player::moved);
        player.play();
        QTRY_VERIFY_WITH_TIMEOUT(!player.playing(), 10000);
        QVERIFY(player.atEnd());
        QVERIFY(moved.size() <= qsizetype(player.played().moments.size()) + 1);
        QApplication::setEffectEnabled(Qt::UI_AnimateMenu, menus);
        QApplication::setEffectEnabled(Qt::UI_General, general);
    }

    void findsSomebody() {
        Player player;
        player.setRequest(requestOf());
        QVERIFY(player.find(PersonPlayer::Wanted::Completed));
        QCOMPARE(player.choice().recipient, 1u); // the next one, not the same again
        QVERIFY(!player.find(PersonPlayer::Wanted::Late));
        QCOMPARE(player.choice().recipient, 1u);
    }

    void whatIsForcedPlaysAnewFromHere() {
        Player player;
        player.setRequest(requestOf());
        const Played drawn = player.played();
        QVERIFY(player.forcible(m1).empty()); // not sent yet
        player.goToPosition(player.clock().positionAt(3600));
        const double now = player.time();
        QCOMPARE(player.forcible(m1).front().metric, Metric::Viewed); // delivered has happened
        player.force(m1, Metric::Viewed);
        QCOMPARE(player.time(), now);
        QCOMPARE(player.played().ending, PlayMoment::Kind::Stopped);
        QCOMPARE(player.board()->card(m3)->state, CardPlay::State::NotNeeded);
        QVERIFY(player.board()->card(m1)->marks.back().forced);
        QVERIFY(player.board()->card(m1)->marks.back().ends);
        player.forgetForced();
        QCOMPARE(player.played(), drawn);
        QCOMPARE(player.time(), now);
        QCOMPARE(player.board()->card(m3)->state, CardPlay::State::Waiting);
    }

    void aViewIsForcedAsDeepAsConditionsAsk() {
        Player player;
        QByteArray deep = FourCards;
        deep.replace("\"metric\": \"viewed\"", "\"metric\": \"viewed\", \"at_least\": 50");
        QVERIFY(deep != QByteArray(FourCards));
        player.setRequest(requestOf(deep));
        player.goToPosition(player.clock().positionAt(3600));
        std::vector<double> depths;
        for (const PlayForcible &event : player.forcible(m1))
            if (event.metric == Metric::Viewed)
                depths.push_back(event.depth);
        QCOMPARE(depths, (std::vector<double>{100, 50, 25}));
        player.force(m1, Metric::Viewed, 25); // not deep enough
        QVERIFY(player.board()->card(m1)->marks.back().forced);
        QVERIFY(player.played().ending != PlayMoment::Kind::Stopped);
        player.forgetForced();
        player.force(m1, Metric::Viewed, 50);
        QCOMPARE(player.played().ending, PlayMoment::Kind::Stopped);
    }

    void anEditKeepsPersonAndTime() {
        Player player;
        player.setRequest(requestOf());
        player.choose(41);
        player.goToMoment(momentOf(player, PlayMoment::Kind::Requested, m3));
        QCOMPARE(player.time(), 7200.0);
        player.setRequest(requestOf(QByteArray(FourCards).replace("PT2H", "PT3H")));
        QCOMPARE(player.choice().recipient, 41u);
        QCOMPARE(player.time(), 7200.0);
        QCOMPARE(player.board()->card(m3)->state, CardPlay::State::Waiting); // it goes out an hour later now
        player.setRequest(requestOf(QByteArray(FourCards).replace("\"channel\": \"push\"", "\"channel\": \"gone\"")));
        QVERIFY(!player.active());
        QVERIFY(!player.problems().isEmpty());
        player.setRequest(requestOf());
        QVERIFY(player.active());
        QCOMPARE(player.choice().recipient, 41u);
    }

    // The window

    void opensPlaysAndClosesByKeys() {
        openPlayer();
        const QByteArray before = m_window->current()->editor()->bytes();
        QVERIFY(!m_window->preview()->panel()->isVisible()); // the forecast of all makes room
        QVERIFY(m_window->board()->scene()->content().playing);
        QVERIFY(pane()->timeLine()->hasFocus());
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Right);
        QCOMPARE(player()->count(), 2u);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Left);
        QCOMPARE(player()->count(), 1u);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Space);
        QVERIFY(player()->playing());
        QTRY_VERIFY_WITH_TIMEOUT(player()->count() > 2, 5000);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Space);
        QVERIFY(!player()->playing());
        QTest::keyClick(m_window->windowHandle(), Qt::Key_End);
        QVERIFY(player()->atEnd());
        QCOMPARE(card(m1)->state, CardPlay::State::Requested);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Home);
        QCOMPARE(player()->count(), 1u);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Escape);
        QVERIFY(!pane()->isVisible());
        QVERIFY(m_window->preview()->panel()->isVisible());
        QVERIFY(!m_window->board()->scene()->state().play);
        QVERIFY(!m_window->board()->scene()->content().playing);
        QVERIFY(!m_window->actions()->play->isChecked());
        QCOMPARE(m_window->current()->editor()->bytes(), before); // nothing was edited
        QVERIFY(!m_window->isWindowModified());
    }

    void escOnTheBoardClosesToo() {
        openPlayer();
        m_window->board()->setFocus();
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Escape);
        QVERIFY(!pane()->isVisible());
    }

    void thePlayheadIsDragged() {
        openPlayer();
        TimeLine *line = pane()->timeLine();
        const auto at = [&](double share) {
            return QPoint(int(line->xOf(player()->clock().length() * share)), line->height() - 4);
        };
        QTest::mousePress(line, Qt::LeftButton, {}, at(0.02));
        for (int i = 1; i <= 10; ++i)
            QTest::mouseMove(line, at(i * 0.1));
        QVERIFY(player()->atEnd());
        QTest::mouseMove(line, at(0.01));
        QCOMPARE(player()->count(), 1u);
        QTest::mouseRelease(line, Qt::LeftButton, {}, at(0.01));
        QTest::mouseMove(line, at(0.9));
        QCOMPARE(player()->count(), 1u); // let go
        const size_t sent = momentOf(*player(), PlayMoment::Kind::Requested, m3);
        QTest::mouseClick(line, Qt::LeftButton, {}, line->markOf(sent).center().toPoint());
        QCOMPARE(player()->time(), player()->played().moments[sent].at);
    }

    void aClickInTheListGoesThere() {
        openPlayer();
        MomentList *list = pane()->list();
        QCOMPARE(list->model()->rowCount(), int(player()->played().moments.size()));
        const QModelIndex row = list->model()->index(3, 0);
        list->scrollTo(row);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(row).center());
        QCOMPARE(player()->count(), 4u);
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(player()->count(), 5u);
        QTest::keyClick(list, Qt::Key_Home);
        QCOMPARE(player()->count(), 1u);
        player()->goToEnd();
        QCOMPARE(list->currentIndex().row(), list->model()->rowCount() - 1);
    }

    void theCardMenuMakesItHappen() {
        openPlayer();
        BoardView *board = m_window->board();
        const auto menuOf = [&](const QString &id) {
            const BoardElement element = board->scene()->cardElement(id);
            board->ensureVisible(element);
            const QPoint at = board->toView(board->scene()->layout().rectOf(element)).center().toPoint();
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, board->viewport()->mapToGlobal(at));
            QApplication::sendEvent(board->viewport(), &event);
            return qobject_cast<QMenu *>(QApplication::activePopupWidget());
        };
        QMenu *menu = menuOf(m1);
        QVERIFY(menu);
        for (const QAction *action : menu->actions())
            QVERIFY(action->text() != QStringLiteral("Make it happen now")); // it is not sent yet
        menu->close();
        player()->goToMoment(momentOf(*player(), PlayMoment::Kind::Event, m1));
        menu = menuOf(m1);
        QVERIFY(menu);
        QAction *force = menu->actions().value(0);
        QCOMPARE(force->text(), QStringLiteral("Make it happen now"));
        QAction *viewed = force->menu()->actions().value(0);
        QCOMPARE(viewed->text(), QStringLiteral("Viewed"));
        viewed->trigger();
        menu->close();
        QCOMPARE(player()->played().ending, PlayMoment::Kind::Stopped);
        QCOMPARE(card(m3)->state, CardPlay::State::NotNeeded);
        QVERIFY(!m_window->isWindowModified());
    }

    void theButtonMakesItHappen() {
        openPlayer();
        player()->goToMoment(momentOf(*player(), PlayMoment::Kind::Event, m1));
        QToolButton *button = nullptr;
        for (QToolButton *each : pane()->findChildren<QToolButton *>())
            if (each->text() == QStringLiteral("Make it happen now"))
                button = each;
        QVERIFY(button && button->isEnabled());
        QVERIFY(button->menu());
        Q_EMIT button->menu()->aboutToShow();
        QAction *clicked = nullptr;
        for (QAction *action : button->menu()->actions())
            if (action->text() == QStringLiteral("Clicked"))
                clicked = action;
        QVERIFY(clicked);
        clicked->trigger();
        QCOMPARE(player()->played().ending, PlayMoment::Kind::Stopped); // a click is a view before it
        QCOMPARE(card(m1)->marks.size(), 3u);
    }

    void editsArePlayedAtOnce() {
        openPlayer();
        player()->goToMoment(momentOf(*player(), PlayMoment::Kind::Requested, m3));
        Editor *editor = m_window->current()->editor();
        editor->push(edits::removeMessages(*editor->document(), {m3}));
        QTRY_VERIFY(!player()->board()->card(m3));
        QCOMPARE(player()->time(), 7200.0);
        editor->undoStack()->undo();
        QTRY_VERIFY(player()->board()->card(m3));
        QCOMPARE(card(m3)->state, CardPlay::State::Requested);
    }

    void thePersonIsChosen() {
        openPlayer();
        auto *who = pane()->findChild<QPushButton *>(QStringLiteral("who"));
        QVERIFY(who && who->text().startsWith(QStringLiteral("Recipient 1 ")));
        QTest::mouseClick(who, Qt::LeftButton);
        auto *popover = pane()->findChild<PersonPopover *>();
        QVERIFY(popover && popover->isVisible());
        auto *number = popover->findChild<NumberEdit *>();
        number->selectAll();
        QTest::keyClicks(number, QStringLiteral("18"));
        QTest::keyClick(number, Qt::Key_Return);
        QCOMPARE(player()->choice().recipient, 17u);
        const auto boxes = popover->findChildren<ChoiceBox *>();
        QCOMPARE(boxes.size(), 2);
        Q_EMIT boxes[0]->chosen(QStringLiteral("Loyal"));
        QCOMPARE(player()->played().segment, QStringLiteral("Loyal"));
        Q_EMIT boxes[1]->chosen(QStringLiteral("UTC"));
        QCOMPARE(player()->played().zone, QStringLiteral("UTC"));
        QCOMPARE(player()->words().local(0).time(), QTime(9, 0));
        Chip *push = nullptr;
        for (Chip *chip : popover->findChildren<Chip *>())
            if (chip->text() == QStringLiteral("Push"))
                push = chip;
        QVERIFY(push && !push->isChecked());
        QTest::mouseClick(push, Qt::LeftButton);
        QVERIFY(player()->played().reachable.contains(QStringLiteral("push")));
        QCOMPARE(player()->choice().recipient, 17u);
        player()->goToEnd();
        QCOMPARE(card(m2)->state, CardPlay::State::Requested);
        popover->close();
        player()->chooseNext(1);
        QCOMPARE(player()->choice().recipient, 18u);
        QVERIFY(player()->choice().person.byLuck());
        player()->choose(0);
        player()->chooseNext(-1);
        QCOMPARE(player()->choice().recipient, player()->request().recipients - 1);
    }

    void aNameSaysWhatHasBecomeOfTheCard() {
        openPlayer();
        player()->goToEnd();
        BoardView *board = m_window->board();
        QAccessibleInterface *root = QAccessible::queryAccessibleInterface(board);
        QVERIFY(root);
        QStringList names;
        std::function<void(QAccessibleInterface *)> walk = [&](QAccessibleInterface *node) {
            names << node->text(QAccessible::Name) + u'|' + node->text(QAccessible::Description);
            for (int i = 0; i < node->childCount(); ++i)
                if (QAccessibleInterface *child = node->child(i))
                    walk(child);
        };
        walk(root);
        const QString all = names.join(u'\n');
        QVERIFY2(
            all.contains(QStringLiteral(". Skipped: not reachable|Skipped: Push. Mina cannot be reached by Push.")),
            qPrintable(all));
    }

    void closingTheTemplateClosesThePlayer() {
        openPlayer();
        player()->play();
        m_window->actions()->closeTab->trigger();
        QTRY_VERIFY(!m_window->current());
        QVERIFY(!pane()->isVisible());
        QVERIFY(!player()->active());
        QVERIFY(!player()->playing());
        QVERIFY(!m_window->actions()->play->isChecked());
    }

    void theNextTemplateIsPlayedInItsTurn() {
        openPlayer();
        player()->choose(5);
        BoardView *first = m_window->board();
        m_window->workspace()->addTemplate(
            QByteArray(FourCards).replace("\"Played\"", "\"Another\"").replace("m1", "n1"));
        QTRY_VERIFY(m_window->board() != first);
        QVERIFY(!first->scene()->state().play);
        QVERIFY(m_window->board()->scene()->state().play);
        QVERIFY(player()->board()->card(QStringLiteral("n1")));
    }

    void leavingKeepsTheLayout() {
        openPlayer();
        QVERIFY(m_window->close());
        m_fixture->window.reset();
        openWindow();
        QVERIFY(!pane()->isVisible());
        QVERIFY(m_window->preview()->panel()->isVisible());
        QVERIFY(m_window->preview()->panel()->height() > 250);
    }
};

QTEST_MAIN(TestPlayer)
#include "tst_player.moc"
