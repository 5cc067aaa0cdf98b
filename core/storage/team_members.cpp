#include "core/storage/team_members.h"

#include "core/base/text.h"
#include "core/storage/postgres_schema.h"
#include "core/storage/postgres_sql.h"
#include "core/storage/team_answer.h"

#include <QHash>

namespace stepline {

namespace {

constexpr TeamRole Roles[] = {TeamRole::Viewer, TeamRole::Editor, TeamRole::Owner};
constexpr int LongestName = 63; ///< of a role of PostgreSQL, in bytes

#define OUR_GROUPS "('stepline_viewer', 'stepline_editor', 'stepline_owner')"

bool mayGrant(PostgresSql &sql, TeamRole role) {
    return sql
        .value(QStringLiteral("SELECT rolsuper OR pg_has_role(oid, ?, 'MEMBER WITH ADMIN OPTION') OR (rolcreaterole "
                              "AND current_setting('server_version_num')::int < 160000) FROM pg_roles WHERE rolname = "
                              "session_user"),
               {groupOf(role)})
        .toBool();
}

bool isDirectly(PostgresSql &sql, const QString &name, TeamRole role) {
    return sql
        .value(QStringLiteral("SELECT EXISTS (SELECT FROM pg_auth_members JOIN pg_roles AS groups ON groups.oid = "
                              "roleid JOIN pg_roles AS members ON members.oid = member WHERE groups.rolname = ? AND "
                              "members.rolname = ?)"),
               {groupOf(role), name})
        .toBool();
}

/// Runs a statement that takes names; the server itself puts them into quotes.
void runNamed(PostgresSql &sql, const QString &form, const QString &first, const QString &second) {
    sql.script(sql.value(QStringLiteral("SELECT format(?, ?::text, ?::text)"), {form, first, second}).toString());
}

void requireName(const QString &name) {
    if (name.isEmpty() || name.toUtf8().size() > LongestName || name.contains(QChar(0)))
        throw storeError("team-member", text("A name has 1 to 63 letters. Give another one."));
    if (name.startsWith(u"pg_") || name.startsWith(u"stepline_"))
        throw storeError("team-member",
                         text("Names that begin with “pg_” or “stepline_” are the server's own. Give another one."));
}

/// Runs @p work; what the database does not allow is said as what it means here.
void asAllowed(TeamRole role, const std::function<void()> &work) {
    try {
        work();
    } catch (const StoreError &error) {
        if (!isRule(error.problem, TeamForbidden))
            throw;
        throw storeError(
            TeamForbidden,
            role == TeamRole::Owner
                ? text("You may not say who is an owner. Ask an owner who may, or whoever runs the server.")
                : text("You may not say who is a member. Ask an owner, or whoever runs the server."));
    }
}

} // namespace

TeamMembers membersOf(PostgresSql &sql) {
    TeamMembers members;
    sql.each(QStringLiteral(
                 "SELECT r.rolname::text, max(array_position(ARRAY['stepline_viewer', 'stepline_editor', "
                 "'stepline_owner']::name[], g.rolname)), r.rolcanlogin, r.rolname = session_user, "
                 "has_database_privilege(r.oid, current_database(), 'CONNECT'), EXISTS (SELECT FROM pg_stat_activity "
                 "WHERE usename = r.rolname AND datname = current_database() AND application_name = 'stepline') FROM "
                 "pg_auth_members JOIN pg_roles AS g ON g.oid = roleid JOIN pg_roles AS r ON r.oid = member WHERE "
                 "g.rolname IN " OUR_GROUPS " AND r.rolname NOT IN " OUR_GROUPS
                 " GROUP BY r.oid, r.rolname, r.rolcanlogin ORDER BY 2 DESC, 1"),
             {}, [&](const QSqlQuery &row) {
                 TeamMember member;
                 member.name = row.value(0).toString();
                 member.role = Roles[row.value(1).toInt() - 1];
                 member.isGroup = !row.value(2).toBool();
                 member.isMe = row.value(3).toBool();
                 member.mayConnect = row.value(4).toBool();
                 member.isHere = row.value(5).toBool();
                 members.all.push_back(member);
             });
    if (sql.value(QStringLiteral("SELECT has_table_privilege('stepline.presence', 'SELECT')")).toBool()) {
        QHash<QString, QDateTime> seen;
        sql.each(QStringLiteral("SELECT member::text, seen FROM stepline.presence"), {},
                 [&](const QSqlQuery &row) { seen[row.value(0).toString()] = row.value(1).toDateTime().toUTC(); });
        for (TeamMember &member : members.all)
            member.seen = seen.value(member.name);
    }
    members.mayChange = mayGrant(sql, TeamRole::Viewer) && mayGrant(sql, TeamRole::Editor);
    members.mayMakeOwners = mayGrant(sql, TeamRole::Owner);
    members.mayMakeUsers =
        sql.value(QStringLiteral("SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = session_user"))
            .toBool();
    sql.each(QStringLiteral("SELECT rolname::text FROM pg_roles WHERE rolcanlogin AND NOT EXISTS (SELECT FROM "
                            "pg_auth_members JOIN pg_roles AS g ON g.oid = roleid WHERE member = pg_roles.oid AND "
                            "g.rolname IN " OUR_GROUPS ") ORDER BY 1 LIMIT 1000"),
             {}, [&](const QSqlQuery &row) { members.others << row.value(0).toString(); });
    return members;
}

void setMember(PostgresSql &sql, const QString &name, TeamRole role) {
    if (sql.value(QStringLiteral("SELECT session_user = ?"), {name}).toBool())
        throw storeError("team-member", text("This is you. Another owner can change your role."));
    if (!sql.value(QStringLiteral("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ?)"), {name}).toBool())
        throw storeError("team-member-unknown", text("The server has no user “%1”. Check the name.").arg(name));
    const bool wasOwner = isDirectly(sql, name, TeamRole::Owner);
    asAllowed(wasOwner ? TeamRole::Owner : role, [&] {
        sql.write([&] {
            // Whoever is an owner says who is one, too.
            if (role == TeamRole::Owner)
                runNamed(sql, QStringLiteral("GRANT %I TO %I WITH ADMIN OPTION"), groupOf(role), name);
            else if (role != TeamRole::None)
                runNamed(sql, QStringLiteral("GRANT %I TO %I"), groupOf(role), name);
            for (const TeamRole other : Roles)
                if (other != role && isDirectly(sql, name, other)) {
                    runNamed(sql, QStringLiteral("REVOKE %I FROM %I"), groupOf(other), name);
                    if (isDirectly(sql, name, other)) // newer servers let only those take back who gave
                        throw storeError(TeamForbidden, text("“%1” was given this role by somebody else, and only they "
                                                             "or whoever runs the server can take it back.")
                                                            .arg(name));
                }
        });
    });
}

void createMember(PostgresSql &sql, const QString &name, const QString &password, TeamRole role) {
    requireName(name);
    if (password.isEmpty())
        throw storeError("team-member", text("Give a first password for “%1”.").arg(name));
    if (sql.value(QStringLiteral("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ?)"), {name}).toBool())
        throw storeError("team-member",
                         text("The server has a user “%1” already. Add them without a new password.").arg(name));
    try {
        runNamed(sql, QStringLiteral("CREATE ROLE %I LOGIN PASSWORD %L"), name, sql.passwordProof(name, password));
    } catch (const StoreError &error) {
        if (!isRule(error.problem, TeamForbidden))
            throw;
        throw storeError(TeamForbidden, text("You may not make users on this server. Ask whoever runs it to make "
                                             "“%1”; then you can add them here.")
                                            .arg(name));
    }
    setMember(sql, name, role);
}

} // namespace stepline
