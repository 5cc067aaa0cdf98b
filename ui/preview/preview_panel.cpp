#include "ui/preview/preview_panel.h"

#include "ui/commands/editor.h"
#include "ui/preview/metrics_page.h"
#include "ui/preview/runs_page.h"
#include "ui/preview/time_page.h"
#include "ui/preview/why_popup.h"
#include "ui/profile/profile_title.h"
#include "ui/theme/figures.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/paint.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

namespace stepline {
namespace {

constexpr int NoticeMs = 6000;
constexpr int SideMargin = 16;
constexpr int LeastSummary = 120; ///< of the button that says how many people and which profile

} // namespace

PreviewPanel::PreviewPanel(QWidget *parent)
    : QWidget(parent), m_tabs(new QTabBar), m_state(new ToneLabel({}, Tone::Secondary)), m_summary(new QPushButton),
      m_runButton(new QPushButton(tr("Run"))), m_cancel(new QPushButton(tr("Cancel"))), m_progress(new QProgressBar),
      m_settings(new SettingsPopover(this)), m_banner(new QWidget), m_bannerText(new ToneLabel),
      m_bannerButton(new QPushButton(tr("Back to the live forecast"))), m_noticeBar(new QWidget),
      m_notice(new InlineMessage), m_noticeUndo(new QPushButton(tr("Undo"))), m_warnings(new InlineMessage),
      m_pages(new QStackedWidget), m_metrics(new MetricsPage), m_compare(new ChartView), m_steps(new ChartView),
      m_money(new ChartView), m_time(new TimePage), m_runs(new RunsPage) {
    setAccessibleName(tr("Preview"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());

    auto *bannerRow = new QHBoxLayout(m_banner);
    bannerRow->setContentsMargins(SideMargin, 4, SideMargin, 4);
    bannerRow->addWidget(m_bannerText, 1);
    m_bannerButton->setProperty("kind", QStringLiteral("quiet"));
    bannerRow->addWidget(m_bannerButton);
    m_bannerText->setWordWrap(true);
    m_banner->setAutoFillBackground(true);
    m_banner->hide();
    column->addWidget(m_banner);

    auto *noticeRow = new QHBoxLayout(m_noticeBar);
    noticeRow->setContentsMargins(SideMargin, 4, SideMargin, 0);
    noticeRow->addWidget(m_notice);
    m_noticeUndo->setProperty("kind", QStringLiteral("quiet"));
    noticeRow->addWidget(m_noticeUndo);
    noticeRow->addStretch(1);
    m_noticeBar->hide();
    m_noticeTimer.setSingleShot(true);
    column->addWidget(m_noticeBar);

    auto *body = new QWidget;
    auto *bodyColumn = new QVBoxLayout(body);
    bodyColumn->setContentsMargins(SideMargin, 10, SideMargin, 10);
    bodyColumn->setSpacing(6);
    bodyColumn->addWidget(m_warnings);
    bodyColumn->addWidget(m_pages, 1);
    column->addWidget(body, 1);
    for (QWidget *page : std::initializer_list<QWidget *>{m_metrics, m_compare, m_steps, m_time, m_money, m_runs})
        m_pages->addWidget(page);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        if (m_forecaster)
            m_forecaster->setBroadcastWanted(showsBroadcast());
        refreshPage();
    });
    const auto explained = [this](const Figure &figure, const QPoint &at) { explain(figure, at); };
    connect(m_metrics, &MetricsPage::explainRequested, this, explained);
    connect(m_metrics, &MetricsPage::noticed, this, &PreviewPanel::notice);
    for (ChartView *view : {m_compare, m_steps, m_money, m_time->chart()}) {
        connect(view, &ChartView::explainRequested, this, explained);
        connect(view, &ChartView::noticed, this, &PreviewPanel::notice);
    }
    connect(m_runs, &RunsPage::openRequested, this, &PreviewPanel::runOpened);
    connect(m_runs, &RunsPage::removed, this, [this](qint64 id) {
        if (m_run && m_run->id == id)
            showLive();
        Q_EMIT runRemoved(id);
    });
    connect(m_runs, &RunsPage::noticed, this, [this](const QString &sentence, bool undo) {
        notice(sentence);
        m_noticeUndo->setVisible(undo);
        if (undo)
            m_noticeTimer.start(RunsPage::UndoMs);
    });
    connect(m_noticeUndo, &QPushButton::clicked, m_runs, &RunsPage::undoRemove);
    connect(&m_noticeTimer, &QTimer::timeout, m_noticeBar, &QWidget::hide);
    connect(m_bannerButton, &QPushButton::clicked, this, &PreviewPanel::showLive);
    connect(m_runButton, &QPushButton::clicked, this, [this] { Q_EMIT runRequested(m_settings->settings()); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    connect(m_summary, &QPushButton::clicked, this, &PreviewPanel::openSettings);
    connect(m_settings, &SettingsPopover::settingsEdited, this, [this](const PreviewSettings &settings) {
        if (m_forecaster)
            m_forecaster->setSettings(settings);
        refreshHead();
    });
    connect(m_settings, &SettingsPopover::profileChosen, this, [this](const QString &id) {
        m_profileId = id;
        refreshHead();
        Q_EMIT profileChosen(id);
    });
    connect(m_settings, &SettingsPopover::profileEditRequested, this, &PreviewPanel::profileEditRequested);
    const auto follow = [this] {
        m_state->setFont(Theme::instance().smallFont());
        QPalette palette = m_banner->palette();
        palette.setColor(QPalette::Window, colours().accentSoft);
        m_banner->setPalette(palette);
        m_runButton->setIcon(Theme::instance().icon(QStringLiteral("play"), colours().onAccent));
        m_summary->setIcon(Theme::instance().icon(QStringLiteral("people"), colours().secondary));
        update();
    };
    connect(&Theme::instance(), &Theme::changed, this, follow);
    follow();
    setRunJob(nullptr);
    refresh();
}

PreviewPanel::~PreviewPanel() {
    disconnect(m_runs, nullptr, this, nullptr);
}

void PreviewPanel::addExtraPage(QWidget *page, const QString &title) {
    m_pages->addWidget(page);
    m_tabs->addTab(title);
}

void PreviewPanel::showExtraPage(QWidget *page) {
    m_tabs->setCurrentIndex(m_pages->indexOf(page));
}

void PreviewPanel::setExtraTitle(QWidget *page, const QString &title) {
    m_tabs->setTabText(m_pages->indexOf(page), title);
    fitSummary();
}

QWidget *PreviewPanel::makeHead() {
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(SideMargin - 12, 0, SideMargin, 0);
    row->setSpacing(Theme::Grid);
    for (const QString &name :
         {tr("Metrics"), tr("Vs. all at once"), tr("Per step"), tr("Over time"), tr("Money"), tr("Runs")})
        m_tabs->addTab(name);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Preview pages"));
    row->addWidget(m_tabs, 1);
    m_state->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    row->addWidget(m_state);
    m_summary->setAccessibleName(tr("Preview settings"));
    row->addWidget(m_summary);
    m_progress->setFixedWidth(120);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the run"));
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    m_runButton->setProperty("kind", QStringLiteral("primary"));
    m_runButton->setToolTip(tr("Preview the whole audience and keep the result (F5)"));
    row->addWidget(m_runButton);
    return head;
}

void PreviewPanel::setForecaster(Forecaster *forecaster) {
    if (m_forecaster)
        disconnect(m_forecaster, nullptr, this, nullptr);
    m_forecaster = forecaster;
    if (forecaster) {
        forecaster->setBroadcastWanted(showsBroadcast());
        m_settings->setSettings(forecaster->settings());
        m_settings->setListSize(forecaster->profile().listSize);
        connect(forecaster, &Forecaster::started, this, &PreviewPanel::refreshHead);
        connect(forecaster, &Forecaster::updated, this, &PreviewPanel::refresh);
        connect(forecaster, &Forecaster::settingsChanged, this, [this] {
            m_settings->setSettings(m_forecaster->settings());
            refreshHead();
        });
        connect(forecaster, &Forecaster::profileChanged, this, [this] {
            m_settings->setListSize(m_forecaster->profile().listSize);
            refreshHead();
        });
    }
    refresh();
}

void PreviewPanel::setEditor(Editor *editor) {
    m_runs->settle();
    m_editor = editor;
    m_runs->setRuns({}, {});
    showLive();
}

void PreviewPanel::setProfiles(const QList<ProfileChoice> &profiles, const QString &currentId) {
    m_profiles = profiles;
    m_profileId = currentId;
    m_settings->setProfiles(profiles, currentId);
    refreshHead();
}

void PreviewPanel::setRuns(std::vector<RunRow> runs) {
    m_runs->setRuns(std::move(runs), m_forecaster ? m_forecaster->profile().currency : QString());
}

void PreviewPanel::showRun(const RunRow &run, const Results &results, const std::optional<RunBand> &band,
                           const Result<PreviewRequest> &made) {
    auto forecast = std::make_shared<Forecast>();
    forecast->sequence = results;
    forecast->sampledRecipients = results.recipients;
    forecast->complete = true;
    if (band) {
        forecast->low = band->low;
        forecast->high = band->high;
    }
    if (made.ok())
        forecast->request = *made;
    else if (m_editor)
        forecast->request.tmpl = m_editor->value();
    const bool profileKept = made.ok() && !made->profile.channels.empty();
    if (profileKept || m_forecaster)
        forecast->profile = profileKept ? made->profile : m_forecaster->profile();
    forecast->request.recipients = results.recipients;
    forecast->request.seed = results.seed;
    forecast->request.scenario = scenarioFromKey(run.scenario).value_or(Scenario::Likely);
    m_run = run;
    m_runForecast = std::move(forecast);
    m_runs->setOpened(run.id);
    m_bannerText->setText(tr("Kept run of %1: %2 people, seed %3, profile “%4”.")
                              .arg(QLocale().toString(run.started.toLocalTime(), QLocale::ShortFormat),
                                   exactCount(double(run.recipients)), QLocale().toString(run.seed),
                                   profileTitle(run.profileName)));
    m_banner->show();
    if (page() == Page::Runs)
        setPage(Page::Metrics);
    refresh();
}

void PreviewPanel::showLive() {
    m_run.reset();
    m_runForecast.reset();
    m_runs->setOpened(0);
    m_banner->hide();
    refresh();
}

void PreviewPanel::setRunJob(RunJob *job) {
    if (m_job)
        disconnect(m_job, nullptr, this, nullptr);
    m_job = job;
    const bool running = job != nullptr; // begun or about to
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    m_runButton->setVisible(!running);
    if (!job)
        return;
    m_progress->setValue(int(job->progress() * 1000));
    connect(job, &RunJob::progressed, this, [this](double share) {
        m_progress->setValue(int(share * 1000));
        m_progress->setToolTip(tr("%1 of %2 people")
                                   .arg(exactCount(std::floor(share * double(m_job->request().recipients))),
                                        exactCount(double(m_job->request().recipients))));
    });
    const auto over = [this] { setRunJob(nullptr); };
    connect(job, &RunJob::finished, this, over);
    connect(job, &RunJob::cancelled, this, [this, over] {
        over();
        notice(tr("The run is cancelled; nothing is kept."));
    });
    connect(job, &RunJob::failed, this, [this, over](const Problems &problems) {
        over();
        notice(problems.isEmpty() ? tr("The run could not be made.") : problems.first().message, true);
    });
    connect(job, &QObject::destroyed, this, over);
}

void PreviewPanel::setPage(Page page) {
    m_tabs->setCurrentIndex(int(page));
}

PreviewPanel::Page PreviewPanel::page() const {
    return Page(m_tabs->currentIndex());
}

ForecastPtr PreviewPanel::shown() const {
    if (m_run)
        return m_runForecast;
    return m_forecaster ? m_forecaster->latest() : nullptr;
}

QString PreviewPanel::whyNothing() const {
    if (!m_editor)
        return tr("Open a template, and its forecast appears here.");
    if (!m_forecaster)
        return {};
    const Problems &problems = m_forecaster->problems();
    if (problems.isEmpty())
        return tr("The forecast is on its way.");
    QString sentence = tr("This sequence cannot be previewed yet: %1").arg(problems.first().message);
    if (problems.size() > 1)
        sentence += u' ' + tr("%n more stand in its way.", nullptr, int(problems.size()) - 1);
    return sentence;
}

ChartInput PreviewPanel::input() const {
    const ForecastPtr forecast = shown();
    return {forecast, forecast ? QString() : whyNothing()};
}

bool PreviewPanel::showsBroadcast() const {
    return page() == Page::Compare || page() == Page::Money;
}

void PreviewPanel::refresh() {
    if (m_settings->isVisible())
        m_settings->setForecast(m_forecaster ? m_forecaster->latest() : nullptr);
    refreshHead();
    refreshPage();
}

void PreviewPanel::refreshHead() {
    const ForecastPtr forecast = shown();
    const QString stood = m_stateText + m_summaryText;
    const QString some = forecast ? spokenCount(double(forecast->sampledRecipients)) : QString();
    const bool approximate = !m_run && forecast && forecast->approximate;
    m_stateText = m_run                           ? tr("Kept run")
                  : approximate                   ? tr("≈ from %1 people").arg(some)
                  : forecast && forecast->exact() ? tr("Exact")
                                                  : QString();
    m_stateInShort = approximate ? QStringLiteral("≈ ") + some : m_stateText;
    m_state->setAccessibleName(m_stateText);
    m_state->setToolTip(forecast && forecast->exact()
                            ? tr("Expected values, computed without simulating anybody: no sampling noise.")
                        : forecast && forecast->approximate
                            ? tr("A part of the audience, scaled up. The rest follows when you stop editing.")
                            : QString());
    const PreviewSettings &settings = m_settings->settings();
    QString profile = m_forecaster ? m_forecaster->profile().name : QString();
    for (const ProfileChoice &choice : m_profiles)
        if (choice.id == m_profileId)
            profile = choice.name;
    QStringList parts{tr("%1 people").arg(exactCount(double(settings.recipients)))};
    if (!profile.isEmpty())
        parts << profile;
    if (settings.scenario == Scenario::Low)
        parts << tr("low rates");
    if (settings.scenario == Scenario::High)
        parts << tr("high rates");
    m_summaryText = parts.join(QStringLiteral(" · "));
    m_summary->setToolTip(tr("%1, seed %2. Click to change.").arg(m_summaryText, QLocale().toString(settings.seed)));
    m_summary->setAccessibleDescription(m_summaryText);
    if (m_stateText + m_summaryText != stood)
        fitSummary();
    m_runButton->setEnabled(m_editor && (!m_forecaster || m_forecaster->problems().isEmpty()));
    const Problems warnings = forecast && !m_run ? forecast->warnings : Problems();
    if (warnings.isEmpty()) {
        m_warnings->clearMessage();
    } else {
        QStringList all;
        for (const Problem &warning : warnings)
            all << warning.message;
        m_warnings->say(warnings.size() == 1 ? all.first()
                                             : tr("%1 (and %n more)", nullptr, int(all.size()) - 1).arg(all.first()),
                        Tone::Warning);
        m_warnings->setToolTip(all.join(u'\n'));
    }
}

void PreviewPanel::fitSummary() {
    // The state is another with every edit, and comes back: it keeps the room of its longest, or the tabs beside it
    // would move to and fro.
    const QFontMetrics small(m_state->font());
    int whole = small.horizontalAdvance(tr("Exact")), brief = whole;
    for (const double people : {888e3, 88.8e6}) {
        const QString some = spokenCount(people);
        whole = std::max(whole, small.horizontalAdvance(tr("≈ from %1 people").arg(some)));
        brief = std::max(brief, small.horizontalAdvance(QStringLiteral("≈ ") + some));
    }
    const int rest = width() - m_tabs->sizeHint().width() -
                     (m_runButton->isVisibleTo(this) ? m_runButton->sizeHint().width() : 210) - 2 * SideMargin -
                     4 * Theme::Grid;
    const bool inShort = rest - whole < LeastSummary + 56;
    m_state->setText(inShort ? m_stateInShort : m_stateText);
    m_state->setMinimumWidth(inShort ? brief : whole);
    const int room = std::max(LeastSummary, rest - std::max(m_state->minimumWidth(), m_state->sizeHint().width()));
    const QFontMetrics metrics(m_summary->font());
    const int width = std::min(room - 56, 360);
    // Half a number would be a wrong one: what cannot begin the profile's name ends before it, and where the number
    // does not fit, it is said in short.
    const QString first = m_summaryText.section(QStringLiteral(" · "), 0, 0);
    const auto fits = [&](const QString &text) { return metrics.horizontalAdvance(text) <= width; };
    QString fitting = m_summaryText;
    if (!fits(first + QStringLiteral(" · Abcde…")))
        fitting = fits(first) ? first : spokenCount(double(m_settings->settings().recipients));
    m_summary->setText(metrics.elidedText(fitting, Qt::ElideRight, width));
}

void PreviewPanel::refreshPage() {
    const ChartInput in = input();
    // The first answer takes some milliseconds: the page need not be laid out for them, and again afterwards.
    if (!in.forecast && m_editor && m_forecaster && m_forecaster->busy() && m_forecaster->problems().isEmpty() &&
        page() == Page::Metrics && m_metrics->awaitFigures(in.why))
        return;
    switch (page()) {
    case Page::Metrics: m_metrics->setInput(in); break;
    case Page::Compare: m_compare->setChart(compareChart(in)); break;
    case Page::Steps: m_steps->setChart(stepChart(in)); break;
    case Page::Time: m_time->setInput(in); break;
    case Page::Money: m_money->setChart(moneyChart(in)); break;
    case Page::Runs: break;
    }
}

void PreviewPanel::explain(const Figure &figure, const QPoint &globalPos) {
    Q_EMIT explainRequested(figure, globalPos);
    if (const ForecastPtr forecast = shown()) {
        WhyPopup *popup = WhyPopup::show(figure, *forecast, globalPos, this);
        connect(popup, &WhyPopup::profileEditRequested, this, &PreviewPanel::profileEditRequested);
    }
}

void PreviewPanel::openSettings() {
    m_settings->setForecast(m_forecaster ? m_forecaster->latest() : nullptr);
    const QPoint below = m_summary->mapToGlobal(QPoint(0, m_summary->height() + 4));
    m_settings->popUp(below, m_summary->mapToGlobal(QPoint(0, -4)));
}

void PreviewPanel::notice(const QString &sentence, bool failed) {
    m_noticeUndo->hide();
    m_notice->say(sentence, failed ? Tone::Error : Tone::Secondary);
    m_noticeBar->setVisible(!sentence.isEmpty());
    m_noticeTimer.start(NoticeMs);
}

void PreviewPanel::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    fitSummary();
}

void PreviewPanel::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), colours().window);
    painter.setPen(QPen(colours().line, 1));
    painter.drawLine(0, 0, width(), 0);
    const int y = m_tabs->mapTo(this, QPoint(0, m_tabs->height())).y();
    painter.drawLine(0, y, width(), y);
}

} // namespace stepline
