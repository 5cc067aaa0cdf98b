#include "ui/mainwindow/team_controller.h"

#include "core/base/json_parse.h"
#include "core/model/restore.h"
#include "ui/actions/actions.h"
#include "ui/mainwindow/message_bar.h"
#include "ui/mainwindow/team_members_controller.h"
#include "ui/mainwindow/team_removals.h"
#include "ui/mainwindow/workspace.h"
#include "ui/settings/settings.h"
#include "ui/team/conflict_dialog.h"
#include "ui/team/connect_dialog.h"
#include "ui/team/team_strip.h"

namespace stepline {

TeamController::TeamController(Workspace *workspace, Actions *actions, Settings *settings, MessageBar *messages,
                               QWidget *window)
    : QObject(window), m_workspace(workspace), m_actions(actions), m_settings(settings), m_messages(messages),
      m_window(window), m_strip(new TeamStrip), m_removals(new TeamRemovals(workspace, messages, window)),
      m_members(new TeamMembersController(workspace->library(), messages, window)) {
    LibraryThread *library = workspace->library();
    connect(actions->teamLibrary, &QAction::triggered, this, &TeamController::showConnect);
    connect(actions->ownLibrary, &QAction::triggered, this, &TeamController::leave);
    connect(library, &LibraryThread::teamReady, this, &TeamController::ready);
    connect(library, &LibraryThread::teamFailed, this, &TeamController::refused);
    connect(library, &LibraryThread::teamChanged, this, &TeamController::showState);
    connect(library, &LibraryThread::changedByOthers, this, &TeamController::hear);
    connect(workspace, &Workspace::libraryOpened, this, &TeamController::opened);
    connect(workspace, &Workspace::conflicted, this, [this](const QString &id, const Problem &problem) {
        if (problem.rule == QLatin1String(TeamGoneRule))
            m_removals->decide(id);
        else
            showConflict(id);
    });
    connect(m_strip, &TeamStrip::decisionRequested, this, [this] {
        const auto &team = m_workspace->library()->team();
        if (team && !team->gone.isEmpty())
            m_removals->decide(team->gone.first());
        else if (team && !team->conflicts.isEmpty())
            showConflict(team->conflicts.first());
    });
    connect(m_strip, &TeamStrip::passwordRequested, this, &TeamController::showConnect);
    connect(actions->teamMembers, &QAction::triggered, m_members, &TeamMembersController::show);
    actions->ownLibrary->setVisible(false);
    actions->teamMembers->setVisible(false);
}

ConnectDialog *TeamController::dialog() const {
    return m_dialog;
}

ConflictDialog *TeamController::conflictDialog() const {
    return m_conflict;
}

void TeamController::reopen() {
    if (!m_settings->usesTeam())
        return;
    const TeamServer server = m_settings->teamServer();
    m_quiet = true;
    m_secrets.read(server.shownName(), [this, server](const std::optional<QString> &secret) {
        if (!secret) {
            m_quiet = false;
            showConnect();
            return;
        }
        TeamServer whole = server;
        whole.password = *secret;
        connectTo(whole, false);
    });
}

void TeamController::showConnect() {
    if (m_dialog)
        m_dialog->close();
    const TeamServer server = m_settings->teamServer();
    m_dialog = new ConnectDialog(server, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ConnectDialog::connectRequested, this, [this] { connectTo(m_dialog->server(), false); });
    connect(m_dialog, &ConnectDialog::setUpRequested, this, [this] { connectTo(m_dialog->server(), true); });
    if (!server.user.isEmpty())
        m_secrets.read(server.shownName(), [this](const std::optional<QString> &secret) {
            if (secret && m_dialog)
                m_dialog->setPassword(*secret);
        });
    m_dialog->open();
}

void TeamController::connectTo(const TeamServer &server, bool setUp) {
    m_server = server;
    if (m_dialog)
        m_dialog->setBusy(true);
    m_workspace->library()->connectTeam(server, setUp);
}

void TeamController::ready() {
    TeamServer kept = m_server;
    kept.password.clear();
    m_settings->setTeamServer(kept);
    m_settings->setUsesTeam(true);
    if (m_dialog) {
        if (m_dialog->keepsPassword())
            m_secrets.keep(m_server.shownName(), m_server.password, [this](bool isKept) {
                if (!isKept && m_messages->text().isEmpty()) // what a viewer may not do is more to know
                    m_messages->showNote(tr("There is no keyring to keep the password in: you are asked for it each "
                                            "time."));
            });
        else
            m_secrets.forget(m_server.shownName());
        m_dialog->close();
    }
    m_quiet = false;
    if (!m_workspace->library()->team())
        m_ownPath = m_workspace->library()->path();
    m_workspace->takeTeam();
}

void TeamController::refused(const Problem &problem) {
    if (m_quiet) { // at the start: one works on in the own library
        m_quiet = false;
        m_messages->offer(problem.message, tr("Connect…"), [this] { showConnect(); });
        return;
    }
    if (!m_dialog)
        return;
    m_dialog->setBusy(false);
    if (problem.rule == u"team-empty")
        m_dialog->offerSetUp();
    else
        m_dialog->showProblem(problem.message);
}

void TeamController::opened() {
    const bool isTeam = m_workspace->library()->team().has_value();
    m_actions->teamLibrary->setVisible(!isTeam);
    m_actions->ownLibrary->setVisible(isTeam);
    m_actions->teamMembers->setVisible(isTeam);
    m_actions->backups->setEnabled(!isTeam);
    Actions::setReason(m_actions->backups,
                       isTeam ? tr("The team's library is backed up by whoever runs its server.") : QString());
    m_knownConflicts.clear();
    if (isTeam)
        showState();
    else
        m_strip->hide();
}

void TeamController::leave() {
    m_settings->setUsesTeam(false);
    const QList<OpenTemplate *> open = m_workspace->open();
    for (OpenTemplate *one : open)
        m_workspace->close(one);
    m_workspace->openLibrary(m_ownPath);
}

void TeamController::showState() {
    const std::optional<TeamState> &team = m_workspace->library()->team();
    if (!team)
        return;
    m_strip->showTeam(m_server.shownName(), *team);
    // What came to light when the server was back, or in a save: said once.
    for (const QString &id : team->conflicts)
        if (!m_knownConflicts.contains(id) && !m_conflict) {
            const OpenTemplate *open = m_workspace->find(id);
            offerMerge(
                id, open ? tr("Somebody else changed “%1”, which you changed, too. Both are kept.").arg(open->title())
                         : tr("Somebody else changed a template that you changed, too. Both are kept."));
        }
    m_knownConflicts = team->conflicts;
    m_removals->showState(*team);
    Q_EMIT m_workspace->libraryChanged();
}

void TeamController::hear(const QString &id) {
    Q_EMIT m_workspace->libraryChanged();
    if (m_workspace->find(id) && !m_conflict)
        m_removals->hear(id, [this, id] { hearOfVersion(id); });
}

void TeamController::hearOfVersion(const QString &id) {
    using News = Result<std::optional<TeamConflict>>;
    m_workspace->library()->askTeam<News>(
        this, [id](TeamLibrary &library) { return library.conflict(id); },
        [this, id](const News &news) {
            OpenTemplate *open = m_workspace->find(id);
            if (!open || !news.ok() || !news->has_value())
                return;
            const TeamConflict theirs = **news;
            if (open->isModified()) {
                offerMerge(id, tr("%1 saved “%2” while you are changing it.").arg(theirs.by, theirs.name));
                return;
            }
            m_messages->offer(tr("%1 saved a new version of “%2”.").arg(theirs.by, theirs.name), tr("Show it here"),
                              [this, id, theirs] {
                                  const Result<JsonValue> root = parseJson(theirs.theirs);
                                  OpenTemplate *still = m_workspace->find(id);
                                  if (!still || !root.ok())
                                      return;
                                  if (still->isModified()) // changed since the offer was made
                                      showConflict(id);
                                  else
                                      resolve(still, theirs, *root);
                              });
        });
}

void TeamController::offerMerge(const QString &id, const QString &sentence) {
    m_offered = sentence;
    m_messages->offer(sentence, tr("Bring both together…"), [this, id] { showConflict(id); });
}

void TeamController::showConflict(const QString &id) {
    OpenTemplate *open = m_workspace->find(id);
    if (!open) { // opened first: what comes of it is an edit, and can be undone there
        auto once = std::make_shared<QMetaObject::Connection>();
        *once = connect(m_workspace, &Workspace::opened, this, [this, once, id](const OpenTemplate *now) {
            if (now->id() != id)
                return;
            disconnect(*once);
            showConflict(id);
        });
        m_workspace->openTemplate(id);
        return;
    }
    open->keeper()->flush();
    using News = Result<std::optional<TeamConflict>>;
    m_workspace->library()->askTeam<News>(
        this, [id](TeamLibrary &library) { return library.conflict(id); },
        [this, id](const News &news) {
            OpenTemplate *still = m_workspace->find(id);
            if (!news.ok())
                m_messages->showProblem(news.sentence());
            else if (still && news->has_value() && !m_conflict)
                showConflict(still, **news);
        });
}

void TeamController::showConflict(OpenTemplate *open, const TeamConflict &conflict) {
    const Result<JsonValue> base = parseJson(conflict.base), theirs = parseJson(conflict.theirs);
    if (!base.ok() || !theirs.ok()) {
        m_messages->showProblem(base.ok() ? theirs.sentence() : base.sentence());
        return;
    }
    m_conflict = new ConflictDialog(conflict, *base, open->editor()->document()->json(), *theirs, m_window);
    m_conflict->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_conflict, &QDialog::accepted, this, [this, id = open->id()] {
        if (OpenTemplate *still = m_workspace->find(id))
            resolve(still, m_conflict->conflict(), m_conflict->merge().root);
    });
    m_conflict->open();
}

void TeamController::resolve(OpenTemplate *open, const TeamConflict &conflict, const JsonValue &merged) {
    Editor *editor = open->editor();
    const Problems refused = editor->push(
        edits::restoreDocument(*editor->document(), merged, tr("Take over changes of %1").arg(conflict.by)));
    if (!refused.isEmpty()) {
        m_messages->showProblem(refused.first().message);
        return;
    }
    open->keeper()->flush();
    const int position = editor->undoStack()->index();
    // Theirs as it is is their version: written another way, it would count as a new one.
    const Result<JsonValue> theirs = parseJson(conflict.theirs);
    const QByteArray json = theirs.ok() && *theirs == merged ? conflict.theirs : editor->bytes();
    m_workspace->library()->askTeam<Result<VersionRow>>(
        this,
        [id = open->id(), conflict, json, position](TeamLibrary &library) {
            return library.resolve(id, conflict, json, position);
        },
        [this, id = open->id(), position](const Result<VersionRow> &saved) {
            Q_EMIT m_workspace->libraryChanged();
            if (!saved.ok()) {
                if (saved.problems().value(0).rule == QLatin1String(TeamConflictRule))
                    showConflict(id); // somebody was quicker once more
                else
                    m_messages->showProblem(saved.sentence());
                return;
            }
            m_messages->withdraw(m_offered); // it is done
            OpenTemplate *still = m_workspace->find(id);
            if (!still)
                return;
            TemplateRow row = still->row();
            row.version = saved->number;
            still->setRow(row);
            if (still->editor()->undoStack()->index() == position)
                still->editor()->undoStack()->setClean();
            Q_EMIT m_workspace->saved(still, saved->number);
        });
}

} // namespace stepline
