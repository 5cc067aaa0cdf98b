// Events of the board, handed to the part that knows what they mean.
#include "ui/board/accessible.h"
#include "ui/board/board_view.h"
#include "ui/board/dragger.h"
#include "ui/board/keys.h"
#include "ui/board/menus.h"
#include "ui/board/pointer.h"

#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <cmath>

namespace stepline {

bool BoardView::event(QEvent *event) {
    // Esc ends a drag before any shortcut of the window sees it.
    if (event->type() == QEvent::ShortcutOverride && m_pointer->busy() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

bool BoardView::viewportEvent(QEvent *event) {
    if (event->type() == QEvent::ToolTip)
        return showToolTip(static_cast<QHelpEvent *>(event));
    if (event->type() == QEvent::Leave)
        m_pointer->leave();
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            setZoom(m_zoom * (1 + gesture->value()), gesture->position());
            return true;
        }
    }
    return QAbstractScrollArea::viewportEvent(event);
}

bool BoardView::focusNextPrevChild(bool next) {
    return m_keys->tab(next) || QAbstractScrollArea::focusNextPrevChild(next);
}

void BoardView::wheelEvent(QWheelEvent *event) {
    const QPoint turned = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(m_zoom * std::pow(1.0015, turned.y() ? turned.y() : turned.x()), event->position());
        event->accept();
        return;
    }
    // A plain wheel goes sideways where there is nothing to scroll downwards: a sequence runs from left to right.
    if (turned.x() == 0 && verticalScrollBar()->maximum() == 0 && horizontalScrollBar()->maximum() > 0) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - turned.y());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void BoardView::keyPressEvent(QKeyEvent *event) {
    finishGlide();
    if (m_pointer->busy()) {
        if (event->key() == Qt::Key_Escape)
            m_pointer->cancel();
        else if (event->key() == Qt::Key_Control)
            m_pointer->modifiersChanged(event->modifiers() | Qt::ControlModifier);
        event->accept(); // nothing else is edited while something is in the hand
        return;
    }
    if (!m_keys->press(event))
        QWidget::keyPressEvent(event); // past the scroll area's own keys. NOLINT(bugprone-parent-virtual-call)
}

void BoardView::keyReleaseEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Control)
        m_pointer->modifiersChanged(event->modifiers() & ~Qt::ControlModifier);
    QAbstractScrollArea::keyReleaseEvent(event);
}

void BoardView::focusInEvent(QFocusEvent *event) {
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                       event->reason() == Qt::ShortcutFocusReason;
    if (!m_scene->focus() && byKey)
        m_scene->setFocus(tabFrom(m_scene->layout(), {}, event->reason() != Qt::BacktabFocusReason), true);
    else if (byKey)
        m_scene->setFocus(m_scene->focus(), true);
    announceBoardFocus(this);
    viewport()->update();
}

void BoardView::focusOutEvent(QFocusEvent *event) {
    // A drag ends with the window's focus; a menu or tooltip of the window does not take it.
    if (event->reason() == Qt::ActiveWindowFocusReason)
        m_pointer->cancel();
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        m_keys->dropCarried();
    viewport()->update();
}

void BoardView::changeEvent(QEvent *event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        m_scene->remeasure();
    QAbstractScrollArea::changeEvent(event);
}

void BoardView::mousePressEvent(QMouseEvent *event) {
    m_following = false;
    finishGlide();
    m_keys->dropCarried();
    m_pointer->press(event);
}
void BoardView::mouseMoveEvent(QMouseEvent *event) {
    m_pointer->move(event);
}
void BoardView::mouseReleaseEvent(QMouseEvent *event) {
    m_pointer->release(event);
}
void BoardView::mouseDoubleClickEvent(QMouseEvent *event) {
    m_pointer->doubleClick(event);
}

void BoardView::contextMenuEvent(QContextMenuEvent *event) {
    if (event->reason() == QContextMenuEvent::Keyboard)
        m_menus->open(m_scene->focus(), std::nullopt, BoardMenus::By::Keys);
    else
        m_menus->open(m_scene->layout().hit(toBoard(event->pos())), event->globalPos());
}

// What is dragged in from the palette or another window.

void BoardView::dragEnterEvent(QDragEnterEvent *event) {
    if (!m_scene->editor())
        return;
    const QMimeData &carried = *event->mimeData();
    const QPoint at = event->position().toPoint();
    if (const auto channel = boardMime::toChannel(carried, m_scene->editor()->value()))
        m_dragger->startChannel(*channel, at);
    else if (carried.hasFormat(boardMime::messages()))
        m_dragger->startMessages(carried.data(boardMime::messages()), at);
    else if (!tableFileIn(carried).isEmpty()) {
        m_scene->say(tr("Let go to make steps from this table."));
        event->setDropAction(Qt::CopyAction);
        event->accept();
        return;
    } else
        return;
    acceptDrag(event);
}

void BoardView::dragMoveEvent(QDragMoveEvent *event) {
    if (!m_dragger->active()) {
        if (!tableFileIn(*event->mimeData()).isEmpty()) {
            event->setDropAction(Qt::CopyAction);
            event->accept();
        }
        return;
    }
    m_dragger->moveTo(event->position().toPoint());
    acceptDrag(event);
}

void BoardView::acceptDrag(QDropEvent *event) {
    event->setDropAction(Qt::CopyAction);
    // An enter must be accepted wherever it is, or no moves follow; whether it may land is said by the moves.
    event->setAccepted(event->type() == QEvent::DragEnter || m_dragger->canDrop());
}

void BoardView::dragLeaveEvent(QDragLeaveEvent *) {
    m_dragger->cancel();
}

void BoardView::dropEvent(QDropEvent *event) {
    if (!m_dragger->active()) {
        if (const QString file = tableFileIn(*event->mimeData()); !file.isEmpty()) {
            event->setDropAction(Qt::CopyAction);
            event->accept();
            // The other program waits for the end of the drop: the dialog comes after it.
            QMetaObject::invokeMethod(
                this, [this, file] { openTableFile(file); }, Qt::QueuedConnection);
        }
        return;
    }
    m_dragger->moveTo(event->position().toPoint());
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(m_dragger->drop());
    setFocus(Qt::OtherFocusReason);
}

} // namespace stepline
