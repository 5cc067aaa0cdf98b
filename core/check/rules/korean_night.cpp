#include "core/check/pace.h"
#include "core/check/quiet_hours.h"
#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    const Template &tmpl = context.tmpl;
    if (!paceFor(tmpl).advertising)
        return;
    forEachMessage(tmpl, [&](const Message &message, const QString &pointer) {
        const auto type = tmpl.typeOf(message);
        const QuietHours *hours = type ? koreanNightHours(*type) : nullptr;
        if (!hours || !zonesOf(context, message).contains(QStringLiteral("Asia/Seoul")))
            return;
        const bool off = !tmpl.sequence.enabled; // then windows have no effect
        const Week open = off ? Week::always() : Week::ofMessage(tmpl.sequence, message);
        if (open.outside(allowedBy(*hours)).isNever())
            return;
        findings.add(
            pointer + QStringLiteral("/send_window"),
            off ? text("While the sequence is off, “%1” can reach people in Korea between 21:00 and 8:00, when "
                       "advertising needs a consent of its own. Switch the sequence on, with a send window.")
                      .arg(messageName(tmpl, message.id))
                : text("“%1” can reach people in Korea between 21:00 and 8:00, when advertising needs a "
                       "consent of its own. Give it a send window within 8:00 to 21:00.")
                      .arg(messageName(tmpl, message.id)));
    });
}

static Edit fix(const FixContext &context) {
    const Place place = placeOfPointer(context.pointer);
    if (!context.tmpl.sequence.enabled || place.index < 0)
        return {};
    const Message &message = context.tmpl.sequence.steps[size_t(place.step)].messages[size_t(place.index)];
    const QuietHours *hours = koreanNightHours(ChannelType::Push); // the same on every channel
    const auto window = quieterWindow(context.tmpl.sequence, message, hours->from, hours->until, false);
    return window ? fixes::set(context, text("Send it between 8:00 and 21:00"), context.pointer, toJson(*window))
                  : Edit();
}

const Rule koreanNight{
    "korean-night",
    Severity::Warning,
    check,
    QT_TRANSLATE_NOOP("stepline", "In Korea advertising may be sent between 21:00 and 8:00 only to "
                                  "people who have agreed to just that; the fine is up to 30 million "
                                  "won. Mail is exempt, pushes are not."),
    QT_TRANSLATE_NOOP("stepline", "Korea: Act on Promotion of Information and Communications Network "
                                  "Utilization, art. 50(3)"),
    fix};

} // namespace stepline::rules_of_meaning
