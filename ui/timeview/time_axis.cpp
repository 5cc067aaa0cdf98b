#include "ui/timeview/time_axis.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace stepline {

namespace {

constexpr double Gap = 12;    ///< at least between two names
constexpr double EasyAim = 4; ///< pixels that a hand can aim at

struct AxisText {
    Q_DECLARE_TR_FUNCTIONS(stepline::TimeAxis)
};

QString dayName(const QDate &date) {
    return AxisText::tr("%1 %2", "weekday and day: Mon 5")
        .arg(QLocale().standaloneDayName(date.dayOfWeek(), QLocale::ShortFormat), QLocale().toString(date.day()));
}

QString monthName(const QDate &date) {
    return AxisText::tr("%1 %2", "month and year: January 2026")
        .arg(QLocale().standaloneMonthName(date.month()), QString::number(date.year()));
}

QString dayAndMonth(const QDate &date) {
    return AxisText::tr("%1 %2 %3", "weekday, day, month: Mon 5 Jan")
        .arg(QLocale().standaloneDayName(date.dayOfWeek(), QLocale::ShortFormat), QLocale().toString(date.day()),
             QLocale().monthName(date.month(), QLocale::ShortFormat));
}

QString shortDate(const QDate &date) {
    return AxisText::tr("%1 %2", "day and month: 5 Jan")
        .arg(QLocale().toString(date.day()), QLocale().monthName(date.month(), QLocale::ShortFormat));
}

/// Ticks from one date to the next, while they begin within the span.
template <typename Next, typename Name>
std::vector<TimeTick> dated(const Calendar &calendar, const CalendarSpan &span, QDate date, Next next, Name name) {
    std::vector<TimeTick> ticks;
    for (;; date = next(date)) {
        TimeTick tick{calendar.moment(date), calendar.moment(next(date)), name(date), false};
        if (tick.at >= span.until)
            return ticks;
        if (tick.until > span.from && tick.until > tick.at)
            ticks.push_back(std::move(tick));
    }
}

} // namespace

qint64 TimeAxis::snap() const {
    for (const qint64 unit : {5 * Duration::Minute, qint64(Duration::Hour)})
        if (width(unit) >= EasyAim)
            return unit;
    return Duration::Day;
}

QString clockFormat() {
    QString format = QLocale().timeFormat(QLocale::ShortFormat);
    for (const char *seconds : {":ss", ".ss", " ss", "ss"}) // some countries' short form has them
        format.remove(QLatin1String(seconds));
    return format;
}

QString clockText(const QTime &time) {
    return QLocale().toString(time, clockFormat());
}

bool isRestDay(const QDate &date) {
    return !QLocale().weekdays().contains(Qt::DayOfWeek(date.dayOfWeek()));
}

TimeTicks ticksOf(const Calendar &calendar, const TimeAxis &axis, const CalendarSpan &span,
                  const std::function<double(const QString &)> &widthOf) {
    TimeTicks ticks;
    if (span.until <= span.from)
        return ticks;
    const QDate first = calendar.dateOf(span.from).addDays(-1);
    const QDate month(first.year(), first.month(), 1), year(first.year(), 1, 1);
    const auto nextDay = [](const QDate &date) { return date.addDays(1); };
    const auto nextMonth = [](const QDate &date) { return date.addMonths(1); };
    const auto nextYear = [](const QDate &date) { return date.addYears(1); };
    const auto yearName = [](const QDate &date) { return QString::number(date.year()); };
    const double day = axis.width(Duration::Day);
    const double hourName = widthOf(clockText(QTime(22, 0))) + Gap;

    for (const int hours : {1, 2, 3, 6, 12}) {
        if (axis.width(hours * Duration::Hour) < hourName)
            continue;
        ticks.unit = TimeTicks::Unit::Hours;
        ticks.upper = dated(calendar, span, first, nextDay,
                            [](const QDate &date) { return QLocale().toString(date, QLocale::LongFormat); });
        // A day of which only a part is on the axis needs its name, too.
        const bool roomy = std::ranges::all_of(ticks.upper, [&](const TimeTick &tick) {
            const qint64 seen = std::min(tick.until, span.until) - std::max(tick.at, span.from);
            return widthOf(tick.label) + Gap <= axis.width(seen);
        });
        for (TimeTick &upper : ticks.upper) {
            const QDate date = calendar.dateOf(upper.at);
            upper.rest = isRestDay(date);
            if (!roomy)
                upper.label = dayAndMonth(date);
            for (int hour = 0; hour < 24; hour += hours) {
                const qint64 at = calendar.moment(date, hour * 60), until = calendar.moment(date, (hour + hours) * 60);
                if (until <= at || until <= span.from || at >= span.until) // an hour that the clock skips
                    continue;
                ticks.lower.push_back({at, until, clockText(calendar.localTime(at).time()), upper.rest});
            }
        }
        return ticks;
    }
    if (day >= widthOf(QStringLiteral("88")) + Gap) {
        ticks.unit = TimeTicks::Unit::Days;
        const bool named = day >= widthOf(dayName(QDate(2026, 1, 28))) + Gap;
        ticks.lower = dated(calendar, span, first, nextDay,
                            [&](const QDate &date) { return named ? dayName(date) : QLocale().toString(date.day()); });
        for (TimeTick &tick : ticks.lower)
            tick.rest = isRestDay(calendar.dateOf(tick.at));
        ticks.upper = dated(calendar, span, month, nextMonth, monthName);
    } else if (7 * day >= widthOf(shortDate(QDate(2026, 12, 28))) + Gap) {
        ticks.unit = TimeTicks::Unit::Weeks;
        const int since = (first.dayOfWeek() - int(QLocale().firstDayOfWeek()) + 7) % 7;
        ticks.lower = dated(
            calendar, span, first.addDays(-since), [](const QDate &date) { return date.addDays(7); }, shortDate);
        ticks.upper = dated(calendar, span, month, nextMonth, monthName);
    } else {
        const bool months = 28 * day >= widthOf(QLocale().standaloneMonthName(9, QLocale::ShortFormat)) + Gap;
        ticks.unit = months ? TimeTicks::Unit::Months : TimeTicks::Unit::Years;
        ticks.upper = dated(calendar, span, year, nextYear, yearName);
        ticks.lower = months ? dated(calendar, span, month, nextMonth,
                                     [](const QDate &date) {
                                         return QLocale().standaloneMonthName(date.month(), QLocale::ShortFormat);
                                     })
                             : ticks.upper;
        if (!months)
            ticks.upper.clear();
    }
    return ticks;
}

} // namespace stepline
