#pragma once

#include "ui/jobs/forecaster.h"
#include "ui/preview/figure.h"

#include <QList>

namespace stepline {

/// One link of the chain behind a figure.
struct WhyLine {
    enum class Kind {
        Counted, ///< a count of the forecast
        Times,   ///< a number of the profile that the count before is multiplied by
        Less,    ///< people who drop out
        Note,    ///< a sentence
    };
    Kind kind = Kind::Note;
    QString what;
    QString value;
    std::optional<Grade> grade; ///< Times: how the number is known
    QString range;              ///< "0.5 to 0.7", where the profile gives one
    QString source;             ///< Times: where it comes from
    bool result = false;        ///< the figure that was asked about
    bool operator==(const WhyLine &) const = default;
};

/// "Why this number?": the chain from the recipients to the figure, with the profile's numbers, their grade and source,
/// and what the forecast counted on the way.
struct Why {
    QString title; ///< "Viewed: 214,978"
    QString where; ///< "App feed, step 1"
    QList<WhyLine> lines;
};

Why explain(const Figure &figure, const Forecast &forecast);

} // namespace stepline
