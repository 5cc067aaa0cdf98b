#include "core/storage/sqlite_handle.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>
#include <sqlite3.h>

namespace stepline {

namespace {

/// Lengths in bytes, depths in calls: far above what a library needs, far below what could hurt.
constexpr struct {
    int what, most;
} Limits[] = {{SQLITE_LIMIT_LENGTH, 512 << 20}, {SQLITE_LIMIT_SQL_LENGTH, 1 << 20}, {SQLITE_LIMIT_COLUMN, 200},
              {SQLITE_LIMIT_EXPR_DEPTH, 250},   {SQLITE_LIMIT_ATTACHED, 1}, // VACUUM INTO needs one
              {SQLITE_LIMIT_TRIGGER_DEPTH, 10}}; // deleting what hangs on a row counts as a trigger

/// The connection, when the driver uses the very SQLite this program is linked with; else nullptr.
sqlite3 *handleOf(const QSqlDatabase &database) {
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("SELECT sqlite_source_id()")) || !query.next() ||
        query.value(0).toString() != QLatin1String(sqlite3_sourceid()))
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

} // namespace

void harden(const QSqlDatabase &database, bool reading) {
    sqlite3 *handle = handleOf(database);
    if (!handle)
        return;
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, reading ? 0 : 1, nullptr);
    for (const auto &limit : Limits)
        sqlite3_limit(handle, limit.what, limit.most);
}

void keepLogOnClose(const QSqlDatabase &database) {
    if (sqlite3 *handle = handleOf(database))
        sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

bool isHardened(const QSqlDatabase &database) {
    int on = 0;
    if (sqlite3 *handle = handleOf(database))
        sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, -1, &on);
    return on == 1;
}

} // namespace stepline
