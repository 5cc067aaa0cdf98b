#pragma once

#include "core/preview/exact_fate.h"

namespace stepline {

/// Who of those that end in a stretch of time stops rather than exits. Keeps its memory from call to call.
class Endings {
public:
    Endings(const ExactModel &model, Fates &fates);
    ~Endings();

    /// Adds to each segment's @p stopped: P(a recipient who goes on at @p from, of whom that of all those in question
    /// is left, stops rather than exits in (from, to]). The product of what everybody in @p asked and an organic
    /// conversion leave is integrated against each one's stops; at one moment an exit wins. Segments without a weight
    /// may be left out.
    ///
    /// The time is cut where a delay begins or a constant one falls. In each part requests that began long ago are a
    /// slow group, and the others are integrated against its nodes' polynomials: once for all paths on which the same
    /// ones are as young.
    ///
    /// Where guards have asked, parts are cut into cells that grow by the logarithm; in a cell all functions are
    /// parabolas through three moments of it, and cells are halved until that changes the integral by less than 5e-7
    /// (more for paths that hardly anybody takes). The rest, after extrapolation, is a third of that; held by a test.
    void addStops(const std::vector<Asked> &asked, double from, double to, const std::vector<double> &weights,
                  std::vector<double> &stopped);

private:
    class Stretch;
    std::unique_ptr<Stretch> m_stretch;
};

} // namespace stepline
