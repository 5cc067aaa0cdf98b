#pragma once

#include "core/storage/sqlite_library.h"
#include "core/storage/team_store.h"

namespace stepline {

/// This computer's copy of a team's library: a library like the own one, with the templates that were opened or made
/// here, their unsaved edits and undo history. It knows what the team has of each; what it holds beyond that waits to
/// be sent. What is added here throws StoreError.
class TeamCopy final : public SqliteLibrary {
public:
    /// Opens or makes the copy.
    static std::unique_ptr<TeamCopy> open(const QString &path);

    /// What the team has of a template that stands here.
    struct Shared {
        qint64 rev = 0; ///< 0: the team does not have it yet
        int version = 0;
        bool archived = false, removed = false;
        qint64 theirs = 0; ///< a newer revision that contradicts what is here; 0: none; Gone
    };
    /// Of Shared::theirs: somebody else put it away while it was changed here.
    static constexpr qint64 Gone = -1;
    /// How a template stands here.
    struct Here {
        Shared shared;
        QString name;
        int version = 0;
        bool archived = false, removed = false;
        bool hasDraft = false; ///< edits since the last version
        bool isFile = false;   ///< a file's working copy: not the team's business

        bool hasVersions() const { return version > shared.version; } ///< that the team does not have
        bool isWaiting() const { return hasVersions() || archived != shared.archived || removed != shared.removed; }
    };
    std::optional<Here> here(const QString &id);
    QStringList drafts();  ///< ids of templates with edits since their last version
    QStringList waiting(); ///< ids of templates with something the team does not have
    QStringList contradicted();
    QStringList gone(); ///< ids of templates that wait for their person, put away by somebody else

    /// The versions that the team does not have, oldest first.
    std::vector<TeamVersion> unshared(const QString &id);
    /// Takes the team's state of a template that stands here without changes, or not at all.
    void adopt(const TeamHead &head, const TeamVersion &version);
    /// The team has it as it is here, at that revision.
    void noteShared(const QString &id, const Shared &shared);
    /// The team has the same version, but moved it into or out of the bin or the archive: here, too, unless it was
    /// moved here meanwhile.
    void follow(const QString &id, const TeamHead &head);
    /// Goes on from the team's version, in one step: what was saved here since the last common one is counted after it,
    /// and @p merged becomes a version after all of them (unless it is the team's).
    VersionRow rebase(const TeamHead &head, const TeamVersion &theirs, const QByteArray &merged, int journalPosition);

    /// The same where the copy is damaged and may hold anything: what is here of it goes.
    void renew(const TeamHead &head, const TeamVersion &version);
    /// What the team has of it is known again: its version @p common. @p theirs as in Shared.
    void meet(const TeamHead &head, int common, qint64 theirs);
    /// Goes back to what the team had of it, in the bin. Returns what it was here.
    QByteArray letGo(const QString &id);

private:
    TeamCopy(LibraryConnection connection, const QString &path) : SqliteLibrary(std::move(connection), path) {}
    QString copyId();
    void keepVersion(const QString &id, const TeamVersion &version);
    void setFlags(const QString &id, bool archived);
    void writeShared(const QString &id, const Shared &shared);

    QString m_copyId;
};

} // namespace stepline
