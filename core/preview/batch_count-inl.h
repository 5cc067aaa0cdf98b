// Counts hits by metric and by moment. Included once for every instruction set; see batch.cpp.
#if defined(STEPLINE_BATCH_COUNT_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef STEPLINE_BATCH_COUNT_INL
#undef STEPLINE_BATCH_COUNT_INL
#else
#define STEPLINE_BATCH_COUNT_INL
#endif

#include "core/preview/batch_draw-inl.h"

#include <cmath>

HWY_BEFORE_NAMESPACE();
namespace stepline::HWY_NAMESPACE {

/// The hits of a metric one after the other: positions in the list of requests, and times.
struct HitList {
    const std::uint32_t *position;
    const float *after;
    size_t size;
};
inline HitList listOf(BatchState &s, const Hits &hits) {
    if (!hits.dense)
        return {hits.position.data(), hits.after.data(), hits.size};
    std::uint32_t *position = s.pickedPosition.data();
    float *after = s.pickedAfter.data();
    size_t size = 0;
    for (size_t k = 0; k < hits.size; k += lanes()) {
        const VF each = hn::LoadU(F(), hits.after.data() + k);
        const std::uint64_t bits = bitsOf(F(), hn::Lt(each, infinite()));
        put(placesFrom(k), bits, position + size);
        put(each, bits, after + size);
        size += countOf(bits);
    }
    return {position, after, size};
}

/// Point of the series that counts a moment first: the first at or after it.
inline hn::Vec<HalfI> pointsOf(VD t, double step, double perStep) {
    const VD each = hn::Set(D(), step), one = hn::Set(D(), 1.0);
    // The product may be off by a rounding; asked twice whether it is below makes it the right whole number.
    VD point = hn::PromoteTo(D(), hn::DemoteTo(HalfI(), hn::Mul(t, hn::Set(D(), perStep))));
    point = hn::Add(point, hn::IfThenElseZero(hn::Lt(hn::Mul(point, each), t), one));
    point = hn::Add(point, hn::IfThenElseZero(hn::Lt(hn::Mul(point, each), t), one));
    return hn::DemoteTo(HalfI(), hn::Min(point, hn::Set(D(), double(SeriesPoints - 1))));
}

/// The same for a vector; exact, and for most vectors by floats alone: only where one of them is so near a point that
/// rounding might matter are the times looked at as they are.
template <bool dense>
HWY_INLINE VU pointsAt(const BatchState &s, const Hits &hits, size_t k, VF after, std::uint64_t counted, double step,
                       double perStep) {
    const VU position = dense ? hn::Zero(U()) : hn::LoadU(U(), hits.position.data() + k);
    const VF since = dense ? hn::LoadU(F(), s.atFloat.data() + k) : gather(s.atFloat, position);
    const VF point = hn::Mul(hn::Add(since, after), hn::Set(F(), float(perStep)));
    // Four roundings, each of at most 2^-24 of the number, went into it.
    const VF doubt = hn::Mul(point, hn::Set(F(), 0x1p-20f)), one = hn::Set(F(), 1.0f);
    const auto whole = hn::ConvertTo(I(), hn::Min(point, hn::Set(F(), float(SeriesPoints))));
    const VF part = hn::Sub(point, hn::ConvertTo(F(), whole));
    const auto near = hn::Or(hn::Le(part, doubt), hn::Le(hn::Sub(one, part), doubt));
    if (HWY_LIKELY((bitsOf(F(), near) & counted) == 0)) {
        const VU next = hn::Add(hn::BitCast(U(), whole), hn::Set(U(), 1));
        return hn::Min(next, hn::Set(U(), std::uint32_t(SeriesPoints - 1)));
    }
    Times at;
    if constexpr (dense) {
        at = load(s.at.data() + k);
    } else {
        at = timesAt(s, position);
    }
    const VD low = hn::Add(at.low, hn::PromoteTo(D(), hn::LowerHalf(HalfF(), after)));
    const VD high = hn::Add(at.high, hn::PromoteTo(D(), hn::UpperHalf(HalfF(), after)));
    return hn::BitCast(U(), hn::Combine(I(), pointsOf(high, step, perStep), pointsOf(low, step, perStep)));
}

/// The same of requests whose times are floats, as most are.
HWY_INLINE VU pointsOfRequests(const BatchState &s, size_t k, float step, float perStep) {
    const VF at = hn::LoadU(F(), s.atFloat.data() + k);
    const auto nearest = hn::ConvertTo(I(), hn::Add(hn::Mul(at, hn::Set(F(), perStep)), hn::Set(F(), 0.5f)));
    const VF point = hn::ConvertTo(F(), nearest);
    const VF next =
        hn::Add(point, hn::IfThenElseZero(hn::Lt(hn::Mul(point, hn::Set(F(), step)), at), hn::Set(F(), 1.0f)));
    return hn::BitCast(U(), hn::ConvertTo(I(), hn::Min(next, hn::Set(F(), float(SeriesPoints - 1)))));
}

/// Counts hits, or the requests themselves, by their moment. Of a packed list: few, and each at a moment of its own.
inline void countRare(BatchState &s, const Hits &hits, Counts::Count *series) {
    const double step = s.plan.seriesStep, perStep = 1 / step;
    std::uint32_t *points = s.points.data();
    for (size_t k = 0; k < hits.size; k += lanes()) {
        const VF after = hn::LoadU(F(), hits.after.data() + k);
        const std::uint64_t counted = firstBits(std::min(lanes(), hits.size - k));
        hn::StoreU(pointsAt<false>(s, hits, k, after, counted, step, perStep), U(), points + k);
    }
    for (size_t k = 0; k < hits.size; ++k)
        ++series[points[k]];
}

/// The same of a dense list.
inline void countUsual(BatchState &s, const Hits &hits, Counts::Count *series, bool requests) {
    // Then whole multiples of the step are floats, too.
    const bool byFloats = requests && s.atIsFloat && s.plan.horizon < 0x1p23;
    const double step = s.plan.seriesStep, perStep = 1 / step;
    const float *afters = hits.after.data();
    std::uint32_t *moments = s.moments.data(), *mixed = s.points.data();
    size_t mixedSize = 0;
    const VU none = hn::Set(U(), BatchState::NoMoment);
    for (size_t k = 0; k < hits.size; k += lanes()) {
        const VF after = hn::LoadU(F(), afters + k);
        const std::uint64_t counted = bitsOf(F(), hn::Lt(after, infinite()));
        const VU points = byFloats ? pointsOfRequests(s, k, float(step), float(perStep))
                                   : pointsAt<true>(s, hits, k, after, counted, step, perStep);
        // Often all of them fall on one point: messages go out to many at once.
        const std::uint32_t point = hn::GetLane(points);
        const std::uint64_t same = bitsOf(U(), hn::Eq(points, hn::Set(U(), point)));
        if ((counted & ~same) == 0) {
            moments[point] += std::uint32_t(countOf(counted));
            continue;
        }
        hn::StoreU(hn::IfThenElse(maskOf(U(), counted), points, none), U(), mixed + mixedSize);
        mixedSize += lanes();
    }
    // Several tables in turn: equal moments in a row do not wait for each other.
    constexpr size_t Places = BatchState::MomentPlaces, Ways = BatchState::MomentWays;
    static_assert(Ways == 8);
    size_t k = 0;
    for (; k + Ways <= mixedSize; k += Ways) {
        ++moments[mixed[k]];
        ++moments[Places + mixed[k + 1]];
        ++moments[2 * Places + mixed[k + 2]];
        ++moments[3 * Places + mixed[k + 3]];
        ++moments[4 * Places + mixed[k + 4]];
        ++moments[5 * Places + mixed[k + 5]];
        ++moments[6 * Places + mixed[k + 6]];
        ++moments[7 * Places + mixed[k + 7]];
    }
    for (; k < mixedSize; ++k)
        ++moments[mixed[k]];
    for (size_t point = 0; point < SeriesPoints; ++point)
        series[point] += moments[point] + moments[Places + point] + moments[2 * Places + point] +
                         moments[3 * Places + point] + moments[4 * Places + point] + moments[5 * Places + point] +
                         moments[6 * Places + point] + moments[7 * Places + point];
    s.moments.fill(0);
}

/// The same of one moment.
inline size_t pointOf(double t, double step) {
    double point = std::ceil(t / step); // may be off by a rounding
    while (point * step < t)
        ++point;
    while (point > 0 && (point - 1) * step >= t)
        --point;
    return size_t(std::min(point, double(SeriesPoints - 1)));
}

/// Counts recipients of the bits by the moment of their request, for requests at a few moments.
struct InstantCounts {
    std::array<size_t, BatchState::MostInstants> count{};

    HWY_INLINE void add(const BatchState &s, size_t k, std::uint64_t bits) {
        const VF at = hn::LoadU(F(), s.atFloat.data() + k);
        for (size_t i = 0; i < s.instants; ++i)
            count[i] += countOf(bits & bitsOf(F(), hn::Eq(at, hn::Set(F(), s.instant[i]))));
    }
};

/// The moments of all requests, if they are few and floats.
inline void findInstants(BatchState &s) {
    s.instants = 0;
    if (!s.atIsFloat)
        return;
    for (size_t k = 0; k < s.listed; k += lanes()) {
        const VF at = hn::LoadU(F(), s.atFloat.data() + k);
        std::uint64_t unknown = firstBits(std::min(lanes(), s.listed - k));
        for (size_t i = 0; i < s.instants; ++i)
            unknown &= ~bitsOf(F(), hn::Eq(at, hn::Set(F(), s.instant[i])));
        while (unknown != 0) {
            if (s.instants == BatchState::MostInstants) {
                s.instants = 0;
                return;
            }
            const float found = s.atFloat[k + size_t(std::countr_zero(unknown))];
            s.instant[s.instants++] = found;
            unknown &= ~bitsOf(F(), hn::Eq(at, hn::Set(F(), found)));
        }
    }
}

/// Counts dense hits of requests at a few moments: most fall on the first point after their request.
inline void countNear(BatchState &s, const Hits &hits, Counts::Count *series) {
    const double step = s.plan.seriesStep;
    std::array<size_t, BatchState::MostInstants> point{}, count{};
    std::array<float, BatchState::MostInstants> until{};
    for (size_t i = 0; i < s.instants; ++i) {
        const double at = s.instant[i];
        point[i] = pointOf(at + double(hits.shortest), step);
        const double room = point[i] + 1 < size_t(SeriesPoints) ? double(point[i]) * step - at : s.plan.horizon;
        until[i] = float(room);
        if (double(until[i]) > room)
            until[i] = std::nextafter(until[i], 0.0f);
    }
    std::uint32_t *position = s.pickedPosition.data();
    float *later = s.pickedAfter.data();
    size_t rest = 0;
    for (size_t k = 0; k < hits.size; k += lanes()) {
        const VF after = hn::LoadU(F(), hits.after.data() + k), at = hn::LoadU(F(), s.atFloat.data() + k);
        std::uint64_t others = bitsOf(F(), hn::Lt(after, infinite()));
        for (size_t i = 0; i < s.instants; ++i) {
            const std::uint64_t near = others & bitsOf(F(), hn::And(hn::Eq(at, hn::Set(F(), s.instant[i])),
                                                                    hn::Le(after, hn::Set(F(), until[i]))));
            count[i] += countOf(near);
            others &= ~near;
        }
        put(placesFrom(k), others, position + rest);
        put(after, others, later + rest);
        rest += countOf(others);
    }
    for (size_t i = 0; i < s.instants; ++i)
        series[point[i]] += count[i];
    for (size_t k = 0; k < rest; ++k)
        ++series[pointOf(s.at[position[k]] + double(later[k]), step)];
}

inline void countMoments(BatchState &s, size_t message, Metric metric, const Hits &hits) {
    Counts::Count *series = s.counts.seriesOf(message, metric);
    if (!hits.dense)
        countRare(s, hits, series);
    else if (metric != Metric::Requested && s.instants > 0)
        countNear(s, hits, series);
    else
        countUsual(s, hits, series, metric == Metric::Requested);
}

/// Counts the requests by their moments.
inline void countRequests(BatchState &s, size_t message) {
    findInstants(s);
    if (s.instants == 0) {
        countMoments(s, message, Metric::Requested, s.hits[size_t(Metric::Requested)]);
        return;
    }
    InstantCounts counts;
    for (size_t k = 0; k < s.listed; k += lanes())
        counts.add(s, k, firstBits(std::min(lanes(), s.listed - k)));
    for (size_t i = 0; i < s.instants; ++i)
        s.counts.seriesOf(message, Metric::Requested)[pointOf(double(s.instant[i]), s.plan.seriesStep)] +=
            counts.count[i];
}

inline void countTallies(BatchState &s, const PlanMessage &message, Metric metric, const Hits &hits) {
    Counts::PerTally *tallies = s.counts.tallies.data() + message.tally;
    if (message.variants == 1) {
        tallies->metric[size_t(metric)] += hits.count;
        return;
    }
    for (size_t k = 0; k < hits.size; k += lanes()) {
        const VU variant = hits.dense ? hn::LoadU(U(), s.variant.data() + k)
                                      : gather(s.variant, hn::LoadU(U(), hits.position.data() + k));
        const std::uint64_t counted = hits.dense
                                          ? bitsOf(F(), hn::Lt(hn::LoadU(F(), hits.after.data() + k), infinite()))
                                          : firstBits(hits.size - k);
        for (size_t v = 0; v < size_t(message.variants); ++v)
            tallies[v].metric[size_t(metric)] +=
                countOf(counted & bitsOf(U(), hn::Eq(variant, hn::Set(U(), std::uint32_t(v)))));
    }
}

} // namespace stepline::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
