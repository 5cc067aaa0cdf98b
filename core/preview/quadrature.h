#pragma once

#include <array>

namespace stepline {

/// A node of a Gauss-Legendre rule on [-1, 1].
struct QuadratureNode {
    double x, weight;
};

/// Exact for polynomials up to degree 15 and 9 (Abramowitz and Stegun, Handbook of Mathematical Functions, table 25.4).
inline constexpr std::array<QuadratureNode, 8> GaussLegendre8{{{-0.960289856497536232, 0.101228536290376259},
                                                               {-0.796666477413626740, 0.222381034453374471},
                                                               {-0.525532409916328986, 0.313706645877887287},
                                                               {-0.183434642495649805, 0.362683783378361983},
                                                               {0.183434642495649805, 0.362683783378361983},
                                                               {0.525532409916328986, 0.313706645877887287},
                                                               {0.796666477413626740, 0.222381034453374471},
                                                               {0.960289856497536232, 0.101228536290376259}}};
inline constexpr std::array<QuadratureNode, 5> GaussLegendre5{{{-0.906179845938663993, 0.236926885056189088},
                                                               {-0.538469310105683091, 0.478628670499366468},
                                                               {0.0, 0.568888888888888889},
                                                               {0.538469310105683091, 0.478628670499366468},
                                                               {0.906179845938663993, 0.236926885056189088}}};

} // namespace stepline
