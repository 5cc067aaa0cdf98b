#include "core/base/moment.h"
#include "core/base/text.h"
#include "core/model/decode.h"
#include "core/model/decoder.h"

#include <QSet>

namespace stepline {

namespace {

constexpr double Unbounded = std::numeric_limits<double>::infinity();

constexpr const char16_t *MetricKeys[MetricCount] = {u"requested", u"delivered",    u"viewed",     u"clicked",
                                                     u"replied",   u"unsubscribed", u"complained", u"converted"};

/// low, high, grade and source, which stand beside the value in its object; low ≤ value ≤ high, where there is a value.
void readOrigin(Decoder &decoder, const JsonValue &json, Graded &graded, double most, const char16_t *valueKey) {
    const JsonValue *given = json.find(valueKey);
    const bool known = given && given->isNumber() && given->toDouble() == graded.value;
    static constexpr Choice grades[] = {{"measured", ""}, {"vendor", ""}, {"assumed", ""}};
    const QString value = QString::number(graded.value);
    decoder.optional(json, u"low", [&](const JsonValue &v) {
        graded.low = decoder.number(v, 0, most);
        if (known && v.isNumber() && v.toDouble() > graded.value)
            decoder.report(v, "range-order",
                           text("“low” is %1, above the value %2. Write a number that is at most the value.")
                               .arg(v.text(), value));
    });
    decoder.optional(json, u"high", [&](const JsonValue &v) {
        graded.high = decoder.number(v, 0, most);
        if (known && v.isNumber() && v.toDouble() < graded.value)
            decoder.report(v, "range-order",
                           text("“high” is %1, below the value %2. Write a number that is at least the value.")
                               .arg(v.text(), value));
    });
    decoder.optional(json, u"grade", [&](const JsonValue &v) {
        const QString key = decoder.choice(v, grades);
        graded.grade = key == QStringLiteral("measured") ? Grade::Measured
                       : key == QStringLiteral("vendor") ? Grade::Vendor
                                                         : Grade::Assumed;
    });
    decoder.optional(json, u"source", [&](const JsonValue &v) { graded.source = decoder.text(v); });
}

/// reach and cost: a number, or an object with its range and origin.
Graded readGraded(Decoder &decoder, const JsonValue &json, double most) {
    Graded graded;
    if (!json.isObject()) {
        graded.value = decoder.number(json, 0, most);
        return graded;
    }
    decoder.required(
        json, u"value", [] { return text("Write the number itself beside its range and source."); },
        [&](const JsonValue &v) { graded.value = decoder.number(v, 0, most); });
    readOrigin(decoder, json, graded, most, u"value");
    return graded;
}

DelayModel readDelay(Decoder &decoder, const JsonValue &json) {
    DelayModel delay;
    if (!decoder.isObject(json))
        return delay;
    decoder.optional(json, u"median", [&](const JsonValue &v) { delay.median = decoder.duration(v); });
    delay.p90 = delay.median;
    decoder.optional(json, u"p90", [&](const JsonValue &v) {
        delay.p90 = decoder.duration(v);
        if (delay.p90 < delay.median && parseDuration(v.text()))
            decoder.report(
                v, "range-order",
                text("The 90th percentile %1 is shorter than the median %2. Write one that is at least as long.")
                    .arg(v.text(), isoDuration(delay.median)));
    });
    return delay;
}

double readAboveZero(Decoder &decoder, const JsonValue &json) {
    const double value = decoder.number(json, 0);
    if (json.isNumber() && value == 0 && json.toDouble() == 0)
        decoder.report(json, "out-of-range", text("%1 must be more than 0.").arg(decoder.label()));
    return value;
}

Chance readChance(Decoder &decoder, const JsonValue &json) {
    Chance chance;
    if (!decoder.isObject(json))
        return chance;
    decoder.required(
        json, u"p", [] { return text("It is the chance, from 0 to 1, that this happens."); },
        [&](const JsonValue &v) { chance.p.value = decoder.number(v, 0, 1); });
    decoder.optional(json, u"delay", [&](const JsonValue &v) { chance.delay = readDelay(decoder, v); });
    decoder.optional(json, u"depth", [&](const JsonValue &depth) {
        chance.depth.emplace();
        if (!decoder.isObject(depth))
            return;
        decoder.optional(depth, u"alpha", [&](const JsonValue &v) { chance.depth->alpha = readAboveZero(decoder, v); });
        decoder.optional(depth, u"beta", [&](const JsonValue &v) { chance.depth->beta = readAboveZero(decoder, v); });
    });
    readOrigin(decoder, json, chance.p, 1, u"p");
    return chance;
}

ChannelBehaviour readBehaviour(Decoder &decoder, const JsonValue &json, ChannelType type) {
    ChannelBehaviour behaviour;
    if (!decoder.isObject(json))
        return behaviour;
    decoder.optional(json, u"reach", [&](const JsonValue &v) { behaviour.reach = readGraded(decoder, v, 1); });
    decoder.optional(json, u"cost", [&](const JsonValue &v) { behaviour.cost = readGraded(decoder, v, Unbounded); });
    for (Metric metric : AllMetrics) {
        if (metric == Metric::Requested)
            continue;
        decoder.optional(json, MetricKeys[size_t(metric)], [&](const JsonValue &v) {
            if (!reports(type, metric)) {
                decoder.report(v, "metric-not-reported",
                               text("%1 cannot report “%2”. Remove it, or set it to null.")
                                   .arg(channelTypeName(type), metricKey(metric)));
                return;
            }
            Chance chance = readChance(decoder, v);
            if (metric != Metric::Viewed)
                chance.depth.reset();
            behaviour.chances[size_t(metric)] = std::move(chance);
        });
    }
    return behaviour;
}

/// Shares are normalised, so something must be there to divide by.
template <typename Part> void checkShares(Decoder &decoder, const JsonValue &json, const std::vector<Part> &parts) {
    if (!parts.empty() && std::all_of(parts.begin(), parts.end(), [](const Part &part) { return part.share <= 0; }))
        decoder.report(json, "shares-zero",
                       text("All shares of %1 are 0. Give at least one of them a share above 0.").arg(decoder.label()));
}

void readSegments(Decoder &decoder, const JsonValue &json, Profile &profile) {
    QSet<QString> names;
    decoder.each(json, [&](const JsonValue &item) {
        SegmentBehaviour segment;
        if (!decoder.isObject(item))
            return;
        decoder.required(
            item, u"name", [] { return text("Every segment has a name."); },
            [&](const JsonValue &v) {
                segment.name = decoder.text(v);
                if (names.contains(segment.name))
                    decoder.warn(
                        v, "duplicate-segment",
                        text("The segment “%1” is there twice; conditions cannot tell the two apart. Give each a "
                             "name of its own.")
                            .arg(segment.name));
                names.insert(segment.name);
            });
        decoder.optional(item, u"share", [&](const JsonValue &v) { segment.share = decoder.number(v, 0); });
        for (Metric metric : AllMetrics) {
            if (metric == Metric::Requested || metric == Metric::Delivered)
                continue;
            decoder.optional(item, MetricKeys[size_t(metric)],
                             [&](const JsonValue &v) { segment.factor[size_t(metric)] = decoder.number(v, 0); });
        }
        profile.segments.push_back(std::move(segment));
    });
    checkShares(decoder, json, profile.segments);
}

void readZones(Decoder &decoder, const JsonValue &json, Profile &profile) {
    decoder.each(json, [&](const JsonValue &item) {
        ZoneShare zone;
        if (!decoder.isObject(item))
            return;
        decoder.required(
            item, u"zone", [] { return text("Name a time zone, as in \"Asia/Seoul\"."); },
            [&](const JsonValue &v) {
                zone.zone = decoder.text(v);
                if (v.isString() && !isKnownZone(zone.zone))
                    decoder.report(
                        v, "unknown-zone",
                        text("“%1” is not a time zone. Use a name such as \"Asia/Seoul\" or \"Europe/Paris\".")
                            .arg(zone.zone.left(40)));
            });
        decoder.optional(item, u"share", [&](const JsonValue &v) { zone.share = decoder.number(v, 0); });
        profile.zones.push_back(std::move(zone));
    });
    checkShares(decoder, json, profile.zones);
}

void readBehaviours(Decoder &decoder, const JsonValue &json, Profile &profile) {
    if (!decoder.isObject(json))
        return;
    static constexpr const char16_t *keys[ChannelTypeCount] = {
        u"in_app", u"push", u"sms", u"messenger", u"whatsapp", u"email", u"call", u"linkedin", u"direct_mail", u"ads"};
    for (ChannelType type : allChannelTypes())
        decoder.optional(json, keys[size_t(type)],
                         [&](const JsonValue &v) { profile.channels[type] = readBehaviour(decoder, v, type); });
    for (const auto &[key, value] : json.members())
        if (!channelTypeFromKey(key))
            decoder.warn(value, "unknown-channel-type",
                         text("“%1” is not a channel type, so these numbers are not used. Check the spelling.")
                             .arg(key.left(40)));
}

} // namespace

Result<Profile> decodeProfile(const JsonValue &root) {
    Decoder decoder;
    Profile profile;
    if (!decoder.header(root, "stepline.profile", text("a behaviour profile")) || !decoder.depth(root))
        return std::move(decoder).result(std::move(profile));
    decoder.optional(root, u"name", [&](const JsonValue &v) { profile.name = decoder.text(v); });
    decoder.optional(root, u"currency", [&](const JsonValue &v) { profile.currency = decoder.text(v); });
    decoder.optional(root, u"list_size", [&](const JsonValue &v) { profile.listSize = decoder.whole(v, 0); });
    decoder.optional(root, u"fatigue", [&](const JsonValue &v) { profile.fatigue = decoder.number(v, 0, 1); });
    decoder.optional(root, u"horizon", [&](const JsonValue &v) { profile.horizon = decoder.duration(v); });
    decoder.optional(root, u"segments", [&](const JsonValue &v) { readSegments(decoder, v, profile); });
    decoder.optional(root, u"zones", [&](const JsonValue &v) { readZones(decoder, v, profile); });
    decoder.optional(root, u"organic", [&](const JsonValue &organic) {
        if (decoder.isObject(organic))
            decoder.optional(organic, u"converted",
                             [&](const JsonValue &v) { profile.organic = readChance(decoder, v); });
    });
    if (profile.organic)
        profile.organic->depth.reset();
    decoder.optional(root, u"channels", [&](const JsonValue &v) { readBehaviours(decoder, v, profile); });
    return std::move(decoder).result(std::move(profile));
}

} // namespace stepline
