#include "ui/board/auto_scroll.h"

#include "ui/board/board_view.h"

#include <QScrollBar>
#include <cmath>

namespace stepline {

namespace {

constexpr int Tick = 16;    // ms
constexpr int Margin = 48;  // px from each edge
constexpr int Fastest = 24; // px a tick, at the very edge

/// How far one tick scrolls when the pointer stands @p depth pixels inside the margin: gently at first.
int speed(int depth) {
    const qreal share = std::clamp(depth / qreal(Margin), 0.0, 1.0);
    return int(std::ceil(share * share * Fastest));
}

int along(int at, int length) {
    const int margin = std::min(Margin, length / 4);
    if (at < margin)
        return -speed(margin - at);
    return at > length - margin ? speed(at - (length - margin)) : 0;
}

} // namespace

BoardAutoScroll::BoardAutoScroll(BoardView *view, Reach reach) : QObject(view), m_view(view), m_reach(reach) {
    m_timer.setInterval(Tick);
    connect(&m_timer, &QTimer::timeout, this, &BoardAutoScroll::tick);
}

void BoardAutoScroll::follow(const QPoint &at) {
    m_at = at;
    if (!m_timer.isActive())
        m_timer.start();
}

void BoardAutoScroll::stop() {
    m_timer.stop();
}

void BoardAutoScroll::tick() {
    const QRect inside = m_view->viewport()->rect();
    if (m_reach == NearTheBoard && !inside.adjusted(-Margin, -Margin, Margin, Margin).contains(m_at))
        return;
    QScrollBar *across = m_view->horizontalScrollBar(), *down = m_view->verticalScrollBar();
    const QPoint before(across->value(), down->value());
    across->setValue(across->value() + along(m_at.x(), inside.width()));
    down->setValue(down->value() + along(m_at.y(), inside.height()));
    if (QPoint(across->value(), down->value()) != before)
        Q_EMIT scrolled();
}

} // namespace stepline
