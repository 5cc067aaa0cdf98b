#pragma once

#include "core/model/template.h"

#include <QMimeData>

namespace stepline {

/// What travels by drag and clipboard between palette, boards and windows.
namespace boardMime {

/// One channel to add: "channel:ID" (of the open template) or "type:sms".
inline QString channel() {
    return QStringLiteral("application/vnd.stepline.channel");
}
/// Messages as JSON, see edits::messagesToClipboard().
inline QString messages() {
    return QStringLiteral("application/vnd.stepline.messages+json");
}

struct ChannelRef {
    QString id; ///< empty: a new channel of the type
    ChannelType type = ChannelType::InApp;
};

QMimeData *fromChannel(const ChannelRef &channel);
/// Nothing when it is no channel, or none of this template: the other side may be any program.
std::optional<ChannelRef> toChannel(const QMimeData &data, const Template &tmpl);

} // namespace boardMime

} // namespace stepline
