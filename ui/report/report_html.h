#pragma once

#include "ui/report/report_pictures.h"

namespace stepline {

/// The report as one web page that loads nothing and runs nothing: styles and pictures are in it. Light and dark as the
/// reader's system has it, always light on paper. Headings, tables with scopes and texts for pictures make it readable
/// aloud; every text of the template is escaped.
QByteArray reportHtml(const ReportInput &input, const Report &report);

} // namespace stepline
