#include "tests/export/features.h"

#include "core/export/export_parts.h"

#include <functional>

namespace stepline::test {

#define S(x) QStringLiteral(x)

QStringList allFeatures() {
    return {S("delay"),
            S("wait"),
            S("stop"),
            S("exit"),
            S("guard on an event"),
            S("guard on requested"),
            S("at_least"),
            S("guard on the segment"),
            S("limit"),
            S("send window"),
            S("advance_when"),
            S("variants"),
            S("holdout"),
            S("several messages in a step"),
            S("broadcast")};
}

QStringList featuresOf(const Template &tmpl) {
    QSet<QString> found;
    const Sequence &sequence = tmpl.sequence;
    if (!sequence.enabled)
        return {S("broadcast")};
    std::function<void(const Condition &)> guard = [&](const Condition &condition) {
        if (condition.kind == Condition::Kind::Event)
            found << (condition.metric == Metric::Requested ? S("guard on requested") : S("guard on an event"));
        if (condition.kind == Condition::Kind::Segment)
            found << S("guard on the segment");
        if (condition.atLeast)
            found << S("at_least");
        for (const Condition &part : condition.parts)
            guard(part);
    };
    if (!armedStops(sequence).empty())
        found << S("stop");
    if (!sequence.exitOn.empty())
        found << S("exit");
    if (sequence.limit)
        found << S("limit");
    if (sequence.holdout > 0)
        found << S("holdout");
    for (const Step &step : sequence.steps) {
        if (step.messages.size() > 1)
            found << S("several messages in a step");
        for (const Message &message : step.messages) {
            if (message.delay.seconds > 0)
                found << S("delay");
            if (message.wait.seconds > 0)
                found << S("wait");
            if (message.wait.seconds > 0 && message.advanceWhen)
                found << S("advance_when");
            if (message.onlyIf)
                guard(*message.onlyIf);
            if (message.stopWhen && message.stopWhen->atLeast)
                found << S("at_least");
            if (effectiveWindow(sequence, message))
                found << S("send window");
            if (!message.variants.empty())
                found << S("variants");
        }
    }
    return found.values();
}

} // namespace stepline::test
