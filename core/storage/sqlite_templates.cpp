#include "core/storage/sqlite_library.h"

#include "core/base/json_parse.h"
#include "core/base/text.h"
#include "core/model/decode.h"
#include "core/storage/template_digest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace stepline {

namespace {

#define ROW_COLUMNS                                                                                                    \
    "SELECT id, name, key, kind, description, tags, channel_types, steps, messages, enabled, "                         \
    "saved_position IS NOT position, version, changed, file_path FROM templates "

QStringList listFrom(const QString &json) {
    QStringList texts;
    if (json != u"[]")
        for (const QJsonValue item : QJsonDocument::fromJson(json.toUtf8()).array())
            texts << item.toString();
    return texts;
}

TemplateRow rowFrom(const QSqlQuery &query) {
    TemplateRow row;
    row.id = query.value(0).toString();
    row.name = query.value(1).toString();
    row.key = query.value(2).toString();
    row.kind = query.value(3).toString();
    row.description = query.value(4).toString();
    row.tags = listFrom(query.value(5).toString());
    row.channelTypes = listFrom(query.value(6).toString());
    row.steps = query.value(7).toInt();
    row.messages = query.value(8).toInt();
    row.enabled = query.value(9).toBool();
    row.modified = query.value(10).toBool();
    row.version = query.value(11).toInt();
    row.changed = timeOf(query.value(12).toString());
    row.filePath = query.value(13).toString();
    return row;
}

} // namespace

Result<std::vector<TemplateRow>> SqliteLibrary::templates(const QString &search) {
    return answer<std::vector<TemplateRow>>([&] {
        // Every word must be found somewhere; in which order and case does not matter.
        QString sql = QStringLiteral(ROW_COLUMNS "WHERE file_path IS NULL AND removed IS NULL");
        QVariantList values;
        for (const QString &word : searchText(search).split(u' ', Qt::SkipEmptyParts).mid(0, 16)) {
            sql += QStringLiteral(" AND instr((SELECT words FROM words WHERE template = id), ?) > 0");
            values << word;
        }
        sql += QStringLiteral(" ORDER BY changed_order DESC");
        std::vector<TemplateRow> rows;
        m_sql->each(sql, values, [&](const QSqlQuery &query) { rows.push_back(rowFrom(query)); });
        return rows;
    });
}

TemplateRow SqliteLibrary::row(const QString &id) {
    TemplateRow row;
    m_sql->each(QStringLiteral(ROW_COLUMNS "WHERE id = ?"), {id},
                [&](const QSqlQuery &query) { row = rowFrom(query); });
    return row;
}

void SqliteLibrary::requireJson(const QByteArray &json) const {
    const Result<JsonValue> root = parseJson(json);
    if (!root.ok())
        throw StoreError{root.problems().value(0)};
    if (const Result<Template> decoded = decodeTemplate(*root); !decoded.ok())
        throw StoreError{decoded.problems().value(0)};
}

void SqliteLibrary::insertTemplate(const QString &id, const QByteArray &json, int version, const QString &filePath) {
    m_sql->run(
        QStringLiteral("INSERT INTO templates (id, name, key, kind, description, tags, channel_types, steps, "
                       "messages, enabled, version, folded, edits, position, saved_position, standing_check, changed, "
                       "changed_order, rev, file_path) "
                       "SELECT ?, '', '', '', '', '[]', '[]', 0, 0, 1, ?, 0, 0, 0, 0, ?, ?, "
                       "coalesce(max(changed_order), 0) + 1, 1, ? FROM templates"),
        {id, version, Standing{.version = version, .saved = 0}.check(), nowText(),
         filePath.isEmpty() ? QVariant() : filePath});
    m_sql->run(QStringLiteral("INSERT INTO documents (template, base, base_check, current, current_check) "
                              "VALUES (?, ?, ?, x'', '')"),
               {id, json, fingerprint(json)});
    m_sql->run(QStringLiteral("INSERT INTO words (template, words) VALUES (?, '')"), {id});
    writeCurrent(id, json);
}

Result<TemplateRow> SqliteLibrary::addTemplate(const QByteArray &json, const QString &versionName) {
    return answer<TemplateRow>([&] {
        requireJson(json);
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        write([&] {
            insertTemplate(id, json, 1, {});
            insertVersion(id, 1, json, versionName, {});
        });
        mark(id, standing(id));
        return row(id);
    });
}

std::optional<Problem> SqliteLibrary::removeTemplate(const QString &id) {
    return done([&] {
        change(
            id, [](Standing &at, qint64 &) { at.removed = true; }, false);
    });
}

std::optional<Problem> SqliteLibrary::restoreTemplate(const QString &id) {
    return done([&] {
        change(
            id, [](Standing &at, qint64 &) { at.removed = false; }, false);
    });
}

} // namespace stepline
