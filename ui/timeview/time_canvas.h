#pragma once

#include "ui/timeview/time_changes.h"
#include "ui/timeview/time_drag.h"
#include "ui/timeview/time_ground.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QImage>
#include <QTimer>

class QHelpEvent;

namespace stepline {

/// The picture of the time view: it scrolls, zooms, shows tips, and a message can be dragged along the axis to change
/// its delay. It edits through the scene alone.
class TimeCanvas : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit TimeCanvas(TimeScene *scene, QWidget *parent = nullptr);
    ~TimeCanvas() override;

    TimeScene *scene() const { return m_scene; }
    const TimeLayout &timeLayout() const { return m_layout; }
    const TimeAxis &axis() const { return m_axis; }
    TimeDrag *drag() const { return m_drag; }
    /// Where the message stands in the viewport; null when it has no place.
    QRectF cardInView(QStringView message) const;
    /// The moment at that place of the viewport, and the place of a moment.
    qint64 momentAt(qreal x) const;
    qreal xOf(qint64 moment) const;
    void setScale(double perHour, qreal at); ///< keeps what stands at @p at where it is
    bool fitted() const { return m_fitted; }
    void ensureVisible(QStringView message);

    /// The whole picture, in light colours when it leaves the program.
    QSize pictureSize() const;
    void paintPicture(QPainter &painter, bool lightColours = true) const;
    QImage picture(qreal scale, bool lightColours = true) const;

public Q_SLOTS:
    void fit();
    void zoomIn();
    void zoomOut();
    void actualSize(); ///< a day is 240 pixels
    void earlier() { nudge(-1); }
    void later() { nudge(1); }

Q_SIGNALS:
    void editRequested(const QString &message);
    void menuRequested(const QString &message, const QPoint &global); ///< message: empty beside all
    void said(const QString &sentence);
    void scaleChanged();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void relayout();
    void updateScrollBars();
    void nudge(int units);
    void select(QStringView message);
    void say(const QString &sentence);
    bool walkKey(QKeyEvent *event);
    bool dragKey(QKeyEvent *event);
    void updateCursor();
    void autoScroll();
    void dragTo(const QPoint &at);
    QPointF scroll() const;
    QPointF toContent(const QPointF &inView) const;
    QRectF toView(const QRectF &content) const;
    bool showTip(QHelpEvent *event);
    TimeState state() const;
    TimePainter painting() const;
    TimeFrame frame() const;
    QRegion takePicture();
    void updatePicture();
    void dragSoon();
    void endSoon();
    QSizeF contentSize() const;

    TimeScene *m_scene;
    TimeDrag *m_drag;
    TimeAxis m_axis;
    TimeLayout m_layout;
    std::unique_ptr<TextMeasure> m_texts;
    TimeFrame m_frame;   ///< what m_shown is told of
    TimePicture m_shown; ///< painted, or about to be
    TimeGround m_ground;
    QString m_hovered, m_pressed;
    QPoint m_pressedAt, m_at, m_panFrom;
    qint64 m_grabbed = 0; ///< the moment under the pointer when the drag began
    bool m_panning = false, m_fitted = true;
    QTimer m_scrollTimer, m_stepTimer;
    QElapsedTimer m_sinceStep; ///< of a drag
};

} // namespace stepline
