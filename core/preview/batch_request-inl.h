// What the draws of a request bring about. Included once for every instruction set; see batch.cpp.
#if defined(STEPLINE_BATCH_REQUEST_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef STEPLINE_BATCH_REQUEST_INL
#undef STEPLINE_BATCH_REQUEST_INL
#else
#define STEPLINE_BATCH_REQUEST_INL
#endif

#include "core/preview/batch_vectors-inl.h"

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
            drawsOf(s.draws, s.first, hn::LoadU(U(), s.who.data() + k), message.stream, Purpose::MessageFirst);
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
        const Block block = drawsOf(s.draws, s.first, who, message.stream, Purpose::MessageSecond);
        for (size_t word = 0; word < 4; ++word)
            hn::StoreU(block.word[word], U(), hits.second[word].data() + k);
    }
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

/// The parents are dense and most of them have the event: misses are marked and keep their places.
inline void drawUsual(BatchState &s, const PlanChance &chance, const Hits &parents, const std::uint32_t *draws,
                      Hits &hits) {
    const NormalQuantiles &quantiles = NormalQuantiles::table();
    const float *parentAfters = parents.after.data(), *rooms = s.room.data();
    float *afters = hits.after.data();
    const size_t size = parents.size;
    size_t count = 0;
    for (size_t k = 0; k < size; k += lanes()) {
        const VU draw = hn::LoadU(U(), draws + k);
        const VF parentAfter = hn::LoadU(F(), parentAfters + k);
        VU last;
        const std::uint64_t hit = hitsAt<true>(s, chance, parents, parentAfter, draw, k, last);
        const VF perHit = chance.uniform ? hn::Set(F(), chance.bound.perHit)
                                         : hn::Div(hn::Set(F(), 1.0f), hn::Add(floatOf(last), hn::Set(F(), 1.0f)));
        const VF after = hn::Add(delaysOf(chance.delay, draw, last, perHit, quantiles), parentAfter);
        const auto kept = hn::And(maskOf(F(), hit), hn::Le(after, hn::LoadU(F(), rooms + k)));
        hn::StoreU(hn::IfThenElse(kept, after, infinite()), F(), afters + k);
        count += countOf(bitsOf(F(), kept));
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
        put(parentAfter, hit, pickedAfter + picked);
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
        const VF after =
            hn::Add(delaysOf(chance.delay, draw, last, perHit, quantiles), hn::LoadU(F(), pickedAfter + k));
        std::uint64_t inTime = firstBits(std::min(lanes(), picked - k));
        if ((bitsOf(F(), hn::Gt(after, hn::Set(F(), s.leastRoom))) & inTime) != 0)
            inTime &= bitsOf(F(), hn::Le(after, gather(s.room, position)));
        put(position, inTime, positions + kept);
        put(after, inTime, afters + kept);
        kept += countOf(inTime);
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
        at.low = hn::GatherIndex(D(), s.at.data(), lowIndex(position));
        at.high = hn::GatherIndex(D(), s.at.data(), highIndex(position));
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

inline void countMoments(BatchState &s, size_t message, Metric metric, const Hits &hits) {
    Counts::Count *series = s.counts.seriesOf(message, metric);
    if (hits.dense)
        countUsual(s, hits, series, metric == Metric::Requested);
    else
        countRare(s, hits, series);
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
    std::uint32_t *openTally = s.openTally.data();
    const double *at = s.at.data();
    double *end = (chance.exits ? s.exit : s.stop).data();
    const DepthBound depth = chance.exits ? 0 : chance.stopDepth;
    for (size_t k = 0; k < hits.size; ++k) {
        const size_t position = hits.position[k], recipient = who[position];
        if (depth > 0 && depths[position] < depth)
            continue;
        end[recipient] = std::min(end[recipient], at[position] + double(hits.after[k]));
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
    if (s.plan.series)
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
        if (!parents.dense)
            drawRare<false>(s, chance, parents, draws, word.second, hits);
        else if (chance.usual)
            drawUsual(s, chance, parents, draws, hits);
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
    requested.size = requested.count = s.listed;
    std::fill_n(requested.after.data(), s.listed, 0.0f);
    hn::StoreU(infinite(), F(), requested.after.data() + s.listed);
    countTallies(s, message, Metric::Requested, requested);
    measureRoom(s);
    if (s.plan.series)
        countMoments(s, index, Metric::Requested, requested);
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
