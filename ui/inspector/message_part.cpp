#include "ui/inspector/message_part.h"

#include "core/model/edits.h"

namespace stepline {

const Message *MessagePart::message() const {
    return editor() ? tmpl().message(m_id) : nullptr;
}

std::optional<ChannelType> MessagePart::type() const {
    const Message *found = message();
    return found ? tmpl().typeOf(*found) : std::nullopt;
}

QString MessagePart::place(const QString &field) const {
    const QString pointer = editor() ? messagePointer(tmpl(), m_id) : QString();
    return pointer.isEmpty() || field.isEmpty() ? pointer : pointer + u'/' + field;
}

Where MessagePart::whereIs(const QString &field) const {
    return [this, field] { return place(field); };
}

QString MessagePart::title(const QString &what) const {
    const Message *found = message();
    const Channel *channel = found ? tmpl().channel(found->channel) : nullptr;
    return tr("Change %1 of “%2”").arg(what, channel ? channel->displayName() : m_id);
}

void MessagePart::declareVariable(const Variable &variable) {
    if (!editor())
        return;
    EditBuilder builder(editor()->document()->json(), tr("Add the variable {{%1}}").arg(variable.name));
    builder.declare(variable);
    push(std::move(builder).edit());
}

bool MessagePart::pushField(const QString &field, const std::optional<JsonValue> &value, const QString &what, Field *at,
                            bool typing) {
    return pushValue(place(field), value, title(what), at, typing);
}

} // namespace stepline
