#pragma once

#include "core/preview/windows.h"

#include <QDate>
#include <QDateTime>
#include <vector>

namespace stepline {

/// from ≤ t < until, seconds since 1970 UTC.
struct CalendarSpan {
    qint64 from = 0, until = 0;
    bool operator==(const CalendarSpan &) const = default;
};

/// A day of a zone's calendar; 23 or 25 hours long where the clock changes.
struct CalendarDay {
    QDate date;
    CalendarSpan span;
    bool operator==(const CalendarDay &) const = default;
};

/// The clock of a zone is put forward or back.
struct ClockChange {
    qint64 at = 0;      ///< seconds since 1970 UTC
    qint64 seconds = 0; ///< by how much; above zero: forward
    bool operator==(const ClockChange &) const = default;
};

/// The calendar of a zone over a span of time: its days, nights, closed hours and clock changes. Asked for a moment
/// outside the span it still answers, by the clock of the span's nearer end.
class Calendar {
public:
    static constexpr int NightFrom = 22, NightUntil = 7; ///< local hours

    /// @p zone is an IANA name (UTC when it is unknown); seconds since 1970 UTC.
    Calendar(const QString &zone, qint64 from, qint64 until);

    const QString &zone() const { return m_zone; }
    /// Seconds since 1970-01-01T00:00 on the zone's own clock.
    qint64 local(qint64 moment) const { return moment + m_clock.offsetAt(moment); }
    QDateTime localTime(qint64 moment) const; ///< that clock's time, as if it were UTC
    QDate dateOf(qint64 moment) const;
    /// The moment that the local time means; see ZoneClock.
    qint64 moment(const QDate &date, int minutes = 0) const;
    /// The days that the span touches, whole.
    std::vector<CalendarDay> days(const CalendarSpan &span) const;
    /// The nights that the span touches, whole: NightFrom to NightUntil.
    std::vector<CalendarSpan> nights(const CalendarSpan &span) const;
    /// When the window is closed within the span, by the recipient's clock or its own zone's.
    std::vector<CalendarSpan> closed(const SendWindow &window, const CalendarSpan &span) const;
    std::vector<ClockChange> changes(const CalendarSpan &span) const;

private:
    QString m_zone;
    ZoneClock m_clock;
};

} // namespace stepline
