#include "app/cli/cli.h"

#include "core/base/text.h"
#include "core/check/check.h"
#include "core/check/ignored.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace stepline::cli {

namespace {

/// Everything that can be said about one file, whatever kind it is.
Problems problemsOf(const QString &path) {
    const auto bytes = readInput(path);
    if (!bytes)
        return bytes.problems();
    const auto root = parseJson(*bytes);
    if (!root)
        return root.problems();
    switch (fileKindOf(*root)) {
    case FileKind::Sequence: {
        const auto tmpl = decodeTemplate(*root);
        return tmpl ? tmpl.problems() + sortOut(checkTemplate(*tmpl, nullptr, &*root), *tmpl, *root).shown
                    : tmpl.problems();
    }
    case FileKind::Profile: {
        const auto profile = decodeProfile(*root);
        return profile ? profile.problems() + checkProfile(*profile, &*root) : profile.problems();
    }
    case FileKind::Script: break;
    }
    return decodeScript(*root).problems();
}

JsonValue toJson(const QString &file, const Problem &problem) {
    const auto string = [](const QString &value) { return JsonValue::string(value); };
    return JsonValue::object()
        .with(QStringLiteral("file"), string(file))
        .with(QStringLiteral("line"), JsonValue::number(std::max(1, problem.line)))
        .with(QStringLiteral("column"), JsonValue::number(std::max(1, problem.column)))
        .with(QStringLiteral("severity"), string(severityName(problem.severity)))
        .with(QStringLiteral("pointer"), string(problem.pointer))
        .with(QStringLiteral("rule"), string(problem.rule))
        .with(QStringLiteral("message"), string(problem.message));
}

int validate(const std::vector<std::string> &files, bool json) {
    int exitCode = Fine;
    std::vector<JsonValue> all;
    for (const std::string &file : files) {
        const QString path = argument(file);
        const Problems problems = problemsOf(path);
        exitCode = std::max(exitCode, exitCodeFor(problems));
        if (!json)
            printProblems(fileLabel(path), problems);
        for (const Problem &problem : problems)
            all.push_back(toJson(fileLabel(path), problem));
    }
    if (json && !print(writeJson(JsonValue::array(std::move(all))) + '\n'))
        return AnythingElse;
    return exitCode;
}

} // namespace

void addValidate(CLI::App &app, int &exitCode) {
    struct Options {
        std::vector<std::string> files;
        bool json = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App *command =
        app.add_subcommand("validate", text("Say what is wrong with sequences, profiles and scripts").toStdString());
    command->add_option("FILE", options->files, text("Files to look at; “-” is standard input").toStdString())
        ->required();
    command->add_flag("--json", options->json, text("Print one JSON array instead of lines").toStdString());
    command->callback([options, &exitCode] { exitCode = validate(options->files, options->json); });
}

} // namespace stepline::cli
