#include "ui/jobs/scale_results.h"

#include <cmath>

namespace stepline {
namespace {

Tally scaled(const Tally &tally, double factor) {
    Tally result;
    for (size_t i = 0; i < tally.metric.size(); ++i)
        result.metric[i] = std::round(tally.metric[i] * factor);
    result.late = std::round(tally.late * factor);
    result.cost = tally.cost * factor;
    return result;
}

Interval scaled(const Interval &interval, double factor) {
    return {std::floor(interval.low * factor), std::ceil(interval.high * factor)};
}

} // namespace

Results scaledTo(const Results &part, quint64 recipients) {
    if (part.recipients == recipients || part.recipients == 0)
        return part;
    const double factor = double(recipients) / double(part.recipients);
    Results all = part;
    all.recipients = recipients;
    for (double *count : {&all.heldOut, &all.stopped, &all.exited, &all.completed, &all.inProgress, &all.reached,
                          &all.converted, &all.heldOutConverted})
        *count = std::round(*count * factor);
    for (double *money : {&all.cost, &all.saved, &all.revenue})
        *money *= factor;

    all.total = {};
    for (ChannelResult &channel : all.channels)
        channel.tally = {};
    for (MessageResult &message : all.messages) {
        message.tally = scaled(message.tally, factor);
        for (double *count :
             {&message.unreachable, &message.guard, &message.limit, &message.ended, &message.afterHorizon})
            *count = std::round(*count * factor);
        for (Interval &interval : message.intervals)
            interval = scaled(interval, factor);
        message.lateInterval = scaled(message.lateInterval, factor);
        for (VariantResult &variant : message.variants)
            variant.tally = scaled(variant.tally, factor);
        all.total += message.tally;
        for (ChannelResult &channel : all.channels)
            if (channel.id == message.channel)
                channel.tally += message.tally;
    }
    for (auto &[id, metrics] : all.series.messages)
        for (auto &[metric, values] : metrics)
            for (double &value : values)
                value = std::round(value * factor);
    return all;
}

} // namespace stepline
