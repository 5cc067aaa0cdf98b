#include "ui/board/words.h"
#include "ui/profile/profile_title.h"
#include "ui/report/describe_report.h"
#include "ui/report/report_words.h"

#include <QLocale>
#include <algorithm>

namespace stepline {

namespace {

constexpr std::array<Metric, 5> Shown = {Metric::Requested, Metric::Delivered, Metric::Viewed, Metric::Clicked,
                                         Metric::Replied};

/// "62 %" of the recipients, from low to high where the numbers have a range.
QString rangeNote(const Forecast &forecast, double Results::*count) {
    if (!forecast.low || !forecast.high)
        return {};
    const double n = double(forecast.sequence.recipients);
    const double a = (*forecast.low).*count / n, b = (*forecast.high).*count / n;
    const QString from = spokenPercent(std::min(a, b)), until = spokenPercent(std::max(a, b));
    return from == until ? QString() : ReportWords::tr("%1 to %2", "a range").arg(from, until);
}

std::vector<ReportFigure> figuresOf(const Forecast &forecast) {
    const Results &results = forecast.sequence;
    const double n = std::max(1.0, double(results.recipients));
    const auto share = [&](double Results::*count, const QString &name) {
        return ReportFigure{spokenPercent(results.*count / n), name, rangeNote(forecast, count), false};
    };
    std::vector<ReportFigure> figures{share(&Results::reached, ReportWords::tr("reached")),
                                      share(&Results::stopped, ReportWords::tr("stopped early")),
                                      share(&Results::converted, ReportWords::tr("converted"))};
    figures.push_back(
        {spokenMoney(results.cost, results.currency), ReportWords::tr("cost"),
         ReportWords::tr("%1 messages a person").arg(QLocale().toString(results.messagesPerRecipient, 'f', 2)), false});
    if (results.saved > 0)
        figures.push_back({spokenMoney(results.saved, results.currency), ReportWords::tr("saved"),
                           ReportWords::tr("against everything at once"), true});
    else if (results.revenue > 0)
        figures.push_back({spokenMoney(results.revenue, results.currency), ReportWords::tr("revenue"), {}, false});
    return figures;
}

/// A count, or why there is none: a channel that cannot tell is a dash, one that will be able to says so.
QString cell(const Tally &tally, Metric metric, std::optional<ChannelType> type) {
    if (!type || !reports(*type, metric))
        return QStringLiteral("–");
    return toBeSupported(*type, metric) ? ReportWords::tr("soon", "a metric that is to be supported")
                                        : exactCount(tally[metric]);
}

ReportTable channelTable(const Forecast &forecast) {
    const Results &results = forecast.sequence;
    ReportTable table;
    table.caption = ReportWords::tr("Counts per channel");
    table.headers = {ReportWords::tr("Channel")};
    for (const Metric metric : Shown)
        table.headers << metricName(metric);
    table.headers << ReportWords::tr("Cost");
    std::array<bool, MetricCount> counted{};
    for (const ChannelResult &channel : results.channels) {
        const Channel *known = forecast.request.tmpl.channel(channel.id);
        QStringList row{known ? known->displayName() : channel.id};
        for (const Metric metric : Shown) {
            row << cell(channel.tally, metric, channel.type);
            counted[size_t(metric)] |= reports(channel.type, metric) && !toBeSupported(channel.type, metric);
        }
        table.rows.push_back(row << exactMoney(channel.tally.cost, results.currency));
    }
    QStringList total{ReportWords::tr("Total")};
    for (const Metric metric : Shown)
        total << (counted[size_t(metric)] ? exactCount(results.total[metric]) : QStringLiteral("–"));
    table.rows.push_back(total << exactMoney(results.total.cost, results.currency));
    table.total = true;
    for (const ChannelResult &channel : results.channels)
        for (const Metric metric : Shown)
            if (toBeSupported(channel.type, metric))
                table.note = ReportWords::tr("“soon”: the provider is yet to report it. The forecast expects it all "
                                             "the same and counts it in the total.");
    return table;
}

ReportTable messageTable(const Forecast &forecast) {
    const Template &tmpl = forecast.request.tmpl;
    const Results &results = forecast.sequence;
    const BoardWords words(tmpl);
    ReportTable table;
    table.caption = ReportWords::tr("Counts per message");
    table.headers = {ReportWords::tr("No."), ReportWords::tr("Message")};
    table.firstNumber = 2;
    for (const Metric metric : Shown)
        table.headers << metricName(metric);
    table.headers << ReportWords::tr("Late") << ReportWords::tr("Cost");
    int number = 0;
    for (const Step &step : tmpl.sequence.steps)
        for (const Message &message : step.messages) {
            ++number;
            const MessageResult *result = results.message(message.id);
            if (!result)
                continue;
            QStringList row{QString::number(number), words.messageName(message)};
            for (const Metric metric : Shown)
                row << cell(result->tally, metric, words.type(message));
            row << exactCount(result->tally.late) << exactMoney(result->tally.cost, results.currency);
            table.rows.push_back(row);
        }
    return table;
}

} // namespace

void describeForecast(Report &report, const ReportInput &input) {
    if (!input.forecast) {
        report.noForecast =
            input.noForecast.isEmpty() ? ReportWords::tr("There is no forecast yet.") : input.noForecast;
        return;
    }
    const Forecast &forecast = *input.forecast;
    const QString people = exactCount(double(forecast.sequence.recipients));
    const QString name = forecast.profile.name.isEmpty() ? ReportWords::tr("a profile without a name")
                                                         : profileTitle(forecast.profile.name);
    report.forecast = forecast.exact()
                          ? ReportWords::tr("%1 recipients with the profile “%2”: expected values, computed exactly.")
                                .arg(people, name)
                          : ReportWords::tr("%1 recipients with the profile “%2”, simulated with seed %3.")
                                .arg(people, name, QString::number(forecast.sequence.seed));
    if (forecast.approximate)
        report.forecast += u' ' + ReportWords::tr("Scaled up from %1 simulated recipients.")
                                      .arg(exactCount(double(forecast.sampledRecipients)));
    if (forecast.low && forecast.high)
        report.forecast +=
            u' ' + ReportWords::tr("Ranges: all numbers of the profile at their low and at their high end.");
    report.figures = figuresOf(forecast);
    report.channels = channelTable(forecast);
    report.messages = messageTable(forecast);
}

} // namespace stepline
