#include "core/check/pace.h"
#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"
#include "core/check/wording.h"

namespace stepline::rules_of_meaning {

namespace {

/// Where the label must stand: at the beginning of what is seen first.
QString firstField(ChannelType type) {
    switch (type) {
    case ChannelType::Email: return QStringLiteral("/subject");
    case ChannelType::Push: return QStringLiteral("/title");
    case ChannelType::Sms:
    case ChannelType::Messenger:
    case ChannelType::WhatsApp: return QStringLiteral("/body");
    default: return {};
    }
}

} // namespace

static void check(const CheckContext &context, Findings &findings) {
    static const Phrases offer{"할인",       "특가",      "쿠폰",        "세일",        "프로모션",  "사은품",
                               "증정",       "무료 체험", "적립금",      "최저가",      "1+1",       "구매하시면",
                               "구매 시",    "한정 수량", "기획전",      "이벤트 참여", "신상품",    "신제품",
                               "구매하세요", "한정 판매", "지금 사세요", "지금 구매",   "마감 임박", "품절 임박",
                               "타임딜",     "선착순",    "무료배송",    "무료 배송",   "반값"};
    if (!paceFor(context.tmpl).advertising)
        return;
    forEachMessage(context.tmpl, [&](const Message &message, const QString &pointer) {
        const auto type = context.tmpl.typeOf(message);
        const QString field = type ? firstField(*type) : QString();
        if (field.isEmpty())
            return;
        forEachVersion(message, pointer, [&](const Content &own, const Content &whole, const QString &at) {
            const auto &first = *type == ChannelType::Email  ? own.subject
                                : *type == ChannelType::Push ? own.title
                                                             : own.body;
            const QString all = whole.subject.value_or(QString()) + u'\n' + whole.title.value_or(QString()) + u'\n' +
                                withoutFooter(whole.body.value_or(QString()));
            if (first && hasHangul(all) && !hasAdLabel(*first) && !offer.in(all).isEmpty())
                findings.add(at + field,
                             text("“%1” advertises (“%2”), so in Korea it must begin with “(광고)”. Put it in front.")
                                 .arg(messageName(context.tmpl, message.id), offer.in(all)));
        });
    });
}

static Edit fix(const FixContext &context) {
    return fixes::set(context, text("Put “(광고)” in front"), context.pointer,
                      JsonValue::string(QStringLiteral("(광고) ") + fixes::textAt(context, context.pointer)));
}

const Rule koreanAdLabel{"korean-ad-label",
                         Severity::Warning,
                         check,
                         QT_TRANSLATE_NOOP("stepline",
                                           "Korea asks that advertising says so: “(광고)” at the beginning, "
                                           "the sender's name, and how to refuse it free of charge."),
                         QT_TRANSLATE_NOOP("stepline", "Korea: Act on Promotion of Information and Communications "
                                                       "Network Utilization, art. 50(4)"),
                         fix,
                         true};

} // namespace stepline::rules_of_meaning
