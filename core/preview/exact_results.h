#pragma once

#include "core/preview/exact_walk.h"
#include "core/preview/results.h"

namespace stepline {

/// From shares of the recipients to the results of a run: sums by channel and in total, money, the series.
Results resultsOf(const ExactModel &model, const ExactShares &shares, int points, Crew *crew);

} // namespace stepline
