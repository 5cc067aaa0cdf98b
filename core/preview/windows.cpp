#include "core/preview/windows.h"

#include <QDateTime>
#include <QTimeZone>
#include <algorithm>
#include <numeric>

namespace stepline {

namespace {

constexpr qint64 Day = Duration::Day;
/// No zone is further from UTC than a day, and no clock change moves the clock by more.
constexpr qint64 Padding = 3 * Day;

qint64 dayOf(qint64 local) {
    return local >= 0 ? local / Day : -((-local + Day - 1) / Day);
}

/// Which of the seven days of the week (Monday first) the window names.
std::array<bool, 7> openDays(const SendWindow &window) {
    std::array<bool, 7> open;
    open.fill(!window.days);
    if (window.days)
        for (size_t i = 0; i < open.size(); ++i)
            open[i] = window.days->contains(QLatin1String(weekdays()[i].key));
    return open;
}

} // namespace

ZoneClock::ZoneClock(const QString &zone, qint64 from, qint64 until) {
    QTimeZone clock(zone.toUtf8());
    if (!clock.isValid())
        clock = QTimeZone::utc();
    QDateTime at = QDateTime::fromSecsSinceEpoch(from - Padding, Qt::UTC);
    m_offsets.push_back({std::numeric_limits<qint64>::min(), clock.offsetFromUtc(at)});
    // Not QTimeZone::transitions(): in Qt 6.4 it ends with the zone file's list, in 2037, while nextTransition() goes
    // on by the zone's rule, if asked for a moment after the last one listed. Some transitions change nothing but a
    // name.
    while (clock.hasTransitions()) {
        const QTimeZone::OffsetData next = clock.nextTransition(at.addMSecs(1));
        if (!next.atUtc.isValid() || next.atUtc <= at || next.atUtc.toSecsSinceEpoch() > until + Padding)
            break;
        at = next.atUtc;
        if (next.offsetFromUtc != m_offsets.back().seconds)
            m_offsets.push_back({at.toSecsSinceEpoch(), next.offsetFromUtc});
    }
}

qint64 ZoneClock::offsetAt(qint64 utc) const {
    auto after = std::upper_bound(m_offsets.begin() + 1, m_offsets.end(), utc,
                                  [](qint64 t, const Offset &offset) { return t < offset.since; });
    return std::prev(after)->seconds;
}

qint64 ZoneClock::momentOf(qint64 local) const {
    // Before local - one day the clock cannot have shown that time: start there and take the first moment that does.
    auto offset = std::prev(std::upper_bound(m_offsets.begin() + 1, m_offsets.end(), local - Day,
                                             [](qint64 t, const Offset &o) { return t < o.since; }));
    for (;; ++offset) {
        const qint64 moment = std::max(offset->since, local - offset->seconds);
        const auto following = std::next(offset);
        if (following == m_offsets.end() || moment < following->since)
            return moment;
    }
}

Openings::Openings(const SendWindow &window, const QString &zone, qint64 from, qint64 until) : m_until(until) {
    if (window.any) {
        m_intervals.push_back({std::numeric_limits<qint64>::min(), Unknown});
        return;
    }
    const ZoneClock clock(window.zone == u"recipient" ? zone : window.zone, from, until);
    const std::array<bool, 7> open = openDays(window);
    const int begin = window.from.value_or(0), end = window.until.value_or(0);
    // The day on which a window opened may be the one before; openings after the span are Unknown.
    const qint64 last = dayOf(until + clock.offsetAt(until)) + 1;
    for (qint64 day = dayOf(from + clock.offsetAt(from)) - 2; day <= last; ++day) {
        if (!open[size_t(((day + 3) % 7 + 7) % 7)]) // 1970-01-01 was a Thursday
            continue;
        Interval interval;
        if (window.at) {
            interval.open = clock.momentOf(day * Day + *window.at * 60);
            interval.close = interval.open + 1;
        } else {
            interval.open = clock.momentOf(day * Day + begin * 60);
            interval.close = clock.momentOf((end > begin ? day : day + 1) * Day + end * 60);
        }
        if (interval.close <= interval.open)
            continue;
        if (!m_intervals.empty() && interval.open <= m_intervals.back().close)
            m_intervals.back().close = std::max(m_intervals.back().close, interval.close);
        else
            m_intervals.push_back(interval);
    }
}

qint64 Openings::next(qint64 t) const {
    auto interval = std::upper_bound(m_intervals.begin(), m_intervals.end(), t,
                                     [](qint64 at, const Interval &i) { return at < i.close; });
    if (interval == m_intervals.end())
        return Unknown;
    const qint64 opening = std::max(t, interval->open);
    return opening > m_until ? Unknown : opening;
}

WindowTable::WindowTable(const Openings &openings, qint64 origin, double span) : m_span(span) {
    constexpr double Infinity = std::numeric_limits<double>::infinity();
    for (const Openings::Interval &interval : openings.intervals()) {
        const bool forEver = interval.close == Openings::Unknown;
        const double close = forEver ? Infinity : double(interval.close - origin);
        if (close <= 0)
            continue;
        m_open.push_back(forEver ? -Infinity : double(interval.open - origin));
        m_close.push_back(close);
    }
    m_open.push_back(Infinity);
    m_close.push_back(Infinity);
    const std::uint32_t buckets = 1024;
    const double width = std::max(1.0, span / buckets);
    m_perBucket = 1 / width;
    m_last = buckets;
    m_buckets.resize(buckets + 1);
    std::uint32_t i = 0;
    for (std::uint32_t bucket = 0; bucket <= buckets; ++bucket) {
        // A second early, so that rounding in next() cannot lead past an interval.
        while (m_close[i] <= bucket * width - 1)
            ++i;
        m_buckets[bucket] = i;
    }
}

WindowLanes::WindowLanes(const std::vector<std::shared_ptr<const WindowTable>> &byZone) {
    for (const auto &table : byZone) {
        const auto base = std::int64_t(open.size());
        open.insert(open.end(), table->open().begin(), table->open().end());
        close.insert(close.end(), table->close().begin(), table->close().end());
        for (std::uint32_t each : table->buckets())
            bucket.push_back(base + each);
        places = std::int64_t(table->buckets().size());
        span = table->span();
        perBucket = table->perBucket();
        last = table->last();
    }
    alignBuckets(byZone);
}

void WindowLanes::alignBuckets(const std::vector<std::shared_ptr<const WindowTable>> &byZone) {
    constexpr double MostPlaces = 8192;
    // Below that, times a tick before a border are told from the border after a multiplication, too.
    constexpr double Longest = 1 << 29;
    std::int64_t width = 0;
    for (const auto &table : byZone)
        for (const auto *edges : {&table->open(), &table->close()})
            for (double edge : *edges)
                if (edge > 0 && edge <= span)
                    width = std::gcd(width, std::int64_t(edge));
    if (width == 0)
        width = std::max<std::int64_t>(1, std::int64_t(span)); // nothing opens or closes
    if (span > Longest || span / double(width) > MostPlaces)
        return;
    openingPlaces = std::int64_t(span) / width + 1;
    perOpening = (1 + 0x1p-50) / double(width);
    for (const auto &table : byZone) {
        for (std::int64_t place = 0; place < openingPlaces; ++place) {
            const auto begin = double(place * width);
            const double next = table->next(begin);
            opening.push_back(next > begin ? next : 0);
        }
    }
}

} // namespace stepline
