#include "core/check/check.h"
#include "core/preview/exact_walk.h"

#include <algorithm>
#include <thread>

namespace stepline {

namespace {

/// Measured on one core of a Zen 4 EPYC (tests/bench/bench_exact): setting up; a decision for each message asked before
/// it and itself; the same where a guard has asked about that message; a moment of requests for each point of the
/// series; a table that is not there yet.
constexpr double Fixed = 40e-6, PerAsked = 0.1e-6, PerSegment = 0.12e-6, PerFound = 3e-3, PerPoint = 5e-9,
                 PerTable = 15e-3;
constexpr double Shared = 0.65; ///< of the time, where two threads share the work
constexpr qint64 MostCounted = 20'000;

} // namespace

ExactEstimate estimateExact(const PreviewRequest &request, const DelayTables *tables, double worthwhile) {
    if (!allFine(semanticErrors(request.tmpl)) || !notExact(request).isEmpty())
        return {};
    const ExactModel model(request, nullptr);
    const double segments = double(model.segments.size()), each = PerAsked + PerSegment * segments;
    const auto mostAsked = qint64(std::min(worthwhile / (each * Shared), 1e15)) + 1;
    const ExactShares counted = walk(model, nullptr, MostCounted, nullptr, mostAsked);
    ExactEstimate estimate{.possible = counted.branches <= MostBranches, .seconds = 0, .branches = counted.branches};
    estimate.seconds = Fixed + each * double(counted.asked) + PerFound * segments * double(counted.found);
    if (counted.much() && request.threads != 1 && std::thread::hardware_concurrency() > 1)
        estimate.seconds *= Shared;
    if (request.series)
        estimate.seconds += PerPoint * 121 * double(counted.arrivals);
    std::vector<EventTree> missing;
    for (const ExactMessage &message : model.messages)
        if (!tables || !tables->contains(message.tree))
            if (std::ranges::find(missing, message.tree) == missing.end())
                missing.push_back(message.tree);
    estimate.seconds += PerTable * double(missing.size());
    return estimate;
}

} // namespace stepline
