#include "core/preview/slow_group.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace stepline {

namespace {

/// Chebyshev-Lobatto nodes and, for each, the powers of the polynomial that is 1 there and 0 at the others.
template <size_t Count> struct Lagrange {
    std::array<double, Count> x{};
    double powers[Count][Count] = {};

    Lagrange() {
        for (size_t k = 0; k < Count; ++k)
            x[k] = -std::cos(std::numbers::pi * double(k) / (Count - 1));
        for (size_t k = 0; k < Count; ++k) {
            powers[k][0] = 1;
            size_t degree = 0;
            for (size_t other = 0; other < Count; ++other) {
                if (other == k)
                    continue;
                const double scale = 1 / (x[k] - x[other]);
                ++degree;
                for (size_t i = degree + 1; i-- > 0;)
                    powers[k][i] = ((i > 0 ? powers[k][i - 1] : 0) - x[other] * powers[k][i]) * scale;
            }
        }
    }
};

template <size_t Count> const Lagrange<Count> &lagrange() {
    static const Lagrange<Count> all;
    return all;
}

} // namespace

std::span<const double, SlowGroup::Nodes> SlowGroup::powersOf(size_t node) {
    return lagrange<Nodes>().powers[node];
}

void SlowGroup::begin(size_t segments, double from, double to) {
    m_segments = segments;
    m_count = 0;
    m_from = from;
    m_middle = (from + to) / 2;
    m_half = (to - from) / 2;
    m_slow.clear(Nodes * segments);
    m_slower.clear(FewNodes * segments);
    m_anySlower = false;
}

void SlowGroup::add(const Hazard &hazard, double at, double begin) {
    ++m_count;
    if (m_from - begin >= FewDistance * 2 * m_half) {
        m_anySlower = true;
        addAt<FewNodes>(hazard, at, m_slower);
    } else {
        addAt<Nodes>(hazard, at, m_slow);
    }
}

template <size_t Count> void SlowGroup::addAt(const Hazard &hazard, double at, AtNodes &nodes) {
    static_assert(TreeTables::Stopped == TreeTables::Ended + 1);
    std::array<double, 2> slopes{};
    for (size_t k = 0; k < Count; ++k) {
        const DelayTable::Place place = hazard.table.place(m_middle + m_half * lagrange<Count>().x[k] - at);
        for (size_t segment = 0; segment < m_segments; ++segment) {
            const int row = int(segment) * TreeTables::HazardRows + TreeTables::Ended;
            const double alive = 1 - (hazard.stops ? place.pair(row, hazard.table.rows(), slopes)[0]
                                                   : place.value(row, hazard.table.rows()));
            nodes.add(k * m_segments + segment, alive, slopes[1]);
        }
    }
}

/// The slower ones, taken together, join the others at their nodes.
void SlowGroup::join() {
    if (!m_anySlower)
        return;
    const Lagrange<FewNodes> &few = lagrange<FewNodes>();
    for (size_t k = 0; k < Nodes; ++k) {
        const double x = lagrange<Nodes>().x[k];
        std::array<double, FewNodes> parts{};
        for (size_t node = 0; node < FewNodes; ++node)
            for (size_t power = FewNodes; power-- > 0;)
                parts[node] = parts[node] * x + few.powers[node][power];
        for (size_t segment = 0; segment < m_segments; ++segment) {
            double alive = 0, stopping = 0;
            for (size_t node = 0; node < FewNodes; ++node) {
                alive += parts[node] * m_slower.alive[node * m_segments + segment];
                stopping += parts[node] * m_slower.stopping[node * m_segments + segment];
            }
            m_slow.add(k * m_segments + segment, alive, stopping);
        }
    }
}

void SlowGroup::finish() {
    join();
    m_alivePowers.assign((Nodes + 1) * m_segments, 0.0);
    m_stoppedPowers.assign((Nodes + 1) * m_segments, 0.0);
    for (size_t segment = 0; segment < m_segments; ++segment) {
        double *alive = m_alivePowers.data() + segment * (Nodes + 1);
        double *stopped = m_stoppedPowers.data() + segment * (Nodes + 1);
        for (size_t k = 0; k < Nodes; ++k) {
            const double left = m_slow.alive[k * m_segments + segment],
                         stopping = m_slow.stopping[k * m_segments + segment];
            for (size_t power = 0; power < Nodes; ++power) {
                alive[power] += lagrange<Nodes>().powers[k][power] * left;
                stopped[power + 1] += lagrange<Nodes>().powers[k][power] * stopping;
            }
        }
        for (size_t power = 0; power < Nodes; ++power)
            stopped[power + 1] *= m_half / double(power + 1);
    }
}

void SlowGroup::at(double t, double *alive, double *stopped) const {
    const double x = (t - m_middle) / m_half;
    for (size_t segment = 0; segment < m_segments; ++segment) {
        double left = 0, stops = 0;
        for (size_t i = (segment + 1) * (Nodes + 1); i-- > segment * (Nodes + 1);) {
            left = left * x + m_alivePowers[i];
            stops = stops * x + m_stoppedPowers[i];
        }
        alive[segment] = left;
        stopped[segment] = stops;
    }
}

} // namespace stepline
