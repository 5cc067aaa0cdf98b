#include "ui/mainwindow/team_members_controller.h"

#include "ui/jobs/library_thread.h"
#include "ui/mainwindow/message_bar.h"
#include "ui/team/members_dialog.h"

namespace stepline {

TeamMembersController::TeamMembersController(LibraryThread *library, MessageBar *messages, QWidget *window)
    : QObject(window), m_library(library), m_messages(messages), m_window(window) {}

MembersDialog *TeamMembersController::dialog() const {
    return m_dialog;
}

void TeamMembersController::show() {
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_dialog = new MembersDialog(m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &MembersDialog::roleRequested, this, [this](const QString &name, TeamRole role) {
        change(name, role, [name, role](TeamLibrary &library) { return library.setMember(name, role); });
    });
    connect(m_dialog, &MembersDialog::newUserRequested, this,
            [this](const QString &name, const QString &password, TeamRole role) {
                change(name, role, [name, password, role](TeamLibrary &library) {
                    return library.createMember(name, password, role);
                });
            });
    m_dialog->setBusy(true);
    m_dialog->open();
    load();
}

void TeamMembersController::load() {
    m_library->askTeam<Result<TeamMembers>>(
        this, [](TeamLibrary &library) { return library.members(); },
        [this](const Result<TeamMembers> &members) {
            if (!m_dialog)
                return;
            m_dialog->setBusy(false);
            if (!members.ok()) {
                m_dialog->showProblem(members.sentence());
                return;
            }
            m_members = *members;
            m_dialog->fill(*members);
        });
}

TeamRole TeamMembersController::roleNow(const QString &name) const {
    for (const TeamMember &member : m_members.all)
        if (member.name == name)
            return member.role;
    return TeamRole::None;
}

void TeamMembersController::change(const QString &name, TeamRole role,
                                   const std::function<std::optional<Problem>(TeamLibrary &)> &work) {
    m_dialog->setBusy(true);
    m_library->askTeam<std::optional<Problem>>(
        this, work, [this, name, role, before = roleNow(name)](const std::optional<Problem> &problem) {
            if (!m_dialog) {
                if (problem)
                    m_messages->showProblem(problem->message);
                return;
            }
            if (problem)
                m_dialog->showProblem(problem->message);
            else
                m_dialog->showDone(name, before, role);
            load(); // also what was chosen in vain is shown as it is
        });
}

} // namespace stepline
