#include "core/check/pace.h"
#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

namespace {

/// A guard that asks for an event: the mail goes to those who did something, or to a branch of its own.
bool asksForEngagement(const Message &message) {
    bool asks = false;
    if (message.onlyIf)
        forEachPart(*message.onlyIf, QString(), [&](const Condition &part, const QString &) {
            asks |= part.kind == Condition::Kind::Event &&
                    (part.metric == Metric::Viewed || part.metric == Metric::Clicked || part.metric == Metric::Replied);
        });
    return asks;
}

constexpr qint64 TenDays = 10 * Duration::Day;

} // namespace

static void check(const CheckContext &context, Findings &findings) {
    const size_t most = size_t(paceFor(context.tmpl).mails);
    std::vector<Contact> mails;
    for (const Contact &touch : contactsOf(context.tmpl)) {
        if (touch.type != ChannelType::Email || asksForEngagement(*touch.message))
            continue;
        mails.push_back(touch);
        if (mails.size() > most && touch.at - mails[mails.size() - most - 1].at < TenDays) {
            findings.add(
                touch.pointer + QStringLiteral("/only_if"),
                text("“%1” is the %2th mail within ten days to people who have shown no interest. Send it only "
                     "to those who opened one before, or later.")
                    .arg(messageName(context.tmpl, touch.message->id))
                    .arg(most + 1));
            return;
        }
    }
}

const Rule mailFatigue{"mail-fatigue", Severity::Warning, check,
                       QT_TRANSLATE_NOOP("stepline", "After 3 to 5 mails without a sign of interest, opens fall and "
                                                     "complaints rise, and with them fall the chances of every later "
                                                     "mail to reach the inbox."),
                       QT_TRANSLATE_NOOP("stepline", "measured: a mail loses 0.25 % to unsubscribes and 0.01 to 0.04 % "
                                                     "to complaints (Mailchimp, all accounts), each time")};

} // namespace stepline::rules_of_meaning
