#pragma once

#include "core/base/result.h"
#include "ui/report/describe_report.h"
#include "ui/report/paper.h"

namespace stepline {

enum class ReportFormat { Pdf, Html, Markdown, Csv, Png, Svg };

struct ReportOptions {
    ReportFormat format = ReportFormat::Pdf;
    PaperSize paper = PaperSize::A4;           ///< Pdf
    QString picture = QStringLiteral("board"); ///< Png, Svg: one of pictureKeys()
};

/// "pdf", "html", "md", "csv", "png", "svg": as the command line and file names have it.
QString reportEnding(ReportFormat format);
std::optional<ReportFormat> reportFormatFromEnding(const QString &ending);
/// True for what needs fonts and painting: a QGuiApplication, on any platform.
bool paints(ReportFormat format);

/// Writes the report in a format. A problem when the picture asked for does not exist or has nothing to show. Asks no
/// window and may run beside it.
Result<QByteArray> writeReport(const ReportInput &input, const ReportOptions &options);

/// Every picture there is for the template as a file in @p folder, which is made when it is missing: "1-board.svg" …
/// The paths written.
Result<QStringList> writeAllPictures(const ReportInput &input, ReportFormat format, const QString &folder);

} // namespace stepline
