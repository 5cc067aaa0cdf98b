#include "ui/mainwindow/player_controller.h"

#include "ui/actions/actions.h"
#include "ui/board/board_view.h"
#include "ui/board/scene.h"
#include "ui/mainwindow/open_template.h"
#include "ui/mainwindow/preview_controller.h"
#include "ui/player/player_pane.h"

#include <QKeyEvent>
#include <algorithm>

namespace stepline {

PlayerController::PlayerController(PreviewController *preview, Actions *actions, QObject *parent)
    : QObject(parent), m_preview(preview), m_actions(actions), m_pane(new PlayerPane(&m_player)) {
    m_pane->hide();
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &PlayerController::request);
    connect(actions->play, &QAction::toggled, this, &PlayerController::setShown);
    connect(m_pane, &PlayerPane::closeRequested, this, [this] { setShown(false); });
    connect(m_pane, &PlayerPane::said, this, &PlayerController::said);
    connect(&m_player, &Player::changed, this, &PlayerController::showOnBoard);
    connect(&m_player, &Player::moved, this, &PlayerController::showOnBoard);
    connect(preview->forecaster(), &Forecaster::settingsChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(preview->forecaster(), &Forecaster::profileChanged, &m_soon, qOverload<>(&QTimer::start));
}

void PlayerController::setCurrent(OpenTemplate *open, BoardView *board) {
    if (m_board && m_board != board)
        m_board->setPlay(nullptr);
    for (const QMetaObject::Connection &connection : std::as_const(m_connections))
        disconnect(connection);
    m_connections.clear();
    const bool another = m_open != open;
    m_open = open;
    m_board = board;
    if (QWidget *area = m_pane->parentWidget())
        area->installEventFilter(this); // once: a second time does nothing
    if (!open || !board) {
        setShown(false);
        return;
    }
    if (another && m_shown)
        m_player.clear();
    Editor *editor = open->editor();
    m_connections << connect(editor->document(), &Document::changed, &m_soon, qOverload<>(&QTimer::start))
                  << connect(editor->selection(), &Selection::changed, this,
                             [this, editor] { m_pane->setSelectedMessage(editor->selection()->current()); })
                  << connect(board, &BoardView::forceRequested, &m_player, &Player::force);
    m_pane->setSelectedMessage(editor->selection()->current());
    request();
}

void PlayerController::setShown(bool shown) {
    shown = shown && m_open;
    const bool changed = m_shown != shown;
    m_shown = shown;
    m_actions->play->setChecked(shown);
    if (!changed)
        return;
    // The forecast of everybody gives its room to the one.
    if (shown) {
        m_previewWasShown = m_actions->showPreview->isChecked();
        m_actions->showPreview->setChecked(false);
        request();
        m_pane->show();
        m_pane->takeFocus();
    } else {
        m_pane->hide();
        m_player.clear();
        if (m_previewWasShown)
            m_actions->showPreview->setChecked(true);
        if (m_board)
            m_board->setFocus(Qt::OtherFocusReason);
    }
}

bool PlayerController::eventFilter(QObject *watched, QEvent *event) {
    if (m_shown && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        setShown(false);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void PlayerController::request() {
    if (!m_shown || !m_open)
        return;
    const PreviewSettings &settings = m_preview->forecaster()->settings();
    PreviewRequest request;
    request.tmpl = m_open->editor()->value();
    request.profile = m_preview->forecaster()->profile();
    request.recipients = settings.recipients;
    request.seed = settings.seed;
    request.entry = settings.entry;
    request.spread = settings.spread;
    request.scenario = settings.scenario;
    m_player.setRequest(request);
}

void PlayerController::showOnBoard() {
    if (!m_board)
        return;
    const BoardPlayPtr board = m_player.board();
    if (m_board->scene()->state().play == board)
        return;
    m_board->setPlay(board);
    followMoment();
}

/// What the moment is about comes into view.
void PlayerController::followMoment() {
    if (!m_player.active() || m_player.count() == 0)
        return;
    if (m_board->dragging())
        return;
    const BoardScene *scene = m_board->scene();
    const PlayMoment &now = m_player.played().moments[m_player.count() - 1];
    BoardElement element = scene->cardElement(now.message);
    if (now.kind == PlayMoment::Kind::Entered)
        element = {BoardElement::Kind::Trigger};
    const auto &endings = scene->content().endings;
    const auto ending =
        std::ranges::find_if(endings, [&](const BoardEnding &each) { return m_player.board()->ending == each.kind; });
    if (!element && ending != endings.end())
        element = {BoardElement::Kind::Ending, -1, int(ending - endings.begin())};
    else if (const int step = scene->content().stepIndex(now.step); !element && step >= 0)
        element = {BoardElement::Kind::Step, step};
    if (element)
        m_board->ensureVisible(element);
}

} // namespace stepline
