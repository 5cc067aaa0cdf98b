#include "core/storage/listing.h"

#include "core/base/json_parse.h"
#include "core/storage/search_text.h"
#include "core/storage/sql.h"

#include <set>

namespace stepline {

namespace {

using Labels = std::set<std::pair<QString, QString>>; ///< facet and label

Labels labelsOf(const TemplateDigest &digest) {
    Labels labels;
    const auto add = [&](const char *facet, const QString &label) {
        if (!label.isEmpty())
            labels.emplace(QLatin1String(facet), label);
    };
    add("kind", digest.kind);
    add("stage", digest.stage);
    add("tier", digest.tier);
    add("owner", digest.owner);
    for (const QString &tag : digest.tags)
        add("tag", tag);
    for (const QString &type : digest.channelTypes)
        add("channel", type);
    return labels;
}

void writeLabels(Sql &sql, qint64 number, const Labels &labels) {
    Labels found;
    sql.each(QStringLiteral("SELECT facet, label FROM listing_labels WHERE number = ?"), {number},
             [&](const QSqlQuery &row) { found.emplace(row.value(0).toString(), row.value(1).toString()); });
    if (found == labels)
        return;
    sql.run(QStringLiteral("DELETE FROM listing_labels WHERE number = ?"), {number});
    Statement insert = sql.prepare(QStringLiteral("INSERT INTO listing_labels VALUES (?, ?, ?)"));
    for (const auto &[facet, label] : labels)
        insert.run({facet, label, number});
}

/// Takes the template off the list.
void removeListing(Sql &sql, const QString &id) {
    const QVariant number = sql.value(QStringLiteral("SELECT number FROM listing WHERE template = ?"), {id});
    if (!number.isValid())
        return;
    sql.run(QStringLiteral("DELETE FROM search WHERE rowid = ?"), {number});
    sql.run(QStringLiteral("DELETE FROM listing WHERE number = ?"), {number});
}

/// The number of a template's row: its old one, or the next; negative in the archive.
qint64 numberOf(Sql &sql, const QString &id, bool archived, bool &isNew) {
    const QVariant old = sql.value(QStringLiteral("SELECT number FROM listing WHERE template = ?"), {id});
    isNew = !old.isValid();
    const qint64 number = isNew ? sql.value(QStringLiteral("SELECT max(coalesce((SELECT max(number) FROM listing), 0), "
                                                           "-coalesce((SELECT min(number) FROM listing), 0)) + 1"))
                                      .toLongLong()
                                : old.toLongLong();
    const qint64 wanted = archived ? -qAbs(number) : qAbs(number);
    if (!isNew && wanted != number) {
        sql.run(QStringLiteral("UPDATE listing SET number = ? WHERE number = ?"), {wanted, number});
        sql.run(QStringLiteral("UPDATE search SET rowid = ? WHERE rowid = ?"), {wanted, number});
    }
    return wanted;
}

} // namespace

void writeListing(Sql &sql, const QString &id, const TemplateDigest &digest) {
    bool listed = false, archived = false, isNew = false;
    qint64 order = 0;
    sql.each(QStringLiteral("SELECT file_path IS NULL AND removed IS NULL, changed_order, "
                            "EXISTS (SELECT 1 FROM archive WHERE template = id) FROM templates WHERE id = ?"),
             {id}, [&](const QSqlQuery &row) {
                 listed = row.value(0).toBool();
                 order = row.value(1).toLongLong();
                 archived = row.value(2).toBool();
             });
    if (!listed) {
        removeListing(sql, id);
        return;
    }
    const qint64 number = numberOf(sql, id, archived, isNew);
    const QString words = indexText(digest.words);
    const QString reviewBy = digest.reviewBy.isValid() ? digest.reviewBy.toString(Qt::ISODate) : QString();
    const QVariantList values{order,       sortText(digest.name), digest.messages, digest.stage,
                              digest.tier, digest.owner,          reviewBy,        digest.outline};
    if (isNew) {
        sql.run(QStringLiteral("INSERT INTO listing (number, template, changed_order, name_order, messages, stage, "
                               "tier, owner, review_by, outline) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                QVariantList{number, id} + values);
        sql.run(QStringLiteral("INSERT INTO search (rowid, words) VALUES (?, ?)"), {number, words});
    } else {
        sql.run(QStringLiteral("UPDATE listing SET changed_order = ?, name_order = ?, messages = ?, stage = ?, "
                               "tier = ?, owner = ?, review_by = ?, outline = ? WHERE number = ?"),
                values + QVariantList{number});
        sql.run(QStringLiteral("UPDATE search SET words = ? WHERE rowid = ? AND words <> ?"), {words, number, words});
    }
    writeLabels(sql, number, labelsOf(digest));
}

void renewListing(Sql &sql, const QString &id) {
    const QByteArray current =
        sql.value(QStringLiteral("SELECT current FROM documents WHERE template = ?"), {id}).toByteArray();
    const Result<JsonValue> root = parseJson(current);
    TemplateDigest digest;
    if (root.ok())
        digest = digestOf(*root);
    else // damaged: opening it rescues what can be rescued; meanwhile it is found by its name
        digest.words = searchText(
            digest.name = sql.value(QStringLiteral("SELECT name FROM templates WHERE id = ?"), {id}).toString());
    writeListing(sql, id, digest);
}

bool mendSearch(Sql &sql) {
    const auto tell = [&](const char *what) {
        sql.write([&] { sql.run(QStringLiteral("INSERT INTO search (search) VALUES (?)"), {QLatin1String(what)}); });
    };
    try {
        tell("integrity-check");
        return false;
    } catch (const StoreError &) {
        tell("rebuild");
        return true;
    }
}

void rebuildListing(Sql &sql) {
    sql.run(QStringLiteral("DELETE FROM search"));
    sql.run(QStringLiteral("DELETE FROM listing"));
    QStringList ids;
    sql.each(QStringLiteral("SELECT id FROM templates WHERE file_path IS NULL AND removed IS NULL"), {},
             [&](const QSqlQuery &row) { ids << row.value(0).toString(); });
    for (const QString &id : std::as_const(ids))
        renewListing(sql, id);
}

} // namespace stepline
