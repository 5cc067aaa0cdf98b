#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <optional>
#include <vector>

namespace stepline {

/// A whole copy of a library, made while it was in use.
struct Backup {
    QString path;
    QDateTime made; ///< UTC, from its name
    qint64 bytes = 0;
    bool operator==(const Backup &) const = default;
};

/// The folder in which a library's backups stand: "backups" beside it.
QString backupFolder(const QString &libraryPath);
/// The backups there are, the newest first.
std::vector<Backup> backupsOf(const QString &libraryPath);

/// Copies the library as it is now into its folder of backups, complete and checked, then lets old ones go:
/// the newest five stay, one of each of the last seven days, and one of each of the last four weeks. On a connection of
/// its own: it may run on any thread while the library is used. @p now gives the copy its name.
Result<Backup> makeBackup(const QString &libraryPath, const QDateTime &now = QDateTime::currentDateTimeUtc());
/// Is it time for one: something was written since the newest, and that is @p hours old?
bool isBackupDue(const QString &libraryPath, int hours, const QDateTime &now = QDateTime::currentDateTimeUtc());

/// Which of @p backups (newest first) may go at @p now by the rule of makeBackup().
std::vector<Backup> outdated(const std::vector<Backup> &backups, const QDateTime &now);

/// Puts a backup in the place of the library, which must not be open anywhere. What stood there is backed up before,
/// so this can be taken back too; a damaged library is kept beside it under another name. Nothing is changed when the
/// backup itself is damaged.
std::optional<Problem> restoreBackup(const QString &libraryPath, const QString &backupPath);

} // namespace stepline
