#include "core/model/restore.h"

#include "core/base/text.h"

namespace stepline::edits {

Edit restoreDocument(const Document &document, const JsonValue &root, const QString &title) {
    if (document.json() == root)
        return {};
    return {title, {}, {{QString(), -1, document.json(), root}}, {}};
}

Edit restoreMessage(const Document &document, const JsonValue &root, const Template &version, const QString &id) {
    const Message *message = version.message(id);
    const JsonValue *there = root.at(messagePointer(version, id));
    if (!message || !there)
        return {};
    Edit edit{text("Restore “%1”").arg(messageName(version, id)), {}, {}, {id}};
    const Template &now = document.value();
    if (!now.channel(message->channel))
        if (const JsonValue *channel = root.at(channelPointer(version, message->channel)))
            edit.changes.push_back(
                {pointerTo(QStringLiteral("/channels"), qsizetype(now.channels.size())), -1, {}, *channel});
    if (const QString pointer = messagePointer(now, id); !pointer.isEmpty()) {
        const JsonValue *present = document.json().at(pointer);
        if (present && *present != *there)
            edit.changes.push_back({pointer, -1, *present, *there});
        return edit.changes.empty() ? Edit{} : edit;
    }
    if (now.sequence.steps.empty())
        return {};
    const Place old = placeOf(version, id);
    const Step *home = now.step(version.sequence.steps[size_t(old.step)].id);
    if (!home)
        home = &now.sequence.steps.back();
    const qsizetype place = std::min<qsizetype>(old.index, qsizetype(home->messages.size()));
    edit.changes.push_back(
        {pointerTo(stepPointer(now, home->id) + QStringLiteral("/messages"), place), -1, {}, *there});
    return edit;
}

} // namespace stepline::edits
