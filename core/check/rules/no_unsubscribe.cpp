#include "core/check/pace.h"
#include "core/check/rules/fixes.h"
#include "core/check/rules/footer.h"

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    if (!paceFor(context.tmpl).advertising)
        return;
    forEachMailText(context.tmpl, [&](const Message &message, const QString &words, const QString &pointer) {
        if (!hasUnsubscribe(words) && !hasPreferences(words))
            findings.add(pointer, text("The mail “%1” has no link to unsubscribe. Add one to its footer.")
                                      .arg(messageName(context.tmpl, message.id)));
    });
}

static Edit fix(const FixContext &context) {
    return fixes::addFooterLine(context, text("Add an unsubscribe link"), context.pointer,
                                QStringLiteral("Unsubscribe"), QStringLiteral("수신거부"),
                                {"unsubscribe_url",
                                 "수신거부링크",
                                 {QStringLiteral("unsub"), QStringLiteral("opt_out"), QStringLiteral("수신거부")},
                                 QStringLiteral("https://example.com/unsubscribe")});
}

const Rule noUnsubscribe{"no-unsubscribe",
                         Severity::Warning,
                         check,
                         QT_TRANSLATE_NOOP("stepline",
                                           "Every advertising mail must let people refuse the next one. Who "
                                           "finds no link marks the mail as spam instead."),
                         QT_TRANSLATE_NOOP("stepline", "CAN-SPAM Act, 15 U.S.C. 7704(a)(3) and (5); ePrivacy Directive "
                                                       "2002/58/EC, art. 13(4); Korea: Network Act art. 50(4)"),
                         fix,
                         true};

} // namespace stepline::rules_of_meaning
