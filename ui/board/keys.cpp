#include "ui/board/keys.h"

#include "ui/board/board_view.h"
#include "ui/board/menus.h"

#include <QKeyEvent>
#include <utility>

namespace stepline {

using Kind = BoardElement::Kind;

BoardKeys::BoardKeys(BoardView *view, BoardScene *scene, BoardCommands *commands, BoardMenus *menus)
    : QObject(view), m_view(view), m_scene(scene), m_commands(commands), m_menus(menus) {}

bool BoardKeys::press(QKeyEvent *event) {
    if (!m_scene->editor())
        return false;
    return carryKey(event) || moveKey(event) || walkKey(event) || editKey(event);
}

bool BoardKeys::carryKey(QKeyEvent *event) {
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const Kind kind = m_scene->focus().kind;
    if (m_carried.isEmpty()) {
        if (event->key() != Qt::Key_Space || !plain || (kind != Kind::Card && kind != Kind::Step))
            return false;
        pickUp();
        return true;
    }
    if (plain) {
        switch (event->key()) {
        case Qt::Key_Left: m_commands->moveSideways(-1); return true;
        case Qt::Key_Right: m_commands->moveSideways(1); return true;
        case Qt::Key_Up: m_commands->moveVertically(-1); return true;
        case Qt::Key_Down: m_commands->moveVertically(1); return true;
        case Qt::Key_Space:
        case Qt::Key_Return:
        case Qt::Key_Enter: endCarry(true); return true;
        case Qt::Key_Escape: endCarry(false); return true;
        default: break;
        }
    }
    if (event->key() == Qt::Key_Shift || event->key() == Qt::Key_Control)
        return false;
    dropCarried(); // another command: it means what lies where it lies now
    return false;
}

void BoardKeys::pickUp() {
    const BoardElement focus = m_scene->focus();
    const QString id = m_scene->messageAt(focus);
    const QStringList chosen = m_scene->editor()->selection()->messages();
    if (focus.kind == Kind::Step || !chosen.contains(id))
        m_scene->select(focus, true);
    const qsizetype count = m_scene->editor()->selection()->messages().size();
    const Template &tmpl = m_scene->editor()->value();
    m_carried = focus.kind == Kind::Step ? tr("Step %1").arg(focus.step + 1)
                : count > 1              ? tr("%n message(s)", nullptr, int(count))
                                         : messageName(tmpl, id);
    m_carryFrom = m_scene->editor()->undoStack()->index();
    m_commands->setMergeKey(QStringLiteral("carried %1").arg(++m_carries)); // all the way is one undo
    m_scene->say(tr("“%1” is picked up. The arrow keys move it, Space drops it, Esc puts it back.").arg(m_carried));
}

void BoardKeys::endCarry(bool drop) {
    const QString what = std::exchange(m_carried, {});
    Editor *editor = m_scene->editor();
    if (const int top = editor->undoStack()->index(); !drop && top > m_carryFrom) {
        Edit back = editor->editAt(top - 1).inverse(); // merged with the way there it is nothing: no undo is left of it
        back.mergeKey = m_commands->mergeKey();
        editor->push(back);
    }
    m_commands->setMergeKey({});
    const QStringList ids = m_scene->editor()->selection()->messages();
    const QString where = m_commands->whereabouts(ids.value(0));
    if (drop)
        m_scene->say(where.isEmpty() ? tr("“%1” is dropped.").arg(what) : tr("“%1” is dropped: %2.").arg(what, where));
    else
        m_scene->say(tr("“%1” is back where it was.").arg(what));
}

void BoardKeys::dropCarried() {
    if (!m_carried.isEmpty() && m_scene->editor())
        endCarry(true);
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
    case Qt::Key_Escape:
        if (m_scene->editor()->selection()->messages().isEmpty())
            return false;
        m_commands->selectNone();
        return true;
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
    case Kind::CardMenu: m_menus->open(element, std::nullopt, BoardMenus::By::Keys); break;
    case Kind::StepFold: m_commands->toggleFold(m_scene->stepAt(element)); break;
    case Kind::Place: m_menus->openChannels(element, BoardMenus::By::Keys); break;
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
    else if (event->key() == Qt::Key_F2 && event->modifiers() & Qt::ShiftModifier)
        Q_EMIT notesRequested(focus);
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
        m_menus->openChannels(focus, BoardMenus::By::Keys);
    else if (event->key() == Qt::Key_Menu || (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier))
        m_menus->open(focus, std::nullopt, BoardMenus::By::Keys);
    else
        return false;
    return true;
}

} // namespace stepline
