#include "ui/mainwindow/team_removals.h"

#include "ui/mainwindow/message_bar.h"
#include "ui/mainwindow/workspace.h"
#include "ui/team/removal_dialog.h"

namespace stepline {

TeamRemovals::TeamRemovals(Workspace *workspace, MessageBar *messages, QWidget *window)
    : QObject(window), m_workspace(workspace), m_messages(messages), m_window(window) {}

RemovalDialog *TeamRemovals::dialog() const {
    return m_dialog;
}

void TeamRemovals::ask(const QString &id, const std::function<void(const Found &)> &then) {
    m_workspace->library()->askTeam<Found>(
        this, [id](TeamLibrary &library) { return library.removal(id); }, then);
}

void TeamRemovals::hear(const QString &id, const std::function<void()> &otherwise) {
    ask(id, [this, id, otherwise](const Found &found) {
        OpenTemplate *open = m_workspace->find(id);
        if (!found.ok() || !found->has_value()) {
            otherwise();
            return;
        }
        if (!open || m_dialog)
            return;
        const QString sentence = RemovalDialog::sentence(**found);
        if (m_workspace->library()->isWritable())
            m_messages->offer(sentence, tr("Decide…"), [this, id] { decide(id); });
        else
            m_messages->offer(sentence, tr("Close it"), [this, id] { close(id); });
    });
}

void TeamRemovals::showState(const TeamState &team) {
    for (const QString &id : team.gone)
        if (!m_known.contains(id) && !m_dialog)
            m_messages->offer(tr("Somebody else put a template away that you changed. Yours is kept."), tr("Decide…"),
                              [this, id] { decide(id); });
    m_known = team.gone;
}

void TeamRemovals::decide(const QString &id) {
    if (OpenTemplate *open = m_workspace->find(id))
        open->keeper()->flush();
    ask(id, [this, id](const Found &found) {
        if (m_dialog)
            return;
        if (!found.ok()) {
            m_messages->showProblem(found.sentence());
            return;
        }
        if (!found->has_value()) { // taken out of the bin meanwhile
            m_workspace->restore(id);
            return;
        }
        m_dialog = new RemovalDialog(**found, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &RemovalDialog::keepAsNewRequested, this, [this, id] { keepAsNew(id); });
        connect(m_dialog, &RemovalDialog::takeOutRequested, this, [this, id] { takeOut(id); });
        connect(m_dialog, &RemovalDialog::letGoRequested, this, [this, id, name = (*found)->name] { letGo(id, name); });
        m_dialog->open();
    });
}

void TeamRemovals::close(const QString &id) {
    if (OpenTemplate *open = m_workspace->find(id))
        m_workspace->close(open); // its edits are with the library before anything that is asked for later
}

void TeamRemovals::keepAsNew(const QString &id) {
    close(id);
    m_workspace->library()->askTeam<Result<TemplateRow>>(
        this, [id](TeamLibrary &library) { return library.keepAsNew(id); },
        [this](const Result<TemplateRow> &row) {
            Q_EMIT m_workspace->libraryChanged();
            if (!row.ok()) {
                m_messages->showProblem(row.sentence());
                return;
            }
            m_workspace->openTemplate(row->id);
            m_messages->showNote(tr("“%1” is a template of its own now.").arg(row->name));
        });
}

void TeamRemovals::takeOut(const QString &id) {
    m_workspace->library()->askTeam<std::optional<Problem>>(
        this, [id](TeamLibrary &library) { return library.restoreTemplate(id); },
        [this, id](const std::optional<Problem> &problem) {
            Q_EMIT m_workspace->libraryChanged();
            if (problem && problem->rule == QLatin1String(TeamConflictRule))
                Q_EMIT m_workspace->conflicted(id, *problem); // it was changed, too, before it was put away
            else if (problem)
                m_messages->showProblem(problem->message);
            else if (OpenTemplate *open = m_workspace->find(id))
                m_workspace->save(open);
            else
                m_workspace->openTemplate(id);
        });
}

void TeamRemovals::letGo(const QString &id, const QString &name) {
    close(id);
    m_workspace->library()->askTeam<Result<QByteArray>>(
        this, [id](TeamLibrary &library) { return library.letGo(id); },
        [this, name](const Result<QByteArray> &was) {
            Q_EMIT m_workspace->libraryChanged();
            if (!was.ok())
                m_messages->showProblem(was.sentence());
            else
                m_messages->offer(tr("“%1” is closed.").arg(name), tr("Keep it as a new one after all"),
                                  [this, json = *was] { m_workspace->addTemplate(json); });
        });
}

} // namespace stepline
