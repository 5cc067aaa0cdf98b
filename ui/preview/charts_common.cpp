#include "ui/preview/charts_common.h"

#include <cmath>

namespace stepline::charts {

namespace {
/// A box lower than this share of the pane's height is about a pixel: it is not seen.
constexpr double SmallestBox = 0.008;
} // namespace

Chart begin(const ChartInput &input, const QString &key, const QString &title) {
    Chart chart;
    chart.key = key;
    chart.title = title;
    if (!input.forecast) {
        chart.empty = input.why.isEmpty() ? Charts::tr("There is no forecast yet.") : input.why;
        return chart;
    }
    chart.approximate = input.forecast->approximate;
    if (input.forecast->sequence.messages.empty())
        chart.empty =
            Charts::tr("This sequence has no messages yet. Drag a channel onto the board, and the forecast appears.");
    else if (input.forecast->sequence.recipients == 0)
        chart.empty = Charts::tr("The audience is empty. Set how many people receive the sequence.");
    return chart;
}

bool hasBand(const Forecast &forecast) {
    if (!forecast.low || !forecast.high)
        return false;
    for (const Metric metric : AllMetrics)
        if (forecast.low->total[metric] != forecast.high->total[metric])
            return true;
    return forecast.low->cost != forecast.high->cost;
}

QString rangesCaption(const Forecast &forecast, const QList<Pane> &panes) {
    QStringList parts;
    if (hasBand(forecast))
        parts << Charts::tr("whiskers: all numbers low to all high");
    if (forecast.exact()) {
        parts << Charts::tr("exact: no sampling noise");
        return parts.join(QStringLiteral(" · "));
    }
    bool any = false, visible = false;
    for (const Pane &pane : panes)
        for (const Bar &bar : pane.bars)
            if (bar.noise) {
                any = true;
                visible = visible || (bar.noise->high - bar.noise->low) / (pane.yMax - pane.yMin) >= SmallestBox;
            }
    if (any)
        parts << (visible ? Charts::tr("boxes: sampling alone, 95 %")
                          : Charts::tr("sampling alone (95 %): too little to draw"));
    return parts.join(QStringLiteral(" · "));
}

QStringList rangeLines(const Forecast &forecast, const std::optional<Interval> &band,
                       const std::optional<Interval> &noise, const std::function<QString(double)> &spell) {
    QStringList lines;
    if (band)
        lines << Charts::tr("With all numbers low to all high: %1 to %2").arg(spell(band->low), spell(band->high));
    if (noise)
        lines << Charts::tr("Sampling alone (95 %): %1 to %2").arg(spell(noise->low), spell(noise->high));
    else if (forecast.exact())
        lines << Charts::tr("Computed exactly: no sampling noise.");
    return lines;
}

double roundedUp(double value) {
    if (!(value > 0) || !std::isfinite(value))
        return 1;
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0})
        if (value <= step * power)
            return step * power;
    return 10 * power;
}

} // namespace stepline::charts
