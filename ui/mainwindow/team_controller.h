#pragma once

#include "core/storage/team_library.h"
#include "ui/keyring/secret_keeper.h"

#include <QObject>
#include <QPointer>

namespace stepline {

class Actions;
class ConflictDialog;
class ConnectDialog;
class MessageBar;
class OpenTemplate;
class Settings;
class TeamMembersController;
class TeamRemovals;
class TeamStrip;
class Workspace;

/// The team's library in the window: opening it and leaving it again, how it stands with the server, news of others,
/// and bringing two people's changes together.
class TeamController : public QObject {
    Q_OBJECT

public:
    TeamController(Workspace *workspace, Actions *actions, Settings *settings, MessageBar *messages, QWidget *window);

    TeamStrip *strip() { return m_strip; } ///< for above the list of templates
    ConnectDialog *dialog() const;         ///< nullptr while it is not shown
    ConflictDialog *conflictDialog() const;
    TeamRemovals *removals() { return m_removals; }
    TeamMembersController *members() { return m_members; }
    /// Opens the team's library again when it was open the last time.
    void reopen();
    void showConnect();

private:
    void connectTo(const TeamServer &server, bool setUp);
    void ready();
    void refused(const Problem &problem);
    void opened();
    void leave();
    void showState();
    void hear(const QString &id);
    void hearOfVersion(const QString &id);
    void offerMerge(const QString &id, const QString &sentence);
    void showConflict(const QString &id);
    void showConflict(OpenTemplate *open, const TeamConflict &conflict);
    void resolve(OpenTemplate *open, const TeamConflict &conflict, const JsonValue &merged);

    Workspace *m_workspace;
    Actions *m_actions;
    Settings *m_settings;
    MessageBar *m_messages;
    QWidget *m_window;
    TeamStrip *m_strip;
    TeamRemovals *m_removals;
    TeamMembersController *m_members;
    SecretKeeper m_secrets;
    QPointer<ConnectDialog> m_dialog;
    QPointer<ConflictDialog> m_conflict;
    TeamServer m_server; ///< being connected to, or open
    QString m_ownPath;   ///< of the library one comes back to
    QStringList m_knownConflicts;
    QString m_offered;    ///< to bring both together, said last
    bool m_quiet = false; ///< reopening at the start: no dialog in the way
};

} // namespace stepline
