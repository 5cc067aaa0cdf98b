#include "core/preview/batch_state.h"

namespace stepline {

BatchState::BatchState(const Plan &thePlan, size_t theCapacity)
    : plan(thePlan), keys(Draws(thePlan.seed).roundKeys()),
      capacity((theCapacity + 2 * MostLanes - 1) / MostLanes * MostLanes), counts(thePlan), start(capacity),
      next(capacity), end(capacity), exit(capacity), kind(capacity), openTally(capacity), zone(capacity),
      slots(capacity * size_t(plan.slots)), history(capacity * size_t(plan.limitMax)), heldOut(capacity),
      converted(capacity), convertedByItself(capacity), reach(plan.channels.size(), BitArray(capacity)), who(capacity),
      at(capacity), atFloat(capacity), kinds(capacity), variant(capacity), advance(capacity), late(capacity),
      draw(capacity + 4 * MostLanes), pickedPosition(capacity), pickedDraw(capacity), pickedLast(capacity),
      pickedAfter(capacity), depth(capacity), points(capacity) {
    if (plan.spread)
        origin = VectorArray<double>(capacity);
    for (auto &word : words)
        word = VectorArray<std::uint32_t>(capacity);
    for (Hits &each : hits) {
        each.position = VectorArray<std::uint32_t>(capacity);
        each.after = VectorArray<float>(capacity);
    }
    size_t widest = 0;
    for (const PlanStep &step : plan.steps)
        if (!step.fixedOrder)
            widest = std::max(widest, step.order.size());
    if (widest > 0) {
        pending = VectorArray<double>(capacity * widest);
        turnAt = VectorArray<double>(capacity);
        turn = VectorArray<std::uint32_t>(capacity);
    }
    int highest = 1;
    for (const PlanMessage &message : plan.messages)
        highest = std::max(highest, message.guard.depth);
    stack.resize(size_t(highest));
}

double BatchState::windowed(const PlanMessage &message, size_t recipient, double t) const {
    if (message.window < 0)
        return t;
    const double entry = plan.spread ? origin[recipient] : 0;
    return plan.windows[size_t(message.window)].byZone[zone[recipient]]->next(t + entry) - entry;
}

} // namespace stepline
