#include "core/preview/exact_endings.h"

#include "core/preview/slow_group.h"
#include "core/preview/stop_weights.h"

#include <algorithm>
#include <cmath>

namespace stepline {

namespace {

/// All constant delays fall on whole seconds: this long before a moment nothing of its own has happened.
constexpr double JustBefore = 1.0 / 1048576;
constexpr double CellNats = 4, Shortest = 1.0 / 64;
constexpr int Deepest = 6;

} // namespace

class Endings::Stretch {
public:
    Stretch(const ExactModel &model, Fates &fates) : m_fates(fates), m_segments(model.segments.size()) {}

    void addStops(const std::vector<Asked> &asked, double from, double to, const std::vector<double> &weights,
                  std::vector<double> &stopped) {
        m_weights = weights.data();
        m_sums = stopped.data();
        m_all.clear();
        m_stops = m_exits = false;
        m_plain = true;
        for (const Asked &each : asked) {
            const Hazard &hazard = m_fates.hazard(each.message, each.before);
            if (hazard.stops || hazard.exits)
                add({each.found.empty() ? nullptr : &each, &hazard, each.at});
        }
        if (m_fates.organic())
            add({nullptr, m_fates.organic(), 0});
        const double most = *std::ranges::max_element(weights);
        m_tolerance = 5e-7 * std::clamp(0.05 / std::max(most, 1e-9), 1.0, 200.0);
        between(from, to);
    }

private:
    struct Participant {
        const Asked *found; ///< nullptr where no guard has asked
        const Hazard *hazard;
        double at;
        bool plain() const { return !found; }
    };

    void add(const Participant &each) {
        m_all.push_back(each);
        m_stops |= each.hazard->stops;
        m_exits |= each.hazard->exits;
        m_plain &= each.plain();
    }

    void between(double from, double to) {
        if (!m_stops)
            return;
        if (!m_exits) {
            m_near = m_all;
            m_group.begin(m_segments, 0, 1);
            const Moment first = momentAt(from), last = momentAt(to);
            for (size_t segment = 0; segment < m_segments; ++segment)
                m_sums[segment] += product(first, segment) - product(last, segment);
            return;
        }
        double begin = from;
        for (const double moment : moments(from, to)) {
            smooth(begin, moment - JustBefore);
            atom(moment);
            begin = moment;
        }
        if (begin < to)
            smooth(begin, to);
    }

    /// P(not ended by then) and P(stopped by then) by participant and segment: those that are near, then the slow group
    /// if there is one.
    struct Moment {
        double at = 0;
        std::vector<double> alive, stopped;
    };

    size_t participants() const { return m_near.size() + (m_group.empty() ? 0 : 1); }

    Moment momentAt(double t) {
        Moment moment;
        if (!m_spare.empty()) {
            moment = std::move(m_spare.back());
            m_spare.pop_back();
        }
        moment.at = t;
        moment.alive.resize(participants() * m_segments);
        moment.stopped.resize(participants() * m_segments);
        for (size_t i = 0; i < m_near.size(); ++i) {
            double *alive = moment.alive.data() + i * m_segments, *stopped = moment.stopped.data() + i * m_segments;
            if (m_near[i].plain()) {
                const DelayTable &table = m_near[i].hazard->table;
                const DelayTable::Place place = table.place(t - m_near[i].at);
                for (size_t segment = 0; segment < m_segments; ++segment) {
                    const auto [ends, stops] =
                        place.pair(int(segment) * TreeTables::HazardRows + TreeTables::Ended, table.rows());
                    alive[segment] = 1 - ends;
                    stopped[segment] = stops;
                }
            } else {
                for (size_t segment = 0; segment < m_segments; ++segment) {
                    alive[segment] = m_weights[segment] > 0 ? m_fates.alive(*m_near[i].found, segment, t) : 0;
                    stopped[segment] = 0;
                }
            }
        }
        if (!m_group.empty())
            m_group.at(t, moment.alive.data() + m_near.size() * m_segments,
                       moment.stopped.data() + m_near.size() * m_segments);
        return moment;
    }

    void forget(Moment &&moment) { m_spare.push_back(std::move(moment)); }

    double product(const Moment &moment, size_t segment) const {
        double all = 1;
        for (size_t i = segment; i < moment.alive.size(); i += m_segments)
            all *= moment.alive[i];
        return all;
    }

    /// Of participant i between two moments.
    double stops(size_t i, size_t segment, const Moment &a, const Moment &b, bool isAtom) {
        if (i >= m_near.size() || m_near[i].plain())
            return b.stopped[i * m_segments + segment] - a.stopped[i * m_segments + segment];
        return m_weights[segment] > 0 ? m_fates.stopped(*m_near[i].found, segment, a.at, b.at, isAtom) : 0;
    }

    /// Where delays begin or constant ones fall, in (from, to].
    const std::vector<double> &moments(double from, double to) {
        m_moments.clear();
        for (const Participant &each : m_all)
            for (const double begin : each.hazard->table.begins())
                if (const double moment = each.at + begin; moment > from && moment <= to)
                    m_moments.push_back(moment);
        std::ranges::sort(m_moments);
        m_moments.erase(std::unique(m_moments.begin(), m_moments.end()), m_moments.end());
        return m_moments;
    }

    /// All that happens at one moment: without the exits of then, less without anything of then.
    void atom(double moment) {
        m_near = m_all;
        m_group.begin(m_segments, 0, 1);
        Moment before = momentAt(moment - JustBefore), after = momentAt(moment);
        for (size_t segment = 0; segment < m_segments; ++segment) {
            double withoutExits = 1;
            for (size_t i = 0; i < m_near.size(); ++i)
                withoutExits *= after.alive[i * m_segments + segment] + stops(i, segment, before, after, true);
            m_sums[segment] += std::max(0.0, withoutExits - product(after, segment));
        }
        forget(std::move(before));
        forget(std::move(after));
    }

    /// Whose latest begin lies far enough back goes into the group.
    void gather(double from, double to) {
        m_near.clear();
        m_group.begin(m_segments, from, to);
        for (const Participant &each : m_all) {
            double begin = each.at;
            for (const double later : each.hazard->table.begins())
                if (each.at + later <= from)
                    begin = each.at + later;
            if (each.plain() && from - begin >= SlowGroup::Distance * (to - from))
                m_group.add(*each.hazard, each.at, begin);
            else
                m_near.push_back(each);
        }
    }

    void smooth(double from, double to) {
        if (to <= from)
            return;
        gather(from, to);
        m_plain ? weigh(from, to) : halve(from, to);
    }

    void weigh(double from, double to) {
        m_group.join();
        m_young.clear();
        for (const Participant &each : m_near)
            m_young.push_back({each.hazard, each.at - from});
        const StopWeights &weights = m_fates.stopWeights(m_young, to - from);
        const std::vector<double> &alive = m_group.alive(), &stopping = m_group.stopping();
        for (size_t node = 0; node < SlowGroup::Nodes; ++node)
            for (size_t segment = 0; segment < m_segments; ++segment) {
                const size_t i = node * m_segments + segment;
                m_sums[segment] += weights.stopped[i] * alive[i] + weights.lasting[i] * stopping[i];
            }
    }

    void halve(double from, double to) {
        if (!m_group.empty())
            m_group.finish();
        double length = to - from;
        Moment high = momentAt(to);
        const Moment lowest = momentAt(from);
        // Down to where hardly anything has happened.
        bool more = true;
        while (more && length > Shortest) {
            const double nextLength = length * std::exp(-CellNats);
            Moment low = momentAt(nextLength > Shortest ? from + nextLength : from);
            Moment half = middle(from, low, high);
            cell(from, low, half, high, 0);
            forget(std::move(half));
            forget(std::move(high));
            high = std::move(low);
            length = nextLength;
            more = false;
            for (size_t segment = 0; segment < m_segments; ++segment)
                more |= std::abs(product(lowest, segment) - product(high, segment)) > m_tolerance / 20;
        }
        forget(std::move(high));
    }

    Moment middle(double from, const Moment &low, const Moment &high) {
        const double a = low.at - from, b = high.at - from;
        return momentAt(from + (a > 0 ? std::sqrt(a * b) : b / 2));
    }

    void cell(double from, const Moment &low, const Moment &half, const Moment &high, int depth) {
        Moment lower = middle(from, low, half), upper = middle(from, half, high);
        bool good = depth >= Deepest;
        m_cell.resize(m_segments);
        double most = 0;
        for (size_t segment = 0; segment < m_segments; ++segment) {
            const double coarse = parabolas(segment, low, half, high);
            const double fine = parabolas(segment, low, lower, half) + parabolas(segment, half, upper, high);
            m_cell[segment] = fine + (fine - coarse) / 3;
            most = std::max(most, std::abs(fine - coarse));
        }
        good |= most < m_tolerance;
        if (good) {
            for (size_t segment = 0; segment < m_segments; ++segment)
                m_sums[segment] += m_cell[segment];
        } else {
            cell(from, low, lower, half, depth + 1);
            cell(from, half, upper, high, depth + 1);
        }
        forget(std::move(lower));
        forget(std::move(upper));
    }

    /// Each participant's stops against the product of the others, all parabolas of a place from -1 to 1.
    double parabolas(size_t segment, const Moment &low, const Moment &half, const Moment &high) {
        const size_t count = participants();
        double sum = 0;
        for (size_t i = 0; i < count; ++i) {
            if (i < m_near.size() && !m_near[i].hazard->stops)
                continue;
            double a = 1, b = 1, c = 1;
            for (size_t k = 0; k < count; ++k) {
                if (k == i)
                    continue;
                a *= low.alive[k * m_segments + segment];
                b *= half.alive[k * m_segments + segment];
                c *= high.alive[k * m_segments + segment];
            }
            const double first = stops(i, segment, low, half, false), second = stops(i, segment, half, high, false);
            const double s1 = (c - a) / 2, s2 = (c + a) / 2 - b, u1 = (first + second) / 2, u2 = (second - first) / 2;
            sum += 2 * b * u1 + (2.0 / 3) * (s2 * u1 + 2 * s1 * u2);
        }
        return sum;
    }

    Fates &m_fates;
    const size_t m_segments;
    const double *m_weights = nullptr;
    double *m_sums = nullptr;
    std::vector<Participant> m_all, m_near;
    std::vector<double> m_moments;
    std::vector<YoungRequest> m_young;
    SlowGroup m_group;
    bool m_stops = false, m_exits = false, m_plain = true;
    double m_tolerance = 0;
    std::vector<Moment> m_spare;
    std::vector<double> m_cell; ///< by segment: what a cell gives
};

Endings::Endings(const ExactModel &model, Fates &fates) : m_stretch(std::make_unique<Stretch>(model, fates)) {}
Endings::~Endings() = default;

void Endings::addStops(const std::vector<Asked> &asked, double from, double to, const std::vector<double> &weights,
                       std::vector<double> &stopped) {
    m_stretch->addStops(asked, from, to, weights, stopped);
}

} // namespace stepline
