#pragma once

#include "ui/timeview/time_scene.h"

#include <QRect>

class QPainter;

namespace stepline {

struct Palette;

/// What is marked while the picture is painted.
struct TimeState {
    QString focus;    ///< the message with the keys; empty: none
    QString selected; ///< empty: none
    QString hovered;
    QString dragged;
    QRectF from;    ///< of the dragged one: where it stood, in content coordinates
    QString label;  ///< of the dragged one
    qint64 now = 0; ///< the present moment; 0: not shown
};

/// Paints the time view: the axis above, the lanes' names at the side, shading, messages. Widgets' and pictures' alike.
class TimePainter {
public:
    static constexpr int Head = 76;    ///< height of the axis
    static constexpr int Gutter = 160; ///< width of the lanes' names

    /// All must outlive it. @p dark: in which colours.
    TimePainter(const TimeScene &scene, const TimeLayout &layout, const TimeAxis &axis, bool dark);

    /// Paints into (0, 0, @p size) what stands there when the content is scrolled by @p scroll.
    void paint(QPainter &painter, const QSize &size, const QPointF &scroll, const TimeState &state,
               bool mirrored = false) const;

    static TimeMeasure measure();

private:
    class Canvas;

    const TimeScene &m_scene;
    const TimeLayout &m_layout;
    const TimeAxis &m_axis;
    bool m_dark;
};

} // namespace stepline
