#include "ui/preview/charts_common.h"

#include <cmath>

namespace stepline::charts {

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
