#include "sample_forecast.h"
#include "ui/preview/chart_export.h"
#include "ui/preview/chart_plot.h"
#include "ui/preview/chart_view.h"
#include "ui/preview/key_button.h"
#include "ui/preview/why.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace stepline;

/// Charts: what they show is what the forecast found, on the screen, in a file and in words.
class TestCharts : public QObject {
    Q_OBJECT

    static QString svgTexts(const QByteArray &svg) {
        QXmlStreamReader reader(svg);
        QStringList texts;
        while (!reader.atEnd())
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"text")
                texts << reader.readElementText(QXmlStreamReader::IncludeChildElements);
        return reader.hasError() ? QString() : texts.join(u'\n');
    }

private Q_SLOTS:
    void channelBarsAreTheCounts() {
        const ForecastPtr forecast = sample::forecast();
        const Chart chart = channelChart({forecast, {}});
        QVERIFY(!chart.isEmpty());
        const Pane &pane = chart.panes.first();
        QCOMPARE(pane.groups, QStringList({QStringLiteral("App feed"), QStringLiteral("Push"),
                                           QStringLiteral("카카오톡"), QStringLiteral("Newsletter")}));
        int bars = 0;
        for (const Bar &bar : pane.bars) {
            const ChannelResult *channel = forecast->sequence.channel(bar.figure.id);
            QVERIFY(channel);
            const double count = channel->tally[bar.figure.metric];
            QCOMPARE(bar.value, count / 1e6);
            QVERIFY2(bar.tip.contains(exactCount(count)), qPrintable(bar.tip));
            QVERIFY2(bar.tip.contains(exactPercent(count / 1e6)), qPrintable(bar.tip));
            QVERIFY(bar.whisker && bar.whisker->low <= bar.value && bar.value <= bar.whisker->high);
            QVERIFY(!toBeSupported(channel->type, bar.figure.metric)); // no number for what cannot be reported yet
            ++bars;
        }
        QCOMPARE(bars, 4 + 3 + 2 + 4); // in-app, push, KakaoTalk without its clicks, mail
        QCOMPARE(chart.table.rows.size(), bars);
    }

    void severalMessagesEachAreNoShare() {
        auto forecast = std::make_shared<Forecast>(*sample::forecast());
        QVERIFY(channelChart({forecast, {}}).panes.first().unit == Pane::Unit::Share);
        for (ChannelResult &channel : forecast->sequence.channels)
            if (channel.id == u"mail")
                channel.tally[Metric::Requested] = 1.25e6; // of a million people
        const Chart chart = channelChart({forecast, {}});
        const Pane &pane = chart.panes.first();
        QVERIFY(pane.unit == Pane::Unit::Each);
        for (const Bar &bar : pane.bars) {
            QVERIFY2(!bar.label.contains(u'%') && !bar.tip.contains(QStringLiteral("of the recipients")),
                     qPrintable(bar.tip));
            if (bar.figure.id == u"mail" && bar.figure.metric == Metric::Requested) {
                QCOMPARE(bar.label, QStringLiteral("1.25"));
                QVERIFY2(bar.tip.contains(QStringLiteral("1,250,000, 1.25 a person")), qPrintable(bar.tip));
            }
        }
        QVERIFY2(chart.caption.startsWith(QStringLiteral("Messages a person")), qPrintable(chart.caption));
        QVERIFY2(chart.sentence.contains(QStringLiteral("Newsletter goes out most: 1.25 messages a person")),
                 qPrintable(chart.sentence));
    }

    void benchmarkBandsStandWhereTheyApply() {
        const ForecastPtr forecast = sample::forecast();
        const Chart chart = channelChart({forecast, {}});
        for (const Bar &bar : chart.panes.first().bars) {
            const bool opened = bar.figure.id == u"mail" && bar.figure.metric == Metric::Viewed;
            QCOMPARE(bar.benchmark.has_value(), opened);
            if (opened) {
                const double requested = forecast->sequence.channel(u"mail")->tally[Metric::Requested];
                QCOMPARE(bar.benchmark->low, 0.25 * requested / 1e6);
                QCOMPARE(bar.benchmark->high, 0.40 * requested / 1e6);
            }
        }
    }

    void theWeakestStepIsMarkedAndNamed() {
        auto forecast = std::make_shared<Forecast>(*sample::forecast());
        for (MessageResult &message : forecast->sequence.messages)
            if (message.id == u"m2")
                message.tally[Metric::Clicked] = 12;
        const WeakestStep weakest = weakestStep(forecast->request.tmpl, forecast->sequence);
        QCOMPARE(weakest.index, 1);
        const Chart chart = stepChart({forecast, {}});
        QCOMPARE(*chart.panes.first().marked, 1);
        QVERIFY2(chart.sentence.contains(QStringLiteral("2, “Step 2”")), qPrintable(chart.sentence));
        QVERIFY(chart.panes.first().groups.contains(QStringLiteral("3  결제 안내")));
        // The step with two channels counts both.
        for (const Bar &bar : chart.panes.first().bars)
            if (bar.figure.id == u"s3" && bar.figure.metric == Metric::Requested)
                QCOMPARE(bar.value, stepTally(forecast->sequence, QStringLiteral("s3"))[Metric::Requested] / 1e6);
    }

    void theSavingIsSaidInWords() {
        const ForecastPtr forecast = sample::forecast();
        const Chart chart = compareChart({forecast, {}});
        QCOMPARE(chart.panes.size(), 3);
        QVERIFY2(chart.sentence.contains(spokenMoney(forecast->sequence.saved, QStringLiteral("USD"))),
                 qPrintable(chart.sentence));
        QCOMPARE(chart.panes[0].bars[0].value, forecast->sequence.reached);
        QCOMPARE(chart.panes[0].bars[1].value, forecast->broadcast.reached);
        QCOMPARE(chart.panes[1].bars[0].value, forecast->sequence.cost);
        QCOMPARE(chart.panes[1].bars[1].value, forecast->broadcast.cost);
        QCOMPARE(chart.panes[2].bars[0].value, forecast->sequence.converted);
        QVERIFY2(chart.sentence.contains(QStringLiteral("6,480 fewer people convert")), qPrintable(chart.sentence));
        auto dearer = std::make_shared<Forecast>(*forecast);
        dearer->sequence.saved = -12.5;
        QVERIFY(compareChart({dearer, {}}).sentence.contains(QStringLiteral("$13 more")));
    }

    void moneyShowsRevenueOnlyWithAValue() {
        auto forecast = std::make_shared<Forecast>(*sample::forecast());
        const Chart with = moneyChart({forecast, {}});
        QCOMPARE(with.panes.last().groups.size(), 3);
        QVERIFY(with.sentence.contains(
            spokenMoney(forecast->sequence.cost / forecast->sequence.converted, QStringLiteral("USD"))));
        forecast->request.tmpl.goal.reset();
        forecast->sequence.revenue = 0;
        const Chart without = moneyChart({forecast, {}});
        QCOMPARE(without.panes.last().groups.size(), 1);
        QVERIFY(without.sentence.contains(QStringLiteral("no value yet")));
        for (size_t c = 0; c < forecast->sequence.channels.size(); ++c)
            QCOMPARE(with.panes.first().bars[qsizetype(c)].value, forecast->sequence.channels[c].tally.cost);
    }

    void linesFollowTheSeries() {
        const ForecastPtr forecast = sample::forecast();
        const Chart chart = timeChart({forecast, {}}, Metric::Delivered);
        QCOMPARE(chart.panes.first().lineList.size(), 5);
        for (const Line &line : chart.panes.first().lineList) {
            const auto &values = forecast->sequence.series.messages.at(line.figure.id).at(Metric::Delivered);
            QCOMPARE(size_t(line.points.size()), values.size());
            for (qsizetype i = 0; i < line.points.size(); ++i) {
                QCOMPARE(line.points[i].y(), values[size_t(i)]);
                QCOMPARE(line.points[i].x(), double(i) * 0.25);
            }
        }
        QVERIFY(chart.panes.first().xMax < 30); // where things happen, not the whole month
        // Clicks on KakaoTalk are not drawn; two messages on one channel differ by their dash.
        const Chart clicks = timeChart({forecast, {}}, Metric::Clicked);
        QStringList names;
        for (const Line &line : clicks.panes.first().lineList)
            names << line.name;
        QCOMPARE(names, QStringList({QStringLiteral("App feed"), QStringLiteral("Push"),
                                     QStringLiteral("Newsletter, step 3"), QStringLiteral("Newsletter, step 4")}));
        QVERIFY(clicks.panes.first().lineList[2].style != clicks.panes.first().lineList[3].style);
    }

    void nothingSaysWhy() {
        const QString why = QStringLiteral("This sequence cannot be previewed yet: the message “m9” is not there.");
        for (const Chart &chart : allCharts({nullptr, why})) {
            QCOMPARE(chart.empty, why);
            ChartView view;
            view.setChart(chart);
            QCOMPARE(view.accessibleDescription(), why);
        }
        auto bare = std::make_shared<Forecast>();
        bare->sequence.recipients = 10;
        QVERIFY(channelChart({bare, {}}).empty.contains(QStringLiteral("no messages")));
    }

    void nonFiniteValuesDoNotSpoilTheRange() {
        auto forecast = std::make_shared<Forecast>(*sample::forecast());
        forecast->sequence.series.messages[QStringLiteral("m1")][Metric::Requested][7] =
            std::numeric_limits<double>::infinity();
        const Chart chart = timeChart({forecast, {}}, Metric::Requested);
        QVERIFY(std::isfinite(chart.panes.first().yMax));
        ChartPlot plot;
        plot.resize(600, 300);
        plot.setChart(chart);
        QVERIFY(!plot.toPixmap(600, 300).isNull());
    }

    /// As when the preview comes back from behind the content page.
    void aFoldedPanelIsNotDrawnOn() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("paint|Paint")));
        QWidget window;
        window.resize(600, 300);
        auto *plot = new ChartPlot(&window);
        plot->setMinimumSize(0, 0);
        plot->setChart(channelChart({sample::forecast(), {}}));
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        for (const int height : {300, 0, 200}) {
            plot->setGeometry(0, 0, 600, height);
            QTest::qWait(0);
            plot->replot();
        }
        QCOMPARE(plot->viewport().height(), 200);
    }

    void hoverSaysTheValue() {
        const ForecastPtr forecast = sample::forecast();
        ChartView view;
        view.resize(760, 420);
        view.setChart(channelChart({forecast, {}}));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.plot()->replot();
        int met = 0;
        const Pane &pane = view.chart().panes.first();
        QCPAxisRect *rect = view.plot()->axisRect(0);
        for (const Bar &bar : pane.bars) {
            const QPoint over(int(std::lround(rect->axis(QCPAxis::atBottom)->coordToPixel(bar.at))),
                              rect->bottom() - 2);
            QCOMPARE(view.tipAt(over), bar.tip);
            ++met;
        }
        QCOMPARE(met, 13);
        // A click asks why.
        QSignalSpy why(&view, &ChartView::explainRequested);
        const QPoint first(int(rect->axis(QCPAxis::atBottom)->coordToPixel(pane.bars[1].at)), rect->bottom() - 4);
        QTest::mouseClick(view.plot(), Qt::LeftButton, {}, first);
        QCOMPARE(why.count(), 1);
        QVERIFY(why.first().first().value<Figure>() == pane.bars[1].figure);
    }

    void hoverOverLinesSaysEachMessage() {
        const ForecastPtr forecast = sample::forecast();
        ChartView view;
        view.resize(760, 420);
        view.setChart(timeChart({forecast, {}}, Metric::Requested));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.plot()->replot();
        QCPAxisRect *rect = view.plot()->axisRect(0);
        const QPoint at(int(std::lround(rect->axis(QCPAxis::atBottom)->coordToPixel(1.0))), rect->center().y());
        const QString tip = view.tipAt(at); // one day: point 4
        for (const MessageResult &message : forecast->sequence.messages)
            QVERIFY2(
                tip.contains(exactCount(forecast->sequence.series.messages.at(message.id).at(Metric::Requested)[4])),
                qPrintable(tip));
    }

    void zoomStaysWhileEditingAndResets() {
        ChartView view;
        view.resize(700, 400);
        view.setChart(channelChart({sample::forecast(), {}}));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        ChartPlot *plot = view.plot();
        const QList<QRectF> whole = plot->ranges();
        plot->zoomBy(0.5);
        QVERIFY(plot->zoomed());
        const QList<QRectF> near = plot->ranges();
        QVERIFY(near.first().height() < whole.first().height());
        view.setChart(channelChart({sample::forecast(true), {}})); // the forecast after an edit
        QCOMPARE(plot->ranges(), near);
        QTest::mouseDClick(plot, Qt::LeftButton, {}, plot->rect().center());
        QVERIFY(!plot->zoomed());
        QCOMPARE(plot->ranges(), whole);
        for (int i = 0; i < 50; ++i)
            plot->zoomBy(1.5); // never further out than everything
        QCOMPARE(plot->ranges(), whole);
    }

    /// Words below that go away for a moment, as those about ranges do at every edit, do not move the plot.
    void thePlotStaysWhereItIs() {
        ChartView view;
        view.resize(400, 1200);
        Chart chart = channelChart({sample::forecast(), {}});
        const QString words = chart.caption;
        chart.caption = words + u' ' + words + u' ' + words;
        view.setChart(chart);
        view.show();
        QCoreApplication::processEvents();
        const QRect before = view.plot()->geometry();
        chart.caption = words;
        view.setChart(chart);
        QCoreApplication::processEvents();
        QCOMPARE(view.plot()->geometry(), before);
        chart.title += QStringLiteral(", another"); // of another chart nothing is kept
        view.setChart(chart);
        QTRY_VERIFY(view.plot()->height() > before.height());
    }

    void theKeyHidesAndShows() {
        ChartView view;
        view.setChart(channelChart({sample::forecast(), {}}));
        const auto keys = view.findChildren<KeyButton *>();
        QCOMPARE(keys.size(), 4);
        keys.first()->click();
        QCOMPARE(view.state().hidden, QSet<QString>{QStringLiteral("requested")});
        keys.first()->click();
        QVERIFY(view.state().hidden.isEmpty());
    }

    void theKeyboardWalksTheFigures() {
        ChartView view;
        view.resize(700, 400);
        view.setChart(channelChart({sample::forecast(), {}}));
        view.show();
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.accessibleDescription(), view.chart().panes.first().bars[0].tip);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.accessibleDescription(), view.chart().panes.first().bars[1].tip);
        QSignalSpy why(&view, &ChartView::explainRequested);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(why.count(), 1);
    }

    void picturesAreValidAndSpeakText() {
        const Chart chart = channelChart({sample::forecast(), {}});
        const QImage png = QImage::fromData(chartPng(chart), "PNG");
        QCOMPARE(png.size(), ChartPictureSize * 2);
        QSet<QRgb> colours;
        for (int y = 0; y < png.height(); y += 5)
            for (int x = 0; x < png.width(); x += 5)
                colours << png.pixel(x, y);
        QVERIFY(colours.contains(Theme::instance().channelColor(ChannelType::InApp).rgb()));

        const QByteArray svg = chartSvg(chart);
        QVERIFY(QSvgRenderer(svg).isValid());
        const QString texts = svgTexts(svg);
        for (const QString &name : chart.panes.first().groups)
            QVERIFY2(texts.contains(name), qPrintable(texts));
        QVERIFY(texts.contains(chart.title));

        const QStringList csv =
            QString::fromUtf8(tableCsv(chart.table)).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(csv.size(), chart.table.rows.size() + 1);
        QVERIFY2(csv[1].startsWith(QStringLiteral("App feed,Requested,619967,")), qPrintable(csv[1]));
    }

    void drawingsAreCutToWhatIsVisible() {
        const Chart chart = timeChart({sample::forecast(), {}}, Metric::Requested);
        ChartState state;
        state.ranges = {QRectF(0, 0, 1, chart.panes.first().yMax / 3)};
        const QByteArray svg = chartSvg(chart, state);
        QXmlStreamReader reader(svg);
        static const QRegularExpression number(QStringLiteral("-?[0-9.]+"));
        bool lines = false;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != u"polyline")
                continue;
            lines = true;
            auto found = number.globalMatch(reader.attributes().value(QLatin1String("points")).toString());
            while (found.hasNext()) {
                const double x = found.next().captured().toDouble();
                const double y = found.next().captured().toDouble();
                QVERIFY2(x >= -1 && x <= ChartPictureSize.width() && y >= -1 && y <= ChartPictureSize.height(),
                         qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
            }
        }
        QVERIFY(lines);
    }

    void allChartsAreSaved() {
        QTemporaryDir folder;
        const ForecastPtr forecast = sample::forecast();
        const QStringList files =
            saveAllCharts(*forecast, forecast->request.tmpl, folder.filePath(QStringLiteral("charts/of it")));
        QCOMPARE(files.size(), 5);
        for (const QString &file : files)
            QVERIFY2(!QImage(file).isNull(), qPrintable(file));
        std::optional<Problem> problem;
        QVERIFY(saveAllCharts(*forecast, forecast->request.tmpl, QStringLiteral("/proc/no/such"), &problem).isEmpty());
        QVERIFY(problem && problem->message.contains(QStringLiteral("/proc/no/such")));
    }

    void copyPutsPictureAndNumbersOnTheClipboard() {
        ChartView view;
        view.setChart(channelChart({sample::forecast(), {}}));
        view.copyPicture();
        QVERIFY(!QApplication::clipboard()->image().isNull());
        view.copyCsv();
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Channel,Metric,Count")));
    }

    void bothThemesKeepTheirColours() {
        for (const Theme::Mode mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
            Theme::instance().setMode(mode);
            const QImage image = chartImage(channelChart({sample::forecast(), {}}));
            QCOMPARE(image.pixelColor(2, 2), Theme::instance().palette().window);
        }
    }

    void whyShowsTheChain() {
        const ForecastPtr forecast = sample::forecast();
        const Figure figure{Figure::Scope::Message, QStringLiteral("m4"), {}, Figure::Kind::Metric, Metric::Clicked};
        const Why why = explain(figure, *forecast);
        const MessageResult *message = forecast->sequence.message(u"m4");
        QCOMPARE(sample::numberIn(why.title), message->tally[Metric::Clicked]);
        QStringList values;
        bool source = false, grade = false, fatigue = false;
        for (const WhyLine &line : why.lines) {
            values << line.value;
            source = source || line.source == u"A report of 2024";
            grade = grade || line.grade == Grade::Vendor;
            fatigue = fatigue || (line.value == u"0.92" && line.what.contains(QStringLiteral("Fatigue")));
        }
        for (const Metric metric : {Metric::Requested, Metric::Delivered, Metric::Viewed, Metric::Clicked})
            QVERIFY2(values.contains(exactCount(message->tally[metric])), qPrintable(values.join(u'|')));
        QVERIFY(values.contains(exactPercent(0.62)) && values.contains(exactPercent(0.9)) &&
                values.contains(exactPercent(0.35)));
        QVERIFY(source && grade && fatigue);
        QCOMPARE(std::count_if(why.lines.begin(), why.lines.end(), [](const WhyLine &line) { return line.result; }), 1);
    }

    void everyFigureHasAChain() {
        const ForecastPtr forecast = sample::forecast();
        for (const Chart &chart : allCharts({forecast, {}}))
            for (const Pane &pane : chart.panes) {
                for (const Bar &bar : pane.bars)
                    QVERIFY2(!explain(bar.figure, *forecast).title.isEmpty(), qPrintable(chart.key + bar.tip));
                for (const Line &line : pane.lineList)
                    QVERIFY(!explain(line.figure, *forecast).title.isEmpty());
            }
        const Why saved = explain({Figure::Scope::Run, {}, {}, Figure::Kind::Saved}, *forecast);
        QVERIFY(saved.title.contains(exactMoney(16326.004, QStringLiteral("USD"))));
    }
};

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen"); // with fonts; nothing is dragged here
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QApplication app(argc, argv);
    Theme::instance().setMode(Theme::Mode::Light);
    TestCharts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_charts.moc"
