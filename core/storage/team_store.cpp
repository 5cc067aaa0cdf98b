#include "core/storage/team_store.h"

#include "core/base/json_parse.h"
#include "core/base/text.h"
#include "core/storage/connection_guard.h"
#include "core/storage/sqlite_library.h"
#include "core/storage/team_columns.h"
#include "core/storage/template_digest.h"

namespace stepline {

namespace {

#define HEAD_COLUMNS                                                                                                   \
    "SELECT id::text, name, rev, version, archived, removed IS NOT NULL, changed_by::text, changed, "                  \
    "coalesce(removed_by::text, ''), removed FROM stepline.templates WHERE id = ?::uuid"

TeamHead headFrom(const QSqlQuery &row) {
    return {row.value(0).toString(),   row.value(1).toString(),
            row.value(2).toLongLong(), row.value(3).toInt(),
            row.value(4).toBool(),     row.value(5).toBool(),
            row.value(6).toString(),   row.value(7).toDateTime().toUTC(),
            row.value(8).toString(),   row.value(9).toDateTime().toUTC()};
}

QString savesOf(const std::vector<TeamVersion> &versions) {
    QStringList saves;
    for (const TeamVersion &version : versions)
        saves << version.save;
    return arrayText(saves);
}

} // namespace

TeamStore::TeamStore(const TeamServer &server) : m_sql(server) {
    const int version = teamSchemaVersion(m_sql);
    m_role = teamRole(m_sql);
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

void TeamStore::notePresence() {
    m_sql.run(QStringLiteral("SELECT stepline.note_presence()"));
}

void TeamStore::listen(const TeamServer &server, int patienceMs, const std::function<void(const QString &)> &changed) {
    const auto heard = [this, changed](const QString &payload) {
        const auto tell = [this, changed, payload] {
            const QString id = payload.section(u' ', 0, 0);
            if (m_own.take(id) != payload.section(u' ', 1, 1).toLongLong())
                changed(id);
        };
        QMetaObject::invokeMethod(&m_ears, tell, Qt::QueuedConnection);
    };
    m_pulse = std::make_unique<TeamPulse>(server, QStringLiteral("stepline_templates"), patienceMs,
                                          TeamPulse::Listener{heard, [guard = m_sql.guard()] { guard->cut(); }});
}

std::optional<TeamHead> TeamStore::head(const QString &id) {
    std::optional<TeamHead> found;
    m_sql.each(QStringLiteral(HEAD_COLUMNS), {id}, [&](const QSqlQuery &row) { found = headFrom(row); });
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
    bool whole = false;
    m_sql.each(QStringLiteral("SELECT number, saved, author::text, name, note, json, sha256, save::text "
                              "FROM stepline.versions WHERE template = ?::uuid AND number = ?"),
               {id, number}, [&](const QSqlQuery &row) {
                   found = TeamVersion{{row.value(0).toInt(), row.value(1).toDateTime().toUTC(),
                                        row.value(2).toString(), row.value(3).toString(), row.value(4).toString()},
                                       row.value(5).toString().toUtf8(),
                                       row.value(7).toString()};
                   whole = fingerprint(found->json) == row.value(6).toString();
               });
    if (!found)
        throw storeError("version-unknown", text("“%2” has no version %1. Choose one from its history.")
                                                .arg(QString::number(number), requireHead(id).name));
    if (!whole)
        throw storeError("library-damaged", text("Version %1 of this template is damaged on the team's server. Choose "
                                                 "another version, and tell whoever runs the server.")
                                                .arg(number));
    return *found;
}

std::optional<TeamHead> TeamStore::save(const QString &id, qint64 rev, const std::vector<TeamVersion> &versions) {
    const QByteArray &json = versions.back().json;
    const Result<JsonValue> root = parseJson(json);
    if (!root.ok())
        throw StoreError{root.problems().value(0)};
    const QVariantList told = QVariantList{versions.back().row.number} + teamColumns(digestOf(*root));
    std::optional<TeamHead> saved;
    bool stale = false;
    m_sql.write([&] {
        // Those at the beginning may have been sent before, and the answer got lost: they count once.
        qint64 known = rev;
        size_t sent = 0;
        m_sql.each(QStringLiteral("SELECT rev FROM stepline.versions WHERE save = ANY (?::uuid[])"),
                   {savesOf(versions)}, [&](const QSqlQuery &row) {
                       known = std::max(known, row.value(0).toLongLong());
                       ++sent;
                   });
        if (sent == versions.size()) {
            saved = requireHead(id);
            saved->rev = known;
            return;
        }
        if (known == 0)
            m_sql.run(QStringLiteral("INSERT INTO stepline.templates (version, name, name_order, key, kind, "
                                     "description, stage, tier, owner, tags, channel_types, steps, messages, outline, "
                                     "review_by, enabled, labels, words, id, rev) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, "
                                     "?, ?, ?, ?, ?, ?, ?, ?::text[], ?::tsvector, ?::uuid, 1)"),
                      told + QVariantList{id});
        else
            stale = m_sql.run(
                        QStringLiteral("UPDATE stepline.templates SET version = ?, name = ?, name_order = ?, key = ?, "
                                       "kind = ?, description = ?, stage = ?, tier = ?, owner = ?, tags = ?, "
                                       "channel_types = ?, steps = ?, messages = ?, outline = ?, review_by = ?, "
                                       "enabled = ?, labels = ?::text[], words = ?::tsvector, rev = ?, removed = NULL "
                                       "WHERE id = ?::uuid AND rev = ?"),
                        told + QVariantList{known + 1, id, known}) == 0;
        if (stale)
            return;
        for (size_t i = sent; i < versions.size(); ++i) {
            const TeamVersion &version = versions[i];
            m_sql.run(QStringLiteral("INSERT INTO stepline.versions (template, number, rev, json, sha256, saved, name, "
                                     "note, save) VALUES (?::uuid, ?, ?, ?, ?, ?, ?, ?, ?::uuid)"),
                      {id, version.row.number, known + 1, QString::fromUtf8(version.json), fingerprint(version.json),
                       version.row.saved, storable(version.row.name), storable(version.row.note), version.save});
        }
        saved = requireHead(id);
    });
    if (saved)
        m_own[id] = saved->rev;
    return saved;
}

TeamHead TeamStore::put(const QString &id, bool archived, bool removed) {
    if (m_sql.run(QStringLiteral("UPDATE stepline.templates SET archived = ?, removed = CASE WHEN ? THEN "
                                 "coalesce(removed, now()) END, rev = rev + 1 WHERE id = ?::uuid"),
                  {archived, removed, id}) == 0 &&
        head(id)) // there, but row-level security hid it from the change
        throw storeError(TeamForbidden, text("Your role in the team's library does not allow this. Ask an owner of it "
                                             "for another role."));
    const TeamHead head = requireHead(id);
    m_own[id] = head.rev;
    return head;
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
