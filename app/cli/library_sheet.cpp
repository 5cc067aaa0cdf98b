#include "app/cli/library_sheet.h"

#include "core/base/json_parse.h"
#include "core/model/decode.h"

namespace stepline::cli {

Result<QByteArray> librarySheet(Library &library, const TemplateQuery &query, SheetFormat format) {
    const auto found = library.find(query, 0, -1);
    if (!found)
        return found.problems();
    QByteArray sheet = sheetBegin(format, found->total, QDateTime::currentDateTimeUtc());
    for (const TemplateRow &row : found->rows) {
        const auto json = library.currentJson(row.id);
        if (!json)
            return json.problems();
        const auto root = parseJson(*json);
        const auto value = root ? decodeTemplate(*root) : Result<Template>(root.problems());
        if (!value)
            return value.problems();
        sheet += sheetEntry(format, {*value, row.version, row.changed, row.archived});
    }
    return sheet + sheetEnd(format);
}

} // namespace stepline::cli
