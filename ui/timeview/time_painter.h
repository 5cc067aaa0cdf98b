#pragma once

#include "ui/timeview/time_scene.h"

#include <QFont>
#include <QRegion>
#include <array>

class QPainter;

namespace stepline {

class TextMeasure;
struct Palette;
struct QuietHours;

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

/// The part of the content that is shown, and what is marked in it.
struct TimeFrame {
    QSize size;
    QPointF scroll;
    TimeState state;
    bool mirrored = false; ///< from right to left
};

/// All that the still ground of the picture depends on: two that are equal look the same.
struct TimeGroundLook {
    struct Lane {
        QString name;
        std::optional<ChannelType> type;
        qreal top = 0, height = 0;
        std::optional<SendWindow> window;      ///< shades it; none: nothing does
        std::vector<const QuietHours *> quiet; ///< the law's rows
        bool operator==(const Lane &) const = default;
        bool isShadedLike(const Lane &other) const { return window == other.window && quiet == other.quiet; }
    };
    QSize size;
    QPointF scroll;
    TimeAxis axis;
    bool dark = false, mirrored = false;
    QFont plain, small;
    QString zone;
    std::vector<ClockChange> changes;
    std::vector<Lane> lanes;
    bool operator==(const TimeGroundLook &) const = default;
    /// All but the lanes, and where it is scrolled to from above to below.
    bool isLikeBesideLanes(const TimeGroundLook &other) const;
};

/// A part of the picture that may change or move while somebody works: all that its look depends on, and where it is
/// painted. Two that differ only in `areas` look the same.
struct TimePiece {
    QString id;
    QRectF rect;
    QStringList texts;
    std::vector<QRectF> areas; ///< in the frame
    qint64 planned = 0, soonest = 0;
    int look = 0; ///< marks and kind
};

/// Paints the time view: the axis above, the lanes' names at the side, shading, messages. Widgets' and pictures' alike.
class TimePainter {
public:
    static int headHeight();  ///< of the axis
    static int gutterWidth(); ///< of the lanes' names
    static constexpr int StripHeight = 32;

    /// All must outlive it. @p texts: of timeTexts(). @p dark: in which colours.
    TimePainter(const TimeScene &scene, const TimeLayout &layout, const TimeAxis &axis, TextMeasure &texts, bool dark);

    /// Paints what the frame shows into (0, 0, its size).
    void paint(QPainter &painter, const TimeFrame &frame) const;
    /// The same in two parts: what stays where it is while messages move, and, on top of it, what may not; of that
    /// only what touches @p region, which the painter is clipped to.
    void paintGround(QPainter &painter, const TimeFrame &frame) const;
    /// The ground's own parts: a lane's shading, the same wherever it is laid at a multiple of StripHeight; the axis;
    /// the lanes' names and the lines between them, on top of the shading.
    void paintStrip(QPainter &painter, const TimeFrame &frame, const TimeGroundLook::Lane &lane) const;
    void paintHead(QPainter &painter, const TimeFrame &frame) const;
    void paintEdges(QPainter &painter, const TimeFrame &frame, const QRegion &region) const;
    void paintTouches(QPainter &painter, const TimeFrame &frame, const QRegion &region) const;
    TimeGroundLook groundLook(const TimeFrame &frame) const;
    std::vector<TimePiece> pieces(const TimeFrame &frame) const;

    /// The fonts of the picture, and widths measured once.
    static std::unique_ptr<TextMeasure> makeTexts();

private:
    class Canvas;

    const TimeScene &m_scene;
    const TimeLayout &m_layout;
    const TimeAxis &m_axis;
    TextMeasure &m_texts;
    bool m_dark;
};

} // namespace stepline
