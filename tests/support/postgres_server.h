#pragma once

#include "core/storage/team_server.h"

#include <QTemporaryDir>
#include <QVariant>
#include <memory>

namespace team_tests {

/// A PostgreSQL server of the test's own: a new cluster in a temporary folder, on loopback, with TLS and nothing but
/// TLS, gone with the object. It never runs as root.
class PostgresServer {
public:
    PostgresServer();
    ~PostgresServer();

    /// Why there can be none: the package is not installed. Empty: there can.
    static QString missing();
    bool start();             ///< false: the log is printed
    void stop();              ///< as a person would: connections are ended
    void restart();           ///< at once, as after a crash
    void killHard();          ///< kill -9
    void freeze(bool frozen); ///< SIGSTOP to all its processes, SIGCONT
    int port() const { return m_port; }

    /// How that user reaches it, with verify-full.
    stepline::TeamServer as(const QString &user) const;
    QString rootCertificate() const { return m_folder.filePath(QStringLiteral("root.crt")); }
    /// The certificate of an authority that has nothing to do with this server.
    QString otherCertificate() const { return m_folder.filePath(QStringLiteral("other.crt")); }
    static QString secretOf(const QString &user) {
        return QStringLiteral("s3cret-of-") + user + QStringLiteral("-'\\x");
    }

    /// Makes the library (by its superuser "boss") in a new database of that name.
    void setUpLibrary(const QString &database);
    /// Takes every template out of the library.
    void empty();
    /// A new user, with that role in the team's libraries ("viewer", "editor", "owner"; empty: none).
    void addMember(const QString &user, const QString &role);
    /// Runs a statement as "boss"; the first value, or a failure text.
    QVariant ask(const QString &sql, const QString &user = QStringLiteral("boss"));
    void useDatabase(const QString &database) { m_database = database; }

private:
    bool run(const QString &program, const QStringList &arguments) const;
    QString data() const { return m_folder.filePath(QStringLiteral("data")); }
    void makeCertificates() const;
    qint64 postmaster() const;

    QTemporaryDir m_folder;
    QString m_database = QStringLiteral("postgres");
    int m_port = 0;
};

} // namespace team_tests
