#pragma once

#include "ui/board/text_measure.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/timeview/time_painter.h"

#include <QBrush>
#include <QFont>

namespace stepline {

/// One painting: where things stand on the canvas, and in which colours. Without a painter it only tells what stands
/// where.
class TimePainter::Canvas {
public:
    Canvas(const TimePainter &from, const TimeFrame &frame, QPainter *painter = nullptr,
           const QRegion *region = nullptr);

    void ground();
    void strip(const TimeGroundLook::Lane &lane);
    void edges();
    void head();
    void gutter();
    void makeTicks();
    void touches();
    TimeGroundLook groundLook() const;
    std::vector<TimePiece> pieces() const;

    // The rows of the head.
    static qreal upperRow() { return textSized(28); }
    static qreal lowerRow() { return textSized(24); }
    static qreal stepRow() { return textSized(24); }
    static qreal stepsMiddle() { return upperRow() + lowerRow() + stepRow() / 2; }

private:
    static constexpr double NightsFrom = 24; ///< pixels a day from which nights and closed hours show
    struct Badge {
        QString number;
        QRectF rect; ///< in the head
        qreal x = 0; ///< where the step begins
    };
    struct Ending {
        QString text;
        QRectF icon, rect;
    };
    struct Bubble {
        QString text;
        QRectF rect; ///< null: none
    };

    /// Logical rectangles stand from left to right; a mirrored window has them the other way round.
    QRectF flip(const QRectF &rect) const {
        return m_mirrored ? QRectF(m_size.width() - rect.right(), rect.top(), rect.width(), rect.height()) : rect;
    }
    qreal flip(qreal x) const { return m_mirrored ? m_size.width() - x : x; }
    qreal xOf(qint64 moment) const { return gutterWidth() + m_axis.xOf(moment) - m_scroll.x(); }
    QRectF onCanvas(const QRectF &content) const {
        return content.translated(gutterWidth() - m_scroll.x(), headHeight() - m_scroll.y());
    }
    static QColor faded(QColor color, qreal alpha) {
        color.setAlphaF(float(alpha));
        return color;
    }
    /// Worth painting: within what is asked for.
    bool isWanted(const QRectF &flipped) const {
        return !m_region || m_region->intersects(flipped.toAlignedRect().adjusted(-1, -1, 1, 1));
    }
    /// A line's place, in the middle of a pixel.
    qreal lineAt(qint64 moment) const;
    void fill(const CalendarSpan &span, qreal top, qreal height, const QBrush &brush);
    void line(qint64 moment, qreal top, qreal bottom, const QPen &pen);
    void text(const QRectF &rect, const QFont &font, const QColor &color, const QString &text,
              Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter);
    void icon(const QString &name, const QRectF &rect, const QColor &color);
    QColor channelColor(const Landing &touch) const;
    QColor restTone() const;
    QColor nightTone() const;
    QColor quietTone() const;
    QBrush hatch() const;
    const SendWindow *closedIn(int lane) const;
    std::vector<const QuietHours *> quietIn(const TimeLane &lane) const;

    void band(qreal top, qreal height, const TimeGroundLook::Lane &lane);
    void shade(qreal top, qreal height);
    void shadeClosed(const SendWindow &window, qreal top, qreal height);
    void legend();

    std::vector<Badge> badges() const;
    Ending ending(const std::vector<Badge> &badges) const;
    Bubble bubble() const;
    QRectF reachOf(const QRectF &card) const;
    QRectF wayTo(const TimeCard &card) const;
    bool showsSoonest(const Landing &touch) const;
    void marks();
    void ghost();
    void dashed(const QPainterPath &path, const QColor &color, qreal width);
    void push(const TimeCard &card);
    void card(const TimeCard &card);
    void cardText(const QRectF &rect, const QFont &font, const QFontMetricsF &metrics, const QColor &color,
                  const QString &words);
    void steps();
    void label();

    const TimeScene &m_scene;
    const TimeLayout &m_layout;
    const TimeAxis &m_axis;
    TextMeasure &m_texts;
    bool m_dark;
    const Palette &m_colours;
    QPainter *m_painter;
    const QRegion *m_region; ///< nullptr: all
    QSize m_size;
    QPointF m_scroll;
    const TimeState &m_state;
    bool m_mirrored;
    QRectF m_body; ///< of the canvas: where the lanes stand
    CalendarSpan m_span;
    double m_day = 0; ///< pixels
    TimeTicks m_ticks;
    const QFont m_plain, m_strong, m_small, m_figure;
};

} // namespace stepline
