#include "app/cli/cli.h"

#include "core/base/json_parse.h"
#include "core/base/text.h"
#include "core/json/schema_document.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace stepline::cli {

void addSchema(CLI::App &app, int &exitCode) {
    auto kind = std::make_shared<std::string>("sequence");
    auto document = std::make_shared<bool>(false);
    CLI::App *command =
        app.add_subcommand("schema", text("Print the JSON Schema (draft 7) of a kind of file").toStdString());
    command->add_option("KIND", *kind, text("sequence (the default), profile or script").toStdString())
        ->check(CLI::IsMember({"sequence", "profile", "script"}));
    command->add_flag("--docs", *document,
                      text("Print it as a document instead: every field, explained, in Markdown").toStdString());
    command->callback([kind, document, &exitCode] {
        const QByteArray schema = resourceBytes(QStringLiteral(":/schema/%1.schema.json").arg(argument(*kind)));
        exitCode = print(*document ? schemaDocument(*parseJson(schema)) : schema) ? Fine : AnythingElse;
    });
}

} // namespace stepline::cli
