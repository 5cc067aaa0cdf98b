#include "ui/mainwindow/compare_controller.h"

#include "core/check/check.h"
#include "core/json/files.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/test_dialog.h"
#include "ui/jobs/forecaster.h"
#include "ui/mainwindow/profile_store.h"
#include "ui/mainwindow/workspace.h"
#include "ui/profile/profile_title.h"
#include "ui/theme/figures.h"

#include <QLocale>
#include <algorithm>

namespace stepline {

namespace {
constexpr int PauseMs = 350;
/// A comparison that takes longer is not played anew after every edit.
constexpr double QuickSeconds = 1.5;
} // namespace

/// One side, ready to be played.
struct CompareController::Side {
    QString name;
    Template tmpl;
    Profile profile;
    Scenario scenario = Scenario::Likely;
    std::optional<RunRow> run;
    std::optional<Results> kept; ///< what the run found then
    QString note;
};

CompareController::CompareController(Workspace *workspace, ProfileStore *profiles, Forecaster *forecaster,
                                     QObject *parent)
    : QObject(parent), m_workspace(workspace), m_profiles(profiles), m_forecaster(forecaster), m_page(new ComparePage) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CompareController::refresh);
    connect(m_page, &ComparePage::compareRequested, this, [this] {
        m_wanted = {m_page->a(), m_page->b()};
        m_current = false;
        refresh();
    });
    connect(m_page, &ComparePage::cancelRequested, &m_run, &BackgroundRun::cancel);
    connect(m_page, &ComparePage::testRequested, this, [this] { planTest({}); });
    connect(m_page, &ComparePage::shown, this, [this] {
        loadChoices();
        refresh();
    });
    connect(&m_run, &BackgroundRun::progressed, m_page, &ComparePage::setProgress);
    connect(m_workspace, &Workspace::saved, this, &CompareController::loadChoices);
    for (const auto changed : {&Forecaster::settingsChanged, &Forecaster::profileChanged})
        connect(m_forecaster, changed, this, &CompareController::edited);
}

CompareController::~CompareController() {
    delete m_test;
}

void CompareController::setTemplate(OpenTemplate *open) {
    disconnect(m_connection);
    m_open = open;
    ++m_ticket;
    m_run.cancel();
    m_versions.clear();
    m_runs.clear();
    m_wanted.reset();
    m_current = false;
    delete m_test;
    m_page->setChoices({});
    m_page->setRunning(false);
    m_page->setStale(false);
    m_page->setEmpty({});
    if (!open)
        return;
    m_connection =
        connect(open->editor()->document(), &Document::changed, this, [this] { CompareController::edited(); });
    if (m_page->isVisible()) {
        loadChoices();
        refresh();
    }
}

void CompareController::setRuns(const std::vector<RunRow> &runs) {
    m_runs = runs;
    if (m_page->isVisible())
        showChoices();
}

void CompareController::loadChoices() {
    if (!m_open)
        return;
    using Found = std::pair<Result<std::vector<VersionRow>>, Result<std::vector<TemplateRow>>>;
    m_workspace->library()->ask<Found>(
        this, [id = m_open->id()](Library &library) { return Found(library.versions(id), library.templates()); },
        [this, id = m_open->id()](const Found &found) {
            if (!m_open || m_open->id() != id)
                return;
            m_versions = found.first.ok() ? found.first.value() : std::vector<VersionRow>();
            m_templates = found.second.ok() ? found.second.value() : std::vector<TemplateRow>();
            showChoices();
            refresh();
        });
}

void CompareController::showChoices() {
    if (!m_open)
        return;
    QList<ChoiceBox::Choice> choices;
    choices << ChoiceBox::Choice{nowKey(), tr("This template as it is now"), tr("with every edit so far"), {}};
    if (m_open->isFile() && std::ranges::find(m_versions, 0, &VersionRow::number) == m_versions.end())
        m_versions.push_back({}); // number 0: the file as it was opened
    for (const VersionRow &version : m_versions) {
        QStringList about;
        if (!version.saved.isValid())
            about << tr("before the edits since");
        else
            about << QLocale().toString(version.saved.toLocalTime(), QLocale::ShortFormat);
        if (!version.name.isEmpty())
            about << version.name;
        choices << ChoiceBox::Choice{
            versionKey(version.number), nameOf(versionKey(version.number)), about.join(QStringLiteral(" · ")), {}};
    }
    for (const RunRow &run : m_runs)
        choices << ChoiceBox::Choice{
            runKey(run.id),
            nameOf(runKey(run.id)),
            tr("%1 people · %2").arg(exactCount(double(run.recipients)), profileTitle(run.profileName)),
            {}};
    for (const TemplateRow &row : m_templates)
        if (row.id != m_open->id())
            choices << ChoiceBox::Choice{templateKey(row.id), row.name, tr("another template"), {}};
    m_page->setChoices(choices);
    const auto offered = [&](const QString &key) {
        return std::ranges::any_of(choices, [&](const ChoiceBox::Choice &choice) { return choice.key == key; });
    };
    if (m_wanted && offered(m_wanted->first) && offered(m_wanted->second)) {
        chooseSides(m_wanted->first, m_wanted->second);
        return;
    }
    // With the last version; where that is what is open, with the one before it.
    size_t version = !m_open->isModified() && m_versions.size() > 1 ? 1 : 0;
    const QString last = m_versions.empty() ? nowKey() : versionKey(m_versions[version].number);
    chooseSides(last, nowKey());
}

void CompareController::chooseSides(const QString &a, const QString &b) {
    if (m_page->a() != a || m_page->b() != b)
        m_current = false;
    m_page->choose(a, b);
}

QString CompareController::nameOf(const QString &key) const {
    if (key == nowKey())
        return tr("This template as it is now");
    for (const VersionRow &version : m_versions)
        if (key == versionKey(version.number))
            return version.number == 0 ? tr("The file as it was opened") : tr("Version %1").arg(version.number);
    for (const RunRow &run : m_runs)
        if (key == runKey(run.id))
            return tr("Run of %1").arg(QLocale().toString(run.started.toLocalTime(), QLocale::ShortFormat));
    for (const TemplateRow &row : m_templates)
        if (key == templateKey(row.id))
            return row.name;
    return key;
}

void CompareController::compare(const QString &a, const QString &b) {
    if (!m_open)
        return;
    m_wanted = {a, b};
    m_current = false;
    Q_EMIT pageWanted();
    loadChoices(); // then it is played
}

void CompareController::edited() {
    m_current = false;
    if (!m_page->isVisible())
        return;
    if (!m_wanted)
        showChoices();
    if (m_seconds > QuickSeconds)
        m_page->setStale(true);
    else
        m_pause.start();
}

CompareController::Side CompareController::now() const {
    return {.name = nameOf(nowKey()),
            .tmpl = m_open->editor()->value(),
            .profile = m_forecaster->profile(),
            .scenario = m_forecaster->settings().scenario};
}

void CompareController::refresh() {
    if (!m_open || m_current || !m_page->isVisible() || m_page->a().isEmpty() || m_page->b().isEmpty())
        return;
    m_current = true;
    m_page->setStale(false);
    const QString a = m_page->a(), b = m_page->b();
    const quint64 ticket = ++m_ticket;
    const auto failed = [this](const QString &name, const Problems &problems) {
        m_page->setRunning(false);
        m_page->setEmpty(tr("“%1” cannot be compared: %2").arg(name, problems.value(0).message));
    };
    load(a, [=, this](const Result<Side> &left) {
        if (ticket != m_ticket)
            return;
        if (!left.ok())
            return failed(nameOf(a), left.problems());
        load(b, [=, this](const Result<Side> &right) {
            if (ticket != m_ticket)
                return;
            if (!right.ok())
                return failed(nameOf(b), right.problems());
            play(left.value(), right.value());
        });
    });
}

void CompareController::load(const QString &key, Then then) {
    const QString rest = key.mid(key.indexOf(u':') + 1);
    if (key == nowKey())
        return then(now());
    if (key.startsWith(u"version:"))
        return loadJson(
            nameOf(key),
            [id = m_open->id(), number = rest.toInt()](Library &library) { return library.versionJson(id, number); },
            std::move(then));
    if (key.startsWith(u"run:"))
        return loadRun(rest.toLongLong(), std::move(then));
    if (OpenTemplate *open = m_workspace->find(rest)) {
        Side side = now();
        side.name = nameOf(key);
        side.tmpl = open->editor()->value();
        return then(side);
    }
    // Of a template that is not open, what was edited since its last version counts too.
    m_workspace->library()->ask<Result<OpenedTemplate>>(
        this, [rest](Library &library) { return library.openTemplate(rest); },
        [this, key, then](const Result<OpenedTemplate> &opened) {
            if (!opened.ok())
                return then(opened.problems());
            const Result<SequenceFile> file = readSequence(opened->base);
            if (!file.ok())
                return then(file.problems());
            OpenTemplate asLeft(opened.value(), file->root, m_workspace->library());
            Side side = now();
            side.name = nameOf(key);
            side.tmpl = asLeft.editor()->value();
            then(side);
        });
}

void CompareController::loadJson(const QString &name, std::function<Result<QByteArray>(Library &)> work, Then then) {
    m_workspace->library()->ask<Result<QByteArray>>(this, std::move(work),
                                                    [this, name, then](const Result<QByteArray> &json) {
                                                        if (!json.ok())
                                                            return then(json.problems());
                                                        const Result<SequenceFile> file = readSequence(json.value());
                                                        if (!file.ok())
                                                            return then(file.problems());
                                                        if (!m_open)
                                                            return;
                                                        Side side = now();
                                                        side.name = name;
                                                        side.tmpl = file->value;
                                                        then(side);
                                                    });
}

void CompareController::loadRun(qint64 id, Then then) {
    const auto row = std::ranges::find(m_runs, id, &RunRow::id);
    if (row == m_runs.end())
        return then(Problem{.message = tr("This run is no longer kept.")});
    struct Found {
        Result<QByteArray> first;
        Result<Results> second;
        Result<std::optional<RunSetup>> setup;
    };
    m_workspace->library()->ask<Found>(
        this,
        [id](Library &library) {
            return Found{library.runTemplate(id), library.runResults(id), library.runSetup(id)};
        },
        [this, run = *row, then](const Found &found) {
            if (!found.first.ok())
                return then(found.first.problems());
            const Result<SequenceFile> file = readSequence(found.first.value());
            if (!file.ok())
                return then(file.problems());
            if (!m_open)
                return;
            Side side = now();
            side.name = nameOf(runKey(run.id));
            side.tmpl = file->value;
            side.scenario = scenarioFromKey(run.scenario).value_or(Scenario::Likely);
            side.run = run;
            if (found.second.ok())
                side.kept = found.second.value();
            const bool kept = found.setup.ok() && found.setup->has_value();
            const auto profile = readProfile(kept ? (*found.setup)->profileJson : QByteArray());
            // Without its own: the chosen profile, where it has the name, for it may hold edits that are not kept yet.
            if (kept && profile.ok()) {
                side.profile = profile->value;
            } else if (side.profile.name != run.profileName) {
                const auto &all = m_profiles->all();
                const auto known = std::ranges::find_if(
                    all, [&](const StoredProfile &stored) { return stored.value.name == run.profileName; });
                if (known != all.end())
                    side.profile = known->value;
                else
                    side.note = tr("The profile “%1” of %2 is gone; it is played with “%3”.")
                                    .arg(profileTitle(run.profileName), side.name, profileTitle(side.profile.name));
            }
            then(side);
        });
}

void CompareController::play(const Side &a, const Side &b) {
    for (const Side *side : {&a, &b}) {
        const Problems errors = semanticErrors(side->tmpl);
        if (allFine(errors))
            continue;
        m_page->setRunning(false);
        m_page->setEmpty(tr("“%1” cannot be played: %2").arg(side->name, errors.first().message));
        return;
    }
    const PreviewSettings &settings = m_forecaster->settings();
    CompareRequest request;
    const auto fill = [](PreviewRequest &into, const Side &side) {
        into.tmpl = side.tmpl;
        into.profile = side.profile;
        into.scenario = side.scenario;
    };
    fill(request.a, a);
    fill(request.b, b);
    request.a.recipients = a.run ? a.run->recipients : b.run ? b.run->recipients : settings.recipients;
    request.a.seed = a.run ? a.run->seed : b.run ? b.run->seed : settings.seed;
    request.a.entry = settings.entry;
    request.a.spread = settings.spread;

    auto outcome = std::make_shared<CompareOutcome>();
    outcome->a = a.tmpl;
    outcome->b = b.tmpl;
    for (const QString &note : {a.note, b.note})
        if (!note.isEmpty())
            outcome->notes << note;
    if (a.profile != b.profile)
        outcome->notes << tr("The two were run with different profiles, “%1” and “%2”: part of the difference is "
                             "theirs.")
                              .arg(profileTitle(a.profile.name), profileTitle(b.profile.name));
    if (a.profile.currency != b.profile.currency)
        outcome->notes << tr("They count in different currencies, so money is not compared.");
    if (a.scenario != b.scenario)
        outcome->notes << tr("The two were run with different ends of the rates, low, likely or high.");
    if (a.run && b.run && (a.run->recipients != b.run->recipients || a.run->seed != b.run->seed))
        outcome->notes << tr("The runs differ in their audience or seed; both are played anew for %1 people with "
                             "seed %2.")
                              .arg(exactCount(double(request.a.recipients)), QLocale().toString(request.a.seed));

    m_page->setRunning(true);
    auto problems = std::make_shared<Problems>();
    m_run.start(
        request.a.recipients,
        [outcome, problems, request, kept = std::array{a.kept, b.kept},
         names = std::array{a.name, b.name}](PreviewProgress &progress) {
            const auto comparison = comparePreviews(request, &progress);
            if (!comparison) {
                *problems = comparison.problems();
                return;
            }
            outcome->comparison = comparison.value();
            // A run that is played again and finds something else was made under other numbers.
            const Comparison &found = outcome->comparison;
            for (size_t side = 0; side < 2; ++side) {
                const auto &then = kept[side];
                const double cost = side == 0 ? found.cost.a : found.cost.b;
                const double converted = side == 0 ? found.converted.a : found.converted.b;
                const double exited = side == 0 ? found.exited.a : found.exited.b;
                if (then && then->recipients == found.recipients && then->seed == found.seed &&
                    then->horizon == (side == 0 ? found.horizonA : found.horizonB) &&
                    (std::abs(then->cost - cost) > 1e-6 * (1 + cost) || then->converted != converted ||
                     then->exited != exited))
                    outcome->notes
                        << tr("“%1” gives other numbers now than when it was kept: its profile or entry time "
                              "has changed since.")
                               .arg(names[side]);
            }
        },
        [this, outcome, problems](bool cancelled) {
            m_page->setRunning(false);
            if (cancelled) {
                m_page->setEmpty(tr("The comparison was cancelled."));
                m_page->setStale(true);
                return;
            }
            conclude(outcome, *problems);
        });
}

void CompareController::conclude(const CompareOutcomePtr &outcome, const Problems &problems) {
    if (!problems.isEmpty()) {
        m_page->setEmpty(tr("The two cannot be compared: %1").arg(problems.first().message));
        return;
    }
    m_seconds = outcome->comparison.seconds;
    m_page->setOutcome(outcome);
}

void CompareController::planTest(const QString &message) {
    if (!m_open)
        return;
    QString chosen = message;
    if (chosen.isEmpty())
        chosen = m_open->editor()->selection()->current();
    PreviewRequest request;
    const PreviewSettings &settings = m_forecaster->settings();
    request.tmpl = m_open->editor()->value();
    request.profile = m_forecaster->profile();
    request.recipients = std::clamp<quint64>(settings.recipients, 200'000, 2'000'000);
    request.seed = settings.seed;
    request.entry = settings.entry;
    request.spread = settings.spread;
    request.scenario = settings.scenario;
    if (!m_test)
        m_test = new TestDialog(m_page->window());
    m_test->setRequest(request, chosen);
    m_test->show();
    m_test->raise();
    m_test->activateWindow();
}

} // namespace stepline
