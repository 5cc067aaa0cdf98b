#pragma once

#include "core/model/template.h"
#include "ui/jobs/forecaster.h"
#include "ui/preview/chart.h"

namespace stepline {

/// What a chart is made from. Without a forecast the chart says @c why there is none.
struct ChartInput {
    ForecastPtr forecast;
    QString why;
};

/// The sequence against sending everything at once: people reached, cost, people converted, and the saving in words.
Chart compareChart(const ChartInput &input);
/// Requested, delivered, viewed, clicked (or replied) per channel, as shares of the recipients.
Chart channelChart(const ChartInput &input);
/// The same per step as a funnel; the weakest step is marked and named.
Chart stepChart(const ChartInput &input);
/// Cumulative counts of one metric over time since entry, one line a message.
Chart timeChart(const ChartInput &input, Metric metric);
/// What each channel costs, and cost, revenue and what is left, beside sending everything at once.
Chart moneyChart(const ChartInput &input);

/// All of them, in the order in which they are shown and saved; over time shows what was requested.
QList<Chart> allCharts(const ChartInput &input);

/// A template's step as people call it: its name, or "Step 2".
QString stepTitle(const Template &tmpl, int index);
/// "App feed"; the id when the channel is unknown.
QString channelTitle(const Template &tmpl, const QString &channelId);
/// The message in a few words: its channel, with the step's number where the channel is used more than once.
QString messageTitle(const Template &tmpl, const QString &messageId);
/// Counts of all messages of a step.
Tally stepTally(const Results &results, const QString &stepId);

/// The step that leads the smallest share of its requests to an answer (clicked or replied, reported ones); −1 when
/// fewer than two steps can be compared.
struct WeakestStep {
    int index = -1;
    Metric metric = Metric::Clicked;
    double share = 0; ///< of what it requested
};
WeakestStep weakestStep(const Template &tmpl, const Results &results);

} // namespace stepline
