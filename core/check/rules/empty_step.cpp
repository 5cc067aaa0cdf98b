#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

void emptyStep(const CheckContext &context, Findings &findings) {
    if (context.tmpl.messageCount() == 0)
        return; // said of the whole sequence
    forEachStep(context.tmpl, [&](const Step &step, const QString &pointer) {
        if (step.messages.empty())
            findings.add(pointer + QStringLiteral("/messages"),
                         text("The step “%1” has no messages, so it is over at once. Add one, or remove the step.")
                             .arg(step.name.isEmpty() ? step.id : step.name));
    });
}

} // namespace stepline::rules_of_meaning
