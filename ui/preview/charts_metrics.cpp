#include "core/base/particles.h"
#include "ui/preview/benchmarks.h"
#include "ui/preview/charts_common.h"
#include "ui/theme/figures.h"

#include <QLocale>

namespace stepline {

using namespace charts;

namespace {

/// One metric of a channel or step: its share of the recipients and everything said about it.
struct Column {
    QString name; ///< as the channel calls the metric
    Metric metric = Metric::Requested;
    ChannelType type = ChannelType::InApp;
    int tint = 0;
    double count = 0;
    std::optional<Interval> band;      ///< all numbers low to all high, in counts
    std::optional<Interval> noise;     ///< of the sampling, 95 %, in counts
    std::optional<Interval> benchmark; ///< in counts
    Figure figure;
};

struct Group {
    QString name;
    QList<Column> columns;
};

std::optional<Interval> benchmarkCounts(ChannelType type, Metric metric, double requested) {
    const auto benchmark = benchmarkOf(type, metric);
    if (!benchmark || benchmark->low <= 0)
        return {};
    return Interval{benchmark->low * requested, benchmark->high * requested};
}

/// "1.08": messages a person. Digits enough to tell small ones apart.
QString perPerson(double value) {
    return QLocale().toString(value, 'f', value < 0.095 ? 3 : 2);
}

/// Several messages may go to one person over a channel or in a step: then nothing is a share of the recipients.
bool overOneEach(const Forecast &forecast, const QList<Group> &groups) {
    for (const Group &group : groups)
        for (const Column &column : group.columns)
            if (column.count > double(forecast.sequence.recipients) * (1 + 1e-9))
                return true;
    return false;
}

QString tipOf(const Forecast &forecast, const Group &group, const Column &column, bool each) {
    const double n = double(forecast.sequence.recipients);
    const QString about = aboutSign(forecast.approximate);
    QStringList lines{
        QStringLiteral("%1 · %2").arg(group.name, column.name),
        each ? Charts::tr("%1, %2 a person").arg(about + exactCount(column.count), perPerson(column.count / n))
             : Charts::tr("%1, %2 of the recipients")
                   .arg(about + exactCount(column.count), exactPercent(column.count / n))};
    lines << rangeLines(forecast, column.band, column.noise, exactCount);
    if (const auto benchmark = benchmarkOf(column.type, column.metric))
        lines << benchmarkSentence(*benchmark);
    return join(lines);
}

/// Bars of the groups side by side, as shares of the recipients or as messages a person; the first of each group says
/// its value.
Pane groupedPane(const Forecast &forecast, const QList<Group> &groups) {
    const double n = double(forecast.sequence.recipients);
    const bool each = overOneEach(forecast, groups);
    Pane pane;
    pane.unit = each ? Pane::Unit::Each : Pane::Unit::Share;
    double top = 0;
    for (qsizetype g = 0; g < groups.size(); ++g) {
        const Group &group = groups[g];
        pane.groups << group.name;
        const double slot = std::min(0.8 / double(std::max<qsizetype>(4, group.columns.size())), 0.2);
        const double left = double(g) - slot * double(group.columns.size()) / 2;
        for (qsizetype c = 0; c < group.columns.size(); ++c) {
            const Column &column = group.columns[c];
            Bar bar;
            bar.at = left + slot * (double(c) + 0.5);
            bar.width = slot * 0.86;
            bar.value = column.count / n;
            bar.ink = {Ink::Role::Channel, column.type, column.tint};
            if (c == 0)
                bar.label = aboutSign(forecast.approximate) + (each ? perPerson(bar.value) : spokenPercent(bar.value));
            if (column.band)
                bar.whisker = Interval{column.band->low / n, column.band->high / n};
            if (column.noise)
                bar.noise = Interval{column.noise->low / n, column.noise->high / n};
            if (column.benchmark)
                bar.benchmark = Interval{column.benchmark->low / n, column.benchmark->high / n};
            bar.tip = tipOf(forecast, group, column, each);
            bar.figure = column.figure;
            bar.series = metricKey(column.metric == Metric::Replied ? Metric::Clicked : column.metric);
            top = std::max({top, bar.value, bar.whisker ? bar.whisker->high : 0.0, bar.noise ? bar.noise->high : 0.0});
            pane.bars << bar;
        }
    }
    pane.xMin = -0.5;
    pane.xMax = double(groups.size()) - 0.5;
    pane.yMax = roundedUp(top * 1.08);
    if (top <= 1) { // room above 100 % is for the bars' labels alone
        pane.lastTick = 1;
        pane.yMax = std::min(pane.yMax, 1.15);
    }
    return pane;
}

QList<ChartKey> metricKeys(const QList<Group> &groups) {
    QList<ChartKey> keys;
    const auto has = [&](Metric metric) {
        for (const Group &group : groups)
            for (const Column &column : group.columns)
                if (column.metric == metric)
                    return true;
        return false;
    };
    const auto key = [&](Metric metric, const QString &name, int tint) {
        keys << ChartKey{metricKey(metric), name, {Ink::Role::Muted, ChannelType::InApp, tint}};
    };
    for (const Metric metric : {Metric::Requested, Metric::Delivered, Metric::Viewed})
        if (has(metric))
            key(metric, metricName(metric), int(metric));
    const bool clicks = has(Metric::Clicked), replies = has(Metric::Replied);
    if (clicks || replies)
        key(Metric::Clicked,
            clicks && replies ? Charts::tr("Clicked or replied")
                              : metricName(clicks ? Metric::Clicked : Metric::Replied),
            3);
    return keys;
}

QString caption(const Forecast &forecast, const QList<Group> &groups, const QList<Pane> &panes) {
    QStringList parts{overOneEach(forecast, groups) ? Charts::tr("Messages a person")
                                                    : Charts::tr("Shares of the recipients")};
    if (const QString ranges = rangesCaption(forecast, panes); !ranges.isEmpty())
        parts << ranges;
    for (const Group &group : groups)
        for (const Column &column : group.columns)
            if (column.benchmark)
                return (parts << Charts::tr("shaded: benchmark band")).join(QStringLiteral(" · "));
    return parts.join(QStringLiteral(" · "));
}

ChartTable tableOf(const QString &first, const QList<Group> &groups) {
    ChartTable table{{first, Charts::tr("Metric"), Charts::tr("Count"), Charts::tr("All low"), Charts::tr("All high"),
                      Charts::tr("Sampling 95 % from"), Charts::tr("Sampling 95 % to")},
                     {}};
    for (const Group &group : groups)
        for (const Column &column : group.columns) {
            const auto cell = [](double count) { return ChartCell(exactCount(count), count); };
            QList<ChartCell> row{group.name, column.name, cell(column.count)};
            for (const auto &range : {column.band, column.noise})
                row << (range ? cell(range->low) : ChartCell()) << (range ? cell(range->high) : ChartCell());
            table.rows << row;
        }
    return table;
}

/// Shown metrics of a type: its row of the vocabulary without what is only to be supported.
QList<Metric> shownMetrics(ChannelType type) {
    QList<Metric> metrics;
    for (const Metric metric : vocabularyMetrics(type))
        if (!toBeSupported(type, metric))
            metrics << metric;
    return metrics;
}

int tintOf(Metric metric) {
    return metric == Metric::Replied ? 3 : std::min(int(metric), 3);
}

QList<Group> channelGroups(const Forecast &forecast) {
    QList<Group> groups;
    for (const ChannelResult &channel : forecast.sequence.channels) {
        Group group{channelTitle(forecast.request.tmpl, channel.id), {}};
        for (const Metric metric : shownMetrics(channel.type)) {
            const auto pick = [&](const Results &results) {
                const ChannelResult *found = results.channel(channel.id);
                return found ? found->tally[metric] : 0.0;
            };
            Column column{metricName(metric, channel.type),
                          metric,
                          channel.type,
                          tintOf(metric),
                          channel.tally[metric],
                          {},
                          {},
                          {},
                          {}};
            column.band = bandOf(forecast, pick);
            column.noise = noiseOf(forecast, [&](const Sampling &sampling) {
                return metricSampling(forecast.sequence, sampling, metric,
                                      [&](const MessageResult &message) { return message.channel == channel.id; });
            });
            column.benchmark = benchmarkCounts(channel.type, metric, channel.tally[Metric::Requested]);
            column.figure = {Figure::Scope::Channel, channel.id, {}, Figure::Kind::Metric, metric};
            group.columns << column;
        }
        groups << group;
    }
    return groups;
}

QList<Group> stepGroups(const Forecast &forecast) {
    const Template &tmpl = forecast.request.tmpl;
    QList<Group> groups;
    for (size_t s = 0; s < tmpl.sequence.steps.size(); ++s) {
        const Step &step = tmpl.sequence.steps[s];
        Group group{stepTitle(tmpl, int(s)), {}};
        // A step on one type of channel has its colour and its words; a mixed one the first channel's colour.
        std::optional<ChannelType> first;
        bool mixed = false;
        QList<Metric> metrics;
        for (const Message &message : step.messages)
            if (const auto type = tmpl.typeOf(message)) {
                mixed = mixed || (first && *first != *type);
                first = first.value_or(*type);
                for (const Metric metric : shownMetrics(*type))
                    if (!metrics.contains(metric))
                        metrics << metric;
            }
        std::sort(metrics.begin(), metrics.end());
        for (const Metric metric : metrics) {
            const auto counts = [&](const MessageResult &message) {
                const ChannelResult *channel = forecast.sequence.channel(message.channel);
                return message.step == step.id && channel && reports(channel->type, metric) &&
                       !toBeSupported(channel->type, metric);
            };
            const auto pick = [&](const Results &results) {
                double sum = 0;
                for (const MessageResult &message : results.messages)
                    if (counts(message))
                        sum += message.tally[metric];
                return sum;
            };
            Column column{mixed ? metricName(metric) : metricName(metric, *first),
                          metric,
                          *first,
                          tintOf(metric),
                          pick(forecast.sequence),
                          {},
                          {},
                          {},
                          {}};
            column.band = bandOf(forecast, pick);
            column.noise = noiseOf(forecast, [&](const Sampling &sampling) {
                return metricSampling(forecast.sequence, sampling, metric, counts);
            });
            if (!mixed)
                column.benchmark =
                    benchmarkCounts(*first, metric, stepTally(forecast.sequence, step.id)[Metric::Requested]);
            column.figure = {Figure::Scope::Step, step.id, {}, Figure::Kind::Metric, metric};
            group.columns << column;
        }
        groups << group;
    }
    return groups;
}

/// The channel that asks most people, and what the audience does there.
QString channelSentence(const Forecast &forecast) {
    const ChannelResult *widest = nullptr;
    for (const ChannelResult &channel : forecast.sequence.channels)
        if (!widest || channel.tally[Metric::Requested] > widest->tally[Metric::Requested])
            widest = &channel;
    if (!widest || widest->tally[Metric::Requested] <= 0)
        return Charts::tr("Nobody can be reached on these channels with this profile.");
    const double share = widest->tally[Metric::Requested] / double(forecast.sequence.recipients);
    const QString name = channelTitle(forecast.request.tmpl, widest->id);
    const QString all = QLocale().toString(forecast.sequence.messagesPerRecipient, 'f', 2);
    const auto uses = std::ranges::count_if(
        forecast.sequence.messages, [&](const MessageResult &message) { return message.channel == widest->id; });
    if (uses > 1) // some get several, so the sum says nothing of how many people are reached
        return Charts::tr("%1 goes out most: %2 messages a person. In all, %3.").arg(name, perPerson(share), all);
    return Charts::tr("%1 goes out most: to %2 of the recipients. In all, %3 messages a person.")
        .arg(name, spokenPercent(share), all);
}

QString stepSentence(const Forecast &forecast, const WeakestStep &weakest) {
    const Template &tmpl = forecast.request.tmpl;
    if (weakest.index < 0)
        return Charts::tr("No two steps report an answer, so none can be called the weakest.");
    const QString what = weakest.metric == Metric::Replied ? Charts::tr("are answered") : Charts::tr("are clicked");
    return Charts::tr("The weakest step is %1, “%2”: only %3 of its messages %4.")
        .arg(weakest.index + 1)
        .arg(stepTitle(tmpl, weakest.index), spokenPercent(weakest.share), what);
}

} // namespace

Chart channelChart(const ChartInput &input) {
    Chart chart = begin(input, QStringLiteral("per-channel"), Charts::tr("Per channel"));
    if (chart.isEmpty())
        return chart;
    const QList<Group> groups = channelGroups(*input.forecast);
    Pane pane = groupedPane(*input.forecast, groups);
    for (const ChannelResult &channel : input.forecast->sequence.channels)
        pane.groupChannels << channel.type;
    chart.panes << pane;
    chart.keys = metricKeys(groups);
    chart.caption = caption(*input.forecast, groups, chart.panes);
    chart.sentence = withParticles(channelSentence(*input.forecast));
    chart.table = tableOf(Charts::tr("Channel"), groups);
    return chart;
}

Chart stepChart(const ChartInput &input) {
    Chart chart = begin(input, QStringLiteral("per-step"), Charts::tr("Per step"));
    if (chart.isEmpty())
        return chart;
    const Forecast &forecast = *input.forecast;
    const QList<Group> groups = stepGroups(forecast);
    Pane pane = groupedPane(forecast, groups);
    const WeakestStep weakest = weakestStep(forecast.request.tmpl, forecast.sequence);
    if (weakest.index >= 0) {
        pane.marked = weakest.index;
        pane.yMax *= 1.12; // room for the mark above the labels
        pane.mark = Charts::tr("weakest");
    }
    for (qsizetype g = 0; g < pane.groups.size(); ++g) {
        pane.shortGroups << QLocale().toString(g + 1);
        if (!forecast.request.tmpl.sequence.steps[size_t(g)].name.isEmpty())
            pane.groups[g] = Charts::tr("%1  %2", "step number and name").arg(g + 1).arg(pane.groups[g]);
    }
    chart.panes << pane;
    chart.keys = metricKeys(groups);
    chart.caption = caption(forecast, groups, chart.panes);
    chart.sentence = stepSentence(forecast, weakest);
    chart.table = tableOf(Charts::tr("Step"), groups);
    return chart;
}

} // namespace stepline
