#pragma once

#include "ui/actions/actions.h"
#include "ui/mainwindow/workspace.h"
#include "ui/settings/settings.h"

#include <QHash>
#include <QMainWindow>

class QSplitter;
class QStackedWidget;
class QTabBar;
class QUndoGroup;

namespace stepline {

class BackupsController;
class BoardController;
class BoardView;
class ContentController;
class ChecklistController;
class FindingsController;
class FileWatch;
class HeaderBar;
class HelpWindow;
class ImportController;
class InspectorPanel;
class LibraryPanel;
class LibraryController;
class MessageBar;
class PaletteBar;
class PaletteController;
class PlayerController;
class PreviewController;
class ReportController;
class TeamController;
class TimeController;
class TourController;
class VersionsController;

/// The window: library at the left, the board in the middle, settings at the right, the preview below. It puts the
/// panels together and turns actions into calls; what they do is theirs.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens the library (empty: the default place) and, if @p restore and the settings want it, what was open the last
    /// time; then @p files.
    void start(const QString &libraryPath, const QStringList &files, bool gallery, bool restore = true);
    Workspace *workspace() { return &m_workspace; }
    OpenTemplate *current() const { return m_current; }
    BoardView *board() const; ///< of the current tab; nullptr without one
    Actions *actions() { return &m_actions; }
    PreviewController *preview() { return m_preview; }
    PlayerController *player() { return m_player; }
    TimeController *time() { return m_time; }
    ReportController *report() { return m_report; }
    ContentController *content() { return m_content; }
    VersionsController *versions() { return m_versions; }
    LibraryController *library() { return m_libraryController; }
    ImportController *imports() { return m_import; }
    TeamController *team() { return m_team; }
    MessageBar *messages() { return m_messages; }
    /// Leaves as after a signal: everything kept, nothing asked.
    void leaveQuietly();

public Q_SLOTS:
    void openPath(const QString &path);
    void showGallery();
    /// Shows the step or message with that id on the board and its settings; @p field: a field of them (“/delay”).
    void goTo(const QString &id, const QString &field = {});
    void showSettings(const QString &key = {});
    void showHelp(const QString &topic = {});

Q_SIGNALS:
    /// The window is up and what was open is open again.
    void ready();
    /// A setting changed that only a new window shows (language, text size). Everything is on disk.
    void rebuildWanted();

protected:
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildLayout();
    QWidget *makeProfilePage();
    void showProfile(bool shown);
    void connectActions();
    void connectWorkspace();
    void addTab(OpenTemplate *open);
    void dropTab(OpenTemplate *open);
    void setCurrent(OpenTemplate *open);
    void showPage(); ///< the board, or the time view in its place
    void showTitle();
    void rememberTabs();
    void newTemplate();
    void chooseFile();
    void chooseSaveAs(OpenTemplate *open);
    void save(OpenTemplate *open, bool overwrite = false);
    void exportJson();
    void copyBoard();
    enum class Leave { Stay, Keep, Discard };
    /// Asks only where a file differs from what is on disk; Save saves and answers Keep.
    Leave askToLeave(OpenTemplate *open);
    void closeTab(OpenTemplate *open);
    void askAboutOtherChange(OpenTemplate *open);
    void tellOtherChange(OpenTemplate *open);
    void showOtherChange(OpenTemplate *open);
    void reload(OpenTemplate *open);
    void wantRebuild();
    void fillRecent();
    void nextPane(int turn);
    /// Gives the focus to that pane, as F6 does. False: nothing in it takes it.
    bool enterPane(QWidget *pane);
    void backToBoard();
    void resetLayout();
    /// Gives library, board, settings and preview their sizes, once they are shown.
    void placePanels();
    void keepLayout();
    void showShortcuts();
    void showAbout();
    /// An edit action goes to the text field that has the focus, else to the board.
    void editText(const char *slot, void (BoardView::*onBoard)());

    Settings m_settings;
    Workspace m_workspace;
    Actions m_actions{nullptr};
    QUndoGroup *m_undoGroup;
    OpenTemplate *m_current = nullptr;
    QHash<OpenTemplate *, BoardView *> m_boards;
    BoardController *m_boardController;

    LibraryPanel *m_library;
    LibraryController *m_libraryController;
    ImportController *m_import;
    TeamController *m_team;
    VersionsController *m_versions;
    BackupsController *m_backups;
    HeaderBar *m_header;
    MessageBar *m_messages;
    QTabBar *m_tabs;
    PaletteBar *m_palette;
    QStackedWidget *m_boardStack;
    QStackedWidget *m_side; ///< the sequence's settings, or the behaviour profile
    InspectorPanel *m_inspector;
    QWidget *m_profilePage;
    PreviewController *m_preview;
    PlayerController *m_player;
    TimeController *m_time;
    ReportController *m_report;
    FindingsController *m_findings;
    ContentController *m_content;
    TourController *m_tour;
    FileWatch *m_fileWatch;
    HelpWindow *m_help = nullptr;
    QWidget *m_left; ///< the library and the first steps
    ChecklistController *m_checklist;
    QSplitter *m_columns, *m_rows;
    QWidget *m_boardArea;
    bool m_leaving = false;
    bool m_panelsPlaced = false;
};

} // namespace stepline
