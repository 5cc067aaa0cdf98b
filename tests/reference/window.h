#pragma once

#include "document.h"

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace reference {

// A time zone as its list of offsets. Good until the end of 2037, where the zone tables end.
class Zone {
public:
    explicit Zone(const std::string &ianaName);

    // The moment (seconds since 1970) at which a clock on the wall shows this local time, given in seconds as if it
    // were UTC. A local time that a clock change skips is the first moment after it, a repeated one its first.
    double momentOf(double local) const;

private:
    struct Span {
        double start, end, offset;
    };
    std::vector<Span> m_spans;
};

// One window in one zone: its openings and closings as moments of absolute time.
class WindowCalendar {
public:
    WindowCalendar(const Window &window, const Zone &zone);

    // `window` of rule 5.3: the moment itself inside the window, else the window's next opening.
    double next(double moment);

private:
    struct Opening {
        double opens, closes; // closes is exclusive
    };
    void extendTo(double moment);
    void addDay(long day);

    Window m_window;
    const Zone &m_zone;
    std::vector<Opening> m_openings;     // by day
    long m_firstDay = 0, m_lastDay = -1; // days since 1970 that are in m_openings
};

// The calendars in use, made once for each window and zone.
class Calendars {
public:
    double next(const Window &window, const std::string &recipientZone, double moment);

private:
    std::map<std::string, std::unique_ptr<Zone>> m_zones;
    std::map<std::pair<const Window *, std::string>, std::unique_ptr<WindowCalendar>> m_calendars;
};

} // namespace reference
