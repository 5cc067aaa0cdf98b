#pragma once

#include "ui/report/describe_report.h"

class QPrinter;

namespace stepline {

/// Paints the report on the printer's paper, one page after the other; what the preview shows and what is printed.
void printReport(QPrinter &printer, const ReportInput &input, const Report &report);

} // namespace stepline
