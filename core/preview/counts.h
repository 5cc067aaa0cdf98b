#pragma once

#include "core/preview/plan.h"

#include <cstdint>
#include <vector>

namespace stepline {

/// What one thread counted. Whole numbers only: sums do not depend on their order.
struct Counts {
    using Count = std::uint64_t;
    /// Of one variant of a message, or of the message when it has none.
    struct PerTally {
        std::array<Count, MetricCount> metric{};
        Count late = 0;
    };
    struct PerMessage {
        Count unreachable = 0, guard = 0, limit = 0, ended = 0, afterHorizon = 0;
    };

    explicit Counts(const Plan &plan)
        : tallies(size_t(plan.tallies)), messages(plan.messages.size()), reachable(plan.channels.size()),
          series(plan.series ? plan.messages.size() * MetricCount * SeriesPoints : 0) {}

    std::vector<PerTally> tallies;
    std::vector<PerMessage> messages;
    std::vector<Count> reachable; ///< by channel: recipients, the held-out aside, that it reaches
    std::vector<Count> series;    ///< by message, metric and first point that counts it
    Count heldOut = 0, stopped = 0, exited = 0, completed = 0, inProgress = 0;
    Count reached = 0, converted = 0, heldOutConverted = 0;
    Count treatedConverted = 0; ///< not held out, any conversion
    Count treatedOrganic = 0;   ///< not held out, an organic conversion

    Count *seriesOf(size_t message, Metric metric) {
        return series.data() + (message * MetricCount + size_t(metric)) * SeriesPoints;
    }
    Counts &operator+=(const Counts &other);
};

} // namespace stepline
