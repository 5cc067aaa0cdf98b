#pragma once

#include "ui/timeview/time_painter.h"

namespace stepline {

/// What a painted time view shows, as values: while a message is dragged only what is other need be painted again.
struct TimePicture {
    TimeGroundLook ground;
    std::vector<TimePiece> pieces;
};

/// What of the frame looks different, where the pieces were and where they are now; all of it when the ground does.
QRegion changesBetween(const TimePicture &before, const TimePicture &now);

} // namespace stepline
