#include "core/base/json_parse.h"
#include "core/preview/results.h"

#include <cmath>

namespace stepline {

namespace {

using Members = std::vector<JsonValue::Member>;

void add(Members &members, const char *key, JsonValue value) {
    members.emplace_back(QLatin1String(key), std::move(value));
}

void addText(Members &members, const char *key, const QString &value) {
    add(members, key, JsonValue::string(value));
}

/// A whole number without a point, as counts are; 2^53 is the last that a double tells from its neighbours.
JsonValue count(double value) {
    return std::trunc(value) == value && std::abs(value) <= 9007199254740992.0 ? JsonValue::number(qint64(value))
                                                                               : JsonValue::number(value);
}

/// A number that is not a count: "0.0" rather than "0".
JsonValue real(double value) {
    JsonValue number = JsonValue::number(value);
    const QString &spelling = number.text();
    const bool whole = !spelling.contains(u'.') && !spelling.contains(u'e') && !spelling.contains(u'E');
    return whole ? JsonValue::spelledNumber(spelling + QStringLiteral(".0")) : number;
}

void addMetrics(Members &members, const Tally &tally) {
    for (Metric metric : AllMetrics)
        members.emplace_back(metricKey(metric), count(tally[metric]));
    add(members, "late", count(tally.late));
}

JsonValue interval(const Interval &interval) {
    return JsonValue::array({count(interval.low), count(interval.high)});
}

JsonValue messageToJson(const MessageResult &message, bool exact) {
    Members members;
    addText(members, "id", message.id);
    addText(members, "step", message.step);
    addText(members, "channel", message.channel);
    addMetrics(members, message.tally);
    Members skipped;
    add(skipped, "unreachable", count(message.unreachable));
    add(skipped, "guard", count(message.guard));
    add(skipped, "limit", count(message.limit));
    add(members, "skipped", JsonValue::object(std::move(skipped)));
    add(members, "ended", count(message.ended));
    add(members, "after_horizon", count(message.afterHorizon));
    add(members, "cost", real(message.tally.cost));
    if (!exact) {
        Members intervals;
        for (Metric metric : AllMetrics)
            intervals.emplace_back(metricKey(metric), interval(message.intervals[size_t(metric)]));
        add(intervals, "late", interval(message.lateInterval));
        add(members, "intervals", JsonValue::object(std::move(intervals)));
    }
    std::vector<JsonValue> variants;
    for (const VariantResult &variant : message.variants) {
        Members each;
        addText(each, "id", variant.id);
        addMetrics(each, variant.tally);
        add(each, "cost", real(variant.tally.cost));
        variants.push_back(JsonValue::object(std::move(each)));
    }
    add(members, "variants", JsonValue::array(std::move(variants)));
    return JsonValue::object(std::move(members));
}

JsonValue channelToJson(const ChannelResult &channel) {
    Members members;
    addText(members, "id", channel.id);
    addText(members, "type", channelTypeKey(channel.type));
    addMetrics(members, channel.tally);
    add(members, "cost", real(channel.tally.cost));
    return JsonValue::object(std::move(members));
}

JsonValue seriesToJson(const Results &results) {
    Members messages;
    for (const MessageResult &message : results.messages) {
        const auto found = results.series.messages.find(message.id);
        if (found == results.series.messages.end())
            continue;
        Members metrics;
        for (const auto &[metric, values] : found->second) {
            std::vector<JsonValue> points;
            points.reserve(values.size());
            for (double value : values)
                points.push_back(count(value));
            metrics.emplace_back(metricKey(metric), JsonValue::array(std::move(points)));
        }
        messages.emplace_back(message.id, JsonValue::object(std::move(metrics)));
    }
    Members members;
    addText(members, "step", isoDuration(results.series.step));
    add(members, "points", JsonValue::number(results.series.points));
    add(members, "messages", JsonValue::object(std::move(messages)));
    return JsonValue::object(std::move(members));
}

} // namespace

QByteArray resultsToJson(const Results &results) {
    const bool exact = results.engine == u"exact";
    Members members;
    addText(members, "engine", results.engine);
    add(members, "recipients", JsonValue::spelledNumber(QString::number(results.recipients)));
    add(members, "seed", JsonValue::spelledNumber(QString::number(results.seed)));
    addText(members, "horizon", isoDuration(results.horizon));
    add(members, "held_out", count(results.heldOut));
    add(members, "stopped", count(results.stopped));
    add(members, "exited", count(results.exited));
    add(members, "completed", count(results.completed));
    add(members, "in_progress", count(results.inProgress));
    add(members, "reached", count(results.reached));
    add(members, "converted", count(results.converted));
    add(members, "held_out_converted", count(results.heldOutConverted));
    add(members, "lift", real(results.lift));
    add(members, "messages_per_recipient", real(results.messagesPerRecipient));
    add(members, "cost", real(results.cost));
    add(members, "saved", real(results.saved));
    add(members, "revenue", real(results.revenue));
    std::vector<JsonValue> messages, channels;
    for (const MessageResult &message : results.messages)
        messages.push_back(messageToJson(message, exact));
    for (const ChannelResult &channel : results.channels)
        channels.push_back(channelToJson(channel));
    add(members, "messages", JsonValue::array(std::move(messages)));
    add(members, "channels", JsonValue::array(std::move(channels)));
    Members total;
    addMetrics(total, results.total);
    add(total, "cost", real(results.total.cost));
    add(members, "total", JsonValue::object(std::move(total)));
    if (results.series.points > 0)
        add(members, "series", seriesToJson(results));
    add(members, "seconds", real(results.seconds));
    return writeCompactJson(JsonValue::object(std::move(members)));
}

} // namespace stepline
