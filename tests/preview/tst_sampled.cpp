#include "core/json/files.h"
#include "core/preview/sampled.h"
#include "documents.h"
#include "tests/support/random_documents.h"

#include <QElapsedTimer>
#include <QTest>
#include <hwy/highway.h>
#include <hwy/targets.h>
#include <thread>

using namespace stepline;
using namespace stepline::test;

// What holds of the sampled engine whatever the numbers are.
class TestSampled : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameForAnyThreadsAndBatches_data();
    void theSameForAnyThreadsAndBatches();
    void theSameOnEveryInstructionSet_data();
    void theSameOnEveryInstructionSet();
    void everybodyIsAccountedFor_data();
    void everybodyIsAccountedFor();
    void anotherSeedIsAnotherSample();
    void anEditLeavesTheOthersLuckAlone();
    void movingAMessageTakesItsLuckAlong();
    void moreRecipientsBeginWithTheSame();
    void withoutSeriesTheCountsAreTheSame();
    void oneRecipient();
    void cancelIsHonouredAtOnce();
    void progressCountsEverybody();
    void theReferenceSequence();
};

namespace {

PreviewRequest randomRequest(quint64 seed) {
    PreviewRequest request;
    request.tmpl = document(QByteArray::fromStdString(random_documents::sequence(seed)));
    const auto profile = readProfile(QByteArray::fromStdString(random_documents::profile(seed)));
    if (!profile)
        qFatal("seed %llu: %s", seed, qUtf8Printable(profile.sentence()));
    request.profile = profile->value;
    request.seed = seed;
    request.recipients = 9001;
    if (seed % 3 == 0)
        request.spread = {Duration::Day};
    return request;
}

Results run(const PreviewRequest &request, size_t batch = 0) {
    auto results = previewSampledInBatches(request, batch);
    if (!results)
        qFatal("%s", qUtf8Printable(results.sentence()));
    results.value().seconds = 0;
    return results.value();
}

void eachSeed(int seeds) {
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= quint64(seeds); ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

/// Three messages one after another, and a profile in which much can happen to them.
PreviewRequest threeMails() {
    PreviewRequest request;
    request.tmpl = steps(QStringLiteral("{'id':'s1','messages':[{'id':'a','channel':'mail','wait':'PT1H'}]},"
                                        "{'id':'s2','messages':[{'id':'b','channel':'sms','wait':'PT1H'}]},"
                                        "{'id':'s3','messages':[{'id':'c','channel':'push'}]}"));
    request.tmpl.sequence.exitOn = {};
    const QString chance = QStringLiteral("{'p':%1,'delay':{'median':'PT1H','p90':'P1D'}}");
    request.profile =
        profile(QStringLiteral("'channels':{'email':{'reach':0.7,'delivered':%1,'viewed':%2,'clicked':%2},"
                               "'sms':{'reach':0.6,'delivered':%1,'clicked':%2},"
                               "'push':{'reach':0.5,'delivered':%1,'clicked':%2}}")
                    .arg(chance.arg(0.9), chance.arg(0.4)));
    request.recipients = 50000;
    return request;
}

} // namespace

void TestSampled::theSameForAnyThreadsAndBatches_data() {
    eachSeed(60);
}

void TestSampled::theSameForAnyThreadsAndBatches() {
    QFETCH(quint64, seed);
    PreviewRequest request = randomRequest(seed);
    request.threads = 1;
    const Results one = run(request);
    const QByteArray json = resultsToJson(one);
    for (int threads : {2, 3, 7}) {
        request.threads = threads;
        QCOMPARE(resultsToJson(run(request)), json);
    }
    for (size_t batch : {1, 3, 100, 1021, 8192, 1 << 20}) {
        request.threads = batch == 3 ? 3 : 1;
        QCOMPARE(resultsToJson(run(request, batch)), json);
    }
    QCOMPARE(run(request), one);
}

void TestSampled::theSameOnEveryInstructionSet_data() {
    eachSeed(60);
}

/// Whatever this machine can run, the portable code included.
void TestSampled::theSameOnEveryInstructionSet() {
    QFETCH(quint64, seed);
    const PreviewRequest request = randomRequest(seed);
    const QByteArray json = resultsToJson(run(request));
    const std::vector<std::int64_t> targets = hwy::SupportedAndGeneratedTargets();
    QVERIFY(targets.size() >= 2);
    for (std::int64_t target : targets) {
        hwy::SetSupportedTargetsForTest(target);
        hwy::GetChosenTarget().Update(hwy::SupportedTargets());
        const QByteArray same = resultsToJson(run(request));
        hwy::SetSupportedTargetsForTest(0);
        hwy::GetChosenTarget().Update(hwy::SupportedTargets());
        QVERIFY2(same == json, hwy::TargetName(target));
    }
}

void TestSampled::everybodyIsAccountedFor_data() {
    eachSeed(300);
}

void TestSampled::everybodyIsAccountedFor() {
    QFETCH(quint64, seed);
    PreviewRequest request = randomRequest(seed);
    request.recipients = 3000;
    const Results results = run(request);
    const double recipients = double(request.recipients);
    QCOMPARE(results.heldOut + results.stopped + results.exited + results.completed + results.inProgress, recipients);
    Tally total;
    for (const MessageResult &message : results.messages) {
        const Tally &tally = message.tally;
        QCOMPARE(tally[Metric::Requested] + message.unreachable + message.guard + message.limit + message.ended +
                     message.afterHorizon + results.heldOut,
                 recipients);
        const ChannelType type = *request.tmpl.typeOf(*request.tmpl.message(message.id));
        for (Metric metric : AllMetrics) {
            QVERIFY(metric == Metric::Requested || tally[metric] <= tally[parentMetric(type, metric)]);
            QVERIFY(reports(type, metric) || tally[metric] == 0);
            const auto &points = results.series.messages.at(message.id);
            if (reports(type, metric)) {
                QCOMPARE(points.at(metric).size(), size_t(121));
                QCOMPARE(points.at(metric).back(), tally[metric]);
                QVERIFY(std::ranges::is_sorted(points.at(metric)));
            } else {
                QVERIFY(!points.contains(metric));
            }
            const Interval &interval = message.intervals[size_t(metric)];
            QVERIFY(interval.low <= tally[metric] && tally[metric] <= interval.high);
        }
        QVERIFY(tally.late <= tally[Metric::Requested]);
        if (!message.variants.empty()) {
            double requested = 0, late = 0;
            for (const VariantResult &variant : message.variants) {
                requested += variant.tally[Metric::Requested];
                late += variant.tally.late;
            }
            QCOMPARE(requested, tally[Metric::Requested]);
            QCOMPARE(late, tally.late);
        }
        total += tally;
    }
    QCOMPARE(results.total, total);
    QVERIFY(results.reached <= recipients - results.heldOut);
    QVERIFY(results.heldOutConverted <= std::min(results.heldOut, results.converted));
}

void TestSampled::anotherSeedIsAnotherSample() {
    PreviewRequest request = threeMails();
    const Results one = run(request);
    request.seed = 2;
    QVERIFY(run(request).messages != one.messages);
    request.seed = 1 + (quint64(1) << 32); // all 64 bits count
    QVERIFY(run(request).messages != one.messages);
}

void TestSampled::anEditLeavesTheOthersLuckAlone() {
    const PreviewRequest request = threeMails();
    const Results before = run(request);
    auto unchanged = [&](const PreviewRequest &edited, const QStringList &ids) {
        const Results after = run(edited);
        for (const QString &id : ids)
            QCOMPARE(*after.message(id), *before.message(id));
        QVERIFY(after.messages != before.messages);
    };
    PreviewRequest edited = request;
    edited.tmpl.sequence.steps[1].messages[0].id = QStringLiteral("renamed"); // new luck for it alone
    unchanged(edited, {QStringLiteral("a"), QStringLiteral("c")});
    edited = request;
    edited.tmpl.sequence.steps.erase(edited.tmpl.sequence.steps.begin() + 1);
    {
        // Only the times shift: c goes out an hour earlier, to the same people with the same luck.
        const Results after = run(edited);
        QCOMPARE(*after.message(u"a"), *before.message(u"a"));
        QCOMPARE(after.message(u"c")->tally, before.message(u"c")->tally);
    }
    edited = request;
    edited.profile.channels[ChannelType::Sms].chances[size_t(Metric::Clicked)]->p.value = 0.6;
    unchanged(edited, {QStringLiteral("a"), QStringLiteral("c")});
    QVERIFY(run(edited).message(u"b")->tally[Metric::Clicked] > before.message(u"b")->tally[Metric::Clicked]);
    edited = request;
    edited.tmpl.channels.erase(edited.tmpl.channels.begin()); // a channel that nobody uses
    QCOMPARE(run(edited).messages, before.messages);
}

void TestSampled::movingAMessageTakesItsLuckAlong() {
    PreviewRequest request = threeMails();
    const Results before = run(request);
    std::swap(request.tmpl.sequence.steps[0], request.tmpl.sequence.steps[2]);
    const Results after = run(request);
    for (const QString &id : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")})
        QCOMPARE(after.message(id)->tally[Metric::Clicked], before.message(id)->tally[Metric::Clicked]);
}

void TestSampled::moreRecipientsBeginWithTheSame() {
    PreviewRequest request = threeMails();
    request.recipients = 5000;
    const Results few = run(request);
    request.recipients = 5001;
    const Results more = run(request);
    for (const MessageResult &message : few.messages)
        for (Metric metric : AllMetrics) {
            const double added = more.message(message.id)->tally[metric] - message.tally[metric];
            QVERIFY(added == 0 || added == 1);
        }
}

void TestSampled::withoutSeriesTheCountsAreTheSame() {
    PreviewRequest request = randomRequest(5);
    Results with = run(request);
    request.series = false;
    const Results without = run(request);
    QVERIFY(without.series.messages.empty());
    with.series = without.series;
    QCOMPARE(without, with);
}

void TestSampled::oneRecipient() {
    PreviewRequest request = threeMails();
    request.recipients = 1;
    request.spread = {Duration::Day};
    const Results results = run(request);
    QCOMPARE(results.completed, 1.0);
    request.recipients = 0;
    QCOMPARE(run(request).messagesPerRecipient, 0.0);
}

void TestSampled::cancelIsHonouredAtOnce() {
    PreviewRequest request = threeMails();
    request.recipients = quint64(1) << 40; // hours of work
    PreviewProgress progress;
    QElapsedTimer timer;
    std::jthread canceller([&] {
        while (progress.done == 0)
            std::this_thread::yield();
        timer.start();
        progress.cancelled = true;
    });
    const auto results = previewSampled(request, &progress);
    canceller.join();
    QVERIFY(!results.ok());
    QCOMPARE(results.problems().first().rule, QStringLiteral("cancelled"));
    QVERIFY(!results.sentence().isEmpty());
    QVERIFY(progress.done < request.recipients / 1000);
    PreviewProgress before;
    before.cancelled = true;
    QVERIFY(!previewSampled(request, &before).ok());
    QCOMPARE(before.done.load(), quint64(0));
}

void TestSampled::progressCountsEverybody() {
    PreviewRequest request = threeMails();
    PreviewProgress progress;
    QVERIFY(previewSampled(request, &progress).ok());
    QCOMPARE(progress.done.load(), request.recipients);
}

/// The four-message sequence and profile that the model's documentation shows, with the counts it shows for a million
/// recipients: two samples of one distribution, so each pair within six standard deviations of their difference.
void TestSampled::theReferenceSequence() {
    PreviewRequest request;
    request.tmpl = steps(QStringLiteral(
        "{'id':'s1','messages':[{'id':'m1','channel':'feed','wait':'PT2H','stop_when':{'metric':'viewed'}}]},"
        "{'id':'s2','messages':[{'id':'m2','channel':'push','wait':'P1D','stop_when':{'metric':'clicked'}}]},"
        "{'id':'s3','messages':[{'id':'m3','channel':'kakao','wait':'PT30M','stop_when':{'metric':'delivered'}}]},"
        "{'id':'s4','messages':[{'id':'m4','channel':'sms'}]}"));
    auto chance = [](const char *p, const char *median, const char *p90) {
        return QStringLiteral("{'p':%1,'delay':{'median':'%2','p90':'%3'}}")
            .arg(QLatin1String(p), QLatin1String(median), QLatin1String(p90));
    };
    request.profile = profile(
        QStringLiteral(
            "'fatigue':0.08,'segments':[{'name':'Active','share':0.3,'viewed':1.4,'clicked':1.2},"
            "{'name':'Casual','share':0.5},{'name':'Dormant','share':0.2,'viewed':0.4,'clicked':0.6}],"
            "'channels':{'in_app':{'reach':0.62,'cost':0,'delivered':%1,'viewed':%2,'clicked':%3,'converted':%4,"
            "'unsubscribed':%5},")
            .arg(chance("0.99", "PT1S", "PT5S"), chance("0.35", "PT3H", "P1D"), chance("0.12", "PT20S", "PT2M"),
                 chance("0.2", "PT10M", "PT6H"), chance("0.002", "PT30S", "PT5M")) +
        QStringLiteral("'push':{'reach':0.55,'cost':0,'delivered':%1,'clicked':%2,'converted':%3,'unsubscribed':%4},")
            .arg(chance("0.9", "PT2S", "PT30M"), chance("0.05", "PT12M", "PT8H"), chance("0.15", "PT10M", "PT6H"),
                 chance("0.004", "PT5M", "PT4H")) +
        QStringLiteral(
            "'messenger':{'reach':0.8,'cost':0.007,'delivered':%1,'clicked':%2,'converted':%3,'unsubscribed':%4},")
            .arg(chance("0.97", "PT3S", "PT1M"), chance("0.09", "PT20M", "PT10H"), chance("0.12", "PT15M", "PT6H"),
                 chance("0.003", "PT5M", "PT4H")) +
        QStringLiteral("'sms':{'reach':0.95,'cost':0.02,'delivered':%1,'clicked':%2,'replied':%3,'converted':%4,'"
                       "unsubscribed':%5}}")
            .arg(chance("0.96", "PT6S", "PT2M"), chance("0.08", "PT5M", "PT3H"), chance("0.01", "PT10M", "PT5H"),
                 chance("0.12", "PT15M", "PT6H"), chance("0.01", "PT5M", "PT4H")));
    const Results results = run(request);
    auto close = [](double count, double shown) {
        const double p = (count + shown) / 2e6;
        return std::abs(count - shown) <= 6 * std::sqrt(2e6 * p * (1 - p));
    };
    const MessageResult &m1 = results.messages.front();
    const double found[] = {results.stopped, results.exited, results.completed, results.reached, results.converted},
                 shown[] = {808897, 1611, 189492, 998290, 16202};
    for (size_t i = 0; i < std::size(found); ++i)
        QVERIFY2(close(found[i], shown[i]), qPrintable(QStringLiteral("%1: %2").arg(found[i]).arg(shown[i])));
    const double ofM1[] = {619967, 613751, 214978, 27265, 0, 421, 0, 5405};
    for (Metric metric : AllMetrics)
        QVERIFY2(close(m1.tally[metric], ofM1[size_t(metric)]), qPrintable(metricKey(metric)));
    QVERIFY(close(m1.tally.late, 128185));
    QCOMPARE(results.inProgress, 0.0);
    QVERIFY(std::abs(results.total[Metric::Requested] - 1971089) < 8000);
    QVERIFY(std::abs(results.cost - 8274.076) < 75); // √2 · 6 · its standard deviation of 8.4, rounded up
    QVERIFY(std::abs(results.saved - 16326.004) < 75);
    QCOMPARE(results.lift, results.converted / 1e6);
    QCOMPARE(results.horizon.seconds, 30 * Duration::Day);
}

QTEST_GUILESS_MAIN(TestSampled)
#include "tst_sampled.moc"
