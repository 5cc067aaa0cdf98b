#include "core/base/json_parse.h"
#include "core/base/text.h"
#include "core/preview/results.h"

namespace stepline {

namespace {

// Reading back. Only this program writes such objects, so a missing part is a fault of the whole, told in one sentence.

struct Unreadable {
    QString pointer;
};

const JsonValue &part(const JsonValue &object, const char *key) {
    const JsonValue *found = object.find(QString(QLatin1String(key)));
    if (!found)
        throw Unreadable{pointerTo(QString(), QLatin1String(key))};
    return *found;
}

double numberAt(const JsonValue &object, const char *key) {
    const JsonValue &value = part(object, key);
    if (!value.isNumber())
        throw Unreadable{pointerTo(QString(), QLatin1String(key))};
    return value.toDouble();
}

QString textAt(const JsonValue &object, const char *key) {
    const JsonValue &value = part(object, key);
    if (!value.isString())
        throw Unreadable{pointerTo(QString(), QLatin1String(key))};
    return value.text();
}

/// As isoDuration() writes it. Not parseDuration(): a horizon is a sum and may be longer than what a document may say.
Duration durationAt(const JsonValue &object, const char *key) {
    Duration total;
    qint64 number = 0;
    for (QChar c : textAt(object, key)) {
        if (c.isDigit()) {
            number = number * 10 + c.digitValue();
            continue;
        }
        switch (c.unicode()) {
        case u'D': total.seconds += number * Duration::Day; break;
        case u'H': total.seconds += number * Duration::Hour; break;
        case u'M': total.seconds += number * Duration::Minute; break;
        case u'S': total.seconds += number; break;
        }
        number = 0;
    }
    return total;
}

/// Counts of up to 2^64 are read by their spelling: a double would lose their last digits.
quint64 wholeAt(const JsonValue &object, const char *key) {
    bool fine = false;
    const quint64 value = part(object, key).text().toULongLong(&fine);
    if (!fine)
        throw Unreadable{pointerTo(QString(), QLatin1String(key))};
    return value;
}

Tally tallyFrom(const JsonValue &json) {
    Tally tally;
    for (Metric metric : AllMetrics)
        tally[metric] = numberAt(json, metricKey(metric).toLatin1().constData());
    tally.late = numberAt(json, "late");
    tally.cost = numberAt(json, "cost");
    return tally;
}

Interval intervalFrom(const JsonValue &json) {
    if (json.items().size() != 2)
        throw Unreadable{QStringLiteral("/messages")};
    return {json.items()[0].toDouble(), json.items()[1].toDouble()};
}

MessageResult messageFrom(const JsonValue &json) {
    MessageResult message;
    message.id = textAt(json, "id");
    message.step = textAt(json, "step");
    message.channel = textAt(json, "channel");
    message.tally = tallyFrom(json);
    const JsonValue &skipped = part(json, "skipped");
    message.unreachable = numberAt(skipped, "unreachable");
    message.guard = numberAt(skipped, "guard");
    message.limit = numberAt(skipped, "limit");
    message.ended = numberAt(json, "ended");
    message.afterHorizon = numberAt(json, "after_horizon");
    if (const JsonValue *intervals = json.find(u"intervals")) {
        for (Metric metric : AllMetrics)
            message.intervals[size_t(metric)] =
                intervalFrom(part(*intervals, metricKey(metric).toLatin1().constData()));
        message.lateInterval = intervalFrom(part(*intervals, "late"));
    }
    for (const JsonValue &variant : part(json, "variants").items())
        message.variants.push_back({textAt(variant, "id"), tallyFrom(variant)});
    return message;
}

Series seriesFrom(const JsonValue &json) {
    Series series{.step = durationAt(json, "step"), .points = int(numberAt(json, "points")), .messages = {}};
    for (const auto &[id, metrics] : part(json, "messages").members()) {
        auto &message = series.messages[id];
        for (const auto &[key, values] : metrics.members()) {
            const auto metric = metricFromKey(key);
            if (!metric)
                throw Unreadable{QStringLiteral("/series/messages/") + id};
            auto &points = message[*metric];
            for (const JsonValue &value : values.items())
                points.push_back(value.toDouble());
        }
    }
    return series;
}

Results resultsFrom(const JsonValue &json) {
    Results results;
    results.engine = textAt(json, "engine");
    results.recipients = wholeAt(json, "recipients");
    results.seed = wholeAt(json, "seed");
    results.horizon = durationAt(json, "horizon");
    results.heldOut = numberAt(json, "held_out");
    results.stopped = numberAt(json, "stopped");
    results.exited = numberAt(json, "exited");
    results.completed = numberAt(json, "completed");
    results.inProgress = numberAt(json, "in_progress");
    results.reached = numberAt(json, "reached");
    results.converted = numberAt(json, "converted");
    results.heldOutConverted = numberAt(json, "held_out_converted");
    results.lift = numberAt(json, "lift");
    results.messagesPerRecipient = numberAt(json, "messages_per_recipient");
    results.cost = numberAt(json, "cost");
    results.saved = numberAt(json, "saved");
    results.revenue = numberAt(json, "revenue");
    for (const JsonValue &message : part(json, "messages").items())
        results.messages.push_back(messageFrom(message));
    for (const JsonValue &channel : part(json, "channels").items()) {
        const auto type = channelTypeFromKey(textAt(channel, "type"));
        if (!type)
            throw Unreadable{QStringLiteral("/channels")};
        results.channels.push_back({textAt(channel, "id"), *type, tallyFrom(channel)});
    }
    results.total = tallyFrom(part(json, "total"));
    if (const JsonValue *series = json.find(u"series"))
        results.series = seriesFrom(*series);
    results.seconds = numberAt(json, "seconds");
    if (const JsonValue *currency = json.find(u"currency"))
        results.currency = currency->text();
    return results;
}

} // namespace

Result<Results> resultsFromJson(const QByteArray &json) {
    Result<JsonValue> parsed = parseJson(json);
    if (!parsed)
        return parsed.problems();
    try {
        return resultsFrom(*parsed);
    } catch (const Unreadable &unreadable) {
        return Problem{.structural = true,
                       .pointer = unreadable.pointer,
                       .rule = QStringLiteral("results"),
                       .message =
                           text("These are not the results of a preview: “%1” is missing or is not what it should "
                                "be. Run the preview again.")
                               .arg(unreadable.pointer)};
    }
}

} // namespace stepline
