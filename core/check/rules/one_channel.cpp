#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    if (context.tmpl.channels.empty())
        findings.add(QStringLiteral("/channels"),
                     text("The template has no channels; a sequence needs at least two channels. Add them."));
    else if (context.tmpl.channels.size() == 1)
        findings.add(
            QStringLiteral("/channels"),
            text("The template has one channel; a sequence needs at least two channels. Add another to fall back on."));
}

const Rule oneChannel{
    "one-channel", Severity::Warning, check,
    QT_TRANSLATE_NOOP(
        "stepline",
        "With one channel there is nothing to fall back on: whoever cannot be reached on it is lost to the sequence.")};

} // namespace stepline::rules_of_meaning
