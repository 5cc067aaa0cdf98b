#include "core/base/moment.h"
#include "core/base/text.h"
#include "core/model/decode.h"
#include "core/model/decoder.h"

namespace stepline {

namespace {

ScriptEvent readEvent(Decoder &decoder, const JsonValue &json, size_t index) {
    ScriptEvent event;
    if (!decoder.isObject(json))
        return event;
    event.pointer = QStringLiteral("/events/%1").arg(index);
    const bool named = decoder.optional(json, u"message", [&](const JsonValue &v) {
        event.message = decoder.text(v);
        if (v.isString() && event.message.isEmpty())
            decoder.report(v, "malformed-id",
                           text("“message” is empty. Write the id of a message, or leave it out for a conversion "
                                "without one."));
    });
    decoder.required(
        json, u"metric", [] { return text("Say what happens, as in \"viewed\"."); },
        [&](const JsonValue &v) {
            event.metric = decoder.metric(v);
            if (v.isString() && event.metric == Metric::Requested && v.text() == metricKey(Metric::Requested))
                decoder.report(v, "metric-not-allowed",
                               text("“requested” is what the sequence does, not what happens to it. Use delivered or a "
                                    "later metric."));
            else if (!named && metricFromKey(v.text()) && event.metric != Metric::Converted)
                decoder.report(v, "metric-not-allowed",
                               text("Without a message only “converted” can happen. Name the message that is %1.")
                                   .arg(metricKey(event.metric)));
        });
    decoder.optional(json, u"after", [&](const JsonValue &v) { event.after = decoder.duration(v); });
    decoder.optional(json, u"depth", [&](const JsonValue &v) { event.depth = decoder.number(v, 0, 100); });
    return event;
}

} // namespace

Result<Script> decodeScript(const JsonValue &root) {
    Decoder decoder;
    Script script;
    if (!decoder.isObject(root) || !decoder.depth(root))
        return std::move(decoder).result(std::move(script));
    decoder.optional(root, u"entry", [&](const JsonValue &v) {
        const QString iso = decoder.text(v);
        QString why;
        if (const auto entry = parseMoment(iso, &why))
            script.entry = *entry;
        else if (v.isString())
            decoder.report(v, "malformed-time", why);
    });
    decoder.optional(root, u"zone", [&](const JsonValue &v) {
        script.zone = decoder.text(v);
        if (v.isString() && !isKnownZone(script.zone))
            decoder.report(v, "unknown-zone",
                           text("“%1” is not a time zone. Use a name such as \"Asia/Seoul\" or \"UTC\".")
                               .arg(script.zone.left(40)));
    });
    decoder.optional(root, u"segment", [&](const JsonValue &v) { script.segment = decoder.text(v); });
    decoder.optional(root, u"unreachable", [&](const JsonValue &channels) {
        decoder.each(channels, [&](const JsonValue &v) { script.unreachable << decoder.text(v); });
    });
    decoder.optional(root, u"events", [&](const JsonValue &events) {
        decoder.each(events,
                     [&](const JsonValue &v) { script.events.push_back(readEvent(decoder, v, script.events.size())); });
    });
    return std::move(decoder).result(std::move(script));
}

} // namespace stepline
