#include "core/preview/depth.h"
#include "core/preview/plan.h"
#include "core/preview/random.h"

#include <QRandomGenerator>
#include <QTest>
#include <Random123/philox.h>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <functional>

using namespace stepline;

// The random numbers and what is made of them.
class TestDraws : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownAnswers();
    void drawsAreUniform();
    void neighboursAreIndependent_data();
    void neighboursAreIndependent();
    void streamsAreStableAndDistinct();
    void boundsAreProbabilities();
    void quantilesAreWithinTheStatedError();
    void powersAreWithinTheStatedError();
    void delaysAreLogNormal();
    void depthsAreBeta();
};

namespace {

using Source = std::function<std::uint32_t(std::uint64_t)>;

/// The chance of a chi-squared statistic at least that large.
double surprise(const std::vector<quint64> &counts, double expected) {
    double statistic = 0;
    for (quint64 count : counts)
        statistic += (double(count) - expected) * (double(count) - expected) / expected;
    return cdf(complement(boost::math::chi_squared(double(counts.size() - 1)), statistic));
}

/// Chi-squared over 16 × 16 cells of pairs of draws.
double surpriseOfPairs(const Source &a, const Source &b, std::uint64_t pairs) {
    std::vector<quint64> counts(256);
    for (std::uint64_t i = 0; i < pairs; ++i)
        ++counts[(a(i) >> 28) << 4 | b(i) >> 28];
    return surprise(counts, double(pairs) / 256);
}

double correlation(const Source &a, const Source &b, std::uint64_t pairs) {
    double sum = 0;
    for (std::uint64_t i = 0; i < pairs; ++i)
        sum += (double(a(i)) / 4294967296.0 - 0.5) * (double(b(i)) / 4294967296.0 - 0.5);
    return sum / double(pairs) * 12;
}

} // namespace

void TestDraws::knownAnswers() {
    QRandomGenerator random(7);
    for (int i = 0; i < 1000; ++i) {
        Philox::Block counter;
        for (std::uint32_t &word : counter)
            word = i == 0 ? 0 : i == 1 ? 0xffffffffu : random.generate();
        const std::uint32_t key0 = i == 0   ? 0
                                   : i == 1 ? 0xffffffffu
                                            : random.generate(),
                            key1 = i == 0   ? 0
                                   : i == 1 ? 0xffffffffu
                                            : random.generate();
        const r123::Philox4x32::ctr_type theirCounter = {{counter[0], counter[1], counter[2], counter[3]}};
        const r123::Philox4x32::key_type theirKey = {{key0, key1}};
        const auto seven = r123::Philox4x32_R<7>()(theirCounter, theirKey);
        const auto ten = r123::Philox4x32_R<10>()(theirCounter, theirKey);
        const Philox::Block ourSeven = Philox::block(counter, key0, key1),
                            ourTen = Philox::block<10>(counter, key0, key1);
        for (size_t word = 0; word < 4; ++word) {
            QCOMPARE(ourSeven[word], seven[word]);
            QCOMPARE(ourTen[word], ten[word]);
        }
    }
    // From the vectors that Random123 publishes (kat_vectors: philox4x32 10, all zero).
    QCOMPARE(Philox::block<10>({0, 0, 0, 0}, 0, 0), (Philox::Block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
}

void TestDraws::drawsAreUniform() {
    const Draws draws(1);
    for (Purpose purpose : {Purpose::MessageFirst, Purpose::MessageSecond, Purpose::Reach}) {
        for (size_t word = 0; word < 4; ++word) {
            std::vector<quint64> high(1024), low(1024);
            for (std::uint64_t i = 0; i < 1 << 19; ++i) {
                const std::uint32_t draw = draws.ofRecipient(i, 12345, purpose)[word];
                ++high[draw >> 22];
                ++low[draw & 1023];
            }
            QVERIFY(surprise(high, 512) > 1e-6);
            QVERIFY(surprise(low, 512) > 1e-6);
        }
    }
}

void TestDraws::neighboursAreIndependent_data() {
    QTest::addColumn<Source>("a");
    QTest::addColumn<Source>("b");
    static const Draws draws(1), nextSeed(2);
    const std::vector<std::uint64_t> streams = streamsOf(std::vector<QByteArray>{"m1", "m2", "a", "b"});
    auto of = [](const Draws &from, std::uint64_t step, std::uint64_t stream, Purpose purpose, size_t word) {
        return Source([&from, step, stream, purpose, word](std::uint64_t i) {
            return from.ofRecipient(i + step, stream, purpose)[word];
        });
    };
    const Source base = of(draws, 0, streams[0], Purpose::MessageFirst, 0);
    auto row = [&](const char *name, const Source &other) { QTest::newRow(name) << base << other; };
    row("the next recipient", of(draws, 1, streams[0], Purpose::MessageFirst, 0));
    row("the recipient after that", of(draws, 2, streams[0], Purpose::MessageFirst, 0));
    row("a batch on", of(draws, 4096, streams[0], Purpose::MessageFirst, 0));
    row("2^32 recipients on", of(draws, std::uint64_t(1) << 32, streams[0], Purpose::MessageFirst, 0));
    row("another message", of(draws, 0, streams[1], Purpose::MessageFirst, 0));
    row("another message, next recipient", of(draws, 1, streams[1], Purpose::MessageFirst, 0));
    row("messages with ids of one letter", of(draws, 0, streams[2], Purpose::MessageFirst, 0));
    row("the next metric", of(draws, 0, streams[0], Purpose::MessageFirst, 1));
    row("the metric after that", of(draws, 0, streams[0], Purpose::MessageFirst, 2));
    row("the fourth metric", of(draws, 0, streams[0], Purpose::MessageFirst, 3));
    row("the second block", of(draws, 0, streams[0], Purpose::MessageSecond, 0));
    row("the reach", of(draws, 0, streams[0], Purpose::Reach, 0));
    row("the next seed", of(nextSeed, 0, streams[0], Purpose::MessageFirst, 0));
    row("the next seed, next recipient", of(nextSeed, 1, streams[0], Purpose::MessageFirst, 0));
}

void TestDraws::neighboursAreIndependent() {
    QFETCH(Source, a);
    QFETCH(Source, b);
    constexpr std::uint64_t pairs = 1 << 19;
    QVERIFY(surpriseOfPairs(a, b, pairs) > 1e-6);
    // Of n pairs the correlation is normal with standard deviation 1/√n.
    QVERIFY(std::abs(correlation(a, b, pairs)) < 5 / std::sqrt(double(pairs)));
}

void TestDraws::streamsAreStableAndDistinct() {
    const std::vector<QByteArray> ids{"m1", "m2", "m10", "M1", "feed", "push"};
    const std::vector<std::uint64_t> streams = streamsOf(ids);
    for (size_t i = 0; i < ids.size(); ++i) {
        QCOMPARE(streamsOf(std::vector<QByteArray>{ids[i]}).front(), streams[i]); // whoever else is there
        QVERIFY(streams[i] < std::uint64_t(1) << 60);
        for (size_t j = 0; j < i; ++j)
            QVERIFY(streams[i] != streams[j]);
    }
    // Sixteen ids and four bits: they meet, and are told apart; the order in which they stand does not matter.
    std::vector<QByteArray> many;
    for (char c = 'a'; c < 'q'; ++c)
        many.push_back(QByteArray(1, c));
    std::vector<std::uint64_t> narrow = streamsOf(many, 4);
    std::vector<QByteArray> reversed(many.rbegin(), many.rend());
    const std::vector<std::uint64_t> again = streamsOf(reversed, 4);
    QVERIFY(std::equal(narrow.begin(), narrow.end(), again.rbegin()));
    std::ranges::sort(narrow);
    for (std::uint64_t i = 0; i < 16; ++i)
        QCOMPARE(narrow[i], i);
}

void TestDraws::boundsAreProbabilities() {
    QVERIFY(!HitBound(0).possible);
    QVERIFY(!HitBound(-1).possible);
    for (float p : {1e-6f, 0.002f, 0.3f, 0.5f, 0.97f, 1.0f, 7.0f}) {
        const HitBound bound(p);
        QVERIFY(bound.possible);
        const double share = (double(bound.last) + 1) / 4294967296.0, wanted = std::min(1.0, double(p));
        QVERIFY(std::abs(share - wanted) <= 1.2e-10 + 6e-8 * wanted);
        QVERIFY(bound.hit(0) && bound.hit(bound.last));
        QVERIFY(p >= 1 || !bound.hit(bound.last + 1));
    }
    QVERIFY(HitBound(1).hit(0xffffffffu));
    QCOMPARE(drawBound(0), 0u);
    QCOMPARE(drawBound(0.25), 1u << 30);
    QCOMPARE(drawBound(1), std::uint64_t(1) << 32);
}

void TestDraws::quantilesAreWithinTheStatedError() {
    const boost::math::normal normal;
    const NormalQuantiles &table = NormalQuantiles::table();
    double worst = 0, worstInTail = 0;
    auto check = [&](float q) {
        const double error = std::abs(cdf(normal, double(table.at(q))) - double(q));
        worst = std::max(worst, error);
        worstInTail = std::max(worstInTail, error / double(q));
    };
    for (double q = std::ldexp(1, -33); q <= 0.5; q *= 1.0007) // some 11 in a cell
        check(float(q));
    check(0.5f);
    check(std::nextafter(0.5f, 1.0f));
    qInfo("largest error %.2e, relative to q %.2e", worst, worstInTail);
    QVERIFY(worst <= 6e-7);
    QVERIFY(worstInTail <= 1e-5);
}

void TestDraws::powersAreWithinTheStatedError() {
    for (double x = -126; x <= 126; x += 0.00317) {
        const double power = double(powerOfTwo(float(x))), exact = std::exp2(double(float(x)));
        QVERIFY2(std::abs(power - exact) <= 4e-7 * exact, qPrintable(QString::number(x)));
    }
    QCOMPARE(powerOfTwo(0), 1.0f);
    QCOMPARE(powerOfTwo(-1000), powerOfTwo(-126));
}

void TestDraws::delaysAreLogNormal() {
    const NormalQuantiles &table = NormalQuantiles::table();
    for (const auto &[median, p90, p] : {std::tuple(3600.0, 86400.0, 0.35),
                                         {1.0, 5.0, 0.99},
                                         {600.0, 600.0, 0.5},
                                         {20.0, 120.0, 1.0},
                                         {300.0, 2592000.0, 0.002}}) {
        const double sigma = std::log(p90 / median) / 1.2815515655446004;
        const DelayDraw delay{float(median), float(sigma / std::log(2.0))};
        const HitBound bound{float(p)};
        if (sigma == 0) {
            QCOMPARE(delay.at(bound.last / 3, bound.last, bound.perHit, table), float(median));
            continue;
        }
        const boost::math::lognormal distribution(std::log(median), sigma);
        for (double q : {1e-6, 0.001, 0.1, 0.25, 0.499, 0.5, 0.501, 0.75, 0.9, 0.999, 1 - 1e-6}) {
            const auto draw = std::uint32_t(q * double(bound.last));
            const double place = (double(draw) + 0.5) / (double(bound.last) + 1);
            const double drawn = double(delay.at(draw, bound.last, bound.perHit, table));
            QVERIFY(std::abs(cdf(distribution, drawn) - place) < 6e-7);
        }
    }
}

void TestDraws::depthsAreBeta() {
    for (const Depth &depth : {Depth{2, 1.5}, Depth{0.5, 0.5}, Depth{1, 1}, Depth{30, 2}})
        for (double share : {0.01, 0.25, 0.5, 0.8, 0.99})
            QVERIFY(std::abs(depthBelow(depth, share) -
                             cdf(boost::math::beta_distribution<double>(depth.alpha, depth.beta), share)) < 1e-13);
    QCOMPARE(depthBelow({2, 2}, 0), 0.0);
    QCOMPARE(depthBelow({2, 2}, 1), 1.0);
}

QTEST_GUILESS_MAIN(TestDraws)
#include "tst_draws.moc"
