#include "ui/timeview/time_quiet.h"

#include "core/check/pace.h"

namespace stepline {

std::vector<const QuietHours *> quietRowsOf(const Template &tmpl, ChannelType type, const QString &zone) {
    return paceFor(tmpl).advertising ? legalHours(type, zone) : std::vector<const QuietHours *>();
}

std::vector<CalendarSpan> quietSpans(const std::vector<const QuietHours *> &rows, const Calendar &calendar,
                                     const CalendarSpan &span) {
    std::vector<CalendarSpan> closed;
    if (rows.empty())
        return closed;
    Week forbidden = Week::always().outside(allowedBy(*rows.front()));
    for (const QuietHours *row : rows)
        forbidden = forbidden.with(Week::always().outside(allowedBy(*row)));
    constexpr int Quarters = 24 * 60 / Week::QuarterMinutes;
    for (const CalendarDay &day : calendar.days(span)) {
        const int first = (day.date.dayOfWeek() - 1) * Quarters;
        for (int from = 0, until; from < Quarters; from = until) {
            const bool shut = forbidden.isOpen(first + from);
            for (until = from + 1; until < Quarters && forbidden.isOpen(first + until) == shut;)
                ++until;
            if (!shut)
                continue;
            const CalendarSpan part{calendar.moment(day.date, from * Week::QuarterMinutes),
                                    until == Quarters ? day.span.until
                                                      : calendar.moment(day.date, until * Week::QuarterMinutes)};
            if (!closed.empty() && closed.back().until == part.from)
                closed.back().until = part.until; // one night
            else
                closed.push_back(part);
        }
    }
    return closed;
}

} // namespace stepline
