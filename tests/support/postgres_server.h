#pragma once

#include "core/storage/team_server.h"

#include <QTemporaryDir>
#include <QVariant>
#include <initializer_list>
#include <memory>
#include <utility>

namespace team_tests {

/// A PostgreSQL server of the test's own: a new cluster in a temporary folder, on loopback, with TLS and nothing but
/// TLS, gone with the object. It never runs as root.
class PostgresServer {
public:
    PostgresServer();
    /// In a folder that stays: the next object finds there what this one left.
    explicit PostgresServer(const QString &keptFolder);
    ~PostgresServer();

    /// Why there can be none: the package is not installed. Empty: there can.
    static QString missing();
    bool start(); ///< false: the log is printed
    /// What start() says to the server besides, "-c shared_buffers=1GB".
    void setOptions(const QString &options) { m_options = options; }
    void stop();              ///< as a person would: connections are ended
    void restart();           ///< at once, as after a crash
    void killHard();          ///< kill -9
    void freeze(bool frozen); ///< SIGSTOP to all its processes, SIGCONT
    int port() const { return m_port; }

    /// How that user reaches it, with verify-full.
    stepline::TeamServer as(const QString &user) const;
    QString rootCertificate() const { return inFolder(QStringLiteral("root.crt")); }
    /// The certificate of an authority that has nothing to do with this server.
    QString otherCertificate() const { return inFolder(QStringLiteral("other.crt")); }
    static QString secretOf(const QString &user) {
        return QStringLiteral("s3cret-of-") + user + QStringLiteral("-'\\x");
    }

    /// Makes the library (by its superuser "boss") in a new database of that name.
    void setUpLibrary(const QString &database);
    /// Starts it with a team's library and these members, as pairs of a user and a role (see addMember()).
    bool startTeam(std::initializer_list<std::pair<const char *, const char *>> members);
    /// Takes every template out of the library.
    void empty();
    /// A new user, with that role in the team's libraries ("viewer", "editor", "owner"; empty: none).
    void addMember(const QString &user, const QString &role);
    /// Runs a statement as "boss"; the first value, or a failure text.
    QVariant ask(const QString &sql, const QString &user = QStringLiteral("boss"));
    void useDatabase(const QString &database) { m_database = database; }

private:
    bool run(const QString &program, const QStringList &arguments) const;
    QString inFolder(const QString &name) const { return m_folder + u'/' + name; }
    QString data() const { return inFolder(QStringLiteral("data")); }
    bool initialize();
    bool launch();
    void makeCertificates() const;
    qint64 postmaster() const;

    std::unique_ptr<QTemporaryDir> m_temporary; ///< nullptr: the folder stays
    QString m_folder, m_options;
    QString m_database = QStringLiteral("postgres");
    int m_port = 0;
};

} // namespace team_tests
