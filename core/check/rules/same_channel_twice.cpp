#include "core/check/pace.h"
#include "core/check/reachability.h"
#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    const auto touches = contactsOf(context.tmpl);
    const qint64 apart = paceFor(context.tmpl).sameChannelHours * Duration::Hour;
    const auto &limit = context.tmpl.sequence.limit;
    if (limit && limit->max == 1 && limit->per.seconds >= apart)
        return;
    const Reachability reachability(context.tmpl);
    for (size_t later = 1; later < touches.size(); ++later)
        for (size_t i = later; i-- > 0 && touches[later].at - touches[i].at < apart;) {
            if (touches[i].message->channel != touches[later].message->channel ||
                !reachability.canBothTouch(*touches[i].message, *touches[later].message))
                continue;
            findings.add(touches[later].pointer + QStringLiteral("/delay"),
                         text("“%1” comes %2 after “%3” on the same channel. Leave more time between them, or use "
                              "another channel.")
                             .arg(messageName(context.tmpl, touches[later].message->id),
                                  spokenDuration({touches[later].at - touches[i].at}),
                                  messageName(context.tmpl, touches[i].message->id)));
            break;
        }
}

/// The message is delayed until the pause is long enough.
static Edit fix(const FixContext &context) {
    const auto touches = contactsOf(context.tmpl);
    const qint64 apart = paceFor(context.tmpl).sameChannelHours * Duration::Hour;
    for (size_t later = 1; later < touches.size(); ++later) {
        if (touches[later].pointer + QStringLiteral("/delay") != context.pointer)
            continue;
        for (size_t i = later; i-- > 0;)
            if (touches[i].message->channel == touches[later].message->channel) {
                const Duration delay{touches[later].message->delay.seconds + apart -
                                     (touches[later].at - touches[i].at)};
                if (delay.seconds <= touches[later].message->delay.seconds || delay.seconds > Duration::Longest)
                    return {};
                return fixes::set(context, text("Send it %1 after the one before").arg(spokenDuration({apart})),
                                  context.pointer, JsonValue::string(isoDuration(delay)));
            }
    }
    return {};
}

const Rule sameChannelTwice{"same-channel-twice",
                            Severity::Warning,
                            check,
                            QT_TRANSLATE_NOOP("stepline", "Two messages on one channel within a day read as one sender "
                                                          "who does not listen, and the second earns the unsubscribe."),
                            nullptr,
                            fix};

} // namespace stepline::rules_of_meaning
