#pragma once

#include "core/base/result.h"
#include "core/export/library_sheet.h"
#include "core/storage/library.h"

namespace stepline::cli {

/// The documentation sheet of the templates that @p query finds.
Result<QByteArray> librarySheet(Library &library, const TemplateQuery &query, SheetFormat format);

} // namespace stepline::cli
