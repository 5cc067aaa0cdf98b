#include "core/check/reachability.h"
#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

#include <algorithm>

namespace stepline::rules_of_meaning {

namespace {

/// Does the profile make the metric certain for everybody who is sent the message, and within @p wait?
bool isCertain(const ChannelBehaviour &behaviour, ChannelType type, Metric metric, Duration wait) {
    if (behaviour.reach.value < 1)
        return false;
    qint64 slowest = 0;
    for (; metric != Metric::Requested; metric = parentMetric(type, metric)) {
        const auto &chance = behaviour.chances[size_t(metric)];
        if (!chance || chance->p.value < 1)
            return false;
        slowest += 4 * chance->delay.p90.seconds;
    }
    return slowest <= wait.seconds;
}

} // namespace

static void check(const CheckContext &context, Findings &findings) {
    const Template &tmpl = context.tmpl;
    if (!context.profile || !tmpl.sequence.enabled)
        return;
    const Reachability reachability(tmpl);
    size_t last = 0; // the last step that sends something
    for (size_t s = 0; s < tmpl.sequence.steps.size(); ++s)
        if (!tmpl.sequence.steps[s].messages.empty())
            last = s;
    for (size_t s = 0; s < last; ++s)
        for (size_t m = 0; m < tmpl.sequence.steps[s].messages.size(); ++m) {
            const Message &message = tmpl.sequence.steps[s].messages[m];
            const auto type = tmpl.typeOf(message);
            if (!type || !message.stopWhen || !message.stopWhen->hasMetric || message.stopWhen->atLeast ||
                (message.onlyIf && !reachability.alwaysHolds(*message.onlyIf)))
                continue;
            const auto behaviour = context.profile->channels.find(*type);
            if (behaviour != context.profile->channels.end() &&
                isCertain(behaviour->second, *type, message.stopWhen->metric, message.wait))
                findings.add(QStringLiteral("/sequence/steps/%1/messages/%2/stop_when").arg(s).arg(m),
                             text("By the profile “%1” everybody is stopped by “%2” before the next step, so nothing "
                                  "after it is ever sent. Stop at a later metric, or remove the stop condition.")
                                 .arg(context.profile->name, messageName(tmpl, message.id)));
        }
}

static Edit fix(const FixContext &context) {
    return fixes::remove(context, text("Remove the stop condition"), context.pointer);
}

const Rule stopAlways{"stop-always",
                      Severity::Warning,
                      check,
                      QT_TRANSLATE_NOOP("stepline", "A stop condition that everybody meets ends the sequence for "
                                                    "everybody."),
                      nullptr,
                      fix,
                      true};

} // namespace stepline::rules_of_meaning
