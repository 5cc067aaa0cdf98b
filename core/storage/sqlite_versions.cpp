#include "core/storage/sqlite_library.h"

#include "core/base/text.h"
#include "core/storage/seals.h"

namespace stepline {

namespace {

/// The name the person is logged in with.
QString author() {
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"})
        if (QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    return {};
}

VersionRow versionFrom(const QSqlQuery &row) {
    return {row.value(0).toInt(), timeOf(row.value(1).toString()), row.value(2).toString(), row.value(3).toString(),
            row.value(4).toString()};
}

/// Its text has a check of its own and may well be whole.
VersionRow damagedVersion(int number) {
    return {number, {}, {}, {}, text("Who saved this version, when, and the note to it were damaged.")};
}

StoreError unknownVersion(const QString &name, int number) {
    return storeError("version-unknown",
                      text("“%2” has no version %1. Choose one from its history.").arg(QString::number(number), name));
}

} // namespace

void SqliteLibrary::insertVersion(const QString &id, int number, const QByteArray &json, const QString &name,
                                  const QString &note) {
    m_sql->run(QStringLiteral("INSERT INTO versions (template, number, json, json_check, saved, author, name, note) "
                              "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
               {id, number, json, fingerprint(json), nowText(), author(), name, note});
    sealVersion(*m_sql, id, number);
}

VersionRow SqliteLibrary::makeVersion(const QString &id, Standing &at, qint64 first, const QByteArray &json,
                                      int journalPosition, const QString &name, const QString &note) {
    const qint64 position = first + journalPosition;
    if (journalPosition < 0 || position > at.edits)
        throw storeError("journal-behind",
                         text("Some changes of “%1” have not reached the library yet. They are kept in the window: try "
                              "again in a moment.")
                             .arg(at.name));
    const bool folded = position < at.folded;
    if (folded) { // the way back was folded away meanwhile
        m_sql->run(QStringLiteral("DELETE FROM journal WHERE template = ?"), {id});
        writeBase(id, json);
        at.folded = at.edits = position;
    }
    if (folded || position != at.position)
        writeCurrent(id, json);
    at.position = position;
    at.saved = position;
    // The same once more, with nothing to say about it, is no version.
    const bool news = at.version == 0 || !name.isEmpty() || !note.isEmpty() ||
                      checked(QStringLiteral("SELECT json, json_check FROM versions WHERE template = ? AND number = ?"),
                              {id, at.version}) != json;
    if (news)
        insertVersion(id, ++at.version, json, name, note);
    VersionRow saved;
    m_sql->each(
        QStringLiteral("SELECT number, saved, author, name, note FROM versions WHERE template = ? AND number = ?"),
        {id, at.version}, [&](const QSqlQuery &row) { saved = versionFrom(row); });
    return saved;
}

Result<VersionRow> SqliteLibrary::saveVersion(const QString &id, const QByteArray &json, int journalPosition,
                                              const QString &name, const QString &note) {
    return answer<VersionRow>([&] {
        requireJson(json);
        VersionRow saved;
        change(id, [&](Standing &at, qint64 &first) {
            saved = makeVersion(id, at, first, json, journalPosition, name, note);
        });
        return saved;
    });
}

Result<std::vector<VersionRow>> SqliteLibrary::versions(const QString &id) {
    return answer<std::vector<VersionRow>>([&] {
        standing(id); // an unknown template has no empty history
        std::vector<VersionRow> rows;
        m_sql->each(QStringLiteral("SELECT number, saved, author, name, note, json_check, words_check FROM versions "
                                   "WHERE template = ? AND number > 0 ORDER BY number DESC"),
                    {id}, [&](const QSqlQuery &row) {
                        const bool intact = sealOf({id, row.value(0), row.value(5), row.value(1), row.value(2),
                                                    row.value(3), row.value(4)}) == row.value(6).toString();
                        rows.push_back(intact ? versionFrom(row) : damagedVersion(row.value(0).toInt()));
                    });
        return rows;
    });
}

std::optional<Problem> SqliteLibrary::describeVersion(const QString &id, int number, const QString &name,
                                                      const QString &note) {
    return done([&] {
        write([&] {
            const Standing at = standing(id);
            if (m_sql->run(QStringLiteral("UPDATE versions SET name = ?, note = ? WHERE template = ? AND number = ?"),
                           {name, note, id, number}) == 0)
                throw unknownVersion(at.name, number);
            sealVersion(*m_sql, id, number);
        });
    });
}

Result<QByteArray> SqliteLibrary::versionJson(const QString &id, int number) {
    return answer<QByteArray>([&] { return intactVersion(id, number); });
}

QByteArray SqliteLibrary::intactVersion(const QString &id, int number) {
    const Standing at = standing(id);
    if (const auto json = checked(
            QStringLiteral("SELECT json, json_check FROM versions WHERE template = ? AND number = ?"), {id, number}))
        return *json;
    const bool there =
        m_sql->value(QStringLiteral("SELECT 1 FROM versions WHERE template = ? AND number = ?"), {id, number})
            .isValid();
    throw there ? storeError("library-damaged",
                             text("Version %1 of “%2” is damaged. Choose another version, or put a backup of the "
                                  "library in its place.")
                                 .arg(QString::number(number), at.name))
                : unknownVersion(at.name, number);
}

} // namespace stepline
