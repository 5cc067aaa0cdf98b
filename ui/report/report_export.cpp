#include "ui/report/report_export.h"

#include "core/json/files.h"
#include "ui/report/report_html.h"
#include "ui/report/report_pages.h"
#include "ui/report/report_words.h"

#include <QDir>

namespace stepline {

namespace {

struct Ending {
    ReportFormat format;
    const char *ending;
};
constexpr Ending Endings[] = {{ReportFormat::Pdf, "pdf"}, {ReportFormat::Html, "html"}, {ReportFormat::Markdown, "md"},
                              {ReportFormat::Csv, "csv"}, {ReportFormat::Png, "png"},   {ReportFormat::Svg, "svg"}};

Problem problem(const char *rule, const QString &message) {
    Problem problem;
    problem.rule = QLatin1String(rule);
    problem.message = message;
    return problem;
}

QByteArray bytesOf(const ReportPicture &picture, ReportFormat format) {
    return format == ReportFormat::Png ? picturePng(picture) : pictureSvg(picture);
}

} // namespace

QString reportEnding(ReportFormat format) {
    for (const Ending &each : Endings)
        if (each.format == format)
            return QLatin1String(each.ending);
    return {};
}

std::optional<ReportFormat> reportFormatFromEnding(const QString &ending) {
    for (const Ending &each : Endings)
        if (ending.compare(QLatin1String(each.ending), Qt::CaseInsensitive) == 0)
            return each.format;
    return {};
}

bool paints(ReportFormat format) {
    return format != ReportFormat::Markdown && format != ReportFormat::Csv;
}

Result<QByteArray> writeReport(const ReportInput &input, const ReportOptions &options) {
    const Report report = describeReport(input);
    switch (options.format) {
    case ReportFormat::Pdf: return reportPdf(ReportPages(input, report, Paper(options.paper)), report, options.paper);
    case ReportFormat::Html: return reportHtml(input, report);
    case ReportFormat::Markdown: return reportMarkdown(report);
    case ReportFormat::Csv: return reportCsv(report);
    case ReportFormat::Png:
    case ReportFormat::Svg: break;
    }
    if (!pictureKeys().contains(options.picture))
        return problem("unknown-picture", ReportWords::tr("There is no picture “%1”. There are: %2.")
                                              .arg(options.picture, pictureKeys().join(QStringLiteral(", "))));
    const ReportPicture picture = pictureOf(options.picture, input, report);
    if (picture.empty())
        return problem(
            "empty-picture",
            input.forecast
                ? ReportWords::tr("The picture “%1” has nothing to show for this sequence.").arg(options.picture)
                : ReportWords::tr("The picture “%1” needs a forecast. %2").arg(options.picture, input.noForecast));
    return bytesOf(picture, options.format);
}

Result<QStringList> writeAllPictures(const ReportInput &input, ReportFormat format, const QString &folder) {
    if (!QDir().mkpath(folder))
        return problem("cannot-write",
                       ReportWords::tr("The folder “%1” cannot be made. Choose another place.").arg(folder));
    QStringList paths;
    for (const ReportPicture &picture : allPictures(input, describeReport(input))) {
        const QString name = QStringLiteral("%1-%2.%3").arg(paths.size() + 1).arg(picture.key, reportEnding(format));
        const QString path = QDir(folder).filePath(name);
        if (const auto failed = writeFileSafely(path, bytesOf(picture, format)))
            return *failed;
        paths << path;
    }
    return paths;
}

} // namespace stepline
