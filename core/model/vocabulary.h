#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <array>
#include <optional>
#include <span>

namespace stepline {

/// The ten kinds of channel, in the order of the format's table.
enum class ChannelType { InApp, Push, Sms, Messenger, WhatsApp, Email, Call, LinkedIn, DirectMail, Ads };
inline constexpr int ChannelTypeCount = 10;

/// Counted events of a message, in the order of causes: what happens earlier stands first. `Requested` to `Converted`
/// index the arrays of results.
enum class Metric { Requested, Delivered, Viewed, Clicked, Replied, Unsubscribed, Complained, Converted };
inline constexpr int MetricCount = 8;
inline constexpr std::array<Metric, MetricCount> AllMetrics = {
    Metric::Requested, Metric::Delivered,    Metric::Viewed,     Metric::Clicked,
    Metric::Replied,   Metric::Unsubscribed, Metric::Complained, Metric::Converted};

/// A content field of a message: how the JSON spells it.
enum class ContentField { Subject, Preheader, Title, Body, Image, Cta, Buttons };

/// What the format says about one channel type. One table row is all there is to a type.
struct ChannelTypeInfo {
    ChannelType type;
    const char *key;                                   ///< in the JSON: "in_app"
    const char *name;                                  ///< on the screen, untranslated: "In-app"
    const char *category;                              ///< heading of its metrics, untranslated: "Push Notification"
    std::array<bool, MetricCount> reports;             ///< can this type report the metric at all
    std::array<const char *, MetricCount> metricNames; ///< a name of its own, as "Opened"; nullptr: the usual one
    QList<ContentField> content;
    bool human; ///< work done by a person: a task, not an automatic send
};

const ChannelTypeInfo &info(ChannelType type);
std::span<const ChannelType> allChannelTypes();
std::optional<ChannelType> channelTypeFromKey(QStringView key);
QString channelTypeKey(ChannelType type);
QString channelTypeName(ChannelType type);     ///< translated: "In-app", "KakaoTalk", "Direct mail"
QString channelTypeCategory(ChannelType type); ///< translated: "Messengers (KakaoTalk)"

QString metricKey(Metric metric); ///< "requested"
std::optional<Metric> metricFromKey(QStringView key);
/// As shown for that channel type: "Opened" for viewed mail, "Dialled" for a requested call. Translated.
QString metricName(Metric metric, ChannelType type);
QString metricName(Metric metric); ///< without a channel: "Viewed"
bool reports(ChannelType type, Metric metric);
/// Reported only in the future: KakaoTalk's clicked. Shown as "to be supported" wherever it appears.
bool toBeSupported(ChannelType type, Metric metric);
/// The metrics of the type's row in the vocabulary (requested … clicked or replied), in order.
QList<Metric> vocabularyMetrics(ChannelType type);
/// Everything the type can report, requested included, in order.
QList<Metric> reportedMetrics(ChannelType type);
/// What this metric is conditional on; Requested for Delivered. Requested has none.
Metric parentMetric(ChannelType type, Metric metric);
/// The metric that fatigue wears down: viewed, or clicked without it, or replied for calls.
Metric engagementMetric(ChannelType type);
/// May stand in stop_when, advance_when (any reported one but requested).
bool mayStop(ChannelType type, Metric metric);
/// May stand in exit_on: clicked, replied, unsubscribed, complained, converted.
bool mayExit(Metric metric);

QString contentFieldKey(ContentField field);
bool hasContentField(ChannelType type, ContentField field);

/// A fixed list of the format (kind, stage, tier, trigger kind, re-entry policy, weekday): key and name.
struct Choice {
    const char *key;
    const char *name; ///< untranslated
};
std::span<const Choice> templateKinds();
std::span<const Choice> stages();
std::span<const Choice> tiers();
std::span<const Choice> triggerKinds();
std::span<const Choice> reentryPolicies();
std::span<const Choice> weekdays();                                   ///< "mon" … "sun"
QString choiceName(std::span<const Choice> choices, QStringView key); ///< translated; the key itself when unknown

} // namespace stepline
