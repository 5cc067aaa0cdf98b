#pragma once

#include "core/storage/team_library.h"

#include <QObject>
#include <QPointer>
#include <functional>

namespace stepline {

class MessageBar;
class RemovalDialog;
class Workspace;

/// Templates that somebody else put away while they were open or changed here: says so, and does what is decided.
class TeamRemovals : public QObject {
    Q_OBJECT

public:
    TeamRemovals(Workspace *workspace, MessageBar *messages, QWidget *window);

    RemovalDialog *dialog() const; ///< nullptr while it is not shown
    /// There is news of an open template: says it when it was put away; else goes on with @p otherwise.
    void hear(const QString &id, const std::function<void()> &otherwise);
    /// Says once what came to light when the server was back.
    void showState(const TeamState &team);
    /// Asks what becomes of it.
    void decide(const QString &id);

private:
    using Found = Result<std::optional<TeamRemoval>>;
    void ask(const QString &id, const std::function<void(const Found &)> &then);
    void close(const QString &id);
    void keepAsNew(const QString &id);
    void takeOut(const QString &id);
    void letGo(const QString &id, const QString &name);

    Workspace *m_workspace;
    MessageBar *m_messages;
    QWidget *m_window;
    QPointer<RemovalDialog> m_dialog;
    QStringList m_known;
};

} // namespace stepline
