#include "core/storage/team_library.h"

#include "core/base/text.h"
#include "core/storage/rescue.h"
#include "core/storage/team_answer.h"
#include "core/storage/team_copy.h"

#include <QDir>
#include <QFileInfo>

namespace stepline {

namespace {

const QString RoleSetting = QStringLiteral("team-role");
constexpr int LongestPauseMs = 30'000;
// A server that works on an answer may take long; one that does not even say that it is there, may not.
constexpr int TimeoutMs = 6000, FirstPatienceMs = 1000, LongestPatienceMs = 6000;

/// The copy; of one that is damaged what can be rescued, and a sentence about that.
std::unique_ptr<TeamCopy> openCopy(const QString &path, QString &note) {
    try {
        return TeamCopy::open(path);
    } catch (const StoreError &error) {
        if (!isDamage(error.problem))
            throw;
    }
    const Result<Rescue> rescue = rescueLibrary(path);
    if (rescue.ok()) {
        if (!rescue->kept.isEmpty())
            note =
                text("The copy of the team's library on this computer was damaged. %n template(s) of it were rescued "
                     "with what you had changed; everything else is fetched from the server again. The damaged file "
                     "is kept as “%1”.",
                     nullptr, rescue->templates)
                    .arg(QDir::toNativeSeparators(rescue->kept));
        return TeamCopy::open(path);
    }
    if (!isDamage(rescue.problems().value(0)))
        throw StoreError{rescue.problems().value(0)};
    const QString aside = putAside(path);
    note = text("The copy of the team's library on this computer was damaged, and nothing of it could be read. It is "
                "fetched from the server again. The damaged file is kept as “%1”.")
               .arg(QDir::toNativeSeparators(aside));
    return TeamCopy::open(path);
}

} // namespace

Result<std::unique_ptr<TeamLibrary>> TeamLibrary::open(const TeamServer &server, const QString &copyPath) {
    using Opened = std::unique_ptr<TeamLibrary>;
    return answer<Opened>([&]() -> Result<Opened> {
        const QString path = copyPath.isEmpty() ? teamCopyPath(server) : copyPath;
        if (!QDir().mkpath(QFileInfo(path).absolutePath()))
            throw storeError("library-not-writable",
                             text("The folder “%1” for the copy of the team's library cannot be made.")
                                 .arg(QDir::toNativeSeparators(QFileInfo(path).absolutePath())));
        auto pulse = TeamStore::pulse(server);
        std::unique_ptr<TeamStore> store;
        Problem problem;
        try {
            store = std::make_unique<TeamStore>(server);
        } catch (const StoreError &error) {
            // Whoever was never in it has nothing to work on; nor has who is no longer let in.
            if (!QFileInfo::exists(path) || !isRule(error.problem, TeamOffline))
                throw;
            problem = error.problem;
        }
        QString note;
        Opened library(new TeamLibrary(openCopy(path, note), server));
        library->m_rescueNote = note;
        if (store) {
            library->m_store = std::move(store);
            library->connectNow(std::move(pulse));
        } else {
            // Where it is not known any more the server decides when it is back.
            const Result<QString> role = library->m_copy->setting(RoleSetting);
            library->m_role = role.ok() && !role->isEmpty() ? TeamRole(role->toInt()) : TeamRole::Editor;
            library->lose(problem);
        }
        return library;
    });
}

std::optional<Problem> TeamLibrary::setUp(const TeamServer &server) {
    return done([&]() -> std::optional<Problem> {
        TeamStore::setUp(server);
        return std::nullopt;
    });
}

TeamLibrary::TeamLibrary(std::unique_ptr<TeamCopy> copy, const TeamServer &server)
    : m_copy(std::move(copy)), m_server(server), m_timeoutMs(TimeoutMs), m_patienceMs(FirstPatienceMs) {}

TeamLibrary::~TeamLibrary() = default;

QString TeamLibrary::path() const {
    return m_copy->path();
}

LibraryState TeamLibrary::state() const {
    return m_role >= TeamRole::Editor ? LibraryState::Writable : LibraryState::ReadOnly;
}

QString TeamLibrary::stateReason() const {
    return state() == LibraryState::Writable
               ? QString()
               : text("You are a viewer of this team's library: you can look at everything, and change nothing.");
}

std::optional<Problem> TeamLibrary::refusal() const {
    if (state() == LibraryState::Writable)
        return std::nullopt;
    return storeError(TeamForbidden, stateReason()).problem;
}

void TeamLibrary::setPassword(const QString &password) {
    m_server.password = password;
    m_nextTry = 0;
}

void TeamLibrary::setTimeout(int milliseconds) {
    m_timeoutMs = milliseconds;
    if (m_store)
        m_store->setTimeout(milliseconds);
}

// ---- The connection

void TeamLibrary::connectNow(std::unique_ptr<TeamPulse> pulse) {
    m_role = m_store->role();
    m_store->setTimeout(m_timeoutMs);
    m_failures = 0;
    m_problem = {};
    m_copy->setSetting(RoleSetting, QString::number(int(m_role)));
    try {
        m_store->listen(std::move(pulse), m_patienceMs, [this](const QString &id) {
            if (onChangedByOthers)
                onChangedByOthers(id);
        });
    } catch (const StoreError &error) {
        lose(error.problem);
        return;
    }
    sendAll();
}

void TeamLibrary::lose(const Problem &problem) {
    m_store.reset();
    m_problem = problem;
    const int pause = std::min(LongestPauseMs, 1000 << std::min(m_failures, 5));
    ++m_failures;
    m_nextTry = QDateTime::currentMSecsSinceEpoch() + pause;
    told();
}

void TeamLibrary::told() {
    if (!onState)
        return;
    if (const TeamState now = teamState(); now != m_told) {
        m_told = now;
        onState();
    }
}

bool TeamLibrary::online(const std::function<void(TeamStore &)> &work) {
    if (!m_store)
        return false;
    try {
        work(*m_store);
        return true;
    } catch (const StoreError &error) {
        if (m_store->isAlive())
            throw;
        if (m_store->hasExpired()) // it may only be slow
            m_patienceMs = std::min(2 * m_patienceMs, LongestPatienceMs);
        lose(error.problem);
        return false;
    }
}

void TeamLibrary::tryAgain() {
    if (m_probe.valid()) {
        if (m_probe.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
            return;
        if (!m_probe.get()) {
            lose(m_problem);
            return;
        }
        try {
            auto pulse = TeamStore::pulse(m_server);
            m_store = std::make_unique<TeamStore>(m_server);
            connectNow(std::move(pulse));
        } catch (const StoreError &error) {
            lose(error.problem);
        }
        return;
    }
    if (QDateTime::currentMSecsSinceEpoch() < m_nextTry || isRule(m_problem, TeamPassword))
        return;
    // Elsewhere: edits are kept on this thread, and a server that does not answer holds one up for seconds.
    m_probe = std::async(std::launch::async, [server = m_server] {
        try {
            PostgresSql sql(server);
            return true;
        } catch (const StoreError &error) {
            return !isRule(error.problem, TeamOffline); // it answers; what it says is heard by who connects
        }
    });
}

void TeamLibrary::tend() {
    if (m_store)
        online([](TeamStore &store) { store.requireAlive(); });
    else
        tryAgain();
    if (m_store)
        sendAll();
    told();
}

TeamState TeamLibrary::teamState() {
    TeamState state;
    state.connected = bool(m_store);
    state.reason = m_problem.message;
    state.wantsPassword = isRule(m_problem, TeamPassword);
    state.role = m_role;
    try {
        state.conflicts = m_copy->contradicted();
        state.gone = m_copy->gone();
        state.waiting = int(m_copy->waiting().size());
    } catch (const StoreError &error) {
        state.reason = error.problem.message;
    }
    return state;
}

// ---- Templates

Result<OpenedTemplate> TeamLibrary::openTemplate(const QString &id) {
    return answer<OpenedTemplate>([&] {
        online([&](TeamStore &store) { bringUp(id, store); });
        if (!m_store && !m_copy->here(id))
            throw storeError("template-not-here",
                             text("This template is not in the copy on this computer. Open it when the team's server "
                                  "is back."));
        told();
        const auto here = m_copy->here(id);
        Result<OpenedTemplate> opened = m_copy->openTemplate(id);
        const bool isWhole = opened.ok() ? opened.problems().isEmpty() : !isDamage(opened.problems().value(0));
        // Damaged, and nothing of it is only here: the team has it whole.
        if (!isWhole && !here->isFile && !here->hasDraft && !here->isWaiting() && renew(id))
            return m_copy->openTemplate(id);
        return opened;
    });
}

Result<QByteArray> TeamLibrary::currentJson(const QString &id) {
    return answer<QByteArray>([&]() -> Result<QByteArray> {
        const auto here = m_copy->here(id);
        std::optional<QByteArray> json;
        if (!here || !(here->isFile || here->hasDraft || here->hasVersions()))
            online([&](TeamStore &store) {
                if (const auto head = store.head(id))
                    json = here && here->shared.rev == head->rev ? m_copy->currentJson(id).value()
                                                                 : store.version(id, head->version).json;
            });
        return json ? Result<QByteArray>(*json) : m_copy->currentJson(id);
    });
}

Result<std::vector<TemplateRow>> TeamLibrary::templates(const QString &search) {
    TemplateQuery query;
    query.search = search;
    Result<TemplatePage> found = find(query, 0, -1);
    return found.ok() ? Result<std::vector<TemplateRow>>(std::move(found->rows)) : found.problems();
}

Result<TemplatePage> TeamLibrary::find(const TemplateQuery &query, int offset, int limit) {
    return answer<TemplatePage>([&]() -> Result<TemplatePage> {
        TemplatePage page;
        if (!online([&](TeamStore &store) { page = store.find(query, std::max(0, offset), limit); }))
            return m_copy->find(query, offset, limit);
        const QStringList drafts = m_copy->drafts();
        for (TemplateRow &row : page.rows)
            row.modified = drafts.contains(row.id);
        return page;
    });
}

Result<LibraryFacets> TeamLibrary::facets(const QDate &today) {
    return answer<LibraryFacets>([&]() -> Result<LibraryFacets> {
        LibraryFacets facets;
        if (!online([&](TeamStore &store) { facets = store.facets(today); }))
            return m_copy->facets(today);
        return facets;
    });
}

// ---- Changes

Result<TemplateRow> TeamLibrary::addTemplate(const QByteArray &json, const QString &versionName) {
    if (const auto refused = refusal())
        return *refused;
    Result<TemplateRow> row = m_copy->addTemplate(json, versionName);
    if (row.ok())
        if (const auto problem = send(row->id))
            return *problem;
    return row;
}

std::optional<Problem> TeamLibrary::put(const QString &id, const std::function<void(TeamHead &)> &change,
                                        const std::function<std::optional<Problem>()> &here) {
    if (const auto refused = refusal())
        return refused;
    return done([&]() -> std::optional<Problem> {
        if (!m_copy->here(id) && online([&](TeamStore &store) {
                TeamHead head = store.requireHead(id);
                change(head);
                store.put(id, head.archived, head.removed);
            }))
            return std::nullopt;
        if (auto problem = here())
            return problem;
        return send(id);
    });
}

std::optional<Problem> TeamLibrary::setArchived(const QString &id, bool archived) {
    return put(
        id, [archived](TeamHead &head) { head.archived = archived; },
        [&] { return m_copy->setArchived(id, archived); });
}

std::optional<Problem> TeamLibrary::removeTemplate(const QString &id) {
    return put(
        id, [](TeamHead &head) { head.removed = true; }, [&] { return m_copy->removeTemplate(id); });
}

std::optional<Problem> TeamLibrary::restoreTemplate(const QString &id) {
    const auto problem = done([&]() -> std::optional<Problem> {
        const auto here = m_copy->here(id);
        if (!here || here->shared.theirs != TeamCopy::Gone || refusal())
            return std::nullopt;
        if (!online([&](TeamStore &store) {
                const TeamHead before = store.requireHead(id);
                const TeamHead head = store.put(id, before.archived, false);
                TeamCopy::Shared shared = here->shared;
                const bool isSame = head.version == shared.version;
                m_copy->noteShared(
                    id, {isSame ? head.rev : shared.rev, shared.version, head.archived, false, isSame ? 0 : head.rev});
            }))
            throw storeError(TeamOffline, text("It is taken out of the bin when the team's server is back: try again "
                                               "then."));
        return std::nullopt;
    });
    if (problem)
        return problem;
    return put(
        id, [](TeamHead &head) { head.removed = false; }, [&] { return m_copy->restoreTemplate(id); });
}

Result<VersionRow> TeamLibrary::saveVersion(const QString &id, const QByteArray &json, int journalPosition,
                                            const QString &name, const QString &note) {
    if (const auto refused = refusal())
        return *refused;
    Result<VersionRow> version = m_copy->saveVersion(id, json, journalPosition, name, note);
    if (version.ok())
        if (const auto problem = send(id))
            return *problem;
    return version;
}

Result<std::vector<VersionRow>> TeamLibrary::versions(const QString &id) {
    using Rows = std::vector<VersionRow>;
    return answer<Rows>([&]() -> Result<Rows> {
        const auto here = m_copy->here(id);
        Rows rows;
        if ((here && (here->isFile || here->shared.rev == 0)) ||
            !online([&](TeamStore &store) { rows = store.versions(id); }))
            return m_copy->versions(id);
        if (here && here->hasVersions()) {
            const Result<Rows> own = m_copy->versions(id);
            if (!own.ok())
                return own;
            std::erase_if(rows, [&](const VersionRow &row) { return row.number > here->shared.version; });
            for (auto row = own->rbegin(); row != own->rend(); ++row)
                if (row->number > here->shared.version)
                    rows.insert(rows.begin(), *row);
        }
        return rows;
    });
}

std::optional<Problem> TeamLibrary::describeVersion(const QString &id, int number, const QString &name,
                                                    const QString &note) {
    if (const auto refused = refusal())
        return refused;
    return done([&]() -> std::optional<Problem> {
        const auto here = m_copy->here(id);
        if (here && (here->isFile || number > here->shared.version))
            return m_copy->describeVersion(id, number, name, note);
        if (!online([&](TeamStore &store) { store.describeVersion(id, number, name, note); }))
            throw storeError(TeamOffline, text("This version is with the team. Describe it when the server is back."));
        if (here) // older ones need not stand here
            m_copy->describeVersion(id, number, name, note);
        return std::nullopt;
    });
}

Result<QByteArray> TeamLibrary::versionJson(const QString &id, int number) {
    return answer<QByteArray>([&]() -> Result<QByteArray> {
        Result<QByteArray> here = m_copy->versionJson(id, number);
        if (!here.ok())
            online([&](TeamStore &store) { here = store.version(id, number).json; });
        return here;
    });
}

} // namespace stepline
