#pragma once

#include "core/base/problem.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>
#include <functional>
#include <memory>

class QTemporaryDir;

namespace stepline {

/// What went wrong in the store, ready to be shown. Thrown inside core/storage only; the public methods of the library
/// hand the problem back as a value.
struct StoreError {
    Problem problem;
    int code = 0; ///< SQLite's primary result code; 0: not from SQLite
};

/// A problem of the library: a short stable rule name and a sentence.
StoreError storeError(const char *rule, const QString &sentence, int code = 0);

/// A statement that runs many times, with other values each time.
class Statement {
public:
    Statement(const QSqlDatabase &database, const QString &sql, QString shownPath);
    /// Throws StoreError. The rows, if any, are read from query().
    void run(const QVariantList &values);
    /// The same for an INSERT; returns the new row's number.
    qint64 insert(const QVariantList &values) {
        run(values);
        return m_query.lastInsertId().toLongLong();
    }
    QSqlQuery &query() { return m_query; }

private:
    QSqlQuery m_query;
    QString m_shownPath;
};

/// One connection to one SQLite file, with every pragma this program wants of it. For the thread that made it. Values
/// are always bound; statements are fixed texts. Everything throws StoreError.
class Sql {
public:
    /// Write: an existing file, read and written. Read: never written. Immutable: read without looking for a journal,
    /// for folders in which nothing can be made. Memory: a database of its own that is gone with the connection.
    enum class Mode { Write, Read, Immutable, Memory };

    Sql(const QString &path, Mode mode);
    ~Sql();
    Sql(const Sql &) = delete;
    Sql &operator=(const Sql &) = delete;

    /// Runs one statement; returns the number of rows it changed.
    int run(const QString &sql, const QVariantList &values = {});
    /// Calls @p row for each row found.
    void each(const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &row);
    /// The first column of the first row; invalid when there is none.
    QVariant value(const QString &sql, const QVariantList &values = {});
    Statement prepare(const QString &sql) const { return {m_database, sql, m_shownPath}; }

    /// Runs @p work in one write transaction: all of it or nothing. It begins IMMEDIATE, so that a wait for another
    /// program happens before anything is read.
    void write(const std::function<void()> &work) { inside("BEGIN IMMEDIATE", work); }
    /// Runs @p work on one unchanging state of the library.
    void read(const std::function<void()> &work) { inside("BEGIN", work); }

    /// The path that sentences name, when it is not the one that was opened (a copy).
    void setShownPath(const QString &path) { m_shownPath = path; }
    const QString &shownPath() const { return m_shownPath; }
    /// Leaves the file and its write-ahead log as they are when the connection closes: for one that is damaged.
    void leaveAsItIs();
    /// Keeps a temporary folder for as long as the connection lives.
    void keep(std::shared_ptr<QTemporaryDir> folder) { m_folder = std::move(folder); }

private:
    void inside(const char *begin, const std::function<void()> &work);

    std::shared_ptr<QTemporaryDir> m_folder;
    QString m_name, m_shownPath;
    QSqlDatabase m_database;
};

/// How long a call waits for another program's lock before it gives up, in milliseconds.
inline constexpr int BusyTimeoutMs = 3000;

} // namespace stepline
