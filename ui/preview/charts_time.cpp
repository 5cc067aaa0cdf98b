#include "ui/preview/charts_common.h"

#include "core/base/particles.h"
#include "ui/theme/figures.h"

#include <QLocale>

#include <cmath>

namespace stepline {

using namespace charts;

namespace {

constexpr double DaySeconds = 86400;

/// First moment (days) at which @p share of the series' last value has happened; interpolated within a point's step.
double daysUntil(const std::vector<double> &values, double stepDays, double share) {
    if (values.empty() || values.back() <= 0)
        return 0;
    const double wanted = values.back() * share;
    for (size_t i = 0; i < values.size(); ++i) {
        if (values[i] < wanted)
            continue;
        if (i == 0)
            return 0;
        const double before = values[i - 1];
        return (double(i) - 1 + (wanted - before) / std::max(values[i] - before, 1e-9)) * stepDays;
    }
    return double(values.size() - 1) * stepDays;
}

QString spokenDays(double days) {
    return spokenDuration({qint64(std::round(days * 24)) * Duration::Hour});
}

QString momentSentence(const std::vector<double> &total, double stepDays, const QString &metric) {
    const double half = daysUntil(total, stepDays, 0.5), most = daysUntil(total, stepDays, 0.99);
    if (most * 24 < 0.5)
        return Charts::tr("%1: everything happens at once.").arg(metric);
    if (half * 24 < 0.5)
        return Charts::tr("%1: half at once, 99 % within %2.").arg(metric, spokenDays(most));
    return Charts::tr("%1: half within %2, 99 % within %3.").arg(metric, spokenDays(half), spokenDays(most));
}

/// Two messages on one channel have one colour: they differ by the dash.
Qt::PenStyle dashFor(int use) {
    static constexpr Qt::PenStyle styles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine,
                                              Qt::DashDotDotLine};
    return styles[size_t(use) % std::size(styles)];
}

} // namespace

Chart timeChart(const ChartInput &input, Metric metric) {
    Chart chart = begin(input, QStringLiteral("over-time"), Charts::tr("Over time"));
    if (chart.isEmpty())
        return chart;
    const Forecast &forecast = *input.forecast;
    const Template &tmpl = forecast.request.tmpl;
    const Series &series = forecast.sequence.series;
    if (series.points < 2 || series.step.seconds <= 0) {
        chart.empty = Charts::tr("This run was kept without its course over time.");
        return chart;
    }
    const double stepDays = double(series.step.seconds) / DaySeconds;
    const double horizonDays = double(forecast.sequence.horizon.seconds) / DaySeconds;

    Pane pane;
    pane.lines = true;
    pane.title = metricName(metric);
    std::vector<double> total(size_t(series.points), 0.0);
    std::map<QString, int> uses;
    chart.table.headers = {Charts::tr("Days since entry")};
    for (const MessageResult &message : forecast.sequence.messages) {
        const Message *known = tmpl.message(message.id);
        const auto type = known ? tmpl.typeOf(*known) : std::nullopt;
        const auto byMetric = series.messages.find(message.id);
        if (!type || byMetric == series.messages.end() || !reports(*type, metric) || toBeSupported(*type, metric))
            continue;
        const auto found = byMetric->second.find(metric);
        if (found == byMetric->second.end())
            continue;
        Line line;
        line.name = messageTitle(tmpl, message.id);
        line.ink = {Ink::Role::Channel, *type, 0};
        line.style = dashFor(uses[message.channel]++);
        line.figure = {Figure::Scope::Message, message.id, {}, Figure::Kind::Metric, metric};
        for (size_t i = 0; i < found->second.size(); ++i) {
            const double value = found->second[i];
            if (!std::isfinite(value))
                continue;
            // The last point counts up to the horizon, which the step's rounding may overshoot.
            line.points << QPointF(std::min(double(i) * stepDays, horizonDays), value);
            if (i < total.size())
                total[i] += value;
        }
        chart.table.headers << line.name;
        pane.lineList << line;
    }
    if (pane.lineList.isEmpty()) {
        chart.empty = withParticles(Charts::tr("No channel of this sequence reports “%1”.").arg(metricName(metric)));
        return chart;
    }
    double top = 0, busy = 0;
    for (const Line &line : std::as_const(pane.lineList)) {
        top = std::max(top, line.points.isEmpty() ? 0.0 : line.points.last().y());
        std::vector<double> values;
        for (const QPointF &point : line.points)
            values.push_back(point.y());
        busy = std::max(busy, daysUntil(values, stepDays, 0.99));
    }
    if (top <= 0) {
        chart.empty = Charts::tr("“%1” happens to nobody with this profile.").arg(metricName(metric));
        return chart;
    }
    pane.yMax = roundedUp(top * 1.05);
    pane.xMax = std::clamp(std::ceil(busy * 1.15 + stepDays), std::min(1.0, horizonDays), horizonDays);
    chart.panes << pane;
    chart.sentence = momentSentence(total, stepDays, metricName(metric));
    chart.caption = Charts::tr("Cumulative, by days since a recipient's entry; counted to %1.")
                        .arg(spokenDuration(forecast.sequence.horizon));
    for (int i = 0; i < series.points; ++i) {
        const double days = std::min(i * stepDays, horizonDays);
        QList<ChartCell> row{ChartCell(QLocale().toString(days, 'f', 2), days)};
        for (const Line &line : std::as_const(pane.lineList))
            row << (i < line.points.size() ? ChartCell(exactCount(line.points[i].y()), line.points[i].y())
                                           : ChartCell());
        chart.table.rows << row;
    }
    return chart;
}

} // namespace stepline
