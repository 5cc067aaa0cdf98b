#pragma once

#include "core/preview/event_tree.h"

namespace stepline {

/// Several requests that lie so far back that over a stretch of time they change slowly: together they are one message
/// with polynomials for what it leaves and for how it stops. Six Chebyshev-Lobatto nodes; the functions are analytic
/// but for a point at least 0.7 stretches before it begins, so that what is between the nodes is off by less than 1e-4
/// of how much they change there, and the ends are exact.
class SlowGroup {
public:
    static constexpr double Distance = 0.7; ///< of a stretch's length

    /// Empties it, for segments @p segments and the stretch from @p from to @p to.
    void begin(size_t segments, double from, double to);
    /// Adds a request made at @p at.
    void add(const Hazard &hazard, double at);
    void finish();

    bool empty() const { return m_count == 0; }
    /// By segment: P(none has ended it), and P(one of them has stopped it) but for a constant.
    void at(double t, double *alive, double *stopped) const;

private:
    static constexpr int Nodes = 6;

    size_t m_segments = 0, m_count = 0;
    double m_middle = 0, m_half = 0;
    std::vector<double> m_alive, m_stopping; ///< by node and segment; later by power and segment
    std::vector<double> m_values, m_slopes;
};

} // namespace stepline
