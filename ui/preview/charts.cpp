#include "ui/preview/charts.h"
#include "ui/preview/charts_common.h"

namespace stepline {

QString stepTitle(const Template &tmpl, int index) {
    const Step &step = tmpl.sequence.steps[size_t(index)];
    return step.name.isEmpty() ? Charts::tr("Step %1").arg(index + 1) : step.name;
}

QString channelTitle(const Template &tmpl, const QString &channelId) {
    const Channel *channel = tmpl.channel(channelId);
    return channel ? channel->displayName() : channelId;
}

QString messageTitle(const Template &tmpl, const QString &messageId) {
    const Message *message = tmpl.message(messageId);
    if (!message)
        return messageId;
    int uses = 0, usesInStep = 0;
    const Place place = placeOf(tmpl, messageId);
    for (size_t s = 0; s < tmpl.sequence.steps.size(); ++s)
        for (const Message &other : tmpl.sequence.steps[s].messages)
            if (other.channel == message->channel) {
                ++uses;
                usesInStep += int(s) == place.step;
            }
    QString channel = channelTitle(tmpl, message->channel);
    if (uses < 2)
        return channel;
    if (usesInStep < 2)
        return Charts::tr("%1, step %2").arg(channel).arg(place.step + 1);
    return Charts::tr("%1, step %2 no. %3").arg(channel).arg(place.step + 1).arg(place.index + 1);
}

Tally stepTally(const Results &results, const QString &stepId) {
    Tally sum;
    for (const MessageResult &message : results.messages)
        if (message.step == stepId)
            sum += message.tally;
    return sum;
}

WeakestStep weakestStep(const Template &tmpl, const Results &results) {
    WeakestStep weakest;
    int comparable = 0;
    for (size_t s = 0; s < tmpl.sequence.steps.size(); ++s) {
        double requested = 0, answers = 0, clicked = 0;
        for (const Message &message : tmpl.sequence.steps[s].messages) {
            const auto type = tmpl.typeOf(message);
            const MessageResult *result = results.message(message.id);
            if (!type || !result)
                continue;
            const bool clicks = reports(*type, Metric::Clicked) && !toBeSupported(*type, Metric::Clicked);
            const bool replies = !clicks && reports(*type, Metric::Replied) && *type != ChannelType::Messenger;
            if (!clicks && !replies)
                continue;
            requested += result->tally[Metric::Requested];
            const double count = result->tally[clicks ? Metric::Clicked : Metric::Replied];
            answers += count;
            clicked += clicks ? count : 0;
        }
        if (requested <= 0)
            continue;
        ++comparable;
        const double share = answers / requested;
        if (weakest.index < 0 || share < weakest.share)
            weakest = {int(s), clicked > 0 || answers <= 0 ? Metric::Clicked : Metric::Replied, share};
    }
    if (comparable < 2)
        weakest.index = -1;
    return weakest;
}

QList<Chart> allCharts(const ChartInput &input) {
    return {compareChart(input), channelChart(input), stepChart(input), timeChart(input, Metric::Requested),
            moneyChart(input)};
}

} // namespace stepline
