#pragma once

#include "core/preview/exact_model.h"

namespace stepline {

/// Requests of one message at one moment: shares of the recipients. The share that has an event by then is `paths` of
/// the event times the row of the message's table for the time since.
struct Arrival {
    double at = 0;
    std::array<double, MetricCount> paths{};     ///< by metric; Requested: the share that is requested
    std::array<double, MetricCount> byHorizon{}; ///< by metric: its row of the table at the horizon
};

/// Sums over recipients, as shares of all.
struct MessageShares {
    std::vector<Arrival> arrivals;
    std::vector<std::array<double, MetricCount>> variants; ///< within the horizon
    std::vector<double> late;                              ///< by variant
    double unreachable = 0, guard = 0, limit = 0, afterHorizon = 0;
};

struct ExactShares {
    std::vector<MessageShares> messages;
    double stopped = 0, ended = 0, completed = 0, inProgress = 0;
    double reached = 0, convertedByMessages = 0; ///< the latter without those who convert by themselves
    qint64 branches = 0;                         ///< classes × guard outcomes
    qint64 asked = 0;    ///< decisions, each times the requests before it, for an estimate of the work
    qint64 found = 0;    ///< those of them that a guard has asked about
    qint64 arrivals = 0; ///< moments of requests
    bool tooMany = false, cancelled = false;

    /// Counted so much that threads share the work: decisions, and a hundredfold where a guard has asked.
    bool much() const { return asked + 100 * found >= 2000; }

    ExactShares() = default;
    explicit ExactShares(const ExactModel &model);
    ExactShares &operator+=(const ExactShares &more);
    /// Makes arrivals at one moment one, in order of time.
    void gatherArrivals();
};

} // namespace stepline
