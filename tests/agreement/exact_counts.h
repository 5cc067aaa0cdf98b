#pragma once

#include "core/preview/results.h"
#include "tests/reference/simulation.h"

namespace stepline::test {

/// Counts of a run by name: every number that is a count of recipients, the series at some points, lift as the number
/// of recipients that it means.
using NamedCounts = std::vector<std::pair<QString, double>>;

NamedCounts countsOf(const Results &results);
NamedCounts countsOf(const reference::Counts &counts, const Results &like);

/// Where a sample of @p recipients differs from expectations: counts whose binomial tail is below @p least.
/// Expectations may be off by 1e-7 of the recipients, as the exact engine promises.
QStringList surprises(const NamedCounts &expected, const NamedCounts &sampled, double recipients, double least);

} // namespace stepline::test
