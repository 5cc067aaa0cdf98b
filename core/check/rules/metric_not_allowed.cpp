#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

void metricNotAllowed(const CheckContext &context, Findings &findings) {
    forEachMetricCondition(context.tmpl, [&](const Message &, const MetricCondition &condition, const QString &pointer,
                                             const QString &key) {
        if (condition.hasMetric && condition.metric == Metric::Requested)
            findings.add(pointer + QStringLiteral("/metric"),
                         text("“requested” cannot stand in “%1”: it is true at once. Use delivered or a later metric.")
                             .arg(key));
    });
    const auto &exitOn = context.tmpl.sequence.exitOn;
    for (size_t i = 0; i < exitOn.size(); ++i)
        if (!mayExit(exitOn[i]))
            findings.add(
                QStringLiteral("/sequence/exit_on/%1").arg(i),
                text("“%1” cannot stand in “exit_on”. Use clicked, replied, unsubscribed, complained or converted.")
                    .arg(metricKey(exitOn[i])));
}

} // namespace stepline::rules_of_meaning
