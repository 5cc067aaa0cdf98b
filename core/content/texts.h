#pragma once

#include "core/model/template.h"

namespace stepline {

/// One text of a message, and where it stands.
struct TextPlace {
    QString pointer; ///< RFC 6901, of the string itself
    QString message; ///< id
    QString variant; ///< id; empty: the message's own text
    ContentField field = ContentField::Body;
    enum class Part { Text, Label, Url, Alt } part = Part::Text;
    QString text;

    bool operator==(const TextPlace &) const = default;
};

/// Every text of one content object that stands at @p pointer, in the order of the format.
QList<TextPlace> textsOf(const Content &content, const QString &pointer);
/// Every text of the message, its variants' after its own.
QList<TextPlace> textsOf(const Template &tmpl, const QString &messageId);
/// Every text of the sequence, in document order.
QList<TextPlace> textsOf(const Template &tmpl);

/// "Subject", "Button 2", "Link of the button": what a place is called. Translated.
QString nameOf(const TextPlace &place, std::optional<ChannelType> type);
/// A content field as people call it on that channel: the body of a call is its script. Translated.
QString contentFieldName(ContentField field, std::optional<ChannelType> type);

} // namespace stepline
