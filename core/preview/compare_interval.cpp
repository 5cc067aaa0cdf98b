#include "core/preview/compare_interval.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace stepline {

Interval pairedInterval(std::span<const GroupSum> groups, double unit) {
    double recipients = 0, sum = 0;
    for (const GroupSum &group : groups) {
        recipients += group.recipients;
        sum += group.sum;
    }
    if (recipients <= 0)
        return {};
    // A group of n has the variance n · σ², so that each group's squared residual over n is worth the same.
    const double freedom = std::max<double>(1, double(groups.size()) - 1), mean = sum / recipients;
    double squares = 0;
    for (const GroupSum &group : groups) {
        const double residual = group.sum - group.recipients * mean;
        squares += residual * residual / group.recipients;
    }
    const double variance = recipients * squares / freedom + 2 * unit * unit;
    const double t = quantile(boost::math::students_t(freedom), 0.975);
    const double half = t * std::sqrt(variance);
    return {sum - half, sum + half};
}

} // namespace stepline
