#pragma once

#include <QObject>
#include <QPoint>
#include <QTimer>

namespace stepline {

class BoardView;

/// Scrolls the board while a hand that holds something is near its edge: gently at first, the faster the deeper. The
/// clock runs from the first follow() to stop(), so that a trembling hand does not hold it up.
class BoardAutoScroll : public QObject {
    Q_OBJECT

public:
    /// What is dragged goes on only near the board; a rubber band however far outside the hand is.
    enum Reach { NearTheBoard, Anywhere };
    BoardAutoScroll(BoardView *view, Reach reach);

    void follow(const QPoint &at); ///< in the viewport
    void stop();
    const QPoint &position() const { return m_at; }

Q_SIGNALS:
    void scrolled(); ///< the board stands elsewhere under the hand

private:
    void tick();

    BoardView *m_view;
    Reach m_reach;
    QPoint m_at;
    QTimer m_timer;
};

} // namespace stepline
