#include "core/preview/precision.h"

#include <boost/math/distributions/normal.hpp>
#include <cmath>

namespace stepline {

namespace {

constexpr double MostPeople = 1e15; ///< doubles still tell whole numbers apart

double z2() {
    static const double z = quantile(boost::math::normal(), 0.975);
    return z * z;
}

} // namespace

double wilsonHalfWidth(double share, double people) {
    const double u = z2() / people;
    return std::sqrt(share * (1 - share) * u + u * u / 4) / (1 + u);
}

std::optional<quint64> audienceFor(double share, double precision) {
    if (!(share > 0) || share > 1 || !(precision > 0))
        return {};
    const double allowed = share * precision;
    if (wilsonHalfWidth(share, 1) <= allowed)
        return 1;
    // With u = z² / N: share (1 - share) u + u² / 4 = allowed² (1 + u)², a quadratic in u with one positive root. It is
    // taken as 2c / (b + √(b² + 4ac)), which loses no digits when c is small; a > 0 because allowed < 1/2 here.
    const double a = 0.25 - allowed * allowed;
    const double b = share * (1 - share) - 2 * allowed * allowed;
    const double c = allowed * allowed;
    const double root = std::sqrt(b * b + 4 * a * c);
    const double u = b >= 0 ? 2 * c / (b + root) : (root - b) / (2 * a);
    double people = std::ceil(z2() / u);
    if (!(people <= MostPeople))
        return {};
    // The last digit by the definition itself.
    while (people > 1 && wilsonHalfWidth(share, people - 1) <= allowed)
        --people;
    while (wilsonHalfWidth(share, people) > allowed)
        ++people;
    return quint64(people);
}

quint64 roundedUpToThreeDigits(quint64 people) {
    quint64 unit = 1;
    while (people / unit >= 1000)
        unit *= 10;
    return (people + unit - 1) / unit * unit;
}

} // namespace stepline
