#include "app/cli/library_import.h"

#include "app/cli/cli.h"

#include "core/base/json_parse.h"
#include "core/base/text.h"
#include "core/storage/import.h"

namespace stepline::cli {

namespace {

using Kind = ImportItem::Kind;

const char *keyOf(Kind kind) {
    switch (kind) {
    case Kind::Add: return "added";
    case Kind::Update: return "updated";
    case Kind::Same: return "same";
    case Kind::Refused: break;
    }
    return "refused";
}

/// Before it is done: "Updating “Cart recovery” from cart.sequence.json:" and the differences; of --dry-run what would
/// be done. Empty where nothing need be said.
QString told(const ImportItem &item, bool adds, bool dryRun) {
    if (adds && !dryRun)
        return {};
    const QString line = adds                      ? text("Would add “%1” from %2.")
                         : item.kind == Kind::Same ? text("“%1” from %2 is in the library as it is.")
                         : dryRun                  ? text("Would update “%1” from %2:")
                                                   : text("Updating “%1” from %2:");
    QString told = forTerminal(line.arg(item.name, item.source)) + u'\n';
    if (!adds)
        for (const QString &difference : diffLines(item.diff))
            told += QStringLiteral("  ") + forTerminal(difference) + u'\n';
    return told;
}

} // namespace

int importFiles(Library *library, const std::vector<std::string> &files, const ImportOptions &options,
                JsonValue (*toJson)(const TemplateRow &row)) {
    std::vector<ImportSource> sources;
    for (const std::string &file : files)
        sources.push_back({fileLabel(argument(file)), readInput(argument(file))});
    auto planned = planImport(library, sources);
    if (!planned) {
        complain(planned.sentence());
        return AnythingElse;
    }
    const std::vector<ImportItem> &items = *planned;
    int exitCode = Fine, added = 0, updated = 0, same = 0, refused = 0;
    std::vector<JsonValue> rows;
    for (const ImportItem &item : items) {
        if (item.kind == Kind::Refused) {
            ++refused;
            printProblems(item.source, item.problems);
            exitCode = std::max<int>(exitCode, exitCodeFor(item.problems));
            continue;
        }
        const bool adds = item.kind == Kind::Add || options.asAnother;
        TemplateRow row;
        row.id = item.id;
        row.name = item.name;
        if (!options.json && !print(told(item, adds, options.dryRun).toUtf8())) // the differences come first
            return AnythingElse;
        if (!options.dryRun) {
            const auto imported = importItem(*library, item, options.asAnother);
            if (!imported) {
                complain(text("“%1” is not imported. %2").arg(item.source, imported.sentence()));
                exitCode = AnythingElse;
                continue;
            }
            row = *imported;
        }
        if (!options.json && !options.dryRun &&
            !print((row.id + QStringLiteral("  ") + forTerminal(row.name) + u'\n').toUtf8()))
            return AnythingElse;
        ++(adds ? added : item.kind == Kind::Same ? same : updated);
        rows.push_back(
            toJson(row)
                .with(QStringLiteral("file"), JsonValue::string(item.source))
                .with(QStringLiteral("import"), JsonValue::string(QLatin1String(adds ? "added" : keyOf(item.kind))))
                .with(QStringLiteral("changes"), JsonValue::string(adds ? QString() : diffSummary(item.diff))));
    }
    if (options.json)
        return print(writeJson(JsonValue::array(std::move(rows))) + '\n') ? exitCode : AnythingElse;
    if (items.size() > 1)
        complain((options.dryRun ? text("Would be: %1 added, %2 updated, %3 as they are, %4 refused.")
                                 : text("%1 added, %2 updated, %3 as they are, %4 refused."))
                     .arg(added)
                     .arg(updated)
                     .arg(same)
                     .arg(refused));
    return exitCode;
}

} // namespace stepline::cli
