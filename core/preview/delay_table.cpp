#include "core/preview/delay_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace stepline {

namespace {

constexpr int Order = DelayTable::Order;

/// Chebyshev's nodes, the matrix from values there to Chebyshev coefficients, and that from those to powers.
struct Nodes {
    std::array<double, Order> x{};
    double toChebyshev[Order][Order];
    double toPowers[Order][Order] = {};

    Nodes() {
        for (int k = 0; k < Order; ++k)
            x[size_t(k)] = std::cos(std::numbers::pi * (k + 0.5) / Order);
        for (int j = 0; j < Order; ++j)
            for (int k = 0; k < Order; ++k)
                toChebyshev[j][k] = (j == 0 ? 1.0 : 2.0) / Order * std::cos(j * std::numbers::pi * (k + 0.5) / Order);
        // toPowers[j][i]: factor of x^i in the j-th Chebyshev polynomial.
        toPowers[0][0] = toPowers[1][1] = 1;
        for (int j = 2; j < Order; ++j)
            for (int i = 0; i < Order; ++i)
                toPowers[j][i] = (i > 0 ? 2 * toPowers[j - 1][i - 1] : 0) - toPowers[j - 2][i];
    }
};

const Nodes &nodes() {
    static const Nodes all;
    return all;
}

} // namespace

Delay::Delay(const DelayModel &model) : median(double(model.median.seconds)), sigma(model.sigma()) {}

double Delay::cdf(double t) const {
    if (constant())
        return t >= median ? 1 : 0;
    if (t <= 0)
        return 0;
    return 0.5 * std::erfc(-std::log(t / median) / sigma * (std::numbers::sqrt2 / 2));
}

DelayTable::DelayTable(int rows, std::vector<double> begins, const Functions &functions) : m_rows(rows) {
    begins.push_back(0);
    std::ranges::sort(begins);
    begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
    m_begins = begins;
    for (size_t i = 0; i < begins.size(); ++i) {
        const bool last = i + 1 == begins.size();
        m_pieces.push_back({.begin = begins[i], .first = std::uint32_t(m_cells.size()), .end = 0, .start = {}});
        fill(m_pieces.back(), last ? LogHigh : std::log(begins[i + 1] - begins[i]), functions);
    }
}

void DelayTable::fill(Piece &piece, double logEnd, const Functions &functions) {
    std::vector<double> values(static_cast<size_t>(m_rows));
    functions(piece.begin, values.data());
    addConstant(std::min(LogLow, logEnd), values);
    if (logEnd > LogLow) {
        const int cells = std::max(1, int(std::ceil((logEnd - LogLow) / 1.6)));
        const double width = (logEnd - LogLow) / cells;
        for (int i = 0; i < cells; ++i)
            refine(piece.begin, LogLow + i * width, i + 1 == cells ? logEnd : LogLow + (i + 1) * width, 0, functions);
    }
    if (logEnd == LogHigh) {
        functions(piece.begin + std::exp(LogHigh), values.data());
        addConstant(Forever, values);
    }
    piece.end = std::uint32_t(m_cells.size());
    index(piece);
}

void DelayTable::refine(double begin, double from, double to, int depth, const Functions &functions) {
    const Nodes &at = nodes();
    const auto rows = size_t(m_rows);
    const double middle = (from + to) / 2, half = (to - from) / 2;
    std::vector<double> values(rows * Order);
    for (size_t k = 0; k < Order; ++k)
        functions(begin + std::exp(middle + half * at.x[k]), values.data() + k * rows);
    std::vector<double> powers(rows * Order, 0.0);
    double rest = 0;
    for (size_t row = 0; row < rows; ++row) {
        for (size_t j = 0; j < Order; ++j) {
            double coefficient = 0;
            for (size_t k = 0; k < Order; ++k)
                coefficient += at.toChebyshev[j][k] * values[k * rows + row];
            if (j + 2 >= Order)
                rest = std::max(rest, std::abs(coefficient));
            for (size_t i = 0; i <= j; ++i)
                powers[i * rows + row] += coefficient * at.toPowers[j][i];
        }
    }
    constexpr int Deepest = 40;
    if (rest > Tolerance && depth < Deepest) {
        refine(begin, from, middle, depth + 1, functions);
        refine(begin, middle, to, depth + 1, functions);
        return;
    }
    m_cells.push_back({to, middle, 1 / half});
    m_coefficients.insert(m_coefficients.end(), powers.begin(), powers.end());
}

void DelayTable::addConstant(double logEnd, const std::vector<double> &values) {
    m_cells.push_back({logEnd, 0, 0});
    m_coefficients.insert(m_coefficients.end(), values.begin(), values.end());
    m_coefficients.resize(m_coefficients.size() + size_t(Order - 1) * size_t(m_rows), 0.0);
}

void DelayTable::index(Piece &piece) const {
    constexpr int Steps = int((LogHigh - LogLow) / IndexStep) + 1;
    std::uint32_t cell = piece.first;
    for (int step = 0; step < Steps; ++step) {
        while (cell + 1 < piece.end && m_cells[cell].end <= LogLow + step * IndexStep)
            ++cell;
        piece.start.push_back(cell);
    }
}

bool DelayTable::smooth(double from, double to) const {
    const Place low = place(from), high = place(to);
    if (!low.coefficients || high.coefficients - low.coefficients > Order * m_rows)
        return false;
    const auto next = std::ranges::upper_bound(m_begins, from);
    return (next == m_begins.end() || *next > to) && from - *(next - 1) >= 0.7 * (to - from);
}

void DelayTable::all(double time, double *values) const {
    all(place(time), values);
}

void DelayTable::all(const Place &place, double *values) const {
    std::fill_n(values, m_rows, 0.0);
    if (!place.coefficients)
        return;
    const double x = place.x;
    for (int power = Order - 1; power >= 0; --power) {
        const double *coefficients = place.coefficients + power * m_rows;
        for (int row = 0; row < m_rows; ++row)
            values[row] = values[row] * x + coefficients[row];
    }
}

DelayTable::Cell DelayTable::cell(size_t index) const {
    size_t p = m_pieces.size() - 1;
    while (m_pieces[p].first > index)
        --p;
    const Piece &piece = m_pieces[p];
    const double pieceEnd = p + 1 < m_pieces.size() ? m_pieces[p + 1].begin : Forever;
    Cell cell{.begin = piece.begin,
              .low = index == piece.first ? piece.begin : piece.begin + std::exp(m_cells[index - 1].end),
              .high = index + 1 == piece.end ? pieceEnd : piece.begin + std::exp(m_cells[index].end),
              .middle = m_cells[index].middle,
              .half = m_cells[index].perHalf > 0 ? 1 / m_cells[index].perHalf : 0,
              .coefficients = m_coefficients.data() + index * Order * size_t(m_rows)};
    return cell;
}

DelayTable DelayTable::combined(const std::vector<std::vector<double>> &factors) const {
    DelayTable table = *this;
    const size_t rows = factors.size(), from = size_t(m_rows);
    table.m_rows = int(rows);
    table.m_coefficients.assign(cellCount() * Order * rows, 0.0);
    for (size_t r = 0; r < rows; ++r) {
        for (size_t source = 0; source < from; ++source) {
            const double factor = factors[r][source];
            if (factor == 0)
                continue;
            for (size_t i = 0; i < cellCount() * Order; ++i)
                table.m_coefficients[i * rows + r] += factor * m_coefficients[i * from + source];
        }
    }
    return table;
}

DelayTable DelayTable::shifted(double by) const {
    DelayTable table = *this;
    for (double &begin : table.m_begins)
        begin += by;
    for (Piece &piece : table.m_pieces)
        piece.begin += by;
    return table;
}

} // namespace stepline
