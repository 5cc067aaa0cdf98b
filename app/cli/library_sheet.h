#pragma once

#include "core/base/result.h"
#include "core/export/library_sheet.h"
#include "core/storage/library.h"

namespace stepline::cli {

/// The documentation sheet of the templates that @p query finds. A template that cannot be read is left out, and a
/// problem beside the sheet names it.
Result<QByteArray> librarySheet(Library &library, const TemplateQuery &query, SheetFormat format);
/// Writes what librarySheet() gave to the file, or to standard output, and names what was left out. The exit code.
int putSheet(const Result<QByteArray> &sheet, const QString &out);

} // namespace stepline::cli
