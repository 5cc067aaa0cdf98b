#include "app/cli/cli.h"

#include "core/base/text.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace stepline::cli {

namespace {

/// The canonical form of the bytes, or what refuses them.
Result<QByteArray> formatted(const QByteArray &bytes) {
    const auto root = parseJson(bytes);
    if (!root)
        return root.problems();
    const FileKind kind = fileKindOf(*root);
    const Problems problems = kind == FileKind::Sequence  ? decodeTemplate(*root).problems()
                              : kind == FileKind::Profile ? decodeProfile(*root).problems()
                                                          : decodeScript(*root).problems();
    if (!allFine(problems))
        return problems;
    return canonicalForm(*root, kind);
}

int format(const QString &path, bool inPlace) {
    const auto bytes = readInput(path);
    const auto result = bytes ? formatted(*bytes) : Result<QByteArray>(bytes.problems());
    if (!result) {
        printProblems(fileLabel(path), result.problems());
        return exitCodeFor(result.problems());
    }
    if (!inPlace)
        return print(*result) ? Fine : AnythingElse;
    if (*result == *bytes)
        return Fine; // nothing to do: the file keeps its date
    if (const auto problem = writeFileSafely(path, *result)) {
        complain(problem->message);
        return AnythingElse;
    }
    return Fine;
}

} // namespace

void addFormat(CLI::App &app, int &exitCode) {
    struct Options {
        std::vector<std::string> files;
        bool inPlace = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App *command =
        app.add_subcommand("format", text("Print a sequence, profile or script in its canonical form").toStdString());
    command->add_option("FILE", options->files, text("The file; with --in-place, several").toStdString())->required();
    command->add_flag("--in-place", options->inPlace, text("Rewrite the files instead of printing").toStdString());
    command->callback([options, &exitCode] {
        const auto wrong = [&](const QString &sentence) {
            complain(sentence);
            exitCode = WrongUsage;
        };
        if (!options->inPlace && options->files.size() > 1)
            return wrong(text("Only one file can be printed. Name one, or add --in-place to rewrite them all."));
        for (const std::string &file : options->files)
            if (options->inPlace && file == "-")
                return wrong(text("Standard input cannot be rewritten. Leave out --in-place, or name a file."));
        for (const std::string &file : options->files)
            exitCode = std::max(exitCode, format(argument(file), options->inPlace));
    });
}

} // namespace stepline::cli
