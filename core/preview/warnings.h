#pragma once

#include "core/preview/preview.h"

namespace stepline {

/// The profile's horizon, which it must have, cuts off this message and what follows it.
Problem horizonWarning(const PreviewRequest &request, const QString &message);

} // namespace stepline
