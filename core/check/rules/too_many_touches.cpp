#include "core/check/pace.h"
#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

/// What one recipient can get at most: of the guarded messages of a step, which are its branches, one.
static int longestWay(const Template &tmpl) {
    int touches = 0;
    for (const Step &step : tmpl.sequence.steps) {
        int open = 0, guarded = 0;
        for (const Message &message : step.messages) {
            const auto type = tmpl.typeOf(message);
            if (type && *type != ChannelType::Ads)
                ++(message.onlyIf ? guarded : open);
        }
        touches += open + (guarded > 0 ? 1 : 0);
    }
    return touches;
}

static void check(const CheckContext &context, Findings &findings) {
    const int touches = longestWay(context.tmpl), most = paceFor(context.tmpl).touches;
    if (context.tmpl.sequence.enabled && touches > most)
        findings.add(QStringLiteral("/sequence/steps"),
                     text("Somebody who never answers is sent %1 messages. Keep it to 8 to %2, and let the rest be a "
                          "sequence of its own.")
                         .arg(touches)
                         .arg(most));
}

const Rule tooManyTouches{"too-many-touches", Severity::Warning, check,
                          QT_TRANSLATE_NOOP("stepline", "After 8 to 10 touches without an answer the next one finds "
                                                        "mostly people who do not want it: they unsubscribe or mark it "
                                                        "as spam."),
                          QT_TRANSLATE_NOOP("stepline", "58 % of the replies to cold mail answer the first one "
                                                        "(Instantly 2026, by the vendor); a spam rate above 0.1 % is "
                                                        "what mailbox providers act on")};

} // namespace stepline::rules_of_meaning
