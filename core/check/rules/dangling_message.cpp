#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

void danglingMessage(const CheckContext &context, Findings &findings) {
    forEachGuardPart(context.tmpl, [&](const Message &, const Condition &part, const QString &pointer) {
        if (part.kind == Condition::Kind::Event && !context.tmpl.message(part.message))
            findings.add(
                pointer + QStringLiteral("/message"),
                text("There is no message “%1” in this sequence. Choose an earlier message.").arg(part.message));
    });
}

} // namespace stepline::rules_of_meaning
