#include "core/content/texts.h"

#include "core/base/json_value.h"
#include "core/base/text.h"

namespace stepline {

QList<TextPlace> textsOf(const Content &content, const QString &pointer) {
    using Part = TextPlace::Part;
    QList<TextPlace> places;
    const auto add = [&](const char *below, ContentField field, Part part, const QString &text) {
        places << TextPlace{pointer + QLatin1String(below), {}, {}, field, part, text};
    };
    if (content.subject)
        add("/subject", ContentField::Subject, Part::Text, *content.subject);
    if (content.preheader)
        add("/preheader", ContentField::Preheader, Part::Text, *content.preheader);
    if (content.title)
        add("/title", ContentField::Title, Part::Text, *content.title);
    if (content.body)
        add("/body", ContentField::Body, Part::Text, *content.body);
    if (content.imageUrl)
        add("/image/url", ContentField::Image, Part::Url, *content.imageUrl);
    if (content.imageAlt)
        add("/image/alt", ContentField::Image, Part::Alt, *content.imageAlt);
    const auto link = [&](const Link &value, const QString &at, ContentField field) {
        places << TextPlace{at + QStringLiteral("/label"), {}, {}, field, Part::Label, value.label}
               << TextPlace{at + QStringLiteral("/url"), {}, {}, field, Part::Url, value.url};
    };
    if (content.cta)
        link(*content.cta, pointer + QStringLiteral("/cta"), ContentField::Cta);
    if (content.buttons)
        for (size_t i = 0; i < content.buttons->size(); ++i)
            link((*content.buttons)[i], pointerTo(pointer + QStringLiteral("/buttons"), qsizetype(i)),
                 ContentField::Buttons);
    return places;
}

QList<TextPlace> textsOf(const Template &tmpl, const QString &messageId) {
    const Message *message = tmpl.message(messageId);
    if (!message)
        return {};
    const QString pointer = messagePointer(tmpl, messageId);
    QList<TextPlace> places = textsOf(message->content, pointer + QStringLiteral("/content"));
    for (size_t i = 0; i < message->variants.size(); ++i) {
        QList<TextPlace> others =
            textsOf(message->variants[i].content, pointer + QStringLiteral("/variants/%1/content").arg(i));
        for (TextPlace &place : others)
            place.variant = message->variants[i].id;
        places << others;
    }
    for (TextPlace &place : places)
        place.message = messageId;
    return places;
}

QList<TextPlace> textsOf(const Template &tmpl) {
    QList<TextPlace> places;
    for (const Step &step : tmpl.sequence.steps)
        for (const Message &message : step.messages)
            places << textsOf(tmpl, message.id);
    return places;
}

QString contentFieldName(ContentField field, std::optional<ChannelType> type) {
    switch (field) {
    case ContentField::Subject: return text("Subject");
    case ContentField::Preheader: return text("Preview line");
    case ContentField::Title: return type == ChannelType::Ads ? text("Headline") : text("Title");
    case ContentField::Body:
        return type == ChannelType::Call       ? text("Script")
               : type == ChannelType::LinkedIn ? text("Note")
               : type == ChannelType::Ads      ? text("Text of the ad")
                                               : text("Message");
    case ContentField::Image: return text("Picture");
    case ContentField::Cta: return type == ChannelType::Push ? text("Link") : text("Call to action");
    case ContentField::Buttons: return text("Buttons");
    }
    return {};
}

QString nameOf(const TextPlace &place, std::optional<ChannelType> type) {
    if (place.part == TextPlace::Part::Alt)
        return text("Picture’s description");
    if (place.field == ContentField::Image)
        return text("Picture’s address");
    if (place.field == ContentField::Buttons) {
        const int number = pointerSteps(place.pointer).value(pointerSteps(place.pointer).size() - 2).toInt() + 1;
        return place.part == TextPlace::Part::Url ? text("Link of button %1").arg(number)
                                                  : text("Button %1").arg(number);
    }
    if (place.field == ContentField::Cta && place.part == TextPlace::Part::Url)
        return type == ChannelType::Push ? text("Link") : text("Link of the call to action");
    return contentFieldName(place.field, type);
}

} // namespace stepline
