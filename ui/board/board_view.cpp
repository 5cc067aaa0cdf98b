#include "ui/board/board_view.h"

#include "ui/board/accessible.h"
#include "ui/board/dragger.h"
#include "ui/board/keys.h"
#include "ui/board/menus.h"
#include "ui/board/name_editor.h"
#include "ui/board/note_editor.h"
#include "ui/board/pointer.h"
#include "ui/board/tips.h"

#include <QGestureEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <utility>

namespace stepline {

using Kind = BoardElement::Kind;

namespace {
/// More pieces of the board than this are painted as one.
constexpr int MostPieces = 40;
} // namespace

BoardView::BoardView(QWidget *parent)
    : QAbstractScrollArea(parent), m_scene(new BoardScene(this)), m_commands(new BoardCommands(m_scene)),
      m_menus(new BoardMenus(this, m_scene, m_commands)), m_dragger(new BoardDragger(this, m_scene)),
      m_pointer(new BoardPointer(this, m_scene, m_dragger, m_menus)),
      m_keys(new BoardKeys(this, m_scene, m_commands, m_menus)) {
    installBoardAccessibility();
    setAccessibleName(tr("Board"));
    setAccessibleDescription(tr("The steps of the sequence and their messages."));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_glide.setStartValue(1.0);
    m_glide.setEndValue(0.0);
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    connectParts();
    updateScrollBars();
}

BoardView::~BoardView() = default;

void BoardView::repaintDrag() {
    const BoardState &state = m_scene->state();
    const bool begunOrOver = state.lifted != m_dragLifted || state.liftedStep != m_dragStep;
    m_dragLifted = state.lifted;
    m_dragStep = state.liftedStep;
    const QRegion wiped = std::exchange(m_dragArea, m_dragger->area());
    if (begunOrOver || !dragging())
        viewport()->update();
    else
        viewport()->update(wiped + m_dragArea);
}

void BoardView::connectParts() {
    const auto update = [this] { viewport()->update(); };
    connect(m_scene, &BoardScene::repaint, this, update);
    connect(m_scene, &BoardScene::laidOut, this, [this] {
        updateScrollBars();
        if (m_following && !dragging())
            ensureVisible(m_scene->focus()); // its forecast came, and it grew
        m_dragger->revise();
        followFields();
    });
    connect(m_scene, &BoardScene::said, this, &BoardView::announce);
    connect(m_scene, &BoardScene::cardsMoved, this, &BoardView::glide);
    connect(m_scene, &BoardScene::focusMoved, this, [this] {
        announceBoardFocus(this);
        const bool elsewhere = std::exchange(m_lastFocus, m_scene->focus()) != m_scene->focus();
        if (elsewhere && !dragging() && QGuiApplication::mouseButtons() == Qt::NoButton) // not from under the pointer
            ensureVisible(m_scene->focus());
    });
    connect(m_scene, &BoardScene::figuresChanged, this, [this](const QList<QRectF> &areas) {
        for (const QRectF &area : areas)
            viewport()->update(toView(area).toAlignedRect());
        if (!dragging())
            return;
        m_dragger->retakePicture();
        viewport()->update(m_dragger->area());
    });
    connect(m_dragger, &BoardDragger::changed, this, [this] {
        m_pointer->updateCursor();
        repaintDrag();
    });
    connect(m_dragger, &BoardDragger::preview, this, &BoardView::dragPreview);
    connect(m_dragger, &BoardDragger::previewEnded, this, &BoardView::dragPreviewEnded);
    connect(m_pointer, &BoardPointer::writeRequested, this, &BoardView::writeRequested);
    connect(m_pointer, &BoardPointer::settingRequested, this, &BoardView::settingRequested);
    connect(m_pointer, &BoardPointer::triggerEditRequested, this, &BoardView::triggerEditRequested);
    connect(m_pointer, &BoardPointer::renameRequested, this, &BoardView::openNameEditor);
    connect(m_pointer, &BoardPointer::notesRequested, this, &BoardView::openNoteEditor);
    connect(m_keys, &BoardKeys::editRequested, this, &BoardView::editRequested);
    connect(m_keys, &BoardKeys::stepEditRequested, this, &BoardView::stepEditRequested);
    connect(m_keys, &BoardKeys::triggerEditRequested, this, &BoardView::triggerEditRequested);
    connect(m_keys, &BoardKeys::renameRequested, this, &BoardView::openNameEditor);
    connect(m_keys, &BoardKeys::notesRequested, this, &BoardView::openNoteEditor);
    connect(m_menus, &BoardMenus::editRequested, this, &BoardView::editRequested);
    connect(m_menus, &BoardMenus::writeRequested, this, &BoardView::writeRequested);
    connect(m_menus, &BoardMenus::stepEditRequested, this, &BoardView::stepEditRequested);
    connect(m_menus, &BoardMenus::triggerEditRequested, this, &BoardView::triggerEditRequested);
    connect(m_menus, &BoardMenus::forceRequested, this, &BoardView::forceRequested);
    connect(m_menus, &BoardMenus::renameRequested, this, &BoardView::openNameEditor);
    connect(m_menus, &BoardMenus::notesRequested, this, &BoardView::openNoteEditor);
    connect(m_commands, &BoardCommands::tablePasted, this, &BoardView::openTable);
    connect(m_commands, &BoardCommands::tableFilePasted, this, &BoardView::openTableFile);
    connect(&Theme::instance(), &Theme::changed, m_scene, &BoardScene::remeasure);
    connect(&m_glide, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &left) { showGlide(left.toReal()); });
}

void BoardView::setEditor(Editor *editor) {
    closeDialogs();
    m_pointer->cancel();
    m_dragger->cancel();
    m_glide.stop();
    closeFields();
    m_scene->setEditor(editor);
    horizontalScrollBar()->setValue(0);
    verticalScrollBar()->setValue(0);
}

Editor *BoardView::editor() const {
    return m_scene->editor();
}
void BoardView::setForecast(ForecastPtr forecast) {
    m_scene->setForecast(std::move(forecast));
}
void BoardView::setFindings(const Problems &findings) {
    m_scene->setFindings(findings);
}
void BoardView::setPlay(BoardPlayPtr play) {
    m_scene->setPlay(std::move(play));
}
QSizeF BoardView::boardSize() const {
    return m_scene->layout().size;
}
bool BoardView::dragging() const {
    return m_dragger->active();
}

// Zoom and place

QPointF BoardView::toBoard(const QPointF &inViewport) const {
    return (inViewport + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value())) / m_zoom;
}

QRectF BoardView::toView(const QRectF &onBoard) const {
    return QRectF(onBoard.topLeft() * m_zoom - QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value()),
                  onBoard.size() * m_zoom);
}

void BoardView::setZoom(qreal zoom) {
    setZoom(zoom, viewport()->rect().center());
}

void BoardView::setZoom(qreal zoom, const QPointF &at) {
    zoom = std::clamp(zoom, SmallestZoom, LargestZoom);
    if (qFuzzyCompare(zoom, m_zoom))
        return;
    const QPointF fixed = toBoard(at);
    m_zoom = zoom;
    updateScrollBars();
    const QPointF scroll = fixed * zoom - at;
    horizontalScrollBar()->setValue(qRound(scroll.x()));
    verticalScrollBar()->setValue(qRound(scroll.y()));
    viewport()->update();
    Q_EMIT zoomChanged(zoom);
    Q_EMIT statusMessage(tr("Zoom %1 %").arg(QLocale().toString(qRound(zoom * 100))));
}

void BoardView::fit() {
    const QSizeF board = boardSize(), room = maximumViewportSize();
    setZoom(std::min({room.width() / board.width(), room.height() / board.height(), 1.0}));
    horizontalScrollBar()->setValue(0);
    verticalScrollBar()->setValue(0);
}

namespace {
/// Where the keys stop: round figures, closer together around 100 %.
constexpr std::array ZoomStops = {0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0};
} // namespace

void BoardView::zoomIn() {
    setZoom(*std::find_if(ZoomStops.begin(), ZoomStops.end() - 1, [this](qreal stop) { return stop > m_zoom * 1.01; }));
}
void BoardView::zoomOut() {
    setZoom(
        *std::find_if(ZoomStops.rbegin(), ZoomStops.rend() - 1, [this](qreal stop) { return stop < m_zoom * 0.99; }));
}

void BoardView::updateScrollBars() {
    const QSize whole = (boardSize() * m_zoom).toSize(), page = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, whole.width() - page.width()));
    horizontalScrollBar()->setPageStep(page.width());
    horizontalScrollBar()->setSingleStep(32);
    verticalScrollBar()->setRange(0, std::max(0, whole.height() - page.height()));
    verticalScrollBar()->setPageStep(page.height());
    verticalScrollBar()->setSingleStep(32);
}

void BoardView::ensureVisible(const BoardElement &element) {
    if (!element)
        return;
    const QRectF rect = toView(m_scene->layout().rectOf(element).adjusted(-16, -16, 16, 16));
    const auto shift = [](qreal from, qreal to, qreal room) {
        return from < 0 ? from : to > room ? std::min(from, to - room) : 0;
    };
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() +
                                    qRound(shift(rect.left(), rect.right(), viewport()->width())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() +
                                  qRound(shift(rect.top(), rect.bottom(), viewport()->height())));
    m_following = true;
}

void BoardView::reveal(const QString &messageOrStepId) {
    BoardElement element = m_scene->cardElement(messageOrStepId);
    if (!element) {
        const int step = m_scene->content().stepIndex(messageOrStepId);
        element = step >= 0 ? BoardElement{Kind::Step, step} : BoardElement{Kind::Trigger};
    }
    m_scene->select(element, true);
    ensureVisible(element);
}

void BoardView::reveal(const QString &messageId, const QStringList &selected) {
    reveal(messageId);
    if (editor())
        editor()->selection()->selectMessages(selected, messageId);
}

void BoardView::resizeEvent(QResizeEvent *) {
    updateScrollBars();
    followFields();
}

void BoardView::scrollContentsBy(int, int) {
    m_following = false; // ensureVisible() says otherwise when it was it
    viewport()->update();
    followFields();
}

// Painting

void BoardView::paintEvent(QPaintEvent *event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), Theme::instance().palette().canvas);
    const QTransform toViewport =
        QTransform().translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value()).scale(m_zoom, m_zoom);
    BoardState state = m_scene->state();
    if (!hasFocus())
        state.focus = {};
    BoardPainter board(m_scene->content(), m_scene->layout(), m_scene->measure(), Theme::instance().dark());
    board.setPictures(&m_scene->pictures());
    const QRegion &region = event->region();
    for (const QRect &piece : piecesOf(region)) {
        painter.setClipRect(piece);
        painter.setWorldTransform(toViewport);
        const QRectF exposed(toBoard(piece.topLeft()), piece.size() / m_zoom);
        board.paintPiece(painter, exposed, state);
        painter.resetTransform();
    }
    painter.setClipRegion(region);
    m_dragger->paint(painter);
    if (state.target) {
        painter.setWorldTransform(toViewport);
        board.paintTarget(painter, state);
    }
}

/// Each piece by itself: far apart, a few changed cards would otherwise take everything between them along. First the
/// what is under the card in the hand, then the forecasts of cards, each whole: a region falls into rectangles that cut
/// across what stands side by side.
QList<QRect> BoardView::piecesOf(const QRegion &region) const {
    if (region.rectCount() == 1)
        return {region.boundingRect()};
    QList<QRect> pieces;
    QRegion rest = region;
    for (const QRect &held : m_dragger->area())
        if (const QRegion here = rest & held; !here.isEmpty()) {
            pieces << here.boundingRect();
            rest -= held;
        }
    const BoardLayout &layout = m_scene->layout();
    const QRectF seen(toBoard(region.boundingRect().topLeft()), region.boundingRect().size() / m_zoom);
    for (const Place &place : layout.cardsIn(seen)) {
        const QRectF strip = layout.steps[size_t(place.step)].cards[size_t(place.index)].strip;
        const QRect inView = toView(strip).toAlignedRect();
        if (const QRegion here = rest & inView; !here.isEmpty()) {
            pieces << here.boundingRect();
            rest -= inView;
        }
    }
    if (rest.rectCount() > MostPieces)
        rest = rest.boundingRect();
    for (const QRect &piece : rest)
        pieces << piece;
    return pieces;
}

void BoardView::paintTo(QPainter &painter, bool lightColours) const {
    const bool dark = !lightColours && Theme::instance().dark();
    BoardState state; // nothing of the moment but the recipient that is played
    state.play = m_scene->state().play;
    BoardPainter(m_scene->content(), m_scene->layout(), m_scene->measure(), dark)
        .paint(painter, QRectF(QPointF(), boardSize()), state);
}

QImage BoardView::picture(qreal scale, bool lightColours) const {
    scale = std::clamp(scale, 0.1, 8.0);
    const QSizeF size = boardSize();
    // A hundred steps at a large scale would not fit into an image: then as large as it can be.
    scale = std::min({scale, 30000 / size.width(), 30000 / size.height()});
    QImage image((size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Theme::paletteOf(!lightColours && Theme::instance().dark()).canvas);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintTo(painter, lightColours);
    return image;
}

void BoardView::glide(const QHash<QString, QPointF> &from) {
    m_glide.stop();
    m_glideFrom.clear();
    m_scene->state().shifts.clear();
    const int time = Theme::instance().animationMs();
    if (time <= 0 || !isVisible())
        return;
    const QRectF seen(toBoard({}), QSizeF(viewport()->size()) / m_zoom);
    const auto [first, last] = m_scene->layout().stepsBetween(seen.left(), seen.right());
    for (int s = first; s < last; ++s) {
        const auto &cards = m_scene->content().steps[size_t(s)].cards;
        for (size_t i = 0; i < cards.size(); ++i) {
            const QPointF now = m_scene->layout().steps[size_t(s)].cards[i].rect.topLeft();
            const auto stood = from.constFind(cards[i].id);
            if (stood != from.constEnd() && *stood != now)
                m_glideFrom.insert(cards[i].id, *stood - now);
        }
    }
    if (m_glideFrom.isEmpty())
        return;
    showGlide(1); // not for one frame where they will be
    m_glide.setDuration(time);
    m_glide.start();
}

void BoardView::showGlide(qreal left) {
    m_scene->state().shifts.clear();
    if (left > 0)
        for (auto it = m_glideFrom.cbegin(); it != m_glideFrom.cend(); ++it)
            m_scene->state().shifts.insert(it.key(), it.value() * left);
    viewport()->update();
}

void BoardView::finishGlide() {
    if (m_glide.state() != QAbstractAnimation::Running)
        return;
    m_glide.stop();
    m_scene->state().shifts.clear();
    viewport()->update();
}

// What is said

void BoardView::announce(const QString &sentence) {
    announceOnBoard(this, sentence);
    Q_EMIT statusMessage(sentence);
}

bool BoardView::showToolTip(QHelpEvent *event) {
    const BoardTip tip = tipAt(m_scene->content(), m_scene->layout(), m_scene->measure(), toBoard(event->pos()),
                               m_scene->forecast().get(), m_scene->state().play.get());
    if (tip.text.isEmpty() || dragging())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), tip.text, viewport(), toView(tip.area).toAlignedRect());
    return true;
}

void BoardView::openNameEditor(const BoardElement &element) {
    if (!m_scene->editor() || (!element.isCard() && element.kind != Kind::Step && element.kind != Kind::StepMenu))
        return;
    ensureVisible(element);
    closeFields();
    m_nameEditor = new BoardNameEditor(this, m_scene, element);
}

void BoardView::openNoteEditor(const BoardElement &element) {
    if (!m_scene->editor() || element.step < 0 || !(element.isCard() || m_scene->layout().rectOf(element).isValid()))
        return;
    ensureVisible(element);
    closeFields();
    const bool card = element.isCard();
    m_noteEditor = new BoardNoteEditor(this, m_scene,
                                       card ? BoardElement{Kind::Card, element.step, element.index}
                                            : BoardElement{Kind::Step, element.step});
}

void BoardView::followFields() {
    if (m_nameEditor)
        m_nameEditor->follow();
    if (m_noteEditor)
        m_noteEditor->follow();
}

void BoardView::closeFields() {
    if (m_nameEditor)
        m_nameEditor->deleteLater();
    if (m_noteEditor)
        m_noteEditor->deleteLater();
}

// Commands

void BoardView::activate(const BoardElement &element) {
    m_keys->activate(element);
}
void BoardView::openMenu(const BoardElement &element) {
    m_menus->open(element);
}
void BoardView::moveLeft() {
    m_commands->moveSideways(-1);
}
void BoardView::moveRight() {
    m_commands->moveSideways(1);
}
void BoardView::moveUp() {
    m_commands->moveVertically(-1);
}
void BoardView::moveDown() {
    m_commands->moveVertically(1);
}
void BoardView::rename() {
    openNameEditor(m_scene->focus());
}
void BoardView::editNotes() {
    openNoteEditor(m_scene->focus());
}
void BoardView::deleteSelected() {
    m_commands->remove();
}
void BoardView::duplicate() {
    m_commands->duplicate();
}
void BoardView::copy() {
    m_commands->copy();
}
void BoardView::cut() {
    m_commands->cut();
}
void BoardView::paste() {
    m_commands->paste();
}
void BoardView::selectAll() {
    m_commands->selectAll();
}
void BoardView::selectNone() {
    m_commands->selectNone();
}

void BoardView::addStep() {
    m_commands->addStepHere();
    ensureVisible(m_scene->focus());
}

void BoardView::addMessageHere() {
    m_menus->openChannels(m_scene->focus(), BoardMenus::By::Keys);
}

void BoardView::addMessageAtEnd(const QString &channelId, ChannelType type) {
    m_commands->addMessage(m_commands->placeAtEnd(), {channelId, type});
    ensureVisible(m_scene->focus());
}

} // namespace stepline
