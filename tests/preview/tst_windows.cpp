#include "core/preview/windows.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace stepline;

namespace {

qint64 at(const char *iso) {
    const QDateTime moment = QDateTime::fromString(QLatin1String(iso), Qt::ISODate);
    if (!moment.isValid())
        qFatal("%s is no moment", iso);
    return moment.toSecsSinceEpoch();
}

QString iso(qint64 moment) {
    return QDateTime::fromSecsSinceEpoch(moment, Qt::UTC).toString(Qt::ISODate);
}

/// "mon tue 09:00-20:00 Europe/Paris", "10:00 recipient", "22:00-06:00 UTC", "sat UTC": days, hours, zone.
SendWindow window(const QString &spoken) {
    SendWindow window;
    auto minutes = [](const QString &clock) { return clock.left(2).toInt() * 60 + clock.mid(3, 2).toInt(); };
    QStringList days;
    for (const QString &word : spoken.split(u' ')) {
        if (word.contains(u'-') && word.contains(u':')) {
            window.from = minutes(word.section(u'-', 0, 0));
            window.until = minutes(word.section(u'-', 1, 1));
        } else if (word.contains(u':')) {
            window.at = minutes(word);
        } else if (word.size() == 3 && word != u"UTC") {
            days << word;
        } else {
            window.zone = word;
        }
    }
    if (!days.isEmpty())
        window.days = days;
    return window;
}

/// The first moment at which the zone's clock shows @p local or later, by looking at every minute.
qint64 firstMoment(const QTimeZone &zone, qint64 local) {
    for (qint64 utc = local - 86400;; utc += 60)
        if (utc + zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(utc, Qt::UTC)) >= local)
            return utc;
}

} // namespace

class TestWindows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nextOpening_data();
    void nextOpening();
    void offsetsAreTheZones_data();
    void offsetsAreTheZones();
    void localTimesAreFirstMoments_data();
    void localTimesAreFirstMoments();
    void theTableAgreesWithTheOpenings();
    void beyondTheSpanIsUnknown();
};

void TestWindows::nextOpening_data() {
    QTest::addColumn<QString>("spoken");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("opens");
    auto row = [](const char *name, const char *spoken, const char *from, const char *opens) {
        QTest::newRow(name) << QString::fromLatin1(spoken) << QByteArray(from) << QByteArray(opens);
    };
    row("inside", "09:00-20:00 UTC", "2026-01-05T10:00:00Z", "2026-01-05T10:00:00Z");
    row("before", "09:00-20:00 UTC", "2026-01-05T08:59:59Z", "2026-01-05T09:00:00Z");
    row("at the opening", "09:00-20:00 UTC", "2026-01-05T09:00:00Z", "2026-01-05T09:00:00Z");
    row("until is exclusive", "09:00-20:00 UTC", "2026-01-05T20:00:00Z", "2026-01-06T09:00:00Z");
    row("the last second", "09:00-20:00 UTC", "2026-01-05T19:59:59Z", "2026-01-05T19:59:59Z");
    row("only weekdays", "mon tue wed thu fri 09:00-20:00 UTC", "2026-01-09T21:00:00Z", "2026-01-12T09:00:00Z");
    row("only Sunday, whole day", "sun UTC", "2026-01-05T09:00:00Z", "2026-01-11T00:00:00Z");
    row("a whole day ends at midnight", "sun UTC", "2026-01-12T00:00:00Z", "2026-01-18T00:00:00Z");
    row("two whole days in a row", "sat sun UTC", "2026-01-11T00:00:00Z", "2026-01-11T00:00:00Z");
    row("all days, whole day", "UTC", "2026-01-11T03:04:05Z", "2026-01-11T03:04:05Z");
    row("until midnight", "09:00-00:00 UTC", "2026-01-05T23:59:59Z", "2026-01-05T23:59:59Z");
    row("past midnight, before", "mon 22:00-06:00 UTC", "2026-01-05T21:00:00Z", "2026-01-05T22:00:00Z");
    row("past midnight, on the next day", "mon 22:00-06:00 UTC", "2026-01-06T05:59:59Z", "2026-01-06T05:59:59Z");
    row("past midnight, closed", "mon 22:00-06:00 UTC", "2026-01-06T06:00:00Z", "2026-01-12T22:00:00Z");
    row("past midnight, not the day before", "mon 22:00-06:00 UTC", "2026-01-05T01:00:00Z", "2026-01-05T22:00:00Z");
    row("at", "10:00 UTC", "2026-01-05T09:00:00Z", "2026-01-05T10:00:00Z");
    row("at, that very second", "10:00 UTC", "2026-01-05T10:00:00Z", "2026-01-05T10:00:00Z");
    row("at, a second later", "10:00 UTC", "2026-01-05T10:00:01Z", "2026-01-06T10:00:00Z");
    row("at, on Fridays", "fri 10:00 UTC", "2026-01-05T09:00:00Z", "2026-01-09T10:00:00Z");
    row("a zone of its own", "09:00-20:00 Asia/Seoul", "2026-01-05T12:00:00Z", "2026-01-06T00:00:00Z");
    row("the weekday is the zone's", "mon 09:00-20:00 Asia/Seoul", "2026-01-05T12:00:00Z", "2026-01-12T00:00:00Z");
    row("the recipient's zone", "09:00-20:00 recipient", "2026-01-06T01:00:00Z", "2026-01-06T14:00:00Z"); // New York
    // Paris: 2026-03-29 the clock jumps from 02:00 to 03:00 at 01:00 UTC.
    row("opens in the hour that is skipped", "02:30-20:00 Europe/Paris", "2026-03-29T00:00:00Z",
        "2026-03-29T01:00:00Z");
    row("closes in the hour that is skipped", "00:00-02:30 Europe/Paris", "2026-03-29T01:00:00Z",
        "2026-03-29T22:00:00Z");
    row("open until the jump", "00:00-02:30 Europe/Paris", "2026-03-29T00:59:59Z", "2026-03-29T00:59:59Z");
    row("nothing left of it", "02:10-02:50 Europe/Paris", "2026-03-29T00:00:00Z", "2026-03-30T00:10:00Z");
    row("at a skipped time", "02:30 Europe/Paris", "2026-03-29T00:00:00Z", "2026-03-29T01:00:00Z");
    // Paris: 2026-10-25 the clock goes back from 03:00 to 02:00 at 01:00 UTC.
    row("opens in the hour that comes twice", "02:30-20:00 Europe/Paris", "2026-10-24T23:00:00Z",
        "2026-10-25T00:30:00Z");
    row("closes in the hour that comes twice", "00:00-02:30 Europe/Paris", "2026-10-25T00:30:00Z",
        "2026-10-25T23:00:00Z");
    row("at a time that comes twice", "02:30 Europe/Paris", "2026-10-24T23:00:00Z", "2026-10-25T00:30:00Z");
    row("at it, not again", "02:30 Europe/Paris", "2026-10-25T00:30:01Z", "2026-10-26T01:30:00Z");
    row("open through the change", "01:00-04:00 Europe/Paris", "2026-10-25T02:59:59Z", "2026-10-25T02:59:59Z");
    row("after the change", "09:00-20:00 America/New_York", "2026-03-08T20:30:00Z", "2026-03-08T20:30:00Z");
    row("a change of half an hour", "02:15-03:00 Australia/Lord_Howe", "2026-10-03T14:00:00Z", "2026-10-03T15:30:00Z");
    row("rules after 2037", "09:00-20:00 Europe/Paris", "2045-07-03T00:00:00Z", "2045-07-03T07:00:00Z");
}

void TestWindows::nextOpening() {
    QFETCH(QString, spoken);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, opens);
    const qint64 moment = at(from.constData());
    for (qint64 before : {0, 40}) { // the answer does not depend on where the span begins
        const Openings openings(window(spoken), QStringLiteral("America/New_York"), moment - before * 86400,
                                moment + 60 * 86400);
        QCOMPARE(iso(openings.next(moment)), iso(at(opens.constData())));
    }
}

void TestWindows::offsetsAreTheZones_data() {
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : {"Europe/Paris", "America/New_York", "America/Sao_Paulo", "Asia/Seoul", "Asia/Kolkata",
                             "Africa/Casablanca", "Australia/Lord_Howe", "Pacific/Apia", "UTC", "Etc/GMT+5"})
        QTest::newRow(zone) << QByteArray(zone);
}

void TestWindows::offsetsAreTheZones() {
    QFETCH(QByteArray, zone);
    const QTimeZone qt(zone);
    const qint64 from = at("2010-01-01T00:00:00Z"), until = at("2060-01-01T00:00:00Z");
    const ZoneClock clock(QString::fromLatin1(zone), from, until);
    for (qint64 moment = from; moment < until; moment += 86400 * 5 + 3607)
        QCOMPARE(clock.offsetAt(moment), qint64(qt.offsetFromUtc(QDateTime::fromSecsSinceEpoch(moment, Qt::UTC))));
}

void TestWindows::localTimesAreFirstMoments_data() {
    offsetsAreTheZones_data();
}

void TestWindows::localTimesAreFirstMoments() {
    QFETCH(QByteArray, zone);
    const QTimeZone qt(zone);
    const qint64 from = at("2026-01-01T00:00:00Z"), until = at("2027-01-01T00:00:00Z");
    const ZoneClock clock(QString::fromLatin1(zone), from, until);
    QList<qint64> locals;
    QRandomGenerator random(1);
    for (int i = 0; i < 40; ++i)
        locals << from + random.bounded(365 * 1440) * qint64(60);
    for (const QTimeZone::OffsetData &change :
         qt.transitions(QDateTime::fromSecsSinceEpoch(from, Qt::UTC), QDateTime::fromSecsSinceEpoch(until, Qt::UTC)))
        for (int minutes = -180; minutes <= 180; minutes += 15)
            locals << change.atUtc.toSecsSinceEpoch() + change.offsetFromUtc + minutes * 60;
    for (qint64 local : locals)
        QCOMPARE(iso(clock.momentOf(local)), iso(firstMoment(qt, local)));
}

void TestWindows::theTableAgreesWithTheOpenings() {
    QRandomGenerator random(2);
    const qint64 origin = at("2026-03-20T09:17:00Z"), span = 90 * 86400;
    for (const char *spoken : {"09:00-20:00 recipient", "mon wed 22:00-06:00 recipient", "10:00 recipient", "UTC",
                               "sat sun recipient", "02:30-03:30 recipient", "fri 17:59 Asia/Seoul"}) {
        const Openings openings(window(QString::fromLatin1(spoken)), QStringLiteral("Europe/Paris"), origin,
                                origin + span);
        const WindowTable table(openings, origin, double(span));
        auto check = [&](qint64 t) {
            const qint64 next = openings.next(origin + t);
            if (next != Openings::Unknown)
                QCOMPARE(table.next(double(t)), double(next - origin));
            else
                QVERIFY(table.next(double(t)) > double(span));
        };
        for (int i = 0; i < 20000; ++i)
            check(random.bounded(qint64(0), span + 1));
        for (const Openings::Interval &interval : openings.intervals())
            for (qint64 edge : {interval.open, interval.close})
                for (qint64 t = edge - origin - 1; t <= edge - origin + 1; ++t)
                    if (t >= 0 && t <= span)
                        check(t);
        // Between whole seconds: a window is open to the last instant.
        const Openings::Interval &first = openings.intervals()[3 % openings.intervals().size()];
        if (first.close - origin < span) {
            QCOMPARE(table.next(double(first.close - origin) - 0.25), double(first.close - origin) - 0.25);
            QVERIFY(table.next(double(first.close - origin)) > double(first.close - origin));
        }
    }
}

void TestWindows::beyondTheSpanIsUnknown() {
    const qint64 monday = at("2026-01-05T09:00:00Z");
    const Openings openings(window(QStringLiteral("sat 09:00-20:00 UTC")), QStringLiteral("UTC"), monday,
                            monday + 86400);
    QCOMPARE(openings.next(monday), Openings::Unknown);
    const WindowTable table(openings, monday, 86400);
    QVERIFY(table.next(5) > 86400);
    QCOMPARE(table.next(std::numeric_limits<double>::infinity()), std::numeric_limits<double>::infinity());
}

QTEST_APPLESS_MAIN(TestWindows)
#include "tst_windows.moc"
