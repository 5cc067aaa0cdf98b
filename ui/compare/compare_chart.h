#pragma once

#include "ui/compare/compare_outcome.h"
#include "ui/preview/chart.h"

namespace stepline {

/// Which figure of the messages the chart shows.
struct CompareFigure {
    enum class Kind { Metric, Late, Cost };
    Kind kind = Kind::Cost;
    Metric metric = Metric::Requested; ///< Kind::Metric

    QString key() const; ///< "cost", "late", "requested" …
    static CompareFigure fromKey(QStringView key);
    QString name() const;
    const Difference &of(const DifferenceTally &tally) const;
};

/// The figures that some message on either side has, cost first (unless money cannot be compared).
QList<CompareFigure> compareFigures(const CompareOutcome &outcome);

/// The difference of each message, and last of all together, with its interval, around zero.
Chart differenceChart(const CompareOutcome &outcome, const CompareFigure &figure);

} // namespace stepline
