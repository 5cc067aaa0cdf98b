#include "core/preview/stop_weights.h"

#include "core/preview/quadrature.h"
#include "core/preview/slow_group.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace stepline {

namespace {

constexpr double WidestPanel = 1.6;    ///< of the logarithm
constexpr double NarrowestPanel = 0.1; ///< cells of two tables may end close to each other

class Weights {
public:
    Weights(const std::vector<YoungRequest> &young, size_t segments, double length)
        : m_young(young), m_segments(segments), m_length(length), m_stopped(segments), m_lasting(segments),
          m_alive(segments), m_stopping(segments) {}

    StopWeights all() {
        m_begin = -m_length; // no young one began before
        for (const YoungRequest &each : m_young)
            for (const double begin : each.hazard->table.begins())
                if (each.at + begin <= 0)
                    m_begin = std::max(m_begin, each.at + begin);
        double from = 0;
        for (const double to : ends()) {
            panels(from, to);
            from = to;
        }
        return byNode();
    }

private:
    using Powers = std::array<double, SlowGroup::Nodes>; ///< sums with powers of the place in the stretch, from -1 to 1

    /// Where cells end in the stretch; the last one is its end.
    std::vector<double> ends() const {
        std::vector<double> all;
        for (const YoungRequest &each : m_young) {
            for (size_t i = 0; i < each.hazard->table.cellCount(); ++i) {
                const double end = each.at + each.hazard->table.cell(i).high;
                if (end > 0 && end < m_length)
                    all.push_back(end);
            }
        }
        all.push_back(m_length);
        std::ranges::sort(all);
        std::vector<double> some;
        for (const double end : all)
            if (some.empty() || end - m_begin > (some.back() - m_begin) * (1 + NarrowestPanel))
                some.push_back(end);
        some.back() = m_length;
        return some;
    }

    void panels(double from, double to) {
        if (from <= m_begin) // what tables take for one moment
            return jump(to);
        const double low = std::log(from - m_begin), width = std::log(to - m_begin) - low;
        const int parts = std::max(1, int(std::ceil(width / WidestPanel)));
        for (int part = 0; part < parts; ++part) {
            for (const QuadratureNode &node : GaussLegendre8) {
                const double since = std::exp(low + width * (part + 0.5 + 0.5 * node.x) / parts);
                const double seconds = 0.5 * width / parts * node.weight * since;
                look(m_begin + since);
                add(m_begin + since, seconds, seconds);
            }
        }
    }

    /// The begin of a table: in no time it may rise by something.
    void jump(double to) {
        std::fill(m_alive.begin(), m_alive.end(), 1.0);
        std::fill(m_stopping.begin(), m_stopping.end(), 0.0);
        for (const YoungRequest &each : m_young) {
            const DelayTable &table = each.hazard->table;
            const DelayTable::Place before = table.place(-each.at), after = table.place(to - each.at);
            for (size_t segment = 0; segment < m_segments; ++segment) {
                const int row = int(segment) * TreeTables::HazardRows + TreeTables::Ended;
                const auto [ended, stopped] = after.pair(row, table.rows());
                join(segment, 1 - ended, stopped - before.value(row + 1, table.rows()));
            }
        }
        add(to, 1, to);
    }

    /// P(no young one has ended it) and how fast one of them stops it at a moment.
    void look(double t) {
        std::fill(m_alive.begin(), m_alive.end(), 1.0);
        std::fill(m_stopping.begin(), m_stopping.end(), 0.0);
        for (const YoungRequest &each : m_young) {
            const DelayTable &table = each.hazard->table;
            const DelayTable::Place place = table.place(t - each.at);
            std::array<double, 2> slopes{};
            for (size_t segment = 0; segment < m_segments; ++segment) {
                const double ended =
                    place.pair(int(segment) * TreeTables::HazardRows + TreeTables::Ended, table.rows(), slopes)[0];
                join(segment, 1 - ended, slopes[1]);
            }
        }
    }

    void join(size_t segment, double left, double stops) {
        m_stopping[segment] = m_stopping[segment] * left + m_alive[segment] * stops;
        m_alive[segment] *= left;
    }

    void add(double t, double stopWeight, double seconds) {
        const double x = 2 * t / m_length - 1;
        for (size_t segment = 0; segment < m_segments; ++segment) {
            double stop = stopWeight * m_stopping[segment], last = seconds * m_alive[segment];
            for (size_t power = 0; power < SlowGroup::Nodes; ++power) {
                m_stopped[segment][power] += stop;
                m_lasting[segment][power] += last;
                stop *= x;
                last *= x;
            }
        }
    }

    StopWeights byNode() const {
        StopWeights weights;
        for (size_t node = 0; node < SlowGroup::Nodes; ++node) {
            const auto powers = SlowGroup::powersOf(node);
            for (size_t segment = 0; segment < m_segments; ++segment) {
                double stopped = 0, lasting = 0;
                for (size_t power = 0; power < SlowGroup::Nodes; ++power) {
                    stopped += powers[power] * m_stopped[segment][power];
                    lasting += powers[power] * m_lasting[segment][power];
                }
                weights.stopped.push_back(stopped);
                weights.lasting.push_back(lasting);
            }
        }
        return weights;
    }

    const std::vector<YoungRequest> &m_young;
    const size_t m_segments;
    const double m_length;
    double m_begin = 0; ///< the latest, of a delay; not after the stretch's
    std::vector<Powers> m_stopped, m_lasting;
    std::vector<double> m_alive, m_stopping; ///< by segment, at one moment
};

} // namespace

StopWeights stopWeights(const std::vector<YoungRequest> &young, size_t segments, double length) {
    return Weights(young, segments, length).all();
}

} // namespace stepline
