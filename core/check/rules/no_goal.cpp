#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    const auto &goal = context.tmpl.goal;
    if (context.tmpl.messageCount() == 0)
        return;
    if (!goal || (goal->name.trimmed().isEmpty() && goal->event.trimmed().isEmpty()))
        findings.add(QStringLiteral("/template/goal"),
                     text("The template has no goal. Name what it is for, and the event by which it is counted."));
    else if (goal->event.trimmed().isEmpty())
        findings.add(QStringLiteral("/template/goal/event"),
                     text("The goal “%1” names no event, so nobody can count it. Name the event that reaches it.")
                         .arg(goal->name));
}

const Rule noGoal{"no-goal", Severity::Hint, check,
                  QT_TRANSLATE_NOOP("stepline",
                                    "Without a goal there is no conversion, no revenue and no way to tell a "
                                    "good sequence from a busy one.")};

} // namespace stepline::rules_of_meaning
