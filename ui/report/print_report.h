#pragma once

#include "ui/report/describe_report.h"

class QPrinter;
class QWidget;

namespace stepline {

/// Paints the report on the printer's paper, one page after the other; what the preview shows and what is printed.
void printReport(QPrinter &printer, const ReportInput &input, const Report &report);

/// The system's print preview, from where it is printed. Returns when it is closed.
void showPrintPreview(const ReportInput &input, QWidget *parent);

} // namespace stepline
