#include "app/cli/preview_table.h"

#include "app/cli/text_table.h"
#include "core/base/text.h"

#include <QLocale>

namespace stepline::cli {

namespace {

QString percent(double part, double whole) {
    return whole > 0 ? QLocale().toString(100 * part / whole, 'f', 2) + QStringLiteral(" %") : QStringLiteral("–");
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
    }
    return rows.size() > 1 ? channelTypeCategory(type) + u'\n' + aligned(rows, 2) + u'\n' : QString();
}

} // namespace

QString previewTable(const Template &tmpl, const Results &results) {
    const double recipients = double(results.recipients);
    QString out = tmpl.name + QStringLiteral("\n\n") + text("General") + u'\n';
    QList<Row> general{{text("Recipients"), number(recipients), QString()}};
    const auto share = [&](const QString &name, double count) {
        general << Row{name, number(count), percent(count, recipients)};
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
    QList<Row> effect{{text("Cost"), money(results.cost, results.currency)},
                      {text("Saved against sending everything at once"), money(results.saved, results.currency)}};
    if (tmpl.goal && tmpl.goal->value)
        effect << Row{text("Revenue"), money(results.revenue, results.currency)};
    effect << Row{text("Lift"), percent(results.lift, 1)}
           << Row{text("Messages per recipient"), QLocale().toString(results.messagesPerRecipient, 'f', 2)};
    out += aligned(effect, 1) + u'\n';
    const QString seconds = QLocale().toString(results.seconds, 'f', 3);
    out += results.engine == u"exact"
               ? text("Calculated exactly over %1 after entry, without sampling, in %2 s.")
                     .arg(spokenDuration(results.horizon), seconds)
               : text("Simulated over %1 after entry with seed %2, in %3 s.")
                     .arg(spokenDuration(results.horizon), QString::number(results.seed), seconds);
    return out + u'\n';
}

} // namespace stepline::cli
