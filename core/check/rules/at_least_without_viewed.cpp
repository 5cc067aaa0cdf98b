#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
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

static Edit fix(const FixContext &context) {
    return fixes::remove(context, text("Remove the percentage"), context.pointer);
}

const Rule atLeastWithoutViewed{
    "at-least-without-viewed",
    Severity::Error,
    check,
    QT_TRANSLATE_NOOP("stepline", "Only a view has a depth: a video, page or mail that is seen to 50 %."),
    nullptr,
    fix};

} // namespace stepline::rules_of_meaning
