#include "core/preview/intervals.h"

#include <algorithm>
#include <cmath>

namespace stepline {

namespace {

/// The most that two events of these shares can go together, or (@p against) the most that they can avoid one another,
/// as a correlation 0 … 1.
double largestCorrelation(double p, double q, bool against) {
    const double spread = std::sqrt(p * (1 - p) * q * (1 - q));
    if (spread <= 0)
        return 1; // a share of 0 or 1 was seen: the sample does not say
    const double together = against ? p * q - std::max(0.0, p + q - 1) : std::min(p, q) - p * q;
    return std::clamp(together / spread, 0.0, 1.0);
}

} // namespace

Sampling::Sampling(const Results &results)
    : Sampling(double(results.recipients), isExact(results) ? 0 : double(results.recipients)) {}

Interval Sampling::count(double count) const {
    if (exact())
        return {count, count};
    const Interval share = wilsonShare(count / m_recipients * m_simulated, m_simulated);
    return {std::floor(share.low * m_recipients), std::ceil(share.high * m_recipients)};
}

Interval Sampling::rate(double count, double of) const {
    if (of <= 0)
        return {};
    if (exact())
        return {count / of, count / of};
    const double part = m_simulated / m_recipients;
    return wilsonShare(std::min(count, of) * part, of * part);
}

Interval Sampling::sum(std::span<const Part> parts) const {
    double total = 0;
    struct Deviation {
        double share, below, above; ///< of weight · count
        bool negative;
    };
    std::vector<Deviation> deviations;
    for (const Part &part : parts) {
        total += part.weight * part.count;
        if (exact() || part.weight == 0)
            continue;
        const double share = std::clamp(part.count / m_recipients, 0.0, 1.0);
        const Interval bounds = wilsonShare(share * m_simulated, m_simulated);
        double below = (share - bounds.low) * m_recipients * std::abs(part.weight);
        double above = (bounds.high - share) * m_recipients * std::abs(part.weight);
        if (part.weight < 0)
            std::swap(below, above);
        deviations.push_back({share, below, above, part.weight < 0});
    }
    double below = 0, above = 0;
    for (const Deviation &a : deviations)
        for (const Deviation &b : deviations) {
            const double together = &a == &b ? 1 : largestCorrelation(a.share, b.share, a.negative != b.negative);
            below += together * a.below * b.below;
            above += together * a.above * b.above;
        }
    return {total - std::sqrt(below), total + std::sqrt(above)};
}

bool isExact(const Results &results) {
    return results.engine == u"exact";
}

namespace {

Interval addedUp(const Results &results, const Sampling &sampling,
                 const std::function<bool(const MessageResult &)> &chosen,
                 const std::function<Sampling::Part(const MessageResult &)> &part) {
    std::vector<Sampling::Part> parts;
    for (const MessageResult &message : results.messages)
        if (chosen(message))
            parts.push_back(part(message));
    return sampling.sum(parts);
}

} // namespace

Interval metricSampling(const Results &results, const Sampling &sampling, Metric metric,
                        const std::function<bool(const MessageResult &)> &chosen) {
    return addedUp(results, sampling, chosen, [metric](const MessageResult &message) {
        return Sampling::Part{1, message.tally[metric]};
    });
}

Interval costSampling(const Results &results, const Sampling &sampling,
                      const std::function<bool(const MessageResult &)> &chosen) {
    return addedUp(results, sampling, chosen, [](const MessageResult &message) {
        const double requested = message.tally[Metric::Requested];
        return Sampling::Part{requested > 0 ? message.tally.cost / requested : 0, requested};
    });
}

} // namespace stepline
