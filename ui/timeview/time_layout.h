#pragma once

#include "ui/theme/text_sized.h"
#include "ui/timeview/time_axis.h"
#include "ui/timeview/time_words.h"

#include <QRectF>

namespace stepline {

class TextMeasure;

/// A row of the picture: a channel's messages, or a step's.
struct TimeLane {
    QString id; ///< of the channel or step
    QString name;
    std::optional<ChannelType> type; ///< of a channel
    qreal top = 0, height = 0;
    /// The window of all its messages, if they share one; nullptr otherwise and when they have none.
    const SendWindow *window = nullptr;
    bool windowed = false; ///< shaded by `window`, else by the sequence's
};

/// A message on the picture. Rectangles are in content coordinates: x along the axis, y from the first lane.
struct TimeCard {
    const Landing *touch = nullptr;
    int lane = 0;
    QRectF rect; ///< its left edge stands on the moment
    QString name, when;
};

enum class TimeLanes { ByChannel, ByStep };

/// Where everything stands: a pure function of the timeline.
struct TimeLayout {
    static constexpr qreal CardGap = 4, LanePadding = 8, Edge = 4;
    // These grow with the text.
    static qreal cardHeight() { return textSized(40); }
    static qreal iconSide() { return textSized(16); }
    static qreal smallestCard() { return textSized(88); }
    static qreal largestCard() { return textSized(184); }

    std::vector<TimeLane> lanes;
    std::vector<TimeCard> cards; ///< in order of landing
    qreal width = 0, height = 0;

    const TimeCard *card(QStringView message) const;
    /// The topmost card at the point.
    const TimeCard *hit(const QPointF &point) const;
};

/// @p texts: TimePainter::makeTexts().
TimeLayout layoutOf(const Template &tmpl, const Timeline &timeline, const TimeWords &words, const TimeAxis &axis,
                    TimeLanes lanes, TextMeasure &texts);

/// The card to walk to with an arrow key: the neighbour in time, or the nearest in time in the lane above or below.
enum class TimeDirection { Earlier, Later, Up, Down, First, Last };
const TimeCard *walk(const TimeLayout &layout, QStringView from, TimeDirection direction);

} // namespace stepline
