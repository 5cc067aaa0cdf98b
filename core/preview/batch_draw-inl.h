// Which recipients of a request have an event, and when: the hits of its draws. Included once for every instruction
// set; see batch.cpp.
#if defined(STEPLINE_BATCH_DRAW_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef STEPLINE_BATCH_DRAW_INL
#undef STEPLINE_BATCH_DRAW_INL
#else
#define STEPLINE_BATCH_DRAW_INL
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

} // namespace stepline::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
