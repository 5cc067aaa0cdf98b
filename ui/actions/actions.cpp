#include "ui/actions/actions.h"

#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QMenu>

namespace stepline {

QAction *Actions::make(const QString &text, const QKeySequence &key, const QString &icon, const QString &tip) {
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    if (!icon.isEmpty())
        action->setIcon(Theme::instance().icon(icon));
    action->setWhatsThis(tip);
    setReason(action, {});
    return action;
}

void Actions::setReason(QAction *action, const QString &reason) {
    const QString tip = action->whatsThis(), key = action->shortcut().toString(QKeySequence::NativeText);
    const QString whole = key.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, key);
    action->setProperty(ReasonProperty, reason);
    action->setStatusTip(reason.isEmpty() ? tip : QStringLiteral("%1. %2").arg(tip, reason));
    action->setToolTip(reason.isEmpty() ? whole : whole + u'\n' + reason);
}

Actions::Actions(QObject *parent) : QObject(parent) {
    const auto key = [](QKeySequence::StandardKey standard) { return QKeySequence(standard); };
    const auto keys = [](const char *text) { return QKeySequence(QString::fromLatin1(text)); };

    newTemplate = make(tr("&New template…"), key(QKeySequence::New), QStringLiteral("plus"),
                       tr("Start a template: name, goal and channels"));
    gallery = make(tr("From the &gallery…"), keys("Ctrl+Shift+N"), QStringLiteral("gallery"),
                   tr("Start from a sequence that works"));
    openFile = make(tr("&Open file…"), key(QKeySequence::Open), QStringLiteral("folder"),
                    tr("Open a sequence file from disk"));
    importFiles = make(tr("&Import into the library…"), keys("Ctrl+I"), QStringLiteral("import"),
                       tr("Bring sequence files into the library; what a file would change is shown first"));
    save = make(tr("&Save version"), key(QKeySequence::Save), QStringLiteral("save"),
                tr("Keep this state as a version; of a file, write it"));
    saveAsFile =
        make(tr("Save &as file…"), keys("Ctrl+Shift+S"), {}, tr("Write the sequence to a file and go on in it"));
    exportJson = make(tr("Sequence as &JSON…"), keys("Ctrl+E"), QStringLiteral("export"),
                      tr("Write the sequence as JSON for whoever sends it"));
    exportBoard =
        make(tr("&Board as picture…"), {}, QStringLiteral("picture"), tr("Save the board as a PNG or SVG picture"));
    exportReport = make(tr("&Report…"), keys("Ctrl+Shift+E"), QStringLiteral("note"),
                        tr("Write a report to read, print and sign off: PDF, web page, Markdown or table"));
    exportEngine = make(tr("For another program to r&un…"), {}, QStringLiteral("play"),
                        tr("Write the sequence for an engine that runs it for millions, and see what that takes"));
    print = make(tr("&Print…"), key(QKeySequence::Print), {}, tr("Print the report; a preview comes first"));
    exportCharts =
        make(tr("&Charts as pictures…"), {}, QStringLiteral("chart"), tr("Save every chart of the preview as PNG"));
    closeTab = make(tr("&Close"), key(QKeySequence::Close), QStringLiteral("close"),
                    tr("Close this template; nothing is lost"));
    showPictures = make(tr("&Pictures in the list"), {}, {}, tr("A small picture of each sequence in the library"));
    showPictures->setCheckable(true);
    showPictures->setChecked(true);
    showArchive =
        make(tr("Show the &archive"), {}, {}, tr("The templates that were put out of the way, instead of the others"));
    showArchive->setCheckable(true);
    sheetCsv = make(tr("&Documentation sheet as table…"), {}, QStringLiteral("table"),
                    tr("All sequences listed here with trigger, segment, messages and goal, as CSV"));
    sheetHtml = make(tr("Documentation sheet as &web page…"), {}, QStringLiteral("note"),
                     tr("All sequences listed here with trigger, segment, messages and goal, as HTML"));
    versions = make(tr("&Versions…"), keys("Ctrl+Shift+H"), QStringLiteral("history"),
                    tr("What was saved when, how it differs, and the way back to it"));
    backups = make(tr("&Backups…"), {}, QStringLiteral("save"),
                   tr("Copies of the whole library, made by themselves, and the way back to one"));
    teamLibrary = make(tr("Open the &team's library…"), {}, QStringLiteral("people"),
                       tr("Work with others on the templates of a shared server"));
    ownLibrary = make(tr("Back to my &own library"), {}, QStringLiteral("library"),
                      tr("Close the team's library and open the one on this computer"));
    teamMembers = make(tr("&Members of the team's library…"), {}, QStringLiteral("people"),
                       tr("Who can open it, in which role, and when they were here last"));
    restoreSamples = make(tr("Put the &samples back"), {}, QStringLiteral("gallery"),
                          tr("Add the sequences a new library begins with once more"));
    quit = make(tr("&Quit"), keys("Ctrl+Q"), {}, tr("Close the window; everything is kept as it is"));
    quit->setMenuRole(QAction::QuitRole);

    cut = make(tr("Cu&t"), key(QKeySequence::Cut), QStringLiteral("cut"), tr("Cut the selected cards"));
    copy = make(tr("&Copy"), key(QKeySequence::Copy), QStringLiteral("copy"), tr("Copy the selected cards"));
    paste =
        make(tr("&Paste"), key(QKeySequence::Paste), QStringLiteral("paste"), tr("Paste cards after the selected one"));
    duplicate =
        make(tr("&Duplicate"), keys("Ctrl+D"), QStringLiteral("duplicate"), tr("Put a copy beside the selected cards"));
    remove = make(tr("De&lete"), key(QKeySequence::Delete), QStringLiteral("trash"),
                  tr("Delete the selected cards or step"));
    selectAll = make(tr("Select &all"), key(QKeySequence::SelectAll), {}, tr("Select every card"));
    find = make(tr("Find a te&mplate"), keys("Ctrl+Shift+F"), QStringLiteral("search"), tr("Search the library"));
    findText = make(tr("&Find…"), key(QKeySequence::Find), QStringLiteral("search"),
                    tr("Find words in all messages of the sequence"));
    replaceText =
        make(tr("R&eplace…"), keys("Ctrl+H"), {}, tr("Find and replace words in all messages of the sequence"));
    spellCheck = make(tr("Check &spelling"), {}, {}, tr("Mark misspelt words while you write"));
    spellCheck->setCheckable(true);
    settings = make(tr("Settin&gs…"), keys("Ctrl+,"), QStringLiteral("settings"),
                    tr("Language, colours, text size and what happens at the start"));
    settings->setMenuRole(QAction::PreferencesRole);

    auto *views = new QActionGroup(this);
    viewBoard = make(tr("&Board"), keys("Ctrl+1"), QStringLiteral("step"), tr("Show the steps and their messages"));
    viewTime = make(tr("&Time"), keys("Ctrl+2"), QStringLiteral("calendar"),
                    tr("Show on which day and at which hour each message lands"));
    for (QAction *each : {viewBoard, viewTime}) {
        each->setCheckable(true);
        views->addAction(each);
    }
    viewBoard->setChecked(true);
    zoomIn = make(tr("&Zoom in"), key(QKeySequence::ZoomIn), QStringLiteral("zoom-in"), tr("Make the board larger"));
    zoomOut =
        make(tr("Zoom &out"), key(QKeySequence::ZoomOut), QStringLiteral("zoom-out"), tr("Make the board smaller"));
    zoomReset = make(tr("&100 %"), keys("Ctrl+0"), {}, tr("Show the board in its own size"));
    zoomFit = make(tr("&Fit the board"), keys("Ctrl+9"), QStringLiteral("fit"), tr("Show the whole sequence"));
    showLibrary = make(tr("&Library"), keys("F9"), {}, tr("Show or hide the library"));
    showSettings = make(tr("&Settings of the sequence"), keys("F10"), {}, tr("Show or hide the settings at the right"));
    showPreview = make(tr("&Preview"), keys("F8"), {}, tr("Show or hide the preview at the bottom"));
    showFindings = make(tr("F&indings"), keys("Ctrl+F8"), QStringLiteral("warning"),
                        tr("Show what the checks found, and mend it"));
    showChecklist = make(tr("Chec&klist"), keys("Shift+F8"), QStringLiteral("tick-list"),
                         tr("Show what is to be done before the launch"));
    for (QAction *panel : {showLibrary, showSettings, showPreview}) {
        panel->setCheckable(true);
        panel->setChecked(true);
    }
    auto *themes = new QActionGroup(this);
    themeSystem = make(tr("Like the s&ystem"), {}, {}, tr("Follow the system's light or dark colours"));
    themeLight = make(tr("L&ight"), {}, QStringLiteral("sun"), tr("Light colours"));
    themeDark = make(tr("&Dark"), {}, QStringLiteral("moon"), tr("Dark colours"));
    for (QAction *theme : {themeSystem, themeLight, themeDark}) {
        theme->setCheckable(true);
        themes->addAction(theme);
    }
    fullScreen = make(tr("F&ull screen"), keys("F11"), {}, tr("Use the whole screen"));
    fullScreen->setCheckable(true);
    resetLayout = make(tr("&Reset layout"), {}, {}, tr("Put all panels back to where they were at first"));
    palette = make(tr("Co&mmand palette…"), keys("Ctrl+Shift+P"), QStringLiteral("search"),
                   tr("Type a few letters: commands, templates, steps, settings and help"));
    palette->setShortcuts({QKeySequence(QStringLiteral("Ctrl+Shift+P")), QKeySequence(QStringLiteral("Ctrl+K"))});
    nextPane = make(tr("Go to the &next panel"), keys("F6"), {}, tr("Library, board, settings, preview in turn"));

    previousPane = make(tr("Go to the pre&vious panel"), keys("Shift+F6"), {}, tr("The same round backwards"));

    toggle = make(tr("&On"), keys("Ctrl+T"), {}, tr("On: step by step. Off: all messages go out at once"));
    toggle->setCheckable(true);
    addStep = make(tr("Add a &step"), keys("Ctrl+Shift+T"), QStringLiteral("plus"), tr("Add an empty step at the end"));
    rename =
        make(tr("&Rename…"), keys("F2"), QStringLiteral("edit"), tr("Rename the selected step or the card's channel"));
    moveLeft = make(tr("Move to the step &before"), keys("Ctrl+Shift+Left"), QStringLiteral("arrow-left"),
                    tr("Move the selected cards one step earlier"));
    moveRight = make(tr("Move to the step &after"), keys("Ctrl+Shift+Right"), QStringLiteral("arrow-right"),
                     tr("Move the selected cards one step later"));
    moveUp = make(tr("Move &up"), keys("Ctrl+Shift+Up"), QStringLiteral("arrow-up"),
                  tr("Move the selected cards up in their step"));
    moveDown = make(tr("Move &down"), keys("Ctrl+Shift+Down"), QStringLiteral("arrow-down"),
                    tr("Move the selected cards down in their step"));
    cadence = make(tr("&Lay out a cadence…"), keys("Ctrl+Shift+L"), QStringLiteral("calendar"),
                   tr("Make steps in a rhythm: daily, every few days or weekly"));
    table = make(tr("Make steps from a &table…"), keys("Ctrl+Shift+V"), QStringLiteral("table"),
                 tr("Make steps from a pasted table or a CSV file"));
    foldStep = make(tr("Fol&d the step"), keys("Ctrl+M"), QStringLiteral("fold"),
                    tr("Show the cards of the chosen step as rows, or in full again"));
    foldLong = make(tr("Fold lon&g steps"), keys("Ctrl+Shift+M"), {}, tr("Show the cards of every long step as rows"));
    unfoldAll = make(tr("Unfold &all steps"), {}, {}, tr("Show every card in full"));
    showNotes =
        make(tr("Not&es on the board"), {}, QStringLiteral("note"), tr("Show the notes in words on cards and steps"));
    showNotes->setCheckable(true);
    editNotes =
        make(tr("&Note…"), keys("Shift+F2"), QStringLiteral("note"), tr("Write a note on the chosen card or step"));
    copyPicture = make(tr("Copy the board as a &picture"), keys("Ctrl+Shift+C"), QStringLiteral("picture"),
                       tr("Put a picture of the board on the clipboard"));

    writeMessage = make(tr("&Write the message…"), keys("F4"), QStringLiteral("edit"),
                        tr("Write the selected message with room, and see it as its recipient does"));
    writeMessage->setCheckable(true);
    links = make(tr("Campaign lin&ks…"), {}, QStringLiteral("link"),
                 tr("The campaign parameters (UTM) of all links of the sequence"));
    testMail = make(tr("Test &mail…"), {}, QStringLiteral("channel-email"),
                    tr("Save the selected e-mail as a file for your mail program"));

    run = make(tr("&Run the preview"), keys("F5"), QStringLiteral("play"),
               tr("Preview the whole audience and keep the result"));
    cancelRun = make(tr("&Cancel the run"), keys("Shift+F5"), QStringLiteral("stop"),
                     tr("Stop the running preview; nothing is kept of it"));
    cancelRun->setEnabled(false);
    play = make(tr("Play &one recipient…"), keys("F7"), QStringLiteral("player"),
                tr("Follow one person through the sequence, moment by moment"));
    play->setCheckable(true);
    compare = make(tr("Co&mpare…"), keys("Ctrl+Shift+D"), QStringLiteral("compare"),
                   tr("What this template changes against its last version, a run or another template"));
    planTest = make(tr("Plan an A/B &test…"), {}, QStringLiteral("split"),
                    tr("How many people a test of variants or timings needs, and who would win it"));
    editProfile = make(tr("Edit the &profile…"), keys("Ctrl+Shift+B"), QStringLiteral("profile"),
                       tr("Rates, costs, segments and zones the preview counts with"));

    help =
        make(tr("&Help"), key(QKeySequence::HelpContents), QStringLiteral("help"), tr("How things are done, in short"));
    tour = make(tr("&First steps"), {}, QStringLiteral("flag"), tr("A short list of things to try; it ticks itself"));
    tour->setCheckable(true);
    whatsThis = make(tr("&What is this?"), keys("Shift+F1"), QStringLiteral("info"),
                     tr("Then click anything in the window, and it says what it is for"));
    shortcuts = make(tr("&Keyboard shortcuts"), keys("Ctrl+?"), QStringLiteral("help"), tr("All keys at a glance"));
    about = make(tr("&About Stepline"), {}, QStringLiteral("info"), tr("Version and licence"));
    about->setMenuRole(QAction::AboutRole);
}

QList<QAction *> Actions::needTemplate() const {
    return {viewBoard,    viewTime,  save,         versions, saveAsFile,   exportJson,   exportEngine, exportBoard,
            exportCharts, closeTab,  cut,          copy,     duplicate,    remove,       selectAll,    zoomIn,
            zoomOut,      zoomReset, zoomFit,      toggle,   addStep,      rename,       moveLeft,     moveRight,
            moveUp,       moveDown,  copyPicture,  run,      play,         compare,      planTest,     writeMessage,
            links,        testMail,  replaceText,  cadence,  table,        foldStep,     foldLong,     unfoldAll,
            showNotes,    editNotes, exportReport, print,    showFindings, showChecklist};
}

QList<QPair<QString, QList<QAction *>>> Actions::byMenu() const {
    QList<QPair<QString, QList<QAction *>>> found;
    const auto collect = [&](auto &&self, const QString &title, const QList<QAction *> &entries) -> void {
        const qsizetype here = found.size();
        found.append({title, {}});
        for (QAction *entry : entries) {
            if (entry->menu() && entry->menu() != recent)
                self(self, QStringLiteral("%1 › %2").arg(title, entry->text()), entry->menu()->actions());
            else if (!entry->isSeparator() && !entry->menu())
                found[here].second << entry;
        }
    };
    for (QAction *menu : m_bar ? m_bar->actions() : QList<QAction *>())
        if (menu->menu())
            collect(collect, menu->text(), menu->menu()->actions());
    return found;
}

void Actions::fill(QMenuBar *bar) {
    m_bar = bar;
    const auto add = [](QMenu *menu, std::initializer_list<QAction *> list) {
        for (QAction *action : list) {
            if (action)
                menu->addAction(action);
            else
                menu->addSeparator();
        }
    };
    QMenu *file = bar->addMenu(tr("&File"));
    add(file, {newTemplate, gallery, nullptr, openFile, importFiles});
    recent = file->addMenu(tr("Open &recent"));
    add(file, {nullptr, save, saveAsFile, versions});
    QMenu *exports = file->addMenu(Theme::instance().icon(QStringLiteral("export")), tr("&Export"));
    add(exports, {exportReport, nullptr, exportJson, exportEngine, exportBoard, exportCharts, testMail});
    add(file, {print});
    QMenu *library = file->addMenu(Theme::instance().icon(QStringLiteral("library")), tr("Li&brary"));
    add(library, {teamLibrary, ownLibrary, teamMembers, nullptr, showPictures, showArchive, nullptr, sheetCsv,
                  sheetHtml, nullptr, backups, restoreSamples});
    add(file, {nullptr, closeTab, quit});

    add(bar->addMenu(tr("&Edit")),
        {undo,    redo,      nullptr, cut,      copy,        paste,      duplicate, remove, nullptr, selectAll,
         nullptr, editNotes, nullptr, findText, replaceText, spellCheck, nullptr,   find,   nullptr, settings});

    QMenu *view = bar->addMenu(tr("&View"));
    add(view,
        {viewBoard, viewTime, nullptr, zoomIn, zoomOut, zoomReset, zoomFit, nullptr, foldStep, foldLong, unfoldAll,
         showNotes, nullptr, showLibrary, showSettings, showPreview, showFindings, showChecklist, nullptr});
    QMenu *theme = view->addMenu(tr("&Colours"));
    add(theme, {themeSystem, themeLight, themeDark});
    add(view, {nullptr, palette, nextPane, previousPane, nullptr, fullScreen, resetLayout});

    add(bar->addMenu(tr("&Sequence")),
        {toggle, nullptr, addStep, cadence, table, nullptr, rename, nullptr, moveLeft, moveRight, moveUp, moveDown,
         nullptr, writeMessage, links, nullptr, copyPicture});
    add(bar->addMenu(tr("&Run")), {run, cancelRun, nullptr, play, nullptr, compare, planTest, nullptr, editProfile});
    add(bar->addMenu(tr("&Help")), {help, tour, shortcuts, whatsThis, nullptr, about});
}

} // namespace stepline
