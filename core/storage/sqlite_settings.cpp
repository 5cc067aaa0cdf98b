#include "core/storage/sqlite_library.h"

#include "core/base/text.h"

namespace stepline {

Result<std::vector<std::pair<QString, QByteArray>>> SqliteLibrary::profiles() {
    return answer<std::vector<std::pair<QString, QByteArray>>>([&] {
        std::vector<std::pair<QString, QByteArray>> found;
        Problems damaged;
        m_sql->each(
            QStringLiteral("SELECT id, json, json_check FROM profiles ORDER BY id"), {}, [&](const QSqlQuery &row) {
                const QByteArray json = row.value(1).toByteArray();
                if (fingerprint(json) == row.value(2).toString())
                    found.emplace_back(row.value(0).toString(), json);
                else
                    damaged << storeError("library-damaged",
                                          text("The profile “%1” in the library is damaged and left out. Remove "
                                               "it, or put a backup of the library in its place.")
                                              .arg(row.value(0).toString()))
                                   .problem;
            });
        return Result<std::vector<std::pair<QString, QByteArray>>>(std::move(found), damaged);
    });
}

std::optional<Problem> SqliteLibrary::saveProfile(const QString &id, const QByteArray &json) {
    return done([&] {
        write([&] {
            m_sql->run(QStringLiteral("INSERT INTO profiles (id, json, json_check, changed) VALUES (?, ?, ?, ?) "
                                      "ON CONFLICT (id) DO UPDATE SET json = excluded.json, "
                                      "json_check = excluded.json_check, changed = excluded.changed"),
                       {id, json, fingerprint(json), nowText()});
        });
    });
}

std::optional<Problem> SqliteLibrary::removeProfile(const QString &id) {
    return done([&] { write([&] { m_sql->run(QStringLiteral("DELETE FROM profiles WHERE id = ?"), {id}); }); });
}

Result<QString> SqliteLibrary::setting(const QString &name) {
    return answer<QString>(
        [&] { return m_sql->value(QStringLiteral("SELECT value FROM settings WHERE name = ?"), {name}).toString(); });
}

std::optional<Problem> SqliteLibrary::setSetting(const QString &name, const QString &value) {
    return done([&] {
        write([&] {
            m_sql->run(QStringLiteral("INSERT INTO settings (name, value) VALUES (?, ?) "
                                      "ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                       {name, value});
        });
    });
}

} // namespace stepline
