#include "core/storage/sqlite_library.h"

#include "core/base/json_parse.h"
#include "core/base/text.h"

namespace stepline {

namespace {

StoreError journalBehind(const QString &name) {
    return storeError("journal-behind",
                      text("Some changes of “%1” have not reached the library yet. They are kept in the window: try "
                           "again in a moment.")
                          .arg(name));
}

} // namespace

std::optional<Problem> SqliteLibrary::appendJournal(const QString &id, int position, const std::vector<Edit> &edits,
                                                    const QByteArray &current, int positionAfter) {
    return done([&] {
        change(id, [&](Standing &at, qint64 &first) {
            const qint64 from = first + position, end = from + qint64(edits.size());
            const qint64 after = positionAfter < 0 ? end : first + positionAfter;
            if (position < 0 || from > at.edits || after > end)
                throw journalBehind(at.name);
            m_sql->run(QStringLiteral("DELETE FROM journal WHERE template = ? AND number >= ?"), {id, from});
            if (at.saved && *at.saved > from)
                at.saved.reset(); // what was saved there has just been dropped
            at.edits = end;
            at.position = after;
            if (std::min(from, after) < at.folded) {
                // The way back was folded away meanwhile: begin at what is shown now.
                m_sql->run(QStringLiteral("DELETE FROM journal WHERE template = ?"), {id});
                writeBase(id, current);
                at.folded = at.edits = after;
            } else {
                Statement insert = m_sql->prepare(QStringLiteral(
                    "INSERT INTO journal (template, number, edit, edit_check, made) VALUES (?, ?, ?, ?, ?)"));
                for (size_t i = 0; i < edits.size(); ++i) {
                    const QByteArray json = writeCompactJson(toJson(edits[i]));
                    insert.run({id, from + qint64(i), json, fingerprint(json), nowText()});
                }
            }
            writeCurrent(id, current);
        });
    });
}

std::optional<Problem> SqliteLibrary::replaceLastEdit(const QString &id, int position, const Edit &edit,
                                                      const QByteArray &current) {
    return appendJournal(id, position, {edit}, current, -1);
}

std::optional<Problem> SqliteLibrary::setJournalPosition(const QString &id, int position, const QByteArray &current) {
    return done([&] {
        change(id, [&](Standing &at, qint64 &first) {
            const qint64 to = first + position;
            if (position < 0 || to > at.edits)
                throw journalBehind(at.name);
            at.position = to;
            if (to < at.folded) {
                m_sql->run(QStringLiteral("DELETE FROM journal WHERE template = ?"), {id});
                writeBase(id, current);
                at.folded = at.edits = to;
                if (at.saved && *at.saved != to)
                    at.saved.reset();
            }
            writeCurrent(id, current);
        });
    });
}

std::vector<Edit> SqliteLibrary::journal(const QString &id, qint64 from, qint64 to) {
    std::vector<Edit> edits;
    bool whole = true;
    m_sql->each(QStringLiteral("SELECT number, edit, edit_check FROM journal WHERE template = ? AND number >= ? "
                               "AND number < ? ORDER BY number"),
                {id, from, to}, [&](const QSqlQuery &row) {
                    const QByteArray json = row.value(1).toByteArray();
                    whole = whole && row.value(0).toLongLong() == from + qint64(edits.size()) &&
                            fingerprint(json) == row.value(2).toString();
                    if (!whole)
                        return;
                    const Result<JsonValue> value = parseJson(json);
                    const Result<Edit> edit = value.ok() ? editFromJson(*value) : Result<Edit>(value.problems());
                    whole = edit.ok();
                    if (whole)
                        edits.push_back(*edit);
                });
    return edits; // up to the first that cannot be read
}

} // namespace stepline
