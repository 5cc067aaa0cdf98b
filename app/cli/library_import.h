#pragma once

#include "core/base/json_value.h"
#include "core/storage/library.h"

namespace stepline::cli {

struct ImportOptions {
    bool dryRun = false;    ///< say what would change, change nothing
    bool asAnother = false; ///< add templates of their own even where the library has that id
    bool json = false;
};

/// Imports sequence files into the library; nullptr: one that is not there, and is only looked at. The differences of
/// an update are printed before it is made; files that cannot be read are named and the others imported all the same.
/// @p toJson writes a row. Returns the exit code: 1 when a file has problems.
int importFiles(Library *library, const std::vector<std::string> &files, const ImportOptions &options,
                JsonValue (*toJson)(const TemplateRow &row));

} // namespace stepline::cli
