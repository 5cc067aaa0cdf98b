#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

void emptySequence(const CheckContext &context, Findings &findings) {
    if (context.tmpl.messageCount() == 0)
        findings.add(QStringLiteral("/sequence/steps"),
                     text("The sequence sends nothing yet. Add a message to a step."));
}

} // namespace stepline::rules_of_meaning
