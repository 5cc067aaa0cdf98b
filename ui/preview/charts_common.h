#pragma once

#include "ui/preview/charts.h"

#include <QCoreApplication>
#include <functional>

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

/// True when the two ends of the numbers differ at all.
bool hasBand(const Forecast &forecast);

/// "Whiskers: all numbers low to all high · boxes: sampling alone, 95 %": what the bars of a chart carry.
QString rangesCaption(const Forecast &forecast, const QList<Pane> &panes);
/// The two ranges of a figure in plain words, each with its name; what there is of them.
QStringList rangeLines(const Forecast &forecast, const std::optional<Interval> &band,
                       const std::optional<Interval> &noise, const std::function<QString(double)> &spell);
/// The sampling noise of a figure; nullopt where nothing was sampled.
inline std::optional<Interval> noiseOf(const Forecast &forecast, const std::function<Interval(const Sampling &)> &of) {
    const Sampling sampling = forecast.sampling();
    return sampling.exact() ? std::nullopt : std::optional(of(sampling));
}
/// Every message.
inline bool anyMessage(const MessageResult &) {
    return true;
}

/// A range to the next round number above, with room for labels.
double roundedUp(double value);

inline QString join(const QStringList &lines) {
    return lines.join(u'\n');
}

} // namespace stepline::charts
