#include "core/storage/team_server.h"

#include "core/storage/library.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace stepline {

QString tlsKey(TlsMode mode) {
    switch (mode) {
    case TlsMode::VerifyFull: return QStringLiteral("verify-full");
    case TlsMode::VerifyCa: return QStringLiteral("verify-ca");
    case TlsMode::Require: return QStringLiteral("require");
    case TlsMode::Plain: return QStringLiteral("disable");
    }
    return {};
}

TlsMode tlsFromKey(const QString &key) {
    for (const TlsMode mode : {TlsMode::VerifyCa, TlsMode::Require, TlsMode::Plain})
        if (key == tlsKey(mode))
            return mode;
    return TlsMode::VerifyFull; // also what is not known: never less
}

QString TeamServer::shownName() const {
    const QString place = port == 5432 ? host : QStringLiteral("%1:%2").arg(host).arg(port);
    return QStringLiteral("%1@%2/%3").arg(user, place, database);
}

QString teamCopyPath(const TeamServer &server) {
    const QByteArray name = server.shownName().toUtf8();
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex());
    return QFileInfo(Library::defaultPath())
        .absoluteDir()
        .filePath(QStringLiteral("team/%1.sqlite").arg(hash.left(16)));
}

} // namespace stepline
