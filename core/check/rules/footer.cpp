#include "core/check/rules/footer.h"

#include <QRegularExpression>

namespace stepline {

bool hasUnsubscribe(const QString &mailText) {
    static const Phrases words{"unsubscribe",      "unsubscribe_url",
                               "unsubscribe_link", "unsub",
                               "unsub_url",        "unsub_link",
                               "opt out",          "opt-out",
                               "optout",           "opt_out",
                               "opt_out_url",      "opt_out_link",
                               "stop receiving",   "stop getting",
                               "remove me from",   "take me off",
                               "no longer wish",   "no longer want",
                               "abmelden",         "abbestellen",
                               "se désabonner",    "désabonner",
                               "désinscrire",      "désinscription",
                               "darse de baja",    "cancelar suscripción",
                               "수신거부",         "수신 거부",
                               "구독 해지",        "구독해지",
                               "구독 취소",        "구독취소",
                               "받고 싶지 않",     "수신을 원치",
                               "수신을 원하지",    "수신을 중단",
                               "수신 중단",        "그만 받",
                               "配信停止"};
    return !words.in(mailText).isEmpty();
}

bool hasPreferences(const QString &mailText) {
    static const Phrases words{"preferences",
                               "preference",
                               "preference_url",
                               "preferences_url",
                               "preferences_link",
                               "preference_center",
                               "preference centre",
                               "preference center",
                               "email settings",
                               "mail settings",
                               "manage subscription",
                               "manage your subscription",
                               "manage_subscription",
                               "how often",
                               "your choices",
                               "email choices",
                               "contact choices",
                               "choose what you get",
                               "choose what you receive",
                               "choose what we send",
                               "notification settings",
                               "subscription settings",
                               "fewer emails",
                               "fewer mails",
                               "einstellungen",
                               "préférences",
                               "preferencias",
                               "수신 설정",
                               "수신설정",
                               "구독 설정",
                               "구독설정",
                               "알림 설정",
                               "알림설정",
                               "수신 관리",
                               "구독 관리",
                               "메일 설정",
                               "받을 소식"};
    return !words.in(mailText).isEmpty();
}

bool hasPostalAddress(const QString &mailText) {
    static const Phrases words{"postal_address",  "company_address", "business_address", "sender_address",
                               "mailing_address", "address",         "p.o. box",         "po box",
                               "사업장주소",      "사업장 주소",     "회사주소",         "주소"};
    if (!words.in(mailText).isEmpty())
        return true;
    // A street and a number in either order, or a place with a postcode.
    static const QRegularExpression street(
        QStringLiteral("\\d+[A-Za-z]?,? [\\w.'’-]+( [\\w.'’-]+){0,3} "
                       "(street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|way|square|sq|place|pl|court|ct|"
                       "quay|row|terrace|parkway|pkwy|highway|hwy)\\b"
                       "|\\b[\\w-]+(straße|strasse|str\\.|weg|platz|allee|gasse|straat|gracht|laan|plein|kade|gatan|"
                       "vägen|katu|gade|vej) \\d+"
                       "|\\b\\d+,? (rue|avenue|boulevard|place|quai|via|calle|plaza) "
                       "|\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b"
                       "|\\b[A-Z]{2},? \\d{5}(-\\d{4})?\\b"
                       "|(?-i:\\b\\d{5} [A-ZÄÖÜÉ][a-zäöüé]+)"
                       "|(?-i:\\b\\d{4} ?[A-Z]{2} [A-Z])"
                       "|[一-龠]{2,3}[都道府県][一-龠ぁ-んァ-ヶ]{1,10}[市区町村]"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression korean(
        QStringLiteral("[가-힣]+(시|도|군|구) [가-힣0-9 ]*[가-힣0-9]+(로|길|동|읍|면|리)( |\\d)[\\d-]*"));
    return street.match(mailText).hasMatch() || korean.match(mailText).hasMatch();
}

} // namespace stepline
