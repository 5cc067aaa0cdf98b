#include "app/cli/cli.h"

#include "core/base/text.h"
#include "core/model/diff.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace stepline::cli {

namespace {

struct Options {
    std::string before, after;
    bool json = false;
};

JsonValue fieldsJson(const std::vector<FieldDiff> &fields) {
    std::vector<JsonValue> items;
    for (const FieldDiff &field : fields)
        items.push_back(JsonValue::object()
                            .with(QStringLiteral("pointer"),
                                  JsonValue::string(field.after ? field.afterPointer : field.beforePointer))
                            .with(QStringLiteral("name"), JsonValue::string(field.name))
                            .with(QStringLiteral("before"), field.before.value_or(JsonValue::null()))
                            .with(QStringLiteral("after"), field.after.value_or(JsonValue::null())));
    return JsonValue::array(std::move(items));
}

JsonValue placeJson(const Place &place) {
    if (!place.valid())
        return JsonValue::null();
    JsonValue json = JsonValue::object().with(QStringLiteral("step"), JsonValue::number(place.step + 1));
    return place.index < 0 ? json : std::move(json).with(QStringLiteral("place"), JsonValue::number(place.index + 1));
}

JsonValue partsJson(const std::vector<PartDiff> &parts) {
    std::vector<JsonValue> items;
    for (const PartDiff &part : parts) {
        std::vector<JsonValue> changes;
        const auto is = [&](bool so, const char *word) {
            if (so)
                changes.push_back(JsonValue::string(QLatin1String(word)));
        };
        is(part.kind == PartDiff::Kind::Added, "added");
        is(part.kind == PartDiff::Kind::Removed, "removed");
        is(part.moved, "moved");
        is(!part.fields.empty(), "changed");
        JsonValue json = JsonValue::object()
                             .with(QStringLiteral("id"), JsonValue::string(part.id))
                             .with(QStringLiteral("name"), JsonValue::string(part.name))
                             .with(QStringLiteral("change"), JsonValue::array(std::move(changes)));
        if (part.before.valid() || part.after.valid())
            json = std::move(json)
                       .with(QStringLiteral("before"), placeJson(part.before))
                       .with(QStringLiteral("after"), placeJson(part.after));
        items.push_back(std::move(json).with(QStringLiteral("fields"), fieldsJson(part.fields)));
    }
    return JsonValue::array(std::move(items));
}

JsonValue toJson(const TemplateDiff &diff) {
    return JsonValue::object()
        .with(QStringLiteral("same"), JsonValue::boolean(diff.isEmpty()))
        .with(QStringLiteral("summary"), JsonValue::string(diffSummary(diff)))
        .with(QStringLiteral("settings"), fieldsJson(diff.settings))
        .with(QStringLiteral("channels"), partsJson(diff.channels))
        .with(QStringLiteral("steps"), partsJson(diff.steps))
        .with(QStringLiteral("messages"), partsJson(diff.messages));
}

int diff(const Options &options) {
    if (options.before == "-" && options.after == "-") {
        complain(text("Standard input can be one of A and B. Name a file for the other."));
        return WrongUsage;
    }
    int exitCode = Fine;
    const auto before = openSequence(argument(options.before), exitCode);
    const auto after = openSequence(argument(options.after), exitCode);
    if (!before || !after)
        return exitCode;
    const TemplateDiff found = diffOf(before->root, before->value, after->root, after->value);
    if (options.json)
        return print(writeJson(toJson(found)) + '\n') ? Fine : AnythingElse;
    QString lines;
    for (const QString &line : diffLines(found))
        lines += forTerminal(line) + u'\n';
    if (lines.isEmpty())
        lines = text("No difference.") + u'\n';
    return print(lines.toUtf8()) ? Fine : AnythingElse;
}

} // namespace

void addDiff(CLI::App &app, int &exitCode) {
    auto options = std::make_shared<Options>();
    CLI::App *command =
        app.add_subcommand("diff", text("Say how two sequences differ: added, removed, moved and changed cards, and "
                                        "every field")
                                       .toStdString());
    command->add_option("A", options->before, text("The sequence before; “-” is standard input").toStdString())
        ->required();
    command->add_option("B", options->after, text("The sequence after").toStdString())->required();
    command->add_flag("--json", options->json, text("Print JSON").toStdString());
    command->callback([options, &exitCode] { exitCode = diff(*options); });
}

} // namespace stepline::cli
