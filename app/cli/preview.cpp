#include "app/cli/cli.h"
#include "app/cli/preview_options.h"
#include "app/cli/preview_table.h"

#include "core/base/text.h"
#include "core/check/check.h"
#include "core/preview/exact.h"
#include "core/preview/preview.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace stepline::cli {

namespace {

struct Options : PreviewOptions {
    std::string sequence;
    bool exact = false, json = false;
};

int preview(const Options &options) {
    PreviewRequest request;
    if (!readSettings(options, request))
        return WrongUsage;
    int exitCode = Fine;
    const QString path = argument(options.sequence);
    const auto sequence = openSequence(path, exitCode);
    if (!sequence)
        return exitCode;
    request.tmpl = sequence->value;
    if (!readProfileInto(options, request, exitCode))
        return exitCode;
    const Problems errors = semanticErrors(request.tmpl, &sequence->root);
    if (!allFine(errors)) {
        printProblems(fileLabel(path), errors);
        return FileHasProblems;
    }
    const auto results = options.exact ? previewExact(request) : previewSampled(request);
    if (!results && options.exact)
        return complain(results.sentence()), AnythingElse;
    Problems problems = results.problems();
    locate(problems, sequence->root);
    printProblems(fileLabel(path), problems);
    if (!results)
        return FileHasProblems;
    const QByteArray out =
        options.json ? resultsToJson(*results) + '\n' : previewTable(request.tmpl, *results).toUtf8();
    return print(out) ? Fine : AnythingElse;
}

} // namespace

void addPreview(CLI::App &app, int &exitCode) {
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand(
        "preview", text("Forecast a sequence: how many are reached, what happens, what it costs").toStdString());
    command->add_option("SEQUENCE", options->sequence, text("The sequence; “-” is standard input").toStdString())
        ->required();
    addPreviewOptions(*command, *options);
    command->add_flag("--exact", options->exact, text("Expectations instead of a simulation").toStdString());
    command->add_flag("--json", options->json, text("Print one JSON object instead of a table").toStdString());
    command->callback([options, &exitCode] {
        if (options->sequence == "-" && options->profile == "-") {
            complain(text("Standard input can be the sequence or the profile, not both. Name a file for one of them."));
            exitCode = WrongUsage;
            return;
        }
        exitCode = preview(*options);
    });
}

} // namespace stepline::cli
