#include "core/preview/ab_design.h"
#include "tests/preview/documents.h"

#include <QTest>

#include <cmath>
#include <numeric>
#include <random>

using namespace stepline;
using namespace stepline::test;

/// Sizes of tests against published values and against simulated tests.
class TestAbDesign : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedSizes_data();
    void publishedSizes();
    void publishedPower();
    void powerAndSizeAreInverse();
    void attainedPower_data();
    void attainedPower();
    void chancesOfKnownTests();
    void chancesAgainstSimulation();
    void chancesOfBigTests();
    void variantsByTheirLift();
    void equalVariants();
    void severalVariantsShareTheLevel();
    void timings();
    void refuses();
};

namespace {

bool near(double found, double expected, double within) {
    return std::abs(found - expected) <= within;
}

PreviewRequest request(const QString &variants, const QString &timing = QStringLiteral("'wait': 'PT2H'")) {
    PreviewRequest request;
    request.tmpl = steps(QStringLiteral("{'id': 's1', 'messages': [{'id': 'm1', 'channel': 'mail', %1, 'stop_when': "
                                        "{'metric': 'clicked'}, 'variants': [%2]}]},"
                                        "{'id': 's2', 'messages': [{'id': 'm2', 'channel': 'sms'}]}")
                             .arg(timing, variants));
    request.profile = profile(QStringLiteral(
        "'channels': {'email': {'reach': 0.8, 'delivered': {'p': 1}, 'viewed': {'p': 0.25, 'delay': {'median': 'PT4H', "
        "'p90': 'P2D'}}, 'clicked': {'p': 0.2, 'delay': {'median': 'PT1M', 'p90': 'PT10M'}}, 'converted': {'p': 0.3}},"
        "'sms': {'reach': 0.9, 'delivered': {'p': 1}, 'clicked': {'p': 0.05}, 'converted': {'p': 0.1}}}"));
    request.recipients = 200000;
    return request;
}

/// The pooled test of two proportions, two-sided at 5 %.
bool seesDifference(double x, double n, double y, double m) {
    const double pooled = (x + y) / (n + m), variance = pooled * (1 - pooled) * (1 / n + 1 / m);
    return variance > 0 && std::abs(x / n - y / m) / std::sqrt(variance) > 1.959963985;
}

} // namespace

void TestAbDesign::publishedSizes_data() {
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("second");
    QTest::addColumn<double>("power");
    QTest::addColumn<double>("size");      ///< a group, rounded up; 0: not published
    QTest::addColumn<double>("corrected"); ///< with the continuity correction
    // R's help page of power.prop.test says n = 76.7 for 0.50, 0.75 and power 0.90.
    QTest::newRow("power.prop.test") << 0.50 << 0.75 << 0.90 << 77.0 << 0.0;
    // Fleiss's tables of sizes a group, two-sided 5 %, with the correction.
    QTest::newRow("Fleiss 5 and 10 %") << 0.05 << 0.10 << 0.80 << 435.0 << 474.0;
    QTest::newRow("Fleiss 50 and 60 %") << 0.50 << 0.60 << 0.80 << 388.0 << 408.0;
    QTest::newRow("Fleiss 10 and 20 %") << 0.10 << 0.20 << 0.80 << 199.0 << 219.0;
}

void TestAbDesign::publishedSizes() {
    QFETCH(double, first);
    QFETCH(double, second);
    QFETCH(double, power);
    QFETCH(double, size);
    QFETCH(double, corrected);
    QCOMPARE(std::ceil(peopleForTest(first, second, 1, {.power = power})), size);
    QCOMPARE(peopleForTest(second, first, 1, {.power = power}), peopleForTest(first, second, 1, {.power = power}));
    if (corrected > 0)
        QVERIFY2(near(peopleForCorrectedTest(first, second, 1, {.power = power}), corrected, 1),
                 qPrintable(QString::number(peopleForCorrectedTest(first, second, 1, {.power = power}))));
}

void TestAbDesign::publishedPower() {
    // The same help page: n = 50 for 0.50 and 0.75 has the power 0.740.
    QVERIFY(near(powerOfTest(0.50, 0.75, 50), 0.740, 0.0005));
    QVERIFY(std::isinf(peopleForTest(0.2, 0.2)));
    QCOMPARE(powerOfTest(0.2, 0.2, 1000), 0.05);
    QCOMPARE(powerOfTest(0.0, 1.0, 1000), 1.0);
}

void TestAbDesign::powerAndSizeAreInverse() {
    for (const double ratio : {0.25, 1.0, 3.0})
        for (const double power : {0.5, 0.8, 0.95}) {
            const double people = peopleForTest(0.03, 0.035, ratio, {.power = power});
            QVERIFY(near(powerOfTest(0.03, 0.035, people, ratio), power, 1e-9));
        }
    // Unequal groups need more people in all.
    QVERIFY(peopleForTest(0.1, 0.12, 3) * 4 > peopleForTest(0.1, 0.12) * 2);
    QVERIFY(peopleForTest(0.1, 0.12, 3) < peopleForTest(0.1, 0.12));
}

void TestAbDesign::attainedPower_data() {
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("second");
    QTest::addColumn<double>("ratio");
    QTest::newRow("opens") << 0.22 << 0.25 << 1.0;
    QTest::newRow("clicks") << 0.02 << 0.026 << 1.0;
    QTest::newRow("unequal groups") << 0.10 << 0.13 << 0.5;
}

void TestAbDesign::attainedPower() {
    QFETCH(double, first);
    QFETCH(double, second);
    QFETCH(double, ratio);
    const auto people = int(std::ceil(peopleForTest(first, second, ratio)));
    const auto others = int(std::ceil(people * ratio));
    std::mt19937_64 random(7);
    std::binomial_distribution<int> x(people, first), y(others, second);
    constexpr int Tries = 20000;
    int seen = 0;
    for (int i = 0; i < Tries; ++i)
        seen += seesDifference(x(random), people, y(random), others);
    // The normal approximation is off by up to a percentage point; the simulation's own noise is 0.3.
    QVERIFY2(near(double(seen) / Tries, 0.8, 0.015), qPrintable(QString::number(double(seen) / Tries)));
}

void TestAbDesign::chancesOfKnownTests() {
    // One person each: A wins at 1 : 0, and half of the ties.
    const auto one = chancesToBeBest({{0.5, 1}, {0.25, 1}});
    QVERIFY(near(one[0], 0.5 * 0.75 + 0.5 * (0.5 * 0.25 + 0.5 * 0.75), 1e-12));
    // Equals are as good as each other.
    for (const size_t arms : {2, 3, 5}) {
        const auto chances = chancesToBeBest(std::vector<TestArm>(arms, {0.3, 40}));
        for (const double chance : chances)
            QVERIFY(near(chance, 1.0 / double(arms), 1e-12));
    }
    QVERIFY(chancesToBeBest({{0.0, 100}, {1.0, 100}})[1] > 1 - 1e-12);
    QVERIFY(near(chancesToBeBest({{0.0, 100}, {0.0, 50}})[0], 0.5, 1e-12));
    QCOMPARE(chancesToBeBest({{0.4, 10}}).front(), 1.0);
}

void TestAbDesign::chancesAgainstSimulation() {
    const std::vector<TestArm> arms{{0.10, 200}, {0.12, 300}, {0.13, 100}};
    const auto chances = chancesToBeBest(arms);
    QVERIFY(near(std::accumulate(chances.begin(), chances.end(), 0.0), 1, 1e-12));
    std::mt19937_64 random(11);
    std::vector<std::binomial_distribution<int>> draws;
    for (const TestArm &arm : arms)
        draws.emplace_back(int(arm.people), arm.share);
    std::vector<double> won(arms.size());
    constexpr int Tries = 60000;
    for (int i = 0; i < Tries; ++i) {
        std::vector<size_t> best;
        qint64 top = -1;
        for (size_t a = 0; a < arms.size(); ++a) {
            const qint64 share = qint64(draws[a](random)) * 600 / qint64(arms[a].people); // of 600: whole numbers
            if (share > top) {
                top = share;
                best.clear();
            }
            if (share == top)
                best.push_back(a);
        }
        for (const size_t a : best)
            won[a] += 1.0 / double(best.size());
    }
    for (size_t a = 0; a < arms.size(); ++a)
        QVERIFY2(near(chances[a], won[a] / Tries, 0.008),
                 qPrintable(QStringLiteral("%1: %2, simulated %3").arg(a).arg(chances[a]).arg(won[a] / Tries)));
}

void TestAbDesign::chancesOfBigTests() {
    // Normal approximation: difference 0.001, its spread sqrt(2 · 0.02 · 0.98 / 100,000): 1.597 of them.
    const auto chances = chancesToBeBest({{0.020, 100000}, {0.021, 100000}});
    const double z = 0.001 / std::sqrt((0.020 * 0.980 + 0.021 * 0.979) / 100000);
    QVERIFY(near(chances[1], 0.5 * std::erfc(-z / std::sqrt(2.0)), 0.0005));
}

void TestAbDesign::variantsByTheirLift() {
    const auto design =
        designVariantTest(request(QStringLiteral("{'id': 'a'}, {'id': 'b', 'weight': 3, 'lift': {'clicked': 1.2}}")),
                          QStringLiteral("m1"), {Metric::Clicked}, 50000);
    QVERIFY2(design.ok(), qPrintable(design.sentence()));
    const DesignArm &a = design->arms[0], &b = design->arms[1];
    QCOMPARE(b.name, QStringLiteral("b"));
    QVERIFY(near(a.weight, 0.25, 1e-12) && near(b.weight, 0.75, 1e-12));
    QCOMPARE(a.requested, b.requested);
    QVERIFY(near(a.requested, 0.8, 0.01));
    QVERIFY(near(a.share, 0.05, 0.002));
    QVERIFY(near(b.share / a.share, 1.2, 0.01)); // the same people: closer than two samples would be
    QVERIFY(near(a.needed, peopleForTest(a.share, b.share, 3), 1e-6));
    QVERIFY(near(b.needed, 3 * a.needed, 1e-6));
    QVERIFY(near(design->entering, a.needed / (0.25 * a.requested), 1e-6));
    QVERIFY(b.best > 0.95 && near(a.best + b.best, 1, 1e-12));
    QVERIFY(near(design->power, powerOfTest(a.share, b.share, 50000 * 0.25 * a.requested, 3), 1e-9));
}

void TestAbDesign::equalVariants() {
    const auto design = designVariantTest(request(QStringLiteral("{'id': 'a'}, {'id': 'b'}")), QStringLiteral("m1"),
                                          {Metric::Viewed}, 50000);
    QVERIFY(design.ok());
    // Not by chance: the same people with the same luck.
    QCOMPARE(design->arms[0].share, design->arms[1].share);
    QVERIFY(std::isinf(design->entering) && std::isinf(design->arms[1].needed));
    QVERIFY(near(design->arms[1].best, 0.5, 1e-9));
}

void TestAbDesign::severalVariantsShareTheLevel() {
    const auto design = designVariantTest(
        request(
            QStringLiteral("{'id': 'a'}, {'id': 'b', 'lift': {'viewed': 1.1}}, {'id': 'c', 'lift': {'viewed': 0.8}}")),
        QStringLiteral("m1"), {Metric::Viewed}, 20000);
    QVERIFY(design.ok());
    QCOMPARE(design->level, 0.025);
    const auto &arms = design->arms;
    QVERIFY(near(arms[1].needed, peopleForTest(arms[0].share, arms[1].share, 1, {.level = 0.025}), 1e-6));
    QVERIFY(arms[2].needed < arms[1].needed); // a big difference is seen sooner
    QCOMPARE(arms[0].needed, arms[1].needed);
    QVERIFY(near(arms[0].best + arms[1].best + arms[2].best, 1, 1e-12) && arms[1].best > arms[0].best);
}

void TestAbDesign::timings() {
    // Waiting longer lets more of the first message's clicks come before the text.
    const auto design =
        designTimingTest(request(QString()), QStringLiteral("m1"), {}, {3 * Duration::Day}, {std::nullopt}, 100000);
    QVERIFY2(design.ok(), qPrintable(design.sentence()));
    const DesignArm &a = design->arms[0], &b = design->arms[1];
    QCOMPARE(a.requested, 1.0);
    QVERIFY(a.share != b.share && std::isfinite(design->entering) && design->entering > 0);
    QVERIFY(near(a.best + b.best, 1, 1e-12));
    // The message's own opens do not hang on how long it is waited for.
    const auto opens =
        designTimingTest(request(QString()), QStringLiteral("m1"), {}, {3 * Duration::Day}, {Metric::Viewed}, 100000);
    QVERIFY(opens.ok());
    QCOMPARE(opens->arms[0].share, opens->arms[1].share);
}

void TestAbDesign::refuses() {
    const PreviewRequest one = request(QStringLiteral("{'id': 'a'}"));
    QVERIFY(designVariantTest(one, QStringLiteral("m1"), {}, 1000).sentence().contains(QStringLiteral("two variants")));
    QVERIFY(designVariantTest(one, QStringLiteral("m9"), {}, 1000).sentence().contains(QStringLiteral("m9")));
    QVERIFY(!designTimingTest(one, QStringLiteral("m9"), {}, {}, {}, 1000).ok());
    PreviewProgress progress;
    progress.cancelled = true;
    QCOMPARE(designTimingTest(one, QStringLiteral("m1"), {}, {}, {}, 1000, &progress).problems().first().rule,
             QStringLiteral("cancelled"));
}

QTEST_GUILESS_MAIN(TestAbDesign)
#include "tst_ab_design.moc"
