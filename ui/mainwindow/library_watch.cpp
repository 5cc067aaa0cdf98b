#include "ui/mainwindow/library_watch.h"

#include "ui/mainwindow/message_bar.h"
#include "ui/mainwindow/workspace.h"

#include <QAction>
#include <QDir>

namespace stepline {

namespace {
constexpr int LookMs = 3000;
} // namespace

LibraryWatch::LibraryWatch(Workspace *workspace, MessageBar *messages, QAction *backups, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_messages(messages), m_backups(backups) {
    m_timer.setInterval(LookMs);
    connect(&m_timer, &QTimer::timeout, workspace, &Workspace::tryAgain);
    connect(workspace, &Workspace::libraryOpened, this, &LibraryWatch::opened);
    connect(workspace, &Workspace::libraryFailed, this, &LibraryWatch::failed);
    connect(workspace, &Workspace::libraryRescued, this, [this](const QString &sentence) {
        m_messages->ask(sentence, Severity::Warning, {{tr("Show the &backups"), [this] { m_backups->trigger(); }}});
    });
    connect(workspace, &Workspace::adopted, this, [this](int count) {
        m_messages->showNote(
            tr("%n template(s) from the time without the library are in the library now.", nullptr, count));
    });
}

void LibraryWatch::opened() {
    const bool waited = m_timer.isActive();
    if (m_workspace->isStandIn()) {
        wait(tr("%1 Until it can be opened, you work in a library of its own: %2")
                 .arg(m_problem, QDir::toNativeSeparators(m_workspace->library()->path())),
             true);
    } else if (!m_workspace->library()->isWritable() && m_workspace->library()->team()) {
        m_timer.stop(); // a matter of one's role: trying again changes nothing
        m_messages->put(m_workspace->library()->stateReason(), Severity::Warning);
    } else if (!m_workspace->library()->isWritable()) {
        wait(m_workspace->library()->stateReason(), false);
    } else {
        m_timer.stop();
        if (waited)
            m_messages->showNote(tr("The library can be written again. Everything is kept."));
    }
}

void LibraryWatch::failed(const Problem &problem) {
    if (!m_workspace->isStandIn()) {
        m_problem = problem.message;
        m_workspace->openStandIn();
        return;
    }
    wait(m_problem.isEmpty() ? problem.message : m_problem, true);
    Q_EMIT nothingOpen();
}

void LibraryWatch::wait(const QString &sentence, bool isError) {
    m_timer.start();
    m_messages->ask(sentence, isError ? Severity::Error : Severity::Warning,
                    {{tr("&Try again"), [this] { m_workspace->tryAgain(); }}});
}

} // namespace stepline
