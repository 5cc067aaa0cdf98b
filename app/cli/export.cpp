#include "app/cli/cli.h"
#include "app/cli/export_estimate.h"
#include "app/cli/export_library.h"
#include "app/cli/report.h"

#include "core/base/text.h"
#include "core/export/bpmn.h"
#include "core/export/states_language.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

namespace stepline::cli {

namespace {

struct Format {
    const char *name;
    /// nullptr: a document for people (app/cli/report.cpp).
    Result<QByteArray> (*write)(const SequenceFile &file);
};

constexpr Format Formats[] = {
    {"json", [](const SequenceFile &file) { return Result(canonicalForm(file.root, FileKind::Sequence)); }},
    {"asl", [](const SequenceFile &file) { return toStatesLanguage(file.value); }},
    {"bpmn", [](const SequenceFile &file) { return toBpmn(file.value); }},
    {"pdf", nullptr},
    {"html", nullptr},
    {"md", nullptr},
    {"csv", nullptr},
    {"png", nullptr},
    {"svg", nullptr},
};

QString available() {
    QStringList names;
    for (const Format &format : Formats)
        names << QLatin1String(format.name);
    return names.join(QStringLiteral(", "));
}

int exportFile(const QString &path, const std::string &formatName, const QString &out) {
    const Format *format =
        std::find_if(std::begin(Formats), std::end(Formats), [&](const Format &f) { return formatName == f.name; });
    if (format == std::end(Formats)) {
        complain(text("There is no format “%1”. This version writes: %2.").arg(argument(formatName), available()));
        return WrongUsage;
    }
    int exitCode = Fine;
    const auto file = openSequence(path, exitCode);
    if (!file)
        return exitCode;
    const auto written = format->write(*file);
    if (!written) {
        printProblems(fileLabel(path), written.problems());
        const auto refused = [](const Problem &problem) { return problem.rule == u"not_expressible"; };
        return std::ranges::any_of(written.problems(), refused) ? AnythingElse : FileHasProblems;
    }
    const QByteArray &bytes = *written;
    if (out.isEmpty() || out == u'-')
        return print(bytes) ? Fine : AnythingElse;
    if (const auto problem = writeFileSafely(out, bytes)) {
        complain(problem->message);
        return AnythingElse;
    }
    return Fine;
}

} // namespace

void addExport(CLI::App &app, int &exitCode) {
    struct Options : DocumentOptions {
        std::string estimate; ///< of how many recipients' run; empty: the file is wanted
        bool json = false, overwrite = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand(
        "export", text("Write a sequence in another format: for engines, or as a document for people").toStdString());
    command->add_option("FILE", options->file, text("The sequence; “-” is standard input").toStdString());
    auto library = std::make_shared<std::string>();
    const CLI::Option *whole =
        command
            ->add_option("--library", *library,
                         text("Instead of a FILE: every template of the own library, or of the one at that path; json "
                              "into the folder that --out names, csv or html as one sheet")
                             .toStdString())
            ->expected(0, 1);
    command
        ->add_option("--format", options->format,
                     text("The format; this version writes: %1").arg(available()).toStdString())
        ->required();
    command->add_option("--out", options->out, text("The file to write; standard output without it").toStdString());
    addDocumentOptions(*command, *options);
    command->add_option(
        "--estimate", options->estimate,
        text("Instead of the file, print what a run of so many recipients costs (asl, bpmn)").toStdString());
    command->add_flag("--overwrite", options->overwrite,
                      text("With --library: write over files of the folder that differ").toStdString());
    command->add_flag("--json", options->json, text("With --estimate: print JSON").toStdString());
    command->callback([options, library, whole, &exitCode] {
        const auto wrong = [&](const QString &sentence) {
            complain(sentence);
            exitCode = WrongUsage;
        };
        if (whole->count() == 0 && options->file.empty())
            return wrong(text("FILE is required: name a sequence, or add --library for all templates."));
        if (whole->count() > 0) {
            if (!options->file.empty())
                return wrong(text("Either a FILE or --library, not both."));
            if (!isLibraryFormat(options->format))
                return wrong(text("A whole library is written as json, csv or html, not as “%1”.")
                                 .arg(argument(options->format)));
            exitCode = exportLibrary(argument(*library), options->format, argument(options->out), options->overwrite);
            return;
        }
        if (!options->estimate.empty()) {
            if (const auto file = openSequence(argument(options->file), exitCode)) {
                PreviewOptions run = *options;
                run.recipients = options->estimate;
                exitCode = printEstimate(argument(options->file), *file, options->format, run, options->json);
            }
            return;
        }
        exitCode = isDocument(options->format)
                       ? exportDocument(*options)
                       : exportFile(argument(options->file), options->format, argument(options->out));
    });
}

} // namespace stepline::cli
