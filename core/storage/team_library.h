#pragma once

#include "core/storage/team_members.h"
#include "core/storage/team_server.h"
#include "core/storage/team_types.h"

#include <functional>
#include <future>

namespace stepline {

class TeamCopy;
class TeamPulse;
class TeamStore;

/// Rule of the problem that a save meets when somebody else saved first: nothing was overwritten, and conflict() tells.
inline constexpr const char *TeamConflictRule = "team-conflict";

/// Rule of the problem that a save meets when somebody else put the template away: nothing is lost, and removal()
/// tells.
inline constexpr const char *TeamGoneRule = "team-gone";

/// How it stands between this computer and the team's server.
struct TeamState {
    bool connected = false;
    QString reason; ///< why not, or what the server refused: a sentence
    bool wantsPassword = false;
    TeamRole role = TeamRole::None;
    int waiting = 0;       ///< templates with something the team does not have yet
    QStringList conflicts; ///< ids of templates that somebody else changed, too
    QStringList gone;      ///< ids of templates that were changed here and put away by somebody else

    bool operator==(const TeamState &) const = default;
};

/// Two people changed one template: the last state both had, and theirs.
struct TeamConflict {
    QString name, by;
    QDateTime when;
    QByteArray base, theirs;
    TeamHead head;
    TeamVersion version;
};

/// Somebody else put a template away.
struct TeamRemoval {
    QString name, by; ///< who, when that is known
    QDateTime when;
    bool forGood = false; ///< it is not in the bin either
    bool changed = false; ///< it holds something here that the team does not have
};

/// A team's library: a copy on this computer in which one works, and the team's server, to which every version goes as
/// soon as it is saved. Edits between two versions are one's own. Without a connection everything goes on in the copy,
/// and what was saved is sent when it is back. Nothing of another is ever written over: the server takes a version only
/// on the revision it was made on.
class TeamLibrary final : public Library {
public:
    /// Opens the copy (empty path: in its place) and connects. Without a connection it opens too, when it was connected
    /// here before.
    static Result<std::unique_ptr<TeamLibrary>> open(const TeamServer &server, const QString &copyPath = {});
    /// The copy was damaged: what became of it, a sentence. Empty: it was not.
    QString rescueNote() const { return m_rescueNote; }
    /// Makes the library in an empty database.
    static std::optional<Problem> setUp(const TeamServer &server);

    ~TeamLibrary() override;
    QString path() const override;
    /// ReadOnly for a viewer.
    LibraryState state() const override;
    QString stateReason() const override;

    /// To be called every few seconds: notices that the server is gone or back, and sends what waits.
    void tend();
    TeamState teamState();
    /// Called when teamState() may be another, and with a template that somebody else changed.
    std::function<void()> onState;
    std::function<void(const QString &id)> onChangedByOthers;
    /// For the next try to connect.
    void setPassword(const QString &password);
    /// How long the server may take for an answer before the connection counts as lost, in milliseconds.
    void setTimeout(int milliseconds);

    /// What somebody else made of a template since it stands here; nullopt: nothing.
    Result<std::optional<TeamConflict>> conflict(const QString &id);
    /// Goes on with @p merged, in which their changes are seen to: it becomes the next version.
    Result<VersionRow> resolve(const QString &id, const TeamConflict &conflict, const QByteArray &merged,
                               int journalPosition);

    /// Whether somebody else put the template away since it stands here; nullopt: no.
    Result<std::optional<TeamRemoval>> removal(const QString &id);
    /// What can be done then (or restoreTemplate(), while it is in the bin): a new template of it as it is here …
    Result<TemplateRow> keepAsNew(const QString &id);
    /// … or nothing; returns what it was here.
    Result<QByteArray> letGo(const QString &id);

    // Who may open the team's library (core/storage/team_members.h).
    Result<TeamMembers> members();
    std::optional<Problem> setMember(const QString &name, TeamRole role);
    std::optional<Problem> createMember(const QString &name, const QString &password, TeamRole role);

    Result<std::vector<TemplateRow>> templates(const QString &search) override;
    Result<TemplatePage> find(const TemplateQuery &query, int offset, int limit) override;
    Result<LibraryFacets> facets(const QDate &today) override;
    std::optional<Problem> setArchived(const QString &id, bool archived) override;
    Result<TemplateRow> addTemplate(const QByteArray &json, const QString &versionName) override;
    Result<OpenedTemplate> openTemplate(const QString &id) override;
    Result<QByteArray> currentJson(const QString &id) override;
    std::optional<Problem> removeTemplate(const QString &id) override;
    std::optional<Problem> restoreTemplate(const QString &id) override;
    Result<VersionRow> saveVersion(const QString &id, const QByteArray &json, int journalPosition, const QString &name,
                                   const QString &note) override;
    Result<std::vector<VersionRow>> versions(const QString &id) override;
    std::optional<Problem> describeVersion(const QString &id, int number, const QString &name,
                                           const QString &note) override;
    Result<QByteArray> versionJson(const QString &id, int number) override;

    // One's own, in the copy: files, edits between versions, forecasts, profiles, what the window remembers.
    Result<TemplateRow> openFile(const QString &filePath, const QByteArray &bytes) override;
    std::optional<Problem> discardWorkingCopy(const QString &id) override;
    std::optional<Problem> appendJournal(const QString &id, int position, const std::vector<Edit> &edits,
                                         const QByteArray &current, int positionAfter) override;
    std::optional<Problem> replaceLastEdit(const QString &id, int position, const Edit &edit,
                                           const QByteArray &current) override;
    std::optional<Problem> setJournalPosition(const QString &id, int position, const QByteArray &current) override;
    Result<qint64> addRun(const QString &templateId, const QString &profileName, const QString &scenario,
                          const QByteArray &templateJson, const Results &results) override;
    Result<std::vector<RunRow>> runs(const QString &templateId) override;
    Result<Results> runResults(qint64 runId) override;
    Result<QByteArray> runTemplate(qint64 runId) override;
    std::optional<Problem> keepRunBand(qint64 runId, const RunBand &band) override;
    Result<std::optional<RunBand>> runBand(qint64 runId) override;
    std::optional<Problem> keepRunSetup(qint64 runId, const RunSetup &setup) override;
    Result<std::optional<RunSetup>> runSetup(qint64 runId) override;
    std::optional<Problem> removeRun(qint64 runId) override;
    Result<std::vector<std::pair<QString, QByteArray>>> profiles() override;
    std::optional<Problem> saveProfile(const QString &id, const QByteArray &json) override;
    std::optional<Problem> removeProfile(const QString &id) override;
    Result<QString> setting(const QString &name) override;
    std::optional<Problem> setSetting(const QString &name, const QString &value) override;

private:
    TeamLibrary(std::unique_ptr<TeamCopy> copy, const TeamServer &server);

    void connectNow(std::unique_ptr<TeamPulse> pulse);
    void lose(const Problem &problem);
    void tryAgain();
    void sendAll();
    /// Runs @p work with the server; false when there is no connection, or it was lost in the midst of it.
    bool online(const std::function<void(TeamStore &)> &work);
    /// A problem of saving, or nothing: it is with the team, or waits in the copy.
    std::optional<Problem> send(const QString &id);
    void sendVersions(const QString &id, TeamStore &store);
    void bringUp(const QString &id, TeamStore &store);
    void meet(const QString &id, const TeamHead &head, TeamStore &store);
    bool renew(const QString &id);
    [[noreturn]] void refuseGone(const QString &id, const TeamHead *head);
    std::optional<Problem> put(const QString &id, const std::function<void(TeamHead &)> &change,
                               const std::function<std::optional<Problem>()> &here);
    std::optional<Problem> refusal() const;
    void told();
    std::optional<Problem> aboutMembers(const std::function<void(PostgresSql &)> &work);

    std::unique_ptr<TeamCopy> m_copy;
    TeamServer m_server;
    std::unique_ptr<TeamStore> m_store; ///< nullptr: offline
    TeamRole m_role = TeamRole::None;
    Problem m_problem; ///< why it is offline, or what was refused last
    int m_timeoutMs;
    int m_patienceMs; ///< with a server that does not answer at all: edits are kept on this thread, and wait that long
    QString m_rescueNote;
    std::future<bool> m_probe; ///< whether the server answers, asked on a thread of its own
    int m_failures = 0;
    qint64 m_nextTry = 0; ///< in milliseconds since 1970
    TeamState m_told;
};

} // namespace stepline
