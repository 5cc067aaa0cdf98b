#pragma once

#include "core/base/result.h"
#include "core/model/edit.h"
#include "core/preview/results.h"
#include "core/storage/template_query.h"

#include <QDateTime>
#include <memory>
#include <vector>

namespace stepline {

/// A template as it was left: its last version, the edits since and how many of them are undone.
struct OpenedTemplate {
    TemplateRow row;
    QByteArray base;               ///< bytes the journal starts from (last version, or the file as read)
    std::optional<JsonValue> root; ///< what they say, where the library has read them anyway
    std::vector<Edit> journal;     ///< all edits on the undo stack, oldest first
    int position = 0;              ///< edits applied; the rest can be redone
    int savedPosition = 0;         ///< where the last version stands in the journal; -1: no longer reachable
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

/// The ends of a kept run: the same with all numbers of its profile low and all high.
struct RunBand {
    Results low, high;
};

/// What a kept run was made with, besides its template, audience, seed and scenario.
struct RunSetup {
    QByteArray profileJson;
    qint64 entry = 0; ///< of the first recipient, seconds since 1970 UTC
    Duration spread;
};

/// How a library could be opened. ReadOnly: a newer version's, or where nothing can be written; stateReason() says
/// which.
enum class LibraryState { Writable, ReadOnly };

/// The library on the own disk: SQLite through Qt Sql. The only place with SQL. Every call is for the thread that
/// opened it; the window uses it from one worker thread. Every method returns a problem (a sentence) instead of
/// throwing.
class Library {
public:
    /// Opens or makes the library at @p path; migrates an older one after a backup. @p path empty: the platform's data
    /// location.
    static Result<std::unique_ptr<Library>> open(const QString &path = {});
    static QString defaultPath();
    virtual ~Library() = default;

    virtual QString path() const = 0;
    virtual LibraryState state() const = 0;
    virtual QString stateReason() const = 0; ///< sentence for the user when not writable

    // Templates
    /// Those that hold every word of @p search, the last changed first; without those in the archive.
    virtual Result<std::vector<TemplateRow>> templates(const QString &search = {}) = 0;
    /// How many templates @p query finds, and those from @p offset on, at most @p limit (-1: all).
    virtual Result<TemplatePage> find(const TemplateQuery &query, int offset, int limit) = 0;
    /// What the templates can be filtered by. @p today tells whose review is due.
    virtual Result<LibraryFacets> facets(const QDate &today) = 0;
    /// Into the archive, where the list does not show it, or out of it.
    virtual std::optional<Problem> setArchived(const QString &id, bool archived) = 0;
    /// Adds a template from its JSON with version 1; the row's id is new.
    virtual Result<TemplateRow> addTemplate(const QByteArray &json, const QString &versionName = {}) = 0;
    /// Begins (or finds again) the working copy of a file on disk: with its unsaved edits if it has any; else as the
    /// file is now.
    virtual Result<TemplateRow> openFile(const QString &filePath, const QByteArray &bytes) = 0;
    /// A warning beside the value says when something of it could only be rescued.
    virtual Result<OpenedTemplate> openTemplate(const QString &id) = 0;
    /// The template as it stands now, without opening it: for reading through many of them.
    virtual Result<QByteArray> currentJson(const QString &id) = 0;
    virtual std::optional<Problem> removeTemplate(const QString &id) = 0;  ///< to the bin
    virtual std::optional<Problem> restoreTemplate(const QString &id) = 0; ///< out of the bin, as it was
    /// Back to the last version (or the file as it was opened); the undo history before it stays.
    virtual std::optional<Problem> discardWorkingCopy(const QString &id) = 0;

    // Journal: durable when the call returns. Positions count from the first edit openTemplate() gave. A template that
    // another program changed since it was opened here is not written: the problem's rule is
    // "template-changed-elsewhere".
    /// Edits from @p position on are dropped (they were undone), then @p edits are appended. @p positionAfter of them
    /// all are applied, -1: all; @p current (the JSON then) feeds the list and search.
    virtual std::optional<Problem> appendJournal(const QString &id, int position, const std::vector<Edit> &edits,
                                                 const QByteArray &current, int positionAfter = -1) = 0;
    /// The edit at @p position, the last one, is replaced by a merged one (typing).
    virtual std::optional<Problem> replaceLastEdit(const QString &id, int position, const Edit &edit,
                                                   const QByteArray &current) = 0;
    /// After undo or redo.
    virtual std::optional<Problem> setJournalPosition(const QString &id, int position, const QByteArray &current) = 0;

    // Versions
    /// Makes a version, unless it is the last one again without a name or note; then that one is returned.
    virtual Result<VersionRow> saveVersion(const QString &id, const QByteArray &json, int journalPosition,
                                           const QString &name = {}, const QString &note = {}) = 0;
    virtual Result<std::vector<VersionRow>> versions(const QString &id) = 0; ///< newest first
    /// Gives a version another name and note, at any time.
    virtual std::optional<Problem> describeVersion(const QString &id, int number, const QString &name,
                                                   const QString &note) = 0;
    /// Number 0 of a working copy: the file as it was opened.
    virtual Result<QByteArray> versionJson(const QString &id, int number) = 0;

    // Preview runs
    virtual Result<qint64> addRun(const QString &templateId, const QString &profileName, const QString &scenario,
                                  const QByteArray &templateJson, const Results &results) = 0;
    virtual Result<std::vector<RunRow>> runs(const QString &templateId) = 0; ///< newest first
    virtual Result<Results> runResults(qint64 runId) = 0;
    virtual Result<QByteArray> runTemplate(qint64 runId) = 0; ///< the template as it was previewed
    /// Keeps beside a run what it would have been with all numbers of its profile low and all high; replaces an earlier
    /// band.
    virtual std::optional<Problem> keepRunBand(qint64 runId, const RunBand &band) = 0;
    virtual Result<std::optional<RunBand>> runBand(qint64 runId) = 0; ///< nullopt: it was kept without one
    /// Keeps beside a run what it was made with, so that it can be made again.
    virtual std::optional<Problem> keepRunSetup(qint64 runId, const RunSetup &setup) = 0;
    virtual Result<std::optional<RunSetup>> runSetup(qint64 runId) = 0; ///< nullopt: an older run, kept without it
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
