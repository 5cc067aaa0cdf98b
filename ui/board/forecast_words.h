#pragma once

#include "ui/board/content.h"

namespace stepline {

// What a forecast says of a card and of the ends of the sequence, and what has changed since the last saved version.
// Pure: a forecast in, words out.

/// The strip of a card; nullopt when the forecast does not know the message.
std::optional<BoardStrip> describeStrip(const Forecast &forecast, const MessageResult *message,
                                        std::optional<ChannelType> type);
/// The exact figures of a message with their uncertainty, line by line: a tooltip. Empty where the forecast does not
/// know it.
QString forecastTip(const Forecast &forecast, const QString &messageId, std::optional<ChannelType> type);

/// "stopped", "exited" … with their shares; dashes without a forecast.
std::vector<BoardEnding> describeEndings(const Forecast *forecast);

} // namespace stepline
