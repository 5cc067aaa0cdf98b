#include "ui/mainwindow/main_window.h"

#include "core/base/particles.h"
#include "ui/board/board_view.h"
#include "ui/board/palette_bar.h"
#include "ui/checklist/checklist_panel.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/library/library_panel.h"
#include "ui/mainwindow/backups_controller.h"
#include "ui/mainwindow/board_controller.h"
#include "ui/mainwindow/checklist_controller.h"
#include "ui/mainwindow/content_controller.h"
#include "ui/mainwindow/file_watch.h"
#include "ui/mainwindow/findings_controller.h"
#include "ui/mainwindow/header_bar.h"
#include "ui/mainwindow/import_controller.h"
#include "ui/mainwindow/library_controller.h"
#include "ui/mainwindow/library_watch.h"
#include "ui/mainwindow/message_bar.h"
#include "ui/mainwindow/palette_controller.h"
#include "ui/mainwindow/player_controller.h"
#include "ui/mainwindow/preview_controller.h"
#include "ui/mainwindow/report_controller.h"
#include "ui/mainwindow/team_controller.h"
#include "ui/mainwindow/time_controller.h"
#include "ui/mainwindow/tour_controller.h"
#include "ui/mainwindow/versions_controller.h"
#include "ui/mainwindow/welcome_page.h"
#include "ui/player/player_pane.h"
#include "ui/preview/preview_panel.h"
#include "ui/profile/profile_editor.h"
#include "ui/team/team_strip.h"
#include "ui/theme/dialog_size.h"
#include "ui/theme/looks.h"
#include "ui/theme/preferences.h"
#include "ui/tour/tour_panel.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QUndoGroup>
#include <QVBoxLayout>

namespace stepline {

MainWindow::MainWindow(QWidget *parent) : QMainWindow(parent), m_undoGroup(new QUndoGroup(this)) {
    setObjectName(QStringLiteral("stepline"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/stepline.svg")));
    setAcceptDrops(true);
    setLessMotion(m_settings.lessMotion());
    Theme::instance().setMode(m_settings.themeMode());
    m_actions.undo = m_undoGroup->createUndoAction(this, tr("&Undo"));
    m_actions.redo = m_undoGroup->createRedoAction(this, tr("&Redo"));
    m_actions.undo->setShortcut(QKeySequence::Undo);
    m_actions.redo->setShortcuts({QKeySequence(QKeySequence::Redo), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    m_actions.undo->setIcon(Theme::instance().icon(QStringLiteral("undo")));
    m_actions.redo->setIcon(Theme::instance().icon(QStringLiteral("redo")));
    m_actions.undo->setWhatsThis(tr("Take back the last change"));
    m_actions.redo->setWhatsThis(tr("Make the change again"));
    buildLayout();
    m_actions.fill(menuBar());
    m_boardController = new BoardController(
        &m_actions, &m_settings, [this] { return board(); }, this);
    connectActions();
    connectWorkspace();
    new PaletteController(this);
    fillRecent();
    setCurrent(nullptr);
}

MainWindow::~MainWindow() {
    // The boards and panels look at editors that the workspace owns: let go before it goes. What it still says while
    // it closes would reach a window whose actions are gone.
    m_workspace.disconnect(this);
    for (OpenTemplate *open : m_workspace.open())
        open->disconnect(this);
    m_undoGroup->setActiveStack(nullptr);
    m_inspector->setEditor(nullptr);
    const QSignalBlocker quiet(m_actions.showPreview); // what the player hid need not come back
    m_tour->setCurrent(nullptr);
    m_player->setCurrent(nullptr, nullptr);
    m_time->setCurrent(nullptr);
    m_content->setCurrent(nullptr);
    m_preview->setTemplate(nullptr);
    m_checklist->setEditor(nullptr);
    m_findings->setEditor(nullptr);
    qDeleteAll(m_boards);
    m_boards.clear();
}

void MainWindow::buildLayout() {
    m_library = new LibraryPanel;
    m_header = new HeaderBar(&m_actions);
    m_messages = new MessageBar;
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("templateTabs"));
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setAccessibleName(tr("Open templates"));
    m_palette = new PaletteBar;
    m_libraryController = new LibraryController(m_library, &m_workspace, &m_actions, &m_settings, m_messages, this);
    m_import = new ImportController(m_library, &m_workspace, &m_actions, &m_settings, m_messages, this);
    m_team = new TeamController(&m_workspace, &m_actions, &m_settings, m_messages, this);
    m_versions = new VersionsController(&m_workspace, m_messages, this);
    m_backups = new BackupsController(&m_workspace, &m_actions, m_messages, this);
    m_boardStack = new QStackedWidget;
    m_boardStack->addWidget(new WelcomePage(&m_actions));
    m_boardStack->setMinimumSize(320, 160); // not what the largest page would like
    m_inspector = new InspectorPanel;
    m_findings = new FindingsController(this);
    m_preview = new PreviewController(&m_workspace, &m_actions, m_findings, this);
    m_checklist = new ChecklistController(m_findings, this);
    m_preview->panel()->addExtraPage(m_checklist->panel(), tr("Checklist"));
    m_player = new PlayerController(m_preview, &m_actions, this);
    m_time = new TimeController(m_preview, m_player, &m_actions, m_boardStack, this);
    m_report = new ReportController(&m_actions, m_preview, m_findings, m_time, &m_settings, m_messages, this);
    m_tour = new TourController(this, &m_settings);
    m_fileWatch = new FileWatch(&m_workspace, this);

    m_content = new ContentController(&m_actions, this);
    m_profilePage = makeProfilePage();
    m_side = new QStackedWidget;
    m_side->addWidget(m_inspector);
    m_side->addWidget(m_profilePage);

    m_boardArea = new QWidget;
    m_boardArea->setMinimumSize(360, 240); // the palette would claim a row for each chip
    auto *boardLayout = new QVBoxLayout(m_boardArea);
    boardLayout->setContentsMargins(0, 0, 0, 0);
    boardLayout->setSpacing(0);
    boardLayout->addWidget(m_palette);
    auto *stage = new QSplitter(Qt::Vertical); // the board, and under it the player while somebody is played
    stage->addWidget(m_boardStack);
    stage->addWidget(m_player->pane());
    stage->setStretchFactor(0, 1);
    stage->setChildrenCollapsible(false);
    boardLayout->addWidget(stage, 1);

    m_rows = new QSplitter(Qt::Vertical);
    m_rows->addWidget(m_content->wrap(m_boardArea));
    m_rows->addWidget(m_preview->panel());
    m_rows->setStretchFactor(0, 1);
    m_rows->setChildrenCollapsible(false);
    auto *middle = new QWidget;
    auto *middleLayout = new QVBoxLayout(middle);
    middleLayout->setContentsMargins(0, 0, 0, 0);
    middleLayout->setSpacing(0);
    middleLayout->addWidget(m_messages);
    middleLayout->addWidget(m_tabs);
    middleLayout->addWidget(m_rows, 1);

    m_columns = new QSplitter(Qt::Horizontal);
    m_left = new QWidget;
    auto *leftLayout = new QVBoxLayout(m_left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    leftLayout->addWidget(m_team->strip());
    leftLayout->addWidget(m_library, 1);
    leftLayout->addWidget(m_tour->panel());
    m_columns->addWidget(m_left);
    m_columns->addWidget(middle);
    m_columns->addWidget(m_side);
    m_columns->setStretchFactor(1, 1);
    m_columns->setChildrenCollapsible(false);

    auto *whole = new QWidget;
    auto *wholeLayout = new QVBoxLayout(whole);
    wholeLayout->setContentsMargins(0, 0, 0, 0);
    wholeLayout->setSpacing(0);
    wholeLayout->addWidget(m_header);
    wholeLayout->addWidget(m_columns, 1);
    setCentralWidget(whole);
    statusBar()->setSizeGripEnabled(false);

    if (m_settings.geometry().isEmpty() || !restoreGeometry(m_settings.geometry()))
        resetLayout();
}

QWidget *MainWindow::makeProfilePage() {
    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("panel"));
    page->setAttribute(Qt::WA_StyledBackground);
    auto *back = new QPushButton(Theme::instance().icon(QStringLiteral("chevron-left")), tr("&Back to the sequence"));
    setKind(back, "quiet");
    back->setToolTip(tr("Show the settings of the sequence again"));
    connect(back, &QPushButton::clicked, this, [this] { showProfile(false); });
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(back, 0, Qt::AlignLeft);
    layout->addWidget(m_preview->profileEditor(), 1);
    return page;
}

void MainWindow::showProfile(bool shown) {
    m_actions.showSettings->setChecked(true);
    if (shown)
        m_preview->fillProfileEditor();
    m_side->setCurrentWidget(shown ? m_profilePage : m_inspector);
    if (shown)
        m_preview->profileEditor()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::resetLayout() {
    m_settings.resetLayout();
    const QRect space = screen()->availableGeometry();
    resize(std::min(1440, space.width()), std::min(900, space.height() - FrameHeight));
    move(space.center() - rect().center());
    m_panelsPlaced = false;
    placePanels();
    for (QAction *panel : {m_actions.showLibrary, m_actions.showSettings, m_actions.showPreview})
        panel->setChecked(true);
}

void MainWindow::placePanels() {
    // Only when all are there: a splitter forgets the sizes of what is hidden.
    if (m_panelsPlaced || !m_current)
        return;
    m_panelsPlaced = true;
    const QList<int> columns = m_settings.columns(), rows = m_settings.rows();
    m_columns->setSizes(columns.size() == 3 ? columns : QList<int>{264, 844, 332});
    m_rows->setSizes(rows.size() == 2 ? rows : QList<int>{490, 322});
}

void MainWindow::start(const QString &libraryPath, const QStringList &files, bool gallery, bool restore) {
    connect(&m_workspace, &Workspace::restoredOpen, this, [this, files, gallery](const QString &currentId) {
        if (OpenTemplate *left = m_workspace.find(currentId))
            setCurrent(left);
        for (const QString &file : files)
            openPath(file);
        Q_EMIT ready();
        if (gallery && files.isEmpty() && !m_current)
            showGallery();
    });
    if (restore)
        connect(this, &MainWindow::ready, m_team, &TeamController::reopen, Qt::SingleShotConnection);
    m_workspace.openLibrary(libraryPath, restore, restore && m_settings.reopensTabs());
}

BoardView *MainWindow::board() const {
    return m_boards.value(m_current);
}

void MainWindow::connectWorkspace() {
    auto *watch = new LibraryWatch(&m_workspace, m_messages, m_actions.backups, this);
    connect(watch, &LibraryWatch::nothingOpen, this, &MainWindow::ready);
    connect(&m_workspace, &Workspace::libraryOpened, this, [this] { m_preview->loadProfiles(); });
    connect(&m_workspace, &Workspace::failed, this,
            [this](const Problem &problem) { m_messages->showProblem(problem.message); });
    connect(&m_workspace, &Workspace::opened, this, [this](OpenTemplate *open) {
        if (!m_boards.contains(open))
            addTab(open);
        setCurrent(open);
        // One goes on in what was opened; whoever looks through the list by clicking stays there.
        if (board() && board()->isVisible() && !m_library->browsing())
            board()->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_workspace, &Workspace::aboutToClose, this, &MainWindow::dropTab);
    connect(&m_workspace, &Workspace::closed, this, &MainWindow::rememberTabs);
    connect(&m_workspace, &Workspace::saved, this, [this](OpenTemplate *open, int version) {
        statusBar()->showMessage(withParticles(tr("“%1” is saved as version %2.").arg(open->title()).arg(version)),
                                 5000);
        showTitle();
    });
    connect(&m_workspace, &Workspace::fileChangedOutside, this, &MainWindow::askAboutOtherChange);
    connect(m_fileWatch, &FileWatch::changedOutside, this, &MainWindow::tellOtherChange);
    connect(m_fileWatch, &FileWatch::removedOutside, this, [this](const OpenTemplate *open) {
        m_messages->put(tr("“%1” was moved or deleted by another program. What is here is kept; Ctrl+S writes the file "
                           "again.")
                            .arg(open->title()),
                        Severity::Warning);
    });
    connect(m_libraryController, &LibraryController::said, this,
            [this](const QString &sentence) { statusBar()->showMessage(withParticles(sentence), 5000); });
    connect(&m_workspace, &Workspace::trouble, this, [this](const QString &sentence) {
        m_header->showTrouble(sentence);
        if (sentence.isEmpty())
            m_messages->showNote(tr("The library can be written again. Everything is kept."));
        else
            m_messages->put(
                tr("%1 Your edits are safe in this window and are written as soon as that is possible.").arg(sentence),
                Severity::Warning);
        showTitle();
    });
}

/// Where the settings of a message hold what the chip on its card shows.
static QString fieldOf(BoardChip::Kind chip) {
    switch (chip) {
    case BoardChip::Kind::Timing: return QStringLiteral("/delay");
    case BoardChip::Kind::Stop: return QStringLiteral("/stop_when");
    case BoardChip::Kind::Advance: return QStringLiteral("/advance_when");
    case BoardChip::Kind::Guard: return QStringLiteral("/only_if");
    case BoardChip::Kind::Window: return QStringLiteral("/send_window");
    case BoardChip::Kind::Variants: return QStringLiteral("/variants");
    }
    return {};
}

void MainWindow::addTab(OpenTemplate *open) {
    auto *board = new BoardView;
    board->setEditor(open->editor());
    board->setZoom(m_settings.zoom());
    m_boardController->watch(board, open);
    m_boards.insert(open, board);
    m_boardStack->addWidget(board);
    m_undoGroup->addStack(open->editor()->undoStack());
    connect(board, &BoardView::statusMessage, this,
            [this](const QString &sentence) { statusBar()->showMessage(withParticles(sentence), 5000); });
    connect(board, &BoardView::zoomChanged, this, [this](qreal zoom) { m_settings.setZoom(zoom); });
    connect(board, &BoardView::editRequested, this, [this](const QString &id) { goTo(id, QStringLiteral("/delay")); });
    connect(board, &BoardView::settingRequested, this,
            [this](const QString &id, BoardChip::Kind what) { goTo(id, fieldOf(what)); });
    connect(board, &BoardView::writeRequested, m_content, [this](const QString &id) { m_content->setShown(true, id); });
    connect(board, &BoardView::stepEditRequested, this, [this](const QString &id) {
        showProfile(false);
        m_inspector->focusField(stepPointer(m_current->editor()->value(), id) + QStringLiteral("/name"));
    });
    connect(board, &BoardView::triggerEditRequested, this, [this] {
        showProfile(false);
        m_inspector->focusField(QStringLiteral("/template/trigger/kind"));
    });
    connect(board, &BoardView::dragPreview, m_preview, &PreviewController::previewArranged);
    connect(board, &BoardView::dragPreviewEnded, m_preview, &PreviewController::endArranged);
    connect(open, &OpenTemplate::titleChanged, this, &MainWindow::showTitle);

    const QSignalBlocker quiet(m_tabs);
    const int tab = m_tabs->addTab(open->title());
    m_tabs->setTabData(tab, open->id());
}

void MainWindow::dropTab(OpenTemplate *open) {
    const QSignalBlocker quiet(m_tabs);
    int next = -1;
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->tabData(i).toString() == open->id()) {
            m_tabs->removeTab(i);
            next = std::min(i, m_tabs->count() - 1);
            break;
        }
    }
    if (open == m_current)
        setCurrent(next >= 0 ? m_workspace.find(m_tabs->tabData(next).toString()) : nullptr);
    m_tabs->setVisible(m_tabs->count() > 1);
    m_undoGroup->removeStack(open->editor()->undoStack());
    if (BoardView *board = m_boards.take(open)) {
        board->setEditor(nullptr);
        m_boardStack->removeWidget(board);
        board->deleteLater();
    }
}

void MainWindow::setCurrent(OpenTemplate *open) {
    m_current = open;
    Editor *editor = open ? open->editor() : nullptr;
    m_undoGroup->setActiveStack(open ? editor->undoStack() : nullptr);
    m_time->setCurrent(open);
    m_report->setCurrent(open);
    showPage();
    for (QAction *action : m_actions.needTemplate()) {
        action->setEnabled(open);
        Actions::setReason(action, open ? QString() : tr("Open a template first."));
    }
    m_side->setVisible(open && m_actions.showSettings->isChecked());
    m_preview->panel()->setVisible(open && m_actions.showPreview->isChecked());
    m_tabs->setVisible(m_tabs->count() > 1);
    placePanels();
    m_palette->setEditor(editor);
    m_inspector->setEditor(editor);
    m_preview->setTemplate(open);
    m_player->setCurrent(open, board());
    m_content->setCurrent(open);
    m_findings->setEditor(editor);
    m_tour->setCurrent(open);
    m_checklist->setEditor(editor);
    m_library->setCurrent(open ? open->id() : QString());
    {
        const QSignalBlocker quiet(m_tabs);
        for (int i = 0; open && i < m_tabs->count(); ++i)
            if (m_tabs->tabData(i).toString() == open->id())
                m_tabs->setCurrentIndex(i);
    }
    showTitle();
    rememberTabs();
}

void MainWindow::showPage() {
    m_boardStack->setCurrentWidget(m_current ? m_time->pageFor(board()) : m_boardStack->widget(0));
    m_palette->setVisible(m_current && !m_time->shown());
}

void MainWindow::rememberTabs() {
    // At once, not on leaving: a crash must find its way back too.
    QStringList ids;
    for (int i = 0; i < m_tabs->count(); ++i)
        ids << m_tabs->tabData(i).toString();
    m_workspace.rememberOpen(ids, m_current ? m_current->id() : QString());
}

void MainWindow::showTitle() {
    for (int i = 0; i < m_tabs->count(); ++i)
        if (OpenTemplate *open = m_workspace.find(m_tabs->tabData(i).toString())) {
            QString title = open->title();
            title = (open->isModified() ? QStringLiteral("• ") : QString()) + title.replace(u'&', QStringLiteral("&&"));
            if (m_tabs->tabText(i) != title) // each text that is set lays out all tabs
                m_tabs->setTabText(i, title);
        }
    if (!m_current) {
        m_header->showNothing();
        setWindowTitle(tr("Stepline"));
        setWindowModified(false);
        return;
    }
    m_header->showTemplate(m_current->title(), m_current->isModified(), m_current->row().version, m_current->isFile());
    QString title = m_current->title();
    title.replace(QStringLiteral("[*]"), QStringLiteral("[*][*]")); // a name may hold Qt's mark
    setWindowTitle(title + QStringLiteral("[*]"));
    setWindowModified(m_current->isModified());
    const bool on = m_current->editor()->value().sequence.enabled;
    const QSignalBlocker quiet(m_actions.toggle);
    m_actions.toggle->setChecked(on);
}

void MainWindow::wantRebuild() {
    m_workspace.settle();
    if (m_workspace.isKept())
        Q_EMIT rebuildWanted();
    else
        m_messages->put(tr("The new setting shows when Stepline is started again: some edits are only in this window "
                           "so far, because the library cannot be written."),
                        Severity::Warning);
}

void MainWindow::closeTab(OpenTemplate *open) {
    const Leave leave = open ? askToLeave(open) : Leave::Stay;
    if (leave != Leave::Stay)
        m_workspace.close(open, leave == Leave::Discard);
}

void MainWindow::keepLayout() {
    if (!m_panelsPlaced) { // nothing was open: the sizes of before hold
        m_settings.setLayout(saveGeometry(), saveState(), m_settings.columns(), m_settings.rows());
        return;
    }
    m_rows->refresh(); // the preview may have come back just now
    const bool preview = !m_preview->panel()->isHidden();
    m_settings.setLayout(saveGeometry(), saveState(), m_columns->sizes(),
                         preview ? m_rows->sizes() : m_settings.rows());
}

void MainWindow::leaveQuietly() {
    m_leaving = true;
    rememberTabs();
    m_workspace.settle();
    m_player->setShown(false);
    m_content->setShown(false);
    keepLayout();
}

void MainWindow::closeEvent(QCloseEvent *event) {
    QList<OpenTemplate *> discarded;
    for (OpenTemplate *open : m_leaving ? QList<OpenTemplate *>() : m_workspace.open()) {
        const Leave leave = askToLeave(open);
        if (leave == Leave::Stay) {
            event->ignore();
            return;
        }
        if (leave == Leave::Discard)
            discarded << open;
    }
    for (OpenTemplate *open : std::as_const(discarded))
        m_workspace.close(open, true);
    leaveQuietly();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event) {
    if (const QString table = BoardView::tableFileIn(*event->mimeData()); board() && !table.isEmpty()) {
        board()->openTableFile(table); // beside the board is meant for it, too
        return;
    }
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile())
            openPath(url.toLocalFile());
}

} // namespace stepline
