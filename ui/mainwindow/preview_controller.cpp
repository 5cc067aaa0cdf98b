#include "ui/mainwindow/preview_controller.h"

#include "ui/actions/actions.h"
#include "ui/compare/compare_page.h"
#include "ui/findings/findings_panel.h"
#include "ui/jobs/run_job.h"
#include "ui/mainwindow/compare_controller.h"
#include "ui/mainwindow/findings_controller.h"
#include "ui/preview/chart_export.h"
#include "ui/preview/preview_panel.h"
#include "ui/preview/runs_page.h"
#include "ui/profile/profile_editor.h"

namespace stepline {

namespace {
const QString ChosenProfile = QStringLiteral("profile");

/// What a kept run was made with.
struct Made {
    Result<QByteArray> json;
    Result<std::optional<RunSetup>> setup;

    static Made read(Library &library, qint64 run) { return {library.runTemplate(run), library.runSetup(run)}; }

    /// All that makes the run again; of a run that was kept without its profile, the template alone.
    Result<PreviewRequest> request(const RunRow &run) const {
        if (!json.ok() || !setup.ok())
            return json.ok() ? setup.problems() : json.problems();
        const auto sequence = readSequence(*json);
        if (!sequence.ok())
            return sequence.problems();
        PreviewRequest request;
        request.tmpl = sequence->value;
        request.recipients = run.recipients;
        request.seed = run.seed;
        request.scenario = scenarioFromKey(run.scenario).value_or(Scenario::Likely);
        if (!setup->has_value())
            return request;
        const RunSetup &with = **setup;
        const auto profile = readProfile(with.profileJson);
        if (!profile.ok())
            return profile.problems();
        request.profile = profile->value;
        request.entry = with.entry;
        request.spread = with.spread;
        return request;
    }
};
} // namespace

PreviewController::PreviewController(Workspace *workspace, Actions *actions, FindingsController *findings,
                                     QObject *parent)
    : QObject(parent), m_workspace(workspace), m_actions(actions), m_profiles(workspace->library()),
      m_compare(new CompareController(workspace, &m_profiles, &m_forecaster, this)), m_panel(new PreviewPanel),
      m_profileEditor(new ProfileEditor) {
    m_panel->setForecaster(&m_forecaster);
    m_panel->addExtraPage(m_compare->page(), tr("Compare"));
    connect(m_compare, &CompareController::pageWanted, this, [this] {
        Q_EMIT panelWanted();
        m_panel->showExtraPage(m_compare->page());
    });
    connect(m_compare->page(), &ComparePage::noticed, m_panel, &PreviewPanel::notice);
    connect(m_panel->runs(), &RunsPage::compareRequested, this, [this](qint64 a, qint64 b) {
        m_compare->compare(CompareController::runKey(a),
                           b > 0 ? CompareController::runKey(b) : CompareController::nowKey());
    });
    connect(actions->compare, &QAction::triggered, this, [this] {
        Q_EMIT panelWanted();
        m_panel->showExtraPage(m_compare->page());
        m_compare->page()->setFocus(Qt::ShortcutFocusReason);
    });
    connect(actions->planTest, &QAction::triggered, this, [this] { m_compare->planTest({}); });
    m_panel->addExtraPage(findings->panel(), tr("Findings"));
    connect(&m_forecaster, &Forecaster::updated, this, [this] { Q_EMIT forecastChanged(m_forecaster.latest()); });
    connect(&m_profiles, &ProfileStore::failed, this, &PreviewController::failed);
    connect(actions->run, &QAction::triggered, this, &PreviewController::run);
    connect(actions->cancelRun, &QAction::triggered, this, [this] {
        if (m_run)
            m_run->cancel();
    });
    connect(m_panel, &PreviewPanel::runRequested, this, &PreviewController::run);
    connect(m_panel, &PreviewPanel::profileChosen, this, &PreviewController::chooseProfile);
    connect(m_panel, &PreviewPanel::profileEditRequested, this, &PreviewController::profileEditRequested);
    connect(m_panel, &PreviewPanel::runOpened, this, &PreviewController::openRun);
    connect(m_panel->runs(), &RunsPage::repeatRequested, this, &PreviewController::repeatRun);
    connect(m_panel, &PreviewPanel::runRemoved, this, &PreviewController::removeRun);
    connect(&m_profiles, &ProfileStore::changed, this, &PreviewController::showProfiles);
    connect(actions->editProfile, &QAction::triggered, this, &PreviewController::profileEditRequested);
    connect(findings, &FindingsController::changed, this, [this, findings](const Problems &list) {
        m_panel->setExtraTitle(findings->panel(),
                               list.isEmpty() ? tr("Findings") : tr("Findings (%1)").arg(list.size()));
    });
    connect(findings, &FindingsController::jumpRequested, this, &PreviewController::jumpRequested);
    connect(m_profileEditor, &ProfileEditor::currentChanged, this, &PreviewController::chooseProfile);
    connect(m_profileEditor, &ProfileEditor::profileChanged, this, &PreviewController::useProfile);
    connect(m_profileEditor, &ProfileEditor::saveRequested, &m_profiles, &ProfileStore::save);
    connect(m_profileEditor, &ProfileEditor::removeRequested, &m_profiles, &ProfileStore::remove);
    m_profileId = m_profiles.standard().id;
    useProfile(m_profiles.standard().value, m_profiles.standard().root);
}

PreviewController::~PreviewController() = default;

void PreviewController::setTemplate(OpenTemplate *open) {
    disconnect(m_connection);
    disconnect(m_savedConnection);
    m_open = open;
    m_forecaster.forget();
    if (open)
        request(); // first: while the window takes the template in, its forecast is computed
    m_panel->setEditor(open ? open->editor() : nullptr);
    m_compare->setTemplate(open);
    if (!open) {
        m_forecaster.clear();
        Q_EMIT forecastChanged(nullptr);
        return;
    }
    m_connection = connect(open->editor()->document(), &Document::renewed, this, &PreviewController::request);
    m_savedConnection = connect(open->editor()->undoStack(), &QUndoStack::cleanChanged, this, [this](bool clean) {
        if (clean)
            request(); // changes are told against the new version
    });
    QList<ChannelType> used;
    for (const Channel &channel : open->editor()->value().channels)
        if (!used.contains(channel.type))
            used << channel.type;
    m_profileEditor->setChannelsInUse(used);
    loadRuns();
}

void PreviewController::request() {
    m_forecaster.setSaved(m_open->editor()->saved());
    m_forecaster.request(m_open->editor()->value(), m_open->editor()->document()->revision());
}

void PreviewController::previewArranged(const Template &arranged) {
    if (m_open)
        m_forecaster.request(arranged, m_open->editor()->document()->revision());
}

void PreviewController::endArranged() {
    if (m_open)
        request();
}

void PreviewController::loadProfiles() {
    m_profiles.load();
    m_workspace->library()->ask<Result<QString>>(
        this, [](Library &library) { return library.setting(ChosenProfile); },
        [this](Result<QString> id) {
            if (id.ok() && m_profiles.find(id.value()))
                chooseProfile(id.value());
            else
                chooseProfile(m_profileId);
        });
}

void PreviewController::chooseProfile(const QString &id) {
    const StoredProfile *profile = m_profiles.find(id);
    if (!profile)
        return;
    m_profileId = id;
    showProfiles();
    if (m_editorFilled)
        m_profileEditor->setCurrent(id);
    useProfile(profile->value, profile->root);
    m_workspace->library()->ask<std::optional<Problem>>(
        this, [id](Library &library) { return library.setSetting(ChosenProfile, id); },
        [](const std::optional<Problem> &) {});
}

void PreviewController::useProfile(const Profile &profile, const JsonValue &root) {
    m_profileRoot = root;
    m_forecaster.setProfile(profile);
    Q_EMIT profileChanged(profile);
}

void PreviewController::showProfiles() {
    if (!m_profiles.find(m_profileId))
        m_profileId = m_profiles.standard().id;
    QList<ProfileChoice> choices;
    std::vector<ProfileEntry> entries;
    for (const StoredProfile &profile : m_profiles.all()) {
        choices << ProfileChoice{profile.id, profile.value.name};
        entries.push_back({profile.id, profile.root, profile.builtIn});
    }
    m_panel->setProfiles(choices, m_profileId);
    // An edit there is saved here and announced as a change: the editor knows it already.
    const auto &shown = m_profileEditor->profiles();
    const bool sameList = std::equal(entries.begin(), entries.end(), shown.begin(), shown.end(),
                                     [](const ProfileEntry &a, const ProfileEntry &b) { return a.id == b.id; });
    if (m_editorFilled && !sameList)
        m_profileEditor->setProfiles(entries);
}

void PreviewController::fillProfileEditor() {
    if (m_editorFilled)
        return;
    m_editorFilled = true;
    const QSignalBlocker quiet(m_profileEditor); // the profile is chosen already
    showProfiles();
    m_profileEditor->setCurrent(m_profileId);
}

void PreviewController::run() {
    if (!m_open || (m_run && m_run->running()))
        return;
    Q_EMIT panelWanted(); // who asks for it wants to see it
    if (m_panel->page() > PreviewPanel::Page::Runs)
        m_panel->setPage(PreviewPanel::Page::Metrics);
    const PreviewSettings &settings = m_forecaster.settings();
    PreviewRequest request;
    request.tmpl = m_open->editor()->value();
    request.profile = m_forecaster.profile();
    request.recipients = settings.recipients;
    request.seed = settings.seed;
    request.entry = settings.entry;
    request.spread = settings.spread;
    request.scenario = settings.scenario;
    startRun(request, m_open->editor()->bytes(), canonicalForm(m_profileRoot, FileKind::Profile));
}

void PreviewController::startRun(const PreviewRequest &request, const QByteArray &json, const QByteArray &profileJson) {
    m_run = std::make_unique<RunJob>(request);
    connect(m_run.get(), &RunJob::finished, this,
            [this, id = m_open->id(), json, profileJson](const ForecastPtr &result) {
                keepRun(id, json, profileJson, result);
            });
    connect(m_run.get(), &RunJob::failed, this, [this](const Problems &problems) {
        endRun();
        Q_EMIT failed(problems.value(0));
    });
    connect(m_run.get(), &RunJob::cancelled, this, [this] {
        endRun();
        Q_EMIT note(tr("The run is cancelled; nothing of it is kept."));
    });
    m_actions->cancelRun->setEnabled(true);
    m_panel->setRunJob(m_run.get());
    m_run->start();
}

void PreviewController::endRun() {
    m_actions->cancelRun->setEnabled(false);
}

void PreviewController::keepRun(const QString &templateId, const QByteArray &json, const QByteArray &profileJson,
                                const ForecastPtr &result) {
    endRun();
    m_workspace->library()->ask<Result<qint64>>(
        this,
        [templateId, json, profileJson, result](Library &library) {
            auto run = library.addRun(templateId, result->profile.name, scenarioKey(result->request.scenario), json,
                                      result->sequence);
            if (!run.ok())
                return run;
            const RunSetup setup{profileJson, result->request.entry, result->request.spread};
            if (const auto problem = library.keepRunSetup(*run, setup))
                return Result<qint64>(*problem);
            if (result->low && result->high)
                if (const auto problem = library.keepRunBand(*run, {*result->low, *result->high}))
                    return Result<qint64>(*problem);
            return run;
        },
        [this](const Result<qint64> &run) {
            if (!run.ok())
                Q_EMIT failed(run.problems().value(0));
            else {
                Q_EMIT note(tr("The run is kept under “Runs”."));
                Q_EMIT runKept();
            }
            loadRuns();
        });
}

void PreviewController::openRun(qint64 id) {
    struct Kept {
        Result<Results> results;
        std::optional<RunBand> band;
        Made made;
    };
    m_workspace->library()->ask<Kept>(
        this,
        [id](Library &library) {
            const auto band = library.runBand(id); // without it the run is shown all the same
            return Kept{library.runResults(id), band.ok() ? *band : std::nullopt, Made::read(library, id)};
        },
        [this, id](Kept kept) {
            const Result<Results> &results = kept.results;
            const auto row =
                std::find_if(m_runs.begin(), m_runs.end(), [id](const RunRow &run) { return run.id == id; });
            if (!results.ok())
                Q_EMIT failed(results.problems().value(0));
            else if (row != m_runs.end())
                m_panel->showRun(*row, *results, kept.band, kept.made.request(*row));
        });
}

/// The same template, profile, audience and luck once more: the same figures, unless the program counts otherwise now.
void PreviewController::repeatRun(qint64 id) {
    const auto row = std::find_if(m_runs.begin(), m_runs.end(), [id](const RunRow &run) { return run.id == id; });
    if (!m_open || row == m_runs.end() || (m_run && m_run->running()))
        return;
    m_workspace->library()->ask<Made>(
        this, [id](Library &library) { return Made::read(library, id); },
        [this, run = *row, templateId = m_open->id()](const Made &made) {
            if (!m_open || m_open->id() != templateId || (m_run && m_run->running()))
                return;
            if (made.json.ok() && made.setup.ok() && !made.setup->has_value()) {
                Q_EMIT note(tr("This run was kept by an older Stepline, without its profile, so it cannot be made "
                               "again. Run makes a new one."));
                return;
            }
            const Result<PreviewRequest> request = made.request(run);
            if (request.ok())
                startRun(*request, *made.json, (*made.setup)->profileJson);
            else
                Q_EMIT failed(request.problems().value(0));
        });
}

void PreviewController::removeRun(qint64 id) {
    m_workspace->library()->ask<std::optional<Problem>>(
        this, [id](Library &library) { return library.removeRun(id); },
        [this](std::optional<Problem> problem) {
            if (problem)
                Q_EMIT failed(*problem);
            loadRuns();
        });
}

void PreviewController::loadRuns() {
    if (!m_open)
        return;
    m_workspace->library()->ask<Result<std::vector<RunRow>>>(
        this, [id = m_open->id()](Library &library) { return library.runs(id); },
        [this](Result<std::vector<RunRow>> runs) {
            if (runs.ok()) {
                m_runs = runs.value();
                m_panel->setRuns(m_runs);
                m_compare->setRuns(m_runs);
            } else {
                Q_EMIT failed(runs.problems().value(0));
            }
        });
}

void PreviewController::saveCharts(const QString &folder) {
    if (!m_open || !m_forecaster.latest())
        return;
    std::optional<Problem> problem;
    const QStringList files = saveAllCharts(*m_forecaster.latest(), m_open->editor()->value(), folder, &problem);
    if (problem)
        Q_EMIT failed(*problem);
    else
        Q_EMIT note(tr("%n chart(s) are saved to %1.", nullptr, int(files.size())).arg(folder));
}

} // namespace stepline
