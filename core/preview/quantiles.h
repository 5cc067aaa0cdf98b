#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace stepline {

/// The standard normal quantile for positions in (0, 1/2], from a table with linear interpolation. Cells grow with the
/// position (128 an octave, down to 2^-33), so the far tail is as sharp as the middle.
/// Error: |Φ(z) - q| ≤ 6e-7, and ≤ 1e-5 of q in the tail; held by a test against Boost.Math.
class NormalQuantiles {
public:
    static constexpr int CellBits = 7, Octaves = 34;

    static const NormalQuantiles &table();

    /// @p q in [2^-33, 0.5], a rounding above 0.5 included. Not positive.
    float at(float q) const {
        const std::uint32_t cell = (std::bit_cast<std::uint32_t>(q) >> (23 - CellBits)) - Base;
        return m_at[cell] + m_slope[cell] * q;
    }

private:
    NormalQuantiles();

    static constexpr std::uint32_t Base = std::uint32_t(127 - 33) << CellBits; ///< cell of 2^-33
    static constexpr int Cells = Octaves << CellBits;
    std::array<float, Cells> m_at, m_slope;
};

/// 2^x for |x| ≤ 126 (clamped to that), relative error ≤ 4e-7. Multiplications and additions only: the same bits
/// everywhere.
inline float powerOfTwo(float x) {
    x = x < -126.0f ? -126.0f : x > 126.0f ? 126.0f : x;
    constexpr float Round = 12582912.0f; // 1.5 · 2^23: adding it rounds to a whole number
    const float shifted = x + Round;
    const float f = x - (shifted - Round); // in [-1/2, 1/2]
    // Taylor's series of 2^f up to f^6: the rest is below 1.3e-7.
    float y = 1.540353039e-4f;
    y = y * f + 1.333355815e-3f;
    y = y * f + 9.618129108e-3f;
    y = y * f + 5.550410866e-2f;
    y = y * f + 2.402265070e-1f;
    y = y * f + 6.931471806e-1f;
    y = y * f + 1.0f;
    const std::uint32_t whole = std::bit_cast<std::uint32_t>(shifted) - std::bit_cast<std::uint32_t>(Round);
    return std::bit_cast<float>(std::bit_cast<std::uint32_t>(y) + (whole << 23));
}

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
