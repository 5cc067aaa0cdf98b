#pragma once

#include "core/model/vocabulary.h"
#include "core/preview/results.h"

#include <optional>

namespace stepline {

/// Where a rate usually lies, as a share of what was requested.
struct Benchmark {
    double low = 0, high = 0; ///< low 0: "below high"
};

/// The bands of the sales glossary: mail opened 25 to 40 %, mail and LinkedIn replied 5 to 15 %, unsubscribed below 1
/// %, complained below 0.1 %. Nothing for other figures: no band is known for them.
std::optional<Benchmark> benchmarkOf(ChannelType type, Metric metric);

/// "Benchmark: 25 % to 40 % of requested".
QString benchmarkSentence(const Benchmark &benchmark);

} // namespace stepline
