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
    QAction *newTemplate, *gallery, *openFile, *importFiles, *save, *saveAsFile, *exportJson, *exportBoard,
        *exportCharts, *closeTab, *quit;
    QAction *exportReport, *print; ///< documents for people
    QAction *exportEngine;         ///< a program for an engine
    QAction *showPictures, *showArchive, *sheetCsv, *sheetHtml, *restoreSamples, *backups,
        *versions;                     ///< the library as a whole
    QAction *teamLibrary, *ownLibrary; ///< the one of the two that is not open
    QAction *teamMembers;              ///< while the team's is open
    QMenu *recent = nullptr;
    // Edit
    QAction *undo = nullptr, *redo = nullptr; ///< of the open template's stack
    QAction *cut, *copy, *paste, *duplicate, *remove, *selectAll, *find, *findText, *replaceText, *spellCheck,
        *settings;
    // View
    QAction *viewBoard, *viewTime; ///< one of the two
    QAction *zoomIn, *zoomOut, *zoomReset, *zoomFit, *showLibrary, *showSettings, *showPreview, *showFindings,
        *showChecklist, *themeSystem, *themeLight, *themeDark, *fullScreen, *resetLayout, *nextPane, *previousPane,
        *palette;
    // Sequence
    QAction *toggle, *addStep, *rename, *moveLeft, *moveRight, *moveUp, *moveDown, *copyPicture;
    QAction *cadence, *table;                                         ///< steps laid out by a rhythm or from a table
    QAction *writeMessage, *links, *testMail;                         ///< what messages say
    QAction *foldStep, *foldLong, *unfoldAll, *showNotes, *editNotes; ///< ways of looking at the board
    // Run
    QAction *run, *cancelRun, *play, *compare, *planTest, *editProfile;
    // Help
    QAction *help, *shortcuts, *tour, *whatsThis, *about;

    void fill(QMenuBar *bar);
    /// Those that need an open template.
    QList<QAction *> needTemplate() const;
    /// Everything in the menus, a menu or submenu at a time, in their order: for the shortcut sheet and the palette.
    QList<QPair<QString, QList<QAction *>>> byMenu() const;
    /// Why @p action cannot be used just now, behind its tip; empty: it can.
    static void setReason(QAction *action, const QString &reason);
    static constexpr const char *ReasonProperty = "reason"; ///< holds it

private:
    QAction *make(const QString &text, const QKeySequence &key, const QString &icon, const QString &tip);

    QMenuBar *m_bar = nullptr;
};

} // namespace stepline
