#include "core/base/text.h"
#include "core/model/decode.h"
#include "core/model/decode_parts.h"

namespace stepline {

SendWindow readWindow(Decoder &decoder, const JsonValue &json) {
    SendWindow window;
    if (!decoder.isObject(json))
        return window;
    decoder.optional(json, u"days", [&](const JsonValue &days) {
        if (days.isString()) {
            window.any = days.text() == QStringLiteral("any");
            if (!window.any)
                decoder.report(days, "unknown-value",
                               text("“%1” is not known for “days”. Use \"any\", or a list such as [\"mon\", \"tue\"].")
                                   .arg(days.text().left(40)));
            return;
        }
        window.days.emplace();
        decoder.each(days, [&](const JsonValue &v) {
            if (const QString day = decoder.choice(v, weekdays()); !day.isEmpty())
                window.days->append(day);
        });
    });
    decoder.optional(json, u"from", [&](const JsonValue &v) { window.from = decoder.clock(v); });
    decoder.optional(json, u"until", [&](const JsonValue &v) { window.until = decoder.clock(v); });
    decoder.optional(json, u"at", [&](const JsonValue &v) { window.at = decoder.clock(v); });
    const bool zone = decoder.optional(json, u"zone", [&](const JsonValue &v) { window.zone = decoder.text(v); });
    window.besideAny = window.any && (window.from || window.until || window.at || zone);
    return window;
}

MetricCondition readMetricCondition(Decoder &decoder, const JsonValue &json) {
    MetricCondition condition;
    if (!decoder.isObject(json))
        return condition;
    condition.hasMetric =
        decoder.optional(json, u"metric", [&](const JsonValue &v) { condition.metric = decoder.metric(v); });
    decoder.optional(json, u"at_least", [&](const JsonValue &v) { condition.atLeast = int(decoder.whole(v, 1, 100)); });
    return condition;
}

Condition readCondition(Decoder &decoder, const JsonValue &json) {
    Condition condition;
    if (!decoder.isObject(json))
        return condition;
    int kinds = 0;
    const auto list = [&](Condition::Kind kind) {
        return [&, kind](const JsonValue &v) {
            ++kinds;
            condition.kind = kind;
            condition.parts.clear();
            decoder.each(v, [&](const JsonValue &part) { condition.parts.push_back(readCondition(decoder, part)); });
        };
    };
    decoder.optional(json, u"message", [&](const JsonValue &v) {
        ++kinds;
        condition.kind = Condition::Kind::Event;
        condition.message = decoder.id(v);
    });
    const bool metric =
        decoder.optional(json, u"metric", [&](const JsonValue &v) { condition.metric = decoder.metric(v); });
    condition.hasMetric = metric || condition.kind != Condition::Kind::Event;
    decoder.optional(json, u"at_least", [&](const JsonValue &v) { condition.atLeast = int(decoder.whole(v, 1, 100)); });
    decoder.optional(json, u"segment", [&](const JsonValue &v) {
        ++kinds;
        condition.kind = Condition::Kind::Segment;
        condition.segment = decoder.text(v);
    });
    decoder.optional(json, u"all", list(Condition::Kind::All));
    decoder.optional(json, u"any", list(Condition::Kind::Any));
    decoder.optional(json, u"not", [&](const JsonValue &v) {
        ++kinds;
        condition.kind = Condition::Kind::Not;
        condition.parts = {readCondition(decoder, v)};
    });
    if (kinds != 1)
        decoder.report(
            json, "malformed-condition",
            kinds == 0 ? text("The condition says nothing. Give it exactly one of: message, segment, all, any, not.")
                       : text("The condition says several things at once. Give it exactly one of: message, segment, "
                              "all, any, not; join several with all or any."));
    return condition;
}

Message readMessage(Decoder &decoder, const JsonValue &json) {
    if (const Message *known = decoder.known() ? decoder.known()->message(json) : nullptr)
        return *known;
    Message message;
    if (!decoder.isObject(json))
        return message;
    decoder.required(
        json, u"id", [] { return text("Every message needs an id of its own, as in \"m1\"."); },
        [&](const JsonValue &v) { message.id = decoder.id(v); });
    decoder.required(
        json, u"channel", [] { return text("Every message names the id of its channel."); },
        [&](const JsonValue &v) { message.channel = decoder.id(v); });
    decoder.optional(json, u"delay", [&](const JsonValue &v) { message.delay = decoder.duration(v); });
    decoder.optional(json, u"wait", [&](const JsonValue &v) { message.wait = decoder.duration(v); });
    decoder.optional(json, u"stop_when",
                     [&](const JsonValue &v) { message.stopWhen = readMetricCondition(decoder, v); });
    decoder.optional(json, u"advance_when",
                     [&](const JsonValue &v) { message.advanceWhen = readMetricCondition(decoder, v); });
    decoder.optional(json, u"only_if", [&](const JsonValue &v) { message.onlyIf = readCondition(decoder, v); });
    decoder.optional(json, u"send_window", [&](const JsonValue &v) { message.sendWindow = readWindow(decoder, v); });
    decoder.optional(json, u"content", [&](const JsonValue &v) { message.content = readContent(decoder, v); });
    decoder.optional(json, u"variants", [&](const JsonValue &v) { message.variants = readVariants(decoder, v); });
    decoder.optional(json, u"notes", [&](const JsonValue &v) { message.notes = decoder.text(v); });
    return message;
}

Step readStep(Decoder &decoder, const JsonValue &json) {
    constexpr size_t mostMessages = 20;
    if (const Step *known = decoder.known() ? decoder.known()->step(json) : nullptr)
        return *known;
    Step step;
    if (!decoder.isObject(json))
        return step;
    decoder.required(
        json, u"id", [] { return text("Every step needs an id of its own, as in \"s1\"."); },
        [&](const JsonValue &v) { step.id = decoder.id(v); });
    decoder.optional(json, u"name", [&](const JsonValue &v) { step.name = decoder.text(v); });
    decoder.optional(json, u"notes", [&](const JsonValue &v) { step.notes = decoder.text(v); });
    decoder.required(
        json, u"messages", [] { return text("Every step has a list of messages; it may be empty: []."); },
        [&](const JsonValue &v) {
            decoder.each(
                v, [&](const JsonValue &message) { step.messages.push_back(readMessage(decoder, message)); },
                mostMessages,
                [] { return text("This step has %1 messages; at most %2 are allowed. Move some to another step."); });
        });
    return step;
}

Channel readChannel(Decoder &decoder, const JsonValue &json) {
    Channel channel;
    if (!decoder.isObject(json))
        return channel;
    decoder.required(
        json, u"id", [] { return text("Every channel needs an id of its own, as in \"push\"."); },
        [&](const JsonValue &v) { channel.id = decoder.id(v); });
    decoder.required(
        json, u"type", [] { return text("Every channel has a type, as in \"email\"."); },
        [&](const JsonValue &v) { channel.type = decoder.channelType(v); });
    decoder.optional(json, u"name", [&](const JsonValue &v) { channel.name = decoder.text(v); });
    return channel;
}

Result<Message> decodeMessage(const JsonValue &value) {
    Decoder decoder;
    decoder.depth(value);
    Message message = decoder.failed() ? Message() : readMessage(decoder, value);
    return std::move(decoder).result(std::move(message));
}

Result<Step> decodeStep(const JsonValue &value) {
    Decoder decoder;
    decoder.depth(value);
    Step step = decoder.failed() ? Step() : readStep(decoder, value);
    return std::move(decoder).result(std::move(step));
}

Result<Channel> decodeChannel(const JsonValue &value) {
    Decoder decoder;
    Channel channel = readChannel(decoder, value);
    return std::move(decoder).result(std::move(channel));
}

} // namespace stepline
