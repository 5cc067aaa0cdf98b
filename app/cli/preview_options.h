#pragma once

#include "core/preview/preview.h"

#include <string>

namespace CLI {
class App;
}

namespace stepline::cli {

/// What the commands that simulate ask for beside their sequences, as written.
struct PreviewOptions {
    std::string profile, recipients, seed, entry, spread, scenario = "likely";
    int threads = 0;
};

void addPreviewOptions(CLI::App &command, PreviewOptions &options);

/// Fills everything but template and profile. False after a sentence that names the option: wrong usage.
bool readSettings(const PreviewOptions &options, PreviewRequest &request);
/// Fills the profile: of the file, or the one with typical rates. False after its problems; @p exitCode then says why.
bool readProfileInto(const PreviewOptions &options, PreviewRequest &request, int &exitCode);

} // namespace stepline::cli
