#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    forEachGuardPart(context.tmpl, [&](const Message &, const Condition &part, const QString &pointer) {
        if (part.kind == Condition::Kind::Event && !context.tmpl.message(part.message))
            findings.add(
                pointer + QStringLiteral("/message"),
                text("There is no message “%1” in this sequence. Choose an earlier message.").arg(part.message));
    });
}

static Edit fix(const FixContext &context) {
    const QString guard = context.pointer.left(context.pointer.indexOf(QStringLiteral("/only_if")) + 8);
    return fixes::remove(context, text("Remove the condition"), guard);
}

const Rule danglingMessage{"dangling-message",
                           Severity::Error,
                           check,
                           QT_TRANSLATE_NOOP("stepline", "A guard that asks about a message that is not there can "
                                                         "never be answered: preview and trace refuse the sequence."),
                           nullptr,
                           fix};

} // namespace stepline::rules_of_meaning
