#include "core/preview/quantiles.h"

#include <boost/math/distributions/normal.hpp>
#include <cmath>

namespace stepline {

const NormalQuantiles &NormalQuantiles::table() {
    static const NormalQuantiles quantiles;
    return quantiles;
}

NormalQuantiles::NormalQuantiles() {
    const boost::math::normal normal;
    for (int cell = 0; cell < Cells; ++cell) {
        const std::uint32_t begin = (Base + std::uint32_t(cell)) << (23 - CellBits);
        const double from = std::bit_cast<float>(begin),
                     to = std::bit_cast<float>(begin + (std::uint32_t(1) << (23 - CellBits)));
        if (to > 0.51) { // only reached by rounding just above 1/2
            m_at[size_t(cell)] = 0;
            m_slope[size_t(cell)] = 0;
            continue;
        }
        // The chord, moved to lie between the curve's two extremes over the cell: halves the error.
        const double zFrom = quantile(normal, from), zTo = quantile(normal, to), slope = (zTo - zFrom) / (to - from);
        const double middle = std::sqrt(from * to);
        const double bow = quantile(normal, middle) - (zFrom + slope * (middle - from));
        m_slope[size_t(cell)] = float(slope);
        m_at[size_t(cell)] = float(zFrom + bow / 2 - double(float(slope)) * from);
    }
}

} // namespace stepline
