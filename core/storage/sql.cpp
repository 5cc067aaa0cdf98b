#include "core/storage/sql.h"

#include "core/base/text.h"
#include "core/storage/sqlite_handle.h"

#include <QAtomicInt>
#include <QDir>
#include <QSqlError>
#include <QTemporaryDir>
#include <QUrl>

namespace stepline {

namespace {

// SQLite's primary result codes (its documentation, "Result and Error Codes").
enum Code {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    NotADatabase = 26
};

/// The driver gives the code as text, and sometimes (a COMMIT on a full disk) only the words.
int primaryCode(const QSqlError &error) {
    if (const int code = error.nativeErrorCode().toInt(); code > 0)
        return code & 0xff;
    const QString words = error.databaseText() + error.driverText();
    if (words.contains(u"disk is full"))
        return Full;
    if (words.contains(u"locked"))
        return Busy;
    if (words.contains(u"readonly"))
        return ReadOnly;
    return words.contains(u"malformed") ? Corrupt : 0;
}

StoreError explain(const QSqlError &error, const QString &path) {
    const int code = primaryCode(error);
    const QString shown = QDir::toNativeSeparators(path);
    switch (code) {
    case Busy:
    case Locked:
        return storeError("library-locked",
                          text("Another program is holding the library “%1”. Nothing is lost: try again in a moment, "
                               "or close the other program.")
                              .arg(shown),
                          code);
    case Full:
        return storeError("library-full",
                          text("The disk with the library “%1” is full. Everything kept so far is intact: free some "
                               "space, then try again.")
                              .arg(shown),
                          code);
    case ReadOnly:
    case CantOpen:
        return storeError("library-not-writable",
                          text("The library “%1” cannot be opened or written. Allow yourself to read and write the "
                               "file and its folder.")
                              .arg(shown),
                          code);
    case IoError:
        return storeError("library-disk",
                          text("The disk did not take or give what the library “%1” asked for. Everything kept so far "
                               "is intact: see that the disk is there and not full, then try again.")
                              .arg(shown),
                          code);
    case Corrupt:
    case NotADatabase:
        return storeError("library-damaged",
                          text("The library “%1” is damaged. It was left as it is: keep a copy of it, and put a backup "
                               "in its place.")
                              .arg(shown),
                          code);
    default:
        return storeError("library", text("The library “%1” did not take this: %2.").arg(shown, error.databaseText()),
                          code);
    }
}

/// A null string is text all the same; only an invalid value is NULL.
QVariant bound(const QVariant &value) {
    if (value.userType() == QMetaType::QString && value.toString().isNull())
        return QString(QLatin1String(""));
    if (value.userType() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

QString uri(const QString &path, const char *query) {
    return QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) + QLatin1String(query);
}

} // namespace

StoreError storeError(const char *rule, const QString &sentence, int code) {
    return {{.structural = true, .rule = QString::fromLatin1(rule), .message = sentence}, code};
}

Statement::Statement(const QSqlDatabase &database, const QString &sql, QString shownPath)
    : m_query(database), m_shownPath(std::move(shownPath)) {
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        throw explain(m_query.lastError(), m_shownPath);
}

void Statement::run(const QVariantList &values) {
    for (qsizetype i = 0; i < values.size(); ++i)
        m_query.bindValue(int(i), bound(values[i]));
    if (!m_query.exec())
        throw explain(m_query.lastError(), m_shownPath);
}

Sql::Sql(const QString &path, Mode mode) : m_shownPath(path) {
    static QAtomicInt count;
    m_name = QStringLiteral("stepline-library-%1").arg(count.fetchAndAddRelaxed(1));
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(BusyTimeoutMs);
    if (mode == Mode::Memory) {
        m_database.setDatabaseName(QStringLiteral(":memory:"));
    } else {
        // By URI with a mode: a plain name would make a missing file.
        options += QStringLiteral(";QSQLITE_OPEN_URI");
        if (mode != Mode::Write)
            options += QStringLiteral(";QSQLITE_OPEN_READONLY");
        m_database.setDatabaseName(uri(path, mode == Mode::Write       ? "?mode=rw"
                                             : mode == Mode::Immutable ? "?mode=ro&immutable=1"
                                                                       : "?mode=ro"));
    }
    m_database.setConnectOptions(options);
    try {
        if (!m_database.open())
            throw explain(m_database.lastError(), path);
        harden(m_database, mode == Mode::Read || mode == Mode::Immutable);
        // FULL: a commit survives a power cut in WAL too. The others keep a hostile or damaged file from running
        // functions from its schema or reaching us through a memory map. What is deleted is gone: the rows that a
        // rescue finds on a page are all of now. 32 MiB hold the indexes of a large library.
        for (const char *pragma :
             {"PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON", "PRAGMA mmap_size=0", "PRAGMA foreign_keys=ON",
              "PRAGMA synchronous=FULL", "PRAGMA secure_delete=ON", "PRAGMA temp_store=MEMORY",
              "PRAGMA cache_size=-32768", "PRAGMA journal_size_limit=16777216"})
            run(QLatin1String(pragma));
    } catch (...) {
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

Sql::~Sql() {
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

void Sql::leaveAsItIs() {
    keepLogOnClose(m_database);
}

int Sql::run(const QString &sql, const QVariantList &values) {
    Statement statement = prepare(sql);
    statement.run(values);
    return statement.query().numRowsAffected();
}

void Sql::each(const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &row) {
    Statement statement = prepare(sql);
    statement.run(values);
    while (statement.query().next())
        row(statement.query());
    // A damaged page met on the way ends the rows early: that must not pass for the end of the list.
    if (statement.query().lastError().isValid())
        throw explain(statement.query().lastError(), m_shownPath);
}

QVariant Sql::value(const QString &sql, const QVariantList &values) {
    QVariant found;
    bool first = true;
    each(sql, values, [&](const QSqlQuery &row) {
        if (first)
            found = row.value(0);
        first = false;
    });
    return found;
}

void Sql::inside(const char *begin, const std::function<void()> &work) {
    run(QLatin1String(begin));
    try {
        work();
        run(QStringLiteral("COMMIT"));
    } catch (...) {
        // After some errors (a full disk) SQLite has rolled back by itself; then this one fails, and that is fine.
        QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
        throw;
    }
}

} // namespace stepline
