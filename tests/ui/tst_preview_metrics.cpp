#include "sample_forecast.h"
#include "ui/models/metrics_model.h"
#include "ui/models/runs_model.h"
#include "ui/preview/benchmarks.h"
#include "ui/preview/chart_export.h"
#include "ui/preview/metrics_table.h"
#include "ui/theme/figures.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>

using namespace stepline;

/// The table of metrics: every figure on it is the result's, in the vocabulary's words.
class TestPreviewMetrics : public QObject {
    Q_OBJECT

    static QModelIndex channelRow(const MetricsModel &model, const QString &name) {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, 0).data().toString() == name)
                return model.index(row, 0);
        return {};
    }

private Q_SLOTS:
    void modelIsSound() {
        MetricsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setForecast(sample::forecast());
        model.setForecast(sample::forecast(true)); // the same rows
        model.setShow(MetricsModel::Show::OfParent);
        model.setForecast(nullptr);
        QCOMPARE(model.rowCount(), 0);
        model.setForecast(sample::forecast());
        QCOMPARE(model.rowCount(), 6); // general, four channels, total
    }

    void everyFigureIsTheResults() {
        const ForecastPtr forecast = sample::forecast();
        MetricsModel model;
        model.setForecast(forecast);
        const Results &results = forecast->sequence;
        int seen = 0;
        const auto compare = [&](const QModelIndex &row, const Tally &tally, std::optional<ChannelType> type) {
            for (int column = MetricsModel::FirstMetric; column < MetricsModel::ColumnCount; ++column) {
                const QModelIndex cell = row.siblingAtColumn(column);
                const bool metric = MetricsModel::isMetric(column);
                const Metric which = metric ? MetricsModel::metricOf(column) : Metric::Requested;
                if (metric && type && toBeSupported(*type, which)) {
                    QCOMPARE(cell.data().toString(), QStringLiteral("soon"));
                    QVERIFY(!cell.data(MetricsModel::NumberRole).isValid());
                    continue;
                }
                if (metric && type && !reports(*type, which)) {
                    QCOMPARE(cell.data().toString(), QStringLiteral("–"));
                    continue;
                }
                const double expected = column == MetricsModel::Cost   ? tally.cost
                                        : column == MetricsModel::Late ? tally.late
                                                                       : tally[which];
                QCOMPARE(cell.data(MetricsModel::NumberRole).toDouble(), expected);
                const double displayed = sample::numberIn(cell.data().toString());
                // Beside thousands a cost is shown without its cents.
                const double off = column != MetricsModel::Cost ? 1e-9 : results.total.cost < 999.5 ? 0.0051 : 0.51;
                QVERIFY2(std::abs(displayed - expected) < off, qPrintable(cell.data().toString()));
                // The exact figure stands first in the hint, before its rates.
                const QString tip = cell.data(Qt::ToolTipRole).toString().section(u'\n', 0, 0).section(u':', 1);
                QVERIFY2(std::abs(sample::numberIn(tip) - expected) < (column == MetricsModel::Cost ? 0.0051 : 1e-9),
                         qPrintable(tip));
                ++seen;
            }
        };
        QCOMPARE(sample::numberIn(model.index(0, 1).data().toString()), double(results.recipients));
        for (size_t c = 0; c < results.channels.size(); ++c) {
            const ChannelResult &channel = results.channels[c];
            const QModelIndex row = model.index(int(c) + 1, 0);
            compare(row, channel.tally, channel.type);
            for (int m = 0; m < model.rowCount(row); ++m) {
                const QModelIndex child = model.index(m, 0, row);
                const MessageResult *message =
                    results.message(child.siblingAtColumn(1).data(MetricsModel::FigureRole).value<Figure>().id);
                QVERIFY(message);
                QCOMPARE(message->channel, channel.id);
                compare(child, message->tally, channel.type);
                for (int v = 0; v < model.rowCount(child); ++v)
                    compare(model.index(v, 0, child), message->variants[size_t(v)].tally, channel.type);
            }
        }
        compare(model.index(5, 0), results.total, {});
        QVERIFY(seen > 60);
    }

    void centsAreShownWhereTheyCount() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(wholeMoney(24113.4, QStringLiteral("USD")), QStringLiteral("$24,113"));
        QCOMPARE(wholeMoney(0.4, QStringLiteral("USD")), QStringLiteral("$0.40"));
        QCOMPARE(wholeMoney(0, QStringLiteral("USD")), QStringLiteral("$0"));
        QCOMPARE(exactMoney(24113.4, QStringLiteral("USD")), QStringLiteral("$24,113.40"));
        QCOMPARE(exactMoney(9000000, QStringLiteral("KRW")), QStringLiteral("₩9,000,000"));
        QCOMPARE(exactMoney(9.5, QStringLiteral("KRW")), QStringLiteral("₩9.50")); // the price of one message
    }

    void ratesNameTheirDenominator() {
        MetricsModel model;
        const ForecastPtr forecast = sample::forecast();
        model.setForecast(forecast);
        const QModelIndex feed = channelRow(model, QStringLiteral("App feed"));
        const Tally &tally = forecast->sequence.channel(u"feed")->tally;
        const QModelIndex viewed = feed.siblingAtColumn(MetricsModel::FirstMetric + int(Metric::Viewed));
        model.setShow(MetricsModel::Show::OfParent);
        QCOMPARE(viewed.data().toString(), exactPercent(tally[Metric::Viewed] / tally[Metric::Delivered]));
        model.setShow(MetricsModel::Show::OfRequested);
        QCOMPARE(viewed.data().toString(), exactPercent(tally[Metric::Viewed] / tally[Metric::Requested]));
        model.setShow(MetricsModel::Show::OfRecipients);
        QCOMPARE(viewed.data().toString(), exactPercent(tally[Metric::Viewed] / 1e6));
        const QString tip = viewed.data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("of %1 delivered").arg(exactCount(tally[Metric::Delivered]))),
                 qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("Sampling alone")), qPrintable(tip));
    }

    void wordsAreTheChannels() {
        MetricsModel model;
        model.setForecast(sample::forecast());
        const QModelIndex mail = channelRow(model, QStringLiteral("Newsletter"));
        QVERIFY(mail.isValid());
        QCOMPARE(mail.data(MetricsModel::SubLabelRole).toString(), QStringLiteral("Email"));
        const QModelIndex opened = mail.siblingAtColumn(MetricsModel::FirstMetric + int(Metric::Viewed));
        QVERIFY(opened.data(Qt::ToolTipRole).toString().startsWith(QStringLiteral("Opened:")));
        const QModelIndex kakao = channelRow(model, QStringLiteral("카카오톡"));
        QCOMPARE(kakao.data(MetricsModel::SubLabelRole).toString(), QStringLiteral("Messengers (KakaoTalk)"));
        const QModelIndex clicked = kakao.siblingAtColumn(MetricsModel::FirstMetric + int(Metric::Clicked));
        QVERIFY(clicked.data(Qt::ToolTipRole).toString().contains(QStringLiteral("to be supported")));
        const QModelIndex seen = kakao.siblingAtColumn(MetricsModel::FirstMetric + int(Metric::Viewed));
        QVERIFY(seen.data(Qt::ToolTipRole).toString().contains(QStringLiteral("does not report")));
        QCOMPARE(model.index(2, 0).data().toString(), QStringLiteral("Push Notification")); // unnamed: the category
    }

    void approximateFiguresSaySo() {
        MetricsModel model;
        model.setForecast(sample::forecast(true));
        const QModelIndex cell = model.index(1, MetricsModel::FirstMetric);
        QVERIFY(cell.data().toString().startsWith(u'≈'));
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("From 40,000 recipients")));
    }

    void rowsStayWhileTheSequenceDoes() {
        MetricsModel model;
        model.setForecast(sample::forecast(true));
        const QPersistentModelIndex row = model.index(4, 0);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset), changed(&model, &QAbstractItemModel::dataChanged);
        model.setForecast(sample::forecast());
        QVERIFY(row.isValid());
        QCOMPARE(reset.count(), 0);
        QVERIFY(changed.count() > 0);
        auto other = std::make_shared<Forecast>(*sample::forecast());
        other->sequence.channels.pop_back();
        model.setForecast(other);
        QCOMPARE(reset.count(), 1);
        QVERIFY(!row.isValid());
    }

    void unsubscribesAboveTheBenchmarkStandOut() {
        MetricsModel model;
        model.setForecast(sample::forecast());
        const QModelIndex row = channelRow(model, QStringLiteral("App feed"));
        // 1 % is the most that is usual; the sample's are more.
        QVERIFY(row.siblingAtColumn(MetricsModel::FirstMetric + int(Metric::Unsubscribed))
                    .data(MetricsModel::OutsideRole)
                    .toBool());
        QVERIFY(!row.siblingAtColumn(MetricsModel::FirstMetric).data(MetricsModel::OutsideRole).toBool());
        QCOMPARE(benchmarkOf(ChannelType::Email, Metric::Viewed)->low, 0.25);
        QCOMPARE(benchmarkOf(ChannelType::Email, Metric::Viewed)->high, 0.40);
        QVERIFY(!benchmarkOf(ChannelType::InApp, Metric::Viewed));
    }

    void theTableGoesToOtherPrograms() {
        MetricsModel model;
        const ForecastPtr forecast = sample::forecast();
        model.setForecast(forecast);
        const QString csv = QString::fromUtf8(tableCsv(model.table()));
        const QStringList lines = csv.split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        // header, recipients, 4 channels, 5 messages, 2 variants, total
        QCOMPARE(lines.size(), 14);
        const qsizetype columns = lines.first().count(u',');
        for (const QString &line : lines)
            QCOMPARE(line.count(u','), columns);
        const MessageResult *message = forecast->sequence.message(u"m3");
        QVERIFY2(csv.contains(QStringLiteral("카카오톡,Messengers (KakaoTalk),Step 3,m3,,%1,")
                                  .arg(message->tally[Metric::Requested], 0, 'f', 0)),
                 qPrintable(csv));
        QVERIFY(tableText(model.table()).startsWith(QStringLiteral("Channel\tCategory\t")));
    }

    void theTableFitsAndUnfolds() {
        MetricsModel model;
        MetricsTable table(&model);
        model.setForecast(sample::forecast());
        table.resize(900, 300);
        table.show();
        QVERIFY(table.naturalWidth(false) < table.naturalWidth(true));
        QVERIFY(table.isColumnHidden(MetricsModel::Late));
        table.setAllColumns(true);
        QVERIFY(!table.isColumnHidden(MetricsModel::Late));
        // A click on the channel's name unfolds it; one on a figure asks why.
        const QModelIndex feed = model.index(1, 0);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(feed).center());
        QVERIFY(table.isExpanded(feed));
        QSignalSpy why(&table, &MetricsTable::explainRequested);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(feed.siblingAtColumn(2)).center());
        QCOMPARE(why.count(), 1);
        const auto figure = why.first().first().value<Figure>();
        QCOMPARE(figure.id, QStringLiteral("feed"));
        QVERIFY(figure.metric == Metric::Delivered);
    }

    void runsAreSoundAndNewestFirst() {
        RunsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        RunRow older, newer;
        older.id = 1;
        older.started = QDateTime(QDate(2026, 1, 5), QTime(9, 0), Qt::UTC);
        older.recipients = 12400;
        newer = older;
        newer.id = 2;
        newer.started = older.started.addDays(1);
        newer.cost = 8274.076;
        model.setRuns({older, newer}, QStringLiteral("USD"));
        QCOMPARE(model.index(0, 0).data(RunsModel::IdRole).toLongLong(), 2);
        QCOMPARE(model.index(0, RunsModel::Cost).data().toString(), exactMoney(8274.076, QStringLiteral("USD")));
        QCOMPARE(model.index(1, RunsModel::Audience).data().toString(), exactCount(12400));
        QVERIFY(model.run(1));
        QVERIFY(!model.run(3));
    }
};

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen"); // with fonts; nothing is dragged here
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QApplication app(argc, argv);
    TestPreviewMetrics test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_preview_metrics.moc"
