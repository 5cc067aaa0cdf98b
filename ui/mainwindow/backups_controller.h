#pragma once

#include "core/storage/backups.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <thread>

class QWidget;

namespace stepline {

class Actions;
class BackupsDialog;
class MessageBar;
class Workspace;

/// Makes a backup of the library by itself once a day when something changed, on a thread of its own, and puts one back
/// when that is asked for.
class BackupsController : public QObject {
    Q_OBJECT

public:
    BackupsController(Workspace *workspace, Actions *actions, MessageBar *messages, QWidget *window);
    /// Waits for a backup that is being made.
    ~BackupsController() override;

    void show();
    BackupsDialog *dialog() const; ///< nullptr while it is not shown
    /// Closes every tab, whose edits are kept, and puts the backup in the library's place.
    void restore(const Backup &backup);

Q_SIGNALS:
    void made(const stepline::Backup &backup);

private:
    void makeIfDue();
    void make();
    void fillDialog();

    Workspace *m_workspace;
    MessageBar *m_messages;
    QWidget *m_window;
    QPointer<BackupsDialog> m_dialog;
    QTimer m_timer;
    std::thread m_thread;
    bool m_making = false, m_restoring = false;
};

} // namespace stepline
