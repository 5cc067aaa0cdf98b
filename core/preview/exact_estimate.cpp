#include "core/check/check.h"
#include "core/preview/exact_walk.h"

#include <algorithm>

namespace stepline {

namespace {

/// Measured on one core of a Xeon with AVX-512 (tests/bench/bench_exact): setting up, one decision of one segment with
/// one message asked before it, a table that is not there yet, a decision after an event guard, a point of the series.
constexpr double Fixed = 40e-6, PerDecision = 2.5e-6, PerTable = 40e-3, PerFound = 3e-3, PerPoint = 60e-9;
constexpr qint64 MostCounted = 20'000;

} // namespace

ExactEstimate estimateExact(const PreviewRequest &request, const DelayTables *tables) {
    if (!allFine(semanticErrors(request.tmpl)) || !notExact(request).isEmpty())
        return {};
    const ExactModel model(request, nullptr);
    const ExactShares counted = walk(model, nullptr, MostCounted);
    ExactEstimate estimate{.possible = counted.branches <= MostBranches, .seconds = 0, .branches = counted.branches};
    const double segments = double(model.segments.size());
    estimate.seconds =
        Fixed + PerDecision * segments * double(counted.asked) + PerFound * segments * double(counted.found);
    if (request.series)
        estimate.seconds += PerPoint * 121 * 7 * double(counted.arrivals);
    std::vector<EventTree> missing;
    for (const ExactMessage &message : model.messages)
        if (!tables || !tables->contains(message.tree))
            if (std::ranges::find(missing, message.tree) == missing.end())
                missing.push_back(message.tree);
    estimate.seconds += PerTable * double(missing.size());
    return estimate;
}

} // namespace stepline
