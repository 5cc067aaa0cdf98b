#include "core/storage/listing.h"

#include "core/base/json_parse.h"
#include "core/storage/search_text.h"
#include "core/storage/sql.h"

#include <optional>
#include <set>

namespace stepline {

namespace {

void writeLabels(Sql &sql, qint64 number, const DigestLabels &labels) {
    DigestLabels found;
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

/// Gives the template's row that number, in the index too; false: it has no row yet.
bool renumber(Sql &sql, const QString &id, qint64 number) {
    const QVariant old = sql.value(QStringLiteral("SELECT number FROM listing WHERE template = ?"), {id});
    if (old.isValid() && old.toLongLong() != number) {
        sql.run(QStringLiteral("UPDATE listing SET number = ? WHERE number = ?"), {number, old});
        sql.run(QStringLiteral("UPDATE search SET rowid = ? WHERE rowid = ?"), {number, old});
    }
    return old.isValid();
}

/// Its number: of the list positive, of the archive negative; nothing: it is in the bin or a file.
std::optional<qint64> numberOf(Sql &sql, const QString &id) {
    std::optional<qint64> number;
    sql.each(QStringLiteral("SELECT CASE WHEN EXISTS (SELECT 1 FROM archive WHERE template = id) THEN -changed_order "
                            "ELSE changed_order END FROM templates "
                            "WHERE id = ? AND file_path IS NULL AND removed IS NULL"),
             {id}, [&](const QSqlQuery &row) { number = row.value(0).toLongLong(); });
    return number;
}

QString labelWords(const DigestLabels &labels) {
    QStringList words;
    for (const auto &[facet, label] : labels)
        words << labelWord(facet, label);
    return words.join(u' ');
}

} // namespace

void writeListing(Sql &sql, const QString &id, const TemplateDigest &digest) {
    const std::optional<qint64> number = numberOf(sql, id);
    if (!number) {
        removeListing(sql, id);
        return;
    }
    const DigestLabels labels = labelsOf(digest);
    const QString words = indexText(digest.words), marks = labelWords(labels);
    const QString reviewBy = digest.reviewBy.isValid() ? digest.reviewBy.toString(Qt::ISODate) : QString();
    const QVariantList values{sortText(digest.name), digest.messages, digest.stage,  digest.tier,
                              digest.owner,          reviewBy,        digest.outline};
    if (renumber(sql, id, *number)) {
        sql.run(QStringLiteral("UPDATE listing SET name_order = ?, messages = ?, stage = ?, tier = ?, owner = ?, "
                               "review_by = ?, outline = ? WHERE number = ?"),
                values + QVariantList{*number});
        sql.run(QStringLiteral("UPDATE search SET words = ?, labels = ? WHERE rowid = ? "
                               "AND (words <> ? OR labels <> ?)"),
                {words, marks, *number, words, marks});
    } else {
        sql.run(QStringLiteral("INSERT INTO listing (number, template, name_order, messages, stage, tier, owner, "
                               "review_by, outline) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                QVariantList{*number, id} + values);
        sql.run(QStringLiteral("INSERT INTO search (rowid, words, labels) VALUES (?, ?, ?)"), {*number, words, marks});
    }
    writeLabels(sql, *number, labels);
}

void reorderListing(Sql &sql, const QString &id) {
    if (const std::optional<qint64> number = numberOf(sql, id))
        renumber(sql, id, *number);
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
