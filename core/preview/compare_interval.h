#pragma once

#include "core/preview/results.h"

#include <span>
#include <vector>

namespace stepline {

/// Some recipients counted together.
struct GroupSum {
    double recipients = 0;
    double sum = 0; ///< of the recipients' differences
};

/// 95 % interval of the sum over all recipients, from the groups': Student's t, with two imaginary recipients more who
/// differ by +@p unit and -@p unit. Recipients must be independent of each other; groups may differ in size.
/// See comparePreviews().
Interval pairedInterval(std::span<const GroupSum> groups, double unit);

} // namespace stepline
