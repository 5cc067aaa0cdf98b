#include "core/preview/exact_guard.h"

#include <algorithm>

namespace stepline {

namespace {

using Kind = GuardOutcome::Kind;

/// Has depth category @p category of the message been seen as deep as the condition asks?
bool deepEnough(const ExactMessage &message, const Condition &condition, size_t category) {
    if (!condition.atLeast || message.depths.empty())
        return true;
    const auto asked = std::ranges::find(message.depths, *condition.atLeast) - message.depths.begin();
    return category > size_t(asked);
}

GuardOutcome event(const ExactModel &model, const Condition &condition, const std::vector<Asked> &asked, double now) {
    const auto named = std::ranges::find_if(
        asked, [&](const Asked &each) { return model.messages[size_t(each.message)].source->id == condition.message; });
    if (named == asked.end())
        return {Kind::False};
    if (condition.metric == Metric::Requested)
        return {Kind::True};
    const ExactMessage &message = model.messages[size_t(named->message)];
    const EventTree &tree = message.tree;
    const auto metric = size_t(condition.metric);
    if (!tree.present[metric])
        return {Kind::False};
    bool mayHave = false, mayNot = false;
    for (size_t c = 0; c < message.depthShares.size(); ++c) {
        if (message.depthShares[c] <= 0 || (!named->found.empty() && !named->found[c].possible))
            continue;
        EventBox box = named->found.empty() ? EventBox() : named->found[c].box;
        restrictToAlive(box, tree, c >= size_t(message.stopDepth), now - named->at, now - named->at);
        if (condition.metric == Metric::Viewed && !deepEnough(message, condition, c)) {
            mayNot = true;
            continue;
        }
        // What an earlier event of the tree has not done by now, its followers have not either.
        for (const Metric parent : AllMetrics)
            if (tree.present[size_t(parent)] && tree.precedes(parent, condition.metric))
                box.notBefore(condition.metric, box.after[size_t(parent)]);
        for (const Metric follower : AllMetrics)
            if (tree.present[size_t(follower)] && tree.precedes(condition.metric, follower))
                box.notAfter(condition.metric, box.by[size_t(follower)]);
        const double since = now - named->at;
        mayHave |= box.after[metric] < since;
        mayNot |= box.by[metric] > since;
    }
    if (mayHave && mayNot)
        return {Kind::Open, &condition};
    return {mayHave ? Kind::True : Kind::False};
}

} // namespace

GuardOutcome evaluateGuard(const ExactModel &model, const Condition &condition, const std::vector<Asked> &asked,
                           size_t segment, double now) {
    const auto known = [](bool holds) { return GuardOutcome{holds ? Kind::True : Kind::False}; };
    switch (condition.kind) {
    case Condition::Kind::Event: return event(model, condition, asked, now);
    case Condition::Kind::Segment:
        return known(segment < model.segmentNames.size() && model.segmentNames[segment] == condition.segment);
    case Condition::Kind::Not: {
        GuardOutcome inner =
            condition.parts.empty() ? known(false) : evaluateGuard(model, condition.parts.front(), asked, segment, now);
        if (inner.kind != Kind::Open)
            inner.kind = inner.kind == Kind::True ? Kind::False : Kind::True;
        return inner;
    }
    case Condition::Kind::All:
    case Condition::Kind::Any: {
        const Kind decides = condition.kind == Condition::Kind::All ? Kind::False : Kind::True;
        GuardOutcome open = known(decides == Kind::False);
        for (const Condition &part : condition.parts) {
            const GuardOutcome outcome = evaluateGuard(model, part, asked, segment, now);
            if (outcome.kind == decides)
                return outcome;
            if (outcome.kind == Kind::Open && open.kind != Kind::Open)
                open = outcome;
        }
        return open;
    }
    }
    return known(true);
}

void findOut(const ExactModel &model, Asked &asked, const Condition &condition, double now, bool happened) {
    const ExactMessage &message = model.messages[size_t(asked.message)];
    if (asked.found.empty())
        asked.found.resize(message.depthShares.size());
    for (size_t c = 0; c < asked.found.size(); ++c) {
        Asked::Found &found = asked.found[c];
        const bool counts = condition.metric != Metric::Viewed || deepEnough(message, condition, c);
        if (happened && !counts)
            found.possible = false;
        else if (happened)
            found.box.notAfter(condition.metric, now - asked.at);
        else if (counts)
            found.box.notBefore(condition.metric, now - asked.at);
    }
}

} // namespace stepline
