#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

void metricMissing(const CheckContext &context, Findings &findings) {
    const QString sentence =
        text("The condition names no metric. Say what must happen, as in \"metric\": \"delivered\".");
    forEachMetricCondition(
        context.tmpl, [&](const Message &, const MetricCondition &condition, const QString &pointer, const QString &) {
            if (!condition.hasMetric)
                findings.add(pointer, sentence);
        });
    forEachGuardPart(context.tmpl, [&](const Message &, const Condition &part, const QString &pointer) {
        if (part.kind == Condition::Kind::Event && !part.hasMetric)
            findings.add(pointer, sentence);
    });
}

} // namespace stepline::rules_of_meaning
