#pragma once

#include "core/storage/sql.h"
#include "core/storage/team_server.h"
#include "core/storage/team_types.h"

#include <map>

namespace stepline {

class ConnectionGuard;

/// One connection to a PostgreSQL server, with everything this program wants of it. For the thread that made it. Values
/// are always bound; statements are fixed texts. Everything throws StoreError; a connection that was lost once stays
/// lost.
class PostgresSql {
public:
    explicit PostgresSql(const TeamServer &server);
    ~PostgresSql();
    PostgresSql(const PostgresSql &) = delete;
    PostgresSql &operator=(const PostgresSql &) = delete;

    /// Runs one statement; returns the number of rows it changed.
    int run(const QString &sql, const QVariantList &values = {});
    /// Calls @p row for each row found.
    void each(const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &row);
    /// The first column of the first row; invalid when there is none.
    QVariant value(const QString &sql, const QVariantList &values = {});
    /// Several statements without values: the schema.
    void script(const QString &sql);
    /// Runs @p work in one transaction: all of it or nothing.
    void write(const std::function<void()> &work);
    /// @p heard gets what is sent on the channel; it needs this thread's event loop.
    void listen(const QString &channel, const std::function<void(const QString &)> &heard);
    /// What the server keeps of a user's password, made here: the password itself is not sent.
    QString passwordProof(const QString &user, const QString &password);
    bool isAlive() const;
    /// Throws what isAlive() knows, without asking the server.
    void requireAlive();
    /// It was lost because nobody answered in time.
    bool hasExpired() const { return m_hasExpired; }
    /// With it another thread ends what this connection waits for, and the connection.
    std::shared_ptr<ConnectionGuard> guard() const { return m_guard; }
    /// How long a statement may take before the connection counts as lost, in milliseconds.
    void setTimeout(int milliseconds) { m_timeoutMs = milliseconds; }

private:
    /// A statement that was run. Letting go of one that is not kept tells the server, which is a wait of its own.
    struct Answer {
        PostgresSql *owner;
        QString prepared; ///< its text, when it is kept
        std::unique_ptr<QSqlQuery> query;
        Answer(PostgresSql *sql, const QString &statement, const QVariantList &values);
        ~Answer();
        Answer(const Answer &) = delete;
        Answer &operator=(const Answer &) = delete;
    };
    void arm();
    std::unique_ptr<QSqlQuery> prepare(const QString &statement);
    StoreError explain(const QSqlError &error, bool expired);

    QString m_name, m_shownName;
    QSqlDatabase m_database;
    std::shared_ptr<ConnectionGuard> m_guard;
    std::unique_ptr<QObject> m_ears;
    /// Statements that the server knows already, by their texts, while nobody uses them: asked again, each costs one
    /// message there and back instead of three.
    std::map<QString, std::unique_ptr<QSqlQuery>> m_prepared;
    int m_timeoutMs = 8000;
    bool m_alive = false, m_hasExpired = false;
};

} // namespace stepline
