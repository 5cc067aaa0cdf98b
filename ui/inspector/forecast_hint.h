#pragma once

#include "ui/jobs/forecaster.h"

namespace stepline {

/// What the forecast says about a message's stop condition, in a sentence: how many of those it is sent to do it, how
/// many of them within the wait (only where the forecast's series really tells), how many too late. Empty where the
/// forecast is of another revision or has nothing to say.
QString forecastHint(const ForecastPtr &forecast, const Template &tmpl, const Message &message, quint64 revision);

/// The share of the message's requests whose metric has happened within @p wait; nullopt where the series cannot tell
/// it to the percent: requests that went out at different times, or a grid too coarse.
std::optional<double> shareWithin(const Results &results, const QString &messageId, Metric metric, Duration wait);

} // namespace stepline
