#include "core/storage/postgres_schema.h"

#include "core/base/text.h"
#include "core/storage/postgres_migration_1.h"
#include "core/storage/postgres_migration_2.h"
#include "core/storage/postgres_migration_3.h"
#include "core/storage/postgres_migration_4.h"
#include "core/storage/postgres_migration_5.h"
#include "core/storage/postgres_sql.h"

namespace stepline {

namespace {

struct Step {
    int version;
    std::span<const char *const> statements;
};

/// Forward only; a released one is never changed.
const std::vector<Step> &steps() {
    static const std::vector<Step> all = {{1, postgresMigration1()},
                                          {2, postgresMigration2()},
                                          {3, postgresMigration3()},
                                          {4, postgresMigration4()},
                                          {5, postgresMigration5()}};
    return all;
}

constexpr int LongestStepMs = 60 * 60'000; ///< an index of a million templates takes minutes
constexpr int OneAtATime = 0x53746570;     ///< the advisory lock of whoever migrates ("Step" in ASCII)

} // namespace

QString groupOf(TeamRole role) {
    switch (role) {
    case TeamRole::Viewer: return QStringLiteral("stepline_viewer");
    case TeamRole::Editor: return QStringLiteral("stepline_editor");
    case TeamRole::Owner: return QStringLiteral("stepline_owner");
    case TeamRole::None: break;
    }
    return {};
}

int teamSchemaVersion() {
    return steps().back().version;
}

int teamSchemaVersion(PostgresSql &sql) {
    // Asked in two steps: whoever may not look into it sees that it is there.
    if (!sql.value(QStringLiteral("SELECT to_regclass('stepline.migrations') IS NOT NULL OR EXISTS (SELECT FROM "
                                  "pg_namespace WHERE nspname = 'stepline')"))
             .toBool())
        return 0;
    return sql.value(QStringLiteral("SELECT max(version) FROM stepline.migrations")).toInt();
}

TeamStanding teamStanding(PostgresSql &sql) {
    const QString role = QStringLiteral(
        "SELECT max(CASE rolname WHEN 'stepline_owner' THEN 3 WHEN 'stepline_editor' THEN 2 ELSE 1 END) FROM pg_roles "
        "WHERE rolname IN ('stepline_owner', 'stepline_editor', 'stepline_viewer') AND pg_has_role(oid, 'member')");
    TeamStanding found;
    try { // a member of a library, as nearly always: asked in one step
        sql.each(QStringLiteral("SELECT (SELECT max(version) FROM stepline.migrations), (%1)").arg(role), {},
                 [&](const QSqlQuery &row) {
                     found = {row.value(0).toInt(), TeamRole(row.value(1).toInt())};
                 });
    } catch (const StoreError &) {
        if (!sql.isAlive())
            throw;
        found.version = 0;
        found.role = TeamRole(sql.value(role).toInt());
        try {
            found.version = teamSchemaVersion(sql);
        } catch (const StoreError &error) {
            if (error.problem.rule != QLatin1String(TeamForbidden) || found.role != TeamRole::None)
                throw;
            found.version = teamSchemaVersion(); // it is there, and not for this user
        }
    }
    return found;
}

void migrateTeam(PostgresSql &sql) {
    sql.setTimeout(LongestStepMs);
    sql.script(QStringLiteral("SET statement_timeout = '60min'"));
    for (const Step &step : steps())
        sql.write([&] {
            sql.run(QStringLiteral("SELECT pg_advisory_xact_lock(?)"), {OneAtATime});
            if (teamSchemaVersion(sql) >= step.version)
                return;
            for (const char *statement : step.statements)
                sql.script(QString::fromUtf8(statement));
            sql.run(QStringLiteral("INSERT INTO stepline.migrations (version) VALUES (?)"), {step.version});
        });
}

} // namespace stepline
