#include "app/cli/preview_table.h"

#include "app/cli/text_table.h"
#include "core/base/text.h"
#include "core/preview/intervals.h"

#include <QLocale>

namespace stepline::cli {

namespace {

QString percent(double part, double whole) {
    return whole > 0 ? QLocale().toString(100 * part / whole, 'f', 2) + QStringLiteral(" %") : QStringLiteral("–");
}

QString twoDigits(double value) {
    return QLocale().toString(value, 'f', 2);
}

QString percentOfOne(double share) {
    return percent(share, 1);
}

/// "619,015–620,918"; empty for exact figures, which have no noise.
QString range(const Sampling &sampling, const Interval &interval, QString (*spell)(double) = number) {
    return sampling.exact() ? QString() : spell(interval.low) + u'–' + spell(interval.high);
}

/// The line below a message: how far the sampling may be off.
Row noiseRow(const Results &results, const Sampling &sampling, const MessageResult &message,
             const QList<Metric> &metrics, ChannelType type) {
    Row row{QString(), text("sampling 95 %")};
    for (Metric metric : metrics)
        row << (toBeSupported(type, metric) ? QString() : range(sampling, message.intervals[size_t(metric)]));
    row << range(sampling, message.lateInterval) << QString() << QString();
    const auto itself = [&](const MessageResult &other) { return other.id == message.id; };
    return row << range(sampling, costSampling(results, sampling, itself), twoDigits);
}

/// The messages of one channel type, under its category and with its own names for the metrics.
QString category(ChannelType type, const Template &tmpl, const Results &results) {
    const QList<Metric> metrics = reportedMetrics(type);
    Row header{text("Message"), text("Channel")};
    for (Metric metric : metrics)
        header << (toBeSupported(type, metric) ? text("%1 (to be supported)").arg(metricName(metric, type))
                                               : metricName(metric, type));
    header << text("Late") << text("Skipped") << text("Not needed") << text("Cost");
    QList<Row> rows{header};
    const Sampling sampling(results);
    for (const MessageResult &message : results.messages) {
        const Channel *channel = tmpl.channel(message.channel);
        if (!channel || channel->type != type)
            continue;
        Row row{message.id, channel->displayName()};
        for (Metric metric : metrics)
            row << (toBeSupported(type, metric) ? QStringLiteral("–") : number(message.tally[metric]));
        row << number(message.tally.late) << number(message.unreachable + message.guard + message.limit)
            << number(message.ended + message.afterHorizon) << money(message.tally.cost, results.currency);
        rows << row;
        if (!sampling.exact())
            rows << noiseRow(results, sampling, message, metrics, type);
    }
    return rows.size() > 1 ? channelTypeCategory(type) + u'\n' + aligned(rows, 2) + u'\n' : QString();
}

} // namespace

QString previewTable(const Template &tmpl, const Results &results) {
    const double recipients = double(results.recipients);
    QString out = tmpl.name + QStringLiteral("\n\n") + text("General") + u'\n';
    const Sampling sampling(results);
    QList<Row> general{
        {text("Recipients"), number(recipients), QString(), sampling.exact() ? QString() : text("sampling 95 %")}};
    const auto share = [&](const QString &name, double count) {
        general << Row{name, number(count), percent(count, recipients), range(sampling, sampling.count(count))};
    };
    share(text("Reached"), results.reached);
    share(text("Converted"), results.converted);
    share(text("Stopped"), results.stopped);
    share(text("Exited"), results.exited);
    share(text("Completed"), results.completed);
    share(text("In progress"), results.inProgress);
    if (results.heldOut > 0)
        share(text("Held out"), results.heldOut);
    out += aligned(general, 1) + u'\n';
    for (ChannelType type : allChannelTypes())
        out += category(type, tmpl, results);
    out += text("Money and effect") + u'\n';
    const auto all = [](const MessageResult &) { return true; };
    QList<Row> effect{{text("Cost"), money(results.cost, results.currency),
                       range(sampling, costSampling(results, sampling, all), twoDigits)},
                      {text("Saved against sending everything at once"), money(results.saved, results.currency)}};
    if (tmpl.goal && tmpl.goal->value) {
        const Interval people = sampling.count(results.converted);
        const double worth = *tmpl.goal->value;
        effect << Row{text("Revenue"), money(results.revenue, results.currency),
                      range(sampling, {people.low * worth, people.high * worth}, twoDigits)};
    }
    const double treated = recipients - results.heldOut;
    const Interval messages = metricSampling(results, sampling, Metric::Requested, all);
    effect << Row{text("Lift"), percent(results.lift, 1),
                  range(sampling, sampling.rate(results.lift * treated, treated), percentOfOne)}
           << Row{text("Messages per recipient"), twoDigits(results.messagesPerRecipient),
                  recipients > 0 ? range(sampling, {messages.low / recipients, messages.high / recipients}, twoDigits)
                                 : QString()};
    out += aligned(effect, 1) + u'\n';
    const QString seconds = QLocale().toString(results.seconds, 'f', 3);
    out += results.engine == u"exact"
               ? text("Calculated exactly over %1 after entry, without sampling, in %2 s.")
                     .arg(spokenDuration(results.horizon), seconds)
               : text("Simulated over %1 after entry with seed %2, in %3 s.")
                     .arg(spokenDuration(results.horizon), QString::number(results.seed), seconds);
    out += u'\n';
    if (!sampling.exact())
        out += text("Sampling 95 %: another audience of this size would nearly always end up in between.") + u'\n';
    return out +
           text("The profile's own numbers are less sure than that: --scenario low takes all of them low, --scenario "
                "high "
                "all high.") +
           u'\n';
}

} // namespace stepline::cli
