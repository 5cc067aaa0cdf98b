#include "documents.h"

#include "core/base/moment.h"
#include "core/json/files.h"
#include "core/preview/calendar.h"
#include "core/preview/timeline.h"
#include "tests/support/random_documents.h"

#include <QTest>
#include <QTimeZone>

using namespace stepline;
using namespace stepline::test;

#define S(x) QStringLiteral(x)

namespace {

qint64 at(const QString &iso) {
    const auto moment = parseMoment(iso);
    if (!moment)
        qFatal("%s is no moment", qUtf8Printable(iso));
    return *moment;
}

/// "2026-03-08 09:00" on the zone's clock, worked out by Qt's own zones.
QString localText(qint64 moment, const QString &zone) {
    return QDateTime::fromSecsSinceEpoch(moment, QTimeZone(zone.toUtf8())).toString(S("yyyy-MM-dd HH:mm"));
}

/// "m1 2026-01-05 09:00" of each message in order of landing; what is not sent, with how.
QStringList spokenTouches(const Timeline &timeline) {
    constexpr const char *kinds[] = {"", " skipped", " not needed", " not decided"};
    QStringList all;
    for (const Landing &touch : timeline.touches)
        all << touch.message + u' ' + localText(touch.at, timeline.zone) + QLatin1String(kinds[size_t(touch.kind)]) +
                   (touch.pushed() ? S(" pushed") : QString()) + (touch.deferred ? S(" deferred") : QString());
    return all;
}

const QString NineToEight = S("'send_window':{'from':'09:00','until':'20:00'}");
const QString Weekdays = S("'send_window':{'days':['mon','tue','wed','thu','fri'],'from':'09:00','until':'18:00'}");

} // namespace

class TestTimeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void landings_data();
    void landings();
    void theSoonestAndTheLatest();
    void viewsAtOnceStopsWhatFollows();
    void offSendsEverythingAtEntry();
    void errorsAreSaidAndLeftOut();
    void longSequencesKeepTheirWindows();
    void agreesWithTrace();
    void everyScriptLandsBetween();
    void agreesWithThePlayer();

    void daysAreAsLongAsTheClockSays();
    void closedHoursAreTheOthers();
    void nightsAndClockChanges();
};

void TestTimeline::landings_data() {
    QTest::addColumn<QString>("sequence");
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QStringList>("touches");
    const auto row = [](const char *name, const QString &sequence, const char *entry, const char *zone,
                        const QStringList &touches) {
        QTest::newRow(name) << sequence << QString::fromLatin1(entry) << QString::fromLatin1(zone) << touches;
    };
    const QString two = S("'steps':[{'id':'s1','messages':[{'id':'m1','channel':'sms','delay':'PT1H','wait':'PT30M'}]},"
                          "{'id':'s2','messages':[{'id':'m2','channel':'mail','delay':'P1D'}]}]");
    row("delays and waits add up", two, "2026-01-05T09:00:00+09:00", "Asia/Seoul",
        {S("m1 2026-01-05 10:00"), S("m2 2026-01-06 10:30")});
    // Friday 17:30 + 1 h is closed: Monday 09:00. Then half an hour and a day: Tuesday 09:30.
    row("a Friday evening waits for Monday", Weekdays + u',' + two, "2026-01-09T17:30:00+09:00", "Asia/Seoul",
        {S("m1 2026-01-12 09:00 pushed"), S("m2 2026-01-13 09:30")});
    // Sunday 8 March 2026, 02:00: New York's clock goes forward. 24 hours after Saturday 10:00 it shows 11:00.
    row("a day is 24 hours, also when the clock goes forward", two, "2026-03-07T09:00:00-05:00", "America/New_York",
        {S("m1 2026-03-07 10:00"), S("m2 2026-03-08 11:30")});
    // Sunday 1 November 2026, 02:00: it goes back. 24 hours after Saturday 10:30 it shows 09:30.
    row("and when it goes back", two, "2026-10-31T09:00:00-04:00", "America/New_York",
        {S("m1 2026-10-31 10:00"), S("m2 2026-11-01 09:30")});
    // 22:00 to 07:00 are quiet: open 07:00 to 22:00. 21:30 + 1 h falls into the night.
    row("quiet hours over midnight", S("'send_window':{'from':'07:00','until':'22:00'},") + two,
        "2026-01-05T21:30:00+01:00", "Europe/Berlin", {S("m1 2026-01-06 07:00 pushed"), S("m2 2026-01-07 07:30")});
    // Open from 22:00 to 02:00 only: 09:00 + 1 h waits until the evening; the next, at 22:30 a day later, is inside.
    row("a window over midnight", S("'send_window':{'from':'22:00','until':'02:00'},") + two, "2026-01-05T09:00:00Z",
        "UTC", {S("m1 2026-01-05 22:00 pushed"), S("m2 2026-01-06 22:30")});
    // In a gap of the clock: 02:30 does not exist on 29 March 2026 in Berlin; it means 03:00, the first moment after.
    row("an hour that does not exist",
        S("'steps':[{'id':'s1','messages':[{'id':'m1','channel':'sms','send_window':{'at':'02:30'}}]}]"),
        "2026-03-28T12:00:00+01:00", "Europe/Berlin", {S("m1 2026-03-29 03:00 pushed")});
    row("a window of a fixed zone, seen from Seoul",
        S("'steps':[{'id':'s1','messages':[{'id':'m1','channel':'call',"
          "'send_window':{'from':'09:00','until':'17:00','zone':'Europe/London'}}]}]"),
        "2026-01-05T09:00:00+09:00", "Asia/Seoul", {S("m1 2026-01-05 18:00 pushed")});
    row("a message that goes at any time",
        Weekdays + S(",'steps':[{'id':'s1','messages':["
                     "{'id':'m1','channel':'sms','send_window':{'days':'any'}},"
                     "{'id':'m2','channel':'mail'}]}]"),
        "2026-01-10T12:00:00+09:00", "Asia/Seoul", {S("m1 2026-01-10 12:00"), S("m2 2026-01-12 09:00 pushed")});
    // One a day: the second is put off until the first is a day old.
    row("the limit puts off",
        S("'limit':{'max':1,'per':'P1D','then':'defer'},'steps':[{'id':'s1','messages':["
          "{'id':'m1','channel':'sms'},{'id':'m2','channel':'mail','delay':'PT2H'}]}]"),
        "2026-01-05T09:00:00+09:00", "Asia/Seoul", {S("m1 2026-01-05 09:00"), S("m2 2026-01-06 09:00 deferred")});
    row("the limit leaves out",
        S("'limit':{'max':1,'per':'P1D'},'steps':[{'id':'s1','messages':["
          "{'id':'m1','channel':'sms'},{'id':'m2','channel':'mail','delay':'PT2H'}]}]"),
        "2026-01-05T09:00:00+09:00", "Asia/Seoul", {S("m1 2026-01-05 09:00"), S("m2 2026-01-05 11:00 skipped")});
    row("a guard that nobody meets",
        S("'steps':[{'id':'s1','messages':[{'id':'m1','channel':'mail','wait':'PT1H'}]},{'id':'s2','messages':["
          "{'id':'m2','channel':'sms','only_if':{'message':'m1','metric':'viewed'}},"
          "{'id':'m3','channel':'sms','only_if':{'not':{'message':'m1','metric':'viewed'}}}]}]"),
        "2026-01-05T09:00:00Z", "UTC",
        {S("m1 2026-01-05 09:00"), S("m2 2026-01-05 10:00 skipped"), S("m3 2026-01-05 10:00")});
    row("nothing at all", S("'steps':[]"), "2026-01-05T09:00:00Z", "UTC", {});
}

void TestTimeline::landings() {
    QFETCH(QString, sequence);
    QFETCH(QString, entry);
    QFETCH(QString, zone);
    QFETCH(QStringList, touches);
    const Timeline timeline = timelineOf(test::sequence(sequence), at(entry), zone, TimelineCourse::NobodyReacts);
    QCOMPARE(spokenTouches(timeline), touches);
    QCOMPARE(timeline.ending, PlayMoment::Kind::Completed);
    QVERIFY(timeline.problems.isEmpty());
}

void TestTimeline::theSoonestAndTheLatest() {
    const Template tmpl = steps(S("{'id':'s1','messages':[{'id':'m1','channel':'mail','wait':'P2D',"
                                  "'stop_when':{'metric':'clicked'},'advance_when':{'metric':'viewed'}}]},"
                                  "{'id':'s2','messages':[{'id':'m2','channel':'sms','delay':'PT3H'}]}"));
    const Timeline timeline = timelineOf(tmpl, at(S("2026-01-05T09:00:00Z")), S("UTC"), TimelineCourse::NobodyReacts);
    const Landing *later = timeline.touch(u"m2");
    QCOMPARE(localText(later->earliest, S("UTC")), S("2026-01-05 12:00"));
    QCOMPARE(localText(later->latest, S("UTC")), S("2026-01-07 12:00"));
    QCOMPARE(later->at, later->latest);
    QCOMPARE(localText(timeline.touch(u"m1")->done, S("UTC")), S("2026-01-07 09:00"));
}

void TestTimeline::viewsAtOnceStopsWhatFollows() {
    const Template tmpl = steps(S("{'id':'s1','messages':[{'id':'m1','channel':'mail','wait':'P1D',"
                                  "'stop_when':{'metric':'viewed'}}]},"
                                  "{'id':'s2','messages':[{'id':'m2','channel':'sms'}]}"));
    const Timeline timeline = timelineOf(tmpl, at(S("2026-01-05T09:00:00Z")), S("UTC"), TimelineCourse::ViewsAtOnce);
    QCOMPARE(spokenTouches(timeline), QStringList({S("m1 2026-01-05 09:00"), S("m2 2026-01-06 09:00 not needed")}));
    QCOMPARE(timeline.ending, PlayMoment::Kind::Stopped);
    QCOMPARE(timeline.endedBy, S("m1"));
    QCOMPARE(timeline.endedWith, Metric::Viewed);
    QCOMPARE(timeline.endsAt, at(S("2026-01-05T09:00:00Z")));
}

void TestTimeline::offSendsEverythingAtEntry() {
    const Template tmpl = sequence(S("'enabled':false,") + NineToEight +
                                   S(",'steps':[{'id':'s1','messages':[{'id':'m1','channel':'sms','delay':'P1D'},"
                                     "{'id':'m2','channel':'mail','wait':'P3D'}]}]"));
    const Timeline timeline = timelineOf(tmpl, at(S("2026-01-05T03:00:00Z")), S("UTC"), TimelineCourse::NobodyReacts);
    QCOMPARE(spokenTouches(timeline), QStringList({S("m1 2026-01-05 03:00"), S("m2 2026-01-05 03:00")}));
}

void TestTimeline::errorsAreSaidAndLeftOut() {
    const Template tmpl =
        sequence(S("'limit':{'per':'P1D'},'send_window':{'zone':'Mars/Olympus'},'steps':[{'id':'s1','messages':["
                   "{'id':'m1','channel':'nowhere','send_window':{'days':[]}},"
                   "{'id':'m2','channel':'sms','delay':'PT1H','only_if':{'message':'m9','metric':'viewed'}},"
                   "{'id':'m3','channel':'sms','delay':'PT2H','stop_when':{'metric':'viewed'}}]}]"));
    const Timeline timeline = timelineOf(tmpl, at(S("2026-01-05T03:00:00Z")), S("UTC"), TimelineCourse::ViewsAtOnce);
    QCOMPARE(spokenTouches(timeline),
             QStringList({S("m1 2026-01-05 03:00"), S("m2 2026-01-05 04:00"), S("m3 2026-01-05 05:00")}));
    QCOMPARE(timeline.problems.size(), 2); // the limit's number, the window's zone
    QCOMPARE(timeline.touch(u"m1")->problems.size(), 2);
    QCOMPARE(timeline.touch(u"m2")->problems.size(), 1);
    QCOMPARE(timeline.touch(u"m3")->problems.size(), 1);
}

void TestTimeline::longSequencesKeepTheirWindows() {
    QStringList all;
    for (int i = 0; i < 12; ++i)
        all << S("{'id':'s%1','messages':[{'id':'m%1','channel':'mail','delay':'P364D'}]}").arg(i);
    const Template tmpl =
        sequence(S("'send_window':{'days':['sat'],'from':'10:00','until':'11:00'},'steps':[") + all.join(u',') + u']');
    const Timeline timeline =
        timelineOf(tmpl, at(S("2026-01-05T03:00:00Z")), S("America/New_York"), TimelineCourse::NobodyReacts);
    QCOMPARE(timeline.touches.size(), size_t(12));
    for (const Landing &touch : timeline.touches) {
        const QDateTime local = QDateTime::fromSecsSinceEpoch(touch.at, QTimeZone("America/New_York"));
        QCOMPARE(local.date().dayOfWeek(), 6);
        QCOMPARE(local.time().hour(), 10);
    }
}

namespace {

std::uint64_t firstSeed() {
    return qEnvironmentVariableIsSet("STEPLINE_SEED") ? qEnvironmentVariable("STEPLINE_SEED").toULongLong() : 1;
}
std::uint64_t seedsAfter(std::uint64_t many) {
    return qEnvironmentVariableIsSet("STEPLINE_SEED") ? firstSeed() : firstSeed() + many - 1;
}

Template randomTemplate(std::uint64_t seed, const random_documents::Options &options = {}) {
    return document(QByteArray::fromStdString(random_documents::sequence(seed, options)));
}

/// The moments, zones and courses that trace knows as scripts.
Script scriptOf(const Template &tmpl, std::uint64_t seed, bool views) {
    const char *zones[] = {"UTC",          "Asia/Seoul",    "America/New_York", "Europe/Berlin", "Australia/Lord_Howe",
                           "Pacific/Apia", "Asia/Kathmandu"};
    // A year's moments by the minute, odd seconds included: near clock changes every so often.
    Script script;
    script.entry = 1767225600 + qint64((seed * 2654435761U) % (365 * 86400));
    script.zone = QLatin1String(zones[seed % std::size(zones)]);
    if (views)
        for (const Step &step : tmpl.sequence.steps)
            for (const Message &message : step.messages)
                for (const Metric metric : {Metric::Delivered, Metric::Viewed})
                    if (reports(*tmpl.typeOf(message), metric))
                        script.events.push_back({message.id, metric, {}, 100, {}});
    return script;
}

} // namespace

/// Both courses, line by line what trace prints for the same recipient.
void TestTimeline::agreesWithTrace() {
    for (std::uint64_t seed = firstSeed(); seed <= seedsAfter(1500); ++seed) {
        const Template tmpl = randomTemplate(seed);
        for (const bool views : {false, true}) {
            const Script script = scriptOf(tmpl, seed, views);
            const auto traced = trace(tmpl, script);
            QVERIFY2(traced.ok(), qPrintable(S("seed %1").arg(seed)));
            const Timeline timeline = timelineOf(tmpl, script.entry, script.zone,
                                                 views ? TimelineCourse::ViewsAtOnce : TimelineCourse::NobodyReacts);
            QStringList expected, got;
            for (const TraceLine &line : *traced)
                if (line.action == TraceLine::Action::Requested || line.action == TraceLine::Action::Skipped)
                    expected << S("%1 %2 %3").arg(line.message).arg(script.entry + line.at).arg(int(line.reason));
            for (const Landing &touch : timeline.touches)
                if (touch.kind == Landing::Kind::Sent || touch.kind == Landing::Kind::Skipped)
                    got << S("%1 %2 %3").arg(touch.message).arg(touch.at).arg(int(touch.reason));
            // trace cuts what was decided at the very moment of the ending in its own order
            expected.sort();
            got.sort();
            QVERIFY2(got == expected, qPrintable(S("seed %1 %2:\n%3\ninstead of\n%4")
                                                     .arg(seed)
                                                     .arg(script.zone, got.join(u'\n'), expected.join(u'\n'))));
            QCOMPARE(timeline.endsAt, script.entry + traced->back().at);
        }
    }
}

/// Whatever a recipient does, a message that is sent lands between its soonest and its latest.
void TestTimeline::everyScriptLandsBetween() {
    random_documents::Options options;
    options.limits = false; // a limit may turn an earlier request into a later one
    options.disabled = false;
    options.guards = false; // a skipped message is not waited for
    int compared = 0;
    for (std::uint64_t seed = firstSeed(); seed <= seedsAfter(1500); ++seed) {
        const Template tmpl = randomTemplate(seed, options);
        Script script = *readScript(
            QByteArray::fromStdString(random_documents::script(seed, random_documents::sequence(seed, options))));
        script.unreachable.clear(); // nor is one that reaches nobody
        const auto traced = trace(tmpl, script);
        const Timeline timeline = timelineOf(tmpl, script.entry, script.zone, TimelineCourse::NobodyReacts);
        for (const TraceLine &line : *traced) {
            if (line.action != TraceLine::Action::Requested)
                continue;
            const Landing *touch = timeline.touch(line.message);
            const qint64 moment = script.entry + line.at;
            QVERIFY2(touch->earliest <= moment && moment <= touch->latest,
                     qPrintable(S("seed %1: %2 at %3, not between %4 and %5")
                                    .arg(seed)
                                    .arg(line.message, QString::number(moment), QString::number(touch->earliest),
                                         QString::number(touch->latest))));
            ++compared;
        }
    }
    QVERIFY(compared > 0);
}

void TestTimeline::agreesWithThePlayer() {
    for (std::uint64_t seed = firstSeed(); seed <= seedsAfter(60); ++seed) {
        PreviewRequest request;
        request.tmpl = randomTemplate(seed);
        request.profile = readProfile(QByteArray::fromStdString(random_documents::profile(seed)))->value;
        request.entry = 1767225600 + qint64((seed * 2654435761U) % (365 * 86400));
        const auto player = PersonPlayer::make(request);
        QVERIFY(player.ok());
        for (quint64 recipient = 0; recipient < 20; ++recipient) {
            PlayChoice choice;
            choice.recipient = recipient;
            const Played played = player->play(choice);
            const Timeline timeline = timelineOf(request.tmpl, played);
            QCOMPARE(timeline.touches.size(), size_t(request.tmpl.messageCount()));
            QCOMPARE(timeline.ending, played.ending);
            int decided = 0, undecided = 0;
            for (const PlayMoment &moment : played.moments) {
                const Landing *touch = timeline.touch(moment.message);
                if (moment.kind == PlayMoment::Kind::Requested || moment.kind == PlayMoment::Kind::Skipped) {
                    ++decided;
                    QCOMPARE(touch->at, qint64(std::floor(played.entry + moment.at)));
                    QCOMPARE(touch->kind,
                             moment.kind == PlayMoment::Kind::Requested ? Landing::Kind::Sent : Landing::Kind::Skipped);
                } else if (moment.kind == PlayMoment::Kind::NotNeeded) {
                    ++undecided;
                    QCOMPARE(touch->kind, Landing::Kind::NotNeeded);
                } else if (moment.kind == PlayMoment::Kind::AfterHorizon) {
                    ++undecided;
                    QCOMPARE(touch->kind, Landing::Kind::NotDecided);
                }
            }
            if (!played.heldOut)
                QCOMPARE(decided + undecided, request.tmpl.messageCount());
        }
    }
}

void TestTimeline::daysAreAsLongAsTheClockSays() {
    const qint64 from = at(S("2026-03-28T12:00:00Z")), until = at(S("2026-03-30T12:00:00Z"));
    const Calendar berlin(S("Europe/Berlin"), from, until);
    const auto days = berlin.days({from, until});
    QCOMPARE(days.size(), size_t(3));
    QCOMPARE(days[1].date, QDate(2026, 3, 29));
    QCOMPARE(days[1].span.until - days[1].span.from, 23 * Duration::Hour);
    QCOMPARE(days[2].span.until - days[2].span.from, 24 * Duration::Hour);
    QCOMPARE(berlin.moment(QDate(2026, 3, 29), 150), at(S("2026-03-29T01:00:00Z"))); // 02:30 means 03:00
    const qint64 autumn = at(S("2026-10-25T12:00:00Z"));
    QCOMPARE(Calendar(S("Europe/Berlin"), autumn, autumn).days({autumn, autumn + 1}).front().span,
             (CalendarSpan{at(S("2026-10-24T22:00:00Z")), at(S("2026-10-25T23:00:00Z"))})); // 25 hours
    // Samoa had no 30 December 2011.
    const qint64 samoa = at(S("2011-12-29T12:00:00Z"));
    const auto skipped =
        Calendar(S("Pacific/Apia"), samoa, samoa + 3 * Duration::Day).days({samoa, samoa + 3 * Duration::Day});
    for (const CalendarDay &day : skipped) {
        QVERIFY(day.date != QDate(2011, 12, 30));
        QCOMPARE(day.span.until - day.span.from, Duration::Day);
    }
}

void TestTimeline::closedHoursAreTheOthers() {
    const qint64 from = at(S("2026-01-09T00:00:00Z")), until = at(S("2026-01-13T00:00:00Z")); // Friday to Monday
    const Calendar utc(S("UTC"), from, until);
    SendWindow window;
    window.days = QStringList{S("mon"), S("tue"), S("wed"), S("thu"), S("fri")};
    window.from = 9 * 60;
    window.until = 20 * 60;
    const std::vector<CalendarSpan> expected{{from, at(S("2026-01-09T09:00:00Z"))},
                                             {at(S("2026-01-09T20:00:00Z")), at(S("2026-01-12T09:00:00Z"))},
                                             {at(S("2026-01-12T20:00:00Z")), until}};
    QVERIFY(utc.closed(window, {from, until}) == expected);
    window.any = true;
    QVERIFY(utc.closed(window, {from, until}).empty());
}

void TestTimeline::nightsAndClockChanges() {
    const qint64 from = at(S("2026-03-28T12:00:00Z")), until = at(S("2026-03-29T12:00:00Z"));
    const Calendar berlin(S("Europe/Berlin"), from, until);
    // 22:00 of the 28th (21:00 UTC) to 07:00 of the 29th, which is 05:00 UTC after the clock went forward
    const std::vector<CalendarSpan> night{{at(S("2026-03-28T21:00:00Z")), at(S("2026-03-29T05:00:00Z"))}};
    QVERIFY(berlin.nights({from, until}) == night);
    const std::vector<ClockChange> change{{at(S("2026-03-29T01:00:00Z")), Duration::Hour}};
    QVERIFY(berlin.changes({from, until}) == change);
    QVERIFY(berlin.changes({from, from + 1}).empty());
    QVERIFY(Calendar(S("Asia/Seoul"), from, until).changes({from, until}).empty());
}

QTEST_APPLESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
