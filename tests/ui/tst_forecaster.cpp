#include "sample_forecast.h"
#include "ui/jobs/run_job.h"
#include "ui/jobs/scale_results.h"

#include <QSignalSpy>

using namespace stepline;

namespace {
// What depends on the machine's speed is not asked of a program that a sanitizer makes ten times slower.
#ifdef STEPLINE_SANITIZED
constexpr bool FullSpeed = false;
#else
constexpr bool FullSpeed = true;
#endif
} // namespace

/// Forecasts in the background: the latest wins, and an idle window shows what the command line prints.
class TestForecaster : public QObject {
    Q_OBJECT

    static Template named(const QString &name) {
        Template tmpl = sample::cheapFirst();
        tmpl.name = name;
        return tmpl;
    }

private Q_SLOTS:
    void idleFiguresAreTheEnginesExactly() {
        Forecaster forecaster;
        forecaster.setProfile(sample::profile());
        PreviewSettings settings;
        settings.recipients = 60'000;
        settings.seed = 7;
        settings.simulate = true;
        forecaster.setSettings(settings);
        forecaster.request(sample::cheapFirst(), 3);
        QVERIFY(forecaster.busy());
        QTRY_VERIFY_WITH_TIMEOUT(!forecaster.busy(), 60'000);
        const ForecastPtr forecast = forecaster.latest();
        QVERIFY(forecast);
        QVERIFY(!forecast->approximate);
        QCOMPARE(forecast->revision, 3u);
        PreviewRequest request;
        request.tmpl = sample::cheapFirst();
        request.profile = sample::profile();
        request.recipients = 60'000;
        request.seed = 7;
        auto expected = previewSampled(request);
        QVERIFY(expected.ok());
        Results seen = forecast->sequence;
        seen.seconds = expected.value().seconds = 0;
        QVERIFY(seen == *expected);
        request.tmpl = broadcastOf(request.tmpl);
        request.series = false;
        auto all = previewSampled(request);
        Results broadcast = forecast->broadcast;
        broadcast.seconds = all.value().seconds = 0;
        QVERIFY(broadcast == *all);
        // The profile has ranges, so the honest band came too.
        QVERIFY(forecast->low && forecast->high);
        QCOMPARE(forecast->low->recipients, 60'000u);
        QVERIFY(forecast->low->total[Metric::Delivered] != forecast->high->total[Metric::Delivered]);
    }

    void aLargeAudienceIsForecastFromAPartFirst() {
        Forecaster forecaster;
        forecaster.setProfile(sample::profile());
        PreviewSettings settings;
        settings.recipients = 3'000'000;
        settings.simulate = true;
        forecaster.setSettings(settings);
        QList<ForecastPtr> seen;
        connect(&forecaster, &Forecaster::updated, this, [&] { seen << forecaster.latest(); });
        forecaster.request(sample::cheapFirst(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!seen.isEmpty(), 60'000);
        const ForecastPtr quick = seen.first();
        QVERIFY(quick->approximate);
        QVERIFY(quick->sampledRecipients < 3'000'000);
        QCOMPARE(quick->sequence.recipients, 3'000'000u);
        QTRY_VERIFY_WITH_TIMEOUT(!forecaster.busy(), 120'000);
        if (!FullSpeed)
            return; // the full audience is not worth the time there
        const ForecastPtr full = forecaster.latest();
        QVERIFY(!full->approximate);
        QCOMPARE(full->sampledRecipients, 3'000'000u);
        const double a = quick->sequence.total[Metric::Requested], b = full->sequence.total[Metric::Requested];
        QVERIFY2(std::abs(a - b) < 0.1 * b, qPrintable(QStringLiteral("%1 %2").arg(a).arg(b)));
    }

    void theLatestWins() {
        Forecaster forecaster;
        forecaster.setProfile(sample::profile());
        PreviewSettings settings;
        settings.recipients = 2'000'000;
        settings.simulate = true;
        forecaster.setSettings(settings);
        QList<quint64> arrived;
        connect(&forecaster, &Forecaster::updated, this, [&] {
            QVERIFY(forecaster.latest());
            arrived << forecaster.latest()->revision;
            QCOMPARE(forecaster.latest()->request.tmpl.name, QString::number(forecaster.latest()->revision));
        });
        for (quint64 revision = 1; revision <= 60; ++revision) {
            forecaster.request(named(QString::number(revision)), revision);
            if (revision % 7 == 0)
                QTest::qWait(12); // some get as far as an answer
        }
        QTRY_VERIFY_WITH_TIMEOUT(!forecaster.busy(), 120'000);
        QVERIFY(!arrived.isEmpty());
        QVERIFY(std::is_sorted(arrived.begin(), arrived.end()));
        QCOMPARE(arrived.last(), 60u);
        QVERIFY(!FullSpeed || !forecaster.latest()->approximate);
    }

    void semanticErrorsSayWhyThereIsNothing() {
        Forecaster forecaster;
        forecaster.setProfile(sample::profile());
        Template broken = sample::cheapFirst();
        forecaster.request(broken, 1);
        QTRY_VERIFY_WITH_TIMEOUT(forecaster.latest(), 60'000);
        broken.sequence.steps[0].messages[0].channel = QStringLiteral("nowhere");
        forecaster.request(broken, 2);
        QTRY_VERIFY_WITH_TIMEOUT(!forecaster.problems().isEmpty(), 60'000);
        QVERIFY(!forecaster.latest());
        QVERIFY(!forecaster.busy());
        QVERIFY(forecaster.problems().first().message.contains(QStringLiteral("nowhere")));
        forecaster.request(sample::cheapFirst(), 3); // mended
        QTRY_VERIFY_WITH_TIMEOUT(forecaster.latest(), 60'000);
        QVERIFY(forecaster.problems().isEmpty());
    }

    void newSettingsForecastAgain() {
        Forecaster forecaster;
        forecaster.setProfile(sample::profile());
        PreviewSettings settings;
        settings.recipients = 5'000;
        forecaster.setSettings(settings);
        forecaster.request(sample::cheapFirst(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!forecaster.busy(), 60'000);
        settings.recipients = 6'000;
        forecaster.setSettings(settings);
        QVERIFY(forecaster.busy());
        QTRY_VERIFY_WITH_TIMEOUT(!forecaster.busy(), 60'000);
        QCOMPARE(forecaster.latest()->sequence.recipients, 6'000u);
        forecaster.clear();
        QVERIFY(!forecaster.latest() && !forecaster.busy());
    }

    void destroyingItWhileItWorksIsQuick() {
        QElapsedTimer timer;
        auto forecaster = std::make_unique<Forecaster>();
        forecaster->setProfile(sample::profile());
        PreviewSettings settings;
        settings.recipients = 30'000'000;
        forecaster->setSettings(settings);
        forecaster->request(sample::cheapFirst(), 1);
        QTest::qWait(200);
        timer.start();
        forecaster.reset();
        QVERIFY2(timer.elapsed() < (FullSpeed ? 2000 : 20'000), qPrintable(QString::number(timer.elapsed())));
    }

    void scalingKeepsSumsAndRates() {
        const Results part = sample::results(sample::cheapFirst(), 10'000, 0.01);
        const Results all = scaledTo(part, 1'000'000);
        QCOMPARE(all.recipients, 1'000'000u);
        Tally sum;
        for (size_t i = 0; i < part.messages.size(); ++i) {
            QCOMPARE(all.messages[i].tally[Metric::Requested], part.messages[i].tally[Metric::Requested] * 100);
            sum += all.messages[i].tally;
            const Interval &interval = all.messages[i].intervals[0];
            QVERIFY(interval.low <= all.messages[i].tally[Metric::Requested] &&
                    all.messages[i].tally[Metric::Requested] <= interval.high);
        }
        QVERIFY(sum == all.total);
        QCOMPARE(all.lift, part.lift);
        QCOMPARE(all.cost, part.cost * 100);
        QVERIFY(scaledTo(part, 10'000) == part);
    }

    void rangesAreFound() {
        QVERIFY(hasRanges(sample::profile()));
        Profile flat = sample::profile();
        for (auto &[type, channel] : flat.channels) {
            channel.reach.low = channel.reach.high = {};
            for (auto &chance : channel.chances)
                if (chance)
                    chance->p.low = chance->p.high = {};
        }
        QVERIFY(!hasRanges(flat));
        flat.organic = Chance{};
        flat.organic->p.high = 0.1;
        QVERIFY(hasRanges(flat));
    }

    void aRunIsTheEnginesResult() {
        PreviewRequest request;
        request.tmpl = sample::cheapFirst();
        request.profile = sample::profile();
        request.recipients = 200'000;
        RunJob job(request);
        QSignalSpy finished(&job, &RunJob::finished), progressed(&job, &RunJob::progressed);
        job.start();
        QVERIFY(job.running());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
        QVERIFY(!job.running());
        QCOMPARE(job.progress(), 1.0);
        QCOMPARE(progressed.last().first().toDouble(), 1.0);
        Results seen = finished.first().first().value<ForecastPtr>()->sequence;
        Results expected = *previewSampled(request);
        seen.seconds = expected.seconds = 0;
        QVERIFY(seen == expected);
    }

    void aRunCanBeCancelled() {
        PreviewRequest request;
        request.tmpl = sample::cheapFirst();
        request.profile = sample::profile();
        request.recipients = 900'000'000;
        RunJob job(request);
        QSignalSpy finished(&job, &RunJob::finished), cancelled(&job, &RunJob::cancelled),
            failed(&job, &RunJob::failed);
        job.start();
        QTRY_VERIFY_WITH_TIMEOUT(job.progress() > 0, 30'000);
        QVERIFY(job.progress() < 0.9);
        QElapsedTimer timer;
        timer.start();
        job.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(cancelled.count(), 1, 5'000);
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(finished.count() + failed.count(), 0);
    }

    void aRunThatCannotBeSaysWhy() {
        PreviewRequest request;
        request.tmpl = sample::cheapFirst();
        request.tmpl.sequence.steps[0].messages[0].channel = QStringLiteral("nowhere");
        request.profile = sample::profile();
        RunJob job(request);
        QSignalSpy failed(&job, &RunJob::failed);
        job.start();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 30'000);
        QVERIFY(failed.first().first().value<Problems>().first().message.contains(QStringLiteral("nowhere")));
    }
};

QTEST_GUILESS_MAIN(TestForecaster)

#include "tst_forecaster.moc"
