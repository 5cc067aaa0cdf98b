#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    forEachGuardPart(context.tmpl, [&](const Message &message, const Condition &part, const QString &pointer) {
        if (part.kind != Condition::Kind::Event || !context.tmpl.message(part.message))
            return; // a dangling message is another rule's
        if (part.message == message.id)
            findings.add(pointer + QStringLiteral("/message"),
                         text("The condition of “%1” asks about “%1” itself, which has not been sent yet. Choose an "
                              "earlier message.")
                             .arg(messageName(context.tmpl, message.id)));
        else if (!comesEarlier(context.tmpl, part.message, message.id))
            findings.add(pointer + QStringLiteral("/message"),
                         text("“%1” does not come before “%2”, so nothing is known of it yet. Choose an earlier "
                              "message, or move “%1” "
                              "forward.")
                             .arg(messageName(context.tmpl, part.message), messageName(context.tmpl, message.id)));
    });
}

static Edit fix(const FixContext &context) {
    const QString guard = context.pointer.left(context.pointer.indexOf(QStringLiteral("/only_if")) + 8);
    return fixes::remove(context, text("Remove the condition"), guard);
}

const Rule conditionOrder{"condition-order",
                          Severity::Error,
                          check,
                          QT_TRANSLATE_NOOP("stepline", "A guard looks back at what has happened. What comes later has "
                                                        "not happened yet, so the answer would always be no."),
                          nullptr,
                          fix};

} // namespace stepline::rules_of_meaning
