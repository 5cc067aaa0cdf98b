#include "core/base/json_parse.h"
#include "core/preview/compare.h"
#include "core/preview/json_numbers.h"

namespace stepline {

namespace {

using Members = std::vector<JsonValue::Member>;
using Spell = JsonValue (*)(double);

JsonValue differenceToJson(const Difference &difference, Spell spell) {
    Members members;
    members.emplace_back(QStringLiteral("a"), spell(difference.a));
    members.emplace_back(QStringLiteral("b"), spell(difference.b));
    members.emplace_back(QStringLiteral("difference"), spell(difference.difference));
    members.emplace_back(QStringLiteral("interval"),
                         JsonValue::array({realNumber(difference.interval.low), realNumber(difference.interval.high)}));
    return JsonValue::object(std::move(members));
}

void add(Members &members, const char *key, const Difference &difference, Spell spell = countNumber) {
    members.emplace_back(QLatin1String(key), differenceToJson(difference, spell));
}

void addTally(Members &members, const DifferenceTally &tally) {
    for (Metric metric : AllMetrics)
        members.emplace_back(metricKey(metric), differenceToJson(tally[metric], countNumber));
    add(members, "late", tally.late);
    add(members, "cost", tally.cost, realNumber);
}

QString sideKey(Side side) {
    return side == Side::Both    ? QStringLiteral("both")
           : side == Side::OnlyA ? QStringLiteral("a")
                                 : QStringLiteral("b");
}

/// Where a message stands on one side; null where it is missing.
JsonValue placeToJson(bool there, const QString &step, const QString &channel) {
    if (!there)
        return {};
    Members members;
    members.emplace_back(QStringLiteral("step"), JsonValue::string(step));
    members.emplace_back(QStringLiteral("channel"), JsonValue::string(channel));
    return JsonValue::object(std::move(members));
}

JsonValue messageToJson(const MessageDifference &message) {
    Members members;
    members.emplace_back(QStringLiteral("id"), JsonValue::string(message.id));
    members.emplace_back(QStringLiteral("on"), JsonValue::string(sideKey(message.side)));
    members.emplace_back(QStringLiteral("a"),
                         placeToJson(message.side != Side::OnlyB, message.stepA, message.channelA));
    members.emplace_back(QStringLiteral("b"),
                         placeToJson(message.side != Side::OnlyA, message.stepB, message.channelB));
    addTally(members, message.tally);
    Members skipped;
    add(skipped, "unreachable", message.missed.unreachable);
    add(skipped, "guard", message.missed.guard);
    add(skipped, "limit", message.missed.limit);
    members.emplace_back(QStringLiteral("skipped"), JsonValue::object(std::move(skipped)));
    add(members, "ended", message.missed.ended);
    add(members, "after_horizon", message.missed.afterHorizon);
    std::vector<JsonValue> variants;
    for (const VariantDifference &variant : message.variants) {
        Members each;
        each.emplace_back(QStringLiteral("id"), JsonValue::string(variant.id));
        each.emplace_back(QStringLiteral("on"), JsonValue::string(sideKey(variant.side)));
        addTally(each, variant.tally);
        variants.push_back(JsonValue::object(std::move(each)));
    }
    members.emplace_back(QStringLiteral("variants"), JsonValue::array(std::move(variants)));
    return JsonValue::object(std::move(members));
}

JsonValue channelToJson(const ChannelDifference &channel) {
    Members members;
    members.emplace_back(QStringLiteral("id"), JsonValue::string(channel.id));
    members.emplace_back(QStringLiteral("type"), JsonValue::string(channelTypeKey(channel.type)));
    members.emplace_back(QStringLiteral("on"), JsonValue::string(sideKey(channel.side)));
    addTally(members, channel.tally);
    return JsonValue::object(std::move(members));
}

} // namespace

QByteArray comparisonToJson(const Comparison &comparison) {
    Members members;
    members.emplace_back(QStringLiteral("recipients"),
                         JsonValue::spelledNumber(QString::number(comparison.recipients)));
    members.emplace_back(QStringLiteral("seed"), JsonValue::spelledNumber(QString::number(comparison.seed)));
    members.emplace_back(QStringLiteral("horizon"), JsonValue::string(isoDuration(comparison.horizonA)));
    members.emplace_back(QStringLiteral("groups"), JsonValue::number(comparison.groups));
    add(members, "held_out", comparison.heldOut);
    add(members, "stopped", comparison.stopped);
    add(members, "exited", comparison.exited);
    add(members, "completed", comparison.completed);
    add(members, "in_progress", comparison.inProgress);
    add(members, "reached", comparison.reached);
    add(members, "converted", comparison.converted);
    add(members, "held_out_converted", comparison.heldOutConverted);
    add(members, "lift", comparison.lift, realNumber);
    add(members, "messages_per_recipient", comparison.messagesPerRecipient, realNumber);
    add(members, "cost", comparison.cost, realNumber);
    add(members, "saved", comparison.saved, realNumber);
    add(members, "revenue", comparison.revenue, realNumber);
    std::vector<JsonValue> messages, channels;
    for (const MessageDifference &message : comparison.messages)
        messages.push_back(messageToJson(message));
    for (const ChannelDifference &channel : comparison.channels)
        channels.push_back(channelToJson(channel));
    members.emplace_back(QStringLiteral("messages"), JsonValue::array(std::move(messages)));
    members.emplace_back(QStringLiteral("channels"), JsonValue::array(std::move(channels)));
    Members total;
    addTally(total, comparison.total);
    members.emplace_back(QStringLiteral("total"), JsonValue::object(std::move(total)));
    members.emplace_back(QStringLiteral("seconds"), realNumber(comparison.seconds));
    return writeCompactJson(JsonValue::object(std::move(members)));
}

} // namespace stepline
