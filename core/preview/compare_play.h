#pragma once

#include "core/preview/counts.h"
#include "core/preview/preview.h"

#include <vector>

namespace stepline {

/// Where a count of one side stands in a row of PairedCounts. A message's counts are the sums over its variants.
struct CountPlaces {
    enum Run {
        HeldOut,
        Stopped,
        Exited,
        Completed,
        InProgress,
        Reached,
        Converted,
        HeldOutConverted,
        TreatedConverted,
        TreatedOrganic,
        RunCounts
    };
    /// Why a message was not requested.
    enum Missed { Unreachable, Guard, Limit, Ended, AfterHorizon, MissedCounts };

    static size_t metric(size_t message, Metric metric) { return RunCounts + message * PerMessage + size_t(metric); }
    static size_t late(size_t message) { return RunCounts + message * PerMessage + MetricCount; }
    static size_t missed(size_t message, Missed why) { return late(message) + 1 + why; }
    /// Of one variant, @p tally in the plan's numbers; late comes after the metrics.
    static size_t variant(const Plan &plan, size_t tally) {
        return RunCounts + plan.messages.size() * PerMessage + tally * PerVariant;
    }
    static size_t reachable(const Plan &plan, size_t channel) { return variant(plan, size_t(plan.tallies)) + channel; }
    static size_t width(const Plan &plan) { return reachable(plan, plan.channels.size()); }

private:
    static constexpr size_t PerVariant = MetricCount + 1, PerMessage = PerVariant + MissedCounts;
};

/// What the recipients of each group did on one side.
struct SideCounts {
    explicit SideCounts(const Plan &plan) : width(CountPlaces::width(plan)), whole(plan) {}

    size_t width;
    std::vector<double> rows; ///< a row a group
    Counts whole;             ///< of all groups

    double at(size_t group, size_t place) const { return rows[group * width + place]; }
    double sum(size_t place) const;
};

/// The same recipients on both sides, counted in groups.
struct PairedCounts {
    std::vector<double> sizes; ///< recipients of each group
    SideCounts a, b;
};

/// Plays recipients 0 to @p recipients - 1 through both plans, group by group, on @p threads threads (0: all). The
/// counts depend on neither threads nor batches. Empty when cancelled.
std::optional<PairedCounts> playPaired(const Plan &a, const Plan &b, quint64 recipients, int threads,
                                       PreviewProgress *progress);

} // namespace stepline
