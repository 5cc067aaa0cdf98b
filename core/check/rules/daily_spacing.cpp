#include "core/check/pace.h"
#include "core/check/reachability.h"
#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    const auto touches = contactsOf(context.tmpl);
    const int most = paceFor(context.tmpl).dailyRun;
    const auto &limit = context.tmpl.sequence.limit;
    if (limit && limit->per.seconds > Duration::Day * limit->max)
        return;
    const Reachability reachability(context.tmpl);
    int run = 1;
    qint64 lastDay = touches.empty() ? 0 : touches.front().at;
    for (size_t i = 1; i < touches.size(); ++i) {
        const qint64 pause = touches[i].at - lastDay;
        if (pause < Duration::Day / 2) // the same day, or its evening: counted by another rule
            continue;
        run = pause <= Duration::Day && reachability.canBothTouch(*touches[i - 1].message, *touches[i].message)
                  ? run + 1
                  : 1;
        lastDay = touches[i].at;
        if (run > most) {
            findings.add(touches[i].pointer + QStringLiteral("/delay"),
                         text("From here on it is a touch a day for more than %1 days. Leave two or three days between "
                              "them.")
                             .arg(most));
            return;
        }
    }
}

const Rule dailySpacing{"daily-spacing", Severity::Warning, check,
                        QT_TRANSLATE_NOOP("stepline", "Daily messages are for 3 to 5 days at most; a standard cadence "
                                                      "leaves 2 to 3 days, a long one a week. Most replies come to the "
                                                      "first mail, and each further one the next day adds less than it "
                                                      "irritates."),
                        QT_TRANSLATE_NOOP("stepline", "58 % of the replies to cold mail answer the first one "
                                                      "(Instantly 2026, by the vendor)")};

} // namespace stepline::rules_of_meaning
