#include "core/preview/exact_endings.h"

#include <algorithm>
#include <cmath>

namespace stepline {

namespace {

/// All constant delays fall on whole seconds: this long before a moment nothing of its own has happened.
constexpr double JustBefore = 1.0 / 1048576;
constexpr double CellNats = 1.3, Shortest = 1.0 / 64;
constexpr int Deepest = 12;

class Stops {
public:
    Stops(const ExactModel &model, Fates &fates, const std::vector<Asked> &asked, size_t segment, double weight)
        : m_model(model), m_fates(fates), m_segment(segment) {
        for (const Asked &each : asked) {
            const Hazard &hazard = fates.hazard(each.message, segment, each.before);
            if (!hazard.stops && !hazard.exits)
                continue;
            m_asked.push_back(&each);
            m_hazards.push_back(&hazard);
            m_stops |= hazard.stops;
            m_exits |= hazard.exits;
            m_plain &= each.found.empty();
        }
        m_exits |= model.organicExits && model.organic > 0;
        m_tolerance = (m_plain ? 2e-8 : 2e-7) * std::clamp(0.02 / std::max(weight, 1e-9), 1.0, 50.0);
    }

    double between(double from, double to) {
        if (!m_stops)
            return 0;
        if (!m_exits)
            return product(momentAt(from)) - product(momentAt(to));
        double sum = 0, begin = from;
        for (const double moment : moments(from, to)) {
            sum += smooth(begin, moment - JustBefore) + atom(moment);
            begin = moment;
        }
        return begin < to ? sum + smooth(begin, to) : sum;
    }

private:
    /// P(not ended by then) by participant; the last is the organic conversion. For plain requests also P(stopped).
    struct Moment {
        double at = 0;
        std::vector<double> alive, stopped;
    };

    Moment momentAt(double t) {
        Moment moment{.at = t};
        moment.alive.reserve(m_asked.size() + 1);
        moment.stopped.reserve(m_asked.size());
        for (size_t i = 0; i < m_asked.size(); ++i) {
            if (m_asked[i]->found.empty()) {
                const DelayTable::Place place = m_hazards[i]->table.place(t - m_asked[i]->at);
                moment.alive.push_back(1 - place.value(TreeTables::Ended, TreeTables::HazardRows));
                moment.stopped.push_back(place.value(TreeTables::Stopped, TreeTables::HazardRows));
            } else {
                moment.alive.push_back(m_fates.alive(*m_asked[i], m_segment, t));
                moment.stopped.push_back(0);
            }
        }
        moment.alive.push_back(m_model.organicExits ? 1 - m_model.organicBy(t) : 1);
        return moment;
    }

    static double product(const Moment &moment) {
        double all = 1;
        for (const double each : moment.alive)
            all *= each;
        return all;
    }

    /// Of participant i between two moments.
    double stops(size_t i, const Moment &a, const Moment &b, bool isAtom) {
        if (m_asked[i]->found.empty())
            return b.stopped[i] - a.stopped[i];
        return m_fates.stopped(*m_asked[i], m_segment, a.at, b.at, isAtom);
    }

    /// Where delays begin or constant ones fall, in (from, to].
    std::vector<double> moments(double from, double to) const {
        std::vector<double> all;
        const auto add = [&](double moment) {
            if (moment > from && moment <= to)
                all.push_back(moment);
        };
        for (size_t i = 0; i < m_asked.size(); ++i)
            for (const double begin : m_hazards[i]->table.begins())
                add(m_asked[i]->at + begin);
        if (m_model.organicExits && m_model.organic > 0)
            add(m_model.organicDelay.constant() ? m_model.organicDelay.median : 0);
        std::ranges::sort(all);
        all.erase(std::unique(all.begin(), all.end()), all.end());
        return all;
    }

    /// All that happens at one moment: without the exits of then, less without anything of then.
    double atom(double moment) {
        const Moment before = momentAt(moment - JustBefore), after = momentAt(moment);
        double withoutExits = after.alive.back();
        for (size_t i = 0; i < m_asked.size(); ++i)
            withoutExits *= after.alive[i] + stops(i, before, after, true);
        return std::max(0.0, withoutExits - product(after));
    }

    double smooth(double from, double to) {
        if (to <= from)
            return 0;
        double sum = 0, length = to - from;
        Moment high = momentAt(to);
        const Moment lowest = momentAt(from);
        const double rest = product(lowest);
        // Down to where hardly anything has happened.
        while (length > Shortest) {
            const double nextLength = length * std::exp(-CellNats);
            Moment low = nextLength > Shortest ? momentAt(from + nextLength) : lowest;
            sum += cell(from, low, middle(from, low, high), high, 0);
            high = std::move(low);
            length = nextLength;
            if (std::abs(rest - product(high)) < m_tolerance / 50)
                break;
        }
        return sum;
    }

    Moment middle(double from, const Moment &low, const Moment &high) {
        const double a = low.at - from, b = high.at - from;
        return momentAt(from + (a > 0 ? std::sqrt(a * b) : b / 2));
    }

    double cell(double from, const Moment &low, const Moment &half, const Moment &high, int depth) {
        const Moment lower = middle(from, low, half), upper = middle(from, half, high);
        const double coarse = parabolas(low, half, high);
        const double fine = parabolas(low, lower, half) + parabolas(half, upper, high);
        if (std::abs(fine - coarse) < m_tolerance || depth >= Deepest)
            return m_plain ? fine + (fine - coarse) / 15 : fine + (fine - coarse) / 3;
        return cell(from, low, lower, half, depth + 1) + cell(from, half, upper, high, depth + 1);
    }

    /// Each participant's stops against the product of the others, all parabolas of a place from -1 to 1.
    double parabolas(const Moment &low, const Moment &half, const Moment &high) {
        const size_t count = m_asked.size();
        double sum = 0;
        for (size_t i = 0; i < count; ++i) {
            if (!m_hazards[i]->stops)
                continue;
            double a = 1, b = 1, c = 1;
            for (size_t k = 0; k <= count; ++k) {
                if (k == i)
                    continue;
                a *= low.alive[k];
                b *= half.alive[k];
                c *= high.alive[k];
            }
            const double first = stops(i, low, half, false), second = stops(i, half, high, false);
            const double s1 = (c - a) / 2, s2 = (c + a) / 2 - b, u1 = (first + second) / 2, u2 = (second - first) / 2;
            sum += 2 * b * u1 + (2.0 / 3) * (s2 * u1 + 2 * s1 * u2);
        }
        return sum;
    }

    const ExactModel &m_model;
    Fates &m_fates;
    const size_t m_segment;
    std::vector<const Asked *> m_asked;
    std::vector<const Hazard *> m_hazards;
    bool m_stops = false, m_exits = false, m_plain = true;
    double m_tolerance = 0;
};

} // namespace

double stoppedBetween(const ExactModel &model, Fates &fates, const std::vector<Asked> &asked, size_t segment,
                      double from, double to, double weight) {
    return Stops(model, fates, asked, segment, weight).between(from, to);
}

} // namespace stepline
