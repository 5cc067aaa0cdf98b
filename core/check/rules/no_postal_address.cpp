#include "core/check/pace.h"
#include "core/check/rules/fixes.h"
#include "core/check/rules/footer.h"

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    if (!paceFor(context.tmpl).advertising)
        return;
    forEachMailText(context.tmpl, [&](const Message &message, const QString &words, const QString &pointer) {
        if (!hasPostalAddress(words))
            findings.add(pointer, text("The mail “%1” does not say who sends it and from where. Add the sender and a "
                                       "postal address to its footer.")
                                      .arg(messageName(context.tmpl, message.id)));
    });
}

static Edit fix(const FixContext &context) {
    return fixes::addFooterLine(context, text("Add sender and postal address"), context.pointer, {}, {},
                                {"postal_address",
                                 "사업장주소",
                                 {QStringLiteral("address"), QStringLiteral("주소")},
                                 text("Your company, street and number, city and postcode")});
}

const Rule noPostalAddress{"no-postal-address",
                           Severity::Warning,
                           check,
                           QT_TRANSLATE_NOOP("stepline", "Advertising mail must name its sender and a valid postal "
                                                         "address."),
                           QT_TRANSLATE_NOOP("stepline",
                                             "CAN-SPAM Act, 15 U.S.C. 7704(a)(5)(A)(iii); Korea: Network Act "
                                             "art. 50(4)"),
                           fix,
                           true};

} // namespace stepline::rules_of_meaning
