#include "core/base/text.h"
#include "core/model/decode_parts.h"

namespace stepline {

namespace {

Link readLink(Decoder &decoder, const JsonValue &json) {
    Link link;
    if (!decoder.isObject(json))
        return link;
    decoder.optional(json, u"label", [&](const JsonValue &v) { link.label = decoder.text(v); });
    decoder.optional(json, u"url", [&](const JsonValue &v) { link.url = decoder.text(v); });
    return link;
}

} // namespace

Content readContent(Decoder &decoder, const JsonValue &json) {
    Content content;
    if (!decoder.isObject(json))
        return content;
    const auto field = [&](const char16_t *key, std::optional<QString> &target) {
        decoder.optional(json, key, [&](const JsonValue &v) { target = decoder.text(v); });
    };
    field(u"subject", content.subject);
    field(u"preheader", content.preheader);
    field(u"title", content.title);
    field(u"body", content.body);
    decoder.optional(json, u"image", [&](const JsonValue &image) {
        if (!decoder.isObject(image))
            return;
        decoder.optional(image, u"url", [&](const JsonValue &v) { content.imageUrl = decoder.text(v); });
        decoder.optional(image, u"alt", [&](const JsonValue &v) { content.imageAlt = decoder.text(v); });
    });
    decoder.optional(json, u"cta", [&](const JsonValue &v) { content.cta = readLink(decoder, v); });
    decoder.optional(json, u"buttons", [&](const JsonValue &v) {
        content.buttons.emplace();
        decoder.each(v, [&](const JsonValue &button) { content.buttons->push_back(readLink(decoder, button)); });
    });
    return content;
}

std::vector<Variant> readVariants(Decoder &decoder, const JsonValue &json) {
    std::vector<Variant> variants;
    UniqueIds ids;
    decoder.each(json, [&](const JsonValue &item) {
        Variant variant;
        if (!decoder.isObject(item))
            return;
        decoder.optional(item, u"id", [&](const JsonValue &v) { variant.id = decoder.id(v); });
        ids.add(decoder, item, variant.id, [] {
            return text("The variant id “%1” is used twice in this message. Give each variant an id of its own.");
        });
        decoder.optional(item, u"weight", [&](const JsonValue &v) { variant.weight = decoder.number(v, 0); });
        decoder.optional(item, u"content", [&](const JsonValue &v) { variant.content = readContent(decoder, v); });
        decoder.optional(item, u"lift", [&](const JsonValue &lift) {
            if (!decoder.isObject(lift))
                return;
            for (Metric metric : {Metric::Viewed, Metric::Clicked, Metric::Replied, Metric::Converted}) {
                static constexpr const char16_t *keys[] = {u"",        u"", u"viewed", u"clicked",
                                                           u"replied", u"", u"",       u"converted"};
                decoder.optional(lift, keys[size_t(metric)],
                                 [&](const JsonValue &v) { variant.lift[size_t(metric)] = decoder.number(v, 0); });
            }
        });
        variants.push_back(std::move(variant));
    });
    return variants;
}

void UniqueIds::add(Decoder &decoder, const JsonValue &object, const QString &id, Decoder::Words sentence) {
    if (id.isEmpty())
        return;
    const auto place = std::lower_bound(m_sorted.begin(), m_sorted.end(), id);
    if (place != m_sorted.end() && *place == id)
        decoder.optional(object, u"id",
                         [&](const JsonValue &v) { decoder.report(v, "duplicate-id", sentence().arg(id)); });
    else
        m_sorted.insert(place, id);
}

} // namespace stepline
