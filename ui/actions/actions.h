#pragma once

#include <QAction>
#include <QMenuBar>
#include <QObject>

namespace stepline {

/// Every command of the window, once: its text, key, icon and the sentence that explains it. Menus, buttons and the
/// shortcut sheet all use these.
class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(QObject *parent = nullptr);

    // File
    QAction *newTemplate, *gallery, *openFile, *save, *saveAsFile, *exportJson, *exportBoard, *exportCharts, *closeTab,
        *quit;
    QMenu *recent = nullptr;
    // Edit
    QAction *undo = nullptr, *redo = nullptr; ///< of the open template's stack
    QAction *cut, *copy, *paste, *duplicate, *remove, *selectAll, *find, *findText, *replaceText, *spellCheck;
    // View
    QAction *viewBoard, *viewTime; ///< one of the two
    QAction *zoomIn, *zoomOut, *zoomReset, *zoomFit, *showLibrary, *showSettings, *showPreview, *themeSystem,
        *themeLight, *themeDark, *fullScreen, *resetLayout, *nextPane;
    // Sequence
    QAction *toggle, *addStep, *rename, *moveLeft, *moveRight, *moveUp, *moveDown, *copyPicture;
    QAction *cadence, *table;                             ///< steps laid out by a rhythm or from a table
    QAction *writeMessage, *links, *testMail;             ///< what messages say
    QAction *foldStep, *foldLong, *unfoldAll, *showNotes; ///< ways of looking at the board
    // Run
    QAction *run, *cancelRun, *play, *compare, *planTest, *editProfile;
    // Help
    QAction *shortcuts, *about;

    void fill(QMenuBar *bar);
    /// Those that need an open template.
    QList<QAction *> needTemplate() const;
    /// All with a text, in menu order: for the shortcut sheet.
    QList<QPair<QString, QList<QAction *>>> byMenu() const;

private:
    QAction *make(const QString &text, const QKeySequence &key, const QString &icon, const QString &tip);
};

} // namespace stepline
