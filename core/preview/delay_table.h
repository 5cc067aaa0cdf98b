#pragma once

#include "core/model/profile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <vector>

namespace stepline {

/// One delay of a profile as a distribution: log-normal, or constant where it does not spread. Seconds.
struct Delay {
    double median = 0;
    double sigma = 0; ///< of the logarithm; 0: always the median

    Delay() = default;
    explicit Delay(const DelayModel &model);
    bool constant() const { return sigma <= 0 || median <= 0; }
    /// P(delay ≤ t). Relative error about 1e-15 (std::erfc).
    double cdf(double t) const;
    auto operator<=>(const Delay &) const = default;
};

/// Functions of the time since an event, tabulated together: distribution functions of delays and what is built from
/// them. The time axis is cut into pieces where a constant delay makes functions begin or jump; a piece is cut into
/// cells of the logarithm of the time since its begin; in a cell each function is a polynomial of degree 7 through
/// Chebyshev's nodes. Cells are halved until the last two Chebyshev coefficients are below Tolerance.
/// Error: |table - function| ≤ 2e-9, held by a test. Functions are continuous from the right.
class DelayTable {
public:
    static constexpr int Order = 8;           ///< coefficients of a cell
    static constexpr double Tolerance = 1e-9; ///< of the last coefficients
    static constexpr double LogLow = -10;     ///< from a piece's begin to e^-10 s after it, functions are constant
    static constexpr double LogHigh = 23;     ///< ditto from e^23 s (300 years) on
    static constexpr double Forever = std::numeric_limits<double>::infinity();

    /// Fills one value a row, for a time ≥ 0.
    using Functions = std::function<void(double time, double *values)>;

    DelayTable() = default;
    /// @p begins: where functions begin or jump, in any order; 0 is added.
    DelayTable(int rows, std::vector<double> begins, const Functions &functions);

    int rows() const { return m_rows; }
    const std::vector<double> &begins() const { return m_begins; }

    /// Where a time lies: the cell's coefficients and the place in the cell, from -1 to 1.
    struct Place {
        const double *coefficients = nullptr; ///< nullptr: before the first piece, where every row is 0
        double x = 0, perSecond = 0;          ///< perSecond: how fast x moves
        double value(int row, int rows) const {
            double sum = 0;
            if (coefficients)
                for (int power = Order - 1; power >= 0; --power)
                    sum = sum * x + coefficients[power * rows + row];
            return sum;
        }
        /// This row and the next, which share a vector, and where asked for their change a second.
        std::array<double, 2> pair(int row, int rows) const {
            std::array<double, 2> sum{};
            if (coefficients)
                for (int power = Order - 1; power >= 0; --power)
                    for (size_t i = 0; i < 2; ++i)
                        sum[i] = sum[i] * x + coefficients[size_t(power * rows + row) + i];
            return sum;
        }
        std::array<double, 2> pair(int row, int rows, std::array<double, 2> &slopes) const {
            std::array<double, 2> sum{};
            slopes = {};
            if (!coefficients)
                return sum;
            for (int power = Order - 1; power >= 0; --power) {
                for (size_t i = 0; i < 2; ++i) {
                    slopes[i] = slopes[i] * x + sum[i];
                    sum[i] = sum[i] * x + coefficients[size_t(power * rows + row) + i];
                }
            }
            for (double &slope : slopes)
                slope *= perSecond;
            return sum;
        }
    };
    Place place(double time) const {
        if (m_pieces.empty() || time < m_pieces.front().begin)
            return {};
        size_t p = m_pieces.size() - 1;
        while (m_pieces[p].begin > time)
            --p;
        const Piece &piece = m_pieces[p];
        const double since = time - piece.begin;
        std::uint32_t at = piece.first;
        double log = 0;
        if (since > 0 && (log = std::log(since)) > LogLow) {
            const auto step = size_t((std::min(log, LogHigh) - LogLow) * (1 / IndexStep));
            at = piece.start[std::min(step, piece.start.size() - 1)];
            while (at + 1 < piece.end && m_cells[at].end <= log)
                ++at;
        }
        const InLog &cell = m_cells[at];
        return {m_coefficients.data() + size_t(at) * Order * size_t(m_rows), (log - cell.middle) * cell.perHalf,
                cell.perHalf > 0 ? cell.perHalf / since : 0};
    }
    void all(const Place &place, double *values) const;
    double at(int row, double time) const { return place(time).value(row, m_rows); }
    /// Between the two times every row is close to a polynomial of degree 5, as nothing begins there nor shortly before
    /// (0.7 of the stretch), and no delay spreads so little that a cell is short beside the stretch.
    bool smooth(double from, double to) const;
    /// Every row's value.
    void all(double time, double *values) const;

    /// Rows that are sums of this table's rows: one vector of factors each.
    DelayTable combined(const std::vector<std::vector<double>> &factors) const;
    /// The same functions, @p by seconds later.
    DelayTable shifted(double by) const;

    /// A stretch of one piece. From `low` to `high` the functions are polynomials in x = (ln(time - begin) - middle) /
    /// half; half is 0 where they are constant.
    struct Cell {
        double begin, low, high; ///< seconds
        double middle, half;
        const double *coefficients;
    };
    size_t cellCount() const { return m_cells.size(); }
    Cell cell(size_t index) const;

private:
    static constexpr double IndexStep = 0.25; ///< of the logarithm
    /// Where a cell lies on the axis of the logarithm.
    struct InLog {
        double end, middle, perHalf; ///< perHalf is 0 in constant cells
    };
    struct Piece {
        double begin;
        std::uint32_t first, end;         ///< cells
        std::vector<std::uint32_t> start; ///< by step of the logarithm: where to begin to look
    };
    void fill(Piece &piece, double logEnd, const Functions &functions);
    void refine(double begin, double from, double to, int depth, const Functions &functions);
    void addConstant(double logEnd, const std::vector<double> &values);
    void index(Piece &piece) const;

    int m_rows = 0;
    std::vector<double> m_begins;
    std::vector<Piece> m_pieces;
    std::vector<InLog> m_cells;
    std::vector<double> m_coefficients; ///< by cell, power, row
};

/// The table's functions of what is left of the time after @p delay has passed, expected over those delays that lie in
/// (from, to]: each row r becomes t ↦ E[r(t - delay); from < delay ≤ to]. This is how a chain of events is built: the
/// distribution of "clicked" after "viewed", convolved with the delay of "viewed", is that of "clicked" after the
/// message was delivered. Gauss-Legendre panels on both sides of t/2, in the logarithm of the delay and of the time
/// left: error below 1e-10 beside that of the table given.
DelayTable convolved(const DelayTable &table, const Delay &delay, double from = -1, double to = DelayTable::Forever);

} // namespace stepline
