#pragma once

#include "core/model/profile.h"
#include "ui/jobs/library_thread.h"
#include "ui/mainwindow/open_template.h"

#include <QList>
#include <QObject>

namespace stepline {

/// The open templates and what can be done with templates and files. No widgets: it asks nothing and shows nothing; it
/// says what happened, and the window decides how to show it.
class Workspace : public QObject {
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    LibraryThread *library() { return &m_library; }
    const QList<OpenTemplate *> &open() const { return m_open; }
    OpenTemplate *find(const QString &id) const;

    /// @p keepsTabs: the library remembers which tabs are open here; @p reopens: those of the last time open again.
    void openLibrary(const QString &path, bool keepsTabs = true, bool reopens = true);
    /// Closes every tab, whose edits are kept, and works in the team's library that library() is connected to.
    void takeTeam();
    /// Works in a library of its own beside the one that could not be opened, so that files can be opened all the same.
    /// It lasts too: what is made in it is there at the next start that needs it.
    void openStandIn();
    bool isStandIn() const { return m_standIn; }
    /// Looks whether the library can be used now. From a stand-in the work goes over to it: adopted() tells.
    void tryAgain();

    void openTemplate(const QString &id);
    void openFile(const QString &path);
    /// Adds the JSON as a template of the library and opens it.
    void addTemplate(const QByteArray &json);
    /// Adds each, opens none: the samples.
    void addTemplates(const QList<QByteArray> &sequences);
    void duplicate(const QString &id);
    void remove(const QString &id, const QString &name);
    void restore(const QString &id); ///< out of the bin
    void setArchived(const QString &id, const QString &name, bool archived);

    /// Makes a version; of a file's working copy it writes the file first.
    /// A file that another program changed meanwhile is not written over unless @p overwrite: fileChangedOutside()
    /// tells.
    void save(OpenTemplate *open, bool overwrite = false);
    /// Writes the template to a file and makes no version: a copy handed over.
    std::optional<Problem> exportJson(OpenTemplate *open, const QString &path);
    /// The working copy of @p open continues as that file.
    void saveAs(OpenTemplate *open, const QString &path);
    /// Closes the tab. @p discard drops the edits since the last save (files only).
    void close(OpenTemplate *open, bool discard = false);
    /// Everything edited is on disk when this returns, unless the library cannot be written.
    void settle();
    bool isKept() const; ///< after settle(): it is
    /// Copies of a file as it was, kept beside it when it is saved.
    void setBackups(int count) { m_backups = count; }

    /// Tabs as they were left.
    void rememberOpen(const QStringList &ids, const QString &currentId);

Q_SIGNALS:
    void libraryOpened();
    void libraryFailed(const stepline::Problem &problem);
    /// The library was damaged; what was left of it is open.
    void libraryRescued(const QString &sentence);
    /// Templates that were made in the stand-in are in the library now.
    void adopted(int count);
    /// Something of what the list shows may be another now.
    void libraryChanged();
    void opened(stepline::OpenTemplate *open);
    void aboutToClose(stepline::OpenTemplate *open);
    void closed(const QString &id);
    void saved(stepline::OpenTemplate *open, int version);
    void removed(const QString &id, const QString &name);
    void archived(const QString &id, const QString &name);
    void restoredOpen(const QString &currentId); ///< the tabs of the last time are open again
    void failed(const stepline::Problem &problem);
    /// Saved on this computer, but somebody else of the team saved the same template first, or put it away.
    void conflicted(const QString &id, const stepline::Problem &problem);
    /// Not saved: the file is not what was opened or saved last.
    void fileChangedOutside(stepline::OpenTemplate *open);
    /// The journal cannot be written just now; empty when well again.
    void trouble(const QString &sentence);

private:
    struct Found;
    void show(const Found &found);
    void reopen();
    void leaveStandIn();
    void adopt();

    LibraryThread m_library;
    QString m_wanted;       ///< the library that was asked for
    QStringList m_leftOpen; ///< what was open in the stand-in when it was left
    QList<OpenTemplate *> m_open;
    bool m_keepsTabs = true, m_reopens = true, m_standIn = false;
    int m_backups = 0;
};

} // namespace stepline
