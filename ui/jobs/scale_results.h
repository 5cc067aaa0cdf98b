#pragma once

#include "core/preview/results.h"

namespace stepline {

/// The results of a part of an audience as they would stand for @p recipients: counts, costs and series are multiplied
/// and counts rounded to whole people, rates stay, and the intervals are those of the part (so they are wider).
/// Channels and the total are the sums of their messages again.
Results scaledTo(const Results &part, quint64 recipients);

} // namespace stepline
