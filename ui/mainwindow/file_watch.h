#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace stepline {

class OpenTemplate;
class Workspace;

/// Notices when another program changes or removes a file that is open here. It says so once for each change; what to
/// do is the user's.
class FileWatch : public QObject {
    Q_OBJECT

public:
    explicit FileWatch(Workspace *workspace, QObject *parent = nullptr);

Q_SIGNALS:
    void changedOutside(stepline::OpenTemplate *open);
    void removedOutside(stepline::OpenTemplate *open);

private:
    void follow();
    void look();

    Workspace *m_workspace;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;                     ///< a save of another program is several events
    QHash<QString, QByteArray> m_said; ///< by template: the bytes that were announced; null: its absence
};

} // namespace stepline
