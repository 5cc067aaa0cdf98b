#pragma once

#include "core/base/json_parse.h"
#include "core/storage/library.h"

#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QVariant>

namespace storage_tests {

using namespace stepline;

/// A sequence document with that name, one e-mail channel and one message with that subject.
QByteArray sequence(const QString &name, const QString &subject = QStringLiteral("Hello"));
/// The edit that gives the sequence made above another name, and the JSON after it.
Edit rename(const QString &from, const QString &to);
QByteArray applied(const QByteArray &json, const std::vector<Edit> &edits);

/// Opens, or fails the running test by an empty pointer and a printed sentence.
std::unique_ptr<Library> openLibrary(const QString &path);

/// A library for one test; reopen() closes and opens it again, as a new start of the program would.
class TestLibrary {
public:
    TestLibrary();
    Library &operator*() { return *m_library; }
    Library *operator->() { return m_library.get(); }
    void reopen();
    void close() { m_library.reset(); }
    QString path() const { return m_folder.filePath(QStringLiteral("library.sqlite")); }
    QString file(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
};

/// How often a fault is injected: @p quick times in the normal tests, @p full times with STEPLINE_FAULTS=full.
int times(int quick, int full);

/// A small disk of its own for one test (a tmpfs); only root may mount one.
class SmallDisk {
public:
    /// @p size as tmpfs takes it: "3m".
    explicit SmallDisk(const QString &size);
    ~SmallDisk();
    bool isMounted() const { return m_mounted; }
    QString folder() const { return m_folder.path(); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    /// Leaves @p left bytes free, and gives them back.
    void fillUp(qint64 left);
    void freeSpace();
    qint64 free() const;

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

/// Asks the file with a connection of its own, as a person with another program would. One value or a failure text.
QVariant ask(const QString &path, const QString &sql, const QVariantList &values = {});
/// The same for changing it.
bool alter(const QString &path, const QStringList &statements);

QByteArray bytesOf(const QString &path);
void writeBytes(const QString &path, const QByteArray &bytes);

/// Results with every field set to something of its own.
Results someResults(quint32 seed, const QString &engine);

} // namespace storage_tests
