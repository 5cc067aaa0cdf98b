#pragma once

#include "ui/report/describe_report.h"

namespace report_case {

/// A gallery template as a report's input: forecast of 20,000 people with the built-in profile, a fixed day.
stepline::ReportInput gallery(const QString &name);
/// Any sequence's JSON.
stepline::ReportInput fromJson(const QByteArray &json);

/// One message whose every text tries to be markup, a formula or a script.
stepline::ReportInput hostile();

/// Every gallery template's name, as "cart-recovery".
QStringList galleryNames();

} // namespace report_case
