#pragma once

#include "core/storage/library.h"
#include "ui/jobs/run_job.h"
#include "ui/preview/charts.h"
#include "ui/preview/settings_popover.h"

#include <QPointer>
#include <QWidget>

class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace stepline {

class ChartView;
class Editor;
class InlineMessage;
class MetricsPage;
class RunsPage;
class TimePage;
class ToneLabel;

/// The preview at the bottom of the window: metrics, charts and kept runs of the open template, the settings of the
/// forecast, and Run. It shows what the forecaster finds, or the results of a kept run in their place.
/// Keeping, opening and removing runs, and editing profiles, are the owner's: the panel asks by signals.
class PreviewPanel : public QWidget {
    Q_OBJECT

public:
    enum class Page { Metrics, Compare, Steps, Time, Money, Runs };

    explicit PreviewPanel(QWidget *parent = nullptr);
    ~PreviewPanel() override;

    /// Whose forecasts are shown; the settings edited here go to it.
    void setForecaster(Forecaster *forecaster);
    /// The open template; nullptr: none. Goes back to the live forecast.
    void setEditor(Editor *editor);
    void setProfiles(const QList<ProfileChoice> &profiles, const QString &currentId);
    void setRuns(std::vector<RunRow> runs);
    /// Shows the results of a kept run, with a banner that says so, until the live forecast is asked for.
    /// @p made: with which template and, where it was kept, which profile; else with what is open now.
    void showRun(const RunRow &run, const Results &results, const std::optional<RunBand> &band = {},
                 const Result<PreviewRequest> &made = Problems());
    void showLive();
    bool showsRun() const { return m_run.has_value(); }
    /// Shows this run's progress and lets it be cancelled; nullptr or its end: Run again.
    void setRunJob(RunJob *job);
    void setPage(Page page);
    Page page() const;
    /// A page of the owner's own behind the others; setExtraTitle() renames its tab.
    void addExtraPage(QWidget *page, const QString &title);
    void showExtraPage(QWidget *page);
    void setExtraTitle(QWidget *page, const QString &title);
    /// What is on the screen: the live forecast or the kept run; nullptr: nothing.
    ForecastPtr shown() const;
    /// Opens the chain behind a figure at the place.
    void explain(const Figure &figure, const QPoint &globalPos);
    /// Opens audience, seed, profile and rates.
    void openSettings();
    /// A sentence in the panel's head that goes after some seconds.
    void notice(const QString &sentence, bool failed = false);

    MetricsPage *metrics() const { return m_metrics; }
    ChartView *compare() const { return m_compare; }
    ChartView *steps() const { return m_steps; }
    TimePage *time() const { return m_time; }
    ChartView *money() const { return m_money; }
    RunsPage *runs() const { return m_runs; }

    QSize sizeHint() const override { return {900, 320}; }
    QSize minimumSizeHint() const override { return {420, 180}; }

Q_SIGNALS:
    void runRequested(const stepline::PreviewSettings &settings);
    void profileChosen(const QString &id);
    void profileEditRequested();
    void runOpened(qint64 id);
    void runRemoved(qint64 id);
    void explainRequested(const stepline::Figure &figure, const QPoint &globalPos);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    ChartInput input() const;
    QString whyNothing() const;
    bool showsBroadcast() const;
    void refresh();
    void refreshHead();
    void refreshPage();
    void fitSummary();

    QPointer<Forecaster> m_forecaster;
    QPointer<Editor> m_editor;
    QPointer<RunJob> m_job;
    QList<ProfileChoice> m_profiles;
    QString m_profileId;
    std::optional<RunRow> m_run;
    ForecastPtr m_runForecast;

    QTabBar *m_tabs;
    ToneLabel *m_state;
    QPushButton *m_summary, *m_runButton, *m_cancel;
    QProgressBar *m_progress;
    SettingsPopover *m_settings;
    QWidget *m_banner;
    ToneLabel *m_bannerText;
    QPushButton *m_bannerButton;
    QWidget *m_noticeBar;
    InlineMessage *m_notice;
    QPushButton *m_noticeUndo;
    QTimer m_noticeTimer;
    InlineMessage *m_warnings;
    QStackedWidget *m_pages;
    MetricsPage *m_metrics;
    ChartView *m_compare, *m_steps, *m_money;
    TimePage *m_time;
    RunsPage *m_runs;
    QString m_summaryText, m_stateText, m_stateInShort;
};

} // namespace stepline
