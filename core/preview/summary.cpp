#include "core/preview/summary.h"

#include <algorithm>
#include <cmath>

namespace stepline {

namespace {

MessageResult summarizeMessage(const Message &message, const QString &step, const PlanMessage &plan, size_t index,
                               const Counts &counts) {
    MessageResult result{.id = message.id, .step = step, .channel = message.channel};
    for (size_t v = 0; v < size_t(plan.variants); ++v) {
        const Counts::PerTally &counted = counts.tallies[size_t(plan.tally) + v];
        Tally tally;
        for (Metric metric : AllMetrics)
            tally[metric] = double(counted.metric[size_t(metric)]);
        tally.late = double(counted.late);
        tally.cost = plan.cost * tally[Metric::Requested];
        result.tally += tally;
        if (!message.variants.empty())
            result.variants.push_back({message.variants[v].id, tally});
    }
    result.tally.cost = plan.cost * result.tally[Metric::Requested]; // the sum of the variants, without their rounding
    const Counts::PerMessage &counted = counts.messages[index];
    result.unreachable = double(counted.unreachable);
    result.guard = double(counted.guard);
    result.limit = double(counted.limit);
    result.ended = double(counted.ended);
    result.afterHorizon = double(counted.afterHorizon);
    return result;
}

void addIntervals(MessageResult &result, double recipients) {
    for (Metric metric : AllMetrics)
        result.intervals[size_t(metric)] = wilson(result.tally[metric], recipients);
    result.lateInterval = wilson(result.tally.late, recipients);
}

/// Cumulative from the counts by first point.
std::vector<double> cumulative(const Counts::Count *counts) {
    std::vector<double> values;
    values.reserve(SeriesPoints);
    Counts::Count sum = 0;
    for (int i = 0; i < SeriesPoints; ++i)
        values.push_back(double(sum += counts[i]));
    return values;
}

Series summarizeSeries(const Template &tmpl, Duration horizon, Counts counts) {
    Series series{.step = {(horizon.seconds + SeriesPoints - 2) / (SeriesPoints - 1)}, .points = SeriesPoints};
    size_t index = 0;
    for (const Step &step : tmpl.sequence.steps) {
        for (const Message &message : step.messages) {
            for (Metric metric : reportedMetrics(*tmpl.typeOf(message)))
                series.messages[message.id][metric] = cumulative(counts.seriesOf(index, metric));
            ++index;
        }
    }
    return series;
}

} // namespace

Results summarize(const PreviewRequest &request, const Plan &plan, const Counts &counts) {
    const Template &tmpl = request.tmpl;
    Results results;
    results.recipients = request.recipients;
    results.seed = request.seed;
    results.horizon = horizonOf(tmpl, request.profile);
    results.currency = request.profile.currency;
    results.heldOut = double(counts.heldOut);
    results.stopped = double(counts.stopped);
    results.exited = double(counts.exited);
    results.completed = double(counts.completed);
    results.inProgress = double(counts.inProgress);
    results.reached = double(counts.reached);
    results.converted = double(counts.converted);
    results.heldOutConverted = double(counts.heldOutConverted);
    const double recipients = double(request.recipients), treated = recipients - results.heldOut;
    if (treated > 0)
        results.lift = (double(counts.treatedConverted) - double(counts.treatedOrganic)) / treated;

    for (const Channel &channel : tmpl.channels)
        results.channels.push_back({channel.id, channel.type, {}});
    size_t index = 0;
    for (const Step &step : tmpl.sequence.steps) {
        for (const Message &message : step.messages) {
            const PlanMessage &planned = plan.messages[index];
            MessageResult result = summarizeMessage(message, step.id, planned, index, counts);
            addIntervals(result, recipients);
            results.channels[size_t(planned.channel)].tally += result.tally;
            results.total += result.tally;
            results.messages.push_back(std::move(result));
            ++index;
        }
    }
    results.cost = results.total.cost;
    double broadcast = 0;
    for (size_t c = 0; c < plan.channels.size(); ++c)
        broadcast += plan.channels[c].costEach * double(counts.reachable[c]);
    results.saved = plan.enabled ? broadcast - results.cost : 0;
    if (tmpl.goal && tmpl.goal->value)
        results.revenue = *tmpl.goal->value * results.converted;
    if (recipients > 0)
        results.messagesPerRecipient = results.total[Metric::Requested] / recipients;
    if (plan.series)
        results.series = summarizeSeries(tmpl, results.horizon, counts);
    return results;
}

} // namespace stepline
