#include "core/json/files.h"
#include "core/preview/play.h"
#include "documents.h"
#include "tests/support/random_documents.h"

#include <QDir>
#include <QTest>
#include <numeric>

using namespace stepline;
using namespace stepline::test;

// One recipient, played: the people are the engine's own, forced events do what they say, and every rule has its
// reason.
class TestPlay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGalleryAddsUp_data();
    void theGalleryAddsUp();
    void randomSequencesAddUp_data();
    void randomSequencesAddUp();
    void findFindsTheFirst();
    void rule_data();
    void rule();
    void chosenPeople();
    void aHeldOutPerson();
    void aForcedViewStops();
    void aForcedClickBringsItsParents();
    void whatHappensEarlierAnywayStands();
    void aForcedEventLeavesThePastAlone();
    void aForcedEventOfSomethingNotSentDoesNothing();
    void aForcedViewHasADepth();
    void momentsStandInOrder();
    void refusesWhatThePreviewRefuses();
};

#define S(x) QStringLiteral(x)
using Kind = PlayMoment::Kind;

namespace {

PersonPlayer playerOf(const PreviewRequest &request) {
    auto player = PersonPlayer::make(request);
    if (!player)
        qFatal("%s", qUtf8Printable(player.sentence()));
    return player.value();
}

struct Counted {
    std::map<QString, double> numbers;
    std::map<QString, std::map<Metric, std::vector<double>>> series; ///< not cumulative
    void add(const QString &what, double n = 1) { numbers[what] += n; }
};

/// One more in the series, at the first point at or after the moment.
void countMoment(const PlayMoment &moment, Metric metric, const Series &series, Counted &counted) {
    std::vector<double> &counts = counted.series[moment.message][metric];
    counts.resize(size_t(series.points));
    size_t point = 0;
    while (double(point) * double(series.step.seconds) < moment.at)
        ++point;
    ++counts.at(point);
}

/// What the preview counts, read off the time line of one recipient.
void count(const Played &played, const Series &series, Counted &counted) {
    QSet<QString> requested;
    QHash<QString, QString> variants;
    for (const PlayMoment &moment : played.moments) {
        const QString name = moment.message + u' ';
        switch (moment.kind) {
        case Kind::Requested:
            requested << moment.message;
            variants[moment.message] = moment.variant;
            counted.add(name + S("requested"));
            countMoment(moment, Metric::Requested, series, counted);
            if (!moment.variant.isEmpty())
                counted.add(name + moment.variant + S(" requested"));
            break;
        case Kind::Skipped:
            counted.add(name + (moment.reason == PlayMoment::Reason::Unreachable ? S("unreachable")
                                : moment.reason == PlayMoment::Reason::Guard     ? S("guard")
                                                                                 : S("limit")));
            break;
        case Kind::NotNeeded: counted.add(name + S("ended")); break;
        case Kind::AfterHorizon: counted.add(name + S("after_horizon")); break;
        case Kind::Event:
            if (moment.message.isEmpty())
                break;
            counted.add(name + metricKey(moment.metric));
            countMoment(moment, moment.metric, series, counted);
            if (!variants[moment.message].isEmpty())
                counted.add(name + variants[moment.message] + u' ' + metricKey(moment.metric));
            break;
        default: break;
        }
    }
    for (const QString &message : played.late) {
        counted.add(message + S(" late"));
        if (!variants[message].isEmpty())
            counted.add(message + u' ' + variants[message] + S(" late"));
    }
    const QHash<Kind, QString> endings{{Kind::Stopped, S("stopped")},
                                       {Kind::Exited, S("exited")},
                                       {Kind::Completed, S("completed")},
                                       {Kind::InProgress, S("in_progress")},
                                       {Kind::HeldOut, S("held_out")}};
    counted.add(endings.value(played.ending));
    if (!requested.isEmpty())
        counted.add(S("reached"));
    if (played.converted)
        counted.add(played.heldOut ? S("held_out_converted") : S("treated_converted"));
    if (played.convertedByItself && !played.heldOut)
        counted.add(S("treated_organic"));
}

void countTally(Counted &counted, const QString &name, const Tally &tally) {
    for (const Metric metric : AllMetrics)
        counted.add(name + metricKey(metric), tally[metric]);
    counted.add(name + S("late"), tally.late);
}

Counted countsOf(const Results &results) {
    Counted counted;
    for (const MessageResult &message : results.messages) {
        const QString name = message.id + u' ';
        countTally(counted, name, message.tally);
        for (const VariantResult &variant : message.variants)
            countTally(counted, name + variant.id + u' ', variant.tally);
        counted.add(name + S("unreachable"), message.unreachable);
        counted.add(name + S("guard"), message.guard);
        counted.add(name + S("limit"), message.limit);
        counted.add(name + S("ended"), message.ended);
        counted.add(name + S("after_horizon"), message.afterHorizon);
    }
    counted.add(S("stopped"), results.stopped);
    counted.add(S("exited"), results.exited);
    counted.add(S("completed"), results.completed);
    counted.add(S("in_progress"), results.inProgress);
    counted.add(S("held_out"), results.heldOut);
    counted.add(S("reached"), results.reached);
    counted.add(S("held_out_converted"), results.heldOutConverted);
    counted.add(S("treated_converted"), results.converted - results.heldOutConverted);
    const double treated = double(results.recipients) - results.heldOut;
    counted.add(S("treated_organic"),
                std::round(results.converted - results.heldOutConverted - results.lift * treated));
    return counted;
}

/// Plays everybody and compares with the engine; empty when they agree.
QString difference(const PreviewRequest &request) {
    const Result<Results> results = previewSampled(request);
    if (!results)
        return results.sentence();
    const PersonPlayer player = playerOf(request);
    Counted played;
    for (quint64 i = 0; i < request.recipients; ++i)
        count(player.play({.recipient = i, .person = {}, .forced = {}}), results->series, played);
    Counted engine = countsOf(*results);
    QStringList differences;
    for (const auto &[what, n] : played.numbers)
        engine.numbers.try_emplace(what, 0);
    for (const auto &[what, n] : engine.numbers)
        if (played.numbers[what] != n)
            differences << S("%1: engine %2, player %3").arg(what).arg(n).arg(played.numbers[what]);
    for (const auto &[message, metrics] : results->series.messages)
        for (const auto &[metric, cumulative] : metrics) {
            std::vector<double> counts = played.series[message][metric];
            counts.resize(cumulative.size());
            std::partial_sum(counts.begin(), counts.end(), counts.begin());
            const auto [own, theirs] = std::ranges::mismatch(cumulative, counts);
            if (own != cumulative.end())
                differences << S("%1 %2 at point %3: engine %4, player %5")
                                   .arg(message, metricKey(metric))
                                   .arg(own - cumulative.begin())
                                   .arg(*own)
                                   .arg(*theirs);
        }
    return differences.join(u'\n');
}

Profile readProfileFile(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qUtf8Printable(path));
    return readProfile(file.readAll())->value;
}

PreviewRequest randomRequest(quint64 seed) {
    PreviewRequest request;
    random_documents::Options options;
    if (seed % 5 == 4) {
        options.maxSteps = 9;
        options.maxMessagesPerStep = 4;
    }
    request.tmpl = document(QByteArray::fromStdString(random_documents::sequence(seed, options)));
    request.profile = readProfile(QByteArray::fromStdString(random_documents::profile(seed)))->value;
    request.seed = seed;
    request.recipients = 1500;
    request.scenario = seed % 5 == 1 ? Scenario::Low : seed % 5 == 2 ? Scenario::High : Scenario::Likely;
    const qint64 entries[] = {DefaultEntry, 1774742400, 1792886400, 1792890000 + 7 * Duration::Hour};
    request.entry = entries[seed % 4];
    if (seed % 3 == 0)
        request.spread = {Duration::Day};
    return request;
}

/// What happened, a line a moment: "7200 skipped push unreachable".
QString told(const Played &played) {
    const QHash<Kind, QString> names{{Kind::Entered, S("entered")},
                                     {Kind::HeldOut, S("held out")},
                                     {Kind::StepStarted, S("step")},
                                     {Kind::Requested, S("requested")},
                                     {Kind::Skipped, S("skipped")},
                                     {Kind::Deferred, S("deferred")},
                                     {Kind::Event, S("event")},
                                     {Kind::StepDone, S("done")},
                                     {Kind::Stopped, S("stopped")},
                                     {Kind::Exited, S("exited")},
                                     {Kind::Completed, S("completed")},
                                     {Kind::NotNeeded, S("not needed")},
                                     {Kind::AfterHorizon, S("after horizon")},
                                     {Kind::InProgress, S("in progress")}};
    QStringList lines;
    for (const PlayMoment &moment : played.moments) {
        QStringList words{QString::number(qint64(moment.at)), names.value(moment.kind)};
        const bool step = moment.kind == Kind::StepStarted || moment.kind == Kind::StepDone;
        if (step || !moment.message.isEmpty())
            words << (step ? moment.step : moment.message);
        if (moment.kind == Kind::Event || moment.kind == Kind::Stopped || moment.kind == Kind::Exited)
            words << metricKey(moment.metric);
        if (moment.kind == Kind::Skipped)
            words << (moment.reason == PlayMoment::Reason::Unreachable ? S("unreachable")
                      : moment.reason == PlayMoment::Reason::Guard     ? S("guard")
                                                                       : S("limit"));
        if (!moment.other.isEmpty())
            words << S("(%1 at %2)").arg(moment.other).arg(qint64(moment.otherAt));
        if (moment.kind == Kind::Deferred)
            words << S("until %1").arg(qint64(moment.until));
        if (moment.planned > 0 && moment.planned < moment.at && moment.kind == Kind::Requested)
            words << S("instead of %1").arg(qint64(moment.planned));
        for (const GuardFact &fact : moment.facts)
            words << (fact.condition.kind == Condition::Kind::Segment
                          ? S("[segment %1: %2]").arg(fact.condition.segment, fact.holds ? S("yes") : S("no"))
                          : S("[%1 %2: %3]")
                                .arg(fact.condition.message, metricKey(fact.condition.metric),
                                     fact.holds ? QString::number(qint64(fact.at)) : S("no")));
        if (moment.advances)
            words << S("advances");
        if (moment.afterEnd)
            words << S("afterwards");
        if (!moment.tooLateFor.isEmpty())
            words << S("too late for %1").arg(moment.tooLateFor.join(u','));
        lines << words.join(u' ');
    }
    return lines.join(u'\n');
}

/// A profile in which nothing happens by itself but what the named metrics say; everybody is reached on every channel.
Profile quiet(const QString &channels = {}) {
    return profile(
        S("'horizon':'P30D','channels':{%1}")
            .arg(channels.isEmpty() ? S("'in_app':{},'push':{},'sms':{},'email':{},'messenger':{}") : channels));
}

PreviewRequest requestOf(const QString &sequenceMembers, const Profile &profile) {
    PreviewRequest request;
    request.tmpl = sequence(sequenceMembers);
    request.profile = profile;
    request.recipients = 100;
    return request;
}

const QString certain = S("{'p':1,'delay':{'median':'%1','p90':'%1'}}");

} // namespace

void TestPlay::theGalleryAddsUp_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("profile");
    const QStringList profiles =
        QDir(S(SOURCE_DIR "/resources/profiles")).entryList({S("*.json")}, QDir::Files, QDir::Name);
    int i = 0;
    for (const QString &file : QDir(S(SOURCE_DIR "/resources/gallery")).entryList({S("*.json")}, QDir::Files))
        QTest::newRow(qPrintable(file)) << file << profiles.at(i++ % profiles.size());
    QVERIFY(i > 10);
}

void TestPlay::theGalleryAddsUp() {
    QFETCH(QString, file);
    QFETCH(QString, profile);
    QFile sequence(S(SOURCE_DIR "/resources/gallery/") + file);
    QVERIFY(sequence.open(QIODevice::ReadOnly));
    PreviewRequest request;
    request.tmpl = document(sequence.readAll());
    request.profile = readProfileFile(S(SOURCE_DIR "/resources/profiles/") + profile);
    request.recipients = 20000;
    const QString found = difference(request);
    QVERIFY2(found.isEmpty(), qPrintable(found));
}

void TestPlay::randomSequencesAddUp_data() {
    QTest::addColumn<quint64>("seed");
    const quint64 one = qEnvironmentVariable("STEPLINE_SEED").toULongLong();
    for (quint64 seed = one ? one : 1; seed <= (one ? one : 300); ++seed)
        QTest::addRow("STEPLINE_SEED=%llu", seed) << seed;
}

void TestPlay::randomSequencesAddUp() {
    QFETCH(quint64, seed);
    const QString found = difference(randomRequest(seed));
    QVERIFY2(found.isEmpty(), qPrintable(found));
}

void TestPlay::findFindsTheFirst() {
    using Wanted = PersonPlayer::Wanted;
    const std::pair<Wanted, std::function<bool(const Played &)>> wishes[] = {
        {Wanted::Stopped, [](const Played &p) { return p.ending == Kind::Stopped; }},
        {Wanted::Exited, [](const Played &p) { return p.ending == Kind::Exited; }},
        {Wanted::Completed, [](const Played &p) { return p.ending == Kind::Completed; }},
        {Wanted::InProgress, [](const Played &p) { return p.ending == Kind::InProgress; }},
        {Wanted::Late, [](const Played &p) { return !p.late.isEmpty(); }},
        {Wanted::Converted, [](const Played &p) { return p.converted; }},
        {Wanted::HeldOut, [](const Played &p) { return p.heldOut; }}};
    QSet<int> found;
    for (quint64 seed = 1; seed <= 25; ++seed) {
        PreviewRequest request = randomRequest(seed);
        request.recipients = 300;
        const PersonPlayer player = playerOf(request);
        for (const auto &[wanted, fits] : wishes) {
            const quint64 from = seed * 13 % 300;
            std::optional<quint64> expected;
            for (quint64 i = 0; i < 300 && !expected; ++i)
                if (fits(player.play({.recipient = (from + i) % 300, .person = {}, .forced = {}})))
                    expected = (from + i) % 300;
            QCOMPARE(player.find(wanted, from), expected);
            if (expected)
                found << int(wanted);
        }
    }
    QCOMPARE(found.size(), int(std::size(wishes)));
}

void TestPlay::rule_data() {
    QTest::addColumn<QString>("sequence");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("lines");
    const auto row = [](const char *name, const QString &sequence, const QString &channels, const QStringList &lines) {
        QTest::newRow(name) << sequence << channels << lines.join(u'\n');
    };
    const QString viewedAt1000 = S("'in_app':{'delivered':%1,'viewed':%2},'push':{},'sms':{},'email':{}")
                                     .arg(certain.arg(S("PT0S")), certain.arg(S("PT1000S")));

    row("a stop spares what comes later",
        S("'steps':[{'id':'s1','messages':[{'id':'a','channel':'feed','wait':'PT1H','stop_when':{'metric':'viewed'}}]},"
          "{'id':'s2','messages':[{'id':'b','channel':'sms'},{'id':'c','channel':'push'}]}]"),
        viewedAt1000,
        {S("0 entered"), S("0 step s1"), S("0 requested a"), S("0 event a delivered"), S("1000 event a viewed"),
         S("1000 stopped a viewed"), S("1000 not needed b (a at 1000)"), S("1000 not needed c (a at 1000)")});
    row("a stop that comes too late",
        S("'steps':[{'id':'s1','messages':[{'id':'a','channel':'feed','wait':'PT10M','stop_when':{'metric':'viewed'}}]}"
          ",{'id':'s2','messages':[{'id':'b','channel':'sms'},{'id':'c','channel':'push','delay':'PT1H'}]}]"),
        viewedAt1000,
        {S("0 entered"), S("0 step s1"), S("0 requested a"), S("0 event a delivered"), S("600 done s1"),
         S("600 step s2"), S("600 requested b"), S("1000 event a viewed too late for b"), S("1000 stopped a viewed"),
         S("1000 not needed c (a at 1000)")});
    row("a guard says what it looked at",
        S("'steps':[{'id':'s1','messages':[{'id':'a','channel':'feed','wait':'PT10M'}]},"
          "{'id':'s2','messages':[{'id':'b','channel':'sms','only_if':{'not':{'message':'a','metric':'delivered'}}},"
          "{'id':'c','channel':'push','only_if':{'any':[{'segment':'X'},{'message':'a','metric':'requested'}]}}]}]"),
        viewedAt1000,
        {S("0 entered"), S("0 step s1"), S("0 requested a"), S("0 event a delivered"), S("600 done s1"),
         S("600 step s2"), S("600 skipped b guard [a delivered: 0]"), S("600 requested c [a requested: 0]"),
         S("600 done s2"), S("600 completed"), S("1000 event a viewed afterwards")});
    row("all and any name the fewest facts",
        S("'steps':[{'id':'s1','messages':[{'id':'a','channel':'feed','wait':'PT10M'}]},"
          "{'id':'s2','messages':[{'id':'b','channel':'sms','only_if':{'all':[{'message':'a','metric':'delivered'},"
          "{'any':[{'segment':'X'},{'message':'a','metric':'viewed'}]}]}},"
          "{'id':'c','channel':'sms','only_if':{'all':[{'message':'a','metric':'delivered'},"
          "{'not':{'segment':'X'}}]}}]}]"),
        viewedAt1000,
        {S("0 entered"), S("0 step s1"), S("0 requested a"), S("0 event a delivered"), S("600 done s1"),
         S("600 step s2"), S("600 skipped b guard [segment X: no] [a viewed: no]"),
         S("600 requested c [a delivered: 0] [segment X: no]"), S("600 done s2"), S("600 completed"),
         S("1000 event a viewed afterwards")});
    row("unreachable",
        S("'steps':[{'id':'s1','messages':[{'id':'a','channel':'kakao','wait':'PT1H'},{'id':'b','channel':'sms'}]}]"),
        S("'sms':{}"),
        {S("0 entered"), S("0 step s1"), S("0 skipped a unreachable"), S("0 requested b"), S("0 done s1"),
         S("0 completed")});
    row("a window moves the decision", // entry is Monday, 09:00 UTC
        S("'send_window':{'from':'11:00','until':'20:00'},"
          "'steps':[{'id':'s1','messages':[{'id':'a','channel':'sms','delay':'PT1H'}]}]"),
        S("'sms':{}"),
        {S("0 entered"), S("0 step s1"), S("7200 requested a instead of 3600"), S("7200 done s1"),
         S("7200 completed")});
    row("the limit skips",
        S("'limit':{'max':1,'per':'P1D'},"
          "'steps':[{'id':'s1','messages':[{'id':'a','channel':'sms'},{'id':'b','channel':'push','delay':'PT1H'}]}]"),
        S("'sms':{},'push':{}"),
        {S("0 entered"), S("0 step s1"), S("0 requested a"), S("3600 skipped b limit (a at 0)"), S("3600 done s1"),
         S("3600 completed")});
    row("the limit defers",
        S("'limit':{'max':1,'per':'P1D','then':'defer'},"
          "'steps':[{'id':'s1','messages':[{'id':'a','channel':'sms'},{'id':'b','channel':'push','delay':'PT1H'}]}]"),
        S("'sms':{},'push':{}"),
        {S("0 entered"), S("0 step s1"), S("0 requested a"), S("3600 deferred b (a at 0) until 86400"),
         S("86400 requested b"), S("86400 done s1"), S("86400 completed")});
    row("an advance ends the wait",
        S("'steps':[{'id':'s1','messages':[{'id':'a','channel':'feed','wait':'P1D',"
          "'advance_when':{'metric':'viewed'}}]},{'id':'s2','messages':[{'id':'b','channel':'sms'}]}]"),
        viewedAt1000,
        {S("0 entered"), S("0 step s1"), S("0 requested a"), S("0 event a delivered"),
         S("1000 event a viewed advances"), S("1000 done s1"), S("1000 step s2"), S("1000 requested b"),
         S("1000 done s2"), S("1000 completed")});
    row("the horizon cuts off",
        S("'steps':[{'id':'s1','messages':[{'id':'a','channel':'sms','wait':'P20D'}]},"
          "{'id':'s2','messages':[{'id':'b','channel':'sms','delay':'P20D'},{'id':'c','channel':'sms'}]}]"),
        S("'sms':{}"),
        {S("0 entered"), S("0 step s1"), S("0 requested a"), S("1728000 done s1"), S("1728000 step s2"),
         S("1728000 requested c"), S("2592000 in progress"), S("2592000 after horizon b")});
    row("an exit wins over a stop of the same moment",
        S("'steps':[{'id':'s1','messages':[{'id':'a','channel':'feed','stop_when':{'metric':'delivered'},'wait':'PT1H'}"
          "]},{'id':'s2','messages':[{'id':'b','channel':'sms'}]}]"),
        S("'in_app':{'delivered':%1,'viewed':%1,'clicked':%1,'converted':%1},'sms':{}").arg(certain.arg(S("PT0S"))),
        {S("0 entered"), S("0 step s1"), S("0 requested a"), S("0 event a delivered"), S("0 event a viewed"),
         S("0 event a clicked"), S("0 event a converted"), S("0 exited a converted"), S("0 not needed b (a at 0)")});
    row("off: a broadcast",
        S("'enabled':false,'steps':[{'id':'s1','messages':[{'id':'a','channel':'kakao'},"
          "{'id':'b','channel':'sms','delay':'P1D'}]}]"),
        S("'sms':{}"), {S("0 entered"), S("0 skipped a unreachable"), S("0 requested b"), S("0 completed")});
}

void TestPlay::rule() {
    QFETCH(QString, sequence);
    QFETCH(QString, profile);
    QFETCH(QString, lines);
    QCOMPARE(told(playerOf(requestOf(sequence, quiet(profile))).play({})), lines);
}

void TestPlay::chosenPeople() {
    PreviewRequest request = requestOf(
        S("'steps':[{'id':'s1','messages':[{'id':'a','channel':'push','send_window':{'from':'12:00','until':'13:00'},"
          "'only_if':{'segment':'Loyal'}},{'id':'b','channel':'sms'}]}]"),
        profile(S("'segments':[{'name':'New','share':0.5},{'name':'Loyal','share':0.5}],"
                  "'zones':[{'zone':'UTC','share':0.5},{'zone':'Asia/Seoul','share':0.5}],"
                  "'channels':{'push':{'reach':0.5},'sms':{'reach':0.5}}")));
    const PersonPlayer player = playerOf(request);
    PlayChoice choice{.recipient = 3, .person = {}, .forced = {}};
    choice.person = {
        .segment = S("Loyal"), .zone = S("Asia/Seoul"), .reach = {{S("push"), true}, {S("sms"), false}}, .heldOut = {}};
    Played played = player.play(choice);
    QCOMPARE(played.segment, S("Loyal"));
    QCOMPARE(played.zone, S("Asia/Seoul"));
    QVERIFY(played.reachable.contains(S("push")));
    QVERIFY(played.unreachable.contains(S("sms")));
    QVERIFY(played.unreachable.contains(S("mail"))); // the profile says nothing about it
    // 09:00 UTC is 18:00 in Seoul: noon there is 18 hours away.
    QCOMPARE(told(played), S("0 entered\n0 step s1\n0 skipped b unreachable\n"
                             "64800 requested a instead of 0 [segment Loyal: yes]\n64800 done s1\n64800 completed")
                               .replace(S(" instead of 0"), QString()));
    choice.person.zone = S("Europe/Paris"); // not in the profile: 10:00 there
    played = player.play(choice);
    QCOMPARE(played.zone, S("Europe/Paris"));
    QVERIFY(told(played).contains(S("7200 requested a")));
    choice.person.segment = S("New");
    QVERIFY(told(player.play(choice)).contains(S("7200 skipped a guard [segment Loyal: no]")));
    // What is chosen leaves all other luck alone.
    for (quint64 i = 0; i < 100; ++i) {
        const Played drawn = player.play({.recipient = i, .person = {}, .forced = {}});
        const Played chosen = player.play(
            {.recipient = i,
             .person = {.segment = drawn.segment, .zone = drawn.zone, .reach = {}, .heldOut = drawn.heldOut},
             .forced = {}});
        QCOMPARE(chosen, drawn);
    }
}

void TestPlay::aHeldOutPerson() {
    PreviewRequest request =
        requestOf(S("'holdout':0.5,'steps':[{'id':'s1','messages':[{'id':'a','channel':'sms'}]}]"), quiet());
    const PersonPlayer player = playerOf(request);
    const auto someone = player.find(PersonPlayer::Wanted::HeldOut, 0);
    QVERIFY(someone);
    PlayChoice choice{.recipient = *someone, .person = {}, .forced = {}};
    QCOMPARE(told(player.play(choice)), S("0 entered\n0 held out"));
    choice.person.heldOut = false;
    QVERIFY(told(player.play(choice)).contains(S("requested a")));
}

void TestPlay::aForcedViewStops() {
    const QString channels = S("'in_app':{'delivered':%1,'viewed':{'p':0,'delay':{'median':'PT1S','p90':'PT1S'}},"
                               "'clicked':%2},'sms':{}")
                                 .arg(certain.arg(S("PT0S")), certain.arg(S("PT20S")));
    PreviewRequest request = requestOf(
        S("'exit_on':[],'steps':[{'id':'s1','messages':[{'id':'a','channel':'feed','wait':'PT1H',"
          "'stop_when':{'metric':'viewed','at_least':50}}]},{'id':'s2','messages':[{'id':'b','channel':'sms'}]}]"),
        quiet(channels));
    const PersonPlayer player = playerOf(request);
    QVERIFY(told(player.play({})).contains(S("3600 requested b")));
    PlayChoice choice{.recipient = 0, .person = {}, .forced = {{S("a"), Metric::Viewed, 1800}}};
    QCOMPARE(told(player.play(choice)), S("0 entered\n0 step s1\n0 requested a\n0 event a delivered\n"
                                          "1800 event a viewed\n1800 stopped a viewed\n"
                                          "1800 not needed b (a at 1800)\n1820 event a clicked afterwards"));
    for (const PlayMoment &moment : player.play(choice).moments)
        QCOMPARE(moment.forced, moment.kind == Kind::Event && moment.metric == Metric::Viewed);
    choice.forced.front().depth = 20; // not deep enough to stop
    QVERIFY(told(player.play(choice)).contains(S("3600 requested b")));
    choice.forced = {{S("a"), Metric::Viewed, 5400}}; // too late
    QVERIFY(told(player.play(choice)).contains(S("3600 done s2\n3600 completed\n5400 event a viewed afterwards")) ||
            told(player.play(choice)).contains(S("5400 event a viewed afterwards too late for b")));
    QCOMPARE(player.play(choice).late, QStringList{S("a")});
}

void TestPlay::aForcedClickBringsItsParents() {
    PreviewRequest request =
        requestOf(S("'exit_on':[],'steps':[{'id':'s1','messages':[{'id':'a','channel':'feed'}]}]"), quiet());
    const Played played =
        playerOf(request).play({.recipient = 0, .person = {}, .forced = {{S("a"), Metric::Clicked, 60}}});
    QVERIFY(told(played).endsWith(S("60 event a delivered afterwards\n60 event a viewed afterwards\n"
                                    "60 event a clicked afterwards")));
}

void TestPlay::whatHappensEarlierAnywayStands() {
    const QString channels =
        S("'in_app':{'delivered':%1,'viewed':%2}").arg(certain.arg(S("PT5S")), certain.arg(S("PT1M")));
    PreviewRequest request =
        requestOf(S("'exit_on':[],'steps':[{'id':'s1','messages':[{'id':'a','channel':'feed'}]}]"), quiet(channels));
    const PersonPlayer player = playerOf(request);
    const Played drawn = player.play({});
    QCOMPARE(player.play({.recipient = 0, .person = {}, .forced = {{S("a"), Metric::Viewed, 100}}}), drawn);
    const Played sooner = player.play({.recipient = 0, .person = {}, .forced = {{S("a"), Metric::Viewed, 30}}});
    QVERIFY(told(sooner).contains(S("5 event a delivered")));
    QVERIFY(told(sooner).contains(S("30 event a viewed")));
    QVERIFY(!told(sooner).contains(S("65 event a viewed")));
}

void TestPlay::aForcedEventLeavesThePastAlone() {
    int changed = 0;
    for (quint64 seed = 1; seed <= 60; ++seed) {
        const PreviewRequest request = randomRequest(seed);
        const PersonPlayer player = playerOf(request);
        for (quint64 recipient = 0; recipient < 40; ++recipient) {
            PlayChoice choice{.recipient = recipient, .person = {}, .forced = {}};
            const Played drawn = player.play(choice);
            QCOMPARE(player.play(choice), drawn);
            for (const PlayMoment &moment : drawn.moments) {
                if (moment.kind != Kind::Requested)
                    continue;
                const ChannelType type = *request.tmpl.typeOf(*request.tmpl.message(moment.message));
                const QList<Metric> metrics = reportedMetrics(type);
                const double at = std::floor(moment.at) + 3600;
                choice.forced = {{moment.message, metrics.at(1 + int(recipient) % (int(metrics.size()) - 1)), at}};
                const Played forced = player.play(choice);
                changed += forced != drawn;
                const auto before = [&](const Played &played) {
                    std::vector<PlayMoment> moments;
                    for (PlayMoment each : played.moments) {
                        if (each.at >= at)
                            continue;
                        if (each.until >= at) // what was foreseen may come sooner
                            each.until = 0;
                        each.tooLateFor.clear();
                        moments.push_back(each);
                    }
                    return moments;
                };
                const QString where = S("seed %1, recipient %2, %3").arg(seed).arg(recipient).arg(moment.message);
                QVERIFY2(before(forced) == before(drawn),
                         qPrintable(where + u'\n' + told(drawn) + S("\n\n") + told(forced)));
                // It has happened by then, if the horizon is not nearer.
                const bool happened = std::ranges::any_of(forced.moments, [&](const PlayMoment &each) {
                    return each.kind == Kind::Event && each.message == moment.message &&
                           each.metric == choice.forced.front().metric && each.at <= at;
                });
                QVERIFY2(happened || at > drawn.horizon, qPrintable(where + u'\n' + told(forced)));
            }
        }
    }
    QVERIFY(changed > 100);
}

void TestPlay::aForcedEventOfSomethingNotSentDoesNothing() {
    PreviewRequest request = requestOf(
        S("'steps':[{'id':'s1','messages':[{'id':'a','channel':'kakao'},{'id':'b','channel':'sms','delay':'PT1H'}]}]"),
        quiet(S("'sms':{}")));
    const PersonPlayer player = playerOf(request);
    const Played drawn = player.play({});
    for (const ForcedEvent &forced : {ForcedEvent{S("a"), Metric::Delivered, 10}, // unreachable
                                      ForcedEvent{S("b"), Metric::Clicked, 10},   // not sent yet
                                      ForcedEvent{S("b"), Metric::Viewed, 4000},  // no such signal
                                      ForcedEvent{S("x"), Metric::Viewed, 10}})
        QCOMPARE(player.play({.recipient = 0, .person = {}, .forced = {forced}}), drawn);
}

void TestPlay::aForcedViewHasADepth() {
    PreviewRequest request =
        requestOf(S("'steps':[{'id':'s1','messages':[{'id':'a','channel':'feed','wait':'P1D'}]}]"), quiet());
    const PersonPlayer player = playerOf(request);
    const Played played = player.play({.recipient = 0, .person = {}, .forced = {{S("a"), Metric::Viewed, 60, 30}}});
    const auto view = std::ranges::find_if(
        played.moments, [](const PlayMoment &m) { return m.kind == Kind::Event && m.metric == Metric::Viewed; });
    QVERIFY(view != played.moments.end());
    QCOMPARE(view->depth, 30.0);
    QCOMPARE(view->since, 0.0);
}

void TestPlay::momentsStandInOrder() {
    for (quint64 seed = 1; seed <= 60; ++seed) {
        const PreviewRequest request = randomRequest(seed);
        const PersonPlayer player = playerOf(request);
        for (quint64 recipient = 0; recipient < 40; ++recipient) {
            const Played played = player.play({.recipient = recipient, .person = {}, .forced = {}});
            QVERIFY(std::ranges::is_sorted(played.moments, {}, &PlayMoment::at));
            QCOMPARE(played.moments.front().kind, Kind::Entered);
            QSet<QString> decided;
            for (const PlayMoment &moment : played.moments) {
                QVERIFY(moment.at >= 0 && moment.at <= played.horizon);
                const bool event = moment.kind == Kind::Event;
                if (event && !moment.message.isEmpty())
                    QVERIFY(decided.contains(moment.message)); // the request stands before
                const bool decision = moment.kind == Kind::Requested || moment.kind == Kind::Skipped ||
                                      moment.kind == Kind::NotNeeded || moment.kind == Kind::AfterHorizon;
                QVERIFY(!decision || !decided.contains(moment.message)); // each is decided once
                if (decision)
                    decided << moment.message;
            }
            if (!played.heldOut)
                QCOMPARE(decided.size(), request.tmpl.messageCount());
        }
    }
}

void TestPlay::refusesWhatThePreviewRefuses() {
    PreviewRequest request = requestOf(S("'steps':[{'id':'s1','messages':[{'id':'a','channel':'nothing'}]}]"), quiet());
    const auto player = PersonPlayer::make(request);
    QVERIFY(!player);
    QCOMPARE(player.sentence(), previewSampled(request).sentence());
}

QTEST_GUILESS_MAIN(TestPlay)
#include "tst_play.moc"
