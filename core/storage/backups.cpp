#include "core/storage/backups.h"

#include "core/base/text.h"
#include "core/storage/guard.h"
#include "core/storage/migrations.h"
#include "core/storage/sql.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTimeZone>
#include <QUuid>
#include <algorithm>

namespace stepline {

namespace {

constexpr int NewestKept = 5, DaysKept = 7, WeeksKept = 4;
const QString Stamp = QStringLiteral("yyyyMMdd-HHmmss-zzz");

QString shown(const QString &path) {
    return QDir::toNativeSeparators(path);
}

QString nameAt(const QString &libraryPath, const QDateTime &time) {
    return QStringLiteral("%1-%2.sqlite").arg(QFileInfo(libraryPath).completeBaseName(), time.toUTC().toString(Stamp));
}

void requireFolder(const QString &folder) {
    if (!QDir().mkpath(folder))
        throw storeError("backup-no-folder",
                         text("The folder “%1” for backups cannot be made. Allow yourself to write beside the library.")
                             .arg(shown(folder)));
}

void letGo(const QString &libraryPath, const QDateTime &now) {
    for (const Backup &backup : outdated(backupsOf(libraryPath), now))
        QFile::remove(backup.path);
}

/// Nobody else may be using the library while its file is exchanged.
void requireAlone(const QString &path) {
    Sql sql(path, Sql::Mode::Write);
    // Leaves the write-ahead log behind empty and gone; only a connection that is alone can do that.
    if (sql.value(QStringLiteral("PRAGMA journal_mode=DELETE")).toString() != u"delete")
        throw storeError(
            "library-locked",
            text("Another program is using the library “%1”. Close it, then restore the backup.").arg(shown(path)));
}

/// What stands at the library's path goes out of the way; nothing is thrown away.
void putAside(const QString &path) {
    if (!QFileInfo::exists(path))
        return;
    bool whole = true;
    try {
        requireAlone(path);
        Sql sql(path, Sql::Mode::Write);
        requireFolder(backupFolder(path));
        backUp(sql, QDir(backupFolder(path)).filePath(nameAt(path, QDateTime::currentDateTimeUtc())));
    } catch (const StoreError &error) {
        if (error.problem.rule != u"library-damaged")
            throw;
        whole = false;
    }
    if (whole)
        return;
    const QString aside = path + QStringLiteral(".damaged-") + QDateTime::currentDateTimeUtc().toString(Stamp);
    for (const char *part : {"", "-wal", "-shm"}) {
        const QString file = path + QLatin1String(part);
        if (QFileInfo::exists(file) && !QFile::rename(file, aside + QLatin1String(part)))
            throw storeError("backup-restore",
                             text("The damaged library “%1” cannot be put aside. Allow yourself to write its folder.")
                                 .arg(shown(path)));
    }
}

} // namespace

QString backupFolder(const QString &libraryPath) {
    return QFileInfo(libraryPath).absoluteDir().filePath(QStringLiteral("backups"));
}

std::vector<Backup> backupsOf(const QString &libraryPath) {
    std::vector<Backup> backups;
    const QString before = QFileInfo(libraryPath).completeBaseName() + u'-';
    for (const QFileInfo &file : QDir(backupFolder(libraryPath)).entryInfoList(QDir::Files)) {
        if (!file.fileName().startsWith(before) || file.suffix() != u"sqlite")
            continue;
        QDateTime made = QDateTime::fromString(file.completeBaseName().mid(before.size()), Stamp);
        made.setTimeSpec(Qt::UTC);
        if (made.isValid())
            backups.push_back({file.absoluteFilePath(), made, file.size()});
    }
    std::sort(backups.begin(), backups.end(), [](const Backup &a, const Backup &b) { return a.made > b.made; });
    return backups;
}

std::vector<Backup> outdated(const std::vector<Backup> &backups, const QDateTime &now) {
    std::vector<Backup> gone;
    // Weeks of the calendar, and of each the oldest: the same one tomorrow, else none would ever grow old.
    const auto weekOf = [](const Backup &backup) { return backup.made.date().toJulianDay() / 7; };
    QSet<qint64> days; // of which one is kept
    for (size_t i = 0; i < backups.size(); ++i) {
        const qint64 day = backups[i].made.date().toJulianDay(), age = now.toUTC().date().toJulianDay() - day;
        const bool lastOfDay = age < DaysKept && !days.contains(day);
        const bool firstOfWeek =
            age < WeeksKept * 7 && (i + 1 == backups.size() || weekOf(backups[i + 1]) != weekOf(backups[i]));
        days.insert(day);
        if (i >= size_t(NewestKept) && !lastOfDay && !firstOfWeek)
            gone.push_back(backups[i]);
    }
    return gone;
}

Result<Backup> makeBackup(const QString &libraryPath, const QDateTime &now) {
    try {
        const QString folder = backupFolder(libraryPath);
        requireFolder(folder);
        const QString path = QDir(folder).filePath(nameAt(libraryPath, now));
        {
            // Under another name until it is whole: what is listed can be restored.
            const QString draft = path + QStringLiteral(".part");
            QFile::remove(draft);
            Sql sql(libraryPath, Sql::Mode::Read);
            backUp(sql, draft);
            if (!QFile::rename(draft, path)) {
                QFile::remove(draft);
                throw storeError(
                    "backup-no-folder",
                    text("No backup can be made in “%1”. Allow yourself to write there.").arg(shown(folder)));
            }
        }
        letGo(libraryPath, now);
        return Backup{path, now.toUTC(), QFileInfo(path).size()};
    } catch (const StoreError &error) {
        return error.problem;
    }
}

bool isBackupDue(const QString &libraryPath, int hours, const QDateTime &now) {
    const std::vector<Backup> backups = backupsOf(libraryPath);
    if (backups.empty())
        return QFileInfo::exists(libraryPath);
    const QDateTime newest = backups.front().made;
    QDateTime written;
    for (const char *part : {"", "-wal"})
        written = std::max(written, QFileInfo(libraryPath + QLatin1String(part)).lastModified());
    return newest.secsTo(now) >= qint64(hours) * 3600 && written > newest;
}

std::optional<Problem> restoreBackup(const QString &libraryPath, const QString &backupPath) {
    const QString draft = libraryPath + u'.' + QUuid::createUuid().toString(QUuid::Id128) + QStringLiteral(".new");
    try {
        if (!inspectFile(backupPath).exists)
            throw storeError("backup-gone",
                             text("The backup “%1” is not there any more. Choose another.").arg(shown(backupPath)));
        {
            Sql backup(backupPath, Sql::Mode::Immutable);
            examine(backup);
        }
        if (!QFile::copy(backupPath, draft))
            throw storeError("backup-restore",
                             text("The backup cannot be copied to “%1”. Free some space, or allow yourself to write "
                                  "there.")
                                 .arg(shown(QFileInfo(libraryPath).absolutePath())));
        QFile::setPermissions(draft, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        {
            Sql copy(draft, Sql::Mode::Immutable);
            requireIntact(copy); // a disk that filled up while copying
        }
        putAside(libraryPath);
        // From here on the library is in the backups: its file can go.
        for (const char *part : {"-wal", "-shm", "-journal"})
            QFile::remove(libraryPath + QLatin1String(part));
        if ((QFileInfo::exists(libraryPath) && !QFile::remove(libraryPath)) || !QFile::rename(draft, libraryPath))
            throw storeError("backup-restore",
                             text("The backup cannot be put in the place of “%1”. It stands beside it as “%2”.")
                                 .arg(shown(libraryPath), shown(draft)));
        return std::nullopt;
    } catch (const StoreError &error) {
        if (QFileInfo::exists(libraryPath))
            QFile::remove(draft);
        return error.problem;
    }
}

} // namespace stepline
