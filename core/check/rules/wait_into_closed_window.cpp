#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"
#include "core/check/week.h"

#include <algorithm>
#include <vector>

namespace stepline::rules_of_meaning {

namespace {

/// Of whom the wait misses the window: nearly all, and by hours. Less is what a window is for.
constexpr double NearlyAll = 0.9;
constexpr double LongHold = 6 * 3600;

/// How likely a moment falls in each quarter of the week.
using Moments = std::vector<double>;

int quartersOf(Duration duration) {
    return int((duration.seconds + Week::QuarterMinutes * 30) / (Week::QuarterMinutes * 60) % Week::Quarters);
}

Moments shifted(const Moments &moments, Duration by) {
    Moments later(moments.size());
    const int quarters = quartersOf(by);
    for (int q = 0; q < Week::Quarters; ++q)
        later[size_t((q + quarters) % Week::Quarters)] = moments[size_t(q)];
    return later;
}

struct Held {
    Moments moments;    ///< when they are let out
    double share = 0;   ///< of those who were held
    double seconds = 0; ///< on average, of those
};

Held hold(const Moments &moments, const Week &open) {
    Held held{Moments(moments.size()), 0, 0};
    for (int q = 0; q < Week::Quarters; ++q) {
        const double share = moments[size_t(q)];
        if (share <= 0)
            continue;
        const int until = std::max(0, open.untilOpen(q));
        held.moments[size_t((q + until) % Week::Quarters)] += share;
        if (until > 0) {
            held.share += share;
            held.seconds += share * until * Week::QuarterMinutes * 60;
        }
    }
    if (held.share > 0)
        held.seconds /= held.share;
    return held;
}

} // namespace

/// Plays the week forward: entries at any time, each message held until its window opens, the next step after the
/// longest wait.
static void check(const CheckContext &context, Findings &findings) {
    const Sequence &sequence = context.tmpl.sequence;
    if (!sequence.enabled)
        return;
    Moments start(Week::Quarters, 1.0 / Week::Quarters);
    bool first = true;
    Duration before; // the wait that leads to the step
    for (size_t s = 0; s < sequence.steps.size(); ++s) {
        const auto &messages = sequence.steps[s].messages;
        const Message *longest = nullptr;
        Moments decided;
        for (size_t m = 0; m < messages.size(); ++m) {
            const Message &message = messages[m];
            const SendWindow *window = windowOf(sequence, message);
            const Week open = window ? Week::of(*window) : Week::always();
            Held held = open.isAlways() || open.isNever() ? Held{shifted(start, message.delay), 0, 0}
                                                          : hold(shifted(start, message.delay), open);
            // Whole days end at the hour at which the last message went out: there a weekend or a window of its own is
            // what the author wants.
            const bool wholeDays = (before.seconds + message.delay.seconds) % Duration::Day == 0;
            if (!first && !wholeDays && window && !window->at && held.share >= NearlyAll && held.seconds >= LongHold)
                findings.add(QStringLiteral("/sequence/steps/%1/messages/%2/delay").arg(s).arg(m),
                             text("When “%1” is due, its send window is nearly always closed: it waits %2 more on "
                                  "average. Choose a wait or delay that ends while the window is open, such as whole "
                                  "days.")
                                 .arg(messageName(context.tmpl, message.id),
                                      spokenDuration({(qint64(held.seconds) + 1800) / 3600 * 3600})));
            if (!longest ||
                message.delay.seconds + message.wait.seconds > longest->delay.seconds + longest->wait.seconds) {
                longest = &message;
                decided = std::move(held.moments);
            }
        }
        if (longest) {
            start = shifted(decided, longest->wait);
            before = longest->wait;
            first = false;
        }
    }
}

/// Makes the way to the message a whole number of days: the same hour at which the message before went out.
static Edit fix(const FixContext &context) {
    const Place place = placeOfPointer(context.pointer);
    if (place.step < 1 || place.index < 0)
        return {};
    const auto &steps = context.tmpl.sequence.steps;
    const Message &late = steps[size_t(place.step)].messages[size_t(place.index)];
    const auto &before = steps[size_t(place.step) - 1].messages;
    if (before.size() != 1 || late.delay.seconds != 0)
        return {};
    const qint64 days = (before[0].wait.seconds + Duration::Day - 1) / Duration::Day;
    const qint64 wait = std::max<qint64>(1, days) * Duration::Day - before[0].delay.seconds % Duration::Day;
    if (wait <= 0 || wait == before[0].wait.seconds || wait > Duration::Longest)
        return {};
    return fixes::set(context, text("Wait %1 before it").arg(spokenDuration({wait})),
                      QStringLiteral("/sequence/steps/%1/messages/0/wait").arg(place.step - 1),
                      JsonValue::string(isoDuration({wait})));
}

const Rule waitIntoClosedWindow{"wait-into-closed-window",
                                Severity::Hint,
                                check,
                                QT_TRANSLATE_NOOP("stepline", "A wait that ends at night is in truth a wait until the "
                                                              "window opens: everybody is sent the message in the same "
                                                              "minute, and later than the board says."),
                                nullptr,
                                fix};

} // namespace stepline::rules_of_meaning
