#include "ui/timeview/time_drag.h"

#include <algorithm>
#include <cmath>

namespace stepline {

TimeDrag::TimeDrag(TimeScene *scene, QObject *parent) : QObject(parent), m_scene(scene) {
    connect(scene, &TimeScene::editorChanged, this, &TimeDrag::cancel);
    // Undone, redone or edited elsewhere: what is dragged may not be what it was.
    connect(scene, &TimeScene::changed, this, [this] {
        if (active() && m_scene->arranged().isEmpty() && m_previewed)
            cancel();
    });
}

Duration TimeDrag::delayFor(const Landing &touch, Duration delay, qint64 by, qint64 unit) {
    const auto rounded = [unit](qint64 seconds) {
        return qint64(std::floor(double(seconds) / double(unit) + 0.5)) * unit;
    };
    const qint64 wanted = touch.at - touch.stepStart + (unit >= Duration::Day ? rounded(by) : by);
    if (rounded(by) == 0)
        return delay;
    return {std::clamp<qint64>(unit >= Duration::Day ? wanted : rounded(wanted), 0, Duration::Longest)};
}

bool TimeDrag::begin(const QString &message, const QRectF &from, bool byKeys) {
    const Message *found = m_scene->tmpl().message(message);
    if (!found || !m_scene->canDrag(message))
        return false;
    m_message = message;
    m_from = from;
    m_touch = *m_scene->timeline().touch(message);
    m_original = m_delay = found->delay;
    m_byKeys = byKeys;
    Q_EMIT changed();
    return true;
}

void TimeDrag::moveBy(qint64 by, qint64 unit) {
    arrange(delayFor(m_touch, m_original, by, unit));
}

void TimeDrag::step(int units, qint64 unit) {
    arrange({std::clamp<qint64>(m_delay.seconds + units * unit, 0, Duration::Longest)});
}

void TimeDrag::arrange(Duration delay) {
    if (!active() || delay == m_delay)
        return;
    m_delay = delay;
    m_scene->arrange(m_message, delay);
    Q_EMIT changed();
    m_previewed = true;
    Q_EMIT preview(m_scene->arrangedTemplate());
}

bool TimeDrag::drop() {
    if (!active())
        return false;
    const QString message = m_message;
    const Duration delay = m_delay;
    const bool other = delay != m_original;
    end();
    return other && m_scene->setDelay(message, delay, false);
}

void TimeDrag::cancel() {
    if (active())
        end();
}

void TimeDrag::end() {
    m_message.clear();
    const bool previewed = std::exchange(m_previewed, false);
    m_scene->settle();
    if (previewed)
        Q_EMIT previewEnded();
    Q_EMIT changed();
}

QString TimeDrag::label() const {
    const Landing *touch = m_scene->timeline().touch(m_message);
    return touch ? m_scene->words().dragged(*touch, m_delay) : QString();
}

} // namespace stepline
