// Who enters with what luck, and how everybody ended. Included once for every instruction set; see batch.cpp.
#if defined(STEPLINE_BATCH_ENTER_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef STEPLINE_BATCH_ENTER_INL
#undef STEPLINE_BATCH_ENTER_INL
#else
#define STEPLINE_BATCH_ENTER_INL
#endif

#include "core/preview/batch_vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace stepline::HWY_NAMESPACE {

inline void enter(BatchState &s) {
    const Plan &plan = s.plan;
    const size_t step = lanes();
    if (plan.spread) {
        constexpr double Round = 3.0 * 2147483648.0; // to a multiple of 2^-20 below 2^32
        for (size_t i = 0; i < s.size; ++i)
            s.origin[i] = (double(s.first + i) * plan.spreadEach + Round) - Round;
    }
    s.converted.clear();
    s.convertedByItself.clear();
    s.heldOut.clear();
    if (plan.holdout.possible)
        eachDraw(s, 0, Purpose::Holdout, [&](size_t i, const Block &block) HWY_ATTR {
            s.heldOut.put(i, hitsOf(plan.holdout, block) & presentBits(s, i, 4 * step));
        });
    if (plan.zoned && !plan.zoneBounds.empty()) {
        const std::uint32_t *draws = drawEach(s, 0, Purpose::Zone);
        for (size_t i = 0; i < s.size; i += step)
            hn::StoreU(shareOf(plan.zoneBounds, hn::LoadU(U(), draws + i)), U(), s.zone.data() + i);
    }
    const std::uint32_t *segments = plan.segmentBounds.empty() ? nullptr : drawEach(s, 0, Purpose::Segment);
    for (size_t i = 0; i < s.size; i += step) {
        const VU segment = segments ? shareOf(plan.segmentBounds, hn::LoadU(U(), segments + i)) : hn::Zero(U());
        hn::StoreU(hn::ShiftLeft<16>(segment), U(), s.kind.data() + i);
        // Whoever is held out, or is not there, never starts.
        const std::uint64_t starts = presentBits(s, i, step) & ~s.heldOut.at(i, step);
        store(choose(starts, timesOf(0), timesOf(BatchState::Never)), s.start.data() + i);
        store(timesOf(BatchState::Never), s.end.data() + i);
        store(timesOf(BatchState::Never), s.exit.data() + i);
    }
    std::fill_n(s.slots.data(), s.capacity * size_t(plan.slots), BatchState::Never);
}

inline void drawReach(BatchState &s) {
    const size_t step = lanes();
    for (size_t c = 0; c < s.plan.channels.size(); ++c) {
        const PlanChannel &channel = s.plan.channels[c];
        if (!channel.reach.possible)
            continue;
        s.reach[c].clear();
        size_t reachable = 0;
        eachDraw(s, channel.stream, Purpose::Reach, [&](size_t i, const Block &block) HWY_ATTR {
            const std::uint64_t bits = hitsOf(channel.reach, block) & presentBits(s, i, 4 * step);
            s.reach[c].put(i, bits);
            reachable += countOf(bits & ~s.heldOut.at(i, 4 * step));
        });
        s.counts.reachable[c] += reachable;
    }
}

inline void drawOrganic(BatchState &s) {
    const PlanChance &organic = s.plan.organic;
    if (!organic.possible)
        return;
    const NormalQuantiles &quantiles = NormalQuantiles::table();
    const std::uint32_t *draws = drawEach(s, 0, Purpose::Organic);
    const VU last = hn::Set(U(), organic.bound.last);
    for (size_t i = 0; i < s.size; i += lanes()) {
        std::uint64_t bits = bitsOf(U(), notAbove(hn::LoadU(U(), draws + i), last)) & presentBits(s, i, lanes());
        for (; bits != 0; bits &= bits - 1) {
            const size_t recipient = i + size_t(std::countr_zero(bits));
            const double at =
                double(organic.delay.at(draws[recipient], organic.bound.last, organic.bound.perHit, quantiles));
            if (at > s.plan.horizon)
                continue;
            s.convertedByItself.set(recipient);
            s.converted.set(recipient);
            if (organic.exits)
                s.exit[recipient] = s.end[recipient] = at;
        }
    }
}

inline void finish(BatchState &s) {
    const size_t step = lanes();
    const Times horizon = timesOf(s.plan.horizon);
    Counts &counts = s.counts;
    for (size_t i = 0; i < s.size; i += step) {
        const std::uint64_t heldOut = s.heldOut.at(i, step), treated = presentBits(s, i, step) & ~heldOut;
        const std::uint64_t converted = s.converted.at(i, step), byItself = s.convertedByItself.at(i, step);
        counts.converted += countOf(converted);
        counts.heldOut += countOf(heldOut);
        counts.heldOutConverted += countOf(heldOut & converted);
        counts.treatedConverted += countOf(treated & converted);
        counts.treatedOrganic += countOf(treated & byItself);
        const VU requests = hn::And(hn::LoadU(U(), s.kind.data() + i), hn::Set(U(), 0xffff));
        counts.reached += countOf(treated & bitsOf(U(), hn::Gt(requests, hn::Zero(U()))));
        const Times done = load(s.start.data() + i), end = load(s.end.data() + i);
        const std::uint64_t ended = treated & lessOrEqual(end, least(done, horizon)),
                            isExit = lessOrEqual(load(s.exit.data() + i), end); // wins over a stop at the same moment
        const std::uint64_t completed = treated & ~ended & lessOrEqual(done, horizon);
        counts.exited += countOf(ended & isExit);
        counts.stopped += countOf(ended & ~isExit);
        counts.completed += countOf(completed);
        counts.inProgress += countOf(treated & ~ended & ~completed);
    }
}

} // namespace stepline::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
