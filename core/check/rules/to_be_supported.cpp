#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    const auto report = [&](ChannelType type, Metric metric, const QString &pointer) {
        findings.add(pointer + QStringLiteral("/metric"),
                     text("%1 does not report “%2” yet (to be supported), so this "
                          "may never happen. Use “%3” until it does.")
                         .arg(channelTypeName(type), metricName(metric, type), metricName(Metric::Delivered, type)));
    };
    forEachMetricCondition(context.tmpl, [&](const Message &message, const MetricCondition &condition,
                                             const QString &pointer, const QString &) {
        const auto type = context.tmpl.typeOf(message);
        if (type && condition.hasMetric && toBeSupported(*type, condition.metric))
            report(*type, condition.metric, pointer);
    });
    forEachGuardPart(context.tmpl, [&](const Message &, const Condition &part, const QString &pointer) {
        const Message *earlier = part.kind == Condition::Kind::Event ? context.tmpl.message(part.message) : nullptr;
        const auto type = earlier ? context.tmpl.typeOf(*earlier) : std::nullopt;
        if (type && part.hasMetric && toBeSupported(*type, part.metric))
            report(*type, part.metric, pointer);
    });
}

static Edit fix(const FixContext &context) {
    if (context.pointer.contains(QStringLiteral("/only_if")))
        return {}; // delivered is another question than clicked: the author decides
    return fixes::set(context, text("Use “%1” instead").arg(metricName(Metric::Delivered)), context.pointer,
                      JsonValue::string(metricKey(Metric::Delivered)));
}

const Rule toBeSupportedMetric{
    "to-be-supported",
    Severity::Warning,
    check,
    QT_TRANSLATE_NOOP("stepline", "The provider does not report the event yet. A stop that waits for it lets "
                                  "everything after it go out; a guard on it is always false."),
    nullptr,
    fix};

} // namespace stepline::rules_of_meaning
