#include "tests/storage/support.h"

#include <QTest>

using namespace storage_tests;

/// Kept preview runs: they come back as they were, and a person can ask for them with SQL.
class TestRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resultsComeBackAsTheyWere_data();
    void resultsComeBackAsTheyWere();
    void aBandIsKeptBesideItsRun();
    void whatMakesARunAgainIsKept();
    void runsAreListedNewestFirst();
    void aRunIsRemovedWithAllItsRows();
    void aRunOfAnUnknownTemplateIsRefused();
    void figuresThatAreNoNumbersAreRefused();
    void tablesAnswerPeople();
    void viewsAnswerPeople();
};

void TestRuns::resultsComeBackAsTheyWere_data() {
    QTest::addColumn<QString>("engine");
    QTest::newRow("sampled") << QStringLiteral("sampled");
    QTest::newRow("exact") << QStringLiteral("exact");
}

void TestRuns::resultsComeBackAsTheyWere() {
    QFETCH(QString, engine);
    TestLibrary library;
    const QString id = library->addTemplate(sequence(QStringLiteral("A")))->id;
    for (quint32 seed = 1; seed <= 5; ++seed) {
        const Results results = someResults(seed, engine);
        const auto run =
            library->addRun(id, QStringLiteral("Shop"), QStringLiteral("low"), "{\"as\": \"run\"}", results);
        QVERIFY2(run.ok(), qPrintable(run.sentence()));
        const auto back = library->runResults(*run);
        QVERIFY2(back.ok(), qPrintable(back.sentence()));
        QCOMPARE(back->recipients, results.recipients);
        QCOMPARE(back->seed, results.seed);
        QVERIFY(back->messages == results.messages);
        QVERIFY(back->channels == results.channels);
        QVERIFY(back->series == results.series);
        QVERIFY2(*back == results, qPrintable(QStringLiteral("seed %1").arg(seed)));
        QCOMPARE(*library->runTemplate(*run), QByteArray("{\"as\": \"run\"}"));
    }
    const Results empty{.engine = engine};
    QVERIFY(*library->runResults(*library->addRun(id, {}, {}, {}, empty)) == empty);
}

void TestRuns::aBandIsKeptBesideItsRun() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(QStringLiteral("A")))->id;
    const Results low = someResults(1, QStringLiteral("sampled")), likely = someResults(2, QStringLiteral("sampled")),
                  high = someResults(3, QStringLiteral("sampled"));
    const qint64 run = *library->addRun(id, {}, QStringLiteral("likely"), "{}", likely);
    QVERIFY(!library->runBand(run)->has_value());
    QVERIFY(!library->keepRunBand(run, {low, high}));
    library.reopen();
    const auto band = library->runBand(run);
    QVERIFY2(band.ok() && band->has_value(), qPrintable(band.sentence()));
    const auto same = [](Results back, const Results &kept) {
        back.currency = kept.currency; // the run's own
        return back == kept;
    };
    QVERIFY(same((*band)->low, low));
    QVERIFY(same((*band)->high, high));
    QCOMPARE((*band)->low.currency, likely.currency);
    QVERIFY(*library->runResults(run) == likely);
    QVERIFY(!library->removeRun(run));
    QVERIFY(!library->runBand(run)->has_value());
    QCOMPARE(ask(library.path(), QStringLiteral("SELECT count(*) FROM run_scenarios")).toInt(), 0);
    QVERIFY(library->keepRunBand(run, {low, high})); // a problem: there is no such run
}

void TestRuns::whatMakesARunAgainIsKept() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(QStringLiteral("A")))->id;
    const qint64 run = *library->addRun(id, {}, {}, "{}", someResults(1, QStringLiteral("sampled")));
    QVERIFY(!library->runSetup(run)->has_value());
    QVERIFY(!library->keepRunSetup(run, {"{\"name\": \"Shop \u00e9\"}", 1767603600, {7 * Duration::Day}}));
    library.reopen();
    const auto setup = library->runSetup(run);
    QVERIFY2(setup.ok() && setup->has_value(), qPrintable(setup.sentence()));
    QCOMPARE((*setup)->profileJson, QByteArray("{\"name\": \"Shop \u00e9\"}"));
    QCOMPARE((*setup)->entry, 1767603600);
    QCOMPARE((*setup)->spread.seconds, 7 * Duration::Day);
    QCOMPARE(ask(library.path(), QStringLiteral("SELECT entry FROM run_setups")).toString(),
             QStringLiteral("2026-01-05T09:00:00Z"));
    QVERIFY(!library->removeRun(run));
    QCOMPARE(ask(library.path(), QStringLiteral("SELECT count(*) FROM run_setups")).toInt(), 0);
    QVERIFY(library->keepRunSetup(run, {})); // a problem: there is no such run
}

void TestRuns::runsAreListedNewestFirst() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(QStringLiteral("A")))->id;
    const Results first = someResults(1, QStringLiteral("sampled")), second = someResults(2, QStringLiteral("exact"));
    library->addRun(id, QStringLiteral("Shop"), QStringLiteral("likely"), "{}", first);
    const qint64 run = *library->addRun(id, QStringLiteral("Bank"), QStringLiteral("high"), "{}", second);
    library.reopen();
    const auto runs = library->runs(id);
    QCOMPARE(runs->size(), size_t(2));
    const RunRow row = runs->at(0);
    QCOMPARE(row.id, run);
    QCOMPARE(row.templateId, id);
    QCOMPARE(row.profileName, QStringLiteral("Bank"));
    QCOMPARE(row.scenario, QStringLiteral("high"));
    QCOMPARE(row.engine, QStringLiteral("exact"));
    QCOMPARE(row.recipients, second.recipients);
    QCOMPARE(row.seed, second.seed);
    QCOMPARE(row.cost, second.cost);
    QCOMPARE(row.saved, second.saved);
    QCOMPARE(row.seconds, second.seconds);
    QVERIFY(qAbs(row.started.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(runs->at(1).profileName, QStringLiteral("Shop"));
    QVERIFY(library->runs(QStringLiteral("nobody"))->empty());
}

void TestRuns::aRunIsRemovedWithAllItsRows() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(QStringLiteral("A")))->id;
    const qint64 run = *library->addRun(id, {}, {}, "{}", someResults(1, QStringLiteral("sampled")));
    QVERIFY(!library->removeRun(run));
    QCOMPARE(library->runResults(run).problems().value(0).rule, QStringLiteral("run-unknown"));
    QCOMPARE(library->runTemplate(run).problems().value(0).rule, QStringLiteral("run-unknown"));
    for (const char *table : {"runs", "run_metrics", "run_channels", "run_channel_metrics", "run_messages",
                              "run_message_metrics", "run_variants", "run_variant_metrics", "run_series"})
        QCOMPARE(ask(library.path(), QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table)).toInt(), 0);
}

void TestRuns::aRunOfAnUnknownTemplateIsRefused() {
    TestLibrary library;
    const auto run = library->addRun(QStringLiteral("nobody"), {}, {}, {}, Results{});
    QCOMPARE(run.problems().value(0).rule, QStringLiteral("template-unknown"));
}

void TestRuns::figuresThatAreNoNumbersAreRefused() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(QStringLiteral("A")))->id;
    Results results = someResults(1, QStringLiteral("sampled"));
    results.messages[2].tally[Metric::Viewed] = qQNaN();
    QVERIFY(!library->addRun(id, {}, {}, {}, results).ok());
    QVERIFY(library->runs(id)->empty()); // all or nothing
}

void TestRuns::tablesAnswerPeople() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(QStringLiteral("A")))->id;
    const Results results = someResults(1, QStringLiteral("sampled"));
    const qint64 run = *library->addRun(id, {}, {}, "{}", results);
    const MessageResult &message = results.messages[1];
    const auto metric = [&](const char *column) {
        return ask(
            library.path(),
            QStringLiteral("SELECT %1 FROM run_message_metrics WHERE run = ? AND message = ? AND metric = 'viewed'")
                .arg(QLatin1String(column)),
            {run, message.id});
    };
    QCOMPARE(metric("count").toDouble(), message.tally[Metric::Viewed]);
    QCOMPARE(metric("low").toDouble(), message.intervals[size_t(Metric::Viewed)].low);
    QCOMPARE(metric("high").toDouble(), message.intervals[size_t(Metric::Viewed)].high);
    QCOMPARE(metric("step").toString(), message.step);
    QCOMPARE(metric("channel").toString(), message.channel);
    QCOMPARE(metric("channel_type").toString(), channelTypeKey(results.channels[1].type));
    QCOMPARE(ask(library.path(), QStringLiteral("SELECT count FROM run_metrics WHERE metric = 'requested'")).toDouble(),
             results.total[Metric::Requested]);
}

void TestRuns::viewsAnswerPeople() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(QStringLiteral("A")))->id;
    const Results results = someResults(1, QStringLiteral("sampled"));
    library->addRun(id, QStringLiteral("Shop"), {}, "{}", results);
    QVERIFY(!library->appendJournal(id, 0, {rename(QStringLiteral("A"), QStringLiteral("B"))},
                                    sequence(QStringLiteral("B"))));
    const auto answer = [&](const char *sql) { return ask(library.path(), QString::fromLatin1(sql)); };
    QCOMPARE(answer("SELECT name FROM list_of_templates WHERE modified").toString(), QStringLiteral("B"));
    QCOMPARE(answer("SELECT type FROM channels_of_templates WHERE channel = 'mail'").toString(),
             QStringLiteral("email"));
    QCOMPARE(answer("SELECT edit FROM edits WHERE applied").toString(), QStringLiteral("Rename to B"));
    QCOMPARE(answer("SELECT profile FROM kept_runs WHERE template_name = 'B'").toString(), QStringLiteral("Shop"));
    // SMS is the third channel: it cannot report what was viewed.
    QCOMPARE(results.channels[2].type, ChannelType::Call);
    int reported = 0;
    for (const ChannelResult &channel : results.channels)
        reported += int(reportedMetrics(channel.type).size());
    QCOMPARE(answer("SELECT count(*) FROM metrics_per_channel").toInt(), reported);
    QCOMPARE(answer("SELECT count(*) FROM metrics_per_message").toInt(), reported);
    QVERIFY(answer("SELECT viewed FROM table_of_messages WHERE channel_type = 'call'").isNull());
    QCOMPARE(answer("SELECT requested FROM table_of_messages WHERE channel_type = 'call'").toDouble(),
             results.messages[2].tally[Metric::Requested]);
    QCOMPARE(
        answer("SELECT count FROM metrics_per_channel WHERE channel_type = 'call' AND metric = 'replied'").toDouble(),
        results.channels[2].tally[Metric::Replied]);
    QCOMPARE(answer("SELECT count FROM cumulative_per_message WHERE message = 'message 9' AND metric = 'viewed' "
                    "AND seconds_since_entry = 21600 * 7")
                 .toDouble(),
             results.series.messages.at(QStringLiteral("message 9")).at(Metric::Viewed)[7]);
}

QTEST_GUILESS_MAIN(TestRuns)
#include "tst_storage_runs.moc"
