#include "ui/settings/log_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QStandardPaths>

namespace stepline {

namespace {

constexpr qint64 Largest = 1024 * 1024; ///< a fault that repeats must not fill the disk

QtMessageHandler before = nullptr;
QFile *file = nullptr;
QMutex mutex;

void write(QtMsgType type, const QMessageLogContext &context, const QString &message) {
    static const char *const names[] = {"debug", "warning", "critical", "fatal", "info"};
    {
        const QMutexLocker lock(&mutex);
        if (type != QtDebugMsg && file->size() < Largest) {
            file->write(QStringLiteral("%1 %2: %3\n")
                            .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
                                 QLatin1String(names[type]), message)
                            .toUtf8());
            file->flush();
        }
    }
    if (before)
        before(type, context, message);
}

} // namespace

QString logPath() {
    // The state folder where there is one; Qt 6.4 has no name for it.
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    const QString folder = state.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                                           : state + QStringLiteral("/stepline");
    return folder + QStringLiteral("/stepline.log");
}

void startLog() {
    const QString path = logPath();
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile::remove(path + QStringLiteral(".old"));
    QFile::rename(path, path + QStringLiteral(".old"));
    file = new QFile(path); // open as long as the program runs
    if (file->open(QIODevice::WriteOnly | QIODevice::Text))
        before = qInstallMessageHandler(write);
}

} // namespace stepline
