#include "core/base/text.h"
#include "core/storage/team_answer.h"
#include "core/storage/team_copy.h"
#include "core/storage/team_library.h"

namespace stepline {

namespace {

TeamCopy::Shared sharedOf(const TeamHead &head) {
    return {head.rev, head.version, head.archived, head.removed, 0};
}

} // namespace

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
        if (here->shared.rev == 0) // new; or it was sent, and the copy does not know it any more
            if (const auto head = store.head(id)) {
                meet(id, *head, store);
                continue;
            }
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
    const auto now = store.now(id, here ? here->shared.rev : 0);
    const std::optional<TeamHead> head = now ? std::optional(now->head) : std::nullopt;
    if (here && head && here->shared.rev == 0) {
        meet(id, *head, store);
        return;
    }
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
    m_copy->adopt(*head, now->version ? *now->version : store.version(id, head->version));
}

bool TeamLibrary::renew(const QString &id) {
    return online([&](TeamStore &store) {
        const TeamHead head = store.requireHead(id);
        m_copy->renew(head, store.version(id, head.version));
    });
}

void TeamLibrary::meet(const QString &id, const TeamHead &head, TeamStore &store) {
    const TeamCopy::Here here = *m_copy->here(id);
    const TeamVersion theirs = store.version(id, head.version);
    const Result<QByteArray> mine = m_copy->currentJson(id);
    int common = std::min(here.version, head.version);
    for (; common > 0; --common)
        if (const auto version = m_copy->versionJson(id, common);
            version.ok() && *version == store.version(id, common).json)
            break;
    const bool isSame = mine.ok() && *mine == theirs.json;
    if (common == head.version && !(isSame && here.version > common)) {
        m_copy->meet(head, common, 0); // the rest is sent now
    } else if (common > 0 && !isSame && (here.hasDraft || here.version > common)) {
        m_copy->meet(head, common, head.rev); // changed by both
    } else {
        if (common == 0 && mine.ok() && !isSame) // nothing to compare it by: it goes on as a template of its own
            if (const auto kept = m_copy->addTemplate(*mine, text("Rescued from a damaged copy")); !kept.ok())
                throw StoreError{kept.problems().value(0)};
        m_copy->renew(head, theirs);
    }
}

} // namespace stepline
