#pragma once

#include "core/check/rules.h"
#include "core/check/week.h"

#include <vector>

namespace stepline {

/// When a country lets advertising reach people, by what it is sent on. One row a country and channel.
struct QuietHours {
    const char *country; ///< untranslated: "France"
    const char *zones; ///< names of its time zones, separated by spaces; "Europe/Paris", or "Australia/" for all below
    ChannelType type;
    int from, until;                          ///< minutes of the day between which it may go out
    int satFrom, satUntil, sunFrom, sunUntil; ///< the same at the weekend; both 0: not at all
    const char *source;                       ///< law or practice, untranslated
    const char *url;                          ///< where that is written
};

/// The rows that hold for the channel in one of the zones.
std::vector<const QuietHours *> quietHoursFor(ChannelType type, const QStringList &zones);
/// What Korea allows of advertising that rings; nullptr for other channels. A rule of its own (korean-night) names it.
const QuietHours *koreanNightHours(ChannelType type);
/// Every row that holds for advertising on the channel in that zone, Korea's included.
std::vector<const QuietHours *> legalHours(ChannelType type, const QString &zone);
Week allowedBy(const QuietHours &hours);

/// Where the recipients live, as far as it is known: the profile's zones, the zones that windows name, and Korea where
/// the message is written in Korean.
QStringList zonesOf(const CheckContext &context, const Message &message);

/// The window a message needs to keep out of quiet hours: its own, cut to what is allowed. Empty where nothing of it is
/// left, or it cannot be said as one window.
std::optional<SendWindow> quieterWindow(const Sequence &sequence, const Message &message, int from, int until,
                                        bool noSundays);

} // namespace stepline
