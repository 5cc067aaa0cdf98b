#include "core/preview/exact_series.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <numbers>

namespace stepline {

namespace {

constexpr size_t Nodes = 6;
using ByNode = std::array<double, Nodes>;

/// Chebyshev's nodes between 0 and 1.
const ByNode &nodes() {
    static const ByNode all = [] {
        ByNode x{};
        for (size_t k = 0; k < Nodes; ++k)
            x[k] = 0.5 - 0.5 * std::cos(std::numbers::pi * (double(k) + 0.5) / Nodes);
        return x;
    }();
    return all;
}

/// What each node stands for of an arrival at @p x: the polynomials that are 1 at their node and 0 at the others.
ByNode standFor(double x) {
    static const ByNode scales = [] {
        ByNode all{};
        for (size_t k = 0; k < Nodes; ++k) {
            all[k] = 1;
            for (size_t other = 0; other < Nodes; ++other)
                if (other != k)
                    all[k] /= nodes()[k] - nodes()[other];
        }
        return all;
    }();
    ByNode parts = scales;
    double before = 1, after = 1; // products of the distances from the nodes on either side
    for (size_t k = 0; k < Nodes; ++k) {
        parts[k] *= before;
        parts[Nodes - 1 - k] *= after;
        before *= x - nodes()[k];
        after *= x - nodes()[Nodes - 1 - k];
    }
    return parts;
}

/// A table's rows at the nodes of a step, seen from points a number of steps after its begin.
class Ahead {
public:
    Ahead(const DelayTable &table, int points, double step) : m_rows(size_t(table.rows())) {
        for (int d = 0; d < points; ++d) {
            m_smooth.push_back(d > 1 && table.smooth((d - 1) * step, d * step));
            m_values.resize(m_values.size() + Nodes * m_rows, 0.0);
            if (m_smooth.back())
                for (size_t k = 0; k < Nodes; ++k)
                    table.all((d - nodes()[k]) * step, m_values.data() + (size_t(d) * Nodes + k) * m_rows);
        }
    }

    bool smooth(int steps) const { return m_smooth[size_t(steps)]; }
    double value(int steps, int row, const ByNode &weights) const {
        const double *values = m_values.data() + size_t(steps) * Nodes * m_rows + size_t(row);
        double sum = 0;
        for (size_t k = 0; k < Nodes; ++k)
            sum += weights[k] * values[k * m_rows];
        return sum;
    }

private:
    size_t m_rows;
    std::vector<bool> m_smooth;
    std::vector<double> m_values; ///< by steps, node and row
};

/// The series of one message.
class MessageSeries {
public:
    MessageSeries(const ExactModel &model, const ExactMessage &message, std::vector<const Arrival *> arrivals,
                  const Series &series, std::map<Metric, std::vector<double>> &metrics)
        : m_table(message.tables->table()), m_arrivals(std::move(arrivals)), m_step(double(series.step.seconds)),
          m_last(std::min(series.points - 1, int(std::ceil(model.horizon / m_step)))) {
        const double recipients = double(model.request.recipients);
        for (const Metric metric : reportedMetrics(message.type)) {
            std::vector<double> &points = metrics[metric];
            points.assign(size_t(series.points), 0.0);
            if (metric == Metric::Requested)
                addRequests(recipients, points);
            else if (message.tree.present[size_t(metric)])
                m_lines.push_back({size_t(metric), message.tables->row(metric), recipients, points.data()});
        }
        // For the horizon, where the last points stand, every arrival knows its rows.
        for (const Line &line : m_lines) {
            double sum = 0;
            for (const Arrival *arrival : m_arrivals)
                sum += line.recipients * arrival->paths[line.metric] * arrival->byHorizon[line.metric];
            std::fill(line.points + m_last, line.points + series.points, sum);
        }
    }

    /// @p ahead is asked for when it pays.
    template <typename GetAhead> void add(GetAhead ahead) {
        std::ranges::sort(m_arrivals, {}, &Arrival::at);
        for (auto from = m_arrivals.begin(); from != m_arrivals.end();) {
            const int step = stepOf(**from);
            const auto to = std::find_if(from, m_arrivals.end(), [&](const Arrival *a) { return stepOf(*a) != step; });
            const Ahead *together = to - from > std::ptrdiff_t(Nodes) ? &ahead(m_table) : nullptr;
            for (int point = step; point < m_last; ++point)
                if (!together || !together->smooth(point - step))
                    addEach(from, to, point);
            if (together)
                addTogether(from, to, step, *together);
            from = to;
        }
    }

private:
    using Place = std::vector<const Arrival *>::const_iterator;
    struct Line {
        size_t metric;
        int row;
        double recipients;
        double *points;
    };

    int stepOf(const Arrival &arrival) const { return int(arrival.at / m_step); }

    void addRequests(double recipients, std::vector<double> &points) const {
        for (const Arrival *arrival : m_arrivals)
            points[size_t(std::min(int(std::ceil(arrival->at / m_step)), m_last))] += recipients * arrival->paths[0];
        for (size_t i = 1; i < points.size(); ++i)
            points[i] += points[i - 1];
    }

    void addEach(Place from, Place to, int point) const {
        for (Place arrival = from; arrival != to; ++arrival) {
            const double since = point * m_step - (*arrival)->at;
            if (since < 0)
                continue;
            const DelayTable::Place place = m_table.place(since);
            for (const Line &line : m_lines)
                line.points[point] +=
                    line.recipients * (*arrival)->paths[line.metric] * place.value(line.row, m_table.rows());
        }
    }

    void addTogether(Place from, Place to, int step, const Ahead &ahead) const {
        std::array<ByNode, MetricCount> weights{};
        for (Place arrival = from; arrival != to; ++arrival) {
            const ByNode parts = standFor((*arrival)->at / m_step - step);
            for (const Line &line : m_lines)
                for (size_t k = 0; k < Nodes; ++k)
                    weights[line.metric][k] += line.recipients * (*arrival)->paths[line.metric] * parts[k];
        }
        for (int point = step; point < m_last; ++point)
            if (ahead.smooth(point - step))
                for (const Line &line : m_lines)
                    line.points[point] += ahead.value(point - step, line.row, weights[line.metric]);
    }

    const DelayTable &m_table;
    std::vector<const Arrival *> m_arrivals;
    const double m_step;
    const int m_last; ///< the first point at the horizon or after it
    std::vector<Line> m_lines;
};

} // namespace

void addSeries(const ExactModel &model, const ExactShares &shares, Series &series, Crew *crew) {
    std::vector<std::map<Metric, std::vector<double>> *> metrics; // of each message, made before they are shared
    for (const ExactMessage &message : model.messages)
        metrics.push_back(&series.messages[message.source->id]);
    std::atomic<size_t> next = 0;
    const auto work = [&](size_t) {
        std::map<const DelayTable *, Ahead> aheads;
        const auto ahead = [&](const DelayTable &table) -> const Ahead & {
            return aheads.try_emplace(&table, table, series.points, double(series.step.seconds)).first->second;
        };
        for (size_t i = next++; i < model.messages.size(); i = next++) {
            std::vector<const Arrival *> arrivals;
            for (const Arrival &arrival : shares.messages[i].arrivals)
                arrivals.push_back(&arrival);
            MessageSeries(model, model.messages[i], std::move(arrivals), series, *metrics[i]).add(ahead);
        }
    };
    crew ? crew->run(work) : work(0);
}

} // namespace stepline
