#include "core/storage/sqlite_library.h"

#include "core/base/json_parse.h"
#include "core/base/text.h"

namespace stepline {

namespace {

// Opening a template plays its journal back, so a journal must not grow for ever. Beyond the limit the oldest edits
// become part of the base and can no longer be undone; what is shown stays the same.
constexpr qint64 JournalLimit = 2000, JournalKept = 1500;

StoreError changedElsewhere(const QString &name) {
    return storeError("template-changed-elsewhere",
                      text("“%1” is being changed in another window. Try again in a moment.").arg(name));
}

std::optional<JsonValue> parsed(const std::optional<QByteArray> &json) {
    if (!json)
        return std::nullopt;
    Result<JsonValue> root = parseJson(*json);
    return root.ok() ? std::optional(std::move(root).value()) : std::nullopt;
}

/// Applies the edits from @p from to before @p to; false when one does not fit.
[[nodiscard]] bool play(JsonValue &root, const std::vector<Edit> &edits, size_t from, size_t to) {
    for (size_t i = from; i < to; ++i)
        if (!applyChanges(root, edits[i].changes))
            return false;
    return true;
}

/// At which position the journal shows what stood there last: where it says, or else somewhere.
std::optional<int> positionShowing(const JsonValue &current, const JsonValue &base, const std::vector<Edit> &edits,
                                   size_t expected) {
    JsonValue root = base;
    if (expected <= edits.size() && play(root, edits, 0, expected) && root == current)
        return int(expected);
    root = base;
    for (size_t i = 0; i <= edits.size(); ++i) {
        if (root == current)
            return int(i);
        if (i < edits.size() && !applyChanges(root, edits[i].changes))
            break;
    }
    return std::nullopt;
}

void warn(Problems &warnings, const QString &sentence) {
    Problem problem = storeError("template-rescued", sentence).problem;
    problem.severity = Severity::Warning;
    problem.structural = false;
    warnings << problem;
}

} // namespace

/// All of a template that opening it needs, as far as it is intact.
struct SqliteLibrary::Parts {
    Standing at;
    std::optional<QByteArray> base, current;
    std::vector<Edit> edits;
    int expected = 0; ///< how many edits there should be
};

SqliteLibrary::Parts SqliteLibrary::load(const QString &id) {
    Parts parts;
    m_sql->read([&] {
        parts.at = standing(id);
        parts.base = checked(QStringLiteral("SELECT base, base_check FROM documents WHERE template = ?"), {id});
        parts.current =
            checked(QStringLiteral("SELECT current, current_check FROM documents WHERE template = ?"), {id});
        parts.edits = journal(id, parts.at.folded, parts.at.edits);
        parts.expected = int(parts.at.edits - parts.at.folded);
    });
    return parts;
}

Result<OpenedTemplate> SqliteLibrary::openTemplate(const QString &id) {
    return answer<OpenedTemplate>([&]() -> Result<OpenedTemplate> {
        Problems warnings;
        Parts parts = load(id);
        Standing &at = parts.at;
        if (at.removed)
            throw storeError("template-removed",
                             text("“%1” is in the bin. Take it out of the bin to open it.").arg(at.name));
        // Whoever has it open already counts from the edit that was first then.
        const bool mayFold = m_state == LibraryState::Writable && !m_marks.contains(id);
        mark(id, at);
        std::optional<JsonValue> base;
        if (parts.base)
            if (const Result<JsonValue> &root = readJson(*parts.base); root.ok())
                base = *root;
        // Most templates are opened as they were saved: the text beside the journal is the base, and read with it.
        const bool isBase = base && parts.current == parts.base;
        const std::optional<JsonValue> other = isBase ? std::nullopt : parsed(parts.current);
        const std::optional<JsonValue> &current = isBase ? base : other;
        const size_t applied = size_t(at.position - at.folded);
        std::optional<int> position;
        bool isStale = false; ///< the text beside the journal is missing, or an older one
        if (base && at.intact && int(parts.edits.size()) == parts.expected) {
            if (isBase && applied == 0) {
                position = 0;
            } else if (current) {
                position = positionShowing(*current, *base, parts.edits, applied);
            } else { // there is nothing to compare with: the journal is taken at its word
                JsonValue root = *base;
                position = play(root, parts.edits, 0, applied) ? int(applied) : -1;
            }
            // Text, position and edits are written together. Where one lags behind, it cannot be told which: what has
            // more of the edits is shown, and Undo leads back to the other.
            if (current && position && *position != int(applied)) {
                JsonValue played = *base;
                if (*position < int(applied) && play(played, parts.edits, 0, applied))
                    position = int(applied);
                warn(warnings, text("“%1” was damaged: some of it is older than the rest. All of its edits are shown; "
                                    "the last ones may have been undone. Look through it before you go on.")
                                   .arg(at.name));
            }
            isStale = position >= 0 && (!current || !warnings.isEmpty());
        }
        if (!position || *position < 0) {
            OpenedTemplate opened = rescued(id, parts, warnings);
            return Result<OpenedTemplate>(std::move(opened), warnings);
        }
        if (isStale && m_state == LibraryState::Writable)
            renewCurrent(id, parts, *position);
        OpenedTemplate opened;
        opened.root = std::move(base);
        if (mayFold && at.edits - at.folded > JournalLimit) {
            fold(id, parts);
            position = int(at.position - at.folded);
            opened.root.reset(); // the base is another one
        }
        opened.row = row(id);
        opened.base = *parts.base;
        opened.journal = std::move(parts.edits);
        opened.position = *position;
        opened.savedPosition = at.saved && *at.saved >= at.folded ? int(*at.saved - at.folded) : -1;
        return {std::move(opened), warnings};
    });
}

void SqliteLibrary::renewCurrent(const QString &id, Parts &parts, int position) {
    JsonValue root = *parsed(parts.base);
    if (!play(root, parts.edits, 0, size_t(position)))
        return;
    const QByteArray json = writeJson(root) + '\n';
    Standing at = parts.at;
    at.position = at.folded + position;
    // Only a tidying, as folding is.
    const std::optional<Problem> problem = done([&] {
        write([&] {
            if (standing(id).rev != at.rev)
                throw changedElsewhere(at.name);
            writeCurrent(id, json);
            writeStanding(id, at, false);
        });
    });
    if (!problem)
        parts.at = at;
}

void SqliteLibrary::fold(const QString &id, Parts &parts) {
    Standing at = parts.at;
    const qint64 count = std::min(at.edits - at.folded - JournalKept, at.position - at.folded);
    std::optional<JsonValue> root = parsed(parts.base);
    if (count <= 0 || !root || !play(*root, parts.edits, 0, size_t(count)))
        return;
    const QByteArray base = writeJson(*root) + '\n';
    // Only a tidying: what stands in its way (a lock, a full disk) does not keep the template from being opened.
    const std::optional<Problem> problem = done([&] {
        write([&] {
            if (standing(id).rev != at.rev)
                throw changedElsewhere(at.name);
            m_sql->run(QStringLiteral("DELETE FROM journal WHERE template = ? AND number < ?"),
                       {id, at.folded + count});
            at.folded += count;
            writeStanding(id, at, false);
            writeBase(id, base);
        });
    });
    if (problem)
        return;
    parts.at = at;
    parts.base = base;
    parts.edits.erase(parts.edits.begin(), parts.edits.begin() + count);
    mark(id, at);
}

OpenedTemplate SqliteLibrary::rescued(const QString &id, Parts &parts, Problems &warnings) {
    OpenedTemplate opened;
    QByteArray lastVersion;
    // Numbers that no history reaches are damage, too.
    std::vector<int> numbers;
    m_sql->each(QStringLiteral("SELECT number FROM versions WHERE template = ? AND number BETWEEN 0 AND 1000000000 "
                               "ORDER BY number DESC"),
                {id}, [&](const QSqlQuery &row) { numbers.push_back(row.value(0).toInt()); });
    parts.at.version = numbers.empty() ? 0 : numbers.front();
    int number = -1;
    for (size_t i = 0; i < numbers.size() && lastVersion.isEmpty(); ++i)
        if (const auto json =
                checked(QStringLiteral("SELECT json, json_check FROM versions WHERE template = ? AND number = ?"),
                        {id, numbers[i]})) {
            lastVersion = *json;
            number = numbers[i];
        }
    if (parsed(parts.current)) {
        opened.base = *parts.current;
        warn(warnings,
             text("“%1” is as you left it, but its undo history was damaged and had to go.").arg(parts.at.name));
    } else if (!lastVersion.isEmpty()) {
        opened.base = lastVersion;
        warn(warnings, text("“%1” was damaged: it is shown as its version %2. Look through it before you go on.")
                           .arg(parts.at.name, QString::number(number)));
    } else {
        throw storeError(
            "library-damaged",
            text("“%1” is damaged, and so are its versions. Put a backup of the library “%2” in its place.")
                .arg(parts.at.name, m_path));
    }
    // Only the last version itself stands as saved.
    const bool saved = number == parts.at.version && opened.base == lastVersion;
    opened.savedPosition = saved ? 0 : -1;
    if (m_state == LibraryState::Writable) {
        Standing &at = parts.at;
        write([&] {
            if (standing(id).rev != at.rev)
                throw changedElsewhere(at.name);
            qint64 first = 0;
            restart(id, at, first, opened.base);
            if (!saved)
                at.saved.reset();
            ++at.rev;
            writeStanding(id, at, true);
        });
        mark(id, at);
    }
    opened.row = row(id);
    opened.row.modified = !saved;
    return opened;
}

} // namespace stepline
