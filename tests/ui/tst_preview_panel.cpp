#include "core/model/edits.h"
#include "sample_forecast.h"
#include "ui/commands/editor.h"
#include "ui/preview/chart_view.h"
#include "ui/preview/metrics_page.h"
#include "ui/preview/metrics_table.h"
#include "ui/preview/preview_panel.h"
#include "ui/preview/runs_page.h"
#include "ui/preview/time_page.h"
#include "ui/preview/why_popup.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/value_edit.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTimer>

using namespace stepline;

/// The preview panel with a real forecaster behind it.
class TestPreviewPanel : public QObject {
    Q_OBJECT

    static JsonValue document() {
        return *parseJson(R"({"format":"stepline.sequence","version":1,"template":{"key":"two","name":"Two steps"},
          "channels":[{"id":"feed","type":"in_app","name":"앱 피드"},{"id":"push","type":"push"}],
          "sequence":{"steps":[{"id":"s1","messages":[{"id":"m1","channel":"feed","wait":"PT2H"}]},
                               {"id":"s2","messages":[{"id":"m2","channel":"push"}]}]}})");
    }
    static RunRow run(qint64 id) {
        RunRow row;
        row.id = id;
        row.started = QDateTime(QDate(2026, 1, int(id)), QTime(9, 0), Qt::UTC);
        row.recipients = 12'400;
        row.seed = 4;
        row.profileName = QStringLiteral("Retail app");
        row.scenario = QStringLiteral("likely");
        return row;
    }

    /// A panel on an open template, forecast done.
    struct Shown {
        Editor editor{document()};
        Forecaster forecaster;
        PreviewPanel panel;
        explicit Shown(quint64 recipients = 20'000) {
            PreviewSettings settings;
            settings.recipients = recipients;
            settings.simulate = true;
            forecaster.setSettings(settings);
            forecaster.setProfile(sample::profile());
            panel.setForecaster(&forecaster);
            panel.setEditor(&editor);
            panel.resize(1000, 360);
            panel.show();
            forecaster.follow(editor.document());
            idle();
        }
        void idle() { QTRY_VERIFY_WITH_TIMEOUT(!forecaster.busy(), 60'000); }
    };

private Q_SLOTS:
    void figuresOnScreenAreTheEngines() {
        Shown shown;
        PreviewRequest request;
        request.tmpl = shown.editor.value();
        request.profile = sample::profile();
        request.recipients = 20'000;
        const auto expected = previewSampled(request);
        QVERIFY(expected.ok());
        MetricsModel *model = shown.panel.metrics()->model();
        for (size_t c = 0; c < expected->channels.size(); ++c)
            for (const Metric metric : vocabularyMetrics(expected->channels[c].type))
                QCOMPARE(model->index(int(c) + 1, MetricsModel::FirstMetric + int(metric)).data().toString(),
                         exactCount(expected->channels[c].tally[metric]));
        shown.panel.setPage(PreviewPanel::Page::Compare);
        QCOMPARE(shown.panel.compare()->chart().panes[1].bars[0].value, expected->cost);
        QCOMPARE(shown.panel.compare()->chart().panes[0].bars[0].value, expected->reached);
        shown.panel.setPage(PreviewPanel::Page::Time);
        QCOMPARE(shown.panel.time()->chart()->chart().panes[0].lineList[0].points.last().y(),
                 expected->series.messages.at(QStringLiteral("m1")).at(Metric::Requested).back());
    }

    void anEditIsForecastAtOnce() {
        Shown shown;
        const ForecastPtr before = shown.panel.shown();
        QVERIFY(
            shown.editor.push(edits::setWait(*shown.editor.document(), QStringLiteral("m1"), {7200 * 3})).isEmpty());
        shown.idle();
        QVERIFY(shown.panel.shown() != before);
        QCOMPARE(shown.panel.shown()->revision, shown.editor.document()->revision());
    }

    void aBrokenSequenceSaysWhy() {
        Shown shown;
        QVERIFY(shown.editor
                    .push(edits::setMessageField(
                        *shown.editor.document(), QStringLiteral("m2"), QStringLiteral("stop_when"),
                        JsonValue::object().with(QStringLiteral("metric"), JsonValue::string(QStringLiteral("viewed"))),
                        QStringLiteral("stop")))
                    .isEmpty()); // push cannot report it
        shown.idle();
        QVERIFY(!shown.panel.shown());
        const QString why = shown.panel.metrics()->chart()->chart().empty;
        QVERIFY2(why.startsWith(QStringLiteral("This sequence cannot be previewed yet:")), qPrintable(why));
        QVERIFY(why.contains(shown.forecaster.problems().first().message));
        shown.editor.undoStack()->undo();
        shown.idle();
        QVERIFY(shown.panel.shown());
    }

    void nothingOpenSaysWhatToDo() {
        PreviewPanel panel;
        QVERIFY(panel.metrics()->chart()->chart().empty.contains(QStringLiteral("Open a template")));
    }

    void aClickOnAFigureAsksWhy() {
        Shown shown;
        QSignalSpy asked(&shown.panel, &PreviewPanel::explainRequested);
        MetricsTable *table = shown.panel.metrics()->table();
        const QModelIndex cell = shown.panel.metrics()->model()->index(1, MetricsModel::FirstMetric + 1);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
        QCOMPARE(asked.count(), 1);
        WhyPopup *popup = shown.panel.findChild<WhyPopup *>();
        QVERIFY(popup && popup->isVisible());
        QString words;
        for (const QLabel *label : popup->findChildren<QLabel *>())
            words += label->text() + u'\n';
        QVERIFY2(words.contains(cell.data().toString()), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("Own guess of reach")), qPrintable(words));
        QVERIFY2(words.contains(gradeName(Grade::Assumed)), qPrintable(words));
        QSignalSpy edit(&shown.panel, &PreviewPanel::profileEditRequested);
        popup->findChild<QPushButton *>()->click();
        QCOMPARE(edit.count(), 1);
    }

    void settingsGoToTheForecaster() {
        Shown shown;
        auto *settings = shown.panel.findChild<SettingsPopover *>();
        shown.panel.openSettings();
        QVERIFY(settings->isVisible());
        const auto edits = settings->findChildren<NumberEdit *>();
        QVERIFY(edits.size() >= 2);
        edits.first()->setFocus();
        edits.first()->selectAll();
        QTest::keyClicks(edits.first(), QStringLiteral("31000"));
        QTest::keyClick(edits.first(), Qt::Key_Return);
        QCOMPARE(shown.forecaster.settings().recipients, 31'000u);
        shown.idle();
        QCOMPARE(shown.panel.shown()->sequence.recipients, 31'000u);
        settings->close();
        QSignalSpy run(&shown.panel, &PreviewPanel::runRequested);
        for (QPushButton *button : shown.panel.findChildren<QPushButton *>())
            if (button->property("kind").toString() == u"primary")
                button->click();
        QCOMPARE(run.count(), 1);
        QCOMPARE(run.first().first().value<PreviewSettings>().recipients, 31'000u);
    }

    void aKeptRunStandsInPlaceOfTheForecast() {
        Shown shown;
        Results kept = *previewSampled({shown.editor.value(), sample::profile(), 12'400, 4});
        shown.panel.setRuns({run(1), run(2)});
        shown.panel.showRun(run(1), kept);
        QVERIFY(shown.panel.showsRun());
        QCOMPARE(shown.panel.shown()->sequence.recipients, 12'400u);
        QVERIFY(shown.panel.shown()->sequence == kept);
        QString words;
        for (const QLabel *label : shown.panel.findChildren<QLabel *>())
            if (label->isVisible())
                words += label->text();
        QVERIFY2(words.contains(QStringLiteral("Kept run of")), qPrintable(words));
        // An edit does not take it away; going back does.
        QVERIFY(shown.editor.push(edits::setWait(*shown.editor.document(), QStringLiteral("m1"), {60})).isEmpty());
        shown.idle();
        QVERIFY(shown.panel.showsRun());
        shown.panel.showLive();
        QVERIFY(shown.panel.shown() == shown.forecaster.latest());
    }

    void aRemovedRunCanComeBack() {
        Shown shown;
        shown.panel.setRuns({run(1), run(2)});
        shown.panel.setPage(PreviewPanel::Page::Runs);
        RunsPage *runs = shown.panel.runs();
        QSignalSpy removed(&shown.panel, &PreviewPanel::runRemoved), opened(&shown.panel, &PreviewPanel::runOpened);
        runs->table()->setCurrentIndex(runs->model()->index(0, 0));
        QTest::keyClick(runs->table(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toLongLong(), 2);
        QTest::keyClick(runs->table(), Qt::Key_Delete);
        QCOMPARE(runs->model()->rowCount(), 1);
        QVERIFY(runs->canUndo());
        QCOMPARE(removed.count(), 0);
        runs->undoRemove();
        QCOMPARE(runs->model()->rowCount(), 2);
        runs->table()->setCurrentIndex(runs->model()->index(1, 0));
        runs->removeCurrent();
        shown.panel.setEditor(nullptr); // leaving the template settles it
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed.first().first().toLongLong(), 1);
    }

    void aRunShowsProgressAndCancels() {
        Shown shown;
        PreviewRequest request;
        request.tmpl = shown.editor.value();
        request.profile = sample::profile();
        request.recipients = 500'000'000;
        RunJob job(request);
        job.start();
        shown.panel.setRunJob(&job);
        QSignalSpy cancelled(&job, &RunJob::cancelled);
        QPushButton *cancel = nullptr;
        for (QPushButton *button : shown.panel.findChildren<QPushButton *>())
            if (button->text() == u"Cancel")
                cancel = button;
        QVERIFY(cancel && cancel->isVisible());
        cancel->click();
        QTRY_COMPARE_WITH_TIMEOUT(cancelled.count(), 1, 10'000);
        QVERIFY(!cancel->isVisible());
    }

    /// A long name of a channel gives way, and the chart beside the table a little: a number is never cut for them.
    void numbersStayWholeBesideALongName() {
        Shown f;
        const QString name = QStringLiteral("카카오톡 브랜드 메시지 채널과 앱 피드");
        QVERIFY(f.editor
                    .push({QStringLiteral("Rename"),
                           {},
                           {{QStringLiteral("/channels/0/name"), -1, JsonValue::string(QStringLiteral("앱 피드")),
                             JsonValue::string(name)}},
                           {}})
                    .isEmpty());
        f.idle();
        const auto *table = f.panel.findChild<MetricsTable *>();
        const auto *page = f.panel.findChild<MetricsPage *>();
        int cramped = 0;
        for (int width = 600; width <= 2400; width += 20) {
            f.panel.resize(width, 360);
            QCoreApplication::processEvents();
            int least = 120 + 24 + 184; // the beginning of a name, the gap before the chart and the chart's least
            for (int column = MetricsModel::FirstMetric; column < MetricsModel::ColumnCount; ++column)
                least += table->isColumnHidden(column) ? 0 : table->columnWidth(column);
            if (page->width() < least)
                continue;
            QVERIFY2(table->horizontalScrollBar()->maximum() == 0, qPrintable(QString::number(width)));
            cramped += table->columnWidth(MetricsModel::Name) < QFontMetrics(table->font()).horizontalAdvance(name);
        }
        QVERIFY(cramped > 0);
    }

    /// What the figures come from is said beside the tabs, and is another while they are worked out.
    void theTabsStandStillWhileAForecastComes() {
        Shown f(2'000'000);
        const auto *tabs = f.panel.findChild<QTabBar *>();
        const auto *page = f.panel.findChild<MetricsPage *>();
        int about = 0;
        for (const int width : {700, 1000, 1500}) {
            f.panel.resize(width, 360);
            QCoreApplication::processEvents();
            QSet<int> widths, tops;
            QString seen;
            const auto connection = connect(&f.forecaster, &Forecaster::updated, &f.panel, [&] {
                QTimer::singleShot(0, &f.panel, [&] {
                    about += f.forecaster.latest()->approximate;
                    widths << tabs->width();
                    seen += QStringLiteral(" %1").arg(tabs->width());
                    for (const QLabel *label : f.panel.findChildren<QLabel *>())
                        if (label->text().startsWith(u'≈') || label->text() == u"Exact")
                            seen += u' ' + label->text();
                    tops << page->findChild<MetricsTable *>()->y();
                });
            });
            QVERIFY(f.editor
                        .push(edits::setMessageField(*f.editor.document(), QStringLiteral("m1"), QStringLiteral("wait"),
                                                     JsonValue::string(QStringLiteral("PT%1M").arg(width)),
                                                     QStringLiteral("Wait")))
                        .isEmpty());
            f.idle();
            QCoreApplication::processEvents();
            disconnect(connection);
            QVERIFY2(widths.size() == 1, qPrintable(QStringLiteral("%1 px:%2").arg(width).arg(seen)));
            QVERIFY2(tops.size() == 1, qPrintable(QStringLiteral("%1 px: %2").arg(width).arg(tops.size())));
        }
        QVERIFY(about > 0);
    }

    void everyPageHasAName() {
        Shown shown;
        QTabBar *tabs = shown.panel.findChild<QTabBar *>();
        for (int page = 0; page < tabs->count(); ++page) {
            tabs->setCurrentIndex(page);
            QVERIFY(!tabs->tabText(page).isEmpty());
            for (ChartView *view : shown.panel.findChildren<ChartView *>())
                if (view->isVisible()) {
                    QVERIFY(!view->accessibleName().isEmpty());
                    QVERIFY(!view->accessibleDescription().isEmpty());
                }
        }
    }
};

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen"); // with fonts; nothing is dragged here
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QApplication app(argc, argv);
    Theme::instance().setMode(Theme::Mode::Light);
    TestPreviewPanel test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_preview_panel.moc"
