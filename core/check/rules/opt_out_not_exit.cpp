#include "core/check/pace.h"
#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

#include <algorithm>

namespace stepline::rules_of_meaning {

namespace {

/// Of unsubscribed and complained those that some message can report and that do not end the sequence.
std::vector<Metric> missingExits(const Template &tmpl) {
    std::vector<Metric> missing;
    for (Metric metric : {Metric::Unsubscribed, Metric::Complained}) {
        const auto &exits = tmpl.sequence.exitOn;
        bool reported = false;
        forEachMessage(tmpl, [&](const Message &message, const QString &) {
            const auto type = tmpl.typeOf(message);
            reported |= type && reports(*type, metric);
        });
        if (reported && std::find(exits.begin(), exits.end(), metric) == exits.end())
            missing.push_back(metric);
    }
    return missing;
}

} // namespace

static void check(const CheckContext &context, Findings &findings) {
    // Who wants no advertising is still told of an invoice.
    if (!context.tmpl.sequence.enabled || context.tmpl.messageCount() < 2 || isTransactional(context.tmpl))
        return;
    const auto missing = missingExits(context.tmpl);
    if (missing.empty())
        return;
    QStringList names;
    for (Metric metric : missing)
        names << QStringLiteral("“%1”").arg(metricName(metric));
    findings.add(QStringLiteral("/sequence/exit_on"),
                 text("Whoever opts out still gets the rest of the sequence. Let %1 end it.")
                     .arg(names.join(QStringLiteral(", "))));
}

static Edit fix(const FixContext &context) {
    return fixes::addExits(context, text("Let an opt-out end the sequence"), missingExits(context.tmpl));
}

const Rule optOutNotExit{
    "opt-out-not-exit",
    Severity::Warning,
    check,
    QT_TRANSLATE_NOOP("stepline", "An objection must be honoured: what is sent after it is against "
                                  "the law, and costs the sender's good name."),
    QT_TRANSLATE_NOOP("stepline", "CAN-SPAM Act, 15 U.S.C. 7704(a)(4); GDPR art. 21; Korea: Act on "
                                  "Promotion of Information and Communications Network "
                                  "Utilization, art. 50"),
    fix};

} // namespace stepline::rules_of_meaning
