#pragma once

#include <QString>

namespace stepline {

/// How the connection to the team's server is protected (libpq's sslmode).
enum class TlsMode {
    VerifyFull, ///< encrypted, the certificate is checked and must be the host's own
    VerifyCa,   ///< encrypted, the certificate is checked
    Require,    ///< encrypted, whoever answers is believed
    Plain       ///< not encrypted: everybody on the way can read along
};
QString tlsKey(TlsMode mode); ///< "verify-full" …: in settings
TlsMode tlsFromKey(const QString &key);

/// Where a team's library is and who opens it. The secret is never written anywhere but into the system's keyring.
struct TeamServer {
    QString host = QStringLiteral("localhost");
    int port = 5432;
    QString database = QStringLiteral("stepline");
    QString user;
    QString password;
    TlsMode tls = TlsMode::VerifyFull;
    QString rootCertificate; ///< PEM file; empty: the one of libpq (~/.postgresql/root.crt)

    /// "kim@db.example.com/stepline": in titles and as the name of the secret in the keyring.
    QString shownName() const;
    bool operator==(const TeamServer &) const = default;
};

/// The file with this computer's copy of that library, in the place of the user's own library.
QString teamCopyPath(const TeamServer &server);

} // namespace stepline
