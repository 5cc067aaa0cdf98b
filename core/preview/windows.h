#pragma once

#include "core/model/template.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

namespace stepline {

/// A zone's clock over a span of time. A local time that a clock change skips counts as the first moment after it, one
/// that comes twice as its first: both are "the first moment at which the local clock shows that time or a later one".
class ZoneClock {
public:
    /// @p zone is an IANA name (UTC when it is unknown); the span is in seconds since 1970 UTC and is padded by itself.
    ZoneClock(const QString &zone, qint64 from, qint64 until);

    /// Seconds to add to UTC at that moment.
    qint64 offsetAt(qint64 utc) const;
    /// The moment (seconds since 1970 UTC) that the local time (seconds since 1970-01-01T00:00 local) means.
    qint64 momentOf(qint64 local) const;

    /// What has to be added to UTC from a moment on.
    struct Offset {
        qint64 since, seconds;
    };
    /// By time, each different from the one before; the first counts from ever on.
    const std::vector<Offset> &offsets() const { return m_offsets; }

private:
    std::vector<Offset> m_offsets;
};

/// The times at which a send window is open, in one zone, over a span: computed once, asked often.
class Openings {
public:
    struct Interval {
        qint64 open, close; ///< open ≤ t < close, seconds since 1970 UTC
        bool operator==(const Interval &) const = default;
    };
    static constexpr qint64 Unknown = std::numeric_limits<qint64>::max();

    /// @p zone stands in where the window says "recipient".
    Openings(const SendWindow &window, const QString &zone, qint64 from, qint64 until);

    /// @p t itself when the window is open, else its next opening; Unknown when that lies beyond the span.
    qint64 next(qint64 t) const;
    /// Disjoint, in order of time.
    const std::vector<Interval> &intervals() const { return m_intervals; }

private:
    std::vector<Interval> m_intervals;
    qint64 m_until;
};

/// Openings made for the engine: times are real seconds since an origin, and a grid of buckets leads to the interval.
class WindowTable {
public:
    WindowTable(const Openings &openings, qint64 origin, double span);

    /// @p t itself when open, else the next opening; infinity where that lies beyond the span. @p t ≥ 0; a time after
    /// the span is given back as it is.
    double next(double t) const {
        if (t > m_span)
            return t;
        const double bucket = t * m_perBucket;
        std::uint32_t i = m_buckets[bucket < m_last ? std::uint32_t(bucket) : std::uint32_t(m_last)];
        while (m_close[i] <= t)
            ++i;
        return t < m_open[i] ? m_open[i] : t;
    }

    // For vector code; see WindowLanes.
    const std::vector<double> &open() const { return m_open; }
    const std::vector<double> &close() const { return m_close; }
    const std::vector<std::uint32_t> &buckets() const { return m_buckets; }
    double span() const { return m_span; }
    double perBucket() const { return m_perBucket; }
    double last() const { return m_last; }

private:
    std::vector<double> m_open, m_close; ///< the last is (infinity, infinity)
    std::vector<std::uint32_t> m_buckets;
    double m_span = 0, m_perBucket = 0, m_last = 0;
};

/// The tables of one window in all zones, laid end to end for vector code: lane by lane what WindowTable::next does.
struct WindowLanes {
    WindowLanes() = default;
    explicit WindowLanes(const std::vector<std::shared_ptr<const WindowTable>> &byZone);

    std::vector<double> open, close;
    std::vector<std::int64_t> bucket; ///< zone after zone, @c places each: the first interval that may count
    std::int64_t places = 0;
    double span = 0, perBucket = 0, last = 0;

    /// Where all openings and closings fall on the borders of not too many buckets, as they do on full hours, a bucket
    /// is open or closed as a whole: this is its next opening, 0 when it is open. Else empty.
    std::vector<double> opening;
    std::int64_t openingPlaces = 0; ///< of one zone
    double perOpening = 0;          ///< so much more than 1 / width that a border belongs to the bucket it begins

private:
    void alignBuckets(const std::vector<std::shared_ptr<const WindowTable>> &byZone);
};

} // namespace stepline
