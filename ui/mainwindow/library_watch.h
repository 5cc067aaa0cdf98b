#pragma once

#include <QObject>
#include <QTimer>

class QAction;

namespace stepline {

class MessageBar;
class Workspace;
struct Problem;

/// Says in one sentence what keeps the library from being used (a full disk, a folder that cannot be written, another
/// program, a newer version, damage), looks every few seconds whether the cause is gone, and then lets the work go on.
class LibraryWatch : public QObject {
    Q_OBJECT

public:
    /// @p backups: the action that shows the backups.
    LibraryWatch(Workspace *workspace, MessageBar *messages, QAction *backups, QObject *parent);

Q_SIGNALS:
    /// Not even a stand-in could be opened: nothing can be kept for now.
    void nothingOpen();

private:
    void opened();
    void failed(const Problem &problem);
    void wait(const QString &sentence, bool isError);

    Workspace *m_workspace;
    MessageBar *m_messages;
    QAction *m_backups;
    QTimer m_timer;
    QString m_problem; ///< why the library could not be opened
};

} // namespace stepline
