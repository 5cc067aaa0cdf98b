#include "ui/board/pointer.h"

#include "ui/board/board_view.h"
#include "ui/board/menus.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

namespace stepline {

using Kind = BoardElement::Kind;

BoardPointer::BoardPointer(BoardView *view, BoardScene *scene, BoardDragger *dragger, BoardMenus *menus)
    : QObject(view), m_view(view), m_scene(scene), m_dragger(dragger), m_menus(menus),
      m_bandScroll(view, BoardAutoScroll::Anywhere) {
    connect(&m_bandScroll, &BoardAutoScroll::scrolled, this, [this] { growBand(m_bandScroll.position()); });
}

void BoardPointer::press(QMouseEvent *event) {
    const QPoint at = event->position().toPoint();
    if (m_doing != Doing::Nothing) { // another button during a drag: as Esc
        cancel();
        return;
    }
    if (event->button() == Qt::MiddleButton) {
        m_doing = Doing::Panning;
        m_panFrom = at;
        updateCursor();
        return;
    }
    if (!m_scene->editor() || (event->button() != Qt::LeftButton && event->button() != Qt::RightButton))
        return;
    const BoardElement element = m_scene->layout().hit(m_view->toBoard(at));
    m_pressed = element;
    m_pressedId = element.isCard() ? m_scene->messageAt(element) : m_scene->stepAt(element);
    m_pressedAt = at;
    m_selectOnRelease = false;
    if (event->button() == Qt::RightButton) {
        // The menu is about what is under the pointer; a selection that holds it stays.
        if (element.isCard() && !m_scene->state().selected.contains(m_pressedId))
            m_scene->select({Kind::Card, element.step, element.index}, false);
        else if (element.kind == Kind::Step || element.kind == Kind::StepMenu)
            m_scene->select({Kind::Step, element.step}, false);
        return;
    }
    m_doing = Doing::Pressed;
    switch (element.kind) {
    case Kind::Card: pressCard(element, event->modifiers()); break;
    case Kind::Step:
    case Kind::Trigger: m_scene->select(element, false); break;
    case Kind::None:
        m_doing = Doing::Band;
        m_bandFrom = m_view->toBoard(at);
        m_bandKeeps = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)
                          ? m_scene->editor()->selection()->messages()
                          : QStringList();
        break;
    default: m_scene->setFocus(element, false); break;
    }
}

void BoardPointer::pressCard(const BoardElement &element, Qt::KeyboardModifiers modifiers) {
    Selection *selection = m_scene->editor()->selection();
    m_scene->setFocus(element, false);
    if (modifiers & Qt::ShiftModifier) {
        const QString anchor = m_anchor.isEmpty() ? selection->current() : m_anchor;
        selection->selectMessages(m_scene->messagesBetween(anchor, m_pressedId), m_pressedId);
        return;
    }
    // Ctrl may begin a copying drag, and a press on a selected card a drag of them all: decided when it is let go.
    if (modifiers & Qt::ControlModifier || selection->messages().contains(m_pressedId)) {
        m_selectOnRelease = true;
        return;
    }
    m_anchor = m_pressedId;
    selection->selectMessages({m_pressedId}, m_pressedId);
}

void BoardPointer::move(QMouseEvent *event) {
    const QPoint at = event->position().toPoint();
    switch (m_doing) {
    case Doing::Nothing: hover(at); break;
    case Doing::Pressed:
        if ((at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
            startDrag(at, event->modifiers());
        break;
    case Doing::Dragging:
        m_dragger->setCopying(event->modifiers() & Qt::ControlModifier);
        m_dragger->moveTo(at);
        break;
    case Doing::Band:
        m_bandScroll.follow(at);
        growBand(at);
        break;
    case Doing::Panning:
        m_view->horizontalScrollBar()->setValue(m_view->horizontalScrollBar()->value() + m_panFrom.x() - at.x());
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->value() + m_panFrom.y() - at.y());
        m_panFrom = at;
        break;
    }
}

void BoardPointer::startDrag(const QPoint &at, Qt::KeyboardModifiers modifiers) {
    if (m_pressed.kind == Kind::Card && !m_scene->cardElement(m_pressedId)) {
        m_doing = Doing::Nothing; // it was deleted meanwhile
        return;
    }
    if (m_pressed.kind == Kind::Card) {
        Selection *selection = m_scene->editor()->selection();
        if (!selection->messages().contains(m_pressedId))
            selection->selectMessages({m_pressedId}, m_pressedId);
        m_doing = Doing::Dragging;
        m_dragger->startCards(m_scene->chosenMessages(), m_scene->cardElement(m_pressedId), m_pressedAt);
    } else if (m_pressed.kind == Kind::Step) {
        m_doing = Doing::Dragging;
        m_dragger->startStep(m_pressedId, m_pressedAt);
    } else {
        return;
    }
    m_scene->state().hover = {};
    m_dragger->setCopying(modifiers & Qt::ControlModifier);
    m_dragger->moveTo(at);
}

void BoardPointer::growBand(const QPoint &at) {
    BoardState &state = m_scene->state();
    state.rubberBand = QRectF(m_bandFrom, m_view->toBoard(at)).normalized();
    QStringList chosen = m_bandKeeps;
    for (const Place &place : m_scene->layout().cardsIn(state.rubberBand)) {
        const QString id = m_scene->content().card(place.step, place.index)->id;
        if (!chosen.contains(id))
            chosen.append(id);
    }
    m_scene->editor()->selection()->selectMessages(chosen);
    Q_EMIT m_scene->repaint();
}

void BoardPointer::release(QMouseEvent *event) {
    const Doing was = std::exchange(m_doing, Doing::Nothing);
    switch (was) {
    case Doing::Dragging:
        m_dragger->setCopying(event->modifiers() & Qt::ControlModifier);
        m_dragger->moveTo(event->position().toPoint());
        m_dragger->drop();
        break;
    case Doing::Band: {
        m_bandScroll.stop();
        const bool click = m_scene->state().rubberBand.isNull();
        m_scene->state().rubberBand = {};
        if (click && m_bandKeeps.isEmpty())
            m_scene->editor()->selection()->clear();
        Q_EMIT m_scene->repaint();
        break;
    }
    case Doing::Pressed:
        if (m_scene->layout().hit(m_view->toBoard(event->position().toPoint())) == m_pressed)
            clicked(event->modifiers());
        break;
    case Doing::Panning:
    case Doing::Nothing: break;
    }
    hover(event->position().toPoint());
}

void BoardPointer::clicked(Qt::KeyboardModifiers modifiers) {
    Selection *selection = m_scene->editor()->selection();
    switch (m_pressed.kind) {
    case Kind::CardMenu:
        if (!selection->messages().contains(m_pressedId))
            selection->selectMessages({m_pressedId}, m_pressedId);
        m_menus->open(m_pressed);
        break;
    case Kind::StepMenu:
        selection->selectStep(m_pressedId);
        m_menus->open(m_pressed);
        break;
    case Kind::StepFold: m_menus->toggleFold(m_pressedId); break;
    case Kind::Place: m_menus->openChannels(m_pressed); break;
    case Kind::AddStep: m_menus->activateAddStep(); break;
    case Kind::Step:
        if (onNotes(m_pressed, m_view->toBoard(m_pressedAt)))
            Q_EMIT notesRequested(m_pressed);
        break;
    case Kind::Card:
        if (modifiers == Qt::NoModifier && onNotes(m_pressed, m_view->toBoard(m_pressedAt)))
            Q_EMIT notesRequested(m_pressed);
        if (!m_selectOnRelease)
            break;
        m_anchor = m_pressedId;
        if (modifiers & Qt::ControlModifier) {
            QStringList chosen = selection->messages();
            if (!chosen.removeOne(m_pressedId))
                chosen.append(m_pressedId);
            selection->selectMessages(chosen, chosen.contains(m_pressedId) ? m_pressedId : QString());
        } else {
            selection->selectMessages({m_pressedId}, m_pressedId);
        }
        break;
    default: break;
    }
}

bool BoardPointer::onNotes(const BoardElement &element, const QPointF &onBoard) const {
    const StepBox &step = m_scene->layout().steps[size_t(element.step)];
    const QRectF sign = element.isCard() ? step.cards[size_t(element.index)].notes : step.notes;
    const QRectF words = element.isCard() ? step.cards[size_t(element.index)].noteText : step.noteText;
    return words.contains(onBoard) || (!sign.isNull() && sign.adjusted(-4, -4, 4, 4).contains(onBoard));
}

void BoardPointer::doubleClick(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton || !m_scene->editor())
        return;
    const QPointF at = m_view->toBoard(event->position());
    const BoardElement element = m_scene->layout().hit(at);
    if (element.kind == Kind::Card && !(event->modifiers() & Qt::ControlModifier))
        openAt(element, at);
    else if (element.kind == Kind::Step)
        Q_EMIT renameRequested(element);
    else if (element.kind == Kind::Trigger)
        Q_EMIT triggerEditRequested();
    else
        press(event); // a quick second press on a button is a press
}

void BoardPointer::openAt(const BoardElement &card, const QPointF &onBoard) {
    const QString id = m_scene->messageAt(card);
    const std::vector<QRectF> &places = m_scene->layout().steps[size_t(card.step)].cards[size_t(card.index)].chips;
    const BoardCard *words = m_scene->content().card(card.step, card.index);
    for (size_t i = 0; words && i < std::min(places.size(), words->chips.size()); ++i)
        if (places[i].contains(onBoard)) {
            Q_EMIT settingRequested(id, words->chips[i].kind);
            return;
        }
    Q_EMIT writeRequested(id);
}

bool BoardPointer::cancel() {
    const Doing was = std::exchange(m_doing, Doing::Nothing);
    if (was == Doing::Dragging)
        m_dragger->cancel();
    if (was == Doing::Band) {
        m_bandScroll.stop();
        m_scene->state().rubberBand = {};
        if (m_scene->editor())
            m_scene->editor()->selection()->selectMessages(m_bandKeeps);
        Q_EMIT m_scene->repaint();
    }
    updateCursor();
    return was != Doing::Nothing;
}

void BoardPointer::modifiersChanged(Qt::KeyboardModifiers modifiers) {
    if (m_doing == Doing::Dragging)
        m_dragger->setCopying(modifiers & Qt::ControlModifier);
}

void BoardPointer::hover(const QPoint &at) {
    const BoardElement element =
        m_view->viewport()->rect().contains(at) ? m_scene->layout().hit(m_view->toBoard(at)) : BoardElement{};
    if (element != m_scene->state().hover) {
        m_scene->state().hover = element;
        Q_EMIT m_scene->repaint();
    }
    updateCursor();
}

void BoardPointer::leave() {
    if (m_doing == Doing::Nothing && m_scene->state().hover) {
        m_scene->state().hover = {};
        Q_EMIT m_scene->repaint();
    }
}

void BoardPointer::updateCursor() {
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (m_doing == Doing::Dragging)
        shape = !m_dragger->canDrop()  ? Qt::ForbiddenCursor
                : m_dragger->copying() ? Qt::DragCopyCursor
                                       : Qt::ClosedHandCursor;
    else if (m_doing == Doing::Panning)
        shape = Qt::ClosedHandCursor;
    else if (const Kind kind = m_scene->state().hover.kind; kind == Kind::Card || kind == Kind::Step)
        shape = Qt::OpenHandCursor;
    else if (kind == Kind::Place || kind == Kind::AddStep || kind == Kind::StepFold)
        shape = Qt::PointingHandCursor;
    if (m_view->viewport()->cursor().shape() != shape)
        m_view->viewport()->setCursor(shape);
}

} // namespace stepline
