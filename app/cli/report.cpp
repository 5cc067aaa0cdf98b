// export --format pdf, html, md, csv, png, svg: documents and pictures for people.
#include "app/cli/report.h"

#include "app/cli/cli.h"
#include "core/base/text.h"
#include "core/check/check.h"
#include "core/check/ignored.h"
#include "ui/report/report_export.h"
#include "ui/report/report_pictures.h"
#include "ui/settings/language.h"
#include "ui/theme/theme.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>
#include <QGuiApplication>
#include <cstring>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace stepline::cli {

namespace {

constexpr const char *AllPictures = "all";

bool toTerminal() {
#ifdef Q_OS_UNIX
    return isatty(STDOUT_FILENO) != 0;
#else
    return false;
#endif
}

/// What the report is made from; nullopt after its problems, which @p exitCode then says.
std::optional<ReportInput> readInputs(const DocumentOptions &options, int &exitCode) {
    PreviewRequest request;
    if (!readSettings(options, request)) {
        exitCode = WrongUsage;
        return {};
    }
    const QString path = argument(options.file);
    const auto file = openSequence(path, exitCode);
    if (!file || !readProfileInto(options, request, exitCode))
        return {};
    ReportInput input;
    input.tmpl = file->value;
    input.root = file->root;
    input.findings = sortOut(checkTemplate(file->value, &request.profile, &file->root), file->value, file->root).shown;
    input.made = QDateTime::currentDateTime();
    input.entry = request.entry;
    if (path != u'-')
        input.changed = QFileInfo(path).lastModified();
    request.tmpl = file->value;
    const Problems errors = semanticErrors(file->value, &file->root);
    if (!allFine(errors)) {
        input.noForecast = text("There is no forecast while the sequence has errors: %1").arg(errors.first().message);
        return input;
    }
    const auto forecast = forecastForReport(request);
    if (forecast)
        input.forecast = *forecast;
    else
        input.noForecast = forecast.sentence();
    return input;
}

int wrongUsage(const QString &sentence) {
    complain(sentence);
    return WrongUsage;
}

int failed(const Problems &problems) {
    for (const Problem &problem : problems)
        complain(problem.message);
    return AnythingElse;
}

} // namespace

void addDocumentOptions(CLI::App &command, DocumentOptions &options) {
    command.add_option("--paper", options.paper,
                       text("a4 or letter, for pdf; what your country prints on without it").toStdString());
    command.add_option("--language", options.language,
                       text("en or ko: the language of the document; the system’s without it").toStdString());
    command.add_option("--picture", options.picture,
                       text("Which picture, for png and svg: %1; or “all”, into the folder that --out names")
                           .arg(pictureKeys().join(QStringLiteral(", ")))
                           .toStdString());
    addPreviewOptions(command, options);
}

bool isDocument(const std::string &format) {
    return reportFormatFromEnding(argument(format)).has_value();
}

bool paintsDocument(int argc, char **argv) {
    for (int i = 2; i < argc; ++i) {
        const bool joined = std::strncmp(argv[i], "--format=", 9) == 0;
        const char *name = joined                                                  ? argv[i] + 9
                           : std::strcmp(argv[i], "--format") == 0 && i + 1 < argc ? argv[i + 1]
                                                                                   : "";
        if (const auto format = reportFormatFromEnding(QString::fromUtf8(name)); format && paints(*format))
            return true;
    }
    return false;
}

int exportDocument(const DocumentOptions &options) {
    ReportOptions report;
    report.format = *reportFormatFromEnding(argument(options.format));
    report.picture = argument(options.picture);
    report.paper = usualPaper();
    if (!options.paper.empty()) {
        const auto paper = paperFromKey(argument(options.paper));
        if (!paper)
            return wrongUsage(text("--paper is a4 or letter, not “%1”.").arg(argument(options.paper)));
        report.paper = *paper;
    }
    if (!options.language.empty()) {
        const Language language = languageFromKey(argument(options.language));
        if (language == Language::System)
            return wrongUsage(text("--language is en or ko, not “%1”.").arg(argument(options.language)));
        useLanguage(language);
    }
    const bool picture = report.format == ReportFormat::Png || report.format == ReportFormat::Svg;
    const bool all = picture && options.picture == AllPictures;
    const bool printed = options.out.empty() || options.out == "-";
    if (picture && !all && !pictureKeys().contains(report.picture))
        return wrongUsage(text("There is no picture “%1”. There are: %2, all.")
                              .arg(report.picture, pictureKeys().join(QStringLiteral(", "))));
    if (all && printed)
        return wrongUsage(text("All pictures need a folder. Add --out FOLDER."));
    if (printed && toTerminal() && (report.format == ReportFormat::Pdf || report.format == ReportFormat::Png))
        return wrongUsage(
            text("A %1 file is not for the terminal. Add --out FILE.").arg(argument(options.format).toUpper()));
    if (paints(report.format))
        Theme::instance(); // chooses the typeface
    int exitCode = Fine;
    const auto input = readInputs(options, exitCode);
    if (!input)
        return exitCode;
    if (all) {
        const auto paths = writeAllPictures(*input, report.format, argument(options.out));
        if (!paths)
            return failed(paths.problems());
        return print((paths->join(u'\n') + u'\n').toUtf8()) ? Fine : AnythingElse;
    }
    const auto bytes = writeReport(*input, report);
    if (!bytes)
        return failed(bytes.problems());
    if (printed)
        return print(*bytes) ? Fine : AnythingElse;
    if (const auto problem = writeFileSafely(argument(options.out), *bytes))
        return failed({*problem});
    return Fine;
}

} // namespace stepline::cli
