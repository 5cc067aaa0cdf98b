#pragma once

#include "core/storage/library.h"
#include "core/storage/sql.h"

#include <QHash>

namespace stepline {

/// A library's file, checked and opened.
struct LibraryConnection {
    std::unique_ptr<Sql> sql;
    LibraryState state = LibraryState::ReadOnly;
    QString reason; ///< why it is only read
};
/// Opens or makes the library at @p path and brings it to this version. Throws StoreError.
LibraryConnection connectLibrary(const QString &path);

/// The library on the own disk. Opened by Library::open(). Its methods are in one file a subject: templates, journal,
/// working copies, versions, runs, settings.
class SqliteLibrary : public Library {
public:
    SqliteLibrary(LibraryConnection connection, const QString &path);

    QString path() const override { return m_path; }
    LibraryState state() const override { return m_state; }
    QString stateReason() const override { return m_reason; }
    /// Looks whether what kept it from being written is gone; true: it is writable. Open templates go on where they
    /// are.
    bool recover();

    Result<std::vector<TemplateRow>> templates(const QString &search) override;
    Result<TemplatePage> find(const TemplateQuery &query, int offset, int limit) override;
    Result<LibraryFacets> facets(const QDate &today) override;
    std::optional<Problem> setArchived(const QString &id, bool archived) override;
    Result<TemplateRow> addTemplate(const QByteArray &json, const QString &versionName) override;
    Result<TemplateRow> openFile(const QString &filePath, const QByteArray &bytes) override;
    Result<OpenedTemplate> openTemplate(const QString &id) override;
    Result<QByteArray> currentJson(const QString &id) override;
    std::optional<Problem> removeTemplate(const QString &id) override;
    std::optional<Problem> restoreTemplate(const QString &id) override;
    std::optional<Problem> discardWorkingCopy(const QString &id) override;

    std::optional<Problem> appendJournal(const QString &id, int position, const std::vector<Edit> &edits,
                                         const QByteArray &current, int positionAfter) override;
    std::optional<Problem> replaceLastEdit(const QString &id, int position, const Edit &edit,
                                           const QByteArray &current) override;
    std::optional<Problem> setJournalPosition(const QString &id, int position, const QByteArray &current) override;

    Result<VersionRow> saveVersion(const QString &id, const QByteArray &json, int journalPosition, const QString &name,
                                   const QString &note) override;
    Result<std::vector<VersionRow>> versions(const QString &id) override;
    std::optional<Problem> describeVersion(const QString &id, int number, const QString &name,
                                           const QString &note) override;
    Result<QByteArray> versionJson(const QString &id, int number) override;

    Result<qint64> addRun(const QString &templateId, const QString &profileName, const QString &scenario,
                          const QByteArray &templateJson, const Results &results) override;
    Result<std::vector<RunRow>> runs(const QString &templateId) override;
    Result<Results> runResults(qint64 runId) override;
    std::optional<Problem> keepRunBand(qint64 runId, const RunBand &band) override;
    Result<std::optional<RunBand>> runBand(qint64 runId) override;
    std::optional<Problem> keepRunSetup(qint64 runId, const RunSetup &setup) override;
    Result<std::optional<RunSetup>> runSetup(qint64 runId) override;
    Result<QByteArray> runTemplate(qint64 runId) override;
    std::optional<Problem> removeRun(qint64 runId) override;

    Result<std::vector<std::pair<QString, QByteArray>>> profiles() override;
    std::optional<Problem> saveProfile(const QString &id, const QByteArray &json) override;
    std::optional<Problem> removeProfile(const QString &id) override;

    Result<QString> setting(const QString &name) override;
    std::optional<Problem> setSetting(const QString &name, const QString &value) override;

protected:
    /// Where a template stands. Numbers of edits are the library's own, counted from the first edit ever; a reader
    /// counts from the edit that was the journal's first when it opened the template.
    struct Standing {
        int version = 0;
        qint64 folded = 0, edits = 0, position = 0;
        std::optional<qint64> saved;
        qint64 rev = 0;
        QString name, filePath;
        bool removed = false;
        bool intact = true; ///< the numbers are those that were written

        bool modified() const { return saved != position; }
        QString check() const;
    };
    /// What this program knows of a template it has opened: another program's change shows in rev.
    struct Mark {
        qint64 rev = 0, folded = 0;
    };

    template <typename T> Result<T> answer(const std::function<Result<T>()> &work) const {
        try {
            return work();
        } catch (const StoreError &error) {
            return error.problem;
        }
    }
    std::optional<Problem> done(const std::function<void()> &work) const;
    /// Runs @p work in one write transaction; throws where nothing can be written.
    void write(const std::function<void()> &work);

    Standing standing(const QString &id);
    TemplateRow row(const QString &id);
    std::vector<TemplateRow> rows(const std::vector<qint64> &numbers);
    struct Found;
    Found numbersOf(const TemplateQuery &query, int offset, int limit);
    void mark(const QString &id, const Standing &at);
    /// Changes a template in one transaction: refused when another program has changed it since we opened it. @p work
    /// gets where it stands and the number of our position 0.
    void change(const QString &id, const std::function<void(Standing &at, qint64 &first)> &work, bool isEdit = true);
    void putAway(const QString &id, bool removed);
    void writeStanding(const QString &id, const Standing &at, bool isEdit);
    void insertTemplate(const QString &id, const QByteArray &json, int version, const QString &filePath);
    /// Also what the list and the search show.
    void writeCurrent(const QString &id, const QByteArray &json);
    void writeBase(const QString &id, const QByteArray &json);
    /// Begins the journal anew: @p json is the base, nothing can be undone, and it stands as saved.
    void restart(const QString &id, Standing &at, qint64 &first, const QByteArray &json);
    void insertVersion(const QString &id, int number, const QByteArray &json, const QString &name, const QString &note);
    /// What saveVersion() does within its transaction.
    VersionRow makeVersion(const QString &id, Standing &at, qint64 first, const QByteArray &json, int journalPosition,
                           const QString &name, const QString &note);

    /// Bytes beside their check; nothing when a bad disk changed them.
    std::optional<QByteArray> checked(const QString &sql, const QVariantList &values);
    /// Throws when no such run is kept.
    void requireRun(qint64 runId);
    QByteArray intactVersion(const QString &id, int number);
    std::vector<Edit> journal(const QString &id, qint64 from, qint64 to);
    struct Parts;
    Parts load(const QString &id);
    OpenedTemplate rescued(const QString &id, Parts &parts, Problems &warnings);
    void fold(const QString &id, Parts &parts);
    /// Writes the text once more as the journal gives it at that position.
    void renewCurrent(const QString &id, Parts &parts, int position);
    void requireJson(const QByteArray &json);
    /// parseJson() that remembers the last text: adding and opening a template meet the same one up to five times, and
    /// each reading of 200 messages takes 4 ms. Holds until the next call.
    const Result<JsonValue> &readJson(const QByteArray &json);

    void take(LibraryConnection connection);

    std::unique_ptr<Sql> m_sql;
    QString m_path, m_reason;
    LibraryState m_state = LibraryState::ReadOnly;
    QByteArray m_identity; ///< of the file that is open
    QByteArray m_look;     ///< the file as it was when recover() opened it in vain
    QHash<QString, Mark> m_marks;
    QByteArray m_lastRead; ///< by readJson()
    Result<JsonValue> m_lastRoot = Problems();
};

/// The library's own check of bytes: SHA-256 in hex.
QString fingerprint(const QByteArray &bytes);
QString nowText();
QDateTime timeOf(const QString &text);

} // namespace stepline
