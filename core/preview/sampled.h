#pragma once

#include "core/preview/preview.h"

namespace stepline {

/// previewSampled with the batch size given (0: chosen by the plan): the counts do not depend on it, and a test says
/// so.
Result<Results> previewSampledInBatches(const PreviewRequest &request, size_t batch,
                                        PreviewProgress *progress = nullptr);

} // namespace stepline
