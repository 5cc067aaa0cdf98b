#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    const auto &limit = context.tmpl.sequence.limit;
    if (limit && limit->max < 1)
        findings.add(QStringLiteral("/sequence/limit"),
                     text("The limit does not say how many messages. Add “max”, or remove the limit."));
    if (limit && limit->per.seconds <= 0)
        findings.add(QStringLiteral("/sequence/limit"),
                     text("The limit does not say in what time. Add “per”, as in \"P1D\", or remove the limit."));
}

static Edit fix(const FixContext &context) {
    return fixes::remove(context, text("Remove the limit"), context.pointer);
}

const Rule incompleteLimit{
    "incomplete-limit",
    Severity::Error,
    check,
    QT_TRANSLATE_NOOP("stepline",
                      "A limit is a number of messages in a span of time; with half of it nothing can be counted."),
    nullptr,
    fix};

} // namespace stepline::rules_of_meaning
