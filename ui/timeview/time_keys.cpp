#include "ui/timeview/time_accessible.h"
#include "ui/timeview/time_canvas.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>

// The time view by keyboard: walking along the messages, and changing a delay without a mouse.

namespace stepline {

void TimeCanvas::say(const QString &sentence) {
    if (sentence.isEmpty())
        return;
    announceInTimeView(this, sentence);
    Q_EMIT said(sentence);
}

void TimeCanvas::nudge(int units) {
    const QString message = m_scene->current();
    if (message.isEmpty())
        return;
    if (m_drag->active()) {
        m_drag->step(units, m_axis.snap());
        say(m_drag->label());
        return;
    }
    QString why;
    if (!m_scene->canDrag(message, &why)) {
        say(why);
        return;
    }
    const Message *found = m_scene->tmpl().message(message);
    const Duration wanted{std::clamp<qint64>(found->delay.seconds + units * m_axis.snap(), 0, Duration::Longest)};
    if (!m_scene->setDelay(message, wanted, true))
        return;
    ensureVisible(message);
    if (const Landing *touch = m_scene->timeline().touch(message))
        say(m_scene->words().dragged(*touch, wanted));
}

bool TimeCanvas::dragKey(QKeyEvent *event) {
    const int later = isRightToLeft() ? -1 : 1;
    if (m_drag->active()) {
        switch (event->key()) {
        case Qt::Key_Escape:
            m_drag->cancel();
            m_pressed.clear();
            say(tr("Put back."));
            break;
        case Qt::Key_Left: nudge(-later); break;
        case Qt::Key_Right: nudge(later); break;
        case Qt::Key_Space:
        case Qt::Key_Return:
        case Qt::Key_Enter: {
            const QString label = m_drag->label();
            say(m_drag->drop() ? tr("Stored: %1").arg(label) : tr("Put back."));
            break;
        }
        default: break;
        }
        ensureVisible(m_drag->message());
        return true;
    }
    if ((event->modifiers() & ~Qt::KeypadModifier) == (Qt::ControlModifier | Qt::ShiftModifier) &&
        (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        nudge(event->key() == Qt::Key_Right ? later : -later);
        return true;
    }
    if (event->key() != Qt::Key_Space || m_scene->current().isEmpty())
        return false;
    QString why;
    const TimeCard *card = m_layout.card(m_scene->current());
    if (!card || !m_scene->canDrag(m_scene->current(), &why))
        say(why);
    else if (m_drag->begin(m_scene->current(), card->rect, true))
        say(tr("Picked up: %1. Arrow keys change the delay, Enter stores it, Esc puts it back.")
                .arg(m_scene->words().name(*m_scene->timeline().touch(m_drag->message()))));
    return true;
}

bool TimeCanvas::walkKey(QKeyEvent *event) {
    std::optional<TimeDirection> direction;
    const bool mirrored = isRightToLeft();
    switch (event->key()) {
    case Qt::Key_Left: direction = mirrored ? TimeDirection::Later : TimeDirection::Earlier; break;
    case Qt::Key_Right: direction = mirrored ? TimeDirection::Earlier : TimeDirection::Later; break;
    case Qt::Key_Up: direction = TimeDirection::Up; break;
    case Qt::Key_Down: direction = TimeDirection::Down; break;
    case Qt::Key_Home: direction = TimeDirection::First; break;
    case Qt::Key_End: direction = TimeDirection::Last; break;
    default: return false;
    }
    if (event->modifiers() & ~Qt::KeypadModifier)
        return false;
    if (const TimeCard *card = walk(m_layout, m_scene->current(), *direction)) {
        const QString message = card->touch->message;
        select(message);
        ensureVisible(message);
    }
    return true;
}

void TimeCanvas::keyPressEvent(QKeyEvent *event) {
    if (!m_scene->editor()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (dragKey(event) || walkKey(event))
        return;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!m_scene->current().isEmpty())
            Q_EMIT editRequested(m_scene->current());
    } else if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown) {
        horizontalScrollBar()->triggerAction(event->key() == Qt::Key_PageUp ? QScrollBar::SliderPageStepSub
                                                                            : QScrollBar::SliderPageStepAdd);
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace stepline
