#include "app/cli/cli.h"
#include "app/cli/library_import.h"
#include "app/cli/library_sheet.h"

#include "core/base/text.h"
#include "core/storage/library.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>
#include <memory>

namespace stepline::cli {

namespace {

struct Options {
    std::string library, search, out, which, format = "csv";
    std::vector<std::string> files, ids;
    bool json = false, archived = false, dryRun = false, asAnother = false;
};

int failed(const Problems &problems) {
    for (const Problem &problem : problems)
        complain(problem.message);
    return AnythingElse;
}

/// Opens the library that the options name. @p make: it may be made; else one that is named must be there.
std::unique_ptr<Library> openLibrary(const Options &options, bool make, int &exitCode) {
    const QString path = argument(options.library);
    if (!make && !path.isEmpty() && !QFileInfo::exists(path)) {
        complain(text("There is no library “%1”. Check the path.").arg(path));
        exitCode = AnythingElse;
        return nullptr;
    }
    auto library = Library::open(path);
    if (!library) {
        exitCode = failed(library.problems());
        return nullptr;
    }
    return std::move(library).value();
}

/// The template of that id, or the only one of that key. Complains and gives nothing when there is none.
std::optional<TemplateRow> findTemplate(const std::vector<TemplateRow> &rows, const QString &which) {
    std::vector<TemplateRow> byKey;
    for (const TemplateRow &row : rows) {
        if (row.id == which)
            return row;
        if (row.key == which)
            byKey.push_back(row);
    }
    if (byKey.size() == 1)
        return byKey.front();
    complain(byKey.empty()
                 ? text("There is no template “%1” in the library. “stepline library list” names them.").arg(which)
                 : text("%1 templates have the key “%2”. Name one by its id; “stepline library list” shows them.")
                       .arg(byKey.size())
                       .arg(which));
    return std::nullopt;
}

JsonValue toJson(const TemplateRow &row) {
    const auto strings = [](const QStringList &list) {
        std::vector<JsonValue> items;
        for (const QString &item : list)
            items.push_back(JsonValue::string(item));
        return JsonValue::array(std::move(items));
    };
    return JsonValue::object()
        .with(QStringLiteral("id"), JsonValue::string(row.id))
        .with(QStringLiteral("key"), JsonValue::string(row.key))
        .with(QStringLiteral("name"), JsonValue::string(row.name))
        .with(QStringLiteral("kind"), JsonValue::string(row.kind))
        .with(QStringLiteral("stage"), JsonValue::string(row.stage))
        .with(QStringLiteral("tier"), JsonValue::string(row.tier))
        .with(QStringLiteral("owner"), JsonValue::string(row.owner))
        .with(QStringLiteral("review_by"), JsonValue::string(row.reviewBy.toString(Qt::ISODate)))
        .with(QStringLiteral("archived"), JsonValue::boolean(row.archived))
        .with(QStringLiteral("description"), JsonValue::string(row.description))
        .with(QStringLiteral("tags"), strings(row.tags))
        .with(QStringLiteral("channels"), strings(row.channelTypes))
        .with(QStringLiteral("steps"), JsonValue::number(row.steps))
        .with(QStringLiteral("messages"), JsonValue::number(row.messages))
        .with(QStringLiteral("enabled"), JsonValue::boolean(row.enabled))
        .with(QStringLiteral("modified"), JsonValue::boolean(row.modified))
        .with(QStringLiteral("version"), JsonValue::number(row.version))
        .with(QStringLiteral("changed"), JsonValue::string(row.changed.toUTC().toString(Qt::ISODate)));
}

int printRows(const std::vector<TemplateRow> &rows) {
    std::vector<JsonValue> items;
    for (const TemplateRow &row : rows)
        items.push_back(toJson(row));
    return print(writeJson(JsonValue::array(std::move(items))) + '\n') ? Fine : AnythingElse;
}

TemplateQuery queryOf(const Options &options) {
    TemplateQuery query;
    query.search = argument(options.search);
    query.archived = options.archived;
    return query;
}

int list(const Options &options) {
    int exitCode = Fine;
    const auto library = openLibrary(options, false, exitCode);
    if (!library)
        return exitCode;
    const auto page = library->find(queryOf(options), 0, -1);
    if (!page)
        return failed(page.problems());
    const std::vector<TemplateRow> *rows = &page->rows;
    if (options.json)
        return printRows(*rows);
    if (rows->empty())
        complain(options.search.empty() ? text("The library is empty. “stepline library import FILE” adds a template.")
                                        : text("No template matches “%1”.").arg(argument(options.search)));
    qsizetype keyWidth = 0;
    for (const TemplateRow &row : *rows)
        keyWidth = std::max(keyWidth, row.key.size());
    QString table;
    for (const TemplateRow &row : *rows)
        table += QStringLiteral("%1  %2  %3%4\n")
                     .arg(row.id, row.key.leftJustified(keyWidth), forTerminal(row.name),
                          row.modified ? text(" (modified)") : QString());
    return print(table.toUtf8()) ? Fine : AnythingElse;
}

int import(const Options &options) {
    int exitCode = Fine;
    // What only looks makes no library: without one everything is new.
    const bool exists = options.library.empty() || QFileInfo::exists(argument(options.library));
    const auto library = !options.dryRun || exists ? openLibrary(options, true, exitCode) : nullptr;
    if (!library && exitCode != Fine)
        return exitCode;
    return importFiles(library.get(), options.files, {options.dryRun, options.asAnother, options.json}, toJson);
}

/// What the template is now, edits that are not yet a version included.
Result<QByteArray> currentJson(Library &library, const QString &id) {
    const auto opened = library.openTemplate(id);
    if (!opened)
        return opened.problems();
    if (opened->position == 0)
        return opened->base;
    auto root = parseJson(opened->base);
    if (!root)
        return root.problems();
    for (int i = 0; i < opened->position; ++i)
        applyChanges(root.value(), opened->journal[size_t(i)].changes);
    return canonicalForm(*root, FileKind::Sequence);
}

int exportTemplate(const Options &options) {
    int exitCode = Fine;
    const auto library = openLibrary(options, false, exitCode);
    if (!library)
        return exitCode;
    const auto rows = library->templates();
    if (!rows)
        return failed(rows.problems());
    const auto row = findTemplate(*rows, argument(options.which));
    if (!row)
        return AnythingElse;
    const auto bytes = currentJson(*library, row->id);
    if (!bytes)
        return failed(bytes.problems());
    if (options.out.empty() || options.out == "-")
        return print(*bytes) ? Fine : AnythingElse;
    if (const auto problem = writeFileSafely(argument(options.out), *bytes))
        return failed({*problem});
    return Fine;
}

int sheet(const Options &options) {
    int exitCode = Fine;
    const auto library = openLibrary(options, false, exitCode);
    if (!library)
        return exitCode;
    TemplateQuery query = queryOf(options);
    query.sort = TemplateSort::Name;
    const auto bytes = librarySheet(*library, query, options.format == "html" ? SheetFormat::Html : SheetFormat::Csv);
    return putSheet(bytes, argument(options.out));
}

/// Moves templates into the archive or out of it: all of those named, or none where one is not there.
int setArchived(const Options &options, bool archived) {
    int exitCode = Fine;
    const auto library = openLibrary(options, false, exitCode);
    if (!library)
        return exitCode;
    TemplateQuery query;
    query.archived = !archived;
    const auto page = library->find(query, 0, -1);
    if (!page)
        return failed(page.problems());
    std::vector<TemplateRow> chosen;
    for (const std::string &id : options.ids) {
        const auto row = findTemplate(page->rows, argument(id));
        if (!row)
            return AnythingElse;
        chosen.push_back(*row);
    }
    for (TemplateRow &row : chosen) {
        if (const auto problem = library->setArchived(row.id, archived))
            return failed({*problem});
        row.archived = archived;
    }
    return options.json ? printRows(chosen) : Fine;
}

int archive(const Options &options) {
    return setArchived(options, true);
}

int unarchive(const Options &options) {
    return setArchived(options, false);
}

int remove(const Options &options) {
    int exitCode = Fine;
    const auto library = openLibrary(options, false, exitCode);
    if (!library)
        return exitCode;
    const auto rows = library->templates();
    if (!rows)
        return failed(rows.problems());
    std::vector<TemplateRow> chosen;
    for (const std::string &id : options.ids) {
        const auto row = findTemplate(*rows, argument(id));
        if (!row)
            return AnythingElse; // nothing has been removed yet
        chosen.push_back(*row);
    }
    for (const TemplateRow &row : chosen)
        if (const auto problem = library->removeTemplate(row.id))
            return failed({*problem});
    return options.json ? printRows(chosen) : Fine;
}

} // namespace

void addLibrary(CLI::App &app, int &exitCode) {
    auto options = std::make_shared<Options>();
    CLI::App *command =
        app.add_subcommand("library", text("List, import, export and remove the library's templates").toStdString());
    command->require_subcommand(1);
    command->add_option("--library", options->library, text("Another library than the own one").toStdString());
    command->add_flag("--json", options->json, text("Print JSON").toStdString());
    const auto action = [&](const char *name, const QString &help, int (*run)(const Options &)) {
        CLI::App *added = command->add_subcommand(name, help.toStdString());
        added->fallthrough(); // --library and --json may also stand after the action
        added->callback([options, run, &exitCode] { exitCode = run(*options); });
        return added;
    };
    const QString searchHelp = text("Words that must occur");
    CLI::App *listing = action("list", text("List the templates"), list);
    listing->add_option("SEARCH", options->search, searchHelp.toStdString());
    listing->add_flag("--archived", options->archived, text("Those in the archive").toStdString());
    CLI::App *importing = action(
        "import", text("Add sequences as templates, and update those that the library has under the same id"), import);
    importing->add_option("FILE", options->files, text("Sequences; “-” is standard input").toStdString())->required();
    importing->add_flag("--dry-run", options->dryRun, text("Only say what would change").toStdString());
    importing->add_flag("--as-another", options->asAnother,
                        text("Add them as templates of their own, even those that the library has").toStdString());
    CLI::App *exporting = action("export", text("Print a template as JSON"), exportTemplate);
    exporting->add_option("TEMPLATE", options->which, text("Its id or key").toStdString())->required();
    exporting->add_option("--out", options->out, text("The file to write; standard output without it").toStdString());
    CLI::App *sheets =
        action("sheet", text("Write what every sequence is: trigger, segment, messages and key figures"), sheet);
    sheets->add_option("SEARCH", options->search, searchHelp.toStdString());
    sheets->add_option("--format", options->format, text("csv or html; csv without it").toStdString())
        ->check(CLI::IsMember({"csv", "html"}));
    sheets->add_option("--out", options->out, text("The file to write; standard output without it").toStdString());
    sheets->add_flag("--archived", options->archived, text("Those in the archive").toStdString());
    for (const auto &[name, help, run] :
         {std::tuple{"archive", text("Put templates into the archive"), &archive},
          std::tuple{"unarchive", text("Take templates out of the archive"), &unarchive}})
        action(name, help, run)
            ->add_option("TEMPLATE", options->ids, text("Their ids or keys").toStdString())
            ->required();
    action("remove", text("Put templates into the bin"), remove)
        ->add_option("TEMPLATE", options->ids, text("Their ids or keys").toStdString())
        ->required();
}

} // namespace stepline::cli
