#pragma once

#include "ui/preview/chart.h"
#include "ui/theme/theme.h"

namespace stepline {

/// The theme's colour for a mark.
QColor inkColor(const Ink &ink);

} // namespace stepline
