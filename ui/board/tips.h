#pragma once

#include "ui/board/layout.h"
#include "ui/board/play_overlay.h"

namespace stepline {

/// A tooltip: exact figures, whole sentences of chips and badges, and names that had to be shortened.
struct BoardTip {
    QString text;
    QRectF area; ///< on the board; leaving it hides the tip
};
/// @p forecast: the one that @p content was described with.
BoardTip tipAt(const BoardContent &content, const BoardLayout &layout, const TextMeasure &measure, const QPointF &point,
               const Forecast *forecast = nullptr, const BoardPlay *play = nullptr);

} // namespace stepline
