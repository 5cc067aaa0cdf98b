#pragma once

#include "core/preview/exact_fate.h"

namespace stepline {

/// P(a recipient of the segment who goes on at @p from stops, rather than exits, in (from, to]), divided by nothing:
/// the product of what everybody in @p asked and an organic conversion leave, integrated against each one's stops. At
/// one moment an exit wins.
///
/// Between the moments where a delay begins or a constant one falls, the time is cut into cells that grow by the
/// logarithm; in a cell all functions are parabolas through three moments of it, and cells are halved until that
/// changes the integral by less than 2e-8 (2e-7 where guards have asked; more for paths that hardly anybody takes). The
/// rest, after extrapolation, is a fifteenth of that; held by a test.
double stoppedBetween(const ExactModel &model, Fates &fates, const std::vector<Asked> &asked, size_t segment,
                      double from, double to, double weight);

} // namespace stepline
