#include "core/storage/team_copy.h"

#include "core/storage/listing.h"
#include "core/storage/seals.h"

#include <QUuid>

namespace stepline {

namespace {

// Templates of the copy and what the team has of them; one that was never sent has no row in "team".
#define HERE " FROM templates LEFT JOIN team ON team.template = templates.id WHERE file_path IS NULL "
#define IS_WAITING                                                                                                     \
    "AND (version > coalesce(shared, 0) OR (templates.removed IS NOT NULL) <> coalesce(team.removed, 0) "              \
    "OR EXISTS (SELECT 1 FROM archive WHERE archive.template = templates.id) <> coalesce(team.archived, 0))"

} // namespace

std::optional<TeamCopy::Here> TeamCopy::here(const QString &id) {
    std::optional<Here> found;
    m_sql->each(
        QStringLiteral("SELECT coalesce(team.rev, 0), coalesce(shared, 0), coalesce(team.archived, 0), "
                       "coalesce(team.removed, 0), coalesce(theirs, 0), name, version, EXISTS (SELECT 1 FROM archive "
                       "WHERE archive.template = id), templates.removed IS NOT NULL, saved_position IS NOT position, "
                       "file_path IS NOT NULL FROM templates LEFT JOIN team ON team.template = id WHERE id = ?"),
        {id}, [&](const QSqlQuery &row) {
            Here at;
            at.shared = {row.value(0).toLongLong(), row.value(1).toInt(), row.value(2).toBool(), row.value(3).toBool(),
                         row.value(4).toLongLong()};
            at.name = row.value(5).toString();
            at.version = row.value(6).toInt();
            at.archived = row.value(7).toBool();
            at.removed = row.value(8).toBool();
            at.hasDraft = row.value(9).toBool();
            at.isFile = row.value(10).toBool();
            found = at;
        });
    return found;
}

QStringList TeamCopy::drafts() {
    QStringList ids;
    m_sql->each(QStringLiteral("SELECT id FROM templates WHERE file_path IS NULL AND saved_position IS NOT position"),
                {}, [&](const QSqlQuery &row) { ids << row.value(0).toString(); });
    return ids;
}

QStringList TeamCopy::waiting() {
    QStringList ids;
    m_sql->each(QStringLiteral("SELECT id" HERE IS_WAITING " ORDER BY changed_order"), {},
                [&](const QSqlQuery &row) { ids << row.value(0).toString(); });
    return ids;
}

QStringList TeamCopy::contradicted() {
    QStringList ids;
    m_sql->each(QStringLiteral("SELECT id" HERE "AND theirs > 0 ORDER BY changed_order"), {},
                [&](const QSqlQuery &row) { ids << row.value(0).toString(); });
    return ids;
}

QStringList TeamCopy::gone() {
    QStringList ids;
    m_sql->each(QStringLiteral("SELECT id" HERE "AND theirs = ? ORDER BY changed_order"), {Gone},
                [&](const QSqlQuery &row) { ids << row.value(0).toString(); });
    return ids;
}

QString TeamCopy::copyId() {
    const QString key = QStringLiteral("team-copy");
    if (m_copyId.isEmpty())
        m_copyId = m_sql->value(QStringLiteral("SELECT value FROM settings WHERE name = ?"), {key}).toString();
    if (m_copyId.isEmpty()) {
        m_copyId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        write([&] { m_sql->run(QStringLiteral("INSERT INTO settings (name, value) VALUES (?, ?)"), {key, m_copyId}); });
    }
    return m_copyId;
}

std::vector<TeamVersion> TeamCopy::unshared(const QString &id) {
    const std::optional<Here> at = here(id);
    const QUuid copy(copyId());
    std::vector<TeamVersion> versions;
    if (!at)
        return versions;
    m_sql->each(QStringLiteral("SELECT number, saved, author, name, note, json_check FROM versions WHERE template = ? "
                               "AND number > ? ORDER BY number"),
                {id, at->shared.version}, [&](const QSqlQuery &row) {
                    TeamVersion version;
                    version.row = {row.value(0).toInt(), timeOf(row.value(1).toString()), row.value(2).toString(),
                                   row.value(3).toString(), row.value(4).toString()};
                    // Made from what never changes of it, its number may: the same saving is always the same uuid.
                    const QStringList parts{id, row.value(1).toString(), row.value(5).toString()};
                    version.save = QUuid::createUuidV5(copy, parts.join(u' ')).toString(QUuid::WithoutBraces);
                    versions.push_back(version);
                });
    for (TeamVersion &version : versions)
        version.json = intactVersion(id, version.row.number);
    return versions;
}

void TeamCopy::writeShared(const QString &id, const Shared &shared) {
    m_sql->run(QStringLiteral("INSERT OR REPLACE INTO team (template, rev, shared, archived, removed, theirs) "
                              "VALUES (?, ?, ?, ?, ?, ?)"),
               {id, shared.rev, shared.version, int(shared.archived), int(shared.removed), shared.theirs});
}

void TeamCopy::noteShared(const QString &id, const Shared &shared) {
    write([&] { writeShared(id, shared); });
}

void TeamCopy::keepVersion(const QString &id, const TeamVersion &version) {
    m_sql->run(
        QStringLiteral("INSERT OR REPLACE INTO versions (template, number, json, json_check, saved, author, name, "
                       "note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        {id, version.row.number, version.json, fingerprint(version.json),
         version.row.saved.toUTC().toString(Qt::ISODateWithMs), version.row.author, version.row.name,
         version.row.note});
    sealVersion(*m_sql, id, version.row.number);
}

void TeamCopy::setFlags(const QString &id, bool archived) {
    if (archived)
        m_sql->run(QStringLiteral("INSERT OR IGNORE INTO archive (template, since) VALUES (?, ?)"), {id, nowText()});
    else
        m_sql->run(QStringLiteral("DELETE FROM archive WHERE template = ?"), {id});
    renewListing(*m_sql, id);
}

void TeamCopy::adopt(const TeamHead &head, const TeamVersion &version) {
    requireJson(version.json);
    const Shared shared{head.rev, head.version, head.archived, head.removed, 0};
    if (!here(head.id)) {
        write([&] {
            insertTemplate(head.id, version.json, head.version, {});
            keepVersion(head.id, version);
            writeShared(head.id, shared);
            Standing at = standing(head.id);
            at.removed = head.removed;
            writeStanding(head.id, at, false);
            setFlags(head.id, head.archived);
        });
        return;
    }
    m_marks.remove(head.id); // whoever opens it begins with what the team has
    change(head.id, [&](Standing &at, qint64 &first) {
        if (at.version != head.version || checked(QStringLiteral("SELECT current, current_check FROM documents "
                                                                 "WHERE template = ?"),
                                                  {head.id}) != version.json)
            restart(head.id, at, first, version.json);
        at.version = head.version;
        at.removed = head.removed;
        keepVersion(head.id, version);
        writeShared(head.id, shared);
        writeStanding(head.id, at, false);
        setFlags(head.id, head.archived);
    });
    m_marks.remove(head.id);
}

void TeamCopy::follow(const QString &id, const TeamHead &head) {
    const Here before = *here(id);
    write([&] {
        writeShared(id, {head.rev, before.shared.version, head.archived, head.removed, 0});
        if (before.removed == before.shared.removed && before.removed != head.removed) {
            Standing at = standing(id);
            at.removed = head.removed;
            writeStanding(id, at, false);
        }
        if (before.archived == before.shared.archived)
            setFlags(id, head.archived);
    });
}

VersionRow TeamCopy::rebase(const TeamHead &head, const TeamVersion &theirs, const QByteArray &merged,
                            int journalPosition) {
    requireJson(merged);
    VersionRow saved;
    change(head.id, [&](Standing &at, qint64 &first) {
        const int common = here(head.id)->shared.version;
        std::vector<int> own;
        m_sql->each(
            QStringLiteral("SELECT number FROM versions WHERE template = ? AND number > ? ORDER BY number DESC"),
            {head.id, common}, [&](const QSqlQuery &row) { own.push_back(row.value(0).toInt()); });
        const int shift = head.version - common;
        for (const int number : own) { // from the last on, so that no two are alike
            m_sql->run(QStringLiteral("UPDATE versions SET number = ? WHERE template = ? AND number = ?"),
                       {number + shift, head.id, number});
            sealVersion(*m_sql, head.id, number + shift);
        }
        keepVersion(head.id, theirs);
        at.version += shift;
        at.removed = false;
        writeShared(head.id, {head.rev, head.version, head.archived, head.removed, 0});
        setFlags(head.id, head.archived);
        saved = makeVersion(head.id, at, first, merged, journalPosition, {}, {});
    });
    return saved;
}

void TeamCopy::renew(const TeamHead &head, const TeamVersion &version) {
    requireJson(version.json);
    write([&] {
        Standing at = standing(head.id);
        qint64 first = 0;
        m_sql->run(QStringLiteral("DELETE FROM versions WHERE template = ?"), {head.id});
        restart(head.id, at, first, version.json);
        at.version = head.version;
        at.removed = head.removed;
        ++at.rev;
        keepVersion(head.id, version);
        writeShared(head.id, {head.rev, head.version, head.archived, head.removed, 0});
        writeStanding(head.id, at, false);
        setFlags(head.id, head.archived);
    });
    m_marks.remove(head.id);
}

void TeamCopy::meet(const TeamHead &head, int common, qint64 theirs) {
    write([&] {
        // A revision that the team no longer has is refused, and so a conflict is found.
        const qint64 rev = common == head.version ? head.rev : head.rev - 1;
        writeShared(head.id, {rev, common, head.archived, head.removed, theirs});
        Standing at = standing(head.id);
        at.removed = head.removed;
        writeStanding(head.id, at, false);
        setFlags(head.id, head.archived);
    });
}

QByteArray TeamCopy::letGo(const QString &id) {
    const Result<QByteArray> now = currentJson(id);
    if (!now.ok())
        throw StoreError{now.problems().value(0)};
    const Here before = *here(id);
    change(id, [&](Standing &at, qint64 &first) {
        if (const auto base = checked(QStringLiteral("SELECT json, json_check FROM versions WHERE template = ? AND "
                                                     "number = ?"),
                                      {id, before.shared.version})) {
            m_sql->run(QStringLiteral("DELETE FROM versions WHERE template = ? AND number > ?"),
                       {id, before.shared.version});
            at.version = before.shared.version;
            restart(id, at, first, *base);
        }
        at.removed = true;
        writeStanding(id, at, false);
        writeShared(id, {before.shared.rev, at.version, before.shared.archived, true, 0});
        setFlags(id, before.shared.archived);
    });
    m_marks.remove(id);
    return *now;
}

} // namespace stepline
