#pragma once

#include "core/preview/exact_endings.h"

#include <atomic>
#include <limits>
#include <map>

namespace stepline {

/// Requests of one message at one moment: shares of the recipients. The share that has an event by then is `paths` of
/// the event times the row of the message's table for the time since.
struct Arrival {
    double at = 0;
    std::array<double, MetricCount> paths{}; ///< by metric; Requested: the share that is requested
    std::vector<double> byHorizon;           ///< rows of the table at the horizon
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
};

/// Follows every class of recipients (segment, zone, reachable channels) through the decisions, as one path as long as
/// it is not told apart: a channel's reachability is asked when its first message is decided, and a guard's outcome
/// when it is open. Given a path all times are known, the messages' events are independent but for what guards found,
/// and "still going at d" is a product. Paths of less than 1e-13 of the recipients are left out.
/// Without @p tables the classes and decisions are counted, and nothing else; no further than @p mostAsked.
ExactShares walk(const ExactModel &model, DelayTables *tables, qint64 most,
                 const std::atomic<bool> *cancelled = nullptr, qint64 mostAsked = std::numeric_limits<qint64>::max());

} // namespace stepline
