#include "ui/board/keys.h"

#include "ui/board/board_view.h"
#include "ui/board/menus.h"

#include <QKeyEvent>

namespace stepline {

using Kind = BoardElement::Kind;

BoardKeys::BoardKeys(BoardView *view, BoardScene *scene, BoardCommands *commands, BoardMenus *menus)
    : QObject(view), m_view(view), m_scene(scene), m_commands(commands), m_menus(menus) {}

bool BoardKeys::press(QKeyEvent *event) {
    if (!m_scene->editor())
        return false;
    return moveKey(event) || walkKey(event) || editKey(event);
}

bool BoardKeys::moveKey(QKeyEvent *event) {
    if ((event->modifiers() & ~Qt::KeypadModifier) != (Qt::ControlModifier | Qt::ShiftModifier))
        return false;
    switch (event->key()) {
    case Qt::Key_Left: m_commands->moveSideways(-1); return true;
    case Qt::Key_Right: m_commands->moveSideways(1); return true;
    case Qt::Key_Up: m_commands->moveVertically(-1); return true;
    case Qt::Key_Down: m_commands->moveVertically(1); return true;
    case Qt::Key_A: m_commands->selectNone(); return true;
    default: return false;
    }
}

bool BoardKeys::walkKey(QKeyEvent *event) {
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (event->modifiers() & Qt::AltModifier)
        return false;
    std::optional<BoardDirection> direction;
    switch (event->key()) {
    case Qt::Key_Left: direction = BoardDirection::Left; break;
    case Qt::Key_Right: direction = BoardDirection::Right; break;
    case Qt::Key_Up: direction = BoardDirection::Up; break;
    case Qt::Key_Down: direction = BoardDirection::Down; break;
    case Qt::Key_Home: direction = control ? BoardDirection::First : BoardDirection::Home; break;
    case Qt::Key_End: direction = control ? BoardDirection::Last : BoardDirection::End; break;
    default: return false;
    }
    const bool toEnd = *direction == BoardDirection::First || *direction == BoardDirection::Last;
    goTo(walk(m_scene->layout(), m_scene->focus(), *direction),
         toEnd ? event->modifiers() & ~Qt::ControlModifier : event->modifiers());
    return true;
}

void BoardKeys::goTo(const BoardElement &element, Qt::KeyboardModifiers modifiers) {
    Selection *selection = m_scene->editor()->selection();
    const QString message = m_scene->messageAt(element);
    if (modifiers & Qt::ShiftModifier && !message.isEmpty()) {
        if (m_anchor.isEmpty() || !selection->messages().contains(m_anchor))
            m_anchor = selection->current().isEmpty() ? message : selection->current();
        m_scene->setFocus(element, true);
        selection->selectMessages(m_scene->messagesBetween(m_anchor, message), message);
    } else if (modifiers & Qt::ControlModifier) {
        m_scene->setFocus(element, true); // the selection stays; Ctrl+Space adds to it
    } else {
        m_anchor = message;
        m_scene->select(element, true);
    }
    m_view->ensureVisible(element);
}

bool BoardKeys::tab(bool forward) {
    if (!m_scene->editor())
        return false;
    const BoardElement next = tabFrom(m_scene->layout(), m_scene->focus(), forward);
    if (!next)
        return false;
    if (next.kind == Kind::Card || next.kind == Kind::Step)
        goTo(next, Qt::NoModifier);
    else {
        m_scene->setFocus(next, true);
        m_view->ensureVisible(next);
    }
    return true;
}

void BoardKeys::activate(const BoardElement &element) {
    switch (element.kind) {
    case Kind::Trigger: Q_EMIT triggerEditRequested(); break;
    case Kind::Step:
        m_scene->select(element, bool(m_scene->state().focus));
        Q_EMIT stepEditRequested(m_scene->stepAt(element));
        break;
    case Kind::Card:
        m_scene->select(element, bool(m_scene->state().focus));
        Q_EMIT editRequested(m_scene->messageAt(element));
        break;
    case Kind::StepMenu:
    case Kind::CardMenu: m_menus->open(element); break;
    case Kind::StepFold: m_commands->toggleFold(m_scene->stepAt(element)); break;
    case Kind::Place: m_menus->openChannels(element); break;
    case Kind::AddStep: m_menus->activateAddStep(); break;
    case Kind::Ending: m_scene->say(m_scene->content().endings[size_t(element.index)].tip); break;
    case Kind::None: break;
    }
}

bool BoardKeys::editKey(QKeyEvent *event) {
    const BoardElement focus = m_scene->focus();
    if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier) // on X11 also a StandardKey for Delete
        m_commands->duplicate();
    else if (event->key() == Qt::Key_M && event->modifiers() == Qt::ControlModifier)
        m_commands->toggleFold();
    else if (event->matches(QKeySequence::Copy))
        m_commands->copy();
    else if (event->matches(QKeySequence::Cut))
        m_commands->cut();
    else if (event->matches(QKeySequence::Paste))
        m_commands->paste();
    else if (event->matches(QKeySequence::SelectAll))
        m_commands->selectAll();
    else if (event->matches(QKeySequence::Delete) || event->key() == Qt::Key_Backspace)
        m_commands->remove();
    else if (event->key() == Qt::Key_F2)
        Q_EMIT renameRequested(focus);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        activate(focus);
    else if (event->key() == Qt::Key_Space && event->modifiers() & Qt::ControlModifier && focus.isCard()) {
        Selection *selection = m_scene->editor()->selection();
        QStringList chosen = selection->messages();
        const QString id = m_scene->messageAt(focus);
        if (!chosen.removeOne(id))
            chosen.append(id);
        selection->selectMessages(chosen, chosen.contains(id) ? id : QString());
    } else if (event->key() == Qt::Key_Space)
        activate(focus);
    else if (event->key() == Qt::Key_Insert || event->key() == Qt::Key_Plus)
        m_menus->openChannels(focus);
    else if (event->key() == Qt::Key_Menu || (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier))
        m_menus->open(focus);
    else
        return false;
    return true;
}

} // namespace stepline
