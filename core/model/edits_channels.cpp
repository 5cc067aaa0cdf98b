#include "core/base/text.h"
#include "core/model/edits.h"

namespace stepline::edits {

namespace {

JsonValue channelJson(const QString &id, ChannelType type, const QString &name) {
    return JsonValue::object()
        .with(QStringLiteral("id"), JsonValue::string(id))
        .with(QStringLiteral("type"), JsonValue::string(channelTypeKey(type)))
        .with(QStringLiteral("name"), JsonValue::string(name.isEmpty() ? channelTypeName(type) : name));
}

} // namespace

Edit addChannel(const Document &doc, ChannelType type, const QString &name) {
    EditBuilder builder(doc.json(), text("Add channel %1").arg(name.isEmpty() ? channelTypeName(type) : name));
    builder.insert(QStringLiteral("/channels"), qsizetype(doc.value().channels.size()),
                   channelJson(freshChannelId(doc.value(), type), type, name));
    return std::move(builder).edit();
}

Edit renameChannel(const Document &doc, const QString &channelId, const QString &name) {
    const QString pointer = channelPointer(doc.value(), channelId);
    if (pointer.isEmpty())
        return {};
    EditBuilder builder(doc.json(), text("Rename channel to “%1”").arg(name), pointer + QStringLiteral("/name"));
    builder.set(pointer + QStringLiteral("/name"), JsonValue::string(name));
    return std::move(builder).edit();
}

Edit moveChannel(const Document &doc, const QString &channelId, int toIndex) {
    const QString pointer = channelPointer(doc.value(), channelId);
    if (pointer.isEmpty() || pointer == pointerTo(QStringLiteral("/channels"), toIndex))
        return {};
    EditBuilder builder(doc.json(), text("Move channel %1").arg(doc.value().channel(channelId)->displayName()));
    builder.move(pointer, QStringLiteral("/channels"), toIndex);
    return std::move(builder).edit();
}

Edit removeChannel(const Document &doc, const QString &channelId) {
    const QString pointer = channelPointer(doc.value(), channelId);
    if (pointer.isEmpty())
        return {};
    EditBuilder builder(doc.json(), text("Remove channel %1").arg(doc.value().channel(channelId)->displayName()));
    const auto &steps = doc.value().sequence.steps;
    for (size_t s = 0; s < steps.size(); ++s)
        for (size_t m = steps[s].messages.size(); m-- > 0;)
            if (steps[s].messages[m].channel == channelId)
                builder.remove(QStringLiteral("/sequence/steps/%1/messages/%2").arg(s).arg(m));
    builder.remove(pointer);
    return std::move(builder).edit();
}

} // namespace stepline::edits
