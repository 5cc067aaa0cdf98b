#include "core/check/rules/variables.h"
#include "core/check/rules/walk.h"
#include "core/check/wording.h"

namespace stepline::rules_of_meaning {

namespace {

/// Addresses, links and the sender are the same for everybody.
bool isPersonal(const QString &variable) {
    static const Phrases house{"unsubscribe", "unsubscribe_url", "unsub",           "preference", "preferences_url",
                               "address",     "postal_address",  "company_address", "sender",     "sender_name",
                               "signature",   "수신거부",        "수신설정",        "주소",       "보내는"};
    return house.in(variable).isEmpty();
}

bool asksForWords(ChannelType type) {
    return type == ChannelType::Email || type == ChannelType::Sms || type == ChannelType::Messenger ||
           type == ChannelType::WhatsApp || type == ChannelType::LinkedIn || type == ChannelType::DirectMail;
}

} // namespace

static void check(const CheckContext &context, Findings &findings) {
    forEachMessage(context.tmpl, [&](const Message &message, const QString &pointer) {
        const auto type = context.tmpl.typeOf(message);
        if (!type || !asksForWords(*type))
            return;
        bool something = false, personal = false;
        forEachVersion(message, pointer, [&](const Content &own, const Content &, const QString &) {
            forEachText(own, QString(), [&](const QString &words, const QString &) {
                something |= !words.trimmed().isEmpty();
                for (const VariableUse &use : variableUses(words))
                    personal |= isPersonal(use.name);
            });
        });
        if (something && !personal)
            findings.add(pointer + QStringLiteral("/content/body"),
                         text("“%1” reads the same for everybody. Use a variable, such as the name or what the person "
                              "did.")
                             .arg(messageName(context.tmpl, message.id)));
    });
}

const Rule genericContent{
    "generic-content", Severity::Hint, check, QT_TRANSLATE_NOOP("stepline", "People read what is about them."),
    QT_TRANSLATE_NOOP("stepline", "personalised pushes are opened by 5.9 %, generic ones by 1.5 % "
                                  "(Leanplum, by the vendor)")};

} // namespace stepline::rules_of_meaning
