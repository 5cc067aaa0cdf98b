#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

namespace {

/// Automatic channels only: a call or a letter is chosen for what it is, not for its price.
enum class Price { Free, Paid, Other };

Price priceOf(ChannelType type, const Profile *profile) {
    if (info(type).human || type == ChannelType::Ads)
        return Price::Other;
    if (profile) {
        const auto behaviour = profile->channels.find(type);
        if (behaviour != profile->channels.end())
            return behaviour->second.cost.value > 0.001 ? Price::Paid : Price::Free;
    }
    const bool paid = type == ChannelType::Sms || type == ChannelType::Messenger || type == ChannelType::WhatsApp;
    return paid ? Price::Paid : Price::Free;
}

} // namespace

static void check(const CheckContext &context, Findings &findings) {
    const Template &tmpl = context.tmpl;
    if (!tmpl.sequence.enabled)
        return;
    const Message *paid = nullptr;
    QString paidPointer;
    size_t paidStep = 0;
    for (size_t s = 0; s < tmpl.sequence.steps.size(); ++s)
        for (size_t m = 0; m < tmpl.sequence.steps[s].messages.size(); ++m) {
            const Message &message = tmpl.sequence.steps[s].messages[m];
            const auto type = tmpl.typeOf(message);
            if (!type)
                continue;
            const Price price = priceOf(*type, context.profile);
            if (price == Price::Paid && !paid) {
                paid = &message;
                paidStep = s;
                paidPointer = QStringLiteral("/sequence/steps/%1/messages/%2").arg(s).arg(m);
            } else if (price == Price::Free && !paid) {
                return; // free comes first
            } else if (price == Price::Free && s > paidStep) {
                findings.add(
                    paidPointer + QStringLiteral("/channel"),
                    text("“%1” costs money and goes out before “%2”, which costs next to nothing. Put the cheap "
                         "channel first, and pay only for those it did not reach.")
                        .arg(messageName(tmpl, paid->id), messageName(tmpl, message.id)));
                return;
            }
        }
}

const Rule paidBeforeFree{"paid-before-free", Severity::Hint, check,
                          QT_TRANSLATE_NOOP("stepline", "Cheap channels first: each recipient whom a free channel "
                                                        "reaches is one you need not pay for."),
                          QT_TRANSLATE_NOOP("stepline", "an SMS costs some $0.012 in the US and 10 won in Korea, a "
                                                        "push nothing, a mail $0.0001")};

} // namespace stepline::rules_of_meaning
