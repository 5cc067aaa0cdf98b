#include "core/preview/calendar.h"

#include <algorithm>

namespace stepline {

namespace {
const QDate Epoch(1970, 1, 1);
} // namespace

Calendar::Calendar(const QString &zone, qint64 from, qint64 until) : m_zone(zone), m_clock(zone, from, until) {}

QDateTime Calendar::localTime(qint64 moment) const {
    return QDateTime::fromSecsSinceEpoch(local(moment), Qt::UTC);
}

QDate Calendar::dateOf(qint64 moment) const {
    return localTime(moment).date();
}

qint64 Calendar::moment(const QDate &date, int minutes) const {
    return m_clock.momentOf(Epoch.daysTo(date) * Duration::Day + minutes * Duration::Minute);
}

std::vector<CalendarDay> Calendar::days(const CalendarSpan &span) const {
    std::vector<CalendarDay> days;
    if (span.until <= span.from)
        return days;
    // A clock put back over midnight shows the day before once more: begin one day early and look where it ends.
    for (QDate date = dateOf(span.from).addDays(-1);; date = date.addDays(1)) {
        const CalendarDay day{date, {moment(date), moment(date.addDays(1))}};
        if (day.span.from >= span.until)
            return days;
        if (day.span.until > std::max(span.from, day.span.from)) // a skipped day has no length
            days.push_back(day);
    }
}

std::vector<CalendarSpan> Calendar::nights(const CalendarSpan &span) const {
    std::vector<CalendarSpan> nights;
    if (span.until <= span.from)
        return nights;
    for (QDate date = dateOf(span.from).addDays(-2);; date = date.addDays(1)) {
        const CalendarSpan night{moment(date, NightFrom * 60), moment(date.addDays(1), NightUntil * 60)};
        if (night.from >= span.until)
            return nights;
        if (night.until > span.from)
            nights.push_back(night);
    }
}

std::vector<CalendarSpan> Calendar::closed(const SendWindow &window, const CalendarSpan &span) const {
    std::vector<CalendarSpan> closed;
    if (window.any)
        return closed;
    const Openings openings(window, m_zone, span.from, span.until);
    qint64 from = span.from;
    for (const Openings::Interval &open : openings.intervals()) {
        if (open.open > from && from < span.until)
            closed.push_back({from, std::min(open.open, span.until)});
        from = std::max(from, open.close);
    }
    if (from < span.until)
        closed.push_back({from, span.until});
    return closed;
}

std::vector<ClockChange> Calendar::changes(const CalendarSpan &span) const {
    std::vector<ClockChange> changes;
    const auto &offsets = m_clock.offsets();
    for (size_t i = 1; i < offsets.size(); ++i)
        if (offsets[i].since >= span.from && offsets[i].since < span.until)
            changes.push_back({offsets[i].since, offsets[i].seconds - offsets[i - 1].seconds});
    return changes;
}

} // namespace stepline
