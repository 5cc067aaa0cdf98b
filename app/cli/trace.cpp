#include "app/cli/cli.h"

#include "core/base/text.h"
#include "core/check/check.h"
#include "core/preview/trace.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace stepline::cli {

namespace {

/// True when there is an error among the problems, which are printed with their places in the file.
bool refused(const QString &path, Problems problems, const JsonValue &source) {
    locate(problems, source);
    printProblems(fileLabel(path), problems);
    return !allFine(problems);
}

int traceFiles(const QString &sequencePath, const QString &scriptPath) {
    int exitCode = Fine;
    const auto sequence = openSequence(sequencePath, exitCode);
    if (!sequence)
        return exitCode;
    const auto bytes = readInput(scriptPath);
    const auto root = bytes ? parseJson(*bytes) : Result<JsonValue>(bytes.problems());
    if (root && fileKindOf(*root) != FileKind::Script) {
        complain(text("“%1” is no script. A script says what one recipient does, as in {\"events\": [{\"message\": "
                      "\"m1\", \"metric\": \"viewed\", \"after\": \"PT30M\"}]}.")
                     .arg(scriptPath));
        return FileHasProblems;
    }
    const auto script = root ? decodeScript(*root) : Result<Script>(root.problems());
    printProblems(fileLabel(scriptPath), script.problems());
    if (!script)
        return exitCodeFor(script.problems());
    const bool sequenceRefused = refused(sequencePath, semanticErrors(sequence->value), sequence->root);
    const bool scriptRefused = refused(scriptPath, checkScript(sequence->value, *script), *root);
    if (sequenceRefused || scriptRefused)
        return FileHasProblems;
    const auto lines = trace(sequence->value, *script);
    if (!lines) {
        printProblems(fileLabel(sequencePath), lines.problems());
        return FileHasProblems;
    }
    return print(traceToJsonLines(*lines)) ? Fine : AnythingElse;
}

} // namespace

void addTrace(CLI::App &app, int &exitCode) {
    struct Options {
        std::string sequence, script;
    };
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand(
        "trace", text("Play one scripted recipient and print what happens, one JSON object a line").toStdString());
    command->add_option("SEQUENCE", options->sequence, text("The sequence; “-” is standard input").toStdString())
        ->required();
    command->add_option("--script", options->script, text("The recipient: entry, zone, events …").toStdString())
        ->required();
    command->callback([options, &exitCode] {
        if (options->sequence == "-" && options->script == "-") {
            complain(text("Standard input can be the sequence or the script, not both. Name a file for one of them."));
            exitCode = WrongUsage;
            return;
        }
        exitCode = traceFiles(argument(options->sequence), argument(options->script));
    });
}

} // namespace stepline::cli
