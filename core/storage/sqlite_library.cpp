#include "core/storage/sqlite_library.h"

#include "core/base/json_parse.h"
#include "core/base/text.h"
#include "core/storage/guard.h"
#include "core/storage/listing.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <limits>

namespace stepline {

namespace {
constexpr int SqliteCorrupt = 11, SqliteConstraint = 19; // its primary result codes

/// Numbers as this program writes them; with others, which a stranger may give the right check, one must not count.
template <typename Standing> bool isPlausible(const Standing &at) {
    constexpr qint64 Most = qint64(1) << 52, MostAtOnce = std::numeric_limits<int>::max() / 2;
    return at.version >= 0 && at.version < MostAtOnce && 0 <= at.folded && at.folded <= at.position &&
           at.position <= at.edits && at.edits < Most && at.edits - at.folded < MostAtOnce && at.rev >= 0 &&
           at.rev < Most;
}

} // namespace

SqliteLibrary::SqliteLibrary(LibraryConnection connection, const QString &path) : m_path(path) {
    take(std::move(connection));
}

void SqliteLibrary::take(LibraryConnection connection) {
    m_sql = std::move(connection.sql);
    m_state = connection.state;
    m_reason = connection.reason;
    m_identity = fileIdentity(m_path);
}

bool SqliteLibrary::recover() {
    if (m_state == LibraryState::Writable)
        return true;
    try {
        // Looking is cheap, opening reads the whole file: only when something is not as it was the last time.
        const LibraryFile file = inspectFile(m_path);
        QByteArray look = fileIdentity(m_path);
        for (const char *part : {"", "-wal"})
            if (const QFileInfo info(m_path + QLatin1String(part)); info.exists())
                look += ' ' + QByteArray::number(info.size()) + ' ' +
                        QByteArray::number(info.lastModified().toMSecsSinceEpoch());
        if (!file.exists || !file.writable || look == m_look)
            return false;
        LibraryConnection connection = connectLibrary(m_path);
        const bool writable = connection.state == LibraryState::Writable;
        if (writable)
            take(std::move(connection));
        else
            m_look = look;
        return writable;
    } catch (const StoreError &) {
        return false;
    }
}

std::optional<Problem> SqliteLibrary::done(const std::function<void()> &work) const {
    try {
        work();
        return std::nullopt;
    } catch (const StoreError &error) {
        return error.problem;
    }
}

void SqliteLibrary::write(const std::function<void()> &work) {
    // Another file stands there now (a backup was put back, a damaged library rescued): go on with that one. What of a
    // template is not as it was when it was opened here is refused as another program's change.
    if (const QByteArray now = fileIdentity(m_path); !now.isEmpty() && now != m_identity)
        take(connectLibrary(m_path));
    if (m_state == LibraryState::ReadOnly)
        throw storeError("library-read-only", m_reason);
    // SQLite would go on writing to a deleted file, and all of it would be lost.
    if (!QFileInfo::exists(m_path))
        throw storeError("library-gone", text("The library “%1” is not there any more: it was moved or deleted while "
                                              "Stepline was using it. Put it back, then try again.")
                                             .arg(QDir::toNativeSeparators(m_path)));
    try {
        m_sql->write(work);
    } catch (const StoreError &error) {
        // What the list and the search show must not keep an edit from being written.
        if ((error.code != SqliteCorrupt && error.code != SqliteConstraint) || !mendSearch(*m_sql))
            throw;
        m_sql->write(work);
    }
}

SqliteLibrary::Standing SqliteLibrary::standing(const QString &id) {
    std::optional<Standing> found;
    m_sql->each(
        QStringLiteral("SELECT version, folded, edits, position, saved_position, rev, name, file_path, removed, "
                       "standing_check "
                       "FROM templates WHERE id = ?"),
        {id}, [&](const QSqlQuery &row) {
            Standing at;
            at.version = row.value(0).toInt();
            at.folded = row.value(1).toLongLong();
            at.edits = row.value(2).toLongLong();
            at.position = row.value(3).toLongLong();
            if (!row.isNull(4))
                at.saved = row.value(4).toLongLong();
            at.rev = row.value(5).toLongLong();
            at.name = row.value(6).toString();
            at.filePath = row.value(7).toString();
            at.removed = !row.isNull(8);
            at.intact = row.value(9).toString() == at.check();
            if (!isPlausible(at)) {
                at.version = 0;
                at.folded = at.edits = at.position = at.rev = 0;
                at.saved.reset();
                at.intact = false;
            }
            found = at;
        });
    if (!found)
        throw storeError("template-unknown",
                         text("This template is not in the library any more. Look for it in the list of templates."));
    return *found;
}

QString SqliteLibrary::Standing::check() const {
    QByteArray numbers;
    for (const qint64 number : {qint64(version), folded, edits, position, saved.value_or(-1)})
        numbers += QByteArray::number(number) + ' ';
    return fingerprint(numbers);
}

void SqliteLibrary::mark(const QString &id, const Standing &at) {
    m_marks[id] = {at.rev, at.folded};
}

void SqliteLibrary::change(const QString &id, const std::function<void(Standing &, qint64 &)> &work, bool isEdit) {
    Standing at;
    qint64 first = 0;
    write([&] {
        at = standing(id);
        const auto known = m_marks.constFind(id);
        if (known != m_marks.constEnd() && known->rev != at.rev)
            throw storeError("template-changed-elsewhere",
                             text("“%1” was changed in another window since it was opened here. Copy what you changed "
                                  "here, then close and open it again.")
                                 .arg(at.name));
        if (!at.intact)
            throw storeError("library-damaged",
                             text("What the library says of “%1” is damaged. Close it and open it again: what can be "
                                  "rescued is rescued then.")
                                 .arg(at.name));
        first = known != m_marks.constEnd() ? known->folded : at.folded;
        work(at, first);
        ++at.rev;
        writeStanding(id, at, isEdit);
    });
    m_marks[id] = {at.rev, first};
}

void SqliteLibrary::writeStanding(const QString &id, const Standing &at, bool isEdit) {
    m_sql->run(
        QStringLiteral(
            "UPDATE templates SET version = ?, folded = ?, edits = ?, position = ?, "
            "saved_position = ?, standing_check = ?, rev = ?, removed = CASE WHEN ? THEN coalesce(removed, ?) END "
            "WHERE id = ?"),
        {at.version, at.folded, at.edits, at.position, at.saved ? QVariant(*at.saved) : QVariant(), at.check(), at.rev,
         int(at.removed), nowText(), id});
    if (!isEdit)
        return;
    // The last changed one stays where it is while one works on it: its row in the index need not move.
    m_sql->run(QStringLiteral("UPDATE templates SET changed = ?, changed_order = (SELECT top + (top <> "
                              "templates.changed_order) FROM (SELECT max(changed_order) AS top FROM templates)) "
                              "WHERE id = ?"),
               {nowText(), id});
    reorderListing(*m_sql, id);
}

void SqliteLibrary::writeCurrent(const QString &id, const QByteArray &json) {
    const Result<JsonValue> &root = readJson(json);
    if (!root.ok())
        throw StoreError{root.problems().value(0)};
    const TemplateDigest digest = digestOf(*root);
    const auto list = [](const QStringList &texts) {
        std::vector<JsonValue> items;
        for (const QString &text : texts)
            items.push_back(JsonValue::string(text));
        return QString::fromUtf8(writeCompactJson(JsonValue::array(std::move(items))));
    };
    m_sql->run(QStringLiteral("UPDATE templates SET name = ?, key = ?, kind = ?, description = ?, tags = ?, "
                              "channel_types = ?, steps = ?, messages = ?, enabled = ? WHERE id = ?"),
               {digest.name, digest.key, digest.kind, digest.description, list(digest.tags), list(digest.channelTypes),
                digest.steps, digest.messages, int(digest.enabled), id});
    m_sql->run(QStringLiteral("UPDATE documents SET current = ?, current_check = ? WHERE template = ?"),
               {json, fingerprint(json), id});
    writeListing(*m_sql, id, digest);
}

void SqliteLibrary::writeBase(const QString &id, const QByteArray &json) {
    m_sql->run(QStringLiteral("UPDATE documents SET base = ?, base_check = ? WHERE template = ?"),
               {json, fingerprint(json), id});
}

void SqliteLibrary::restart(const QString &id, Standing &at, qint64 &first, const QByteArray &json) {
    m_sql->run(QStringLiteral("DELETE FROM journal WHERE template = ?"), {id});
    writeBase(id, json);
    writeCurrent(id, json);
    first = at.folded = at.position = at.edits; // numbers only rise
    at.saved = at.position;
}

std::optional<QByteArray> SqliteLibrary::checked(const QString &sql, const QVariantList &values) {
    std::optional<QByteArray> bytes;
    m_sql->each(sql, values, [&](const QSqlQuery &row) {
        const QByteArray found = row.value(0).toByteArray();
        if (fingerprint(found) == row.value(1).toString())
            bytes = found;
    });
    return bytes;
}

const Result<JsonValue> &SqliteLibrary::readJson(const QByteArray &json) {
    if (json.isEmpty() || json != m_lastRead) {
        m_lastRoot = parseJson(json);
        m_lastRead = json;
    }
    return m_lastRoot;
}

QString fingerprint(const QByteArray &bytes) {
    // The text of a template is written in several places and read from as many, each time with its check: what was
    // hashed last is not hashed again (2 ms for 200 messages; to see that it is the same takes a hundredth of that).
    constexpr qsizetype worthKeeping = 4096;
    thread_local QByteArray last;
    thread_local QString lastHash;
    if (!last.isEmpty() && bytes == last)
        return lastHash;
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    if (bytes.size() >= worthKeeping) {
        last = bytes;
        lastHash = hash;
    }
    return hash;
}

QString nowText() {
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

QDateTime timeOf(const QString &text) {
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

} // namespace stepline
