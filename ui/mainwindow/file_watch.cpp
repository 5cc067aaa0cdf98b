#include "ui/mainwindow/file_watch.h"

#include "core/json/files.h"
#include "ui/mainwindow/workspace.h"

#include <QFileInfo>

namespace stepline {

FileWatch::FileWatch(Workspace *workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(300);
    connect(&m_soon, &QTimer::timeout, this, &FileWatch::look);
    const auto soon = [this] { m_soon.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, soon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, soon);
    connect(workspace, &Workspace::opened, this, &FileWatch::follow);
    connect(workspace, &Workspace::closed, this, &FileWatch::follow);
}

void FileWatch::follow() {
    // The folder too: most programs write a new file and put it in the old one's place.
    QStringList wanted;
    for (const OpenTemplate *open : m_workspace->open())
        if (open->isFile()) {
            wanted << open->row().filePath << QFileInfo(open->row().filePath).absolutePath();
        }
    wanted.removeDuplicates();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    QStringList gone;
    for (const QString &path : watched)
        if (!wanted.contains(path))
            gone << path;
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    for (const QString &path : wanted)
        if (!watched.contains(path) && QFileInfo::exists(path))
            m_watcher.addPath(path);
}

void FileWatch::look() {
    follow(); // a file that was put in the place of another is a new one
    const QList<OpenTemplate *> all = m_workspace->open();
    for (OpenTemplate *open : all) {
        if (!open->isFile())
            continue;
        const QString id = open->id();
        if (!QFileInfo::exists(open->row().filePath)) {
            if (!m_said.contains(id) || !m_said[id].isNull())
                Q_EMIT removedOutside(open);
            m_said[id] = QByteArray();
            continue;
        }
        const Result<QByteArray> bytes = readFileBytes(open->row().filePath);
        if (!bytes.ok())
            continue; // being written just now; the next event tells
        if (bytes.value() == open->fileBytes()) {
            m_said.remove(id);
            continue;
        }
        if (m_said.value(id) == bytes.value())
            continue;
        m_said[id] = bytes.value();
        Q_EMIT changedOutside(open);
    }
}

} // namespace stepline
