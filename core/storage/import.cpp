#include "core/storage/import.h"

#include "core/base/json_parse.h"
#include "core/base/text.h"
#include "core/model/new_template.h"
#include "core/model/restore.h"

#include <QHash>
#include <map>

namespace stepline {

namespace {

/// The id that the document gives its template; empty: it gives none.
QString templateId(const JsonValue &root) {
    const JsonValue *id = root.at(u"/template/id");
    return id && id->isString() ? id->text() : QString();
}

struct Known {
    TemplateRow row;
    QByteArray json;
};

/// The library's templates of these ids, those in the archive too. Of two with one id it is the one changed last.
Result<QHash<QString, Known>> knownTemplates(Library &library, const QStringList &ids) {
    QHash<QString, Known> known;
    for (const bool archived : {false, true}) {
        TemplateQuery query;
        query.archived = archived;
        const auto page = library.find(query, 0, -1);
        if (!page)
            return page.problems();
        for (const TemplateRow &row : page->rows) {
            const auto json = library.currentJson(row.id);
            if (!json)
                continue; // damaged: it is rescued when it is opened
            // Most are told apart by their bytes; few ids are spelled with escapes.
            const bool escaped = json->contains("\\u");
            if (!escaped &&
                std::none_of(ids.begin(), ids.end(), [&](const QString &id) { return json->contains(id.toUtf8()); }))
                continue;
            const auto root = parseJson(*json);
            const QString id = root ? templateId(*root) : QString();
            if (ids.contains(id) && !known.contains(id))
                known.insert(id, {row, *json});
        }
    }
    return known;
}

} // namespace

Result<std::vector<ImportItem>> planImport(Library *library, const std::vector<ImportSource> &sources) {
    std::vector<ImportItem> items;
    std::map<size_t, JsonValue> roots; // of those that can be read
    QHash<QString, QString> first;     // id → source
    for (const ImportSource &source : sources) {
        ImportItem item;
        item.source = source.name;
        const auto refuse = [&](const Problems &problems) {
            item.kind = ImportItem::Kind::Refused;
            item.problems = problems;
        };
        const auto file = source.bytes ? readSequence(*source.bytes) : Result<SequenceFile>(source.bytes.problems());
        if (!file) {
            refuse(file.problems());
        } else {
            item.bytes = file->bytes;
            item.name = file->value.name;
            item.after = file->value;
            const QString id = templateId(file->root);
            if (!id.isEmpty() && first.contains(id)) {
                Problem twice;
                twice.rule = QStringLiteral("imported-twice");
                twice.message = text("It holds the same template as “%1”. Import one of the two.").arg(first[id]);
                refuse({twice});
            } else {
                if (!id.isEmpty())
                    first.insert(id, source.name);
                roots.emplace(items.size(), file->root);
            }
        }
        items.push_back(std::move(item));
    }
    if (first.isEmpty() || !library)
        return items;
    const auto known = knownTemplates(*library, first.keys());
    if (!known)
        return known.problems();
    for (const auto &[number, root] : roots) {
        ImportItem &item = items[number];
        const auto there = known->constFind(templateId(root));
        if (there == known->cend() || templateId(root).isEmpty())
            continue;
        const auto present = readSequence(there->json);
        if (!present)
            return present.problems();
        item.id = there->row.id;
        item.before = present->value;
        item.diff = diffOf(present->root, present->value, root, item.after);
        item.kind = item.diff.isEmpty() ? ImportItem::Kind::Same : ImportItem::Kind::Update;
    }
    return items;
}

Result<TemplateRow> importItem(Library &library, const ImportItem &item, bool asAnother) {
    const auto file = readSequence(item.bytes);
    if (!file)
        return file.problems();
    if (item.kind == ImportItem::Kind::Add)
        return library.addTemplate(item.bytes);
    if (asAnother)
        return library.addTemplate(writeJson(copyOfTemplate(file->root, file->value.name)) + '\n');

    const auto opened = library.openTemplate(item.id);
    if (!opened || item.kind == ImportItem::Kind::Same)
        return opened ? Result<TemplateRow>(opened->row) : opened.problems();
    const auto current = library.currentJson(item.id);
    const auto present = current ? readSequence(*current) : Result<SequenceFile>(current.problems());
    if (!present)
        return present.problems();
    if (opened->position != opened->savedPosition)
        if (const auto kept = library.saveVersion(item.id, *current, opened->position, {},
                                                  text("As it was before “%1” was imported").arg(item.source));
            !kept)
            return kept.problems();
    const QByteArray json = writeJson(file->root) + '\n';
    const Edit edit = edits::restoreDocument(Document(present->root), file->root, text("Import “%1”").arg(item.source));
    if (const auto problem = library.appendJournal(item.id, opened->position, {edit}, json))
        return *problem;
    const auto version =
        library.saveVersion(item.id, json, opened->position + 1, {}, text("Imported from “%1”").arg(item.source));
    if (!version)
        return version.problems();
    TemplateRow row = opened->row;
    row.name = file->value.name;
    row.key = file->value.key;
    row.version = version->number;
    row.modified = false;
    return row;
}

QStringList refusals(const ImportItem &item) {
    QStringList sentences;
    for (const Problem &problem : item.problems)
        if (problem.severity == Severity::Error)
            sentences << (problem.line > 0 ? text("“%1” is not imported. Line %2, column %3: %4")
                                                 .arg(item.source)
                                                 .arg(problem.line)
                                                 .arg(problem.column)
                                                 .arg(problem.message)
                                           : text("“%1” is not imported. %2").arg(item.source, problem.message));
    return sentences;
}

} // namespace stepline
