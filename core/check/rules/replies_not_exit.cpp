#include "core/check/pace.h"
#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

#include <algorithm>

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    const auto &exits = context.tmpl.sequence.exitOn;
    if (!context.tmpl.sequence.enabled || std::find(exits.begin(), exits.end(), Metric::Replied) != exits.end())
        return;
    if (isTransactional(context.tmpl))
        return; // who asks about a parcel still wants to hear that it came
    const Message *answerable = nullptr;
    forEachMessage(context.tmpl, [&](const Message &message, const QString &) {
        const auto type = context.tmpl.typeOf(message);
        if (!answerable && type && reports(*type, Metric::Replied))
            answerable = &message;
    });
    if (answerable && context.tmpl.messageCount() > 1)
        findings.add(QStringLiteral("/sequence/exit_on"),
                     text("Whoever replies to “%1” still gets the rest of the sequence. Let “Replied” end it.")
                         .arg(messageName(context.tmpl, answerable->id)));
}

static Edit fix(const FixContext &context) {
    return fixes::addExits(context, text("Let a reply end the sequence"), {Metric::Replied});
}

const Rule repliesNotExit{"replies-not-exit",
                          Severity::Warning,
                          check,
                          QT_TRANSLATE_NOOP("stepline", "A person who has answered and is then sent the next automatic "
                                                        "message knows that nobody read the answer."),
                          nullptr,
                          fix};

} // namespace stepline::rules_of_meaning
