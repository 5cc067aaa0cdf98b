#include "core/model/vocabulary.h"

#include "core/base/text.h"

namespace stepline {

namespace {

using CF = ContentField;
using T = ChannelType;
constexpr bool Yes = true, No = false;
constexpr const char *Usual = nullptr;

// requested, delivered, viewed, clicked, replied, unsubscribed, complained, converted
const std::array<ChannelTypeInfo, ChannelTypeCount> Types = {{
    {T::InApp,
     "in_app",
     QT_TRANSLATE_NOOP("stepline", "In-app"),
     QT_TRANSLATE_NOOP("stepline", "In-app"),
     {Yes, Yes, Yes, Yes, No, Yes, No, Yes},
     {},
     {CF::Title, CF::Body, CF::Image, CF::Cta, CF::Buttons},
     false},
    {T::Push,
     "push",
     QT_TRANSLATE_NOOP("stepline", "Push"),
     QT_TRANSLATE_NOOP("stepline", "Push Notification"),
     {Yes, Yes, No, Yes, No, Yes, No, Yes},
     {},
     {CF::Title, CF::Body, CF::Image, CF::Cta},
     false},
    {T::Sms,
     "sms",
     QT_TRANSLATE_NOOP("stepline", "SMS"),
     QT_TRANSLATE_NOOP("stepline", "SMS"),
     {Yes, Yes, No, Yes, Yes, Yes, Yes, Yes},
     {},
     {CF::Body},
     false},
    {T::Messenger,
     "messenger",
     QT_TRANSLATE_NOOP("stepline", "KakaoTalk"),
     QT_TRANSLATE_NOOP("stepline", "Messengers (KakaoTalk)"),
     {Yes, Yes, No, Yes, Yes, Yes, No, Yes},
     {},
     {CF::Body, CF::Image, CF::Buttons},
     false},
    {T::WhatsApp,
     "whatsapp",
     QT_TRANSLATE_NOOP("stepline", "WhatsApp"),
     QT_TRANSLATE_NOOP("stepline", "WhatsApp"),
     {Yes, Yes, Yes, Yes, Yes, Yes, Yes, Yes},
     {},
     {CF::Title, CF::Body, CF::Image, CF::Cta, CF::Buttons},
     false},
    {T::Email,
     "email",
     QT_TRANSLATE_NOOP("stepline", "Email"),
     QT_TRANSLATE_NOOP("stepline", "Email"),
     {Yes, Yes, Yes, Yes, Yes, Yes, Yes, Yes},
     {Usual, Usual, QT_TRANSLATE_NOOP("stepline", "Opened")},
     {CF::Subject, CF::Preheader, CF::Body, CF::Image, CF::Cta},
     false},
    {T::Call,
     "call",
     QT_TRANSLATE_NOOP("stepline", "Call"),
     QT_TRANSLATE_NOOP("stepline", "Call"),
     {Yes, Yes, No, No, Yes, No, No, Yes},
     {QT_TRANSLATE_NOOP("stepline", "Dialled"), QT_TRANSLATE_NOOP("stepline", "Connected"), Usual, Usual,
      QT_TRANSLATE_NOOP("stepline", "Conversation")},
     {CF::Body},
     true},
    {T::LinkedIn,
     "linkedin",
     QT_TRANSLATE_NOOP("stepline", "LinkedIn"),
     QT_TRANSLATE_NOOP("stepline", "LinkedIn"),
     {Yes, Yes, Yes, No, Yes, Yes, No, Yes},
     {QT_TRANSLATE_NOOP("stepline", "Invited"), QT_TRANSLATE_NOOP("stepline", "Accepted"),
      QT_TRANSLATE_NOOP("stepline", "Seen")},
     {CF::Body},
     true},
    {T::DirectMail,
     "direct_mail",
     QT_TRANSLATE_NOOP("stepline", "Direct mail"),
     QT_TRANSLATE_NOOP("stepline", "Direct mail"),
     {Yes, Yes, No, Yes, No, Yes, No, Yes},
     {},
     {CF::Title, CF::Body, CF::Image, CF::Cta},
     true},
    {T::Ads,
     "ads",
     QT_TRANSLATE_NOOP("stepline", "Ads"),
     QT_TRANSLATE_NOOP("stepline", "Ads"),
     {Yes, Yes, Yes, Yes, No, No, No, Yes},
     {Usual, QT_TRANSLATE_NOOP("stepline", "Impressions"), QT_TRANSLATE_NOOP("stepline", "Video watched")},
     {CF::Title, CF::Body, CF::Image, CF::Cta},
     false},
}};

constexpr std::array<Choice, MetricCount> Metrics = {{
    {"requested", QT_TRANSLATE_NOOP("stepline", "Requested")},
    {"delivered", QT_TRANSLATE_NOOP("stepline", "Delivered")},
    {"viewed", QT_TRANSLATE_NOOP("stepline", "Viewed")},
    {"clicked", QT_TRANSLATE_NOOP("stepline", "Clicked")},
    {"replied", QT_TRANSLATE_NOOP("stepline", "Replied")},
    {"unsubscribed", QT_TRANSLATE_NOOP("stepline", "Unsubscribed")},
    {"complained", QT_TRANSLATE_NOOP("stepline", "Complained")},
    {"converted", QT_TRANSLATE_NOOP("stepline", "Converted")},
}};

constexpr Choice Kinds[] = {
    {"outbound_cold", QT_TRANSLATE_NOOP("stepline", "Outbound, cold")},
    {"outbound_trigger", QT_TRANSLATE_NOOP("stepline", "Outbound, on a trigger")},
    {"lead_nurture", QT_TRANSLATE_NOOP("stepline", "Lead nurture")},
    {"demo_no_show", QT_TRANSLATE_NOOP("stepline", "Demo no-show")},
    {"post_demo", QT_TRANSLATE_NOOP("stepline", "Post-demo")},
    {"stalled_deal", QT_TRANSLATE_NOOP("stepline", "Stalled deal")},
    {"onboarding", QT_TRANSLATE_NOOP("stepline", "Onboarding")},
    {"expansion", QT_TRANSLATE_NOOP("stepline", "Expansion")},
    {"cart_abandonment", QT_TRANSLATE_NOOP("stepline", "Abandoned cart")},
    {"welcome", QT_TRANSLATE_NOOP("stepline", "Welcome")},
    {"reengagement", QT_TRANSLATE_NOOP("stepline", "Re-engagement")},
    {"event_reminder", QT_TRANSLATE_NOOP("stepline", "Event reminder")},
    {"enrolment", QT_TRANSLATE_NOOP("stepline", "Enrolment")},
    {"retargeting", QT_TRANSLATE_NOOP("stepline", "Retargeting")},
    {"custom", QT_TRANSLATE_NOOP("stepline", "Custom")},
};
constexpr Choice Stages[] = {
    {"awareness", QT_TRANSLATE_NOOP("stepline", "Awareness")},
    {"consideration", QT_TRANSLATE_NOOP("stepline", "Consideration")},
    {"purchase", QT_TRANSLATE_NOOP("stepline", "Purchase")},
    {"retention", QT_TRANSLATE_NOOP("stepline", "Retention")},
    {"advocacy", QT_TRANSLATE_NOOP("stepline", "Advocacy")},
};
constexpr Choice Tiers[] = {
    {"tier_1", QT_TRANSLATE_NOOP("stepline", "Tier 1")},
    {"tier_2", QT_TRANSLATE_NOOP("stepline", "Tier 2")},
    {"tier_3", QT_TRANSLATE_NOOP("stepline", "Tier 3")},
};
constexpr Choice TriggerKinds[] = {
    {"event", QT_TRANSLATE_NOOP("stepline", "An event")},
    {"page_visited", QT_TRANSLATE_NOOP("stepline", "A page visited")},
    {"link_clicked", QT_TRANSLATE_NOOP("stepline", "A link clicked")},
    {"video_watched", QT_TRANSLATE_NOOP("stepline", "A video watched")},
    {"inactivity", QT_TRANSLATE_NOOP("stepline", "Inactivity")},
    {"milestone", QT_TRANSLATE_NOOP("stepline", "A milestone")},
    {"signal", QT_TRANSLATE_NOOP("stepline", "A buying signal")},
    {"manual", QT_TRANSLATE_NOOP("stepline", "By hand")},
};
constexpr Choice ReentryPolicies[] = {
    {"never", QT_TRANSLATE_NOOP("stepline", "Never again")},
    {"always", QT_TRANSLATE_NOOP("stepline", "Every time")},
    {"after", QT_TRANSLATE_NOOP("stepline", "After a pause")},
};
constexpr Choice Weekdays[] = {
    {"mon", QT_TRANSLATE_NOOP("stepline", "Mon")}, {"tue", QT_TRANSLATE_NOOP("stepline", "Tue")},
    {"wed", QT_TRANSLATE_NOOP("stepline", "Wed")}, {"thu", QT_TRANSLATE_NOOP("stepline", "Thu")},
    {"fri", QT_TRANSLATE_NOOP("stepline", "Fri")}, {"sat", QT_TRANSLATE_NOOP("stepline", "Sat")},
    {"sun", QT_TRANSLATE_NOOP("stepline", "Sun")},
};

constexpr std::array<ChannelType, ChannelTypeCount> AllTypes = {
    T::InApp, T::Push, T::Sms, T::Messenger, T::WhatsApp, T::Email, T::Call, T::LinkedIn, T::DirectMail, T::Ads};

} // namespace

const ChannelTypeInfo &info(ChannelType type) {
    return Types[size_t(type)];
}

std::span<const ChannelType> allChannelTypes() {
    return AllTypes;
}

std::optional<ChannelType> channelTypeFromKey(QStringView key) {
    for (const ChannelTypeInfo &row : Types)
        if (key == QLatin1String(row.key))
            return row.type;
    return std::nullopt;
}

QString channelTypeKey(ChannelType type) {
    return QString::fromLatin1(info(type).key);
}
QString channelTypeName(ChannelType type) {
    return text(info(type).name);
}
QString channelTypeCategory(ChannelType type) {
    return text(info(type).category);
}

QString metricKey(Metric metric) {
    return QString::fromLatin1(Metrics[size_t(metric)].key);
}

std::optional<Metric> metricFromKey(QStringView key) {
    for (Metric metric : AllMetrics)
        if (key == QLatin1String(Metrics[size_t(metric)].key))
            return metric;
    return std::nullopt;
}

QString metricName(Metric metric, ChannelType type) {
    const char *own = info(type).metricNames[size_t(metric)];
    return own ? text(own) : metricName(metric);
}

QString metricName(Metric metric) {
    return text(Metrics[size_t(metric)].name);
}

bool reports(ChannelType type, Metric metric) {
    return info(type).reports[size_t(metric)];
}

bool toBeSupported(ChannelType type, Metric metric) {
    return type == ChannelType::Messenger && metric == Metric::Clicked;
}

QList<Metric> vocabularyMetrics(ChannelType type) {
    QList<Metric> metrics;
    for (Metric metric : {Metric::Requested, Metric::Delivered, Metric::Viewed, Metric::Clicked})
        if (reports(type, metric))
            metrics << metric;
    if (!reports(type, Metric::Clicked))
        metrics << Metric::Replied;
    return metrics;
}

QList<Metric> reportedMetrics(ChannelType type) {
    QList<Metric> metrics;
    for (Metric metric : AllMetrics)
        if (reports(type, metric))
            metrics << metric;
    return metrics;
}

Metric parentMetric(ChannelType type, Metric metric) {
    switch (metric) {
    case Metric::Requested:
    case Metric::Delivered: return Metric::Requested;
    case Metric::Viewed: return Metric::Delivered;
    case Metric::Clicked:
    case Metric::Replied:
    case Metric::Unsubscribed:
    case Metric::Complained: return reports(type, Metric::Viewed) ? Metric::Viewed : Metric::Delivered;
    case Metric::Converted: return reports(type, Metric::Clicked) ? Metric::Clicked : Metric::Replied;
    }
    return Metric::Requested;
}

Metric engagementMetric(ChannelType type) {
    return reports(type, Metric::Viewed)    ? Metric::Viewed
           : reports(type, Metric::Clicked) ? Metric::Clicked
                                            : Metric::Replied;
}

bool mayStop(ChannelType type, Metric metric) {
    return metric != Metric::Requested && reports(type, metric);
}

bool mayExit(Metric metric) {
    return metric == Metric::Clicked || metric == Metric::Replied || metric == Metric::Unsubscribed ||
           metric == Metric::Complained || metric == Metric::Converted;
}

QString contentFieldKey(ContentField field) {
    switch (field) {
    case ContentField::Subject: return QStringLiteral("subject");
    case ContentField::Preheader: return QStringLiteral("preheader");
    case ContentField::Title: return QStringLiteral("title");
    case ContentField::Body: return QStringLiteral("body");
    case ContentField::Image: return QStringLiteral("image");
    case ContentField::Cta: return QStringLiteral("cta");
    case ContentField::Buttons: return QStringLiteral("buttons");
    }
    return {};
}

bool hasContentField(ChannelType type, ContentField field) {
    return info(type).content.contains(field);
}

std::span<const Choice> templateKinds() {
    return Kinds;
}
std::span<const Choice> stages() {
    return Stages;
}
std::span<const Choice> tiers() {
    return Tiers;
}
std::span<const Choice> triggerKinds() {
    return TriggerKinds;
}
std::span<const Choice> reentryPolicies() {
    return ReentryPolicies;
}
std::span<const Choice> weekdays() {
    return Weekdays;
}

QString choiceName(std::span<const Choice> choices, QStringView key) {
    for (const Choice &choice : choices)
        if (key == QLatin1String(choice.key))
            return text(choice.name);
    return key.toString();
}

} // namespace stepline
