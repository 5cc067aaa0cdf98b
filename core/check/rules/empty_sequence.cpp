#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    if (context.tmpl.messageCount() == 0)
        findings.add(QStringLiteral("/sequence/steps"),
                     text("The sequence sends nothing yet. Add a message to a step."));
}

const Rule emptySequence{"empty-sequence", Severity::Warning, check,
                         QT_TRANSLATE_NOOP("stepline", "Nobody receives anything yet.")};

} // namespace stepline::rules_of_meaning
