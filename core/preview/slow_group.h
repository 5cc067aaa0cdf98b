#pragma once

#include "core/preview/event_tree.h"

#include <span>

namespace stepline {

/// Several requests that lie so far back that over a stretch of time they change slowly: together they are one message
/// with polynomials for what it leaves and for how it stops. Six Chebyshev-Lobatto nodes; the functions are analytic
/// but for a point at least 0.7 stretches before it begins, so that what is between the nodes is off by less than 1e-4
/// of how much they change there, and the ends are exact. Where that point lies three stretches back four nodes are as
/// good.
class SlowGroup {
public:
    static constexpr double Distance = 0.7; ///< of a stretch's length
    static constexpr size_t Nodes = 6;

    /// Of a node: the powers of the polynomial that is 1 there and 0 at the other nodes; places from -1 to 1.
    static std::span<const double, Nodes> powersOf(size_t node);

    /// Empties it, for segments @p segments and the stretch from @p from to @p to.
    void begin(size_t segments, double from, double to);
    /// Adds a request made at @p at, whose last delay began at @p begin.
    void add(const Hazard &hazard, double at, double begin);
    /// Once all are added; `finish` where `at` is asked for, too.
    void join();
    void finish();

    /// By node and segment: P(none has ended it), and how fast one of them stops it.
    const std::vector<double> &alive() const { return m_slow.alive; }
    const std::vector<double> &stopping() const { return m_slow.stopping; }

    bool empty() const { return m_count == 0; }
    /// By segment: P(none has ended it), and P(one of them has stopped it) but for a constant.
    void at(double t, double *alive, double *stopped) const;

private:
    static constexpr size_t FewNodes = 4;
    static constexpr double FewDistance = 3; ///< of a stretch's length

    /// By node and segment: P(none has ended it), and how fast one of them stops it.
    struct AtNodes {
        std::vector<double> alive, stopping;

        void clear(size_t count) {
            alive.assign(count, 1.0);
            stopping.assign(count, 0.0);
        }
        /// Whoever stops by this one is not ended by the others yet, and the other way round.
        void add(size_t i, double left, double stops) {
            stopping[i] = stopping[i] * left + alive[i] * stops;
            alive[i] *= left;
        }
    };
    template <size_t Count> void addAt(const Hazard &hazard, double at, AtNodes &nodes);

    size_t m_segments = 0, m_count = 0;
    double m_from = 0, m_middle = 0, m_half = 0;
    AtNodes m_slow, m_slower;
    bool m_anySlower = false;
    std::vector<double> m_alivePowers, m_stoppedPowers; ///< by segment and power
};

} // namespace stepline
