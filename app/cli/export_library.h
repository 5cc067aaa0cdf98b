#pragma once

#include <QString>

namespace stepline::cli {

/// What can be written of a whole library: a file a template (json), or one sheet of all (csv, html).
bool isLibraryFormat(const std::string &format);
/// `export --library`: every template that is not in the archive. @p library empty: the own one. json goes into the
/// folder @p out, which is made when it is missing; a sheet into the file, or to standard output. Files of the
/// folder that differ are written over only with @p overwrite. A template that cannot be read is named, the others are
/// written. The exit code.
int exportLibrary(const QString &library, const std::string &format, const QString &out, bool overwrite);

} // namespace stepline::cli
