#pragma once

#include "core/preview/delay_table.h"
#include "core/preview/quadrature.h"

#include <algorithm>
#include <cmath>

namespace stepline {

/// Calls use(time, weight) with nodes whose weighted sum is the integral over (from, to] against the distribution that
/// a row of the table is: jumps as they are, and five Gauss-Legendre nodes in every part of a cell, which are exact
/// for the row alone. Cells are cut where the other factor bends (@p cuts, in order of time). A cell's parts that weigh
/// less than 1e-13 are left out.
template <typename Use>
void forEachNode(const DelayTable &table, int row, double from, double to, const std::vector<double> &cuts, Use use) {
    constexpr double Least = 1e-13, LeastJump = 1e-8;
    const auto rows = size_t(table.rows());
    double before = 0;
    for (size_t i = 0; i < table.cellCount(); ++i) {
        const DelayTable::Cell cell = table.cell(i);
        const double *c = cell.coefficients + row;
        const auto value = [&](double x) {
            double sum = 0;
            for (int power = DelayTable::Order - 1; power >= 0; --power)
                sum = sum * x + c[size_t(power) * rows];
            return sum;
        };
        if (cell.half <= 0) {
            // The first cell of a piece: what the row jumps there. The last one of all jumps by rounding only.
            const double jump = c[0] - before;
            if (cell.low == cell.begin && std::abs(jump) > LeastJump && from < cell.low && cell.low <= to)
                use(cell.low, jump);
            before = c[0];
            continue;
        }
        // What the row does in the time that the piece's first cell leaves out.
        if (std::abs(value(-1) - before) > LeastJump && from < cell.low && cell.low <= to)
            use(cell.low, value(-1) - before);
        before = value(1);
        double low = std::max(cell.low, from);
        const double high = std::min(cell.high, to);
        if (!(low < high))
            continue;
        auto cut = std::ranges::upper_bound(cuts, low);
        while (low < high) {
            const double next = cut != cuts.end() && *cut < high ? *cut++ : high;
            const double x0 = (std::log(low - cell.begin) - cell.middle) / cell.half;
            const double x1 = (std::log(next - cell.begin) - cell.middle) / cell.half;
            if (std::abs(value(x1) - value(x0)) > Least) {
                for (const QuadratureNode &node : GaussLegendre5) {
                    const double x = x0 + (x1 - x0) * (0.5 + 0.5 * node.x);
                    double slope = 0;
                    for (int power = DelayTable::Order - 1; power >= 1; --power)
                        slope = slope * x + power * c[size_t(power) * rows];
                    use(cell.begin + std::exp(cell.middle + cell.half * x), 0.5 * (x1 - x0) * node.weight * slope);
                }
            }
            low = next;
        }
    }
}

} // namespace stepline
