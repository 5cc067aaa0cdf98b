#include "core/preview/delay_table.h"
#include "core/preview/quadrature.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace stepline {

namespace {

/// Φ(-6.6) = 2e-11: what lies further out is left away.
constexpr double FarOut = 6.6;
/// Widest panel in the delay's standard deviations.
constexpr double PanelDeviations = 1.25;

/// E[row(t - delay); from < delay ≤ to] for one t and all rows.
class Convolution {
public:
    Convolution(const DelayTable &table, const Delay &delay, double from, double to)
        : m_table(table), m_delay(delay), m_mean(std::log(delay.median)), m_rows(size_t(table.rows())),
          m_from(std::max({from, 0.0, std::exp(m_mean - FarOut * delay.sigma)})),
          m_to(std::min(to, std::exp(m_mean + FarOut * delay.sigma))) {
        for (size_t i = 0; i < table.cellCount(); ++i)
            m_cells.push_back(table.cell(i));
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
            if (from < middle)
                byDelay(cell, t, from, std::min(to, middle), values);
            if (to > middle)
                byTimeLeft(cell, t, std::max(from, middle), to, values);
        }
    }

private:
    /// Panels in the logarithm of the delay, for delays up to t/2. They grow with the distance from t/2.
    void byDelay(const DelayTable::Cell &cell, double t, double from, double to, double *values) const {
        const double begin = std::log(from), halfway = std::log(t / 2);
        double end = std::log(to);
        while (end > begin) {
            const double width = std::min({0.8 + 0.8 * (halfway - end), PanelDeviations * m_delay.sigma, end - begin});
            const double next = end - width < begin + 0.1 * width ? begin : end - width;
            for (const QuadratureNode &node : GaussLegendre8) {
                const double log = end + (next - end) * (0.5 + 0.5 * node.x), x = std::exp(log);
                add(cell, t - x, 0.5 * (end - next) * node.weight * density(log), values);
            }
            end = next;
        }
    }

    /// Panels in the logarithm of the time left since the cell's begin, for delays from t/2 on.
    void byTimeLeft(const DelayTable::Cell &cell, double t, double from, double to, double *values) const {
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
                add(cell, cell.begin + s, 0.5 * (next - low) * node.weight * s / x * density(std::log(x)), values);
            }
            low = next;
        }
    }

    /// Of the logarithm of the delay.
    double density(double log) const {
        const double z = (log - m_mean) / m_delay.sigma;
        return std::exp(-0.5 * z * z) / (m_delay.sigma * std::sqrt(2 * std::numbers::pi));
    }

    void add(const DelayTable::Cell &cell, double s, double weight, double *values) const {
        if (weight < 1e-18)
            return;
        const double x = (std::log(s - cell.begin) - cell.middle) / cell.half;
        double sums[64];
        std::fill_n(sums, m_rows, 0.0);
        for (int power = DelayTable::Order - 1; power >= 0; --power) {
            const double *coefficients = cell.coefficients + size_t(power) * m_rows;
            for (size_t row = 0; row < m_rows; ++row)
                sums[row] = sums[row] * x + coefficients[row];
        }
        for (size_t row = 0; row < m_rows; ++row)
            values[row] += weight * sums[row];
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
