#include "core/preview/intervals.h"
#include "core/preview/precision.h"
#include "core/preview/preview.h"
#include "documents.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace stepline;

// How far a sampled figure may be off, and how many people it takes to know it better.
class TestIntervals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCountIsTheResultsInterval();
    void aPartOfTheAudienceIsWider();
    void onePartIsItsWilsonInterval();
    void exactFiguresHaveNoNoise();
    void ratesAreOfTheirOwnPeople();
    void sumsCover_data();
    void sumsCover();
    void theEnginesCostIsCovered();
    void precisionIsInverted();
    void precisionHoldsInSamples_data();
    void precisionHoldsInSamples();
    void whatNobodyDoesCannotBeKnown();
    void sizesAreRoundedUp();
};

namespace {

constexpr quint64 Seed = 20260105;

/// 95 of 100, less what chance may take from that many trials: 4 standard deviations.
double leastCovered(int trials) {
    return 0.95 - 4 * std::sqrt(0.95 * 0.05 / trials);
}

} // namespace

void TestIntervals::aCountIsTheResultsInterval() {
    const Sampling sampling(1'000'000, 1'000'000);
    for (const double count : {0.0, 1.0, 619'967.0, 999'999.0, 1'000'000.0})
        QVERIFY(sampling.count(count) == wilson(count, 1'000'000));
}

void TestIntervals::aPartOfTheAudienceIsWider() {
    const Sampling all(1'000'000, 1'000'000), part(1'000'000, 10'000);
    const Interval narrow = all.count(300'000), wide = part.count(300'000);
    const double ratio = (wide.high - wide.low) / (narrow.high - narrow.low);
    QVERIFY2(std::abs(ratio - 10) < 0.1, qPrintable(QString::number(ratio)));
    const Interval ofPart = wilson(3'000, 10'000); // rounded to whole people of the part, so at most one of 100 wider
    QVERIFY(wide.low >= ofPart.low * 100 && wide.high <= ofPart.high * 100);
}

void TestIntervals::onePartIsItsWilsonInterval() {
    const Sampling sampling(5'000, 5'000);
    const Sampling::Part part{0.07, 400};
    const Interval sum = sampling.sum({&part, 1}), share = wilsonShare(400, 5'000);
    QVERIFY(std::abs(sum.low - 0.07 * 5'000 * share.low) < 1e-9);
    QVERIFY(std::abs(sum.high - 0.07 * 5'000 * share.high) < 1e-9);
}

void TestIntervals::exactFiguresHaveNoNoise() {
    const Sampling none(1'000'000, 0);
    QVERIFY(none.exact());
    QVERIFY(none.count(123.4) == (Interval{123.4, 123.4}));
    const Sampling::Part parts[] = {{2, 10.5}, {3, 20}};
    QVERIFY(none.sum(parts) == (Interval{81, 81}));
    QVERIFY(none.rate(1, 4) == (Interval{0.25, 0.25}));
    Results results;
    results.recipients = 10;
    results.engine = QStringLiteral("exact");
    QVERIFY(Sampling(results).exact());
    results.engine = QStringLiteral("sampled");
    QVERIFY(!Sampling(results).exact());
}

void TestIntervals::ratesAreOfTheirOwnPeople() {
    const Sampling sampling(1'000'000, 1'000'000);
    QVERIFY(sampling.rate(300, 1'000) == wilsonShare(300, 1'000));
    QVERIFY(sampling.rate(0, 0) == Interval{});
    QCOMPARE(sampling.rate(50, 50).high, 1.0);
}

void TestIntervals::sumsCover_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("a second only where the first was") << 0;
    QTest::newRow("each by itself") << 1;
    QTest::newRow("one or the other") << 2;
    QTest::newRow("what is saved: one less the other") << 3;
}

void TestIntervals::sumsCover() {
    QFETCH(int, kind);
    constexpr int Trials = 3'000, People = 400;
    std::mt19937_64 random(Seed + quint64(kind));
    std::uniform_real_distribution<double> uniform;
    const double p = 0.3, q = 0.2, cost = 1, other = kind == 3 ? -2.5 : 2.5;
    const double chance = kind == 0 ? p * q : q; // of the second
    const double expected = People * (cost * p + other * chance);
    int covered = 0;
    for (int trial = 0; trial < Trials; ++trial) {
        double first = 0, second = 0;
        for (int i = 0; i < People; ++i) {
            const double u = uniform(random), v = uniform(random);
            const bool a = u < p;
            const bool b = kind == 0 ? a && v < q : kind == 2 ? u >= 1 - q : v < q;
            first += a;
            second += b;
        }
        const Sampling::Part parts[] = {{cost, first}, {other, second}};
        const Interval sum = Sampling(People, People).sum(parts);
        covered += sum.low <= expected && expected <= sum.high;
    }
    QVERIFY2(covered >= leastCovered(Trials) * Trials,
             qPrintable(QStringLiteral("%1 of %2, seed %3").arg(covered).arg(Trials).arg(Seed)));
}

void TestIntervals::theEnginesCostIsCovered() {
    PreviewRequest request;
    request.tmpl = test::steps(QStringLiteral("{'id': 's1', 'messages': [{'id': 'm1', 'channel': 'feed', 'wait': "
                                              "'PT2H', 'stop_when': {'metric': 'viewed'}}]},"
                                              " {'id': 's2', 'messages': [{'id': 'm2', 'channel': 'push', 'wait': "
                                              "'P1D', 'stop_when': {'metric': 'clicked'}}]},"
                                              " {'id': 's3', 'messages': [{'id': 'm3', 'channel': 'sms'}]}"));
    request.profile = test::profile(QStringLiteral(
        "'channels': {'in_app': {'reach': 0.62, 'cost': 0.001, 'delivered': {'p': 0.99}, 'viewed': {'p': 0.35, "
        "'delay': "
        "{'median': 'PT3H', 'p90': 'P1D'}}, 'clicked': {'p': 0.12}}, 'push': {'reach': 0.5, 'cost': 0.002, "
        "'delivered': "
        "{'p': 0.9}, 'clicked': {'p': 0.05}}, 'sms': {'reach': 0.9, 'cost': 0.03, 'delivered': {'p': 0.97}, 'clicked': "
        "{'p': 0.08}}}"));
    request.series = false;
    request.recipients = 4'000'000;
    request.seed = 77'777;
    const auto truth = previewSampled(request);
    QVERIFY(truth.ok());
    constexpr int Trials = 400;
    request.recipients = 1'500;
    int cost = 0, clicked = 0;
    for (int seed = 1; seed <= Trials; ++seed) {
        request.seed = quint64(seed);
        const auto results = previewSampled(request);
        QVERIFY(results.ok());
        const Sampling sampling(*results);
        const auto all = [](const MessageResult &) { return true; };
        const double scale = double(request.recipients) / 4'000'000;
        const auto holds = [&](const Interval &interval, double value) {
            return interval.low <= value * scale && value * scale <= interval.high;
        };
        cost += holds(costSampling(*results, sampling, all), truth->cost);
        clicked += holds(metricSampling(*results, sampling, Metric::Clicked, all), truth->total[Metric::Clicked]);
    }
    QVERIFY2(cost >= leastCovered(Trials) * Trials, qPrintable(QString::number(cost)));
    QVERIFY2(clicked >= leastCovered(Trials) * Trials, qPrintable(QString::number(clicked)));
}

void TestIntervals::precisionIsInverted() {
    for (const double share : {1e-6, 0.0002, 0.0162, 0.1, 0.5, 0.62, 0.97, 0.9999, 1.0})
        for (const double precision : {0.001, 0.01, 0.05, 0.2, 0.6}) {
            const auto people = audienceFor(share, precision);
            QVERIFY(people);
            const QString at = QStringLiteral("%1 ± %2: %3").arg(share).arg(precision).arg(*people);
            QVERIFY2(wilsonHalfWidth(share, double(*people)) <= share * precision, qPrintable(at));
            QVERIFY2(*people == 1 || wilsonHalfWidth(share, double(*people - 1)) > share * precision, qPrintable(at));
            // And it is the half-width of the interval that everything else shows.
            const Interval shown = wilsonShare(share * double(*people), double(*people));
            if (share < 1 && shown.low > 0 && shown.high < 1)
                QVERIFY2(std::abs((shown.high - shown.low) / 2 - wilsonHalfWidth(share, double(*people))) < 1e-12,
                         qPrintable(at));
        }
    QCOMPARE(*audienceFor(0.0162, 0.01) / 10'000, 233u); // 1.96² · (1 - p) / p / 0.01²: 2.33 million
}

void TestIntervals::precisionHoldsInSamples_data() {
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("precision");
    QTest::newRow("rare") << 0.004 << 0.1;
    QTest::newRow("some") << 0.05 << 0.05;
    QTest::newRow("half") << 0.5 << 0.02;
    QTest::newRow("most") << 0.9 << 0.01;
}

void TestIntervals::precisionHoldsInSamples() {
    QFETCH(double, share);
    QFETCH(double, precision);
    const auto people = audienceFor(share, precision);
    QVERIFY(people);
    constexpr int Trials = 20'000;
    std::mt19937_64 random(Seed);
    std::binomial_distribution<quint64> sample(*people, share);
    int within = 0;
    for (int i = 0; i < Trials; ++i)
        within += std::abs(double(sample(random)) / double(*people) - share) <= share * precision;
    // 95 %, give or take chance and the steps of whole people.
    QVERIFY2(std::abs(double(within) / Trials - 0.95) < 0.01,
             qPrintable(QStringLiteral("%1 of %2, seed %3").arg(within).arg(Trials).arg(Seed)));
}

void TestIntervals::whatNobodyDoesCannotBeKnown() {
    QVERIFY(!audienceFor(0, 0.01));
    QVERIFY(!audienceFor(-0.1, 0.01));
    QVERIFY(!audienceFor(0.5, 0));
    QVERIFY(!audienceFor(1e-12, 1e-6));
    QVERIFY(!audienceFor(std::nan(""), 0.01));
}

void TestIntervals::sizesAreRoundedUp() {
    QCOMPARE(roundedUpToThreeDigits(2'332'114), 2'340'000u);
    QCOMPARE(roundedUpToThreeDigits(999), 999u);
    QCOMPARE(roundedUpToThreeDigits(1'000), 1'000u);
    QCOMPARE(roundedUpToThreeDigits(1'001), 1'010u);
    QCOMPARE(roundedUpToThreeDigits(99'901), 100'000u);
}

QTEST_GUILESS_MAIN(TestIntervals)

#include "tst_intervals.moc"
