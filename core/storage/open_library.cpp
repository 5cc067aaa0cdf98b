#include "core/base/text.h"
#include "core/storage/guard.h"
#include "core/storage/migrations.h"
#include "core/storage/rescue.h"
#include "core/storage/sqlite_library.h"
#include "core/storage/team_copy.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace stepline {

namespace {

QString backupPath(const QString &path, int version) {
    const QFileInfo info(path);
    return info.absoluteDir().filePath(
        QStringLiteral("%1-backup-v%2-%3.%4")
            .arg(info.completeBaseName(), QString::number(version),
                 QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz")),
                 info.suffix().isEmpty() ? QStringLiteral("sqlite") : info.suffix()));
}

/// Why the library must not be written; empty: it may be.
QString reasonToOnlyRead(const QString &path, const LibraryFile &file, const LibraryContents &contents) {
    const QString shown = QDir::toNativeSeparators(path);
    if (contents.version > schemaVersion())
        return text("The library “%1” was made by a newer version of Stepline. It is open for reading only: update "
                    "Stepline to change it.")
            .arg(shown);
    if (!file.writable)
        return text("The library “%1” or its folder cannot be written. It is open for reading only: allow yourself to "
                    "write both, or open another library.")
            .arg(shown);
    if (!contents.foreign.isEmpty())
        return text("The library “%1” holds something that is not Stepline's (%2). It is open for reading only: remove "
                    "that with the program that put it there.")
            .arg(shown, contents.foreign);
    return {};
}

} // namespace

LibraryConnection connectLibrary(const QString &path) {
    finishRescue(path);
    LibraryFile file = inspectFile(path);
    if (!file.exists) {
        createLibrary(path);
        file = inspectFile(path);
    }
    std::unique_ptr<Sql> sql = openForReading(path, file);
    const LibraryContents contents = examine(*sql);
    const QString reason = reasonToOnlyRead(path, file, contents);
    if (!reason.isEmpty() && (contents.version >= schemaVersion()))
        return {std::move(sql), LibraryState::ReadOnly, reason};
    if (!reason.isEmpty())
        throw storeError("library-upgrade",
                         text("The library “%1” was made by an older version of Stepline and must be upgraded, but it "
                              "cannot be written. Allow yourself to write it and its folder.")
                             .arg(QDir::toNativeSeparators(path)));
    sql.reset();
    sql = std::make_unique<Sql>(path, Sql::Mode::Write);
    // A write-ahead log needs memory shared by all readers, which a network does not give.
    const QString mode = sql->value(file.onNetwork ? QStringLiteral("PRAGMA journal_mode=DELETE")
                                                   : QStringLiteral("PRAGMA journal_mode=WAL"))
                             .toString();
    if (mode.isEmpty())
        throw storeError("library-locked", text("Another program is holding the library “%1”. Try again in a moment.")
                                               .arg(QDir::toNativeSeparators(path)));
    if (contents.version < schemaVersion()) {
        backUp(*sql, backupPath(path, contents.version));
        migrate(*sql);
        requireIntact(*sql);
    }
    return {std::move(sql), LibraryState::Writable, {}};
}

QString Library::defaultPath() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(QStringLiteral("stepline/library.sqlite"));
}

Result<std::unique_ptr<Library>> Library::open(const QString &path) {
    try {
        const QString file = QFileInfo(path.isEmpty() ? defaultPath() : path).absoluteFilePath();
        return std::unique_ptr<Library>(std::make_unique<SqliteLibrary>(connectLibrary(file), file));
    } catch (const StoreError &error) {
        return error.problem;
    }
}

std::unique_ptr<TeamCopy> TeamCopy::open(const QString &path) {
    LibraryConnection connection = connectLibrary(path);
    if (connection.state != LibraryState::Writable)
        throw storeError("library-read-only", connection.reason);
    return std::unique_ptr<TeamCopy>(new TeamCopy(std::move(connection), path));
}

} // namespace stepline
