#include "app/cli/cli.h"

#include "core/base/text.h"
#include "core/check/check.h"
#include "core/check/ignored.h"
#include "core/checklist/checklist.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace stepline::cli {

namespace {

/// What people have still to tick before the launch: notes, no faults of the file.
Problems openItems(const Template &tmpl, const JsonValue &root, const Problems &findings) {
    Problems notes;
    for (const ChecklistRow &row : checklistOf(tmpl, root, findings))
        if (!row.automatic && !row.done)
            notes << Problem{.severity = Severity::Hint,
                             .pointer = QStringLiteral("/template/checklist/%1").arg(row.item),
                             .rule = QStringLiteral("checklist-open"),
                             .message = text("Still open on the checklist: “%1”.").arg(row.text)};
    locate(notes, root);
    return notes;
}

/// Everything that can be said about one file, whatever kind it is.
Problems problemsOf(const QString &path, bool checklist) {
    const auto bytes = readInput(path);
    if (!bytes)
        return bytes.problems();
    const auto root = parseJson(*bytes);
    if (!root)
        return root.problems();
    switch (fileKindOf(*root)) {
    case FileKind::Sequence: {
        const auto tmpl = decodeTemplate(*root);
        if (!tmpl)
            return tmpl.problems();
        const Problems findings = sortOut(checkTemplate(*tmpl, nullptr, &*root), *tmpl, *root).shown;
        return tmpl.problems() + findings + (checklist ? openItems(*tmpl, *root, findings) : Problems());
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

int validate(const std::vector<std::string> &files, bool json, bool checklist) {
    int exitCode = Fine;
    std::vector<JsonValue> all;
    for (const std::string &file : files) {
        const QString path = argument(file);
        const Problems problems = problemsOf(path, checklist);
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
        bool json = false, checklist = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App *command =
        app.add_subcommand("validate", text("Say what is wrong with sequences, profiles and scripts").toStdString());
    command->add_option("FILE", options->files, text("Files to look at; “-” is standard input").toStdString())
        ->required();
    command->add_flag("--json", options->json, text("Print one JSON array instead of lines").toStdString());
    command->add_flag("--checklist", options->checklist,
                      text("Also say what of the templates' own checklists is still open").toStdString());
    command->callback([options, &exitCode] { exitCode = validate(options->files, options->json, options->checklist); });
}

} // namespace stepline::cli
