#include "window_fixture.h"

#include "core/base/moment.h"
#include "core/json/files.h"
#include "core/preview/trace.h"
#include "ui/board/board_view.h"
#include "ui/mainwindow/time_controller.h"
#include "ui/timeview/time_bar.h"
#include "ui/timeview/time_export.h"
#include "ui/timeview/time_quiet.h"
#include "ui/timeview/time_table.h"
#include "ui/timeview/time_view.h"
#include "ui/widgets/icon_button.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QBackingStore>
#include <QClipboard>
#include <QLabel>
#include <QPainter>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace stepline;

#define S(x) QStringLiteral(x)

namespace {

qint64 at(const QString &iso) {
    return parseMoment(iso).value();
}

/// A document with App feed, SMS and Email; @p sequence are the members of "sequence", with single quotes.
QByteArray documentOf(const QString &sequence) {
    return QString(S("{'format':'stepline.sequence','version':1,'template':{'key':'time','name':'Time'},'channels':["
                     "{'id':'feed','type':'in_app','name':'App feed'},{'id':'sms','type':'sms','name':'SMS'},"
                     "{'id':'mail','type':'email','name':'Email'}],'sequence':{") +
                   sequence + S("}}\n"))
        .replace(u'\'', u'"')
        .toUtf8();
}

/// Monday 9:00 at once; an hour later; a day after that. In step 2 two at once.
const QString Usual = S("'steps':[{'id':'s1','name':'First','messages':[{'id':'m1','channel':'feed','wait':'PT1H'}]},"
                        "{'id':'s2','messages':[{'id':'m2','channel':'sms','delay':'PT2H'},"
                        "{'id':'m3','channel':'mail','delay':'P1D'}]}]");
const QString Office = S("'send_window':{'days':['mon','tue','wed','thu','fri'],'from':'09:00','until':'18:00'},");

/// The time view in a shown window, with real mouse and keys. Entry: Monday, 5 January 2026, 9:00, in Seoul.
struct Fixture {
    explicit Fixture(const QString &sequence = Usual, QSize size = {1200, 600})
        : editor(readSequence(documentOf(sequence))->root) {
        editor.setOriginalBytes(documentOf(sequence));
        TimeSettings settings;
        settings.date = QDate(2026, 1, 5);
        settings.zone = S("Asia/Seoul");
        view.scene()->setSettings(settings);
        view.scene()->setEditor(&editor);
        view.resize(size);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view))
            qFatal("no window");
        view.activateWindow();
        canvas()->setFocus();
    }
    ~Fixture() { view.scene()->setEditor(nullptr); }

    TimeCanvas *canvas() const { return view.canvas(); }
    const Landing &touch(const char *id) const { return *view.scene()->timeline().touch(QString::fromLatin1(id)); }
    Duration delay(const char *id) const { return editor.value().message(QString::fromLatin1(id))->delay; }
    QPoint card(const char *id) const {
        const QRectF rect = canvas()->cardInView(QString::fromLatin1(id));
        return canvas()->viewport()->mapTo(&view, (rect.topLeft() + QPointF(12, 12)).toPoint());
    }
    /// So many pixels as that time takes.
    int pixels(qint64 seconds) const { return qRound(canvas()->axis().width(seconds)); }

    void press(const QPoint &where) { QTest::mousePress(view.windowHandle(), Qt::LeftButton, {}, where); }
    void move(const QPoint &where) { QTest::mouseMove(view.windowHandle(), where); }
    void release(const QPoint &where) { QTest::mouseRelease(view.windowHandle(), Qt::LeftButton, {}, where); }
    void lift(const char *id, qint64 seconds) {
        const QPoint from = card(id), to = from + QPoint(pixels(seconds), 0);
        press(from);
        for (int i = 1; i <= 8; ++i)
            move(from + (to - from) * i / 8);
        end = to + QPoint(0, 1);
        moveAndWait(end);
    }
    /// A drag takes one step for each frame of the display.
    void moveAndWait(const QPoint &where) {
        move(where);
        QTest::qWait(40);
    }
    /// What the window has painted of the canvas.
    QImage painted() const {
        QTest::qWait(40);
        QCoreApplication::sendPostedEvents();
        const QPaintDevice *surface = view.backingStore()->paintDevice();
        if (surface->devType() != QInternal::Image)
            return {};
        const QWidget *viewport = canvas()->viewport();
        return static_cast<const QImage *>(surface)->copy(QRect(viewport->mapTo(&view, QPoint()), viewport->size()));
    }
    QImage paintedAnew() const {
        canvas()->viewport()->repaint();
        return painted();
    }
    void drag(const char *id, qint64 seconds) {
        lift(id, seconds);
        release(end);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(canvas(), key, modifiers); }

    Editor editor;
    TimeView view;
    QPoint end;
};

} // namespace

class TestTimeView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QAccessible::setActive(true);
    }

    void cardsStandOnTheirMoments() {
        Fixture f;
        QCOMPARE(f.touch("m1").at, at(S("2026-01-05T09:00:00+09:00")));
        QCOMPARE(f.touch("m2").at, at(S("2026-01-05T12:00:00+09:00")));
        QCOMPARE(f.touch("m3").at, at(S("2026-01-06T10:00:00+09:00")));
        for (const char *id : {"m1", "m2", "m3"}) {
            const QRectF card = f.canvas()->cardInView(QString::fromLatin1(id));
            QVERIFY(std::abs(card.left() - f.canvas()->xOf(f.touch(id).at)) < 1);
            QVERIFY(f.canvas()->viewport()->rect().contains(card.toAlignedRect())); // fitted
        }
    }

    void cardsOfALaneDoNotCoverEachOther() {
        QStringList messages;
        for (int i = 0; i < 12; ++i)
            messages << S("{'id':'m%1','channel':'sms','delay':'PT%1M'}").arg(i);
        for (const TimeLanes lanes : {TimeLanes::ByChannel, TimeLanes::ByStep}) {
            Fixture f(S("'steps':[{'id':'s1','messages':[") + messages.join(u',') + S("]}]"));
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
        Fixture f;
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
        Fixture f(S("'steps':[{'id':'s1','messages':[{'id':'m1','channel':'feed','delay':'PT1H'}]},"
                    "{'id':'s2','messages':[{'id':'m2','channel':'sms','delay':'PT2H'}]}]"));
        f.canvas()->setScale(20, 400);
        const qint64 before = f.touch("m2").at;
        f.lift("m1", 4 * Duration::Hour);
        QCOMPARE(f.touch("m2").at, before + 4 * Duration::Hour);
        f.release(f.end);
        QCOMPARE(f.touch("m2").at, before + 4 * Duration::Hour);
    }

    void noDelayIsBelowNothing() {
        Fixture f;
        f.canvas()->setScale(20, 400);
        f.canvas()->horizontalScrollBar()->setValue(0);
        f.drag("m2", -6 * Duration::Hour);
        QCOMPARE(f.delay("m2").seconds, 0);
    }

    void theSnapGoesByTheZoom() {
        Fixture f;
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
        Fixture f(Office + Usual);
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
        Fixture f;
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
        Fixture f(S("'enabled':false,") + Usual);
        QSignalSpy said(&f.view, &TimeView::said);
        f.drag("m3", 5 * Duration::Hour);
        QCOMPARE(f.editor.undoStack()->count(), 0);
        QCOMPARE(said.count(), 1);
        QVERIFY(said.first().first().toString().contains(S("off")));
    }

    void theAxisHoldsStillAtTheLeftAndGrowsAtTheRight() {
        Fixture f(Usual, {900, 500});
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
        Fixture f;
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
        Fixture f;
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
        Fixture f;
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
        Fixture f;
        f.view.hide();
        QSignalSpy changed(f.view.scene(), &TimeScene::changed);
        f.editor.push(edits::setDelay(*f.editor.document(), S("m2"), {Duration::Day}));
        QCOMPARE(changed.count(), 0);
        f.view.show();
        QCOMPARE(f.touch("m2").at, at(S("2026-01-06T10:00:00+09:00")));
    }

    void entryZoneAndCourse() {
        Fixture f(Office +
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
        Fixture f(
            S("'steps':[{'id':'s1','messages':[{'id':'m1','channel':'feed','send_window':{'zone':'Mars/Base'}}]}]"));
        QVERIFY(!f.view.scene()->trouble().isEmpty());
        QCOMPARE(f.touch("m1").at, at(S("2026-01-05T09:00:00+09:00")));
        QVERIFY(f.view.scene()->words().reason(f.touch("m1")).contains(S("Mars/Base")));
    }

    void aScreenReaderFindsEveryMessage() {
        Fixture f;
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
        Fixture f(Office + Usual);
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

    void picturesShowTheWhole() {
        Fixture f;
        f.canvas()->setScale(60, 100); // wider than the window
        const QImage picture = f.canvas()->picture(2);
        QCOMPARE(picture.size(), f.canvas()->pictureSize() * 2);
        QVERIFY(f.canvas()->pictureSize().width() > f.view.width());
        const QByteArray svg = timeViewSvg(f.view);
        for (const char *text : {"App feed", "SMS", "Email", "Mon 12:00", "Tue 10:00"})
            QVERIFY2(svg.contains(text), text);
        QTemporaryDir folder;
        for (const char *name : {"a.png", "a.svg", "a.csv"}) {
            const QString path = folder.filePath(QLatin1String(name));
            QVERIFY(!saveTimeView(f.view, path));
            QVERIFY(QFileInfo(path).size() > 100);
        }
        QVERIFY(saveTimeView(f.view, folder.filePath(S("none/a.png"))).has_value());
    }

    void theAxisNamesWhatThereIsRoomFor() {
        const auto widthOf = [](const QString &text) { return double(7 * text.size()); };
        const qint64 from = at(S("2026-03-01T00:00:00Z"));
        for (const char *zone : {"UTC", "Asia/Seoul", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe"}) {
            const Calendar calendar(QString::fromLatin1(zone), from, from + 400 * Duration::Day);
            for (double perHour = TimeAxis::Smallest; perHour < TimeAxis::Largest; perHour *= 1.7) {
                const TimeAxis axis{from, perHour};
                const CalendarSpan span{from, axis.momentAt(1000)};
                const TimeTicks ticks = ticksOf(calendar, axis, span, widthOf);
                QVERIFY(!ticks.lower.empty());
                for (const auto *row : {&ticks.upper, &ticks.lower}) {
                    for (size_t i = 0; i + 1 < row->size(); ++i) {
                        QVERIFY((*row)[i].at < (*row)[i + 1].at);
                        QCOMPARE((*row)[i].until, (*row)[i + 1].at); // nothing between them
                    }
                }
                if (ticks.unit == TimeTicks::Unit::Hours)
                    continue; // a day may end with an hour more or less
                for (const TimeTick &tick : ticks.lower)
                    QVERIFY2(axis.width(tick.until - tick.at) >= widthOf(tick.label),
                             qPrintable(S("%1 at %2").arg(tick.label).arg(perHour)));
            }
        }
    }

    void anHourThatTheClockSkipsHasNoMark() {
        const qint64 from = at(S("2026-03-29T00:00:00+01:00")); // Berlin's clock goes from 2 to 3
        const Calendar calendar(S("Europe/Berlin"), from, from + Duration::Day);
        const TimeTicks ticks = ticksOf(calendar, {from, 100}, {from, from + 5 * Duration::Hour},
                                        [](const QString &text) { return double(7 * text.size()); });
        QStringList hours;
        for (const TimeTick &tick : ticks.lower)
            hours << tick.label;
        QCOMPARE(hours, QStringList({S("00:00"), S("01:00"), S("03:00"), S("04:00"), S("05:00")}));
        QVERIFY(ticks.upper.front().rest); // a Sunday
    }

    /// While a message is dragged only what changes is painted, and what is seen is as if all had been painted anew.
    void aDragPaintsWhatChangesAndNothingIsLeftBehind() {
        const quint32 seed = qEnvironmentVariableIsSet("STEPLINE_SEED") ? qEnvironmentVariable("STEPLINE_SEED").toUInt()
                                                                        : QRandomGenerator::global()->generate();
        const auto context = S("STEPLINE_SEED=%1").arg(seed).toUtf8();
        QRandomGenerator random(seed);
        const QString busy =
            S("'steps':[{'id':'s1','messages':[{'id':'m1','channel':'feed','wait':'PT3H'},"
              "{'id':'n1','channel':'sms','delay':'PT1H','send_window':{'from':'20:00','until':'21:00'}}]},"
              "{'id':'s2','messages':[{'id':'m2','channel':'sms','delay':'PT2H','wait':'PT5H'},"
              "{'id':'m3','channel':'mail','delay':'P1D'},{'id':'n2','channel':'sms','delay':'PT3H'}]},"
              "{'id':'s3','messages':[{'id':'n3','channel':'mail'},{'id':'n4','channel':'feed','delay':'PT9H'}]}]");
        for (const bool mirrored : {false, true}) {
            Fixture f(Office + busy, {900, 420});
            f.view.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
            if (f.painted().isNull())
                QSKIP("This platform does not paint into an image.");
            const double scales[] = {2, 4, 12, 40};
            for (int i = 0; i < 10; ++i) {
                f.canvas()->setScale(scales[random.bounded(4)], 400);
                const char *ids[] = {"m1", "m2", "m3", "n1", "n2", "n3", "n4"};
                const char *id = ids[random.bounded(7)];
                f.canvas()->ensureVisible(QString::fromLatin1(id));
                const QPoint from = f.card(id);
                f.press(from);
                for (int step = 1; step <= 3; ++step) {
                    // Not so near to the edge that it scrolls by itself.
                    const int x = from.x() + random.bounded(-150, 150);
                    f.move({std::clamp(x, 210, f.view.width() - 210), from.y() + random.bounded(-40, 40)});
                    const QImage seen = f.painted();
                    QVERIFY2(seen == f.paintedAnew(), context);
                }
                if (random.bounded(2) == 0)
                    f.key(Qt::Key_Escape);
                f.release(from);
                QVERIFY2(f.painted() == f.paintedAnew(), context);
            }
        }
    }

    /// The kept ground is the ground: nights, days off, closed hours and those of the law, over lanes of any height.
    void theKeptGroundLooksAsPainted() {
        Fixture f(Office + Usual, {900, 420});
        TimeSettings settings = f.view.scene()->settings();
        settings.zone = S("Europe/Berlin");
        settings.date = QDate(2026, 3, 27); // over the weekend the clock goes forward
        f.view.scene()->setSettings(settings);
        const auto texts = TimePainter::makeTexts();
        for (const double scale : {0.5, 2.0, 4.0, 12.0, 60.0}) {
            f.canvas()->setScale(scale, 300);
            for (const TimeLanes lanes : {TimeLanes::ByChannel, TimeLanes::ByStep}) {
                settings.lanes = lanes;
                f.view.scene()->setSettings(settings);
                const QImage seen = f.paintedAnew();
                if (seen.isNull())
                    QSKIP("This platform does not paint into an image.");
                QImage whole(seen.size(), seen.format());
                whole.setDevicePixelRatio(seen.devicePixelRatio());
                QPainter painter(&whole);
                TimePainter(*f.view.scene(), f.canvas()->timeLayout(), f.canvas()->axis(), *texts, false)
                    .paint(painter, {f.canvas()->viewport()->size(),
                                     QPointF(f.canvas()->horizontalScrollBar()->value(),
                                             f.canvas()->verticalScrollBar()->value()),
                                     {},
                                     false});
                painter.end();
                QCOMPARE(seen, whole);
            }
        }
    }

    /// A mouse tells of its moves more often than anything can be painted.
    void movesWithinAFrameAreOneStep() {
        Fixture f;
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
        const quint32 seed = qEnvironmentVariableIsSet("STEPLINE_SEED") ? qEnvironmentVariable("STEPLINE_SEED").toUInt()
                                                                        : QRandomGenerator::global()->generate();
        const auto context = S("STEPLINE_SEED=%1").arg(seed).toUtf8();
        QRandomGenerator random(seed);
        Fixture f(Office + Usual);
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
