#pragma once

#include "core/storage/team_members.h"

#include <QObject>
#include <QPointer>
#include <functional>
#include <optional>

namespace stepline {

class LibraryThread;
class MembersDialog;
class MessageBar;
class TeamLibrary;

/// The members of the team's library: shows them and has the server change them.
class TeamMembersController : public QObject {
    Q_OBJECT

public:
    TeamMembersController(LibraryThread *library, MessageBar *messages, QWidget *window);

    MembersDialog *dialog() const; ///< nullptr while it is not shown
    void show();

private:
    void load();
    void change(const QString &name, TeamRole role, const std::function<std::optional<Problem>(TeamLibrary &)> &work);
    TeamRole roleNow(const QString &name) const;

    LibraryThread *m_library;
    MessageBar *m_messages;
    QWidget *m_window;
    QPointer<MembersDialog> m_dialog;
    TeamMembers m_members;
};

} // namespace stepline
