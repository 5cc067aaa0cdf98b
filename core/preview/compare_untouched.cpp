#include "core/preview/compare_untouched.h"

#include <algorithm>

namespace stepline {

namespace {

/// Whether they differ for those who get them; texts do not count.
bool sameVariants(const Message &a, const Message &b) {
    return std::ranges::equal(a.variants, b.variants, [](const Variant &one, const Variant &other) {
        return one.weight == other.weight && one.lift == other.lift;
    });
}

/// Decided alike and received alike.
bool sameRequest(const PreviewRequest &a, const Message &one, const PreviewRequest &b, const Message &other) {
    return one.id == other.id && one.channel == other.channel && a.tmpl.typeOf(one) == b.tmpl.typeOf(other) &&
           one.delay == other.delay && one.onlyIf == other.onlyIf && one.sendWindow == other.sendWindow &&
           sameVariants(one, other);
}

/// And with the same consequences for what follows.
bool sameMessage(const PreviewRequest &a, const Message &one, const PreviewRequest &b, const Message &other) {
    return sameRequest(a, one, b, other) && one.wait == other.wait && one.stopWhen == other.stopWhen &&
           one.advanceWhen == other.advanceWhen;
}

/// By delay; a broadcast asks in the order of the document.
std::vector<const Message *> inOrder(const Sequence &sequence, const Step &step) {
    std::vector<const Message *> order;
    for (const Message &message : step.messages)
        order.push_back(&message);
    if (sequence.enabled)
        std::ranges::stable_sort(order, {}, [](const Message *m) { return m->delay.seconds; });
    return order;
}

/// Delays and places alone give the order of decision: no window or deferral may move one message past another.
bool decidedByDelay(const Sequence &sequence, const Step &step) {
    if (step.messages.size() < 2)
        return true;
    return !(sequence.limit && sequence.limit->defer) && std::ranges::all_of(step.messages, [&](const Message &m) {
        return m.sendWindow == step.messages.front().sendWindow;
    });
}

} // namespace

Untouched untouchedBetween(const PreviewRequest &a, const PreviewRequest &b) {
    Untouched untouched;
    const Sequence &one = a.tmpl.sequence, &other = b.tmpl.sequence;
    const bool sameWorld = a.profile == b.profile && a.scenario == b.scenario && one.enabled == other.enabled &&
                           one.holdout == other.holdout && one.exitOn == other.exitOn;
    untouched.audience = sameWorld;
    if (!sameWorld || one.limit != other.limit || one.sendWindow != other.sendWindow)
        return untouched;
    const size_t steps = std::min(one.steps.size(), other.steps.size());
    for (size_t s = 0; s < steps; ++s) {
        const Step &mine = one.steps[s], &theirs = other.steps[s];
        const bool sameStep =
            std::ranges::equal(mine.messages, theirs.messages,
                               [&](const Message &m, const Message &n) { return sameMessage(a, m, b, n); });
        if (sameStep) {
            for (const Message &message : mine.messages)
                untouched.messages.insert(message.id);
            continue;
        }
        if (!decidedByDelay(one, mine) || !decidedByDelay(other, theirs))
            return untouched;
        // What is decided before the first difference, and the first that differs only in its consequences.
        const auto left = inOrder(one, mine), right = inOrder(other, theirs);
        for (size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
            if (!sameRequest(a, *left[i], b, *right[i]))
                break;
            untouched.messages.insert(left[i]->id);
            if (!sameMessage(a, *left[i], b, *right[i]))
                break;
        }
        return untouched;
    }
    const auto empty = [](const Step &step) { return step.messages.empty(); };
    untouched.everything = std::all_of(one.steps.begin() + qsizetype(steps), one.steps.end(), empty) &&
                           std::all_of(other.steps.begin() + qsizetype(steps), other.steps.end(), empty);
    return untouched;
}

bool canHappen(const PreviewRequest &request, const Message &message, Metric metric) {
    const auto type = request.tmpl.typeOf(message);
    if (!type)
        return false;
    const auto channel = request.profile.channels.find(*type);
    if (channel == request.profile.channels.end() || channel->second.reach.at(request.scenario) <= 0)
        return false;
    for (; metric != Metric::Requested; metric = parentMetric(*type, metric)) {
        const auto &chance = channel->second.chances[size_t(metric)];
        if (!reports(*type, metric) || !chance || chance->p.at(request.scenario) <= 0)
            return false;
    }
    return true;
}

} // namespace stepline
