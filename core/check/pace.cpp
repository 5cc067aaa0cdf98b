#include "core/check/pace.h"

#include "core/check/wording.h"

#include <algorithm>

namespace stepline {

namespace {

// clang-format off
constexpr Pace Paces[] = {
    // kind              touches  a day  same ch. h  daily run  mails  advertising  cold
    {"custom",                10,     1,         24,         5,     5,        true, false},
    {"outbound_cold",         10,     1,         24,         5,     5,        true, true},
    {"outbound_trigger",      10,     1,         24,         5,     5,        true, true},
    {"lead_nurture",          10,     1,         24,         5,     5,        true, false},
    {"demo_no_show",          10,     2,         12,         5,     5,        true, false},
    {"post_demo",             10,     1,         24,         5,     5,        true, false},
    {"stalled_deal",          10,     1,         24,         5,     5,        true, false},
    {"onboarding",            12,     2,         24,         7,     6,        true, false},
    {"expansion",             10,     1,         24,         5,     5,        true, false},
    {"cart_abandonment",      10,     3,         12,         5,     5,        true, false},
    {"welcome",               10,     2,         24,         5,     5,        true, false},
    {"reengagement",          10,     1,         24,         5,     5,        true, false},
    {"event_reminder",        12,     3,          4,         7,     6,       false, false},
    {"enrolment",             12,     1,         24,         5,     5,        true, false},
    {"retargeting",           10,     1,         24,         5,     5,        true, false},
};
// clang-format on

} // namespace

bool isTransactional(const Template &tmpl) {
    if (!tmpl.kind.isEmpty() && tmpl.kind != QStringLiteral("custom"))
        return false;
    static const Phrases labels{"transactional", "transaction", "service message", "거래", "거래성", "정보성"};
    for (const QString &tag : tmpl.tags)
        if (!labels.in(tag).isEmpty())
            return true;
    // clang-format off
    static const Phrases business{
        "invoice", "bill", "billing", "payment", "overdue", "receipt", "refund", "refunded", "card expires",
        "card expired", "card expiring", "shipped", "shipping", "shipment", "dispatched", "parcel", "delivery",
        "order delivered", "order confirmed", "booking confirmed", "appointment", "reservation", "for pickup",
        "for collection", "prescription", "test results", "boarding pass", "insurance claim", "recall", "repair",
        "password", "verification", "security alert",
        "rechnung", "mahnung", "zahlung", "versand", "lieferung", "passwort", "termin", "abholbereit",
        "facture", "paiement", "livraison", "mot de passe", "rendez vous", "ordonnance",
        "factura", "pago", "cita", "envío", "entrega",
        "결제", "청구", "미납", "연체", "환불", "배송", "비밀번호", "인증번호", "영수증", "요금", "예약 확정", "예약 확인",
        "주문 확정", "주문 확인", "처방", "픽업", "수령 안내", "수령 준비", "검사 결과", "탑승", "수리"};
    // clang-format on
    // Who only looked at such a page has no business yet.
    static const Phrases looking{"page",   "viewed", "visited", "abandoned", "left", "clicked",
                                 "페이지", "조회",   "방문",    "이탈",      "포기", "클릭"};
    if (!tmpl.trigger)
        return false;
    QString event = tmpl.trigger->event;
    for (QChar &c : event)
        if (!c.isLetterOrNumber())
            c = u' '; // "invoice_overdue"
    return !business.in(event).isEmpty() && looking.in(event).isEmpty();
}

const Pace &paceFor(const Template &tmpl) {
    const QString kind = isTransactional(tmpl) ? QStringLiteral("event_reminder") : tmpl.kind;
    for (const Pace &pace : Paces)
        if (kind == QLatin1String(pace.kind))
            return pace;
    return Paces[0];
}

std::vector<Contact> contactsOf(const Template &tmpl) {
    std::vector<Contact> touches;
    if (!tmpl.sequence.enabled)
        return touches;
    const auto starts = nominalStarts(tmpl.sequence);
    const auto &steps = tmpl.sequence.steps;
    for (size_t s = 0; s < steps.size(); ++s) {
        for (size_t m = 0; m < steps[s].messages.size(); ++m) {
            const Message &message = steps[s].messages[m];
            const auto type = tmpl.typeOf(message);
            if (!type || *type == ChannelType::Ads || *type == ChannelType::DirectMail)
                continue;
            touches.push_back({&message, *type, QStringLiteral("/sequence/steps/%1/messages/%2").arg(s).arg(m),
                               starts[s].seconds + message.delay.seconds});
        }
    }
    std::stable_sort(touches.begin(), touches.end(), [](const Contact &a, const Contact &b) { return a.at < b.at; });
    return touches;
}

} // namespace stepline
