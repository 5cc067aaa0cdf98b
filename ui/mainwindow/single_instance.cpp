#include "ui/mainwindow/single_instance.h"

#include "core/storage/library.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>

namespace stepline {

namespace {

constexpr int AnswerMs = 2000;
constexpr char Taken[] = "taken\n";

/// The same library by whatever path has the same name; a user's own, as the socket is.
QString serverName(const QString &libraryPath) {
    const QFileInfo info(libraryPath.isEmpty() ? Library::defaultPath() : libraryPath);
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    const QString path = info.exists() ? info.canonicalFilePath()
                                       : (folder.isEmpty() ? info.absolutePath() : folder) + u'/' + info.fileName();
    const QByteArray mark =
        QCryptographicHash::hash(path.toUtf8() + '\n' + QDir::homePath().toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("stepline-") + QString::fromLatin1(mark.toHex().left(16));
}

} // namespace

SingleInstance::SingleInstance(const QString &libraryPath, QObject *parent)
    : QObject(parent), m_name(serverName(libraryPath)), m_server(new QLocalServer(this)) {
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::handOver(const QStringList &files) const {
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(AnswerMs))
        return false;
    QByteArray message;
    for (const QString &file : files) // NUL is in no path
        message += QFileInfo(file).absoluteFilePath().toUtf8() + '\0';
    message += '\n';
    socket.write(message);
    // A program that hangs is no reason not to start: without its word, go on alone.
    while (!socket.canReadLine())
        if (!socket.waitForReadyRead(AnswerMs))
            return false;
    return socket.readLine() == Taken;
}

bool SingleInstance::listen() {
    if (m_server->listen(m_name))
        return true;
    QLocalSocket probe;
    probe.connectToServer(m_name);
    if (probe.waitForConnected(AnswerMs))
        return false;
    QLocalServer::removeServer(m_name); // left by one that was killed
    return m_server->listen(m_name);
}

void SingleInstance::receive() {
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            // A path may hold a line break, so the end is the line break after the last NUL.
            const QByteArray message = socket->peek(socket->bytesAvailable());
            if (!(message == "\n" || message.endsWith(QByteArrayView("\0\n", 2))))
                return;
            socket->readAll();
            QStringList files;
            for (const QByteArray &file : message.chopped(1).split('\0'))
                if (!file.isEmpty())
                    files << QString::fromUtf8(file);
            socket->write(Taken);
            socket->flush();
            Q_EMIT asked(files);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        if (socket->bytesAvailable() > 0)
            read();
    }
}

} // namespace stepline
