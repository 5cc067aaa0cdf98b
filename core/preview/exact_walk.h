#pragma once

#include "core/preview/crew.h"
#include "core/preview/exact_shares.h"

#include <atomic>
#include <limits>

namespace stepline {

/// Follows every class of recipients (segment, zone, reachable channels) through the decisions, as one path as long as
/// it is not told apart: a channel's reachability is asked when its first message is decided, and a guard's outcome
/// when it is open. Given a path all times are known, the messages' events are independent but for what guards found,
/// and "still going at d" is a product. Paths of less than 1e-13 of the recipients are left out. What forks off at the
/// first @p forks forks of a path is left to any of @p crew, if there is one.
/// Without @p tables the classes and decisions are counted, and nothing else; no further than @p mostAsked.
ExactShares walk(const ExactModel &model, DelayTables *tables, qint64 most,
                 const std::atomic<bool> *cancelled = nullptr, qint64 mostAsked = std::numeric_limits<qint64>::max(),
                 int forks = 0, Crew *crew = nullptr);

} // namespace stepline
