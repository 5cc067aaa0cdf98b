#pragma once

#include "core/preview/results.h"

#include <functional>
#include <span>

namespace stepline {

/// How far sampled figures may lie from what they estimate: 95 % intervals for what Results does not carry itself.
/// They say nothing of how right the profile's numbers are: that is the band between the scenarios low and high.
///
/// Figures may stand for more people than were simulated (a part of the audience, scaled up); the intervals are then
/// those of the part.
class Sampling {
public:
    /// @p simulated people stand for @p recipients; none were simulated when the figures are exact.
    Sampling(double recipients, double simulated) : m_recipients(recipients), m_simulated(simulated) {}
    /// Of results as an engine made them.
    explicit Sampling(const Results &results);

    /// No noise to speak of: the figures are expectations, or there are no people.
    bool exact() const { return m_simulated <= 0 || m_recipients <= 0; }

    /// Of a count of recipients (at most once each): Wilson, rounded outward to whole numbers.
    Interval count(double count) const;
    /// Of count / of, where each of the @p of counted once or not at all: Wilson, as a share 0 … 1.
    Interval rate(double count, double of) const;

    /// A count of recipients that a sum takes in @c weight times.
    struct Part {
        double weight = 1, count = 0;
    };
    /// Of the sum of weight · count over messages that may go to the same people: cost, messages in all, a channel's
    /// metric. Recovers each part's variance from its Wilson interval (Zou & Donner 2008, "MOVER"). How the parts go
    /// together from person to person is not known, so the largest correlation that their shares allow is taken
    /// (Fréchet's bound): it covers in at least 95 of 100 samples. One part gives weight times its Wilson interval.
    Interval sum(std::span<const Part> parts) const;

private:
    double m_recipients, m_simulated;
};

/// Whether a run's figures are expectations rather than counts of simulated people.
bool isExact(const Results &results);

/// Of a metric added up over the messages that @p chosen picks.
Interval metricSampling(const Results &results, const Sampling &sampling, Metric metric,
                        const std::function<bool(const MessageResult &)> &chosen);
/// Of their cost.
Interval costSampling(const Results &results, const Sampling &sampling,
                      const std::function<bool(const MessageResult &)> &chosen);

} // namespace stepline
