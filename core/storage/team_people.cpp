#include "core/base/text.h"
#include "core/storage/team_answer.h"
#include "core/storage/team_copy.h"
#include "core/storage/team_library.h"

namespace stepline {

// ---- Two people

Result<std::optional<TeamConflict>> TeamLibrary::conflict(const QString &id) {
    using Found = std::optional<TeamConflict>;
    return answer<Found>([&]() -> Result<Found> {
        const auto here = m_copy->here(id);
        if (!here || here->isFile || here->shared.rev == 0)
            return Found();
        Found found;
        const bool connected = online([&](TeamStore &store) {
            const auto head = store.head(id);
            if (!head || head->version == here->shared.version)
                return;
            TeamConflict conflict;
            conflict.head = *head;
            conflict.version = store.version(id, head->version);
            conflict.name = head->name;
            conflict.by = conflict.version.row.author;
            conflict.when = conflict.version.row.saved;
            conflict.theirs = conflict.version.json;
            const Result<QByteArray> base = m_copy->versionJson(id, here->shared.version);
            conflict.base = base.ok() ? *base : store.version(id, here->shared.version).json;
            found = conflict;
        });
        if (!connected)
            throw storeError(TeamOffline, text("What the others changed is seen when the team's server is back."));
        return found;
    });
}

Result<VersionRow> TeamLibrary::resolve(const QString &id, const TeamConflict &conflict, const QByteArray &merged,
                                        int journalPosition) {
    if (const auto refused = refusal())
        return *refused;
    return answer<VersionRow>([&]() -> Result<VersionRow> {
        VersionRow saved = m_copy->rebase(conflict.head, conflict.version, merged, journalPosition);
        if (const auto problem = send(id))
            return *problem;
        return saved;
    });
}

// ---- Put away by somebody else

Result<std::optional<TeamRemoval>> TeamLibrary::removal(const QString &id) {
    using Found = std::optional<TeamRemoval>;
    return answer<Found>([&]() -> Result<Found> {
        const auto here = m_copy->here(id);
        if (!here || here->isFile || here->shared.rev == 0)
            return Found();
        Found found;
        if (!online([&](TeamStore &store) {
                const auto head = store.head(id);
                if (head && !head->removed)
                    return;
                found = TeamRemoval{here->name, {}, {}, !head, here->hasDraft || here->hasVersions()};
                if (head) {
                    found->by = head->removedBy;
                    found->when = head->removedAt;
                }
            }))
            throw storeError(TeamOffline, text("What the others changed is seen when the team's server is back."));
        return found;
    });
}

Result<TemplateRow> TeamLibrary::keepAsNew(const QString &id) {
    const Result<QByteArray> json = m_copy->currentJson(id);
    if (!json.ok())
        return json.problems();
    Result<TemplateRow> row = addTemplate(*json, {});
    if (row.ok())
        if (const Result<QByteArray> old = letGo(id); !old.ok())
            return old.problems();
    return row;
}

Result<QByteArray> TeamLibrary::letGo(const QString &id) {
    Result<QByteArray> was = answer<QByteArray>([&] { return Result<QByteArray>(m_copy->letGo(id)); });
    told();
    return was;
}

// ---- Members

std::optional<Problem> TeamLibrary::aboutMembers(const std::function<void(PostgresSql &)> &work) {
    return done([&]() -> std::optional<Problem> {
        if (!online([&](TeamStore &store) { work(store.sql()); }))
            throw storeError(TeamOffline, text("The members are with the team's server. Try again when it is back."));
        return std::nullopt;
    });
}

Result<TeamMembers> TeamLibrary::members() {
    TeamMembers members;
    if (const auto problem = aboutMembers([&](PostgresSql &sql) { members = membersOf(sql); }))
        return *problem;
    return members;
}

std::optional<Problem> TeamLibrary::setMember(const QString &name, TeamRole role) {
    return aboutMembers([&](PostgresSql &sql) { stepline::setMember(sql, name, role); });
}

std::optional<Problem> TeamLibrary::createMember(const QString &name, const QString &password, TeamRole role) {
    return aboutMembers([&](PostgresSql &sql) { stepline::createMember(sql, name, password, role); });
}

} // namespace stepline
