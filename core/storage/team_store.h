#pragma once

#include "core/storage/postgres_schema.h"
#include "core/storage/postgres_sql.h"
#include "core/storage/team_pulse.h"

#include <QHash>
#include <QObject>

namespace stepline {

/// The team's templates in PostgreSQL, read and written. For the thread that made it; throws StoreError. A template is
/// changed on one condition only: that its revision is the one the change was made on.
class TeamStore {
public:
    /// Connects. A library of an older version of Stepline is upgraded when the role allows it; a newer one is refused.
    explicit TeamStore(const TeamServer &server);
    /// Makes the library in an empty database.
    static void setUp(const TeamServer &server);

    bool isAlive() const { return m_sql.isAlive(); }
    bool hasExpired() const { return m_sql.hasExpired(); }
    TeamRole role() const { return m_role; }
    void setTimeout(int milliseconds) { m_sql.setTimeout(milliseconds); }
    /// For what is not about templates: members.
    PostgresSql &sql() { return m_sql; }
    /// Throws when nobody answers any more, which listen() has the pulse feel.
    void requireAlive() { m_sql.requireAlive(); }
    /// What listen() takes. Made before the store it connects at the same time.
    static std::unique_ptr<TeamPulse> pulse(const TeamServer &server);
    /// @p changed gets the id of every template that somebody else changes from now on. A server that leaves the pulse
    /// without an answer for @p patienceMs is lost: what waits for it is ended then.
    void listen(std::unique_ptr<TeamPulse> pulse, int patienceMs,
                const std::function<void(const QString &id)> &changed);

    TemplatePage find(const TemplateQuery &query, int offset, int limit);
    LibraryFacets facets(const QDate &today);
    std::optional<TeamHead> head(const QString &id);
    /// A template and its last version, asked for at once.
    struct Now {
        TeamHead head;
        std::optional<TeamVersion> version; ///< not where the template is at revision @p known, or it is damaged
    };
    std::optional<Now> now(const QString &id, qint64 known);
    TeamHead requireHead(const QString &id);             ///< throws when the team does not have it
    std::vector<VersionRow> versions(const QString &id); ///< newest first
    TeamVersion version(const QString &id, int number);

    /// Adds versions, oldest first, and makes the last one the template. @p rev: the revision it was made on; 0: a new
    /// template. Nullopt: the template is at another revision, and nothing was written.
    std::optional<TeamHead> save(const QString &id, qint64 rev, const std::vector<TeamVersion> &versions);
    /// Into or out of the bin and the archive. They take nothing away, so no revision is asked.
    TeamHead put(const QString &id, bool archived, bool removed);
    void describeVersion(const QString &id, int number, const QString &name, const QString &note);

private:
    QString schemaOwner();
    std::optional<TeamHead> saveAtOnce(const QString &id, qint64 rev, const TeamVersion &version,
                                       const QVariantList &told);
    std::optional<TeamHead> saveInSteps(const QString &id, qint64 rev, const std::vector<TeamVersion> &versions,
                                        const QVariantList &told);
    struct Wanted;
    struct Counted {
        TemplatePage page;
        bool isAll = false; ///< there is nothing beyond what it found
    };
    TemplatePage listed(const TemplateQuery &query, int offset, int limit);
    /// Looks through the first @p rows of the list until it has found @p enough.
    Counted walk(const Wanted &wanted, const TemplateQuery &query, int offset, int limit, int rows, int enough);
    /// Asks the index, counts and sorts what it finds. Limit -1: all rows. Of more than @p most (-1: however many)
    /// those that it finds first.
    Counted gathered(const Wanted &wanted, const TemplateQuery &query, int offset, int limit, int most);

    PostgresSql m_sql;
    TeamRole m_role = TeamRole::None;
    QHash<QString, qint64> m_own; ///< revisions made here, of which nobody needs to be told
    QObject m_ears;               ///< of this thread
    std::unique_ptr<TeamPulse> m_pulse;
};

} // namespace stepline
