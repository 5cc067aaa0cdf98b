#pragma once

#include <QtGlobal>
#include <optional>

namespace stepline {

/// Half the width of the 95 % Wilson interval of @p share among @p people, as a share.
double wilsonHalfWidth(double share, double people);

/// The fewest people whose sample tells a figure to within ± @p precision of itself (0.01: one per cent), 95 % of the
/// time: the Wilson half-width, solved for the number of people. @p share is the figure per recipient, 0 … 1.
/// nullopt when it cannot be told from any number of people (a share of 0) or more than 10^15 would be needed.
std::optional<quint64> audienceFor(double share, double precision);

/// The next number at or above it with three digits that matter: 2,332,114 → 2,340,000.
quint64 roundedUpToThreeDigits(quint64 people);

} // namespace stepline
