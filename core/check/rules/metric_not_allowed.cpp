#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    forEachMetricCondition(context.tmpl, [&](const Message &, const MetricCondition &condition, const QString &pointer,
                                             const QString &key) {
        if (condition.hasMetric && condition.metric == Metric::Requested)
            findings.add(
                pointer + QStringLiteral("/metric"),
                (key == QStringLiteral("stop_when")
                     ? text("“%1” cannot stop the sequence, as it is true at once. Use “%2” or what comes after it.")
                     : text("“%1” cannot let people go on early, as it is true at once. Use “%2” or what comes after "
                            "it."))
                    .arg(metricName(Metric::Requested), metricName(Metric::Delivered)));
    });
    QStringList exits;
    for (const Metric metric : AllMetrics)
        if (mayExit(metric))
            exits << metricName(metric);
    const auto &exitOn = context.tmpl.sequence.exitOn;
    for (size_t i = 0; i < exitOn.size(); ++i)
        if (!mayExit(exitOn[i]))
            findings.add(QStringLiteral("/sequence/exit_on/%1").arg(i),
                         text("“%1” cannot take people out of the sequence. Use one of: %2.")
                             .arg(metricName(exitOn[i]), exits.join(QStringLiteral(", "))));
}

static Edit fix(const FixContext &context) {
    if (context.pointer.startsWith(QStringLiteral("/sequence/exit_on/")))
        return fixes::remove(context, text("Remove it from the exits"), context.pointer);
    return fixes::set(context, text("Use “%1” instead").arg(metricName(Metric::Delivered)), context.pointer,
                      JsonValue::string(metricKey(Metric::Delivered)));
}

const Rule metricNotAllowed{
    "metric-not-allowed",
    Severity::Error,
    check,
    QT_TRANSLATE_NOOP("stepline", "The format allows only events that say something at this place."),
    nullptr,
    fix};

} // namespace stepline::rules_of_meaning
