#include "core/check/rules/walk.h"
#include "core/check/wording.h"

#include <QRegularExpression>
#include <algorithm>

namespace stepline::rules_of_meaning {

/// "No discounts here" and "할인이 아니라" are promises, not offers.
static QString offerIn(const QString &words) {
    static const QRegularExpression offer(
        QStringLiteral("([\\d,.]+\\s?(%|percent|per cent)|[$€£₩]\\d+|[\\d,.]+ ?(원|won|dollars|euros))\\s?"
                       "(off|discount|rabatt|nachlass|de (réduction|remise|rabais)|de descuento|di sconto|할인)"
                       "|(?<![\\w.,%])(?<!\\d\\s)[-−–]\\s?\\d+\\s?%"
                       "|\\b(discount|coupon|promo ?code|voucher|gift card|rabatt|gutschein|code "
                       "promo|descuento|cupón|sconto|sale price|half "
                       "price|money off|"
                       "save \\d+|save [$€£]\\d+)\\w*"
                       "|\\bfree (shipping|delivery) (on|for|with)\\b|\\bbuy one,? get one\\b|\\btwo for one\\b"
                       "|\\b(use|enter|apply) (the |this )?code (?-i:[A-Z][A-Z0-9]{3,})\\b"
                       "|무료 ?배송|반값|할인|쿠폰|프로모션 코드|적립금|특가|세일"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression denial(
        QStringLiteral("\\b(no|not|never|without|nor|instead of|rather than|kein|keine|pas de|sans)( \\w+){0,2} ?$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression koreanDenial(
        QStringLiteral("^보다 |^[가-힣]{0,6}( ?\\S+){0,2}? ?(아닌|아니|없이|없는|없습|대신|보내지 않|하지 않|말고)"));
    static const QRegularExpression laterDenial(
        QStringLiteral("^[^.!?\\n]{0,40}\\b(is|are|was|were) (not|never)\\b|^[^.!?\\n]{0,40}\\b(isn|aren)['’]t\\b"),
        QRegularExpression::CaseInsensitiveOption);
    for (auto it = offer.globalMatch(words); it.hasNext();) {
        const auto match = it.next();
        if (!denial
                 .match(words.mid(std::max<qsizetype>(0, match.capturedStart() - 30),
                                  std::min<qsizetype>(30, match.capturedStart())))
                 .hasMatch() &&
            !laterDenial.match(words.mid(match.capturedEnd(), 60)).hasMatch() &&
            !koreanDenial.match(words.mid(match.capturedEnd(), 24)).hasMatch())
            return match.captured().simplified();
    }
    return {};
}

static void check(const CheckContext &context, Findings &findings) {
    if (context.tmpl.kind != QStringLiteral("welcome"))
        return;
    forEachText(context.tmpl, [&](const QString &words, const QString &pointer) {
        if (pointer.endsWith(QStringLiteral("/url")))
            return;
        if (const QString offer = offerIn(words); !offer.isEmpty())
            findings.add(pointer, text("A welcome with “%1” teaches people to wait for the next one. Say who you are "
                                       "first; keep the offer for later.")
                                      .arg(offer));
    });
}

const Rule discountInWelcome{"discount-in-welcome", Severity::Hint, check,
                             QT_TRANSLATE_NOOP("stepline",
                                               "Whoever has just signed up is interested at the full price. "
                                               "A discount at hello lowers it, and draws those who sign up "
                                               "for the discount alone.")};

} // namespace stepline::rules_of_meaning
