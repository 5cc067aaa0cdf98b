#include "core/storage/adopt.h"

#include <QFileInfo>

namespace stepline {

namespace {

/// One template's way from one library into the other; its new id.
Result<QString> adopt(Library &into, Library &from, const QString &id) {
    const Result<OpenedTemplate> opened = from.openTemplate(id);
    const Result<QByteArray> current = from.currentJson(id);
    if (!opened.ok() || !current.ok())
        return opened.ok() ? current.problems() : opened.problems();
    const QString filePath = opened->row.filePath;
    const Result<TemplateRow> row =
        filePath.isEmpty() ? into.addTemplate(opened->base) : into.openFile(filePath, opened->base);
    if (!row.ok())
        return row.problems();
    if (row->fileDiffers || row->modified) // unsaved edits of the file are there already: both are kept apart
        return row->id;
    if (const Result<OpenedTemplate> there = into.openTemplate(row->id); !there.ok())
        return there.problems();
    if (!opened->journal.empty())
        if (const auto problem = into.appendJournal(row->id, 0, opened->journal, *current, opened->position))
            return *problem;
    if (filePath.isEmpty() && !opened->row.modified)
        if (const auto saved = into.saveVersion(row->id, *current, opened->position); !saved.ok())
            return saved.problems();
    if (const auto problem = from.removeTemplate(id))
        return *problem;
    return row->id;
}

} // namespace

Adopted adoptTemplates(Library &into, const QString &path, const QStringList &copies) {
    Adopted adopted;
    if (!QFileInfo::exists(path))
        return adopted;
    const auto from = Library::open(path);
    const auto rows = from.ok() ? (*from)->templates() : Result<std::vector<TemplateRow>>(from.problems());
    if (!rows.ok()) {
        adopted.problems = rows.problems();
        return adopted;
    }
    QStringList ids;
    for (auto row = rows->rbegin(); row != rows->rend(); ++row) // the last changed last, so that it stays so
        ids << row->id;
    for (const QString &id : copies)
        if (!ids.contains(id))
            ids << id;
    for (const QString &id : std::as_const(ids)) {
        const Result<QString> there = adopt(into, **from, id);
        if (there.ok())
            adopted.ids.insert(id, *there);
        else
            adopted.problems += there.problems();
    }
    return adopted;
}

} // namespace stepline
