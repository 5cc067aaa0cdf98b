#include "ui/timeview/time_canvas.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>

// The time view under a mouse: selecting, panning, and dragging a message along the axis.

namespace stepline {

namespace {

constexpr int FrameMs = 16;      ///< of the display
constexpr int ScrollMargin = 40; ///< pixels from the edge in which a dragged card scrolls the view

} // namespace

void TimeCanvas::select(QStringView message) {
    m_scene->select(message.toString());
}

void TimeCanvas::mousePressEvent(QMouseEvent *event) {
    m_at = m_pressedAt = event->position().toPoint();
    if (m_drag->active()) { // picked up by keys: a click puts it back
        m_drag->cancel();
        return;
    }
    const TimeCard *card = m_at.y() >= TimePainter::headHeight() ? m_layout.hit(toContent(m_at)) : nullptr;
    if (card && (event->button() == Qt::LeftButton || event->button() == Qt::RightButton)) {
        const QString message = card->touch->message;
        if (event->button() == Qt::LeftButton)
            m_pressed = message;
        select(message);
    } else if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton) {
        m_panning = true;
        m_panFrom = m_at;
        if (event->button() == Qt::LeftButton && m_at.y() >= TimePainter::headHeight())
            select({});
    }
    updateCursor();
}

void TimeCanvas::dragTo(const QPoint &at) {
    m_stepTimer.stop();
    m_sinceStep.start();
    m_drag->moveBy(momentAt(at.x()) - m_grabbed, m_axis.snap());
}

/// One step of the drag for each frame of the display: a mouse may move a thousand times a second.
void TimeCanvas::dragSoon() {
    const qint64 since = m_sinceStep.isValid() ? m_sinceStep.elapsed() : FrameMs;
    if (since >= FrameMs)
        dragTo(m_at);
    else if (!m_stepTimer.isActive())
        m_stepTimer.start(int(FrameMs - since));
}

/// Takes the step that waits.
void TimeCanvas::endSoon() {
    if (m_drag->active() && !m_drag->byKeys())
        dragTo(m_at);
}

void TimeCanvas::mouseMoveEvent(QMouseEvent *event) {
    m_at = event->position().toPoint();
    if (m_panning) {
        const QPoint by = m_at - m_panFrom;
        m_panFrom = m_at;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (isRightToLeft() ? -by.x() : by.x()));
        verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
        return;
    }
    if (m_drag->active() && !m_drag->byKeys()) {
        dragSoon();
        return;
    }
    if (!m_pressed.isEmpty() && (m_at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        const TimeCard *card = m_layout.card(m_pressed);
        QString why;
        if (!card || !m_scene->canDrag(m_pressed, &why)) {
            say(why);
            m_pressed.clear();
            return;
        }
        const QString message = m_pressed;
        m_grabbed = momentAt(m_pressedAt.x());
        QToolTip::hideText();
        if (m_drag->begin(message, card->rect, false)) {
            m_scrollTimer.start();
            dragTo(m_at);
        }
        return;
    }
    const TimeCard *card = m_at.y() >= TimePainter::headHeight() ? m_layout.hit(toContent(m_at)) : nullptr;
    const QString hovered = card ? card->touch->message : QString();
    if (hovered != m_hovered) {
        m_hovered = hovered;
        updatePicture();
    }
    updateCursor();
}

void TimeCanvas::mouseReleaseEvent(QMouseEvent *event) {
    if (m_stepTimer.isActive())
        endSoon(); // to where the pointer was last
    m_at = event->position().toPoint();
    m_pressed.clear();
    m_panning = false;
    if (m_drag->active() && !m_drag->byKeys() && event->button() == Qt::LeftButton) {
        const QString label = m_drag->label();
        if (!viewport()->rect().adjusted(-ScrollMargin, -ScrollMargin, ScrollMargin, ScrollMargin).contains(m_at))
            m_drag->cancel();
        else if (m_drag->drop())
            say(label);
    }
    updateCursor();
}

void TimeCanvas::autoScroll() {
    if (!m_drag->active() || m_drag->byKeys())
        return;
    const int left = isRightToLeft() ? 0 : TimePainter::gutterWidth(),
              right = viewport()->width() - (isRightToLeft() ? TimePainter::gutterWidth() : 0);
    const int into = m_at.x() < left + ScrollMargin    ? m_at.x() - left - ScrollMargin
                     : m_at.x() > right - ScrollMargin ? m_at.x() - right + ScrollMargin
                                                       : 0;
    if (into == 0)
        return;
    QScrollBar *bar = horizontalScrollBar();
    const int by = std::clamp(into, -ScrollMargin, ScrollMargin) / 3 * (isRightToLeft() ? -1 : 1);
    if (by > 0) // there is always more time to come
        bar->setMaximum(std::max(bar->maximum(), bar->value() + by));
    bar->setValue(bar->value() + by);
    dragTo(m_at);
}

void TimeCanvas::mouseDoubleClickEvent(QMouseEvent *event) {
    const TimeCard *card = m_layout.hit(toContent(event->position()));
    if (card && event->position().y() >= TimePainter::headHeight())
        Q_EMIT editRequested(card->touch->message);
}

void TimeCanvas::contextMenuEvent(QContextMenuEvent *event) {
    if (m_drag->active())
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const TimeCard *card = byKey                                     ? m_layout.card(m_scene->current())
                           : event->y() >= TimePainter::headHeight() ? m_layout.hit(toContent(event->pos()))
                                                                     : nullptr;
    const QPoint at =
        byKey && card ? viewport()->mapToGlobal(toView(card->rect).bottomLeft().toPoint()) : event->globalPos();
    Q_EMIT menuRequested(card ? card->touch->message : QString(), at);
}

void TimeCanvas::leaveEvent(QEvent *) {
    m_hovered.clear();
    updatePicture();
}

void TimeCanvas::updateCursor() {
    const bool over = m_at.y() >= TimePainter::headHeight() && m_layout.hit(toContent(m_at));
    viewport()->setCursor(m_drag->active() || m_panning ? Qt::ClosedHandCursor
                          : over                        ? Qt::OpenHandCursor
                                                        : Qt::ArrowCursor);
}

} // namespace stepline
