#pragma once

#include "core/base/duration.h"

#include <optional>

namespace stepline {

/// Reads a time span as people write it: "90 min", "1 day 2 h", "1.5 h", "1:30", "at once", or as the format does:
/// "PT1H30M". A bare number counts in @p unit seconds. @p why receives a sentence when it cannot be taken.
std::optional<Duration> readDuration(const QString &text, qint64 unit, QString *why = nullptr);

/// The largest unit that divides the duration: what a bare number typed over it would mean.
qint64 unitOf(Duration duration);

} // namespace stepline
