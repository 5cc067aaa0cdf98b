#pragma once

#include <QString>
#include <QStringView>
#include <compare>
#include <optional>

namespace stepline {

/// A span of time in whole seconds; a day is exactly 24 hours.
struct Duration {
    qint64 seconds = 0;

    static constexpr qint64 Minute = 60, Hour = 3600, Day = 86400, Week = 7 * Day;
    static constexpr qint64 Longest = 365 * Day; ///< what the format allows at most

    auto operator<=>(const Duration &) const = default;
};

/// Reads ISO 8601 as the format allows it: P2W, P1D, PT2H, P1DT30M, PT45S; whole numbers, 0 to 365 days.
/// Years and months are refused. @p why receives a sentence saying what is wrong.
std::optional<Duration> parseDuration(QStringView iso, QString *why = nullptr);

/// Days, hours, minutes, seconds, zero parts left out: "P40DT2H30M"; zero is "PT0S".
QString isoDuration(Duration duration);

/// As people say it: "2 h", "1 day 2 h", "30 min", "at once" is for callers to say.
QString spokenDuration(Duration duration);

} // namespace stepline
