#include "core/preview/quantiles.h"

#include <boost/math/constants/constants.hpp>
#include <boost/math/distributions/normal.hpp>
#include <cmath>

namespace stepline {

namespace {

constexpr size_t Terms = NormalQuantiles::Degree + 1;

/// Coefficients, lowest power first, of the polynomial through the quantiles at the Chebyshev points of an octave: of
/// t in [-1/2, 1/2], for positions (1.5 + t) · @p scale. With seven terms it is within 7e-7 of the quantile.
std::array<double, Terms> fitted(double scale) {
    const boost::math::normal normal;
    std::array<double, Terms> at, differences;
    for (size_t i = 0; i < Terms; ++i) {
        at[i] = std::cos(boost::math::constants::pi<double>() * (double(i) + 0.5) / double(Terms)) / 2;
        differences[i] = quantile(normal, scale * (1.5 + at[i]));
    }
    for (size_t order = 1; order < Terms; ++order)
        for (size_t i = Terms - 1; i >= order; --i)
            differences[i] = (differences[i] - differences[i - 1]) / (at[i] - at[i - order]);
    // Newton's form, multiplied out.
    std::array<double, Terms> powers{};
    for (size_t term = Terms; term-- > 0;) {
        for (size_t i = Terms - 1; i > 0; --i)
            powers[i] = powers[i - 1] - at[term] * powers[i];
        powers[0] = differences[term] - at[term] * powers[0];
    }
    return powers;
}

} // namespace

const NormalQuantiles &NormalQuantiles::table() {
    static const NormalQuantiles quantiles;
    return quantiles;
}

NormalQuantiles::NormalQuantiles() {
    for (size_t octave = 0; octave < Octaves; ++octave) {
        const std::array<double, Terms> powers = fitted(std::ldexp(1.0, -int(octave) - 2));
        for (size_t i = 0; i < Terms; ++i)
            m_power[i][octave] = float(powers[Terms - 1 - i]);
    }
}

} // namespace stepline
