#include "core/storage/team_store.h"

#include "core/base/json_parse.h"
#include "core/base/text.h"
#include "core/storage/connection_guard.h"
#include "core/storage/sqlite_library.h"
#include "core/storage/team_answer.h"
#include "core/storage/team_columns.h"
#include "core/storage/template_digest.h"

namespace stepline {

namespace {

#define HEAD_COLUMNS                                                                                                   \
    "templates.id::text, templates.name, templates.rev, templates.version, archived, removed IS NOT NULL, "            \
    "changed_by::text, changed, coalesce(removed_by::text, ''), removed"
#define VERSION_COLUMNS                                                                                                \
    "versions.number, versions.saved, versions.author::text, versions.name, versions.note, versions.json, "            \
    "versions.sha256, versions.save::text"
constexpr int VersionAfterHead = 10; ///< where the latter begin behind the former

TeamHead headFrom(const QSqlQuery &row) {
    return {row.value(0).toString(),   row.value(1).toString(),
            row.value(2).toLongLong(), row.value(3).toInt(),
            row.value(4).toBool(),     row.value(5).toBool(),
            row.value(6).toString(),   row.value(7).toDateTime().toUTC(),
            row.value(8).toString(),   row.value(9).toDateTime().toUTC()};
}

/// Nullopt: it is not as it was saved.
std::optional<TeamVersion> versionFrom(const QSqlQuery &row, int first) {
    const auto at = [&](int column) { return row.value(first + column); };
    TeamVersion version{
        {at(0).toInt(), at(1).toDateTime().toUTC(), at(2).toString(), at(3).toString(), at(4).toString()},
        at(5).toString().toUtf8(),
        at(7).toString()};
    return fingerprint(version.json) == at(6).toString() ? std::optional(version) : std::nullopt;
}

QString savesOf(const std::vector<TeamVersion> &versions) {
    QStringList saves;
    for (const TeamVersion &version : versions)
        saves << version.save;
    return arrayText(saves);
}

} // namespace

TeamStore::TeamStore(const TeamServer &server) : m_sql(server) {
    const auto [version, role] = teamStanding(m_sql);
    m_role = role;
    if (version == 0)
        throw storeError("team-empty",
                         text("The database “%1” holds no library of Stepline yet.").arg(server.database));
    if (m_role == TeamRole::None)
        throw storeError(TeamForbidden,
                         text("“%1” is not a member of this team's library. Ask an owner of it to make you "
                              "a viewer or an editor.")
                             .arg(server.user));
    if (version > teamSchemaVersion())
        throw storeError("team-newer",
                         text("The team's library was made by a newer version of Stepline. Update Stepline "
                              "to open it."));
    if (version < teamSchemaVersion()) {
        if (m_role != TeamRole::Owner)
            throw storeError("team-older", text("The team's library was made by an older version of Stepline. Ask an "
                                                "owner to open it once with this one."));
        try {
            migrateTeam(m_sql);
        } catch (const StoreError &error) {
            if (error.problem.rule != QLatin1String(TeamForbidden))
                throw;
            throw storeError("team-older",
                             text("The team's library was made by an older version of Stepline. Ask whoever set it up "
                                  "(“%1”) to open it once with this one.")
                                 .arg(schemaOwner()));
        }
    }
}

QString TeamStore::schemaOwner() {
    return m_sql.value(QStringLiteral("SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = 'stepline'"))
        .toString();
}

void TeamStore::setUp(const TeamServer &server) {
    PostgresSql sql(server);
    try {
        migrateTeam(sql);
    } catch (const StoreError &error) {
        if (error.problem.rule != QLatin1String(TeamForbidden))
            throw;
        throw storeError(TeamForbidden, text("“%1” may not set up a library in this database: that takes the right to "
                                             "make schemas and roles. Ask whoever runs the server to do it.")
                                            .arg(server.user));
    }
}

std::unique_ptr<TeamPulse> TeamStore::pulse(const TeamServer &server) {
    return std::make_unique<TeamPulse>(server, QStringLiteral("stepline_templates"));
}

void TeamStore::listen(std::unique_ptr<TeamPulse> pulse, int patienceMs,
                       const std::function<void(const QString &)> &changed) {
    const auto heard = [this, changed](const QString &payload) {
        const auto tell = [this, changed, payload] {
            const QString id = payload.section(u' ', 0, 0);
            if (m_own.take(id) != payload.section(u' ', 1, 1).toLongLong())
                changed(id);
        };
        QMetaObject::invokeMethod(&m_ears, tell, Qt::QueuedConnection);
    };
    m_pulse = std::move(pulse);
    m_pulse->begin(patienceMs, {heard, [guard = m_sql.guard()] { guard->cut(); }});
}

std::optional<TeamHead> TeamStore::head(const QString &id) {
    std::optional<TeamHead> found;
    m_sql.each(QStringLiteral("SELECT " HEAD_COLUMNS " FROM stepline.templates WHERE id = ?::uuid"), {id},
               [&](const QSqlQuery &row) { found = headFrom(row); });
    return found;
}

std::optional<TeamStore::Now> TeamStore::now(const QString &id, qint64 known) {
    std::optional<Now> found;
    m_sql.each(QStringLiteral("SELECT " HEAD_COLUMNS ", " VERSION_COLUMNS
                              " FROM stepline.templates LEFT JOIN stepline.versions ON template = id AND number = "
                              "templates.version AND templates.rev <> ? WHERE id = ?::uuid"),
               {known, id}, [&](const QSqlQuery &row) {
                   found = Now{headFrom(row), {}};
                   if (!row.isNull(VersionAfterHead))
                       found->version = versionFrom(row, VersionAfterHead);
               });
    return found;
}

TeamHead TeamStore::requireHead(const QString &id) {
    if (const auto found = head(id))
        return *found;
    throw storeError("template-unknown",
                     text("This template is not in the library any more. Look for it in the list of templates."));
}

std::vector<VersionRow> TeamStore::versions(const QString &id) {
    std::vector<VersionRow> rows;
    m_sql.each(QStringLiteral("SELECT number, saved, author::text, name, note FROM stepline.versions "
                              "WHERE template = ?::uuid ORDER BY number DESC"),
               {id}, [&](const QSqlQuery &row) {
                   rows.push_back({row.value(0).toInt(), row.value(1).toDateTime().toUTC(), row.value(2).toString(),
                                   row.value(3).toString(), row.value(4).toString()});
               });
    if (rows.empty())
        requireHead(id);
    return rows;
}

TeamVersion TeamStore::version(const QString &id, int number) {
    std::optional<TeamVersion> found;
    bool isThere = false;
    m_sql.each(QStringLiteral("SELECT " VERSION_COLUMNS " FROM stepline.versions WHERE template = ?::uuid AND number = "
                              "?"),
               {id, number}, [&](const QSqlQuery &row) {
                   isThere = true;
                   found = versionFrom(row, 0);
               });
    if (!isThere)
        throw storeError("version-unknown", text("“%2” has no version %1. Choose one from its history.")
                                                .arg(QString::number(number), requireHead(id).name));
    if (!found)
        throw storeError("library-damaged", text("Version %1 of this template is damaged on the team's server. Choose "
                                                 "another version, and tell whoever runs the server.")
                                                .arg(number));
    return *found;
}

// Written by both ways of saving.
#define NEW_TEMPLATE                                                                                                   \
    "INSERT INTO stepline.templates (version, name, name_order, key, kind, description, stage, tier, owner, tags, "    \
    "channel_types, steps, messages, outline, review_by, enabled, labels, words, id, rev) VALUES (?, ?, ?, ?, ?, ?, "  \
    "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::tsvector, ?::uuid, ?)"
#define CHANGED_TEMPLATE                                                                                               \
    "UPDATE stepline.templates SET version = ?, name = ?, name_order = ?, key = ?, kind = ?, description = ?, "        \
    "stage = ?, tier = ?, owner = ?, tags = ?, channel_types = ?, steps = ?, messages = ?, outline = ?, "              \
    "review_by = ?, enabled = ?, labels = ?::text[], words = ?::tsvector, removed = NULL, rev = rev + 1 "              \
    "WHERE id = ?::uuid AND rev = ?"
#define NEW_VERSION "INSERT INTO stepline.versions (template, number, rev, json, sha256, saved, name, note, save) "

std::optional<TeamHead> TeamStore::save(const QString &id, qint64 rev, const std::vector<TeamVersion> &versions) {
    const QByteArray &json = versions.back().json;
    const Result<JsonValue> root = parseJson(json);
    if (!root.ok())
        throw StoreError{root.problems().value(0)};
    const QVariantList told = QVariantList{versions.back().row.number} + teamColumns(digestOf(*root));
    std::optional<TeamHead> saved;
    try {
        if (versions.size() == 1)
            saved = saveAtOnce(id, rev, versions.front(), told);
    } catch (const StoreError &error) {
        if (!isRule(error.problem, TeamTwice))
            throw;
    }
    if (!saved) // there are several, or one that does not fit: why, is found out
        m_sql.write([&] { saved = saveInSteps(id, rev, versions, told); });
    if (saved)
        m_own[id] = saved->rev;
    return saved;
}

/// The usual case in one message there and back. Nullopt: it is not the usual one.
std::optional<TeamHead> TeamStore::saveAtOnce(const QString &id, qint64 rev, const TeamVersion &version,
                                              const QVariantList &told) {
    std::optional<TeamHead> saved;
    const QVariantList row{QString::fromUtf8(version.json), fingerprint(version.json),  version.row.saved,
                           storable(version.row.name),      storable(version.row.note), version.save};
    const QString rest =
        QStringLiteral(" RETURNING " HEAD_COLUMNS "), added AS (" NEW_VERSION "SELECT id::uuid, version, rev, ?::text, "
                       "?::text, ?::timestamptz, ?::text, ?::text, ?::uuid FROM saved) SELECT * FROM saved");
    const auto found = [&](const QSqlQuery &head) { saved = headFrom(head); };
    if (rev == 0)
        m_sql.each(QStringLiteral("WITH saved AS (" NEW_TEMPLATE) + rest, told + QVariantList{id, 1} + row, found);
    else
        m_sql.each(QStringLiteral("WITH saved AS (" CHANGED_TEMPLATE
                                  " AND NOT EXISTS (SELECT FROM stepline.versions WHERE save = ?::uuid)") +
                       rest,
                   told + QVariantList{id, rev, version.save} + row, found);
    return saved;
}

std::optional<TeamHead> TeamStore::saveInSteps(const QString &id, qint64 rev, const std::vector<TeamVersion> &versions,
                                               const QVariantList &told) {
    // Those at the beginning may have been sent before, and the answer got lost: they count once.
    qint64 known = rev;
    const auto countSent = [&] {
        size_t sent = 0;
        m_sql.each(QStringLiteral("SELECT rev FROM stepline.versions WHERE save = ANY (?::uuid[])"),
                   {savesOf(versions)}, [&](const QSqlQuery &row) {
                       known = std::max(known, row.value(0).toLongLong());
                       ++sent;
                   });
        return sent;
    };
    for (size_t sent = countSent();;) {
        if (sent == versions.size()) {
            TeamHead head = requireHead(id);
            head.rev = known;
            return head;
        }
        if (known == 0) {
            m_sql.run(QStringLiteral(NEW_TEMPLATE), told + QVariantList{id, 1});
        } else if (m_sql.run(QStringLiteral(CHANGED_TEMPLATE), told + QVariantList{id, known}) == 0) {
            // The server may have been at the first sending still, and done with it only now.
            const size_t before = std::exchange(sent, countSent());
            if (sent > before)
                continue;
            return std::nullopt;
        }
        for (size_t i = sent; i < versions.size(); ++i) {
            const TeamVersion &version = versions[i];
            m_sql.run(QStringLiteral(NEW_VERSION "VALUES (?::uuid, ?, ?, ?, ?, ?, ?, ?, ?::uuid)"),
                      {id, version.row.number, known + 1, QString::fromUtf8(version.json), fingerprint(version.json),
                       version.row.saved, storable(version.row.name), storable(version.row.note), version.save});
        }
        return requireHead(id);
    }
}

TeamHead TeamStore::put(const QString &id, bool archived, bool removed) {
    std::optional<TeamHead> changed;
    m_sql.each(QStringLiteral("UPDATE stepline.templates SET archived = ?, removed = CASE WHEN ? THEN "
                              "coalesce(removed, now()) END, rev = rev + 1 WHERE id = ?::uuid RETURNING " HEAD_COLUMNS),
               {archived, removed, id}, [&](const QSqlQuery &row) { changed = headFrom(row); });
    if (!changed) {
        requireHead(id); // there, but row-level security hid it from the change
        throw storeError(TeamForbidden, text("Your role in the team's library does not allow this. Ask an owner of it "
                                             "for another role."));
    }
    m_own[id] = changed->rev;
    return *changed;
}

void TeamStore::describeVersion(const QString &id, int number, const QString &name, const QString &note) {
    if (m_sql.run(QStringLiteral("UPDATE stepline.versions SET name = ?, note = ? WHERE template = ?::uuid "
                                 "AND number = ?"),
                  {storable(name), storable(note), id, number}) > 0)
        return;
    const TeamVersion there = version(id, number);
    throw storeError(TeamForbidden, text("Version %1 was saved by %2. Only they and owners can describe it.")
                                        .arg(QString::number(number), there.row.author));
}

} // namespace stepline
