#include "ui/mainwindow/backups_controller.h"

#include "ui/actions/actions.h"
#include "ui/library/backups_dialog.h"
#include "ui/mainwindow/message_bar.h"
#include "ui/mainwindow/workspace.h"

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace stepline {

namespace {
constexpr int FirstLookMs = 60'000, LookMs = 30 * 60'000; ///< not while the window is still starting; then now and then
constexpr int DueHours = 24;
} // namespace

BackupsController::BackupsController(Workspace *workspace, Actions *actions, MessageBar *messages, QWidget *window)
    : QObject(window), m_workspace(workspace), m_messages(messages), m_window(window) {
    connect(actions->backups, &QAction::triggered, this, &BackupsController::show);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.setInterval(LookMs);
        makeIfDue();
    });
    connect(workspace, &Workspace::libraryOpened, this, [this] {
        m_timer.start(FirstLookMs);
        if (m_restoring)
            m_messages->showNote(tr("The backup is the library now. What was there before is the newest backup."));
        m_restoring = false;
    });
    connect(workspace->library(), &LibraryThread::restoreFailed, this, [this](const Problem &problem) {
        m_restoring = false;
        m_messages->showProblem(problem.message);
    });
}

BackupsController::~BackupsController() {
    if (m_thread.joinable())
        m_thread.join();
}

void BackupsController::makeIfDue() {
    // One that failed is tried again at the next look; it is no reason to disturb anybody.
    if (m_workspace->library()->isWritable() && isBackupDue(m_workspace->library()->path(), DueHours))
        make();
}

void BackupsController::make() {
    if (m_making || !m_workspace->library()->isOpen())
        return;
    if (m_thread.joinable())
        m_thread.join();
    m_making = true;
    if (m_dialog)
        m_dialog->setBusy(true);
    m_thread = std::thread([this, path = m_workspace->library()->path()] {
        const Result<Backup> backup = makeBackup(path);
        QMetaObject::invokeMethod(this, [this, backup] {
            m_making = false;
            fillDialog();
            if (m_dialog) {
                m_dialog->setBusy(false);
                m_dialog->say(backup.ok() ? tr("The backup is made.") : backup.sentence(), !backup.ok());
            }
            if (backup.ok())
                Q_EMIT made(*backup);
        });
    });
}

void BackupsController::fillDialog() {
    const QString path = m_workspace->library()->path();
    if (m_dialog && !path.isEmpty())
        m_dialog->fill(backupsOf(path), backupFolder(path));
}

BackupsDialog *BackupsController::dialog() const {
    return m_dialog;
}

void BackupsController::show() {
    if (m_dialog)
        m_dialog->close();
    m_dialog = new BackupsDialog(m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &BackupsDialog::makeRequested, this, &BackupsController::make);
    connect(m_dialog, &BackupsDialog::restoreRequested, this, [this](const Backup &backup) {
        QMessageBox box(QMessageBox::Question, tr("Restore the backup?"),
                        tr("The library becomes as it was on %1.")
                            .arg(QLocale().toString(backup.made.toLocalTime(), QLocale::LongFormat)),
                        QMessageBox::Cancel, m_dialog);
        box.setTextFormat(Qt::PlainText);
        box.setInformativeText(tr("What it is now is backed up before, so you can come back to it."));
        const QPushButton *yes = box.addButton(tr("&Restore"), QMessageBox::AcceptRole);
        box.exec();
        if (box.clickedButton() != yes)
            return;
        m_dialog->close();
        restore(backup);
    });
    fillDialog();
    m_dialog->setBusy(m_making);
    m_dialog->open();
}

void BackupsController::restore(const Backup &backup) {
    if (m_thread.joinable())
        m_thread.join(); // it is reading the library
    m_restoring = true;
    const QList<OpenTemplate *> open = m_workspace->open();
    for (OpenTemplate *one : open)
        m_workspace->close(one);
    m_workspace->library()->restore(backup.path);
}

} // namespace stepline
