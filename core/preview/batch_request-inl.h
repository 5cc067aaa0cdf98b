// What the draws of a request bring about. Included once for every instruction set; see batch.cpp.
#if defined(STEPLINE_BATCH_REQUEST_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef STEPLINE_BATCH_REQUEST_INL
#undef STEPLINE_BATCH_REQUEST_INL
#else
#define STEPLINE_BATCH_REQUEST_INL
#endif

#include "core/preview/batch_vectors-inl.h"

#include <cmath>

HWY_BEFORE_NAMESPACE();
namespace stepline::HWY_NAMESPACE {

/// Which word of which block decides a metric; see Purpose.
struct Word {
    bool second;
    size_t word;
};

inline Word wordOf(Metric metric) {
    switch (metric) {
    case Metric::Viewed: return {false, 1};
    case Metric::Clicked: return {false, 2};
    case Metric::Unsubscribed: return {false, 3};
    case Metric::Replied: return {true, 0};
    case Metric::Complained: return {true, 1};
    case Metric::Converted: return {true, 2};
    case Metric::Requested:
    case Metric::Delivered: break;
    }
    return {false, 0};
}
inline constexpr size_t DepthWord = 3;

using Hits = BatchState::Hits;

inline VF infinite() {
    return hn::Set(F(), std::numeric_limits<float>::infinity());
}

/// First words of everybody on the list.
inline void drawFirst(BatchState &s, const PlanMessage &message) {
    for (size_t k = 0; k < s.listed; k += lanes()) {
        const Block block =
            drawsOf(s.keys, s.first, hn::LoadU(U(), s.who.data() + k), message.stream, Purpose::MessageFirst);
        for (size_t word = 0; word < 4; ++word)
            hn::StoreU(block.word[word], U(), s.words[word].data() + k);
    }
}

/// Second words of the metric's hits, once.
inline void drawSecond(BatchState &s, const PlanMessage &message, Hits &hits) {
    if (hits.hasSecond)
        return;
    hits.hasSecond = true;
    if (!hits.second[0].data())
        for (auto &word : hits.second)
            word = VectorArray<std::uint32_t>(s.capacity);
    for (size_t k = 0; k < hits.size; k += lanes()) {
        const VU who =
            hits.dense ? hn::LoadU(U(), s.who.data() + k) : gather(s.who, hn::LoadU(U(), hits.position.data() + k));
        const Block block = drawsOf(s.keys, s.first, who, message.stream, Purpose::MessageSecond);
        for (size_t word = 0; word < 4; ++word)
            hn::StoreU(block.word[word], U(), hits.second[word].data() + k);
    }
}

/// Times of a request's hits by their first word: the chance is the same for everybody.
HWY_INLINE VF firstTimes(const PlanChance &chance, VU draw) {
    return delaysOf(chance.delay, draw, hn::Set(U(), chance.bound.last), hn::Set(F(), chance.bound.perHit),
                    NormalQuantiles::table());
}

/// The bounds of a chance that differs between recipients.
HWY_INLINE Bounds boundsAt(const BatchState &s, const PlanChance &chance, VU kind, VU variant, VU variants) {
    // Segment and variant are below 2^16, and so is what their product takes.
    const VU segment = hn::ShiftRight<16>(kind);
    const VU product = hn::BitCast(U(), hn::Mul(hn::BitCast(I(), segment), hn::BitCast(I(), variants)));
    VF p = lookUp(chance.p, chance.classes, hn::Add(product, variant));
    if (chance.fatigued)
        p = hn::Mul(p, lookUp(s.plan.fatigue, s.plan.fatigueSteps, hn::And(kind, hn::Set(U(), 0xffff))));
    return boundsOf(p);
}

/// Whose draws at place @p k of the parents are hits, and the bound that each was below.
template <bool dense>
HWY_INLINE std::uint64_t hitsAt(const BatchState &s, const PlanChance &chance, const Hits &parents, VF parentAfter,
                                VU draw, size_t k, VU &last) {
    std::uint64_t possible = dense ? bitsOf(F(), hn::Lt(parentAfter, infinite())) : firstBits(parents.size - k);
    if (chance.uniform) {
        last = hn::Set(U(), chance.bound.last);
    } else {
        const VU variants = hn::Set(U(), std::uint32_t(s.variants));
        VU kind, variant = hn::Zero(U());
        if constexpr (dense) {
            kind = hn::LoadU(U(), s.kinds.data() + k);
            if (s.variants > 1)
                variant = hn::LoadU(U(), s.variant.data() + k);
        } else {
            const VU position = hn::LoadU(U(), parents.position.data() + k);
            kind = gather(s.kinds, position);
            if (s.variants > 1)
                variant = gather(s.variant, position);
        }
        const Bounds bounds = boundsAt(s, chance, kind, variant, variants);
        last = bounds.last;
        possible &= bitsOf(U(), bounds.possible);
    }
    return possible & bitsOf(U(), notAbove(draw, last));
}

/// Moments of the requests at the positions.
HWY_INLINE Times timesAt(const BatchState &s, VU position) {
    return {hn::GatherIndex(D(), s.at.data(), lowIndex(position)),
            hn::GatherIndex(D(), s.at.data(), highIndex(position))};
}

/// The hits that happen by the horizon; @p at gives the moments of their requests, which is seldom asked for.
template <typename At> HWY_INLINE std::uint64_t inTime(const BatchState &s, std::uint64_t hits, VF after, At at) {
    if (HWY_LIKELY((bitsOf(F(), hn::Gt(after, hn::Set(F(), s.leastRoom))) & hits) == 0))
        return hits;
    const Times room = timesOf(s.plan.horizon) - at();
    const Times wanted{hn::PromoteTo(D(), hn::LowerHalf(HalfF(), after)),
                       hn::PromoteTo(D(), hn::UpperHalf(HalfF(), after))};
    return hits & lessOrEqual(wanted, room);
}

/// When the parents at place @p k happened.
HWY_INLINE VF parentTimes(const BatchState &s, const Hits &parents, size_t k) {
    const VF after = hn::LoadU(F(), parents.after.data() + k);
    if (!parents.untimed)
        return after;
    return hn::IfThenElse(hn::Lt(after, infinite()),
                          firstTimes(*parents.untimed, hn::LoadU(U(), s.words[0].data() + k)), infinite());
}

/// The parents are dense and most of them have the event: misses are marked and keep their places.
inline void drawUsual(BatchState &s, const PlanChance &chance, const Hits &parents, const std::uint32_t *draws,
                      Hits &hits) {
    const NormalQuantiles &quantiles = NormalQuantiles::table();
    const double *ats = s.at.data();
    float *afters = hits.after.data();
    const size_t size = parents.size;
    size_t count = 0;
    for (size_t k = 0; k < size; k += lanes()) {
        const VU draw = hn::LoadU(U(), draws + k);
        const VF parentAfter = parentTimes(s, parents, k);
        VU last;
        const std::uint64_t hit = hitsAt<true>(s, chance, parents, parentAfter, draw, k, last);
        const VF perHit = chance.uniform ? hn::Set(F(), chance.bound.perHit)
                                         : hn::Div(hn::Set(F(), 1.0f), hn::Add(floatOf(last), hn::Set(F(), 1.0f)));
        const VF after = hn::Add(delaysOf(chance.delay, draw, last, perHit, quantiles), parentAfter);
        const std::uint64_t kept = inTime(s, hit, after, [&]() HWY_ATTR { return load(ats + k); });
        hn::StoreU(hn::IfThenElse(maskOf(F(), kept), after, infinite()), F(), afters + k);
        count += countOf(kept);
    }
    hits.dense = true;
    hits.size = size;
    hits.count = count;
}

/// Few have the event: the hits are picked out first, so that their delays cost only them.
template <bool dense>
inline void drawRare(BatchState &s, const PlanChance &chance, const Hits &parents, const std::uint32_t *draws,
                     bool drawsByPlace, Hits &hits) {
    const NormalQuantiles &quantiles = NormalQuantiles::table();
    // Passing over vectors without a hit pays when the machine can foresee it.
    const bool seldom = chance.uniform && chance.bound.last < 0xffffffffu / 64;
    const float *parentAfters = parents.after.data();
    std::uint32_t *pickedPosition = s.pickedPosition.data(), *pickedDraw = s.pickedDraw.data(),
                  *pickedLast = s.pickedLast.data();
    float *pickedAfter = s.pickedAfter.data();
    const PlanChance *untimed = dense ? parents.untimed : nullptr;
    const auto *firstWords = reinterpret_cast<const float *>(s.words[0].data()); // moved, not looked at
    const size_t size = parents.size;
    const bool uniform = chance.uniform;
    size_t picked = 0;
    for (size_t k = 0; k < size; k += lanes()) {
        const VU position = dense ? placesFrom(k) : hn::LoadU(U(), parents.position.data() + k);
        const VU draw =
            dense || drawsByPlace ? hn::LoadU(U(), draws + k) : hn::GatherIndex(U(), draws, hn::BitCast(I(), position));
        const VF parentAfter = hn::LoadU(F(), parentAfters + k);
        VU last;
        const std::uint64_t hit = hitsAt<dense>(s, chance, parents, parentAfter, draw, k, last);
        if (seldom && hit == 0)
            continue;
        put(position, hit, pickedPosition + picked);
        put(draw, hit, pickedDraw + picked);
        put(untimed ? hn::LoadU(F(), firstWords + k) : parentAfter, hit, pickedAfter + picked);
        if (!uniform)
            put(last, hit, pickedLast + picked);
        picked += countOf(hit);
    }
    std::uint32_t *positions = hits.position.data();
    float *afters = hits.after.data();
    size_t kept = 0;
    for (size_t k = 0; k < picked; k += lanes()) {
        const VU position = hn::LoadU(U(), pickedPosition + k);
        const VU last = uniform ? hn::Set(U(), chance.bound.last) : hn::LoadU(U(), pickedLast + k);
        const VF perHit = uniform ? hn::Set(F(), chance.bound.perHit)
                                  : hn::Div(hn::Set(F(), 1.0f), hn::Add(floatOf(last), hn::Set(F(), 1.0f)));
        const VU draw = hn::LoadU(U(), pickedDraw + k);
        VF parentAfter = hn::LoadU(F(), pickedAfter + k);
        if (untimed)
            parentAfter = firstTimes(*untimed, hn::BitCast(U(), parentAfter));
        const VF after = hn::Add(delaysOf(chance.delay, draw, last, perHit, quantiles), parentAfter);
        const std::uint64_t hit =
            inTime(s, firstBits(std::min(lanes(), picked - k)), after, [&]() HWY_ATTR { return timesAt(s, position); });
        put(position, hit, positions + kept);
        put(after, hit, afters + kept);
        kept += countOf(hit);
    }
    hits.dense = false;
    hits.size = hits.count = kept;
}

/// Few of anybody have the event, and the parents are dense: whoever may be a hit by the draw alone is picked out
/// first, so that all else costs only them.
inline void drawFew(BatchState &s, const PlanChance &chance, const Hits &parents, const std::uint32_t *draws,
                    Hits &hits) {
    const NormalQuantiles &quantiles = NormalQuantiles::table();
    // Passing over vectors without a hit pays when the machine can foresee it.
    const bool seldom = chance.most < 0xffffffffu / 64;
    std::uint32_t *pickedPosition = s.pickedPosition.data(), *pickedDraw = s.pickedDraw.data();
    const VU most = hn::Set(U(), chance.most);
    const size_t size = parents.size;
    size_t picked = 0;
    for (size_t k = 0; k < size; k += lanes()) {
        const VU draw = hn::LoadU(U(), draws + k);
        const std::uint64_t hit = bitsOf(U(), notAbove(draw, most));
        if (seldom && hit == 0)
            continue;
        put(placesFrom(k), hit, pickedPosition + picked);
        put(draw, hit, pickedDraw + picked);
        picked += countOf(hit);
    }
    // What stood after the end of the list may have been picked, and last.
    while (picked > 0 && pickedPosition[picked - 1] >= size)
        --picked;
    std::uint32_t *positions = hits.position.data();
    float *afters = hits.after.data();
    size_t kept = 0;
    for (size_t k = 0; k < picked; k += lanes()) {
        const VU position = hn::Min(hn::LoadU(U(), pickedPosition + k), hn::Set(U(), std::uint32_t(size - 1)));
        const VU draw = hn::LoadU(U(), pickedDraw + k);
        VU last = hn::Set(U(), chance.bound.last);
        VF perHit = hn::Set(F(), chance.bound.perHit);
        std::uint64_t hit = firstBits(std::min(lanes(), picked - k));
        if (!chance.uniform) {
            const VU variant = s.variants > 1 ? gather(s.variant, position) : hn::Zero(U());
            const Bounds bounds =
                boundsAt(s, chance, gather(s.kinds, position), variant, hn::Set(U(), std::uint32_t(s.variants)));
            last = bounds.last;
            perHit = hn::Div(hn::Set(F(), 1.0f), hn::Add(floatOf(last), hn::Set(F(), 1.0f)));
            hit &= bitsOf(U(), bounds.possible) & bitsOf(U(), notAbove(draw, last));
        }
        VF parentAfter = gather(parents.after, position);
        hit &= bitsOf(F(), hn::Lt(parentAfter, infinite()));
        if (parents.untimed)
            parentAfter = firstTimes(*parents.untimed, gather(s.words[0], position));
        const VF after = hn::Add(delaysOf(chance.delay, draw, last, perHit, quantiles), parentAfter);
        hit = inTime(s, hit, after, [&]() HWY_ATTR { return timesAt(s, position); });
        put(position, hit, positions + kept);
        put(after, hit, afters + kept);
        kept += countOf(hit);
    }
    hits.dense = false;
    hits.size = hits.count = kept;
}

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

/// The recipients of the hits may end then, and their requests are late if another follows.
inline void takeEndings(BatchState &s, const PlanMessage &message, const PlanChance &chance, const HitList &hits,
                        const std::uint32_t *depths) {
    const std::uint32_t *who = s.who.data(), *variant = message.variants > 1 ? s.variant.data() : nullptr;
    std::uint32_t *openTally = s.openTally.data(), *kind = s.kind.data();
    double *end = s.end.data(), *exit = s.exit.data();
    const double *at = s.at.data();
    const DepthBound depth = chance.exits ? 0 : chance.stopDepth;
    for (size_t k = 0; k < hits.size; ++k) {
        const size_t position = hits.position[k], recipient = who[position];
        if (depth > 0 && depths[position] < depth)
            continue;
        const double t = at[position] + double(hits.after[k]);
        end[recipient] = std::min(end[recipient], t);
        if (chance.exits)
            exit[recipient] = std::min(exit[recipient], t);
        kind[recipient] |= BatchState::Open;
        openTally[recipient] = std::uint32_t(message.tally) + (variant ? variant[position] : 0);
    }
}

/// Depth draws of the hits, by position in the list of requests.
inline const std::uint32_t *depthsOf(BatchState &s, const PlanMessage &message, Hits &hits) {
    drawSecond(s, message, hits);
    const std::uint32_t *draws = hits.second[DepthWord].data();
    if (hits.dense)
        return draws;
    for (size_t k = 0; k < hits.size; ++k)
        s.depth[hits.position[k]] = draws[k];
    return s.depth.data();
}

/// Counts the hits of a metric and does what the document says happens then.
inline void take(BatchState &s, size_t index, Metric metric) {
    const PlanMessage &message = s.plan.messages[index];
    const PlanChance &chance = message.chances[size_t(metric)];
    Hits &hits = s.hits[size_t(metric)];
    countTallies(s, message, metric, hits);
    if (s.plan.series && !hits.untimed)
        countMoments(s, index, metric, hits);
    const bool acts = chance.exits || chance.stops || chance.advances || !chance.slots.empty();
    if (metric != Metric::Converted && !acts)
        return;
    const HitList list = listOf(s, hits);
    const std::uint32_t *depths = chance.needsDepth ? depthsOf(s, message, hits) : nullptr;
    if (metric == Metric::Converted)
        for (size_t k = 0; k < list.size; ++k)
            s.converted.set(s.who[list.position[k]]);
    if (chance.exits || chance.stops)
        takeEndings(s, message, chance, list, depths);
    if (chance.advances) {
        for (size_t k = 0; k < list.size; ++k)
            if (chance.advanceDepth == 0 || depths[list.position[k]] >= chance.advanceDepth)
                s.advance[list.position[k]] = list.after[k];
    }
    for (const PlanSlot &slot : chance.slots) {
        double *times = s.slots.data() + size_t(slot.slot) * s.capacity;
        for (size_t k = 0; k < list.size; ++k) {
            const size_t position = list.position[k];
            if (slot.depth == 0 || depths[position] >= slot.depth)
                times[s.who[position]] = s.at[position] + double(list.after[k]);
        }
    }
}

/// No delay that delaysOf gives is below it.
inline float shortestOf(const DelayDraw &delay) {
    return delay.spread <= 0 ? delay.median : 0x1p-20f;
}

/// Whether nobody has to know when a metric of the requests happened: it does nothing, happens by the horizon and, but
/// for the slowest, at the same point of the series for all requests of one moment.
inline bool needsNoTimes(const BatchState &s, const PlanChance &chance) {
    const bool acts = chance.exits || chance.stops || chance.advances || !chance.slots.empty();
    if (acts || chance.swift <= 0 || chance.swift > s.leastRoom)
        return false;
    if (!s.plan.series)
        return true;
    const double step = s.plan.seriesStep;
    for (size_t i = 0; i < s.instants; ++i) {
        const double at = s.instant[i];
        if (pointOf(at + double(shortestOf(chance.delay)), step) != pointOf(at + double(chance.swift), step))
            return false;
    }
    return s.instants > 0;
}

/// Marks who has a metric of the requests, and counts it in the series. Only of the slowest is it computed when.
inline void drawUntimed(BatchState &s, size_t message, Metric metric, const std::uint32_t *draws, Hits &hits) {
    const PlanChance &chance = s.plan.messages[message].chances[size_t(metric)];
    const VU last = hn::Set(U(), chance.bound.last), swiftLast = hn::Set(U(), chance.swiftLast);
    const double step = s.plan.seriesStep;
    Counts::Count *series = s.counts.seriesOf(message, metric);
    InstantCounts counts;
    size_t count = 0;
    for (size_t k = 0; k < s.listed; k += lanes()) {
        const VU draw = hn::LoadU(U(), draws + k);
        std::uint64_t hit = bitsOf(U(), notAbove(draw, last)) & firstBits(std::min(lanes(), s.listed - k));
        const std::uint64_t slow = hit & bitsOf(U(), hn::Gt(draw, swiftLast));
        if (s.plan.series)
            counts.add(s, k, hit & ~slow);
        if (HWY_UNLIKELY(slow != 0)) {
            alignas(64) float after[MostLanes];
            hn::StoreU(firstTimes(chance, draw), F(), after);
            for (std::uint64_t bits = slow; bits != 0; bits &= bits - 1) {
                const auto lane = size_t(std::countr_zero(bits));
                if (double(after[lane]) > s.plan.horizon - s.at[k + lane])
                    hit &= ~(std::uint64_t(1) << lane);
                else if (s.plan.series)
                    ++series[pointOf(s.at[k + lane] + double(after[lane]), step)];
            }
        }
        hn::StoreU(hn::IfThenElse(maskOf(F(), hit), hn::Zero(F()), infinite()), F(), hits.after.data() + k);
        count += countOf(hit);
    }
    if (s.plan.series)
        for (size_t i = 0; i < s.instants; ++i)
            series[pointOf(double(s.instant[i]) + double(shortestOf(chance.delay)), step)] += counts.count[i];
    hits.dense = true;
    hits.size = s.listed;
    hits.count = count;
    hits.untimed = &chance;
}

/// Draws all that can follow from the hits of a metric.
inline void drawChildren(BatchState &s, size_t index, Metric parent) {
    const PlanMessage &message = s.plan.messages[index];
    Hits &parents = s.hits[size_t(parent)];
    for (Metric metric : message.chances[size_t(parent)].children) {
        const PlanChance &chance = message.chances[size_t(metric)];
        const Word word = wordOf(metric);
        if (word.second)
            drawSecond(s, message, parents);
        const std::uint32_t *draws = (word.second ? parents.second : s.words)[word.word].data();
        Hits &hits = s.hits[size_t(metric)];
        hits.hasSecond = false;
        hits.untimed = nullptr;
        hits.shortest = parents.shortest + shortestOf(chance.delay);
        if (parent == Metric::Requested && needsNoTimes(s, chance))
            drawUntimed(s, index, metric, draws, hits);
        else if (!parents.dense)
            drawRare<false>(s, chance, parents, draws, word.second, hits);
        else if (chance.usual)
            drawUsual(s, chance, parents, draws, hits);
        else if (chance.few && !word.second)
            drawFew(s, chance, parents, draws, hits);
        else
            drawRare<true>(s, chance, parents, draws, word.second, hits);
        if (hits.count == 0)
            continue;
        take(s, index, metric);
        drawChildren(s, index, metric);
    }
}

/// Requests the message of everybody listed and draws all that follows from it, however late.
inline void request(BatchState &s, size_t index) {
    if (s.listed == 0)
        return;
    const PlanMessage &message = s.plan.messages[index];
    s.variants = message.variants;
    Hits &requested = s.hits[size_t(Metric::Requested)];
    requested.dense = true;
    requested.hasSecond = false;
    requested.untimed = nullptr;
    requested.shortest = 0;
    requested.size = requested.count = s.listed;
    std::fill_n(requested.after.data(), s.listed, 0.0f);
    hn::StoreU(infinite(), F(), requested.after.data() + s.listed);
    countTallies(s, message, Metric::Requested, requested);
    measureRoom(s);
    if (s.plan.series)
        countRequests(s, index);
    if (message.advances)
        std::fill_n(s.advance.data(), s.listed, std::numeric_limits<float>::infinity());
    if (!message.chances[size_t(Metric::Requested)].children.empty()) {
        drawFirst(s, message);
        drawChildren(s, index, Metric::Requested);
    }
    if (message.advances)
        for (size_t k = 0; k < s.listed; ++k) {
            double &next = s.next[s.who[k]];
            next = std::max(next, s.at[k] + std::min(message.wait, double(s.advance[k])));
        }
}

} // namespace stepline::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
