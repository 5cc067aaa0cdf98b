#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

void incompleteLimit(const CheckContext &context, Findings &findings) {
    const auto &limit = context.tmpl.sequence.limit;
    if (limit && limit->max < 1)
        findings.add(QStringLiteral("/sequence/limit"),
                     text("The limit does not say how many messages. Add “max”, or remove the limit."));
    if (limit && limit->per.seconds <= 0)
        findings.add(QStringLiteral("/sequence/limit"),
                     text("The limit does not say in what time. Add “per”, as in \"P1D\", or remove the limit."));
}

} // namespace stepline::rules_of_meaning
