#pragma once

#include "core/export/report.h"
#include "ui/theme/figures.h"

#include <QCoreApplication>

// Shared by the parts that describe a report; not for others.

namespace stepline {

struct ReportInput;

/// Context of the report's words outside of its classes: ReportWords::tr("…").
class ReportWords {
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

/// The forecast's part: headline figures and tables, or why there are none.
void describeForecast(Report &report, const ReportInput &input);

} // namespace stepline
