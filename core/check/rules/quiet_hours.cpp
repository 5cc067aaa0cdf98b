#include "core/check/quiet_hours.h"

#include "core/check/pace.h"
#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

#include <algorithm>

namespace stepline::rules_of_meaning {

namespace {

/// The rows that the message breaks.
std::vector<const QuietHours *> brokenBy(const CheckContext &context, const Message &message) {
    const Template &tmpl = context.tmpl;
    const auto type = tmpl.typeOf(message);
    std::vector<const QuietHours *> broken;
    if (!type || !paceFor(tmpl).advertising)
        return broken;
    const Week open = tmpl.sequence.enabled ? Week::ofMessage(tmpl.sequence, message) : Week::always();
    for (const QuietHours *hours : quietHoursFor(*type, zonesOf(context, message)))
        if (!open.outside(allowedBy(*hours)).isNever())
            broken.push_back(hours);
    return broken;
}

QString clock(int minutes) {
    return QStringLiteral("%1:%2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

static void check(const CheckContext &context, Findings &findings) {
    forEachMessage(context.tmpl, [&](const Message &message, const QString &pointer) {
        const auto broken = brokenBy(context, message);
        if (broken.empty()) {
            // Nothing is known of where they live: nights are nights everywhere.
            const auto type = context.tmpl.typeOf(message);
            const bool rings = type == ChannelType::Sms || type == ChannelType::Call || type == ChannelType::WhatsApp;
            const Week open =
                context.tmpl.sequence.enabled ? Week::ofMessage(context.tmpl.sequence, message) : Week::always();
            if (rings && open.isAlways() && paceFor(context.tmpl).advertising && zonesOf(context, message).isEmpty())
                findings.add(pointer + QStringLiteral("/send_window"),
                             text("“%1” can go out in the middle of the night. Give it a send window, such as 9:00 to "
                                  "20:00.")
                                 .arg(messageName(context.tmpl, message.id)));
            return;
        }
        QStringList rows;
        for (const QuietHours *hours : broken)
            rows << text("%1: %2").arg(text(hours->country), text(hours->source));
        findings.add(pointer + QStringLiteral("/send_window"),
                     text("“%1” can go out in quiet hours. Give it a send window within %3 to %4 (%2).")
                         .arg(messageName(context.tmpl, message.id), rows.join(QStringLiteral("; ")),
                              clock((*std::max_element(broken.begin(), broken.end(),
                                                       [](auto *a, auto *b) { return a->from < b->from; }))
                                        ->from),
                              clock((*std::min_element(broken.begin(), broken.end(), [](auto *a, auto *b) {
                                        return a->until < b->until;
                                    }))->until)));
    });
}

static Edit fix(const FixContext &context) {
    const Place place = placeOfPointer(context.pointer);
    if (!context.tmpl.sequence.enabled || place.index < 0)
        return {};
    const Message &message = context.tmpl.sequence.steps[size_t(place.step)].messages[size_t(place.index)];
    int from = 9 * 60, until = 20 * 60;
    bool noSundays = false, weekdaysOnly = false;
    for (const QuietHours *hours : brokenBy({context.tmpl, context.profile, context.today}, message)) {
        from = std::max({from, hours->from, hours->satFrom, hours->sunFrom});
        for (const int closes : {hours->until, hours->satUntil, hours->sunUntil})
            until = closes > 0 ? std::min(until, closes) : until; // 0: that day is taken out altogether
        noSundays |= hours->sunUntil == 0;
        weekdaysOnly |= hours->satUntil == 0;
    }
    auto window = quieterWindow(context.tmpl.sequence, message, from, until, noSundays);
    if (!window)
        return {};
    if (weekdaysOnly) {
        window->days->removeAll(QStringLiteral("sat"));
        if (window->days->isEmpty())
            return {};
    }
    return fixes::set(context, text("Send it between %1 and %2").arg(clock(*window->from), clock(*window->until)),
                      context.pointer, toJson(*window));
}

const Rule quietHours{"quiet-hours",
                      Severity::Warning,
                      check,
                      QT_TRANSLATE_NOOP("stepline",
                                        "Texts and calls at night or on a Sunday wake people, are forbidden "
                                        "in many countries, and are fined by the message."),
                      QT_TRANSLATE_NOOP("stepline", "by country, as named in the finding; where the profile says in "
                                                    "which time zones the recipients live"),
                      fix};

} // namespace stepline::rules_of_meaning
