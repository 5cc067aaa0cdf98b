#include "core/base/json_parse.h"
#include "core/base/particles.h"
#include "core/export/file_name.h"
#include "core/json/files.h"
#include "core/model/new_template.h"
#include "ui/board/board_view.h"
#include "ui/board/palette_bar.h"
#include "ui/checklist/checklist_panel.h"
#include "ui/content/content_page.h"
#include "ui/findings/findings_panel.h"
#include "ui/help/help_window.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/library/gallery_dialog.h"
#include "ui/library/library_panel.h"
#include "ui/library/new_template_dialog.h"
#include "ui/mainwindow/about_dialog.h"
#include "ui/mainwindow/checklist_controller.h"
#include "ui/mainwindow/compare_controller.h"
#include "ui/mainwindow/content_controller.h"
#include "ui/mainwindow/findings_controller.h"
#include "ui/mainwindow/header_bar.h"
#include "ui/mainwindow/import_controller.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/message_bar.h"
#include "ui/mainwindow/player_controller.h"
#include "ui/mainwindow/preview_controller.h"
#include "ui/mainwindow/shortcuts_dialog.h"
#include "ui/mainwindow/time_controller.h"
#include "ui/mainwindow/tour_controller.h"
#include "ui/mainwindow/versions_controller.h"
#include "ui/player/player_pane.h"
#include "ui/preview/preview_panel.h"
#include "ui/settings/settings_dialog.h"
#include "ui/widgets/tab_order.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTimer>
#include <QWhatsThis>

namespace stepline {

namespace {

/// A file name that every system takes, from a name that people gave.
QString fileNameFrom(const OpenTemplate *open, const QString &ending) {
    return fileNameFor(const_cast<OpenTemplate *>(open)->editor()->value().key) + ending;
}

} // namespace

void MainWindow::connectActions() {
    const auto on = [this](QAction *action, auto call) { connect(action, &QAction::triggered, this, call); };
    const auto toBoard = [this](QAction *action, void (BoardView::*call)()) {
        connect(action, &QAction::triggered, this, [this, call] {
            if (BoardView *view = board())
                (view->*call)();
        });
    };

    const auto toPage = [this](QAction *action, void (BoardView::*onBoard)(), void (TimeCanvas::*inTime)()) {
        connect(action, &QAction::triggered, this, [this, onBoard, inTime] {
            if (m_time->shown())
                (m_time->view()->canvas()->*inTime)();
            else if (BoardView *view = board())
                (view->*onBoard)();
        });
    };

    on(m_actions.newTemplate, &MainWindow::newTemplate);
    on(m_actions.gallery, &MainWindow::showGallery);
    on(m_actions.openFile, &MainWindow::chooseFile);
    on(m_actions.save, [this] { save(m_current); });
    on(m_actions.versions, [this] { m_versions->show(m_current->id()); });
    connect(m_library, &LibraryPanel::versionsRequested, m_versions, &VersionsController::show);
    connect(m_versions, &VersionsController::forecastRequested, this, [this](int number) {
        m_preview->comparisons()->compare(CompareController::versionKey(number), CompareController::nowKey());
    });
    on(m_actions.saveAsFile, [this] { chooseSaveAs(m_current); });
    on(m_actions.exportJson, &MainWindow::exportJson);
    on(m_actions.exportCharts, [this] {
        const QString folder =
            QFileDialog::getExistingDirectory(this, tr("Folder for the charts"), m_settings.lastFolder());
        if (folder.isEmpty())
            return;
        m_settings.setLastFolder(folder);
        m_preview->saveCharts(folder);
    });
    on(m_actions.closeTab, [this] { closeTab(m_current); });
    on(m_actions.quit, &QWidget::close);

    on(m_actions.cut, [this] { editText("cut", &BoardView::cut); });
    on(m_actions.copy, [this] { editText("copy", &BoardView::copy); });
    on(m_actions.paste, [this] {
        if (!m_import->paste())
            editText("paste", &BoardView::paste);
    });
    on(m_actions.selectAll, [this] { editText("selectAll", &BoardView::selectAll); });
    on(m_actions.find, [this] {
        m_actions.showLibrary->setChecked(true);
        m_library->focusSearch();
    });
    toBoard(m_actions.duplicate, &BoardView::duplicate);
    toBoard(m_actions.remove, &BoardView::deleteSelected);
    toPage(m_actions.zoomIn, &BoardView::zoomIn, &TimeCanvas::zoomIn);
    toPage(m_actions.zoomOut, &BoardView::zoomOut, &TimeCanvas::zoomOut);
    toPage(m_actions.zoomReset, &BoardView::actualSize, &TimeCanvas::actualSize);
    toPage(m_actions.zoomFit, &BoardView::fit, &TimeCanvas::fit);
    toBoard(m_actions.addStep, &BoardView::addStep);
    toBoard(m_actions.rename, &BoardView::rename);
    toPage(m_actions.moveLeft, &BoardView::moveLeft, &TimeCanvas::earlier);
    toPage(m_actions.moveRight, &BoardView::moveRight, &TimeCanvas::later);
    toBoard(m_actions.moveUp, &BoardView::moveUp);
    toBoard(m_actions.moveDown, &BoardView::moveDown);
    on(m_actions.copyPicture, &MainWindow::copyBoard);
    connect(m_actions.toggle, &QAction::toggled, this, [this](bool enabled) {
        if (m_current)
            m_current->editor()->push(edits::setEnabled(*m_current->editor()->document(), enabled));
    });

    connect(m_actions.showLibrary, &QAction::toggled, m_left, &QWidget::setVisible);
    connect(m_actions.showSettings, &QAction::toggled, this,
            [this](bool shown) { m_side->setVisible(shown && m_current); });
    connect(m_actions.showPreview, &QAction::toggled, this,
            [this](bool shown) { m_preview->panel()->setVisible(shown && m_current); });
    const auto previewPage = [this](QAction *action, QWidget *page) {
        connect(action, &QAction::triggered, this, [this, page] {
            m_actions.showPreview->setChecked(true);
            m_preview->panel()->showExtraPage(page);
            page->setFocus(Qt::ShortcutFocusReason);
        });
    };
    previewPage(m_actions.showFindings, m_findings->panel());
    previewPage(m_actions.showChecklist, m_checklist->panel());
    const auto theme = [this](QAction *action, Theme::Mode mode) {
        action->setChecked(m_settings.themeMode() == mode);
        connect(action, &QAction::triggered, this, [this, mode] {
            m_settings.setThemeMode(mode);
            Theme::instance().setMode(mode);
        });
    };
    theme(m_actions.themeSystem, Theme::Mode::System);
    theme(m_actions.themeLight, Theme::Mode::Light);
    theme(m_actions.themeDark, Theme::Mode::Dark);
    connect(m_actions.fullScreen, &QAction::toggled, this,
            [this](bool full) { full ? showFullScreen() : showNormal(); });
    on(m_actions.resetLayout, &MainWindow::resetLayout);
    on(m_actions.nextPane, [this] { nextPane(1); });
    on(m_actions.previousPane, [this] { nextPane(-1); });
    on(m_actions.settings, [this] { showSettings(); });
    on(m_actions.help, [this] { showHelp(); });
    on(m_actions.whatsThis, [] { QWhatsThis::enterWhatsThisMode(); });
    on(m_actions.shortcuts, &MainWindow::showShortcuts);
    on(m_actions.about, &MainWindow::showAbout);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (OpenTemplate *open = m_workspace.find(m_tabs->tabData(index).toString()))
            setCurrent(open);
    });
    connect(m_tabs, &QTabBar::tabMoved, this, &MainWindow::rememberTabs);
    connect(m_tabs, &QTabBar::tabCloseRequested, this,
            [this](int index) { closeTab(m_workspace.find(m_tabs->tabData(index).toString())); });

    connect(m_library, &LibraryPanel::newRequested, this, &MainWindow::newTemplate);
    connect(m_library, &LibraryPanel::galleryRequested, this, &MainWindow::showGallery);
    connect(m_library, &LibraryPanel::compareRequested, this, [this](const QString &id) {
        m_preview->comparisons()->compare(CompareController::templateKey(id), CompareController::nowKey());
    });
    connect(m_inspector, &InspectorPanel::testPlanRequested, m_preview->comparisons(), &CompareController::planTest);
    connect(m_inspector, &InspectorPanel::pageRequested, m_content,
            [this](const QString &id) { m_content->setShown(true, id); });
    connect(m_inspector, &InspectorPanel::leaveRequested, this, &MainWindow::backToBoard);
    connect(m_inspector, &InspectorPanel::linksRequested, m_content, &ContentController::askForLinks);
    connect(m_content, &ContentController::said, this,
            [this](const QString &sentence) { statusBar()->showMessage(withParticles(sentence), 6000); });
    connect(m_content, &ContentController::failed, this,
            [this](const QString &sentence) { m_messages->showProblem(sentence); });
    connect(m_content, &ContentController::boardWanted, this, [this] {
        BoardView *view = board();
        if (!view)
            return;
        view->setFocus(Qt::OtherFocusReason);
        // Writing walks the messages: the board shows the last one, once it has its place again.
        const Selection *selection = m_current->editor()->selection();
        if (!selection->current().isEmpty())
            QTimer::singleShot(0, view, [view, selection = QPointer(selection)] {
                if (selection)
                    view->reveal(selection->current(), selection->messages());
            });
    });
    connect(m_preview, &PreviewController::panelWanted, this, [this] { m_actions.showPreview->setChecked(true); });
    connect(m_palette, &PaletteBar::chosen, this, [this](const QString &channelId, ChannelType type) {
        if (BoardView *view = board())
            view->addMessageAtEnd(channelId, type);
    });
    connect(m_findings, &FindingsController::changed, this, [this](const Problems &findings) {
        m_inspector->setFindings(findings);
        m_content->setFindings(findings);
        if (BoardView *view = board())
            view->setFindings(findings);
        showTitle();
    });
    connect(m_checklist, &ChecklistController::progressed, this,
            [this](const ChecklistProgress &progress) { m_header->showChecklist(progress.done, progress.all); });
    connect(m_checklist, &ChecklistController::jumpRequested, m_preview, &PreviewController::jumpRequested);
    connect(m_header, &HeaderBar::checklistClicked, this, [this] {
        m_actions.showPreview->setChecked(true);
        m_preview->panel()->showExtraPage(m_checklist->panel());
        m_checklist->panel()->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_preview, &PreviewController::forecastChanged, this, [this](const ForecastPtr &forecast) {
        m_inspector->setForecast(forecast);
        if (BoardView *view = board())
            view->setForecast(forecast);
    });
    connect(m_preview, &PreviewController::profileChanged, this, [this](const Profile &profile) {
        m_inspector->setProfile(profile);
        m_findings->setProfile(profile);
        m_content->setProfile(profile);
    });
    connect(m_preview, &PreviewController::profileEditRequested, this,
            [this] { showProfile(m_side->currentWidget() != m_profilePage); });
    connect(m_preview, &PreviewController::failed, this,
            [this](const Problem &problem) { m_messages->showProblem(problem.message); });
    connect(m_time, &TimeController::chosenChanged, this, [this] {
        showPage();
        if (m_time->shown())
            m_time->view()->takeFocus();
        else if (board())
            board()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_time, &TimeController::editRequested, this, [this](const QString &message) {
        showProfile(false);
        m_inspector->focusField(messagePointer(m_current->editor()->value(), message) + QStringLiteral("/delay"));
    });
    connect(m_time, &TimeController::failed, this,
            [this](const Problem &problem) { m_messages->showProblem(problem.message); });
    connect(m_time, &TimeController::said, this,
            [this](const QString &sentence) { statusBar()->showMessage(withParticles(sentence), 6000); });
    connect(m_player, &PlayerController::said, this,
            [this](const QString &sentence) { statusBar()->showMessage(withParticles(sentence), 6000); });
    connect(m_preview, &PreviewController::note, this,
            [this](const QString &sentence) { statusBar()->showMessage(withParticles(sentence), 6000); });
    connect(m_preview, &PreviewController::jumpRequested, this, [this](const QString &pointer) {
        if (m_content->shown() && m_content->page()->reveal(pointer, 0, 0, true))
            return;
        const Place place = placeOfPointer(pointer);
        if (BoardView *view = board(); view && place.valid()) {
            const auto &steps = m_current->editor()->value().sequence.steps;
            if (place.step < int(steps.size())) {
                const Step &step = steps[size_t(place.step)];
                view->reveal(place.index >= 0 && place.index < int(step.messages.size())
                                 ? step.messages[size_t(place.index)].id
                                 : step.id);
            }
        }
        showProfile(false);
        m_inspector->focusField(pointer);
    });
}

void MainWindow::editText(const char *slot, void (BoardView::*onBoard)()) {
    QWidget *focus = QApplication::focusWidget();
    if (qobject_cast<QLineEdit *>(focus) || qobject_cast<QPlainTextEdit *>(focus))
        QMetaObject::invokeMethod(focus, slot);
    else if (BoardView *view = board())
        (view->*onBoard)();
}

void MainWindow::newTemplate() {
    NewTemplateDialog dialog(this);
    if (dialog.exec() == QDialog::Accepted)
        m_workspace.addTemplate(
            canonicalForm(stepline::newTemplate(dialog.name(), dialog.goal(), dialog.channels()), FileKind::Sequence));
}

void MainWindow::showGallery() {
    GalleryDialog dialog(this);
    if (dialog.exec() != QDialog::Accepted || dialog.chosen().isEmpty())
        return;
    const Result<SequenceFile> file = readSequence(dialog.chosen());
    if (file.ok()) // a template of its own: two from the same gallery entry are two
        m_workspace.addTemplate(writeJson(copyOfTemplate(file->root, file->value.name)) + '\n');
}

void MainWindow::openPath(const QString &path) {
    m_workspace.openFile(path);
    if (QFileInfo::exists(path)) {
        m_settings.addRecentFile(QFileInfo(path).absoluteFilePath());
        m_settings.setLastFolder(QFileInfo(path).absolutePath());
        fillRecent();
    }
}

void MainWindow::chooseFile() {
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Open sequences"), m_settings.lastFolder(),
                                                            tr("Sequences (*.sequence.json *.json);;All files (*)"));
    for (const QString &path : paths)
        openPath(path);
}

void MainWindow::chooseSaveAs(OpenTemplate *open) {
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the sequence as"),
                                                      m_settings.lastFolder() + u'/' +
                                                          fileNameFrom(m_current, QStringLiteral(".sequence.json")),
                                                      tr("Sequences (*.sequence.json)"));
    if (path.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    m_settings.addRecentFile(path);
    fillRecent();
    m_workspace.saveAs(open, path);
}

void MainWindow::save(OpenTemplate *open, bool overwrite) {
    m_workspace.setBackups(m_settings.backups());
    m_workspace.save(open, overwrite);
}

void MainWindow::exportJson() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the sequence as JSON"),
                                                      m_settings.lastFolder() + u'/' +
                                                          fileNameFrom(m_current, QStringLiteral(".sequence.json")),
                                                      tr("Sequences (*.sequence.json)"));
    if (path.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    if (const auto problem = m_workspace.exportJson(m_current, path))
        m_messages->showProblem(problem->message);
    else
        m_messages->showNote(tr("The sequence is exported to %1.").arg(path));
}

void MainWindow::copyBoard() {
    QApplication::clipboard()->setImage(board()->picture(2));
    statusBar()->showMessage(tr("A picture of the board is on the clipboard."), 5000);
}

void MainWindow::fillRecent() {
    m_actions.recent->clear();
    for (const QString &path : m_settings.recentFiles()) {
        QAction *action = m_actions.recent->addAction(QFileInfo(path).fileName().replace(u'&', QStringLiteral("&&")),
                                                      this, [this, path] { openPath(path); });
        action->setStatusTip(path);
        action->setEnabled(QFileInfo::exists(path));
    }
    if (m_actions.recent->isEmpty()) {
        m_actions.recent->addAction(tr("No file was opened yet"))->setEnabled(false);
        return;
    }
    m_actions.recent->addSeparator();
    m_actions.recent->addAction(tr("Clear this list"), this, [this] {
        m_settings.clearRecentFiles();
        fillRecent();
    });
}

void MainWindow::nextPane(int turn) {
    QList<QWidget *> panes{m_library, m_boardArea, m_content->page(), m_player->pane(), m_side, m_preview->panel()};
    panes.removeIf([](const QWidget *pane) { return !pane->isVisible(); });
    const QWidget *focus = QApplication::focusWidget();
    int at = -1;
    for (int i = 0; i < panes.size(); ++i)
        if (focus && (panes[i] == focus || panes[i]->isAncestorOf(focus)))
            at = i;
    const qsizetype count = panes.size();
    if (at < 0 && turn < 0)
        at = 0; // from nowhere, backwards: the last one
    for (qsizetype away = 1; away <= count; ++away) {
        if (enterPane(panes[((at + turn * away) % count + count) % count]))
            return;
    }
}

bool MainWindow::enterPane(QWidget *pane) {
    if (pane == m_boardArea && m_time->shown()) {
        m_time->view()->takeFocus();
        return true;
    }
    if (pane == m_boardArea && board()) {
        board()->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    if (pane == m_content->page()) {
        m_content->page()->startWriting();
        return true;
    }
    const QList<QWidget *> inside = tabOrderOf(pane);
    if (!inside.isEmpty())
        inside.first()->setFocus(Qt::ShortcutFocusReason);
    return !inside.isEmpty();
}

void MainWindow::backToBoard() {
    for (QWidget *pane : {m_boardArea, static_cast<QWidget *>(m_content->page())})
        if (pane->isVisible() && enterPane(pane))
            return;
}

bool MainWindow::focusNextPrevChild(bool next) {
    return focusInReadingOrder(centralWidget(), next) || QMainWindow::focusNextPrevChild(next);
}

void MainWindow::goTo(const QString &id, const QString &field) {
    BoardView *view = board();
    if (!view || id.isEmpty())
        return;
    const Template &tmpl = m_current->editor()->value();
    m_actions.showSettings->setChecked(true);
    showProfile(false);
    Selection *selection = m_current->editor()->selection();
    const bool message = tmpl.message(id);
    message ? selection->selectMessages({id}, id) : selection->selectStep(id);
    view->reveal(id);
    if (field.isEmpty())
        view->setFocus(Qt::ShortcutFocusReason);
    else
        m_inspector->focusField((message ? messagePointer(tmpl, id) : stepPointer(tmpl, id)) + field);
}

void MainWindow::showSettings(const QString &key) {
    SettingsDialog dialog(&m_settings, this);
    bool rebuild = false;
    connect(&dialog, &SettingsDialog::rebuildWanted, &dialog, [&] {
        rebuild = true;
        dialog.accept();
    });
    connect(&dialog, &SettingsDialog::changed, this, [this] {
        m_tour->present();
        const Theme::Mode mode = m_settings.themeMode();
        (mode == Theme::Mode::Light  ? m_actions.themeLight
         : mode == Theme::Mode::Dark ? m_actions.themeDark
                                     : m_actions.themeSystem)
            ->setChecked(true);
    });
    dialog.reveal(key);
    dialog.exec();
    if (rebuild)
        wantRebuild();
}

void MainWindow::showHelp(const QString &topic) {
    if (!m_help)
        m_help = new HelpWindow(this);
    m_help->showTopic(topic);
}

void MainWindow::showShortcuts() {
    ShortcutsDialog(m_actions, this).exec();
}

void MainWindow::showAbout() {
    AboutDialog(m_workspace.library()->path(), this).exec();
}

} // namespace stepline
