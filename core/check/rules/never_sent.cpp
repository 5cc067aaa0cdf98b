#include "core/check/reachability.h"
#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    if (!context.tmpl.sequence.enabled)
        return;
    const Reachability reachability(context.tmpl);
    forEachMessage(context.tmpl, [&](const Message &message, const QString &pointer) {
        if (!reachability.canBeSent(message))
            findings.add(pointer + QStringLiteral("/only_if"),
                         text("“%1” can never be sent: its condition asks for something that cannot be true of anybody "
                              "who is still in the sequence. Change the condition, or what stops the sequence before.")
                             .arg(messageName(context.tmpl, message.id)));
    });
}

static Edit fix(const FixContext &context) {
    return fixes::remove(context, text("Send it without a condition"), context.pointer);
}

const Rule neverSent{"never-sent",
                     Severity::Warning,
                     check,
                     QT_TRANSLATE_NOOP("stepline", "Whoever meets a stop condition or an exit is asked nothing any "
                                                   "more. A condition that waits for just that event, or contradicts "
                                                   "itself, holds for nobody."),
                     nullptr,
                     fix,
                     true};

} // namespace stepline::rules_of_meaning
