#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

/// A stop condition matters when something is still to come that it could prevent, or when it decides how the sequence
/// ends: a recipient whose last message is waited for is “stopped” rather than “completed”.
static void check(const CheckContext &context, Findings &findings) {
    const auto &steps = context.tmpl.sequence.steps;
    size_t last = steps.size();
    while (last > 0 && steps[last - 1].messages.empty())
        --last;
    if (last == 0 || !context.tmpl.sequence.enabled)
        return;
    const auto &messages = steps[last - 1].messages;
    for (size_t i = 0; i < messages.size(); ++i) {
        if (!messages[i].stopWhen)
            continue;
        bool later = false;
        for (size_t j = 0; j < messages.size(); ++j) {
            const qint64 done = messages[j].delay.seconds + messages[j].wait.seconds;
            later =
                later || done > messages[i].delay.seconds || comesEarlier(context.tmpl, messages[i].id, messages[j].id);
        }
        if (!later)
            findings.add(
                QStringLiteral("/sequence/steps/%1/messages/%2/stop_when").arg(last - 1).arg(i),
                text("Nothing comes after “%1”, so its stop condition changes nothing. Remove it, or add a wait.")
                    .arg(messageName(context.tmpl, messages[i].id)));
    }
}

static Edit fix(const FixContext &context) {
    return fixes::remove(context, text("Remove the stop condition"), context.pointer);
}

const Rule stopWithoutEffect{
    "stop-without-effect",
    Severity::Hint,
    check,
    QT_TRANSLATE_NOOP("stepline",
                      "A stop condition prevents what comes later. At the end there is nothing left to prevent."),
    nullptr,
    fix};

} // namespace stepline::rules_of_meaning
