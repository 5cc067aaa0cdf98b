#pragma once

#include "ui/preview/charts.h"

#include <QCoreApplication>

// Shared by the builders of charts; not for others.

namespace stepline {

struct Charts {
    Q_DECLARE_TR_FUNCTIONS(stepline::Charts)
};

} // namespace stepline

namespace stepline::charts {

/// A chart that says why it is empty; nothing set in @c empty when there is a forecast with recipients and messages.
Chart begin(const ChartInput &input, const QString &key, const QString &title);

/// Low and high end of a figure: of the honest band, where the forecast has one that is wider than nothing.
template <typename Pick> std::optional<Interval> bandOf(const Forecast &forecast, Pick pick) {
    if (!forecast.low || !forecast.high)
        return {};
    const double likely = pick(forecast.sequence);
    const double a = pick(*forecast.low), b = pick(*forecast.high);
    // More of everything may mean fewer requests (more people stop earlier), so low and high are sorted here.
    const Interval band{std::min({likely, a, b}), std::max({likely, a, b})};
    if (band.low == band.high)
        return {};
    return band;
}

/// True when the two ends of the rates differ at all: then whiskers show the honest band, else the sampling noise.
bool hasBand(const Forecast &forecast);

/// A range to the next round number above, with room for labels.
double roundedUp(double value);

inline QString join(const QStringList &lines) {
    return lines.join(u'\n');
}

} // namespace stepline::charts
