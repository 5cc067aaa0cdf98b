#include "core/base/json_parse.h"
#include "core/preview/json_numbers.h"
#include "core/preview/results.h"

namespace stepline {

namespace {

using Members = std::vector<JsonValue::Member>;

void add(Members &members, const char *key, JsonValue value) {
    members.emplace_back(QLatin1String(key), std::move(value));
}

void addText(Members &members, const char *key, const QString &value) {
    add(members, key, JsonValue::string(value));
}

void addMetrics(Members &members, const Tally &tally) {
    for (Metric metric : AllMetrics)
        members.emplace_back(metricKey(metric), countNumber(tally[metric]));
    add(members, "late", countNumber(tally.late));
}

JsonValue interval(const Interval &interval) {
    return JsonValue::array({countNumber(interval.low), countNumber(interval.high)});
}

JsonValue messageToJson(const MessageResult &message, bool exact) {
    Members members;
    addText(members, "id", message.id);
    addText(members, "step", message.step);
    addText(members, "channel", message.channel);
    addMetrics(members, message.tally);
    Members skipped;
    add(skipped, "unreachable", countNumber(message.unreachable));
    add(skipped, "guard", countNumber(message.guard));
    add(skipped, "limit", countNumber(message.limit));
    add(members, "skipped", JsonValue::object(std::move(skipped)));
    add(members, "ended", countNumber(message.ended));
    add(members, "after_horizon", countNumber(message.afterHorizon));
    add(members, "cost", realNumber(message.tally.cost));
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
        add(each, "cost", realNumber(variant.tally.cost));
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
    add(members, "cost", realNumber(channel.tally.cost));
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
                points.push_back(countNumber(value));
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
    add(members, "held_out", countNumber(results.heldOut));
    add(members, "stopped", countNumber(results.stopped));
    add(members, "exited", countNumber(results.exited));
    add(members, "completed", countNumber(results.completed));
    add(members, "in_progress", countNumber(results.inProgress));
    add(members, "reached", countNumber(results.reached));
    add(members, "converted", countNumber(results.converted));
    add(members, "held_out_converted", countNumber(results.heldOutConverted));
    add(members, "lift", realNumber(results.lift));
    add(members, "messages_per_recipient", realNumber(results.messagesPerRecipient));
    add(members, "cost", realNumber(results.cost));
    add(members, "saved", realNumber(results.saved));
    add(members, "revenue", realNumber(results.revenue));
    std::vector<JsonValue> messages, channels;
    for (const MessageResult &message : results.messages)
        messages.push_back(messageToJson(message, exact));
    for (const ChannelResult &channel : results.channels)
        channels.push_back(channelToJson(channel));
    add(members, "messages", JsonValue::array(std::move(messages)));
    add(members, "channels", JsonValue::array(std::move(channels)));
    Members total;
    addMetrics(total, results.total);
    add(total, "cost", realNumber(results.total.cost));
    add(members, "total", JsonValue::object(std::move(total)));
    if (results.series.points > 0)
        add(members, "series", seriesToJson(results));
    add(members, "seconds", realNumber(results.seconds));
    return writeCompactJson(JsonValue::object(std::move(members)));
}

} // namespace stepline
