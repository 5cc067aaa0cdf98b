#include "window.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace reference {

constexpr double endless = std::numeric_limits<double>::infinity();

Zone::Zone(const std::string &ianaName) {
    const QTimeZone zone(QByteArray::fromStdString(ianaName));
    if (!zone.isValid())
        throw std::runtime_error("no such zone: " + ianaName);
    // QDateTime of Qt 6.4 gets skipped and repeated local times wrong; the transitions themselves are right.
    const QDateTime first = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    m_spans.push_back({-endless, endless, double(zone.offsetFromUtc(first))});
    for (const QTimeZone::OffsetData &change :
         zone.transitions(first, QDateTime::fromSecsSinceEpoch(4102444800, Qt::UTC))) {
        const double moment = double(change.atUtc.toSecsSinceEpoch());
        m_spans.back().end = moment;
        m_spans.push_back({moment, endless, double(change.offsetFromUtc)});
    }
}

double Zone::momentOf(double local) const {
    // The first moment at which the wall clock shows this time or a later one: the time itself on most days, its first
    // occurrence when it is repeated, the moment of the change when it is skipped.
    for (const Span &span : m_spans) {
        const double moment = std::max(span.start, local - span.offset);
        if (moment < span.end)
            return moment;
    }
    throw std::logic_error("a zone has no last offset");
}

WindowCalendar::WindowCalendar(const Window &window, const Zone &zone) : m_window(window), m_zone(zone) {}

void WindowCalendar::addDay(long day) {
    const long weekday = ((day + 3) % 7 + 7) % 7; // 1970-01-01 was a Thursday; 0 is Monday
    if (!m_window.days[weekday])
        return;
    const auto localTime = [&](long onDay, int minute) { return m_zone.momentOf(double(onDay) * 86400 + minute * 60); };
    Opening opening{};
    if (m_window.at) { // "that very second"
        opening.opens = localTime(day, *m_window.at);
        opening.closes = opening.opens + 1;
    } else if (m_window.hasHours) { // from > until wraps past midnight; the day is the one on which it opened
        opening.opens = localTime(day, m_window.from);
        opening.closes = localTime(m_window.from > m_window.until ? day + 1 : day, m_window.until);
    } else { // the whole day
        opening.opens = localTime(day, 0);
        opening.closes = localTime(day + 1, 0);
    }
    // A clock change can swallow a whole window; then it does not open on that day.
    if (opening.closes > opening.opens)
        m_openings.push_back(opening);
}

void WindowCalendar::extendTo(double moment) {
    // Two days before the moment, for zones and for windows past midnight; ten after, for a window once a week.
    const long today = long(std::floor(moment / 86400));
    if (m_lastDay < m_firstDay || today - 3 < m_firstDay) {
        m_openings.clear();
        m_firstDay = today - 3;
        m_lastDay = m_firstDay - 1;
    }
    while (m_lastDay < today + 10 || m_openings.empty() || m_openings.back().opens < moment)
        addDay(++m_lastDay);
}

double WindowCalendar::next(double moment) {
    extendTo(moment);
    // Openings and closings both rise from day to day, so the first that closes after the moment is the one.
    const auto found = std::upper_bound(m_openings.begin(), m_openings.end(), moment,
                                        [](double value, const Opening &opening) { return value < opening.closes; });
    return std::max(moment, found->opens);
}

double Calendars::next(const Window &window, const std::string &recipientZone, double moment) {
    const std::string &name = window.zone == "recipient" ? recipientZone : window.zone;
    std::unique_ptr<WindowCalendar> &calendar = m_calendars[{&window, name}];
    if (!calendar) {
        std::unique_ptr<Zone> &zone = m_zones[name];
        if (!zone)
            zone = std::make_unique<Zone>(name);
        calendar = std::make_unique<WindowCalendar>(window, *zone);
    }
    return calendar->next(moment);
}

} // namespace reference
