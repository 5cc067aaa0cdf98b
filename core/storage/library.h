#pragma once

#include "core/base/result.h"
#include "core/model/edit.h"
#include "core/preview/results.h"

#include <QDateTime>
#include <memory>
#include <vector>

namespace stepline {

/// One row of the library's list: enough to show and search without opening the template.
struct TemplateRow {
    QString id; ///< the library's own id (uuid), not the document's
    QString name, key, kind, description;
    QStringList tags, channelTypes;
    int steps = 0, messages = 0;
    bool enabled = true;
    bool modified = false;   ///< differs from its last version
    int version = 0;         ///< last version's number; 0: none yet
    QDateTime changed;       ///< last edit or save, UTC
    QString filePath;        ///< set: a working copy of that file, not listed among the templates
};

/// A template as it was left: its last version, the edits since and how many of them are undone.
struct OpenedTemplate {
    TemplateRow row;
    QByteArray base;           ///< bytes the journal starts from (last version, or the file as read)
    std::vector<Edit> journal; ///< all edits on the undo stack, oldest first
    int position = 0;          ///< edits applied; the rest can be redone
    int savedPosition = 0;     ///< where the last version stands in the journal; -1: no longer reachable
};

struct VersionRow {
    int number = 0;
    QDateTime saved;
    QString author, name, note;
};

struct RunRow {
    qint64 id = 0;
    QString templateId, profileName, engine, scenario;
    QDateTime started;
    quint64 recipients = 0, seed = 0;
    double cost = 0, saved = 0;
    double seconds = 0;
};

/// How a library could be opened. ReadOnly: a newer version's or a folder that cannot be written; @p why in the library's state.
enum class LibraryState { Writable, ReadOnly };

/// The library on the own disk: SQLite through Qt Sql. The only place with SQL. Every call is for the thread that
/// opened it; the window uses it from one worker thread. Every method returns a problem (a sentence) instead of throwing.
class Library {
public:
    /// Opens or makes the library at @p path; migrates an older one after a backup. @p path empty: the platform's data location.
    static Result<std::unique_ptr<Library>> open(const QString &path = {});
    static QString defaultPath();
    virtual ~Library() = default;

    virtual QString path() const = 0;
    virtual LibraryState state() const = 0;
    virtual QString stateReason() const = 0; ///< sentence for the user when not writable

    // Templates
    virtual Result<std::vector<TemplateRow>> templates(const QString &search = {}) = 0;
    /// Adds a template from its JSON with version 1; the row's id is new.
    virtual Result<TemplateRow> addTemplate(const QByteArray &json, const QString &versionName = {}) = 0;
    /// Begins (or finds again) the working copy of a file on disk.
    virtual Result<TemplateRow> openFile(const QString &filePath, const QByteArray &bytes) = 0;
    virtual Result<OpenedTemplate> openTemplate(const QString &id) = 0;
    virtual std::optional<Problem> removeTemplate(const QString &id) = 0;  ///< to the bin
    virtual std::optional<Problem> restoreTemplate(const QString &id) = 0; ///< out of the bin, as it was
    virtual std::optional<Problem> discardWorkingCopy(const QString &id) = 0;

    // Journal: durable when the call returns
    /// Edits from @p position on are dropped (they were undone), then @p edits are appended; @p current (the JSON now) feeds the list and search.
    virtual std::optional<Problem> appendJournal(const QString &id, int position, const std::vector<Edit> &edits,
                                                 const QByteArray &current) = 0;
    /// The last edit is replaced by a merged one (typing).
    virtual std::optional<Problem> replaceLastEdit(const QString &id, int position, const Edit &edit, const QByteArray &current) = 0;
    /// After undo or redo.
    virtual std::optional<Problem> setJournalPosition(const QString &id, int position, const QByteArray &current) = 0;

    // Versions
    virtual Result<VersionRow> saveVersion(const QString &id, const QByteArray &json, int journalPosition, const QString &name = {},
                                           const QString &note = {}) = 0;
    virtual Result<std::vector<VersionRow>> versions(const QString &id) = 0;
    virtual Result<QByteArray> versionJson(const QString &id, int number) = 0;

    // Preview runs
    virtual Result<qint64> addRun(const QString &templateId, const QString &profileName, const QString &scenario,
                                  const QByteArray &templateJson, const Results &results) = 0;
    virtual Result<std::vector<RunRow>> runs(const QString &templateId) = 0;
    virtual Result<Results> runResults(qint64 runId) = 0;
    virtual std::optional<Problem> removeRun(qint64 runId) = 0;

    // Profiles of the user's own
    virtual Result<std::vector<std::pair<QString, QByteArray>>> profiles() = 0; ///< id and JSON
    virtual std::optional<Problem> saveProfile(const QString &id, const QByteArray &json) = 0;
    virtual std::optional<Problem> removeProfile(const QString &id) = 0;

    // What the window remembers about the library: open tabs, chosen profile.
    virtual Result<QString> setting(const QString &name) = 0;
    virtual std::optional<Problem> setSetting(const QString &name, const QString &value) = 0;
};

} // namespace stepline
