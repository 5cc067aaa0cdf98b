#include "core/check/pace.h"
#include "core/check/reachability.h"
#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

#include <algorithm>

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    const auto touches = contactsOf(context.tmpl);
    const int most = paceFor(context.tmpl).touchesADay;
    const auto &limit = context.tmpl.sequence.limit;
    if (limit && limit->max <= most && limit->per.seconds >= Duration::Day)
        return;
    const Reachability reachability(context.tmpl);
    for (size_t later = 1; later < touches.size(); ++later) {
        int day = 1;
        for (size_t i = later; i-- > 0 && touches[later].at - touches[i].at < Duration::Day;)
            day += reachability.canBothTouch(*touches[i].message, *touches[later].message);
        if (day > most) {
            findings.add(touches[later].pointer + QStringLiteral("/delay"),
                         text("“%1” is touch number %2 within a day. Leave a day between them, or limit the sequence "
                              "to %3 a day.")
                             .arg(messageName(context.tmpl, touches[later].message->id))
                             .arg(day)
                             .arg(most));
            return; // the limit mends all of them
        }
    }
}

static Edit fix(const FixContext &context) {
    const int most = paceFor(context.tmpl).touchesADay;
    Limit limit;
    limit.max = most;
    limit.per = {Duration::Day};
    limit.defer = true;
    return fixes::set(context, text("Limit the sequence to %1 a day").arg(most), QStringLiteral("/sequence/limit"),
                      toJson(limit));
}

const Rule manyADay{"many-a-day",
                    Severity::Warning,
                    check,
                    QT_TRANSLATE_NOOP("stepline",
                                      "More than one touch a day is felt as pressure, unless time presses: a "
                                      "cart, an event, a missed demo."),
                    nullptr,
                    fix};

} // namespace stepline::rules_of_meaning
