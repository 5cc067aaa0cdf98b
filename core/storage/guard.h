#pragma once

#include <QString>
#include <memory>

namespace stepline {

class Sql;

/// What stands at a library's path, told from the file system and the first bytes alone.
struct LibraryFile {
    bool exists = false;
    bool writable = false; ///< the file and its folder
    bool onNetwork = false;
};

/// Throws StoreError when it is something other than a library: a folder, a pipe, another program's file … The file
/// is only read, and only when it is a regular one.
LibraryFile inspectFile(const QString &path);

/// Tells one file from another that stands at the same path later; empty: there is none, or the system does not tell.
QByteArray fileIdentity(const QString &path);

/// Makes an empty library at @p path, and its folder. It appears there complete or not at all.
void createLibrary(const QString &path);

/// Opens for reading only, also where nothing can be written: in a read-only folder a write-ahead log that was left
/// behind is read from a copy.
std::unique_ptr<Sql> openForReading(const QString &path, const LibraryFile &file);

/// What stands inside a library that was opened for reading.
struct LibraryContents {
    int version = 0;
    QString foreign; ///< something in the schema that is not ours, as "trigger x"; empty: nothing
};
/// Throws when the library is damaged or has lost or changed tables.
LibraryContents examine(Sql &sql);

/// Does a write-ahead log not work on that kind of file system (QStorageInfo::fileSystemType())?
bool isNetworkFileSystem(const QByteArray &type);

} // namespace stepline
