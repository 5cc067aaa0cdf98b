#include "core/preview/slow_group.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace stepline {

namespace {

constexpr int Count = 6;

/// Chebyshev-Lobatto nodes and, for each, the powers of the polynomial that is 1 there and 0 at the others.
struct Lagrange {
    std::array<double, Count> x{};
    double powers[Count][Count] = {};

    Lagrange() {
        for (int k = 0; k < Count; ++k)
            x[size_t(k)] = -std::cos(std::numbers::pi * k / (Count - 1));
        for (int k = 0; k < Count; ++k) {
            powers[k][0] = 1;
            int degree = 0;
            for (int other = 0; other < Count; ++other) {
                if (other == k)
                    continue;
                const double scale = 1 / (x[size_t(k)] - x[size_t(other)]);
                ++degree;
                for (int i = degree; i >= 0; --i)
                    powers[k][i] = ((i > 0 ? powers[k][i - 1] : 0) - x[size_t(other)] * powers[k][i]) * scale;
            }
        }
    }
};

const Lagrange &lagrange() {
    static const Lagrange all;
    return all;
}

} // namespace

void SlowGroup::begin(size_t segments, double from, double to) {
    m_segments = segments;
    m_count = 0;
    m_middle = (from + to) / 2;
    m_half = (to - from) / 2;
    m_alive.assign(Nodes * segments, 1.0);
    m_stopping.assign(Nodes * segments, 0.0);
}

void SlowGroup::add(const Hazard &hazard, double at) {
    ++m_count;
    m_values.resize(size_t(hazard.table.rows()));
    m_slopes.resize(size_t(hazard.table.rows()));
    for (size_t k = 0; k < Nodes; ++k) {
        hazard.table.all(hazard.table.place(m_middle + m_half * lagrange().x[k] - at), m_values.data(),
                         m_slopes.data());
        for (size_t segment = 0; segment < m_segments; ++segment) {
            const size_t row = segment * TreeTables::HazardRows, i = k * m_segments + segment;
            // Whoever stops by this one is not ended by the others yet, and the other way round.
            const double alive = 1 - m_values[row + TreeTables::Ended];
            m_stopping[i] = m_stopping[i] * alive + m_alive[i] * m_slopes[row + TreeTables::Stopped];
            m_alive[i] *= alive;
        }
    }
}

void SlowGroup::finish() {
    std::vector<double> alive((Nodes + 1) * m_segments, 0.0), stopped((Nodes + 1) * m_segments, 0.0);
    for (size_t k = 0; k < Nodes; ++k) {
        for (size_t power = 0; power < Nodes; ++power) {
            const double factor = lagrange().powers[k][power];
            for (size_t segment = 0; segment < m_segments; ++segment) {
                alive[power * m_segments + segment] += factor * m_alive[k * m_segments + segment];
                stopped[(power + 1) * m_segments + segment] +=
                    factor * m_half / double(power + 1) * m_stopping[k * m_segments + segment];
            }
        }
    }
    m_alive = std::move(alive);
    m_stopping = std::move(stopped);
}

void SlowGroup::at(double t, double *alive, double *stopped) const {
    const double x = (t - m_middle) / m_half;
    std::fill_n(alive, m_segments, 0.0);
    std::fill_n(stopped, m_segments, 0.0);
    for (size_t power = Nodes + 1; power-- > 0;) {
        for (size_t segment = 0; segment < m_segments; ++segment) {
            alive[segment] = alive[segment] * x + m_alive[power * m_segments + segment];
            stopped[segment] = stopped[segment] * x + m_stopping[power * m_segments + segment];
        }
    }
}

} // namespace stepline
