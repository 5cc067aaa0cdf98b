#include "core/preview/batch.h"

#include "core/preview/batch_state.h"

// Compiled once for every instruction set, and chosen when the program runs. Vectors whose length is known only then
// (SVE, RVV) cannot be members of a struct; those machines take NEON, or the portable code.
#define HWY_DISABLED_TARGETS (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)
// The portable code of machines without any of them; its fault with older GCC (bug 106322) is not in what is used here,
// and a test compares it with the others.
#define HWY_BROKEN_EMU128 0
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/preview/batch.cpp"
#include <hwy/foreach_target.h>
// After it, for the includes below depend on the target.
#include "core/preview/batch_decide-inl.h"
#include "core/preview/batch_enter-inl.h"
#include "core/preview/batch_request-inl.h"

HWY_BEFORE_NAMESPACE();
namespace stepline::HWY_NAMESPACE {

void playInOrder(BatchState &s, const PlanStep &step) {
    const size_t firstLater = size_t(*std::ranges::max_element(step.order)) + 1;
    for (size_t rank = 0; rank < step.order.size(); ++rank) {
        decideInOrder(s, step, rank, firstLater);
        request(s, size_t(step.order[rank]));
    }
}

/// Each recipient's own order of decision: in rounds, everybody's next message is decided, message by message.
void playByTime(BatchState &s, const PlanStep &step) {
    const size_t firstLater = size_t(*std::ranges::max_element(step.order)) + 1;
    std::vector<size_t> waiting(step.order.size());
    planTurns(s, step);
    for (;;) {
        takeTurns(s, step, firstLater, waiting);
        if (std::ranges::all_of(waiting, [](size_t count) { return count == 0; }))
            return;
        for (size_t rank = 0; rank < step.order.size(); ++rank) {
            if (waiting[rank] == 0)
                continue;
            decideTurn(s, step, rank);
            request(s, size_t(step.order[rank]));
        }
    }
}

void play(BatchState &s) {
    enter(s);
    drawReach(s);
    drawOrganic(s);
    if (s.plan.enabled) {
        for (const PlanStep &step : s.plan.steps) {
            if (step.order.empty())
                continue;
            if (step.fixedOrder)
                playInOrder(s, step);
            else
                playByTime(s, step);
            std::swap(s.start, s.next); // whoever is still going starts the next step; for others both are Never
        }
    } else {
        for (size_t message = 0; message < s.plan.messages.size(); ++message) {
            decideBroadcast(s, message);
            request(s, message);
        }
    }
    finish(s);
}

} // namespace stepline::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace stepline {

HWY_EXPORT(play);

Batch::Batch(const Plan &plan, size_t capacity) : m_state(std::make_unique<BatchState>(plan, capacity)) {}

Batch::~Batch() = default;

void Batch::run(std::uint64_t first, size_t size) {
    if (size == 0)
        return;
    m_state->skip = first % MostLanes;
    m_state->first = first - m_state->skip;
    m_state->size = m_state->skip + size;
    HWY_DYNAMIC_DISPATCH(play)(*m_state);
}

const Counts &Batch::counts() const {
    return m_state->counts;
}

} // namespace stepline
#endif
