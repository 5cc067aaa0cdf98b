#pragma once

#include "core/preview/calendar.h"

#include <QString>
#include <functional>
#include <vector>

namespace stepline {

/// Where moments stand on a line that shows time evenly. Moments are seconds since 1970 UTC, places are pixels from the
/// line's beginning.
struct TimeAxis {
    static constexpr double Smallest = 0.02, Largest = 480; ///< pixels an hour
    static constexpr double Usual = 10;                     ///< a day is then 240 pixels

    qint64 from = 0;        ///< where the line begins
    double perHour = Usual; ///< pixels

    double xOf(qint64 moment) const { return double(moment - from) * perHour / double(Duration::Hour); }
    qint64 momentAt(double x) const { return from + qint64(x / perHour * double(Duration::Hour)); }
    double width(qint64 seconds) const { return double(seconds) * perHour / double(Duration::Hour); }

    /// What a dragged delay keeps to: 5 minutes, an hour or a day, the finest that a hand can aim at. Seconds.
    qint64 snap() const;
    bool operator==(const TimeAxis &) const = default;
};

/// A mark of the axis with its name. @c until is where the next of its kind stands.
struct TimeTick {
    qint64 at = 0, until = 0;
    QString label;
    bool rest = false; ///< a day off
    bool operator==(const TimeTick &) const = default;
};

/// The two rows of the axis: what is counted, and under which heading (hours of a day, days of a month …).
struct TimeTicks {
    enum class Unit { Hours, Days, Weeks, Months, Years };
    Unit unit = Unit::Days; ///< of the lower row
    std::vector<TimeTick> upper, lower;
};

/// The marks within @p span, by the calendar's own clock, no denser than their names allow. @p widthOf measures a name.
TimeTicks ticksOf(const Calendar &calendar, const TimeAxis &axis, const CalendarSpan &span,
                  const std::function<double(const QString &)> &widthOf);

/// The time of day as the user's country writes it, without seconds.
QString clockText(const QTime &time);
/// What clockText() is written in, for fields.
QString clockFormat();

/// A day that the user's country does not work on.
bool isRestDay(const QDate &date);

} // namespace stepline
