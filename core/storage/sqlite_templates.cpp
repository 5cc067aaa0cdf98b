#include "core/storage/sqlite_library.h"

#include "core/base/text.h"
#include "core/model/decode.h"
#include "core/storage/listing.h"

#include <QUuid>

namespace stepline {

namespace {

#define ROW_COLUMNS                                                                                                    \
    "SELECT id, name, key, kind, description, tags, channel_types, steps, templates.messages, enabled, "               \
    "saved_position IS NOT position, version, changed, file_path, stage, tier, owner, review_by, outline, number < 0 " \
    "FROM templates LEFT JOIN listing ON listing.template = templates.id "

TemplateRow rowFrom(const QSqlQuery &query) {
    TemplateRow row;
    row.id = query.value(0).toString();
    row.name = query.value(1).toString();
    row.key = query.value(2).toString();
    row.kind = query.value(3).toString();
    row.description = query.value(4).toString();
    row.tags = textsOf(query.value(5).toString());
    row.channelTypes = textsOf(query.value(6).toString());
    row.steps = query.value(7).toInt();
    row.messages = query.value(8).toInt();
    row.enabled = query.value(9).toBool();
    row.modified = query.value(10).toBool();
    row.version = query.value(11).toInt();
    row.changed = timeOf(query.value(12).toString());
    row.filePath = query.value(13).toString();
    row.stage = query.value(14).toString();
    row.tier = query.value(15).toString();
    row.owner = query.value(16).toString();
    row.reviewBy = QDate::fromString(query.value(17).toString(), Qt::ISODate);
    row.outline = query.value(18).toString();
    row.archived = query.value(19).toBool();
    return row;
}

} // namespace

Result<std::vector<TemplateRow>> SqliteLibrary::templates(const QString &search) {
    TemplateQuery query;
    query.search = search;
    Result<TemplatePage> found = find(query, 0, -1);
    return found.ok() ? Result<std::vector<TemplateRow>>(std::move(found->rows)) : found.problems();
}

std::vector<TemplateRow> SqliteLibrary::rows(const std::vector<qint64> &numbers) {
    std::vector<TemplateRow> found;
    found.reserve(numbers.size());
    Statement statement = m_sql->prepare(QStringLiteral(ROW_COLUMNS "WHERE listing.number = ?"));
    for (const qint64 number : numbers) {
        statement.run({number});
        if (statement.query().next())
            found.push_back(rowFrom(statement.query()));
    }
    return found;
}

TemplateRow SqliteLibrary::row(const QString &id) {
    TemplateRow row;
    m_sql->each(QStringLiteral(ROW_COLUMNS "WHERE id = ?"), {id},
                [&](const QSqlQuery &query) { row = rowFrom(query); });
    return row;
}

void SqliteLibrary::requireJson(const QByteArray &json) {
    const Result<JsonValue> &root = readJson(json);
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

Result<QByteArray> SqliteLibrary::currentJson(const QString &id) {
    return answer<QByteArray>([&] {
        const Standing at = standing(id);
        if (const auto json =
                checked(QStringLiteral("SELECT current, current_check FROM documents WHERE template = ?"), {id}))
            return *json;
        throw storeError(
            "library-damaged",
            text("“%1” is damaged. Open it in the window: what can be rescued is rescued then.").arg(at.name));
    });
}

std::optional<Problem> SqliteLibrary::removeTemplate(const QString &id) {
    return done([&] { putAway(id, true); });
}

std::optional<Problem> SqliteLibrary::restoreTemplate(const QString &id) {
    return done([&] { putAway(id, false); });
}

void SqliteLibrary::putAway(const QString &id, bool removed) {
    change(
        id,
        [&](Standing &at, qint64 &) {
            at.removed = removed;
            writeStanding(id, at, false);
            renewListing(*m_sql, id);
        },
        false);
}

} // namespace stepline
