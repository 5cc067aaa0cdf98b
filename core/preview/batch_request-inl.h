// What the draws of a request bring about. Included once for every instruction set; see batch.cpp.
#if defined(STEPLINE_BATCH_REQUEST_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef STEPLINE_BATCH_REQUEST_INL
#undef STEPLINE_BATCH_REQUEST_INL
#else
#define STEPLINE_BATCH_REQUEST_INL
#endif

#include "core/preview/batch_count-inl.h"

HWY_BEFORE_NAMESPACE();
namespace stepline::HWY_NAMESPACE {

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
