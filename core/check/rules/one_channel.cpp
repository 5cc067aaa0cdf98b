#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

void oneChannel(const CheckContext &context, Findings &findings) {
    if (context.tmpl.channels.empty())
        findings.add(QStringLiteral("/channels"),
                     text("The template has no channels; a sequence needs at least two channels. Add them."));
    else if (context.tmpl.channels.size() == 1)
        findings.add(
            QStringLiteral("/channels"),
            text("The template has one channel; a sequence needs at least two channels. Add another to fall back on."));
}

} // namespace stepline::rules_of_meaning
