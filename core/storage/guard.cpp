#include "core/storage/guard.h"

#include "core/base/file_error.h"
#include "core/base/text.h"
#include "core/storage/migrations.h"
#include "core/storage/sql.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QUuid>
#include <QtEndian>
#include <filesystem>

#if defined(Q_OS_UNIX)
#include <sys/stat.h>
#endif

namespace stepline {

namespace {

QString shown(const QString &path) {
    return QDir::toNativeSeparators(path);
}

StoreError notALibrary(const QString &path, const QString &what) {
    return storeError(
        "library-not-a-library",
        text("“%1” is not a Stepline library: %2. It was left as it is; choose another file.").arg(shown(path), what));
}

/// The file's header, before SQLite sees the file (its format, section 1.3).
void inspectHeader(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw storeError(
            "library-not-readable",
            text("The library “%1” cannot be read (%2). Allow yourself to read it.").arg(shown(path), reasonOf(file)));
    const QByteArray header = file.read(100);
    if (header.isEmpty())
        throw notALibrary(path, text("the file is empty"));
    if (!header.startsWith(QByteArray("SQLite format 3\0", 16)))
        throw notALibrary(path, header.trimmed().startsWith('{')
                                    ? text("it looks like a sequence or profile file, which “Open” reads")
                                    : text("the file is of another kind"));
    if (header.size() < 100)
        throw notALibrary(path, text("only the beginning of a file is left"));
    if (qFromBigEndian<quint32>(header.constData() + 68) != ApplicationId)
        throw notALibrary(path, text("it is the database of another program"));
}

} // namespace

bool isNetworkFileSystem(const QByteArray &type) {
    for (const char *name : {"nfs", "cifs", "smb", "afs", "9p", "fuse.sshfs", "webdav", "davfs"})
        if (type.toLower().startsWith(name))
            return true;
    return false;
}

LibraryFile inspectFile(const QString &path) {
    const QFileInfo info(path);
    LibraryFile file;
    if (!info.exists()) {
        if (info.isSymLink())
            throw storeError("library-dangling-link",
                             text("“%1” is a link to “%2”, which is not there. Mend or remove the link.")
                                 .arg(shown(path), shown(info.symLinkTarget())));
        return file;
    }
    if (info.isDir())
        throw notALibrary(path, text("it is a folder"));
    if (!info.isFile())
        throw notALibrary(path, text("it is not a file but a device or pipe"));
    inspectHeader(path);
    const QFileInfo real(info.canonicalFilePath());
    file.exists = true;
    file.writable = real.isWritable() && QFileInfo(real.absolutePath()).isWritable();
    file.onNetwork = isNetworkFileSystem(QStorageInfo(real.absolutePath()).fileSystemType());
    return file;
}

QByteArray fileIdentity(const QString &path) {
#if defined(Q_OS_UNIX)
    struct stat info {};
    if (stat(QFile::encodeName(path).constData(), &info) == 0)
        return QByteArray::number(quint64(info.st_dev)) + ' ' + QByteArray::number(quint64(info.st_ino));
#else
    Q_UNUSED(path) // an open file cannot be replaced there
#endif
    return {};
}

void createLibrary(const QString &path) {
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        throw storeError("library-no-folder",
                         text("The folder “%1” for the library cannot be made. Allow yourself to write beside it, or "
                              "choose another place.")
                             .arg(shown(folder)));
    // Made under another name first: whoever is stopped here leaves no half a library behind.
    const QString draft = path + u'.' + QUuid::createUuid().toString(QUuid::Id128) + QStringLiteral(".new");
    try {
        if (QFile file(draft); !file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            throw storeError("library-no-folder",
                             text("No library can be made in the folder “%1” (%2). Allow yourself to write there, or "
                                  "choose another place.")
                                 .arg(shown(folder), reasonOf(file)));
        {
            Sql sql(draft, Sql::Mode::Write);
            sql.setShownPath(path);
            migrate(sql);
        }
        // Does not replace: another program may have made the library meanwhile, and then that one is it. A second name
        // for the file is given whole or not at all; QFile::rename() would fall back to writing over the other's. It
        // serves only where a file system knows no second names.
        std::error_code error;
        std::filesystem::create_hard_link(draft.toStdU16String(), path.toStdU16String(), error);
        if (error && !QFileInfo::exists(path) && !QFile::rename(draft, path) && !QFileInfo::exists(path))
            throw storeError(
                "library-no-folder",
                text("No library can be made in the folder “%1”. Choose another place.").arg(shown(folder)));
    } catch (const StoreError &) {
        QFile::remove(draft);
        throw;
    }
    QFile::remove(draft);
}

std::unique_ptr<Sql> openForReading(const QString &path, const LibraryFile &file) {
    const auto open = [&](const QString &which, Sql::Mode mode) {
        auto sql = std::make_unique<Sql>(which, mode);
        sql->setShownPath(path);
        sql->value(QStringLiteral("SELECT count(*) FROM sqlite_schema")); // opening alone proves nothing
        return sql;
    };
    try {
        return open(path, Sql::Mode::Read);
    } catch (const StoreError &error) {
        if (error.problem.rule != u"library-not-writable")
            throw;
    }
    if (file.writable) // a journal was left behind that only a writer can roll back
        return open(path, Sql::Mode::Write);
    const QString log = path + QStringLiteral("-wal");
    if (QFileInfo(log).size() == 0)
        return open(path, Sql::Mode::Immutable);
    auto folder = std::make_shared<QTemporaryDir>();
    const QString copy = folder->filePath(QStringLiteral("library.sqlite"));
    if (!folder->isValid() || !QFile::copy(path, copy) || !QFile::copy(log, copy + QStringLiteral("-wal")))
        throw storeError("library-not-writable",
                         text("The library “%1” stands in a folder that cannot be written and was not closed properly. "
                              "Copy it with the file “%2” beside it to another folder and open it there.")
                             .arg(shown(path), shown(log)));
    for (const QString &name : {copy, QString(copy + QStringLiteral("-wal"))})
        QFile::setPermissions(name, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    auto sql = open(copy, Sql::Mode::Write);
    sql->keep(folder);
    return sql;
}

LibraryContents examine(Sql &sql) {
    LibraryContents contents;
    contents.version = sql.value(QStringLiteral("PRAGMA user_version")).toInt();
    requireIntact(sql);
    if (contents.version > schemaVersion())
        return contents; // its schema is not ours to judge
    const SchemaDifference difference = compareSchema(expectedSchema(contents.version), schemaOf(sql));
    if (contents.version < 1 || !difference.missing.isEmpty())
        throw storeError("library-damaged",
                         text("The library “%1” has lost or changed its %2. It was left as it is: keep a copy of it, "
                              "and put a backup in its place.")
                             .arg(shown(sql.shownPath()), difference.missing.value(0, text("tables"))));
    contents.foreign = difference.foreign.value(0);
    return contents;
}

} // namespace stepline
