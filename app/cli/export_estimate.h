#pragma once

#include "app/cli/preview_options.h"

#include "core/json/files.h"

namespace stepline::cli {

/// `export --estimate N`: what a run of N recipients makes the engine of that format do, and what it costs there.
/// Returns the exit code.
int printEstimate(const QString &path, const SequenceFile &file, const std::string &format,
                  const PreviewOptions &options, bool json);

} // namespace stepline::cli
