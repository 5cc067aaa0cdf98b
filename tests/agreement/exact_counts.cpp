#include "exact_counts.h"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <cmath>

namespace stepline::test {

namespace {

constexpr size_t Points[] = {1, 2, 5, 12, 30, 60, 100, 120};

/// P(X ≤ x) or P(X ≥ x) for n tries, whichever is smaller, with the chance moved towards x by what it may be off.
double tail(double x, double n, double p) {
    constexpr double MayBeOff = 1e-7;
    p = std::clamp(std::clamp(x / n, p - MayBeOff, p + MayBeOff), 0.0, 1.0);
    if (p <= 0 || p >= 1)
        return x == n * p ? 1 : 0;
    const double z = (x - n * p) / std::sqrt(n * p * (1 - p));
    if (std::abs(z) < 4 && n * p > 50 && n * (1 - p) > 50)
        return 1; // nothing to wonder about
    const boost::math::binomial_distribution<double> distribution(n, p);
    const double atMost = cdf(distribution, x), atLeast = x <= 0 ? 1 : cdf(complement(distribution, x - 1));
    return std::min(atMost, atLeast);
}

} // namespace

NamedCounts countsOf(const Results &results) {
    const double treated = double(results.recipients) - results.heldOut;
    NamedCounts counts{{QStringLiteral("held_out"), results.heldOut},
                       {QStringLiteral("stopped"), results.stopped},
                       {QStringLiteral("exited"), results.exited},
                       {QStringLiteral("completed"), results.completed},
                       {QStringLiteral("in_progress"), results.inProgress},
                       {QStringLiteral("reached"), results.reached},
                       {QStringLiteral("converted"), results.converted},
                       {QStringLiteral("held_out_converted"), results.heldOutConverted},
                       {QStringLiteral("lift"), results.lift * treated}};
    for (const MessageResult &message : results.messages) {
        const auto add = [&](const QString &what, double count) {
            counts.emplace_back(message.id + QLatin1Char(' ') + what, count);
        };
        const auto tally = [&](const QString &of, const Tally &numbers) {
            for (const Metric metric : AllMetrics)
                add(of + metricKey(metric), numbers[metric]);
            add(of + QStringLiteral("late"), numbers.late);
        };
        tally({}, message.tally);
        add(QStringLiteral("unreachable"), message.unreachable);
        add(QStringLiteral("guard"), message.guard);
        add(QStringLiteral("limit"), message.limit);
        add(QStringLiteral("ended"), message.ended);
        add(QStringLiteral("after_horizon"), message.afterHorizon);
        for (const VariantResult &variant : message.variants)
            tally(variant.id + QLatin1Char(' '), variant.tally);
        for (const auto &[metric, values] : results.series.messages.at(message.id))
            for (const size_t point : Points)
                add(metricKey(metric) + QStringLiteral(" by point ") + QString::number(point), values[point]);
    }
    return counts;
}

NamedCounts countsOf(const reference::Counts &counts, const Results &like) {
    Results results = like;
    results.recipients = quint64(counts.recipients);
    results.heldOut = counts.heldOut;
    results.stopped = counts.stopped;
    results.exited = counts.exited;
    results.completed = counts.completed;
    results.inProgress = counts.inProgress;
    results.reached = counts.reached;
    results.converted = counts.converted;
    results.heldOutConverted = counts.heldOutConverted;
    results.lift = counts.lift;
    for (size_t i = 0; i < results.messages.size(); ++i) {
        MessageResult &to = results.messages[i];
        const reference::MessageCounts &from = counts.messages[i];
        for (const Metric metric : AllMetrics)
            to.tally[metric] = from.metric[size_t(metric)];
        to.tally.late = from.late;
        to.unreachable = from.unreachable;
        to.guard = from.guard;
        to.limit = from.limit;
        to.ended = from.ended;
        to.afterHorizon = from.afterHorizon;
        for (size_t v = 0; v < to.variants.size(); ++v) {
            for (const Metric metric : AllMetrics)
                to.variants[v].tally[metric] = from.variants[v].metric[size_t(metric)];
            to.variants[v].tally.late = from.variants[v].late;
        }
        for (auto &[metric, values] : results.series.messages[to.id])
            values = from.series[size_t(metric)];
    }
    return countsOf(results);
}

QStringList surprises(const NamedCounts &expected, const NamedCounts &sampled, double recipients, double least) {
    QStringList found;
    for (size_t i = 0; i < expected.size() && i < sampled.size(); ++i) {
        const double p = tail(std::round(sampled[i].second), recipients, expected[i].second / recipients);
        if (!(p >= least) || expected[i].first != sampled[i].first)
            found << QStringLiteral("%1: expected %2, sampled %3, tail %4")
                         .arg(expected[i].first)
                         .arg(expected[i].second, 0, 'g', 12)
                         .arg(sampled[i].second, 0, 'g', 12)
                         .arg(p);
    }
    if (expected.size() != sampled.size())
        found << QStringLiteral("%1 counts, not %2").arg(sampled.size()).arg(expected.size());
    return found;
}

} // namespace stepline::test
