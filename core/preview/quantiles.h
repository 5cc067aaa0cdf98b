#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace stepline {

/// The standard normal quantile for positions in (0, 1/2]: a table of polynomials, one for each octave (halving) of the
/// position down to 2^-33, so that the far tail is as sharp as the middle and a vector finds all it needs in registers.
/// Error: |Φ(z) - q| ≤ 6e-7, and ≤ 1e-5 of q in the tail; held by a test against Boost.Math.
class NormalQuantiles {
public:
    static constexpr int Octaves = 32, Degree = 6;
    static constexpr std::uint32_t FirstOctave = 125; ///< exponent bits of the floats in [1/4, 1/2)
    static constexpr float Largest = 0.49999997f;     ///< the float before 1/2

    static const NormalQuantiles &table();

    /// @p q in [2^-33, 0.5], a rounding above 0.5 included.
    float at(float q) const {
        const auto bits = std::bit_cast<std::uint32_t>(q < Largest ? q : Largest);
        const std::uint32_t octave = FirstOctave - (bits >> 23);
        const float t = std::bit_cast<float>((bits & 0x7fffff) | 0x3f800000) - 1.5f;
        float z = m_power[0][octave];
        for (std::size_t i = 1; i <= Degree; ++i)
            z = z * t + m_power[i][octave];
        return z;
    }
    /// For vector code: the coefficients of a power in all octaves, the highest power first.
    const float *power(std::size_t i) const { return m_power[i].data(); }

private:
    NormalQuantiles();

    std::array<std::array<float, Octaves>, Degree + 1> m_power;
};

/// 2^f in [-1/2, 1/2], highest power first: through its values at the Chebyshev points, but for the 1, which makes 2^0
/// exact. Relative error ≤ 1.8e-7, and the roundings of floats.
inline constexpr std::array<float, 6> PowerSeries = {1.339086336e-3f, 9.676031918e-3f, 5.550357114e-2f,
                                                     2.402210749e-1f, 6.931471880e-1f, 1.0f};

/// 2^x for |x| ≤ 126 (clamped to that), relative error ≤ 4e-7. Multiplications and additions only: the same bits
/// everywhere.
inline float powerOfTwo(float x) {
    x = x < -126.0f ? -126.0f : x > 126.0f ? 126.0f : x;
    constexpr float Round = 12582912.0f; // 1.5 · 2^23: adding it rounds to a whole number
    const float shifted = x + Round;
    const float f = x - (shifted - Round); // in [-1/2, 1/2]
    float y = PowerSeries[0];
    for (std::size_t i = 1; i < PowerSeries.size(); ++i)
        y = y * f + PowerSeries[i];
    const std::uint32_t whole = std::bit_cast<std::uint32_t>(shifted) - std::bit_cast<std::uint32_t>(Round);
    return std::bit_cast<float>(std::bit_cast<std::uint32_t>(y) + (whole << 23));
}

/// The largest z that a delay's quantile has: at 2^-33, the first of all draws.
inline constexpr float LargestQuantile = 6.5f;

/// A log-normal delay, ready to be drawn from.
struct DelayDraw {
    float median = 0; ///< seconds; 0: no delay
    float spread = 0; ///< sigma / ln 2

    /// Seconds. A hit's @p draw lies in 0 … @p last, both counted, and its place there is the delay's quantile: the
    /// draw that decided the chance is used a second time. @p perHit is 1 / (last + 1).
    float at(std::uint32_t draw, std::uint32_t last, float perHit, const NormalQuantiles &quantiles) const {
        const std::uint32_t mirrored = last - draw;
        const bool low = draw < mirrored;
        const float q = (float(low ? draw : mirrored) + 0.5f) * perHit;
        const float z = quantiles.at(q);
        return median * powerOfTwo(spread * (low ? z : -z));
    }
};

} // namespace stepline
