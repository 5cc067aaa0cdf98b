#pragma once

#include "core/preview/event_tree.h"

namespace stepline {

/// A request whose delays are still young in a stretch of time.
struct YoungRequest {
    const Hazard *hazard = nullptr;
    double at = 0; ///< when, since the stretch begins; not positive
};

/// What some young requests mean for others that change slowly in a stretch. By node of SlowGroup and segment:
/// P(somebody's stop comes first, in the stretch) = Σ `stopped` · alive + `lasting` · stopping, with P(none of the
/// others has ended it) and how fast one of them stops it at the nodes.
struct StopWeights {
    std::vector<double> stopped; ///< ∫ the node's polynomial, against the stops of the young ones among themselves
    std::vector<double> lasting; ///< ∫ the node's polynomial × P(no young one has ended it), in seconds
};

/// For a stretch of @p length seconds in which no young request's delay begins, nor a constant one falls. Eight
/// Gauss-Legendre nodes in every cell of their tables, and in no more than 1.6 of the logarithm of the time since the
/// latest begin: error below 1e-8, held by a test.
StopWeights stopWeights(const std::vector<YoungRequest> &young, size_t segments, double length);

} // namespace stepline
