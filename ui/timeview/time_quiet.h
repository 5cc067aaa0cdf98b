#pragma once

#include "core/check/quiet_hours.h"
#include "core/preview/calendar.h"

namespace stepline {

/// The rows of the law that a channel's advertising meets in the zone; none for templates that do not advertise.
std::vector<const QuietHours *> quietRowsOf(const Template &tmpl, ChannelType type, const QString &zone);
/// When one of the rows forbids it, within the days that the span touches.
std::vector<CalendarSpan> quietSpans(const std::vector<const QuietHours *> &rows, const Calendar &calendar,
                                     const CalendarSpan &span);

} // namespace stepline
