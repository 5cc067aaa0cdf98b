#pragma once

#include "core/storage/import.h"

#include <QMimeData>
#include <QObject>
#include <QPointer>

namespace stepline {

class Actions;
class ImportDialog;
class LibraryPanel;
class MessageBar;
class Settings;
class Workspace;

/// Brings sequences into the library: chosen in a dialog, dropped on the library, or pasted. New ones come in at once;
/// where one would change a template, or cannot be read, the import dialog shows it first.
class ImportController : public QObject {
    Q_OBJECT

public:
    ImportController(LibraryPanel *panel, Workspace *workspace, Actions *actions, Settings *settings,
                     MessageBar *messages, QWidget *window);

    void importFiles(const QStringList &paths);
    /// Sequence files, or the text of one sequence. False: it holds neither.
    bool importMime(const QMimeData &data, const QString &textName);
    /// What is on the clipboard, if it is meant for the library: a whole sequence, or files while the library has the
    /// focus. False: something else, or a text is being edited.
    bool paste();
    static bool canImport(const QMimeData &data);
    ImportDialog *dialog() const; ///< while it is open

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; ///< of the library: what is dropped on it

private:
    void choose();
    void begin(std::vector<ImportSource> sources);
    void ask(const std::vector<ImportItem> &items);
    struct Job;
    void carryOut(const std::shared_ptr<Job> &job);
    void finish(const std::shared_ptr<Job> &job);

    LibraryPanel *m_panel;
    Workspace *m_workspace;
    Settings *m_settings;
    MessageBar *m_messages;
    QWidget *m_window;
    QPointer<ImportDialog> m_dialog;
};

} // namespace stepline
