#include "core/preview/results.h"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>

namespace stepline {

Tally &Tally::operator+=(const Tally &other) {
    for (size_t m = 0; m < metric.size(); ++m)
        metric[m] += other.metric[m];
    late += other.late;
    cost += other.cost;
    return *this;
}

const MessageResult *Results::message(QStringView id) const {
    const auto found = std::ranges::find_if(messages, [id](const MessageResult &m) { return m.id == id; });
    return found == messages.end() ? nullptr : &*found;
}

const ChannelResult *Results::channel(QStringView id) const {
    const auto found = std::ranges::find_if(channels, [id](const ChannelResult &c) { return c.id == id; });
    return found == channels.end() ? nullptr : &*found;
}

Interval wilsonShare(double count, double n) {
    if (n <= 0)
        return {0, 1};
    static const double z = quantile(boost::math::normal(), 0.975);
    const double share = count / n, z2 = z * z / n;
    const double centre = (share + z2 / 2) / (1 + z2);
    const double half = std::sqrt(share * (1 - share) * z2 + z2 * z2 / 4) / (1 + z2);
    // At the ends the bound is the end itself: no rounding error may push it over.
    return {count <= 0 ? 0 : std::max(0.0, centre - half), count >= n ? 1 : std::min(1.0, centre + half)};
}

Interval wilson(double count, double n) {
    if (n <= 0)
        return {};
    const Interval share = wilsonShare(count, n);
    return {std::floor(share.low * n), std::ceil(share.high * n)};
}

} // namespace stepline
