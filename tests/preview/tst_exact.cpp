#include "documents.h"

#include "core/preview/delay_table.h"
#include "core/preview/event_box.h"
#include "core/preview/exact.h"
#include "core/preview/slow_group.h"
#include "core/preview/stop_weights.h"

#include <QTest>
#include <cmath>
#include <functional>
#include <numbers>

using namespace stepline;
using namespace stepline::test;

#define S(x) QStringLiteral(x)

// The exact engine: every numerical step against a far finer computation, whole answers against what can be worked out
// on paper, and what it refuses.
class TestExact : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tablesHoldDistributions_data();
    void tablesHoldDistributions();
    void convolutions_data();
    void convolutions();
    void restrictedConvolutions();
    void boxes();
    void weightsOfTheYoung();
    void stopsWithinTheContract_data();
    void stopsWithinTheContract();
    void sameForAnyNumberOfThreads();
    void noMoreThanOneTable();

    void aStopPreventsWhatComesLater();
    void lateAndConverted();
    void anEventAtTheMomentOfDecisionCounts();
    void exitsWinAtOneMoment();
    void guardsSplit();
    void broadcasts();
    void pointsOfTheSeries();
    void manyArrivalsBetweenTwoPoints();
    void refusals();
    void tooManyBranches();
    void warningsComeAlong();
    void estimates();
};

namespace {

constexpr double N = 1'000'000;

Delay delay(double median, double p90) {
    Delay made;
    made.median = median;
    made.sigma = std::log(p90 / median) / 1.2815515655446004;
    return made;
}

/// Weights of Simpson's rule for an even number of steps.
double simpson(int i, int steps) {
    return i == 0 || i == steps ? 1.0 / 3 : i % 2 == 1 ? 4.0 / 3 : 2.0 / 3;
}

/// E[f(X)] for a log-normal X below the bound, by Simpson's rule over both sides of @p middle: in the logarithm
/// of X and, above, in that of bound - X. A hundred times finer than what it judges.
double expected(const Delay &x, double bound, const std::function<double(double)> &f, int steps = 200'000) {
    const double mean = std::log(x.median), root = std::sqrt(2 * std::numbers::pi);
    const auto density = [&](double log) {
        const double z = (log - mean) / x.sigma;
        return std::exp(-0.5 * z * z) / (x.sigma * root);
    };
    long double sum = 0;
    const double middle = std::log(bound / 2);
    const double low = std::min(middle, mean - 8 * x.sigma), width = (middle - low) / steps;
    for (int i = 0; i <= steps; ++i) {
        const double log = low + i * width, end = simpson(i, steps);
        sum += end * width * density(log) * f(std::exp(log));
    }
    const double from = std::log(bound) - 40, step = (middle - from) / steps;
    for (int i = 0; i <= steps; ++i) {
        const double left = std::exp(from + i * step), at = bound - left, end = simpson(i, steps);
        if (at > 0)
            sum += end * step * left / at * density(std::log(at)) * f(at);
    }
    return double(sum);
}

PreviewRequest request(const Template &tmpl, const QString &members) {
    PreviewRequest made;
    made.tmpl = tmpl;
    made.profile = profile(members);
    return made;
}

Results run(const Template &tmpl, const QString &members) {
    const auto results = previewExact(request(tmpl, members));
    if (!results)
        qFatal("%s", qUtf8Printable(results.sentence()));
    return *results;
}

QString chance(double p, const QString &median = S("PT0S"), const QString &p90 = {}, const QString &more = {}) {
    return S("{'p':%1,'delay':{'median':'%2','p90':'%3'}%4}")
        .arg(p, 0, 'g', 12)
        .arg(median, p90.isEmpty() ? median : p90, more);
}

QString step(const QString &id, const QString &channel, const QString &more = {}) {
    return S("{'id':'s-%1','messages':[{'id':'%1','channel':'%2'%3%4}]}")
        .arg(id, channel, more.isEmpty() ? QString() : S(","), more);
}

QString channels(const QString &members, const QString &more = {}) {
    return (more.isEmpty() ? QString() : more + u',') + S("'channels':{") + members + u'}';
}

QString rule(const Result<Results> &results) {
    return results.ok() ? QString() : results.problems().first().rule;
}

} // namespace

/// The contract: 1e-4 of the value and 1e-7 of the recipients.
#define EXPECT(value, share)                                                                                           \
    QVERIFY2(std::abs((value)-N *(share)) <= 1e-4 * N * (share) + 1e-7 * N,                                            \
             qPrintable(S("%1 where %2 was expected").arg(value, 0, 'g', 12).arg(N * (share), 0, 'g', 12)))

void TestExact::tablesHoldDistributions_data() {
    QTest::addColumn<double>("median");
    QTest::addColumn<double>("p90");
    QTest::newRow("seconds") << 1.0 << 5.0;
    QTest::newRow("wide") << 2.0 << 1800.0;
    QTest::newRow("narrow") << 2700.0 << 3000.0;
    QTest::newRow("a day in a year") << 31536000.0 << 31622400.0;
    QTest::newRow("days") << 259200.0 << 864000.0;
}

void TestExact::tablesHoldDistributions() {
    QFETCH(double, median);
    QFETCH(double, p90);
    const Delay one = delay(median, p90);
    const DelayTable table(1, {}, [&](double t, double *value) { *value = one.cdf(t); });
    for (double log = -4; log < 20; log += 0.001) {
        const double t = median > 1e7 ? median + (log - 8) * 30000 : std::exp(log);
        QVERIFY2(std::abs(table.at(0, t) - one.cdf(t)) < 2e-9, qPrintable(QString::number(t)));
    }
    QCOMPARE(table.at(0, -1), 0.0);
}

void TestExact::convolutions_data() {
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("firstLate");
    QTest::addColumn<double>("second");
    QTest::addColumn<double>("secondLate");
    QTest::newRow("short, long") << 1.0 << 5.0 << 10800.0 << 86400.0;
    QTest::newRow("long, short") << 10800.0 << 86400.0 << 20.0 << 120.0;
    QTest::newRow("narrow, long") << 2700.0 << 3000.0 << 259200.0 << 864000.0;
    QTest::newRow("both wide") << 720.0 << 28800.0 << 600.0 << 21600.0;
    QTest::newRow("very narrow") << 10800.0 << 11000.0 << 600.0 << 21600.0;
}

void TestExact::convolutions() {
    QFETCH(double, first);
    QFETCH(double, firstLate);
    QFETCH(double, second);
    QFETCH(double, secondLate);
    const Delay a = delay(first, firstLate), b = delay(second, secondLate);
    const DelayTable alone(1, {}, [&](double t, double *value) { *value = b.cdf(t); });
    const DelayTable sum = convolved(alone, a);
    for (double log = 0; log < 16; log += 0.93) {
        const double t = std::exp(log);
        const double fine = a.sigma < 0.1 ? expected(b, t, [&](double x) { return a.cdf(t - x); })
                                          : expected(a, t, [&](double x) { return b.cdf(t - x); });
        QVERIFY2(std::abs(sum.at(0, t) - fine) < 4e-9,
                 qPrintable(S("%1: %2, finely %3").arg(t).arg(sum.at(0, t), 0, 'g', 12).arg(fine, 0, 'g', 12)));
    }
}

void TestExact::restrictedConvolutions() {
    const Delay a = delay(600, 21600), b = delay(3600, 18000);
    const DelayTable alone(1, {}, [&](double t, double *value) { *value = b.cdf(t); });
    const DelayTable some = convolved(alone, a, 300, 7200);
    for (const double t : {200.0, 301.0, 1000.0, 5000.0, 7200.0, 9000.0, 40000.0, 1e6}) {
        const double fine = expected(a, t, [&](double x) { return x > 300 && x <= 7200 ? b.cdf(t - x) : 0; });
        QVERIFY2(std::abs(some.at(0, t) - fine) < 1e-4 * std::max(0.01, fine), // the fine sum's own steps at the cuts
                 qPrintable(S("%1: %2, finely %3").arg(t).arg(some.at(0, t), 0, 'g', 12).arg(fine, 0, 'g', 12)));
    }
}

/// Two events below one that is drawn: delivered at x; clicked not by 1 h, unsubscribed by 2 h; converted not by 5 h.
void TestExact::boxes() {
    EventTree tree;
    tree.possible = true;
    tree.chains = {{Metric::Clicked, Metric::Converted}, {Metric::Unsubscribed, {}}};
    for (const Metric metric : {Metric::Delivered, Metric::Clicked, Metric::Converted, Metric::Unsubscribed})
        tree.present[size_t(metric)] = true;
    const Delay x = delay(600, 7200), c = delay(1200, 30000), w = delay(900, 21600), u = delay(300, 14400);
    tree.delays[size_t(Metric::Delivered)] = x;
    tree.delays[size_t(Metric::Clicked)] = c;
    tree.delays[size_t(Metric::Converted)] = w;
    tree.delays[size_t(Metric::Unsubscribed)] = u;
    EventChances chances;
    chances.p = {0, 0.9, 0, 0.6, 0, 0.5, 0, 0.7};
    EventBox box;
    box.notBefore(Metric::Clicked, 3600);
    box.notAfter(Metric::Unsubscribed, 7200);
    box.notBefore(Metric::Converted, 18000);
    const TreeTables tables(tree);
    const double found = BoxIntegrals(tables).probability(chances, box);
    const DelayTable both = convolved(DelayTable(1, {}, [&](double t, double *v) { *v = w.cdf(t); }), c);
    const DelayTable early = convolved(DelayTable(1, {}, [&](double t, double *v) { *v = w.cdf(t); }), c, -1, 3600);
    Q_UNUSED(early)
    // P(clicked > 3600 - x, both > 18000 - x), by its own fine sum for a coarse choice of x.
    const auto chain = [&](double at) {
        const double a = 3600 - at, b = 18000 - at;
        const double byBoth = both.at(0, b);
        const double inner = a > 0 ? [&] {
            double sum = 0;
            constexpr int Steps = 1000;
            const double low = std::log(c.median) - 8 * c.sigma, step = (std::log(a) - low) / Steps;
            for (int i = 0; i <= Steps; ++i) {
                const double log = low + i * step, z = (log - std::log(c.median)) / c.sigma;
                sum += simpson(i, Steps) * step * std::exp(-0.5 * z * z) /
                       (c.sigma * std::sqrt(2 * std::numbers::pi)) * w.cdf(b - std::exp(log));
            }
            return sum;
        }()
                                  : 0.0;
        return 1 - 0.6 * c.cdf(a) - 0.6 * 0.7 * (byBoth - inner);
    };
    const double sum = expected(
        x, 7200, [&](double at) { return 0.5 * u.cdf(7200 - at) * chain(at); }, 3000);
    QVERIFY2(std::abs(found - 0.9 * sum) < 3e-7,
             qPrintable(S("%1, finely %2").arg(found, 0, 'g', 12).arg(0.9 * sum, 0, 'g', 12)));
}

/// Two young requests, one of this moment and one of 40 minutes ago, beside something that changes slowly over a day.
void TestExact::weightsOfTheYoung() {
    const Delay r = delay(600, 18000), u = delay(300, 14400);
    EventTree tree;
    tree.possible = true;
    tree.chains = {{Metric::Replied, {}}, {Metric::Unsubscribed, {}}};
    for (const Metric metric : {Metric::Delivered, Metric::Replied, Metric::Unsubscribed})
        tree.present[size_t(metric)] = true;
    tree.delays[size_t(Metric::Replied)] = r;
    tree.delays[size_t(Metric::Unsubscribed)] = u;
    tree.stop = Metric::Replied;
    tree.exits[size_t(Metric::Unsubscribed)] = true;
    EventChances some, more;
    some.p[size_t(Metric::Delivered)] = more.p[size_t(Metric::Delivered)] = 1;
    some.p[size_t(Metric::Replied)] = 0.3;
    more.p[size_t(Metric::Replied)] = 0.6;
    some.p[size_t(Metric::Unsubscribed)] = more.p[size_t(Metric::Unsubscribed)] = 0.2;
    const Hazard hazard(TreeTables(tree), {{{1.0, some}}, {{1.0, more}}});
    constexpr double Length = 86400, Ago = 2400;
    const StopWeights weights = stopWeights({{&hazard, -Ago}, {&hazard, 0}}, 2, Length);
    // The others leave 0.9 - 0.1 x³ and stop at 1e-6 (1 + x/2) a second, x from -1 to 1.
    const auto left = [](double x) { return 0.9 - 0.1 * x * x * x; };
    const auto stopping = [](double x) { return 1e-6 * (1 + x / 2); };
    for (size_t segment = 0; segment < 2; ++segment) {
        double found = 0;
        for (size_t node = 0; node < SlowGroup::Nodes; ++node) {
            const double x = -std::cos(std::numbers::pi * double(node) / double(SlowGroup::Nodes - 1));
            found += weights.stopped[node * 2 + segment] * left(x) + weights.lasting[node * 2 + segment] * stopping(x);
        }
        const double p = segment == 0 ? 0.3 : 0.6;
        const auto alive = [&](double t) { return (1 - p * r.cdf(t)) * (1 - 0.2 * u.cdf(t)); };
        // A reply that no exit of the same message came before: over its own density, step by step.
        double sum = 0, before = 0;
        constexpr int Steps = 400'000;
        const double low = -6, step = (std::log(Length) - low) / Steps;
        for (int i = 0; i <= Steps; ++i) {
            const double t = std::exp(low + i * step), half = (before + t) / 2, x = 2 * half / Length - 1;
            const double now = p * (r.cdf(t) - r.cdf(before)) * (1 - 0.2 * u.cdf(half)) * alive(half + Ago);
            const double then =
                p * (r.cdf(t + Ago) - r.cdf(before + Ago)) * (1 - 0.2 * u.cdf(half + Ago)) * alive(half);
            sum += (now + then) * left(x) + (t - before) * stopping(x) * alive(half) * alive(half + Ago);
            before = t;
        }
        QVERIFY2(std::abs(found - sum) < 1e-8,
                 qPrintable(S("%1, finely %2").arg(found, 0, 'g', 12).arg(sum, 0, 'g', 12)));
    }
}

void TestExact::stopsWithinTheContract_data() {
    QTest::addColumn<QString>("guard");
    QTest::newRow("for everybody") << QString();
    QTest::newRow("for who was watched and has not clicked")
        << S(",'only_if':{'not':{'message':'a','metric':'clicked'}}");
}

/// Two messages that stop by a reply and exit by unsubscribing, the second perhaps only for those who have not clicked
/// in the first: P(a reply first) by a far finer sum.
void TestExact::stopsWithinTheContract() {
    QFETCH(QString, guard);
    const Delay r = delay(600, 18000), u = delay(300, 14400), k = delay(3600, 86400);
    const Results results =
        run(sequence(S("'exit_on':['unsubscribed'],'steps':[") +
                     step(S("a"), S("sms"), S("'wait':'P1D','stop_when':{'metric':'replied'}")) + u',' +
                     step(S("b"), S("sms2"), S("'wait':'P1D','stop_when':{'metric':'replied'}") + guard) + u']'),
            channels(S("'sms':{'delivered':%1,'replied':%2,'unsubscribed':%3,'clicked':%4}")
                         .arg(chance(1), chance(0.3, S("PT10M"), S("PT5H")), chance(0.2, S("PT5M"), S("PT4H")),
                              chance(0.5, S("PT1H"), S("P1D")))));
    // Both messages together: by t after entry, message b begins a day later.
    const auto alive = [&](double t) { return (1 - 0.3 * r.cdf(t)) * (1 - 0.2 * u.cdf(t)); };
    double stopped = 0;
    constexpr int Steps = 400'000;
    constexpr double Day = 86400;
    const auto add = [&](double from, double to) {
        const double low = -12, step = (std::log(to - from) - low) / Steps;
        double before = from;
        for (int i = 0; i <= Steps; ++i) {
            const double t = from + std::exp(low + i * step), half = (before + t) / 2;
            const double later = from > 0 ? alive(half - Day) : 1, rest = 1 - 0.2 * u.cdf(half);
            stopped += 0.3 * (r.cdf(t) - r.cdf(before)) * rest * later;
            if (from > 0)
                stopped += 0.3 * (r.cdf(t - Day) - r.cdf(before - Day)) * (1 - 0.2 * u.cdf(half - Day)) * alive(half);
            before = t;
        }
    };
    add(0, Day);
    const double inTheFirst = std::exchange(stopped, 0);
    add(Day, 2 * Day);
    const double second = guard.isEmpty() ? 1 : 1 - 0.5 * k.cdf(Day); // the others have gone through by then
    const double all = inTheFirst + second * stopped;
    const double completed = alive(Day) * (second * alive(2 * Day) + 1 - second);
    EXPECT(results.message(S("b"))->tally[Metric::Requested], second * alive(Day));
    EXPECT(results.stopped, all);
    EXPECT(results.completed, completed);
    EXPECT(results.exited, 1 - all - completed);
}

/// Nine messages on as many channels that half of the recipients have, a guard among them: paths are shared out.
void TestExact::sameForAnyNumberOfThreads() {
    Template tmpl = steps(step(S("m0"), S("sms"), S("'wait':'PT7H','stop_when':{'metric':'replied'}")));
    for (int i = 1; i <= 8; ++i) {
        Channel channel = tmpl.channels.front();
        channel.id = S("more%1").arg(i);
        tmpl.channels.push_back(channel);
        Step more = tmpl.sequence.steps.front();
        more.id = S("step%1").arg(i);
        more.messages[0].id = S("m%1").arg(i);
        more.messages[0].channel = channel.id;
        more.messages[0].wait = {Duration::Hour * (i + 3)};
        tmpl.sequence.steps.push_back(more);
    }
    for (Channel &channel : tmpl.channels)
        channel.type = ChannelType::Sms;
    tmpl.sequence.exitOn = {Metric::Unsubscribed};
    Condition guard;
    guard.kind = Condition::Kind::Event;
    guard.message = S("m1");
    guard.metric = Metric::Clicked;
    tmpl.sequence.steps[3].messages[0].onlyIf = guard;
    PreviewRequest r =
        request(tmpl, channels(S("'sms':{'reach':0.5,'delivered':%1,'replied':%2,'unsubscribed':%3,'clicked':%4}")
                                   .arg(chance(0.9, S("PT1M"), S("PT1H")), chance(0.1, S("PT10M"), S("PT5H")),
                                        chance(0.05, S("PT5M"), S("PT4H")), chance(0.2, S("PT1H"), S("P1D")))));
    std::optional<Results> first;
    for (const int threads : {1, 2, 3, 7}) {
        r.threads = threads;
        const auto found = previewExact(r);
        QVERIFY2(found.ok(), qPrintable(found.sentence()));
        Results results = *found;
        QVERIFY(results.stopped > 0 && results.exited > 0);
        results.seconds = 0;
        if (!first)
            first = results;
        QVERIFY2(results == *first, qPrintable(S("%1 threads").arg(threads)));
    }
}

void TestExact::noMoreThanOneTable() {
    DelayTables tables;
    PreviewRequest r = request(steps(step(S("a"), S("sms"), S("'wait':'P1D'"))),
                               channels(S("'sms':{'delivered':%1}").arg(chance(0.5, S("PT1M"), S("PT1H")))));
    const double cold = estimateExact(r, &tables).seconds;
    QVERIFY(previewExact(r, {.tables = &tables}).ok());
    QVERIFY(estimateExact(r, &tables).seconds < cold); // the tables are there
    r.tmpl.sequence.steps[0].messages[0].wait = {Duration::Hour};
    r.profile.channels.at(ChannelType::Sms).chances[size_t(Metric::Delivered)]->p.value = 0.7;
    QVERIFY(estimateExact(r, &tables).seconds < cold); // and serve after an edit to times and chances
}

void TestExact::aStopPreventsWhatComesLater() {
    const Results results =
        run(steps(step(S("a"), S("feed"), S("'wait':'PT2H','stop_when':{'metric':'viewed'}")) + u',' +
                  step(S("b"), S("sms"))),
            channels(S("'in_app':{'reach':0.6,'delivered':%1,'viewed':%2},'sms':{'reach':0.9,'cost':0.02}")
                         .arg(chance(1), chance(0.35, S("PT3H"), S("P1D")))));
    const double viewed = 0.6 * 0.35 * delay(10800, 86400).cdf(7200);
    const double all = 0.6 * 0.35 * delay(10800, 86400).cdf(30 * 86400.0);
    EXPECT(results.stopped, viewed);
    EXPECT(results.message(S("b"))->ended, viewed);
    EXPECT(results.message(S("b"))->tally[Metric::Requested], 0.9 * (1 - viewed));
    EXPECT(results.message(S("b"))->unreachable, 0.1 * (1 - viewed));
    EXPECT(results.message(S("a"))->tally[Metric::Viewed], all);
    EXPECT(results.message(S("a"))->tally.late, 0.9 * (all - viewed));
    EXPECT(results.cost / 0.02, 0.9 * (1 - viewed));
    EXPECT(results.saved / 0.02, 0.9 * viewed);
    QCOMPARE(results.engine, S("exact"));
    EXPECT(results.exited, 0.0);
}

void TestExact::lateAndConverted() {
    // Converted at once or never, exit; organic too.
    const Results results = run(
        steps(step(S("a"), S("sms"), S("'wait':'PT1H'")) + u',' + step(S("b"), S("sms2"))),
        channels(
            S("'sms':{'delivered':%1,'clicked':%2,'converted':%3}").arg(chance(1), chance(0.5, S("PT2H")), chance(0.4)),
            S("'organic':{'converted':%1}").arg(chance(0.1))));
    // Organic conversions exit at 0: nobody of them is asked anything. The others get both: clicks come after b.
    EXPECT(results.exited, 0.1);
    EXPECT(results.message(S("b"))->tally[Metric::Requested], 0.9);
    EXPECT(results.message(S("a"))->tally.late, 0.9 * 0.2);
    EXPECT(results.converted, 0.1 + 0.9 * (1 - 0.8 * 0.8));
    QVERIFY(std::abs(results.lift - 0.9 * (1 - 0.8 * 0.8)) < 1e-7);
}

void TestExact::anEventAtTheMomentOfDecisionCounts() {
    const Results results = run(steps(step(S("a"), S("sms"), S("'wait':'PT1H','stop_when':{'metric':'delivered'}")) +
                                      u',' + step(S("b"), S("sms2"))),
                                channels(S("'sms':{'delivered':%1}").arg(chance(0.25, S("PT1H")))));
    EXPECT(results.message(S("b"))->ended, 0.25);
    EXPECT(results.stopped, 0.25);
}

void TestExact::exitsWinAtOneMoment() {
    const Results results = run(steps(step(S("a"), S("sms"), S("'wait':'PT1H','stop_when':{'metric':'delivered'}"))),
                                channels(S("'sms':{'delivered':%1,'unsubscribed':%2}").arg(chance(0.8), chance(0.5))));
    EXPECT(results.exited, 0.4);
    EXPECT(results.stopped, 0.4);
}

void TestExact::guardsSplit() {
    const Results results =
        run(steps(step(S("a"), S("feed"), S("'wait':'PT2H'")) + u',' +
                  step(S("b"), S("sms"),
                       S("'wait':'PT1H','only_if':{'not':{'message':'a','metric':'viewed','at_least':50}}")) +
                  u',' + step(S("c"), S("push"), S("'only_if':{'message':'a','metric':'viewed'}"))),
            channels(S("'in_app':{'delivered':%1,'viewed':%2},'sms':{},'push':{}")
                         .arg(chance(1), chance(0.5, S("PT3H"), S("P1D"), S(",'depth':{'alpha':1,'beta':1}")))));
    const Delay viewed = delay(10800, 86400);
    const double deep = 0.5 * viewed.cdf(7200) / 2;
    EXPECT(results.message(S("b"))->guard, deep);
    EXPECT(results.message(S("b"))->tally[Metric::Requested], 1 - deep);
    // c is decided at 2 h after a deep view, else at 3 h.
    const double later = 0.5 * (viewed.cdf(10800) - viewed.cdf(7200)) + 0.5 * viewed.cdf(7200) / 2;
    EXPECT(results.message(S("c"))->tally[Metric::Requested], deep + later);
}

void TestExact::broadcasts() {
    Template tmpl = steps(step(S("a"), S("sms"), S("'wait':'P1D','stop_when':{'metric':'delivered'}")) + u',' +
                          step(S("b"), S("mail")));
    tmpl.sequence.enabled = false;
    tmpl.sequence.holdout = 0.2;
    const Results results =
        run(tmpl, channels(S("'sms':{'reach':0.7,'cost':2,'delivered':%1},'email':{'reach':0.5}").arg(chance(0.5))));
    EXPECT(results.heldOut, 0.2);
    EXPECT(results.completed, 0.8);
    EXPECT(results.message(S("a"))->tally[Metric::Requested], 0.56);
    EXPECT(results.message(S("b"))->tally[Metric::Requested], 0.4);
    EXPECT(results.reached, 0.8 * (1 - 0.3 * 0.5));
    QCOMPARE(results.total.late, 0.0);
    QCOMPARE(results.saved, 0.0);
}

void TestExact::pointsOfTheSeries() {
    const auto results = previewExact(
        request(steps(step(S("a"), S("sms"), S("'delay':'PT1H'"))),
                channels(S("'sms':{'delivered':%1}").arg(chance(1, S("PT2H"), S("P1D"))), S("'horizon':'PT63H'"))),
        {.tables = nullptr, .points = 64});
    QVERIFY(results.ok());
    QCOMPARE(results->series.points, 64);
    QCOMPARE(results->series.step.seconds, 3600);
    const auto &delivered = results->series.messages.at(S("a")).at(Metric::Delivered);
    QCOMPARE(delivered[1], 0.0);
    for (const int hour : {2, 5, 20, 63})
        EXPECT(delivered[size_t(hour)], delay(7200, 86400).cdf((hour - 1) * 3600.0));
}

void TestExact::manyArrivalsBetweenTwoPoints() {
    // Six messages that half of the recipients get, with waits of 1, 2, 4, … hours: the seventh goes out after any
    // number of hours from 0 to 63, to as many each time.
    Template tmpl = steps(step(S("m0"), S("sms"), S("'wait':'PT1H'")));
    for (int i = 1; i <= 6; ++i) {
        Channel channel = tmpl.channels.front();
        channel.id = S("more%1").arg(i);
        tmpl.channels.push_back(channel);
        Step more = tmpl.sequence.steps.front();
        more.id = S("step%1").arg(i);
        more.messages[0].id = S("m%1").arg(i);
        more.messages[0].channel = channel.id;
        more.messages[0].wait = {Duration::Hour << i};
        tmpl.sequence.steps.push_back(more);
    }
    for (Channel &channel : tmpl.channels)
        channel.type = ChannelType::Sms;
    const auto results = previewExact(
        request(tmpl, channels(S("'sms':{'reach':0.5,'delivered':%1}").arg(chance(0.8, S("PT2H"), S("P1D"))),
                               S("'horizon':'P60D'"))),
        {.tables = nullptr, .points = 61});
    QVERIFY2(results.ok(), qPrintable(results.sentence()));
    const auto &series = results->series.messages.at(S("m6"));
    for (const int day : {0, 1, 2, 3, 4, 5, 6, 9, 20, 59, 60}) {
        double requested = 0, delivered = 0;
        for (int hours = 0; hours < 64; ++hours) {
            const double since = day * 86400.0 - hours * 3600.0;
            requested += since >= 0 ? 0.5 / 64 : 0;
            delivered += since >= 0 ? 0.5 * 0.8 / 64 * delay(7200, 86400).cdf(since) : 0;
        }
        EXPECT(series.at(Metric::Requested)[size_t(day)], requested);
        EXPECT(series.at(Metric::Delivered)[size_t(day)], delivered);
    }
}

void TestExact::refusals() {
    const QString plain = channels(S("'sms':{},'push':{}"));
    PreviewRequest early =
        request(steps(step(S("a"), S("sms"), S("'wait':'P1D','advance_when':{'metric':'clicked'}"))), plain);
    QCOMPARE(rule(previewExact(early)), S("not_exact"));
    QVERIFY(!estimateExact(early).possible);
    early.tmpl.sequence.enabled = false; // a broadcast waits for nothing
    QVERIFY(previewExact(early).ok());
    const PreviewRequest defers = request(sequence(S("'limit':{'max':1,'per':'P1D','then':'defer'},'steps':[") +
                                                   step(S("a"), S("sms")) + u',' + step(S("b"), S("push")) + u']'),
                                          plain);
    QCOMPARE(rule(previewExact(defers)), S("not_exact"));
    PreviewRequest spread = request(
        sequence(S("'send_window':{'from':'09:00','until':'17:00'},'steps':[") + step(S("a"), S("sms")) + u']'), plain);
    QVERIFY(previewExact(spread).ok());
    spread.spread = {Duration::Day};
    QCOMPARE(rule(previewExact(spread)), S("not_exact"));
    spread.tmpl.sequence.sendWindow.reset();
    QVERIFY(previewExact(spread).ok());
    spread.tmpl.sequence.steps[0].messages[0].channel = S("nowhere");
    QVERIFY(!previewExact(spread).ok());
}

void TestExact::tooManyBranches() {
    // Thirteen messages, each on a channel that may or may not be there.
    Template tmpl = steps(step(S("m0"), S("sms"), S("'wait':'P1D'")));
    for (int i = 1; i <= 13; ++i) {
        Channel channel = tmpl.channels.front();
        channel.id = S("more%1").arg(i);
        tmpl.channels.push_back(channel);
        Step more = tmpl.sequence.steps.front();
        more.id = S("step%1").arg(i);
        more.messages[0].id = S("m%1").arg(i);
        more.messages[0].channel = channel.id;
        tmpl.sequence.steps.push_back(more);
    }
    const PreviewRequest r = request(tmpl, channels(S("'in_app':{'reach':0.5},'sms':{}")));
    const auto results = previewExact(r);
    QCOMPARE(rule(results), S("too_many_branches"));
    QVERIFY2(results.sentence().contains(QLocale().toString(8192)), qPrintable(results.sentence()));
    QCOMPARE(estimateExact(r).branches, 8192);
    QVERIFY(!estimateExact(r).possible);
    // Who waits a millisecond at most is told only that it takes longer.
    const double most = 0.001;
    const ExactEstimate cut = estimateExact(r, nullptr, most);
    QVERIFY(cut.branches < 8192);
    QVERIFY(cut.seconds > most);
}

void TestExact::warningsComeAlong() {
    const auto results = previewExact(request(steps(step(S("a"), S("post"))), channels(S("'sms':{}"))));
    QVERIFY(results.ok());
    QCOMPARE(results.problems().size(), 1);
    QCOMPARE(results.problems().first().rule, S("profile-channel"));
    PreviewProgress progress;
    progress.cancelled = true;
    QCOMPARE(rule(previewExact(request(steps(step(S("a"), S("sms"))), channels(S("'sms':{}"))), {}, &progress)),
             S("cancelled"));
}

void TestExact::estimates() {
    const PreviewRequest r = request(steps(step(S("a"), S("sms"), S("'wait':'P1D'")) + u',' + step(S("b"), S("push"))),
                                     channels(S("'sms':{'reach':0.5},'push':{'reach':0.5}")));
    const ExactEstimate estimate = estimateExact(r);
    QVERIFY(estimate.possible);
    QCOMPARE(estimate.branches, 4);
    QVERIFY(estimate.seconds > 0);
}

QTEST_GUILESS_MAIN(TestExact)
#include "tst_exact.moc"
