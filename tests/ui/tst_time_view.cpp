#include "time_fixture.h"
#include "window_fixture.h"

#include "core/base/moment.h"
#include "core/json/files.h"
#include "core/preview/trace.h"
#include "tests/support/seed.h"
#include "ui/board/board_view.h"
#include "ui/mainwindow/time_controller.h"
#include "ui/theme/preferences.h"
#include "ui/theme/theme.h"
#include "ui/timeview/time_bar.h"
#include "ui/timeview/time_export.h"
#include "ui/timeview/time_quiet.h"
#include "ui/timeview/time_table.h"
#include "ui/timeview/time_view.h"
#include "ui/widgets/icon_button.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace stepline;
using namespace time_tests;

class TestTimeView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QAccessible::setActive(true);
    }

    void cardsStandOnTheirMoments() {
        TimeFixture f;
        QCOMPARE(f.touch("m1").at, at(S("2026-01-05T09:00:00+09:00")));
        QCOMPARE(f.touch("m2").at, at(S("2026-01-05T12:00:00+09:00")));
        QCOMPARE(f.touch("m3").at, at(S("2026-01-06T10:00:00+09:00")));
        for (const char *id : {"m1", "m2", "m3"}) {
            const QRectF card = f.canvas()->cardInView(QString::fromLatin1(id));
            QVERIFY(std::abs(card.left() - f.canvas()->xOf(f.touch(id).at)) < 1);
            QVERIFY(f.canvas()->viewport()->rect().contains(card.toAlignedRect())); // fitted
        }
    }

    void largeTextHasRoom() {
        const auto heights = [](int percent) {
            setTextPercent(percent);
            Theme::instance().setMode(Theme::Mode::Light);
            TimeFixture f;
            return std::tuple(f.canvas()->cardInView(QStringLiteral("m1")).height(), TimePainter::headHeight(),
                              TimePainter::gutterWidth(),
                              QFontMetricsF(Theme::instance().strongFont()).height() +
                                  QFontMetricsF(Theme::instance().smallFont()).height());
        };
        const auto [card, head, gutter, lines] = heights(100);
        QCOMPARE(std::tuple(card, head, gutter), std::tuple(40.0, 76, 160));
        const auto [largeCard, largeHead, largeGutter, largeLines] = heights(200);
        setTextPercent(100);
        Theme::instance().setMode(Theme::Mode::Light);
        QVERIFY(largeLines > 1.5 * lines);
        QVERIFY2(largeCard >= largeLines, qPrintable(S("%1 for %2").arg(largeCard).arg(largeLines)));
        QCOMPARE(largeHead, 2 * head);
        QVERIFY(largeGutter > gutter);
    }

    void cardsOfALaneDoNotCoverEachOther() {
        QStringList messages;
        for (int i = 0; i < 12; ++i)
            messages << S("{'id':'m%1','channel':'sms','delay':'PT%1M'}").arg(i);
        for (const TimeLanes lanes : {TimeLanes::ByChannel, TimeLanes::ByStep}) {
            TimeFixture f(S("'steps':[{'id':'s1','messages':[") + messages.join(u',') + S("]}]"));
            TimeSettings settings = f.view.scene()->settings();
            settings.lanes = lanes;
            f.view.scene()->setSettings(settings);
            const auto &cards = f.canvas()->timeLayout().cards;
            QCOMPARE(cards.size(), size_t(12));
            for (size_t a = 0; a < cards.size(); ++a)
                for (size_t b = 0; b < a; ++b)
                    QVERIFY(!cards[a].rect.intersects(cards[b].rect));
        }
    }

    void aDragChangesTheDelayInOneEdit() {
        TimeFixture f;
        const QByteArray before = f.editor.bytes();
        f.canvas()->setScale(20, 400); // 5 pixels are a quarter of an hour: hours count
        QCOMPARE(f.canvas()->axis().snap(), Duration::Hour);
        f.lift("m2", 3 * Duration::Hour);
        QVERIFY(f.canvas()->drag()->active());
        QCOMPARE(f.canvas()->drag()->label(), S("+ 5 h → Mon 15:00"));
        QCOMPARE(f.editor.undoStack()->count(), 0); // nothing is stored yet
        f.release(f.end);
        QCOMPARE(f.delay("m2").seconds, 5 * Duration::Hour);
        QCOMPARE(f.touch("m2").at, at(S("2026-01-05T15:00:00+09:00")));
        QCOMPARE(f.editor.undoStack()->count(), 1);
        QCOMPARE(f.editor.selection()->current(), S("m2"));
        f.drag("m2", -2 * Duration::Hour);
        QCOMPARE(f.editor.undoStack()->count(), 2); // each drag by itself
        f.editor.undoStack()->undo();
        f.editor.undoStack()->undo();
        QCOMPARE(f.editor.bytes(), before);
        QCOMPARE(f.touch("m2").at, at(S("2026-01-05T12:00:00+09:00")));
    }

    void whatFollowsMovesAlongWhileDragging() {
        TimeFixture f(S("'steps':[{'id':'s1','messages':[{'id':'m1','channel':'feed','delay':'PT1H'}]},"
                        "{'id':'s2','messages':[{'id':'m2','channel':'sms','delay':'PT2H'}]}]"));
        f.canvas()->setScale(20, 400);
        const qint64 before = f.touch("m2").at;
        f.lift("m1", 4 * Duration::Hour);
        QCOMPARE(f.touch("m2").at, before + 4 * Duration::Hour);
        f.release(f.end);
        QCOMPARE(f.touch("m2").at, before + 4 * Duration::Hour);
    }

    void noDelayIsBelowNothing() {
        TimeFixture f;
        f.canvas()->setScale(20, 400);
        f.canvas()->horizontalScrollBar()->setValue(0);
        f.drag("m2", -6 * Duration::Hour);
        QCOMPARE(f.delay("m2").seconds, 0);
    }

    void theSnapGoesByTheZoom() {
        TimeFixture f;
        f.canvas()->setScale(60, 400);
        QCOMPARE(f.canvas()->axis().snap(), 5 * Duration::Minute);
        f.drag("m2", 37 * Duration::Minute);
        QCOMPARE(f.delay("m2").seconds, 2 * Duration::Hour + 35 * Duration::Minute);
        f.canvas()->setScale(2, 400);
        QCOMPARE(f.canvas()->axis().snap(), Duration::Day);
        f.drag("m2", 2 * Duration::Day + 5 * Duration::Hour); // days keep the hour
        QCOMPARE(f.delay("m2").seconds, 2 * Duration::Day + 2 * Duration::Hour + 35 * Duration::Minute);
    }

    void aClosedWindowIsSaidAndTheDelayStored() {
        TimeFixture f(Office + Usual);
        f.canvas()->setScale(10, 300);
        f.lift("m2", 9 * Duration::Hour); // Monday 21:00
        QCOMPARE(f.canvas()->drag()->label(), S("+ 11 h → closed, lands Tue 09:00"));
        f.release(f.end);
        QCOMPARE(f.delay("m2").seconds, 11 * Duration::Hour);
        QCOMPARE(f.touch("m2").at, at(S("2026-01-06T09:00:00+09:00")));
        QCOMPARE(f.touch("m2").planned, at(S("2026-01-05T21:00:00+09:00")));
        QVERIFY(f.view.scene()->words().reason(f.touch("m2")).contains(S("Mon–Fri, 09:00–18:00")));
        // Where it landed it is taken up, and an hour later is an hour later.
        f.drag("m2", Duration::Hour);
        QCOMPARE(f.touch("m2").at, at(S("2026-01-06T10:00:00+09:00")));
        QVERIFY(!f.touch("m2").pushed());
    }

    void escapeAndATremorChangeNothing() {
        TimeFixture f;
        const QByteArray before = f.editor.bytes();
        f.canvas()->setScale(20, 400);
        f.lift("m2", 4 * Duration::Hour);
        f.key(Qt::Key_Escape);
        QVERIFY(!f.canvas()->drag()->active());
        QCOMPARE(f.touch("m2").at, at(S("2026-01-05T12:00:00+09:00")));
        f.moveAndWait(f.end + QPoint(50, 0));
        f.release(f.end + QPoint(50, 0));
        const QPoint card = f.card("m2");
        f.press(card);
        f.moveAndWait(card + QPoint(2, 1));
        f.release(card + QPoint(2, 1));
        QCOMPARE(f.editor.bytes(), before);
        QCOMPARE(f.editor.undoStack()->count(), 0);
        QCOMPARE(f.editor.selection()->current(), S("m2"));
    }

    void offNothingCanBeDragged() {
        TimeFixture f(S("'enabled':false,") + Usual);
        QSignalSpy said(&f.view, &TimeView::said);
        f.drag("m3", 5 * Duration::Hour);
        QCOMPARE(f.editor.undoStack()->count(), 0);
        QCOMPARE(said.count(), 1);
        QVERIFY(said.first().first().toString().contains(S("off")));
    }

    void theAxisHoldsStillAtTheLeftAndGrowsAtTheRight() {
        TimeFixture f(Usual, {900, 500});
        f.canvas()->setScale(20, 300);
        const qint64 before = f.canvas()->momentAt(300);
        f.lift("m3", 3 * Duration::Hour);
        QVERIFY2(f.end.x() < f.view.width() - 60, "so near the edge it scrolls already");
        QCOMPARE(f.canvas()->momentAt(300), before);
        const QPoint edge(f.view.width() - 6, f.end.y());
        f.move(edge);
        QTRY_VERIFY(f.canvas()->momentAt(300) > before + 3 * Duration::Hour); // scrolls by itself
        const Duration far = f.canvas()->drag()->delay();
        QTRY_VERIFY(f.canvas()->drag()->delay() > far); // and the card goes along
        f.key(Qt::Key_Escape);
        f.release(edge);
        QCOMPARE(f.editor.undoStack()->count(), 0);
    }

    void keysWalkNudgeAndCarry() {
        TimeFixture f;
        f.canvas()->setScale(20, 400);
        f.key(Qt::Key_Right);
        QCOMPARE(f.editor.selection()->current(), S("m1"));
        f.key(Qt::Key_Right);
        QCOMPARE(f.editor.selection()->current(), S("m2"));
        f.key(Qt::Key_Down);
        QCOMPARE(f.editor.selection()->current(), S("m3"));
        f.key(Qt::Key_Home);
        f.key(Qt::Key_Down);
        QCOMPARE(f.editor.selection()->current(), S("m2"));
        f.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        f.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.delay("m2").seconds, 4 * Duration::Hour);
        QCOMPARE(f.editor.undoStack()->count(), 1); // one wish, one step back
        f.key(Qt::Key_Space);
        QVERIFY(f.canvas()->drag()->active());
        f.key(Qt::Key_Left);
        QCOMPARE(f.touch("m2").at, at(S("2026-01-05T13:00:00+09:00")));
        QCOMPARE(f.delay("m2").seconds, 4 * Duration::Hour);
        f.key(Qt::Key_Escape);
        QCOMPARE(f.touch("m2").at, at(S("2026-01-05T14:00:00+09:00")));
        f.key(Qt::Key_Space);
        f.key(Qt::Key_Left);
        f.key(Qt::Key_Return);
        QCOMPARE(f.delay("m2").seconds, 3 * Duration::Hour);
        QSignalSpy edit(&f.view, &TimeView::editRequested);
        f.key(Qt::Key_Return);
        QCOMPARE(edit.count(), 1);
    }

    void theWheelZoomsAtThePointer() {
        TimeFixture f;
        f.canvas()->setScale(20, 300);
        f.canvas()->horizontalScrollBar()->setValue(120);
        const QPointF where(520, 200);
        const qint64 moment = f.canvas()->momentAt(where.x());
        const double scale = f.canvas()->axis().perHour;
        QWheelEvent wheel(where, f.canvas()->viewport()->mapToGlobal(where), {}, {0, 240}, {}, Qt::ControlModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(f.canvas()->viewport(), &wheel);
        QVERIFY(f.canvas()->axis().perHour > scale * 1.3);
        const double off = f.canvas()->axis().width(f.canvas()->momentAt(where.x()) - moment);
        QVERIFY2(std::abs(off) <= 1.5, qPrintable(QString::number(off)));
        f.canvas()->fit();
        QVERIFY(f.canvas()->fitted());
    }

    void editsElsewhereShowAtOnce() {
        TimeFixture f;
        f.editor.push(edits::setDelay(*f.editor.document(), S("m2"), {Duration::Day}));
        QCOMPARE(f.touch("m2").at, at(S("2026-01-06T10:00:00+09:00")));
        f.editor.selection()->selectMessages({S("m3")}, S("m3"));
        QCOMPARE(f.view.scene()->current(), S("m3"));
        f.editor.push(edits::removeMessages(*f.editor.document(), {S("m1"), S("m2"), S("m3")}));
        QVERIFY(!f.canvas()->isVisible()); // it says what to do
        f.editor.undoStack()->undo();
        QVERIFY(f.canvas()->isVisible());
    }

    void whileItIsHiddenNothingIsComputed() {
        TimeFixture f;
        f.view.hide();
        QSignalSpy changed(f.view.scene(), &TimeScene::changed);
        f.editor.push(edits::setDelay(*f.editor.document(), S("m2"), {Duration::Day}));
        QCOMPARE(changed.count(), 0);
        f.view.show();
        QCOMPARE(f.touch("m2").at, at(S("2026-01-06T10:00:00+09:00")));
    }

    void entryZoneAndCourse() {
        TimeFixture f(Office +
                      S("'steps':[{'id':'s1','messages':[{'id':'m1','channel':'mail','wait':'P1D',"
                        "'stop_when':{'metric':'viewed'}}]},{'id':'s2','messages':[{'id':'m2','channel':'sms'}]}]"));
        TimeBar::setEntry(f.view.scene(), QDateTime(QDate(2026, 1, 9), QTime(18, 0), Qt::UTC)); // Friday evening
        QCOMPARE(f.touch("m1").at, at(S("2026-01-12T09:00:00+09:00")));
        TimeSettings settings = f.view.scene()->settings();
        settings.zone = S("America/New_York"); // the same wall clock, there
        f.view.scene()->setSettings(settings);
        QCOMPARE(f.view.scene()->entry(), at(S("2026-01-09T18:00:00-05:00")));
        QCOMPARE(f.touch("m1").at, at(S("2026-01-12T09:00:00-05:00")));
        settings.course = TimeSettings::Course::ViewsAtOnce;
        f.view.scene()->setSettings(settings);
        QCOMPARE(f.touch("m2").kind, Landing::Kind::NotNeeded);
        QVERIFY(f.view.scene()->words().ending().startsWith(S("Stopped")));
        settings.course = TimeSettings::Course::Recipient; // of nobody's audience: a profile without channels
        f.view.scene()->setSettings(settings);
        QCOMPARE(f.touch("m1").kind, Landing::Kind::Skipped);
        QCOMPARE(f.touch("m1").reason, Landing::Reason::Unreachable);
    }

    void errorsAreSaid() {
        TimeFixture f(
            S("'steps':[{'id':'s1','messages':[{'id':'m1','channel':'feed','send_window':{'zone':'Mars/Base'}}]}]"));
        QVERIFY(!f.view.scene()->trouble().isEmpty());
        QCOMPARE(f.touch("m1").at, at(S("2026-01-05T09:00:00+09:00")));
        QVERIFY(f.view.scene()->words().reason(f.touch("m1")).contains(S("Mars/Base")));
    }

    void aScreenReaderFindsEveryMessage() {
        TimeFixture f;
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(f.canvas());
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), 3);
        QAccessibleInterface *sms = list->child(1);
        QCOMPARE(sms->text(QAccessible::Name), S("SMS, step 2 of 2, Monday, 5 January 2026, 12:00"));
        QCOMPARE(sms->parent(), list);
        QCOMPARE(list->indexOfChild(sms), 1);
        QVERIFY(sms->text(QAccessible::Description).contains(S("2 h")));
        QVERIFY(sms->rect().contains(f.view.mapToGlobal(f.card("m2"))));
        sms->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(f.editor.selection()->current(), S("m2"));
        QCOMPARE(list->focusChild(), sms);
        QVERIFY(sms->state().focused && sms->state().selected);
        f.canvas()->setScale(20, 400);
        sms->actionInterface()->doAction(QAccessibleActionInterface::increaseAction());
        QCOMPARE(f.delay("m2").seconds, 3 * Duration::Hour);
        QVERIFY(list->text(QAccessible::Help).contains(S("Mon 13:00"))); // and says so
        f.editor.push(edits::removeMessages(*f.editor.document(), {S("m2")}));
        QVERIFY(!sms->isValid());
        QCOMPARE(list->childCount(), 2);
    }

    void theTableIsItsTwin() {
        TimeFixture f(Office + Usual);
        f.view.setTableShown(true);
        QVERIFY(f.view.table()->isVisible() && !f.canvas()->isVisible());
        QAbstractItemModel *model = f.view.table()->model();
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model->rowCount(), 3);
        QCOMPARE(model->index(1, TimeTableModel::Message).data().toString(), S("SMS"));
        QCOMPARE(model->index(1, TimeTableModel::Lands).data().toString(), S("Mon 05/01/2026, 12:00"));
        f.view.table()->setCurrentIndex(model->index(2, 0));
        QCOMPARE(f.editor.selection()->current(), S("m3"));
        f.editor.push(edits::setDelay(*f.editor.document(), S("m3"), {4 * Duration::Day}));
        QCOMPARE(f.view.table()->currentIndex().row(), 2); // Friday
        QCOMPARE(model->index(2, TimeTableModel::Lands).data().toString(), S("Fri 09/01/2026, 10:00"));
        f.editor.push(edits::setDelay(*f.editor.document(), S("m3"), {5 * Duration::Day}));
        QCOMPARE(model->index(2, TimeTableModel::Outcome).data().toString(),
                 S("Waits %1 for its window").arg(spokenDuration({47 * Duration::Hour})));

        f.view.copyCsv();
        const QStringList lines = QGuiApplication::clipboard()->text().split(S("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines[3].startsWith(S("Email,m3,Email,Step 2,P5D,2026-01-12 09:00:00,2026-01-12T00:00:00Z,Asia/Seoul,"
                                       "Waits %1 for its window,2026-01-12 09:00:00,2026-01-12 09:00:00,\"")
                                         .arg(spokenDuration({47 * Duration::Hour}))),
                 qPrintable(lines[3]));
    }

    /// A mouse tells of its moves more often than anything can be painted.
    void movesWithinAFrameAreOneStep() {
        TimeFixture f;
        f.canvas()->setScale(20, 400);
        f.lift("m2", 3 * Duration::Hour);
        QSignalSpy steps(f.view.scene(), &TimeScene::changed);
        const QPoint from = f.canvas()->viewport()->mapFrom(&f.view, f.end);
        QElapsedTimer clock;
        clock.start();
        for (int i = 1; i <= 100; ++i) {
            QMouseEvent move(QEvent::MouseMove, from + QPointF(2 * i, 0), f.canvas()->viewport()->mapToGlobal(from),
                             Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(f.canvas()->viewport(), &move);
        }
        QVERIFY(steps.count() <= 1 + clock.elapsed() / 16);
        f.release(f.end + QPoint(200, 0)); // the last place counts
        QCOMPARE(f.delay("m2").seconds, 15 * Duration::Hour);
    }

    /// Wherever a card is dragged, what is stored is what the label said, and trace lands it there.
    void randomDragsAreHonest() {
        const quint32 seed = randomSeed();
        const auto context = S("STEPLINE_SEED=%1").arg(seed).toUtf8();
        QRandomGenerator random(seed);
        TimeFixture f(Office + Usual);
        const double scales[] = {1, 3, 8, 20, 60, 150};
        for (int i = 0; i < 60; ++i) {
            f.canvas()->setScale(scales[random.bounded(6)], 300);
            const char *id = i % 3 == 0 ? "m1" : i % 3 == 1 ? "m2" : "m3";
            f.canvas()->ensureVisible(QString::fromLatin1(id));
            const QPoint from = f.card(id), to = from + QPoint(random.bounded(-200, 200), random.bounded(-5, 5));
            f.press(from);
            for (int step = 1; step <= 4; ++step) {
                QTest::qSleep(17); // a drag takes one step for each frame
                f.move(from + (to - from) * step / 4);
            }
            const bool active = f.canvas()->drag()->active();
            const Duration wanted = active ? f.canvas()->drag()->delay() : f.delay(id);
            const qint64 lands = f.touch(id).at;
            f.release(to);
            if (!f.canvas()->viewport()->rect().contains(f.canvas()->viewport()->mapFrom(&f.view, to)))
                continue; // let go outside
            QVERIFY2(f.delay(id) == wanted, context);
            QVERIFY2(f.touch(id).at == lands, context);
            Script script;
            script.entry = f.view.scene()->entry();
            script.zone = S("Asia/Seoul");
            const auto lines = trace(f.editor.value(), script);
            const auto line = std::ranges::find(*lines, QString::fromLatin1(id), &TraceLine::message);
            QVERIFY2(line != lines->end() && script.entry + line->at == lands, context);
        }
        while (f.editor.undoStack()->canUndo())
            f.editor.undoStack()->undo();
        QVERIFY2(f.editor.bytes() == documentOf(Office + Usual), context);
    }

    void theLawShadesItsHours() {
        const QString korea = S("Asia/Seoul"), france = S("Europe/Paris");
        Template tmpl;
        tmpl.kind = S("cart_abandonment");
        QVERIFY(quietRowsOf(tmpl, ChannelType::Email, korea).empty()); // mail rings nobody
        const auto push = quietRowsOf(tmpl, ChannelType::Push, korea);
        QCOMPARE(push.size(), size_t(1));
        const Calendar seoul(korea, 0, 40 * Duration::Day);
        const qint64 noon = seoul.moment(QDate(1970, 1, 12), 12 * 60);
        const auto nights = quietSpans(push, seoul, {noon, noon + 1});
        QCOMPARE(nights.size(), size_t(2)); // the day's morning and its evening
        QCOMPARE(nights[0].until, seoul.moment(QDate(1970, 1, 12), 8 * 60));
        QCOMPARE(nights[1].from, seoul.moment(QDate(1970, 1, 12), 21 * 60));
        // Calls in France: no weekend; a Saturday is one span, with the night after Friday.
        const Calendar paris(france, 0, 40 * Duration::Day);
        const qint64 friday = paris.moment(QDate(1970, 1, 9), 12 * 60);
        const auto closed =
            quietSpans(quietRowsOf(tmpl, ChannelType::Call, france), paris, {friday, friday + 3 * Duration::Day});
        QVERIFY(std::ranges::any_of(closed, [&](const CalendarSpan &span) {
            return span.from == paris.moment(QDate(1970, 1, 9), 20 * 60) &&
                   span.until == paris.moment(QDate(1970, 1, 12), 10 * 60);
        }));
        tmpl.kind = S("event_reminder"); // no advertising
        QVERIFY(quietRowsOf(tmpl, ChannelType::Push, korea).empty());
    }

    void thePageIsRemembered() {
        WindowFixture fixture;
        fixture.open(documentOf(Usual));
        fixture.window->actions()->viewTime->trigger();
        QVERIFY(Settings().showsTime());
        fixture.window = std::make_unique<MainWindow>();
        QVERIFY(fixture.window->actions()->viewTime->isChecked());
        fixture.window->actions()->viewBoard->setChecked(true);
        QVERIFY(!Settings().showsTime());
    }

    void theWindowSwitchesBetweenBoardAndTime() {
        WindowFixture fixture;
        fixture.open(documentOf(Usual));
        MainWindow *window = fixture.window.get();
        window->actions()->viewTime->trigger();
        TimeView *view = window->time()->view();
        QVERIFY(view->isVisible() && !window->board()->isVisible());
        Editor *editor = window->current()->editor();
        editor->selection()->selectMessages({S("m2")}, S("m2"));
        view->canvas()->setScale(20, 300);
        window->actions()->moveRight->trigger(); // an hour later, not another step
        QCOMPARE(editor->value().message(u"m2")->delay.seconds, 3 * Duration::Hour);
        const double scale = view->canvas()->axis().perHour;
        window->actions()->zoomIn->trigger();
        QVERIFY(view->canvas()->axis().perHour > scale);
        window->actions()->viewBoard->trigger();
        QVERIFY(!view->isVisible() && window->board()->isVisible());
        window->actions()->viewTime->trigger();
        window->workspace()->addTemplate(documentOf(Office + Usual)); // another tab: still the time view, of that one
        QTRY_VERIFY(window->current() && window->current()->editor() != editor);
        QVERIFY(view->isVisible());
        QCOMPARE(view->scene()->editor(), window->current()->editor());
    }
};

QTEST_MAIN(TestTimeView)
#include "tst_time_view.moc"
