#include "core/storage/migrations.h"

#include "core/base/text.h"
#include "core/storage/listing.h"
#include "core/storage/migration_1.h"
#include "core/storage/migration_2.h"
#include "core/storage/migration_3.h"
#include "core/storage/migration_4.h"
#include "core/storage/migration_5.h"
#include "core/storage/migration_6.h"
#include "core/storage/migration_7.h"
#include "core/storage/seals.h"
#include "core/storage/sql.h"

#include <QDir>
#include <QFile>
#include <algorithm>

namespace stepline {

namespace {

constexpr int ListingSince = 5; ///< the version whose tables hold what the list shows

void requireSchema(Sql &sql, int version, std::span<const Migration> steps) {
    const SchemaDifference difference = compareSchema(expectedSchema(version, steps), schemaOf(sql));
    const bool orphans = sql.value(QStringLiteral("SELECT count(*) FROM pragma_foreign_key_check")).toInt() > 0;
    if (!difference.missing.isEmpty() || orphans)
        throw storeError("library-upgrade",
                         text("The library “%1” could not be brought to this version of Stepline and is as it was.")
                             .arg(QDir::toNativeSeparators(sql.shownPath())));
}

/// Numbers of our own: a pragma takes no bound value.
void setNumber(Sql &sql, const char *pragma, quint32 number) {
    sql.run(QLatin1String("PRAGMA ") + QLatin1String(pragma) + u'=' + QString::number(number));
}

void run(Sql &sql, const Migration &step) {
    for (const char *statement : step.statements)
        sql.run(QString::fromUtf8(statement));
    setNumber(sql, "application_id", ApplicationId);
    setNumber(sql, "user_version", quint32(step.version));
}

} // namespace

std::span<const Migration> migrations() {
    static const std::vector<Migration> all = {{1, migration1()}, {2, migration2()}, {3, migration3()},
                                               {4, migration4()}, {5, migration5()}, {6, migration6()},
                                               {7, migration7()}};
    return all;
}

int schemaVersion() {
    return migrations().back().version;
}

void migrate(Sql &sql, std::span<const Migration> steps) {
    for (const Migration &step : steps)
        sql.write([&] {
            if (sql.value(QStringLiteral("PRAGMA user_version")).toInt() >= step.version)
                return;
            run(sql, step);
            if (step.version == SealsSince) {
                sealVersions(sql);
                sealRuns(sql);
            }
            if (&step == &steps.back() && step.version >= ListingSince)
                rebuildListing(sql);
            requireSchema(sql, step.version, steps);
        });
}

void backUp(Sql &sql, const QString &copy) {
    sql.run(QStringLiteral("VACUUM INTO ?"), {copy});
    try {
        Sql written(copy, Sql::Mode::Immutable);
        requireIntact(written);
        if (schemaOf(written) != schemaOf(sql))
            throw storeError("library-backup",
                             text("The backup “%1” is not complete.").arg(QDir::toNativeSeparators(copy)));
    } catch (const StoreError &) {
        QFile::remove(copy); // half a backup would pass for one
        throw;
    }
}

std::vector<SchemaObject> schemaOf(Sql &sql) {
    std::vector<SchemaObject> objects;
    // The tables behind a full-text index are SQLite's own matter: that they are there counts, not how they are told.
    sql.each(QStringLiteral("SELECT type, name, CASE WHEN name IN (SELECT name FROM pragma_table_list WHERE type = "
                            "'shadow') THEN '' ELSE sql END FROM sqlite_schema "
                            "WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name"),
             {}, [&](const QSqlQuery &row) {
                 objects.push_back({row.value(0).toString(), row.value(1).toString(), row.value(2).toString()});
             });
    return objects;
}

std::vector<SchemaObject> expectedSchema(int version, std::span<const Migration> steps) {
    Sql sql(QString(), Sql::Mode::Memory);
    for (const Migration &step : steps)
        if (step.version <= version)
            run(sql, step);
    return schemaOf(sql);
}

SchemaDifference compareSchema(const std::vector<SchemaObject> &expected, const std::vector<SchemaObject> &found) {
    SchemaDifference difference;
    for (const SchemaObject &object : expected)
        if (std::find(found.begin(), found.end(), object) == found.end())
            difference.missing << object.type + u' ' + object.name;
    for (const SchemaObject &object : found)
        if (std::none_of(expected.begin(), expected.end(), [&](const SchemaObject &ours) {
                return ours.type == object.type && ours.name == object.name;
            }))
            difference.foreign << object.type + u' ' + object.name;
    return difference;
}

namespace {

QString quoted(QString name) {
    return u'"' + name.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

/// The table with a row that its key does not lead to, or nothing. quick_check does not compare an index with its
/// table, and a flipped bit in one would show, and overwrite, the text of another template.
QString misledTable(Sql &sql) {
    std::vector<std::pair<QString, QString>> keys; // tables and the indexes of their keys
    sql.each(QStringLiteral("SELECT tbl_name, name FROM sqlite_schema WHERE type = 'index' AND sql IS NULL"), {},
             [&](const QSqlQuery &row) { keys.emplace_back(row.value(0).toString(), row.value(1).toString()); });
    for (const auto &[table, index] : keys) {
        QStringList same; // its columns, and what it leads to: the row's number, or else the table's key
        sql.each(QStringLiteral("PRAGMA index_xinfo(%1)").arg(quoted(index)), {}, [&](const QSqlQuery &row) {
            const QString column = row.isNull(2) ? QStringLiteral("rowid") : quoted(row.value(2).toString());
            same << QStringLiteral("found.%1 IS present.%1").arg(column);
        });
        if (sql.value(QStringLiteral("SELECT EXISTS (SELECT 1 FROM %1 AS present NOT INDEXED WHERE NOT EXISTS (SELECT "
                                     "1 FROM %1 AS found INDEXED BY %2 WHERE %3))")
                          .arg(quoted(table), quoted(index), same.join(QStringLiteral(" AND "))))
                .toBool())
            return table;
    }
    return {};
}

} // namespace

void requireIntact(Sql &sql) {
    QString verdict = sql.value(QStringLiteral("PRAGMA quick_check(1)")).toString();
    if (verdict == u"ok") {
        const QString table = misledTable(sql);
        if (table.isEmpty())
            return;
        verdict = QStringLiteral("a key of %1 leads to another row").arg(table);
    }
    throw storeError("library-damaged",
                     text("The library “%1” is damaged (%2). It was left as it is: keep a copy of it, and put a "
                          "backup in its place.")
                         .arg(QDir::toNativeSeparators(sql.shownPath()), verdict.simplified()));
}

} // namespace stepline
