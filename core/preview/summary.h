#pragma once

#include "core/preview/counts.h"
#include "core/preview/results.h"

namespace stepline {

/// From what was counted to the results of a run: sums by channel and in total, money, intervals, the series.
Results summarize(const PreviewRequest &request, const Plan &plan, const Counts &counts);

} // namespace stepline
