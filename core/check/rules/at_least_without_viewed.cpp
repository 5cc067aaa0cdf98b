#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

void atLeastWithoutViewed(const CheckContext &context, Findings &findings) {
    const auto check = [&](const std::optional<int> &atLeast, bool viewed, const QString &pointer) {
        if (atLeast && !viewed)
            findings.add(pointer + QStringLiteral("/at_least"),
                         text("“at_least” is how far something was seen, so it goes with “viewed” only. Remove it, or "
                              "use the metric "
                              "“viewed”."));
    };
    forEachMetricCondition(
        context.tmpl, [&](const Message &, const MetricCondition &condition, const QString &pointer, const QString &) {
            check(condition.atLeast, condition.hasMetric && condition.metric == Metric::Viewed, pointer);
        });
    forEachGuardPart(context.tmpl, [&](const Message &, const Condition &part, const QString &pointer) {
        const bool event = part.kind == Condition::Kind::Event;
        check(part.atLeast, event && part.hasMetric && part.metric == Metric::Viewed, pointer);
    });
}

} // namespace stepline::rules_of_meaning
