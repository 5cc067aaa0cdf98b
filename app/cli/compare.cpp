#include "app/cli/cli.h"
#include "app/cli/compare_table.h"
#include "app/cli/preview_options.h"

#include "core/base/text.h"
#include "core/check/check.h"
#include "core/preview/compare.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

namespace stepline::cli {

namespace {

struct Options : PreviewOptions {
    std::string a, b;
    bool json = false;
};

/// Reads one side, whose profile is known. False after its problems; warnings are printed too.
bool readSide(const std::string &file, PreviewRequest &request, int &exitCode) {
    const QString path = argument(file);
    const auto sequence = openSequence(path, exitCode);
    if (!sequence)
        return false;
    const Problems errors = semanticErrors(sequence->value, &sequence->root);
    printProblems(fileLabel(path), errors);
    if (!allFine(errors)) {
        exitCode = FileHasProblems;
        return false;
    }
    request.tmpl = sequence->value;
    Problems warnings = previewWarnings(request);
    locate(warnings, sequence->root);
    printProblems(fileLabel(path), warnings);
    return true;
}

int compare(const Options &options) {
    CompareRequest request;
    if (!readSettings(options, request.a))
        return WrongUsage;
    int exitCode = Fine;
    if (!readProfileInto(options, request.a, exitCode))
        return exitCode;
    request.b = request.a;
    if (!readSide(options.a, request.a, exitCode) || !readSide(options.b, request.b, exitCode))
        return exitCode;
    const auto comparison = comparePreviews(request);
    if (!comparison)
        return complain(comparison.sentence()), AnythingElse;
    const QByteArray out = options.json ? comparisonToJson(*comparison) + '\n'
                                        : compareTable(request.a.tmpl, request.b.tmpl, *comparison).toUtf8();
    return print(out) ? Fine : AnythingElse;
}

} // namespace

void addCompare(CLI::App &app, int &exitCode) {
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand(
        "compare",
        text("What another sequence would change: each figure of A and B, the difference and its 95 % interval")
            .toStdString());
    command->add_option("A", options->a, text("The one sequence; “-” is standard input").toStdString())->required();
    command->add_option("B", options->b, text("The other sequence; “-” is standard input").toStdString())->required();
    addPreviewOptions(*command, *options);
    command->add_flag("--json", options->json, text("Print one JSON object instead of a table").toStdString());
    command->footer(
        text("Both are played for the same recipients with the same luck, so that a small difference is the change's, "
             "not chance. Messages and channels are matched by id.\n"
             "The JSON object has the members of preview --json (no series); each "
             "figure is {\"a\", \"b\", \"difference\": b - a, \"interval\": [low, high]}, the interval holding 95 % of "
             "the difference to be expected of that many recipients. \"on\" is both, a or b: where the message or "
             "channel "
             "is; \"a\" and \"b\" of a message say its step and channel there, or null. \"groups\" is how many groups "
             "of "
             "recipients the intervals come from.")
            .toStdString());
    command->callback([options, &exitCode] {
        const std::string files[] = {options->a, options->b, options->profile};
        if (std::ranges::count(files, std::string("-")) > 1) {
            complain(text("Standard input can be one of A, B and the profile. Name files for the others."));
            exitCode = WrongUsage;
            return;
        }
        exitCode = compare(*options);
    });
}

} // namespace stepline::cli
