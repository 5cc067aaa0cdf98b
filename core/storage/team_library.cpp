#include "core/storage/team_library.h"

#include "core/base/text.h"
#include "core/storage/team_answer.h"
#include "core/storage/team_copy.h"

#include <QDir>
#include <QFileInfo>

namespace stepline {

namespace {

const QString RoleSetting = QStringLiteral("team-role");
constexpr int LongestPauseMs = 30'000, PresenceMs = 5 * 60'000;

TeamCopy::Shared sharedOf(const TeamHead &head) {
    return {head.rev, head.version, head.archived, head.removed, 0};
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
        Opened library(new TeamLibrary(TeamCopy::open(path), server));
        if (store) {
            library->m_store = std::move(store);
            library->connectNow();
        } else {
            library->m_role = TeamRole(library->m_copy->setting(RoleSetting).value().toInt());
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
    : m_copy(std::move(copy)), m_server(server) {}

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

void TeamLibrary::connectNow() {
    m_role = m_store->role();
    m_store->setTimeout(m_timeoutMs);
    m_failures = 0;
    m_problem = {};
    m_copy->setSetting(RoleSetting, QString::number(int(m_role)));
    try {
        m_store->listen([this](const QString &id) {
            if (onChangedByOthers)
                onChangedByOthers(id);
        });
    } catch (const StoreError &error) {
        lose(error.problem);
        return;
    }
    notePresence();
    sendAll();
}

void TeamLibrary::notePresence() {
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (!m_store || now < m_nextPresence)
        return;
    m_nextPresence = now + PresenceMs;
    try {
        m_store->notePresence();
    } catch (const StoreError &error) { // nothing depends on it
        if (!m_store->isAlive())
            lose(error.problem);
    }
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
            m_store = std::make_unique<TeamStore>(m_server);
            connectNow();
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
        online([](TeamStore &store) { store.ask(); });
    else
        tryAgain();
    notePresence();
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

// ---- From the copy to the team

void TeamLibrary::sendAll() {
    QStringList waiting;
    try {
        waiting = m_copy->waiting();
    } catch (const StoreError &error) {
        m_problem = error.problem;
    }
    for (const QString &id : std::as_const(waiting))
        if (m_copy->here(id)->shared.theirs != 0)
            continue; // a person decides
        else if (const auto problem = send(id);
                 problem && !isRule(*problem, TeamConflictRule) && !isRule(*problem, TeamGoneRule))
            m_problem = *problem;
    told();
}

std::optional<Problem> TeamLibrary::send(const QString &id) {
    const auto problem = done([&]() -> std::optional<Problem> {
        online([&](TeamStore &store) {
            sendVersions(id, store);
            const auto here = m_copy->here(id);
            if (here && (here->archived != here->shared.archived || here->removed != here->shared.removed)) {
                const TeamHead head = store.put(id, here->archived, here->removed);
                TeamCopy::Shared shared = here->shared;
                // Only if nothing else happened to it in between is this the revision that stands here.
                if (head.rev == shared.rev + 1)
                    shared.rev = head.rev;
                shared.archived = head.archived;
                shared.removed = head.removed;
                m_copy->noteShared(id, shared);
            }
        });
        return std::nullopt;
    });
    told();
    return problem;
}

void TeamLibrary::sendVersions(const QString &id, TeamStore &store) {
    for (int tries = 0; tries < 3; ++tries) {
        const auto here = m_copy->here(id);
        if (!here || here->isFile || !here->hasVersions())
            return;
        if (here->removed && here->shared.removed) // a version would bring it back unasked
            refuseGone(id, nullptr);
        const std::vector<TeamVersion> versions = m_copy->unshared(id);
        TeamCopy::Shared shared = here->shared;
        if (const auto head = store.save(id, shared.rev, versions)) {
            shared = sharedOf(*head);
            shared.version = versions.back().row.number;
            m_copy->noteShared(id, shared);
            return;
        }
        const auto head = store.head(id);
        if (!head || (head->removed && !shared.removed))
            refuseGone(id, head ? &*head : nullptr);
        if (head->version != shared.version) {
            shared.theirs = head->rev;
            m_copy->noteShared(id, shared);
            throw storeError(TeamConflictRule,
                             text("%1 changed “%2”, too. Nothing is lost: your version is kept on this computer until "
                                  "both are brought together.")
                                 .arg(head->changedBy, here->name));
        }
        // Only put into the archive, or taken out of there or of the bin: what was saved is not touched by that.
        m_copy->follow(id, *head);
    }
}

void TeamLibrary::refuseGone(const QString &id, const TeamHead *head) {
    const TeamCopy::Here here = *m_copy->here(id);
    TeamCopy::Shared shared = here.shared;
    shared.theirs = TeamCopy::Gone;
    m_copy->noteShared(id, shared);
    throw storeError(TeamGoneRule, (head && !head->removedBy.isEmpty()
                                        ? text("%1 put “%2” into the bin.").arg(head->removedBy, here.name)
                                        : text("“%1” was deleted from the team's library.").arg(here.name)) +
                                       u' ' + text("Nothing is lost: what you changed is kept on this computer."));
}

// ---- From the team to the copy

void TeamLibrary::bringUp(const QString &id, TeamStore &store) {
    const auto here = m_copy->here(id);
    if (here && here->isFile)
        return;
    const auto head = store.head(id);
    if (here && here->shared.rev > 0 && !here->shared.removed && (!head || head->removed) &&
        (here->hasDraft || here->hasVersions())) {
        TeamCopy::Shared shared = here->shared;
        shared.theirs = TeamCopy::Gone;
        m_copy->noteShared(id, shared);
        return;
    }
    if (!head || (here && here->shared.rev == head->rev))
        return;
    if (here && head->version == here->shared.version) {
        m_copy->follow(id, *head);
        return;
    }
    if (here && (here->hasDraft || here->hasVersions())) {
        TeamCopy::Shared shared = here->shared;
        shared.theirs = head->rev;
        m_copy->noteShared(id, shared);
        return;
    }
    if (here && here->isWaiting())
        return; // it is sent first
    m_copy->adopt(*head, store.version(id, head->version));
}

Result<OpenedTemplate> TeamLibrary::openTemplate(const QString &id) {
    return answer<OpenedTemplate>([&] {
        online([&](TeamStore &store) { bringUp(id, store); });
        if (!m_store && !m_copy->here(id))
            throw storeError("template-not-here",
                             text("This template is not in the copy on this computer. Open it when the team's server "
                                  "is back."));
        told();
        return m_copy->openTemplate(id);
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
