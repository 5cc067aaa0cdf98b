#pragma once

#include "ui/player/player.h"

#include <QAbstractSlider>

namespace stepline {

/// The recipient's time line: decisions above, events below, nights shaded, and a playhead that can be dragged. To the
/// keyboard and to screen readers it is a slider over the moments.
class TimeLine : public QAbstractSlider {
    Q_OBJECT

public:
    explicit TimeLine(Player *player, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Where the position of the clock stands.
    qreal xOf(double position) const;
    /// The mark of a moment.
    QRectF markOf(size_t moment) const;

Q_SIGNALS:
    void spacePressed();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    struct Lanes {
        QRectF band;              ///< the nights' stripe
        qreal days, above, below; ///< middle lines: day names, decisions, events
    };
    Lanes lanes() const;
    double positionAt(qreal x) const;
    std::optional<size_t> momentAt(const QPointF &point) const;
    void follow();
    void paintNights(QPainter &painter, const Lanes &lanes) const;
    void paintMark(QPainter &painter, size_t moment, const Lanes &lanes) const;
    QColor colorOf(const PlayMoment &moment) const;

    Player *m_player;
    bool m_dragging = false;
};

} // namespace stepline
