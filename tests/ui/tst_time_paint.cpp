#include "time_fixture.h"

#include "tests/support/seed.h"
#include "ui/board/text_measure.h"
#include "ui/timeview/time_export.h"

#include <QFileInfo>
#include <QPainter>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace stepline;
using namespace time_tests;

/// How the time view looks: its axis, what a drag repaints, its kept ground and its pictures.
class TestTimePaint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void picturesShowTheWhole() {
        TimeFixture f;
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
        const quint32 seed = randomSeed();
        const auto context = S("STEPLINE_SEED=%1").arg(seed).toUtf8();
        QRandomGenerator random(seed);
        const QString busy =
            S("'steps':[{'id':'s1','messages':[{'id':'m1','channel':'feed','wait':'PT3H'},"
              "{'id':'n1','channel':'sms','delay':'PT1H','send_window':{'from':'20:00','until':'21:00'}}]},"
              "{'id':'s2','messages':[{'id':'m2','channel':'sms','delay':'PT2H','wait':'PT5H'},"
              "{'id':'m3','channel':'mail','delay':'P1D'},{'id':'n2','channel':'sms','delay':'PT3H'}]},"
              "{'id':'s3','messages':[{'id':'n3','channel':'mail'},{'id':'n4','channel':'feed','delay':'PT9H'}]}]");
        for (const bool mirrored : {false, true}) {
            TimeFixture f(Office + busy, {900, 420});
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
        TimeFixture f(Office + Usual, {900, 420});
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
};

QTEST_MAIN(TestTimePaint)
#include "tst_time_paint.moc"
