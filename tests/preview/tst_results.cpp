#include "core/base/json_parse.h"
#include "core/preview/preview.h"
#include "documents.h"
#include "tests/support/random_documents.h"

#include "core/json/files.h"

#include <QTest>
#include <boost/math/distributions/normal.hpp>
#include <cmath>

using namespace stepline;
using namespace stepline::test;

class TestResults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wilsonIntervals_data();
    void wilsonIntervals();
    void wilsonIsWhereTheScoreTestStops();
    void theObjectAsDocumented();
    void numbersAsDocumented();
    void exactHasNoIntervals();
    void thereAndBack_data();
    void thereAndBack();
    void longHorizons();
    void whatIsNotResultsIsRefused_data();
    void whatIsNotResultsIsRefused();
};

namespace {

Results someResults() {
    PreviewRequest request;
    request.tmpl =
        steps(QStringLiteral("{'id':'s1','messages':[{'id':'m1','channel':'mail','variants':[{'id':'x'},{'id':'y'}]},"
                             "{'id':'m2','channel':'kakao'}]}"));
    const QString chance = QStringLiteral("{'p':0.5,'delay':{'median':'PT1H','p90':'P1D'}}");
    request.profile =
        profile(QStringLiteral("'horizon':'P2DT30M','channels':{'email':{'cost':0.25,'delivered':%1,'viewed':%1},"
                               "'messenger':{'delivered':%1}}")
                    .arg(chance));
    request.recipients = 1000;
    request.seed = 18446744073709551615u;
    return *previewSampled(request);
}

QStringList keys(const JsonValue &object) {
    QStringList keys;
    for (const auto &[key, value] : object.members())
        keys << key;
    return keys;
}

} // namespace

void TestResults::wilsonIntervals_data() {
    QTest::addColumn<double>("count");
    QTest::addColumn<double>("n");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("the documentation's example") << 619967.0 << 1e6 << 619015.0 << 620918.0;
    QTest::newRow("none") << 0.0 << 1000.0 << 0.0 << 4.0;
    QTest::newRow("all") << 1000.0 << 1000.0 << 996.0 << 1000.0;
    QTest::newRow("nobody there") << 0.0 << 0.0 << 0.0 << 0.0;
    // E. B. Wilson's own example has no tables; this one is Newcombe's (Statistics in Medicine 17, 1998, table I):
    // 81 of 263 gives 0.2553 to 0.3662.
    QTest::newRow("Newcombe") << 81.0 << 263.0 << std::floor(0.2553 * 263) << std::ceil(0.3662 * 263);
}

void TestResults::wilsonIntervals() {
    QFETCH(double, count);
    QFETCH(double, n);
    QTEST(wilson(count, n).low, "low");
    QTEST(wilson(count, n).high, "high");
}

/// The interval holds just those p that a two-sided score test at 5 % does not reject.
void TestResults::wilsonIsWhereTheScoreTestStops() {
    const double z = quantile(boost::math::normal(), 0.975);
    for (double n : {10.0, 1000.0, 123456.0}) {
        for (double share : {0.1, 0.3, 0.5, 0.9}) {
            const double count = std::round(share * n);
            const Interval interval = wilson(count, n);
            auto rejects = [&](double bound) {
                const double p = bound / n;
                return std::abs(count / n - p) > z * std::sqrt(p * (1 - p) / n);
            };
            // Rounded outward: the bound itself is rejected or just not, the next whole number inward is not.
            QVERIFY(!rejects(interval.low + 1) && !rejects(interval.high - 1));
            QVERIFY(interval.low <= 1 || rejects(interval.low - 1));
            QVERIFY(interval.high >= n - 1 || rejects(interval.high + 1));
        }
    }
}

void TestResults::theObjectAsDocumented() {
    const auto json = parseJson(resultsToJson(someResults()));
    QVERIFY(json.ok());
    const QString metrics =
        QStringLiteral("requested delivered viewed clicked replied unsubscribed complained converted");
    QCOMPARE(keys(*json).join(u' '),
             QStringLiteral(
                 "engine recipients seed horizon held_out stopped exited completed in_progress reached converted "
                 "held_out_converted lift messages_per_recipient cost saved revenue messages channels total series "
                 "seconds"));
    const JsonValue &message = json->find(u"messages")->items().front();
    QCOMPARE(keys(message).join(u' '), QStringLiteral("id step channel ") + metrics +
                                           QStringLiteral(" late skipped ended after_horizon cost intervals variants"));
    QCOMPARE(keys(*message.find(u"skipped")).join(u' '), QStringLiteral("unreachable guard limit"));
    QCOMPARE(keys(*message.find(u"intervals")).join(u' '), metrics + QStringLiteral(" late"));
    QCOMPARE(message.find(u"variants")->items().size(), size_t(2));
    QCOMPARE(keys(message.find(u"variants")->items().front()).join(u' '),
             QStringLiteral("id ") + metrics + QStringLiteral(" late cost"));
    QCOMPARE(json->find(u"channels")->items().size(), size_t(11)); // every channel, used or not
    QCOMPARE(keys(json->find(u"channels")->items().front()).join(u' '),
             QStringLiteral("id type ") + metrics + QStringLiteral(" late cost"));
    QCOMPARE(keys(*json->find(u"total")).join(u' '), metrics + QStringLiteral(" late cost"));
    const JsonValue &series = *json->find(u"series");
    QCOMPARE(keys(series).join(u' '), QStringLiteral("step points messages"));
    QCOMPARE(series.find(u"step")->text(), QStringLiteral("PT24M15S"));
    QCOMPARE(series.find(u"points")->text(), QStringLiteral("121"));
    QCOMPARE(keys(*series.find(u"messages")).join(u' '), QStringLiteral("m1 m2"));
    QCOMPARE(keys(*series.at(u"/messages/m1")).join(u' '), metrics);
    QCOMPARE(keys(*series.at(u"/messages/m2")).join(u' '),
             QStringLiteral("requested delivered clicked replied unsubscribed converted"));
    QCOMPARE(series.at(u"/messages/m1/viewed")->items().size(), size_t(121));
}

void TestResults::numbersAsDocumented() {
    Results results = someResults();
    results.cost = 12;
    results.lift = 0.016202;
    const auto json = parseJson(resultsToJson(results));
    QCOMPARE(json->find(u"engine")->text(), QStringLiteral("sampled"));
    QCOMPARE(json->find(u"recipients")->text(), QStringLiteral("1000"));
    QCOMPARE(json->find(u"seed")->text(), QStringLiteral("18446744073709551615"));
    QCOMPARE(json->find(u"horizon")->text(), QStringLiteral("P2DT30M"));
    QCOMPARE(json->find(u"cost")->text(), QStringLiteral("12.0"));
    QCOMPARE(json->find(u"lift")->text(), QStringLiteral("0.016202"));
    QCOMPARE(json->find(u"completed")->text(), QStringLiteral("1000"));
    QCOMPARE(json->at(u"/messages/1/requested")->text(), QStringLiteral("1000"));
}

void TestResults::exactHasNoIntervals() {
    Results results = someResults();
    results.engine = QStringLiteral("exact");
    results.messages.front().tally[Metric::Viewed] = 249.75;
    const auto json = parseJson(resultsToJson(results));
    QVERIFY(!json->at(u"/messages/0/intervals"));
    QCOMPARE(json->at(u"/messages/0/viewed")->text(), QStringLiteral("249.75"));
}

void TestResults::thereAndBack_data() {
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

void TestResults::thereAndBack() {
    QFETCH(quint64, seed);
    PreviewRequest request;
    request.tmpl = document(QByteArray::fromStdString(random_documents::sequence(seed)));
    request.profile = readProfile(QByteArray::fromStdString(random_documents::profile(seed)))->value;
    request.recipients = 2000;
    request.series = seed % 4 != 0;
    const auto results = previewSampled(request);
    QVERIFY(results.ok());
    auto back = resultsFromJson(resultsToJson(*results));
    QVERIFY2(back.ok(), qUtf8Printable(back.sentence()));
    back.value().currency = results->currency; // the profile's; the object does not say it
    QCOMPARE(*back, *results);
    QCOMPARE(resultsToJson(*back), resultsToJson(*results));
}

void TestResults::longHorizons() {
    Results results = someResults();
    results.horizon = {73014 * Duration::Day + 3661};
    const auto back = resultsFromJson(resultsToJson(results));
    QVERIFY(back.ok());
    QCOMPARE(back->horizon, results.horizon);
}

void TestResults::whatIsNotResultsIsRefused_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("{");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("something else") << QByteArray("{\"engine\":\"sampled\"}");
    const QByteArray good = resultsToJson(someResults());
    QTest::newRow("a text for a number") << QByteArray(good).replace("\"stopped\":0", "\"stopped\":\"0\"");
    QTest::newRow("a member is missing") << QByteArray(good).replace("\"late\":", "\"latte\":");
    QTest::newRow("an unknown metric") << QByteArray(good).replace("{\"m1\":{\"requested\"", "{\"m1\":{\"asked\"");
}

void TestResults::whatIsNotResultsIsRefused() {
    QFETCH(QByteArray, json);
    const auto results = resultsFromJson(json);
    QVERIFY(!results.ok());
    QVERIFY(!results.sentence().isEmpty());
}

QTEST_GUILESS_MAIN(TestResults)
#include "tst_results.moc"
