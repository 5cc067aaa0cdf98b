#include "core/storage/salvage.h"

#include "core/base/json_parse.h"
#include "core/model/edit.h"
#include "core/storage/listing.h"
#include "core/storage/seals.h"
#include "core/storage/sql.h"
#include "core/storage/sqlite_library.h"

#include <QUuid>
#include <limits>

namespace stepline {

namespace {

bool isId(const QVariant &value) {
    return value.userType() == QMetaType::QString && value.toString().size() == 36 &&
           !QUuid::fromString(value.toString()).isNull();
}

/// Does the row hold the kinds of values that @p kinds names: t text, i whole number, b bytes; capital: or NULL?
bool fits(const RawPages::Row &row, const char *kinds) {
    size_t at = 0;
    for (; kinds[at] != '\0'; ++at) {
        if (at >= row.size())
            return false;
        const QVariant &value = row[at];
        const char kind = kinds[at];
        if (!value.isValid()) {
            if (kind != 'T' && kind != 'I')
                return false;
            continue;
        }
        const int type = value.userType();
        if (type != (kind == 't' || kind == 'T'   ? QMetaType::QString
                     : kind == 'i' || kind == 'I' ? QMetaType::LongLong
                                                  : QMetaType::QByteArray))
            return false;
    }
    return true;
}

bool proves(const QVariant &bytes, const QVariant &check) {
    return fingerprint(bytes.toByteArray()) == check.toString();
}

// The columns of the tables in the order in which a row holds them (migration_1.cpp). Later columns come behind.
constexpr char TemplateKinds[] = "tttttttiiiiiiiIttiiTT";
constexpr char DocumentKinds[] = "tbtbt", JournalKinds[] = "tibtt", VersionKinds[] = "tibttttt",
               ProfileKinds[] = "tbtt";

QVariantList listOf(const RawPages::Row &row, size_t count) {
    return QVariantList(row.begin(), row.begin() + std::ptrdiff_t(count));
}

QString jsonList(const QStringList &texts) {
    std::vector<JsonValue> items;
    for (const QString &text : texts)
        items.push_back(JsonValue::string(text));
    return QString::fromUtf8(writeCompactJson(JsonValue::array(std::move(items))));
}

/// Tables of the kept runs; each has the run's number in the column beside it.
constexpr struct {
    const char *table, *run;
} RunTables[] = {
    {"runs", "id"},          {"run_metrics", "run"},         {"run_channels", "run"}, {"run_channel_metrics", "run"},
    {"run_messages", "run"}, {"run_message_metrics", "run"}, {"run_variants", "run"}, {"run_variant_metrics", "run"},
    {"run_series", "run"},   {"run_scenarios", "run"},       {"run_setups", "run"}};

} // namespace

int Salvage::takePages(const RawPages &pages) {
    pages.each([this](const RawPages::Row &row) { take(row); });
    QStringList ids;
    m_into.each(QStringLiteral("SELECT id FROM templates UNION SELECT template FROM documents UNION SELECT template "
                               "FROM versions"),
                {}, [&](const QSqlQuery &row) {
                    if (!m_whole.contains(row.value(0).toString()))
                        ids << row.value(0).toString();
                });
    int mended = 0;
    for (const QString &id : std::as_const(ids)) {
        if (mend(id)) {
            m_whole << id;
            m_lost.remove(id);
            ++mended;
            continue;
        }
        m_lost << id;
        for (const char *table : {"journal", "versions", "documents", "archive"})
            m_into.run(QStringLiteral("DELETE FROM %1 WHERE template = ?").arg(QLatin1String(table)), {id});
        m_into.run(QStringLiteral("DELETE FROM templates WHERE id = ?"), {id});
    }
    for (const char *table : {"journal", "archive"}) // of templates of which nothing else is left
        m_into.run(QStringLiteral("DELETE FROM %1 WHERE template NOT IN (SELECT id FROM templates)")
                       .arg(QLatin1String(table)));
    m_templates = m_into
                      .value(QStringLiteral("SELECT count(*) FROM templates WHERE file_path IS NULL AND removed "
                                            "IS NULL"))
                      .toInt();
    return mended;
}

/// A row whose kind of values and whose check say what it is; the others are of no concern.
void Salvage::take(const RawPages::Row &row) {
    if (row.size() < 2 || (isId(row[0]) && m_whole.contains(row[0].toString())))
        return;
    if (row.size() >= 21 && isId(row[0]) && fits(row, TemplateKinds)) {
        // Its place in the list is given anew by settle(): a damaged one could be another's.
        QVariantList values = listOf(row, 21);
        values[17] = --m_order;
        m_into.run(QStringLiteral("INSERT OR IGNORE INTO templates (id, name, key, kind, description, tags, "
                                  "channel_types, steps, messages, enabled, version, folded, edits, position, "
                                  "saved_position, standing_check, changed, changed_order, rev, file_path, removed) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                   values);
    } else if (row.size() == 5 && isId(row[0]) && fits(row, DocumentKinds)) {
        const bool base = proves(row[1], row[2]), current = proves(row[3], row[4]);
        const QByteArray none("");
        if (base || current)
            m_into.run(QStringLiteral("INSERT OR IGNORE INTO documents (template, base, base_check, current, "
                                      "current_check) VALUES (?, ?, ?, ?, ?)"),
                       {row[0], base ? row[1] : none, base ? row[2] : QString(), current ? row[3] : none,
                        current ? row[4] : QString()});
    } else if (row.size() == 5 && isId(row[0]) && fits(row, JournalKinds) && proves(row[2], row[3])) {
        m_into.run(QStringLiteral("INSERT OR IGNORE INTO journal (template, number, edit, edit_check, made) VALUES "
                                  "(?, ?, ?, ?, ?)"),
                   listOf(row, 5));
    } else if (row.size() >= 8 && isId(row[0]) && fits(row, VersionKinds) && proves(row[2], row[3])) {
        // Where its words have no check yet they are believed; damaged ones stay as they are, and are shown as such.
        const QString sealed =
            row.size() > 8 ? row[8].toString() : sealOf({row[0], row[1], row[3], row[4], row[5], row[6], row[7]});
        m_into.run(QStringLiteral("INSERT OR IGNORE INTO versions (template, number, json, json_check, saved, author, "
                                  "name, note, words_check) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                   listOf(row, 8) << sealed);
    } else if (row.size() == 4 && fits(row, ProfileKinds) && proves(row[1], row[2])) {
        m_into.run(QStringLiteral("INSERT OR IGNORE INTO profiles (id, json, json_check, changed) VALUES (?, ?, ?, ?)"),
                   listOf(row, 4));
    } else if (row.size() == 2 && isId(row[0]) && fits(row, "tt") && timeOf(row[1].toString()).isValid()) {
        m_into.run(QStringLiteral("INSERT OR IGNORE INTO archive (template, since) VALUES (?, ?)"), listOf(row, 2));
    }
}

/// Brings the rows of a template together to one that can be opened; false: nothing of its text is left. What opening
/// it can still mend (a gap in the undo history) is left to that.
bool Salvage::mend(const QString &id) {
    QByteArray current, base, last;
    int version = 0;
    m_into.each(QStringLiteral("SELECT current, base FROM documents WHERE template = ?"), {id},
                [&](const QSqlQuery &row) {
                    current = row.value(0).toByteArray();
                    base = row.value(1).toByteArray();
                });
    m_into.each(QStringLiteral("SELECT number, json FROM versions WHERE template = ? ORDER BY number DESC LIMIT 1"),
                {id}, [&](const QSqlQuery &row) {
                    version = row.value(0).toInt();
                    last = row.value(1).toByteArray();
                });
    bool known = false, intact = false;
    m_into.each(QStringLiteral("SELECT version, folded, edits, position, saved_position, standing_check FROM templates "
                               "WHERE id = ?"),
                {id}, [&](const QSqlQuery &row) {
                    QByteArray numbers;
                    for (int i = 0; i < 5; ++i)
                        numbers += QByteArray::number(row.isNull(i) ? -1 : row.value(i).toLongLong()) + ' ';
                    known = true;
                    const qint64 folded = row.value(1).toLongLong(), edits = row.value(2).toLongLong(),
                                 position = row.value(3).toLongLong();
                    intact = fingerprint(numbers) == row.value(5).toString() && 0 <= folded && folded <= position &&
                             position <= edits && edits < qint64(1) << 52;
                });
    bool whole = intact && !base.isEmpty(); // with its undo history
    if (current.isEmpty() && whole)
        current = played(id).value_or(QByteArray());
    if (current.isEmpty()) {
        current = last;
        whole = false;
    }
    const Result<JsonValue> root = parseJson(current);
    if (current.isEmpty() || !root.ok())
        return false;
    if (!known)
        m_into.run(QStringLiteral("INSERT INTO templates (id, name, key, kind, description, tags, channel_types, "
                                  "steps, messages, enabled, version, folded, edits, position, saved_position, "
                                  "standing_check, changed, changed_order, rev) VALUES (?, '', '', '', '', '[]', "
                                  "'[]', 0, 0, 1, 0, 0, 0, 0, NULL, '', ?, ?, 1)"),
                   {id, nowText(), --m_order});
    if (!whole) { // it begins anew at its text; only the last version itself stands as saved
        const bool saved = current == last;
        base = current;
        m_into.run(QStringLiteral("DELETE FROM journal WHERE template = ?"), {id});
        m_into.run(QStringLiteral("UPDATE templates SET version = ?, folded = 0, edits = 0, position = 0, "
                                  "saved_position = ?, standing_check = ? WHERE id = ?"),
                   {version, saved ? QVariant(0) : QVariant(),
                    fingerprint(QByteArray::number(version) + " 0 0 0 " + (saved ? "0 " : "-1 ")), id});
    }
    m_into.run(QStringLiteral("INSERT OR REPLACE INTO documents (template, base, base_check, current, current_check) "
                              "VALUES (?, ?, ?, ?, ?)"),
               {id, base, fingerprint(base), current, fingerprint(current)});
    const TemplateDigest digest = digestOf(*root);
    m_into.run(QStringLiteral("UPDATE templates SET name = ?, key = ?, kind = ?, description = ?, tags = ?, "
                              "channel_types = ?, steps = ?, messages = ?, enabled = ? WHERE id = ?"),
               {digest.name, digest.key, digest.kind, digest.description, jsonList(digest.tags),
                jsonList(digest.channelTypes), digest.steps, digest.messages, int(digest.enabled), id});
    return true;
}

/// The text as the journal tells it, when every edit of it is there and fits.
std::optional<QByteArray> Salvage::played(const QString &id) {
    const QByteArray base =
        m_into.value(QStringLiteral("SELECT base FROM documents WHERE template = ?"), {id}).toByteArray();
    Result<JsonValue> root = parseJson(base);
    qint64 next = m_into.value(QStringLiteral("SELECT folded FROM templates WHERE id = ?"), {id}).toLongLong();
    const qint64 end = m_into.value(QStringLiteral("SELECT position FROM templates WHERE id = ?"), {id}).toLongLong();
    bool fitting = root.ok();
    if (fitting && next == end)
        return base;
    m_into.each(QStringLiteral("SELECT number, edit FROM journal WHERE template = ? AND number >= ? AND number < ? "
                               "ORDER BY number"),
                {id, next, end}, [&](const QSqlQuery &row) {
                    const Result<JsonValue> json = parseJson(row.value(1).toByteArray());
                    const Result<Edit> edit = json.ok() ? editFromJson(*json) : Result<Edit>(json.problems());
                    fitting = fitting && row.value(0).toLongLong() == next++ && edit.ok() &&
                              applyChanges(root.value(), edit->changes);
                });
    return fitting && next == end ? std::optional(writeJson(*root) + '\n') : std::nullopt;
}

void Salvage::settle() {
    m_into.run(QStringLiteral("UPDATE templates SET changed_order = place FROM (SELECT id AS which, row_number() OVER "
                              "(ORDER BY changed, changed_order DESC) AS place FROM templates) WHERE which = id"));
    rebuildListing(m_into);
}

void Salvage::takeTables(Sql &from) {
    /// Copies a table's rows in order of @p order; the last number met when it could not be read to its end.
    const auto copy = [&](const QString &table, const QString &order) -> qint64 {
        constexpr int SqliteConstraint = 19;
        constexpr qint64 ToTheEnd = std::numeric_limits<qint64>::max();
        if (!from.value(QStringLiteral("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?"), {table})
                 .isValid())
            return ToTheEnd; // younger than the library
        QStringList columns, marks, there;
        from.each(QStringLiteral("SELECT name FROM pragma_table_info(?)"), {table},
                  [&](const QSqlQuery &row) { there << row.value(0).toString(); });
        m_into.each(QStringLiteral("SELECT name FROM pragma_table_info(?)"), {table}, [&](const QSqlQuery &row) {
            if (!there.contains(row.value(0).toString()))
                return;                                       // younger than the library, with a default
            columns << u'"' + row.value(0).toString() + u'"'; // of our own schema
            marks << QStringLiteral("?");
        });
        const QString names = columns.join(u',');
        Statement insert = m_into.prepare(
            QStringLiteral("INSERT OR IGNORE INTO %1 (%2) VALUES (%3)").arg(table, names, marks.join(u',')));
        qint64 last = 0;
        QVariantList values;
        bool reading = true;
        try {
            from.each(QStringLiteral("SELECT %1, %2 FROM %3 ORDER BY %1").arg(order, names, table), {},
                      [&](const QSqlQuery &row) {
                          last = row.value(0).toLongLong();
                          values.clear();
                          for (int i = 0; i < columns.size(); ++i)
                              values << row.value(i + 1);
                          reading = false; // an error from here is the new library's
                          insert.run(values);
                          reading = true;
                      });
        } catch (const StoreError &error) {
            if (!reading && error.code != SqliteConstraint) // a value of a kind that no column takes is damage, too
                throw;
            return last;
        }
        return ToTheEnd;
    };
    copy(QStringLiteral("settings"), QStringLiteral("name"));
    qint64 whole = std::numeric_limits<qint64>::max();
    for (const auto &[table, run] : RunTables)
        whole = std::min(whole, copy(QLatin1String(table), QLatin1String(run)));
    // A run of which a part is missing would show wrong numbers.
    m_into.run(QStringLiteral("DELETE FROM runs WHERE id >= ? OR template NOT IN (SELECT id FROM templates)"), {whole});
    // So would one of which a part stands for another that is not there.
    for (const auto &[table, run] : RunTables)
        if (qstrcmp(run, "run") == 0)
            m_into.run(QStringLiteral("DELETE FROM runs WHERE id IN (SELECT run FROM %1 WHERE rowid IN "
                                      "(SELECT \"rowid\" FROM pragma_foreign_key_check('%1')))")
                           .arg(QLatin1String(table)));
    for (const auto &[table, run] : RunTables)
        if (qstrcmp(run, "run") == 0)
            m_into.run(
                QStringLiteral("DELETE FROM %1 WHERE run NOT IN (SELECT id FROM runs)").arg(QLatin1String(table)));
    sealRuns(m_into); // others keep the seal they have: where it does not hold, the run is shown as damaged
}

} // namespace stepline
