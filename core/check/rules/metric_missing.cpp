#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
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

const Rule metricMissing{"metric-missing", Severity::Error, check,
                         QT_TRANSLATE_NOOP("stepline", "Without a metric nobody can tell when the condition holds.")};

} // namespace stepline::rules_of_meaning
