#include "ui/board/mime.h"

namespace stepline::boardMime {

QMimeData *fromChannel(const ChannelRef &channel) {
    auto *data = new QMimeData;
    data->setData(stepline::boardMime::channel(), channel.id.isEmpty() ? "type:" + channelTypeKey(channel.type).toUtf8()
                                                                       : "channel:" + channel.id.toUtf8());
    return data;
}

std::optional<ChannelRef> toChannel(const QMimeData &data, const Template &tmpl) {
    const QByteArray bytes = data.data(channel());
    if (bytes.isEmpty() || bytes.size() > 200)
        return std::nullopt;
    const QString said = QString::fromUtf8(bytes);
    const QString value = said.section(u':', 1);
    if (said.startsWith(QLatin1String("type:"))) {
        const auto type = channelTypeFromKey(value);
        return type ? std::optional(ChannelRef{{}, *type}) : std::nullopt;
    }
    if (!said.startsWith(QLatin1String("channel:")))
        return std::nullopt;
    const Channel *known = tmpl.channel(value);
    return known ? std::optional(ChannelRef{known->id, known->type}) : std::nullopt;
}

} // namespace stepline::boardMime
