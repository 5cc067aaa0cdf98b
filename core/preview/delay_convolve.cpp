#include "core/preview/delay_table.h"
#include "core/preview/quadrature.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace stepline {

namespace {

/// Φ(-6.4) = 8e-11: what lies further out is left away.
constexpr double FarOut = 6.4;
/// Widest panel in the delay's standard deviations.
constexpr double PanelDeviations = 2;
/// A cell whose functions vary less is taken as constant.
constexpr double Flat = 1e-11;

/// E[row(t - delay); from < delay ≤ to] for one t and all rows.
class Convolution {
public:
    Convolution(const DelayTable &table, const Delay &delay, double from, double to)
        : m_table(table), m_delay(delay), m_mean(std::log(delay.median)), m_rows(size_t(table.rows())),
          m_from(std::max({from, 0.0, std::exp(m_mean - FarOut * delay.sigma)})),
          m_to(std::min(to, std::exp(m_mean + FarOut * delay.sigma))) {
        for (size_t i = 0; i < table.cellCount(); ++i) {
            m_cells.push_back(table.cell(i));
            double varies = 0;
            for (size_t k = m_rows; k < size_t(DelayTable::Order) * m_rows; ++k)
                varies = std::max(varies, std::abs(m_cells.back().coefficients[k]));
            if (varies < Flat)
                m_cells.back().half = 0;
        }
    }

    void at(double t, double *values) const {
        std::fill_n(values, m_rows, 0.0);
        for (const DelayTable::Cell &cell : m_cells) {
            const double from = std::max(t - cell.high, m_from), to = std::min(t - cell.low, m_to);
            if (!(from < to))
                continue;
            if (cell.half <= 0) {
                const double mass = m_delay.cdf(to) - m_delay.cdf(from);
                for (size_t row = 0; row < m_rows; ++row)
                    values[row] += mass * cell.coefficients[row];
                continue;
            }
            const double middle = t / 2;
            Moments moments{};
            if (from < middle)
                byDelay(cell, t, from, std::min(to, middle), moments);
            if (to > middle)
                byTimeLeft(cell, t, std::max(from, middle), to, moments);
            for (size_t power = 0; power < moments.size(); ++power)
                for (size_t row = 0; row < m_rows; ++row)
                    values[row] += moments[power] * cell.coefficients[power * m_rows + row];
        }
    }

private:
    /// What the quadrature weighs the powers of a cell's place with: the same for every row.
    using Moments = std::array<double, DelayTable::Order>;

    /// Panels in the logarithm of the delay, for delays up to t/2. They grow with the distance from t/2.
    void byDelay(const DelayTable::Cell &cell, double t, double from, double to, Moments &moments) const {
        const double begin = std::log(from), halfway = std::log(t / 2);
        double end = std::log(to);
        while (end > begin) {
            const double width = std::min({1.2 + (halfway - end), PanelDeviations * m_delay.sigma, end - begin});
            const double next = end - width < begin + 0.1 * width ? begin : end - width;
            for (const QuadratureNode &node : GaussLegendre8) {
                const double log = end + (next - end) * (0.5 + 0.5 * node.x), x = std::exp(log);
                add(cell, std::log(t - x - cell.begin), 0.5 * (end - next) * node.weight * density(log), moments);
            }
            end = next;
        }
    }

    /// Panels in the logarithm of the time left since the cell's begin, for delays from t/2 on.
    void byTimeLeft(const DelayTable::Cell &cell, double t, double from, double to, Moments &moments) const {
        double low = std::log(std::max(t - to - cell.begin, std::exp(DelayTable::LogLow)));
        const double high = std::log(t - from - cell.begin);
        while (low < high) {
            // In the delay's own logarithm the panel is not wider than PanelDeviations.
            const double left = std::exp(low),
                         room = (t - cell.begin - left) * (1 - std::exp(-PanelDeviations * m_delay.sigma));
            double next = std::min({std::log(left + room), low + 1.6, high});
            if (high - next < 0.1 * (next - low))
                next = high;
            if (next <= low)
                break;
            for (const QuadratureNode &node : GaussLegendre8) {
                const double log = low + (next - low) * (0.5 + 0.5 * node.x), s = std::exp(log);
                const double x = t - cell.begin - s;
                add(cell, log, 0.5 * (next - low) * node.weight * s / x * density(std::log(x)), moments);
            }
            low = next;
        }
    }

    /// Of the logarithm of the delay.
    double density(double log) const {
        const double z = (log - m_mean) / m_delay.sigma;
        return std::exp(-0.5 * z * z) / (m_delay.sigma * std::sqrt(2 * std::numbers::pi));
    }

    /// @p log: of the time since the cell's begin.
    static void add(const DelayTable::Cell &cell, double log, double weight, Moments &moments) {
        const double x = (log - cell.middle) / cell.half;
        for (double &moment : moments) {
            moment += weight;
            weight *= x;
        }
    }

    const DelayTable &m_table;
    const Delay m_delay;
    const double m_mean;
    const size_t m_rows;
    const double m_from, m_to;
    std::vector<DelayTable::Cell> m_cells;
};

} // namespace

DelayTable convolved(const DelayTable &table, const Delay &delay, double from, double to) {
    if (delay.constant()) {
        if (from < delay.median && delay.median <= to)
            return table.shifted(delay.median);
        return {table.rows(), {}, [rows = table.rows()](double, double *values) { std::fill_n(values, rows, 0.0); }};
    }
    std::vector<double> begins = table.begins();
    for (const double begin : table.begins()) {
        if (from > 0)
            begins.push_back(begin + from);
        if (to < DelayTable::Forever)
            begins.push_back(begin + to);
    }
    const Convolution convolution(table, delay, from, to);
    return {table.rows(), begins, [&](double t, double *values) { convolution.at(t, values); }};
}

} // namespace stepline
