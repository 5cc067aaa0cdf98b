#include "app/cli/library_sheet.h"

#include "app/cli/cli.h"
#include "core/json/files.h"

namespace stepline::cli {

Result<QByteArray> librarySheet(Library &library, const TemplateQuery &query, SheetFormat format) {
    const auto found = library.find(query, 0, -1);
    if (!found)
        return found.problems();
    Problems leftOut;
    QByteArray sheet = sheetBegin(format, found->total, QDateTime::currentDateTimeUtc());
    for (const TemplateRow &row : found->rows) {
        const auto json = library.currentJson(row.id);
        const auto file = json ? readSequence(*json) : Result<SequenceFile>(json.problems());
        if (!file) {
            leftOut << file.problems().front();
            continue;
        }
        sheet += sheetEntry(format, {file->value, row.version, row.changed, row.archived});
    }
    return Result(sheet + sheetEnd(format), leftOut);
}

int putSheet(const Result<QByteArray> &sheet, const QString &out) {
    for (const Problem &problem : sheet.problems())
        complain(forTerminal(problem.message));
    if (!sheet)
        return AnythingElse;
    if (out.isEmpty() || out == u'-') {
        if (!print(*sheet))
            return AnythingElse;
    } else if (const auto problem = writeFileSafely(out, *sheet)) {
        complain(problem->message);
        return AnythingElse;
    }
    return sheet.problems().isEmpty() ? Fine : AnythingElse;
}

} // namespace stepline::cli
