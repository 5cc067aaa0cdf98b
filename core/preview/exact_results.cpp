#include "core/preview/exact_results.h"

#include "core/preview/exact_series.h"

#include <algorithm>
#include <cmath>

namespace stepline {

namespace {

MessageResult messageResult(const ExactModel &model, size_t index, const ExactShares &shares) {
    const ExactMessage &message = model.messages[index];
    const MessageShares &mine = shares.messages[index];
    const double recipients = double(model.request.recipients);
    MessageResult result{.id = message.source->id,
                         .step = model.sequence.steps[size_t(message.step)].id,
                         .channel = message.source->channel};
    for (size_t v = 0; v < mine.variants.size(); ++v) {
        Tally tally;
        for (const Metric metric : AllMetrics)
            tally[metric] = recipients * mine.variants[v][size_t(metric)];
        tally.late = recipients * mine.late[v];
        tally.cost = message.cost * tally[Metric::Requested];
        result.tally += tally;
        if (!message.source->variants.empty())
            result.variants.push_back({message.source->variants[v].id, tally});
    }
    result.unreachable = recipients * mine.unreachable;
    result.guard = recipients * mine.guard;
    result.limit = recipients * mine.limit;
    result.afterHorizon = recipients * mine.afterHorizon;
    const double others =
        result.tally[Metric::Requested] + result.unreachable + result.guard + result.limit + result.afterHorizon;
    const double ended = recipients * (1 - model.holdout) - others;
    result.ended = ended > 1e-12 * recipients ? ended : 0; // what rounding leaves is nobody
    return result;
}

} // namespace

Results resultsOf(const ExactModel &model, const ExactShares &shares, int points, Crew *crew) {
    const PreviewRequest &request = model.request;
    const Template &tmpl = request.tmpl;
    const double recipients = double(request.recipients), treated = 1 - model.holdout;
    Results results;
    results.engine = QStringLiteral("exact");
    results.recipients = request.recipients;
    results.seed = request.seed;
    results.horizon = horizonOf(tmpl, request.profile);
    results.currency = request.profile.currency;
    results.heldOut = recipients * model.holdout;
    const double exited = std::max(0.0, shares.ended - shares.stopped);
    results.stopped = recipients * shares.stopped;
    results.exited = recipients * exited;
    results.completed = recipients * shares.completed;
    results.inProgress = recipients * shares.inProgress;
    results.reached = recipients * shares.reached;
    const double byThemselves = model.organicBy(model.horizon);
    results.heldOutConverted = results.heldOut * byThemselves;
    results.converted = recipients * (byThemselves + shares.convertedByMessages);
    results.lift = treated > 0 ? shares.convertedByMessages / treated : 0;

    for (const Channel &channel : tmpl.channels)
        results.channels.push_back({channel.id, channel.type, {}});
    double broadcast = 0;
    for (size_t i = 0; i < model.messages.size(); ++i) {
        MessageResult result = messageResult(model, i, shares);
        const auto channel = size_t(model.messages[i].channel);
        results.channels[channel].tally += result.tally;
        results.total += result.tally;
        broadcast += recipients * treated * model.reach[channel] * model.messages[i].cost;
        results.messages.push_back(std::move(result));
    }
    results.cost = results.total.cost;
    results.saved = model.enabled ? broadcast - results.cost : 0;
    if (tmpl.goal && tmpl.goal->value)
        results.revenue = *tmpl.goal->value * results.converted;
    if (recipients > 0)
        results.messagesPerRecipient = results.total[Metric::Requested] / recipients;
    if (request.series && points > 1) {
        results.series.points = points;
        results.series.step = {std::max<qint64>(1, (results.horizon.seconds + points - 2) / (points - 1))};
        addSeries(model, shares, results.series, crew);
    }
    return results;
}

} // namespace stepline
