#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    if (context.tmpl.messageCount() == 0)
        return; // said of the whole sequence
    int number = 0;
    forEachStep(context.tmpl, [&](const Step &step, const QString &pointer) {
        ++number;
        if (step.messages.empty())
            findings.add(
                pointer + QStringLiteral("/messages"),
                step.name.isEmpty()
                    ? text("Step %1 has no messages, so it is over at once. Add one, or remove the step.").arg(number)
                    : text("The step “%1” has no messages, so it is over at once. Add one, or remove the step.")
                          .arg(step.name));
    });
}

static Edit fix(const FixContext &context) {
    return fixes::remove(context, text("Remove the step"), context.pointer.left(context.pointer.lastIndexOf(u'/')));
}

const Rule emptyStep{
    "empty-step", Severity::Hint,
    check,        QT_TRANSLATE_NOOP("stepline", "A step without messages takes no time and sends nothing."),
    nullptr,      fix};

} // namespace stepline::rules_of_meaning
