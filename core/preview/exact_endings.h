#pragma once

#include "core/preview/exact_fate.h"

namespace stepline {

/// Adds to each segment's @p stopped: P(a recipient who goes on at @p from, of whom that of all those in question is
/// left, stops rather than exits in (from, to]). The product of what everybody in @p asked and an organic conversion
/// leave is integrated against each one's stops; at one moment an exit wins. Segments without a weight are left out.
///
/// Between the moments where a delay begins or a constant one falls, the time is cut into cells that grow by the
/// logarithm; in a cell all functions are parabolas through three moments of it, and cells are halved until that
/// changes the integral by less than 2e-8 (5e-7 where guards have asked; more for paths that hardly anybody takes). The
/// rest, after extrapolation, is a fifteenth of that; held by a test.
void addStops(const ExactModel &model, Fates &fates, const std::vector<Asked> &asked, double from, double to,
              const std::vector<double> &weights, std::vector<double> &stopped);

} // namespace stepline
