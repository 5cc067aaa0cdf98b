#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

namespace {

QString possible(ChannelType type, bool requestedToo) {
    QStringList names;
    for (Metric metric : reportedMetrics(type))
        if (requestedToo || metric != Metric::Requested)
            names << metricName(metric);
    return names.join(QStringLiteral(", "));
}

} // namespace

static void check(const CheckContext &context, Findings &findings) {
    const auto report = [&](Metric metric, ChannelType type, bool guard, const QString &pointer) {
        findings.add(pointer + QStringLiteral("/metric"),
                     text("%1 cannot report “%2”. Use one of: %3.")
                         .arg(channelTypeName(type), metricName(metric), possible(type, guard)));
    };
    forEachMetricCondition(context.tmpl, [&](const Message &message, const MetricCondition &condition,
                                             const QString &pointer, const QString &) {
        const auto type = context.tmpl.typeOf(message);
        if (type && condition.hasMetric && !reports(*type, condition.metric))
            report(condition.metric, *type, false, pointer);
    });
    forEachGuardPart(context.tmpl, [&](const Message &, const Condition &part, const QString &pointer) {
        const Message *earlier = part.kind == Condition::Kind::Event ? context.tmpl.message(part.message) : nullptr;
        const auto type = earlier ? context.tmpl.typeOf(*earlier) : std::nullopt;
        if (type && part.hasMetric && !reports(*type, part.metric))
            report(part.metric, *type, true, pointer);
    });
}

static Edit fix(const FixContext &context) {
    if (context.pointer.contains(QStringLiteral("/only_if")))
        return {};
    const QString condition = context.pointer.left(context.pointer.lastIndexOf(u'/'));
    return fixes::remove(context, text("Remove the condition"), condition);
}

const Rule metricNotReported{
    "metric-not-reported",
    Severity::Error,
    check,
    QT_TRANSLATE_NOOP("stepline", "The channel never tells of this event, so the condition would wait for it in vain."),
    nullptr,
    fix};

} // namespace stepline::rules_of_meaning
