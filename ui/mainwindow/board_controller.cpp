#include "ui/mainwindow/board_controller.h"

#include "ui/actions/actions.h"
#include "ui/board/board_view.h"
#include "ui/board/commands.h"
#include "ui/mainwindow/open_template.h"

namespace stepline {

BoardController::BoardController(Actions *actions, Settings *settings, std::function<BoardView *()> current,
                                 QObject *parent)
    : QObject(parent), m_actions(actions), m_settings(settings), m_current(std::move(current)) {
    const auto on = [this](QAction *action, auto call) {
        connect(action, &QAction::triggered, this, [this, call] {
            if (BoardView *board = m_current())
                call(board);
        });
    };
    on(actions->cadence, [](BoardView *board) { board->openCadence(); });
    on(actions->table, [](BoardView *board) { board->openTable(); });
    on(actions->editNotes, [](BoardView *board) { board->editNotes(); });
    on(actions->foldStep, [](BoardView *board) { board->commands()->toggleFold(); });
    on(actions->foldLong, [](BoardView *board) { board->commands()->foldLong(true); });
    on(actions->unfoldAll, [](BoardView *board) { board->commands()->foldLong(false); });
    actions->showNotes->setChecked(settings->notesShown());
    connect(actions->showNotes, &QAction::toggled, this, [this](bool shown) { m_settings->setNotesShown(shown); });
}

void BoardController::watch(BoardView *board, OpenTemplate *open) {
    BoardScene *scene = board->scene();
    scene->setNotesShown(m_settings->notesShown());
    scene->setFolded(m_settings->foldedSteps(open->id()), true);
    connect(m_actions->showNotes, &QAction::toggled, scene, &BoardScene::setNotesShown);
    connect(scene, &BoardScene::foldedChanged, this,
            [this, scene, id = open->id()] { m_settings->setFoldedSteps(id, scene->foldedSteps()); });
}

} // namespace stepline
