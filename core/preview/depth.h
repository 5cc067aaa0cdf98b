#pragma once

#include "core/model/profile.h"

namespace stepline {

/// P(seen less than @p share): the Beta distribution's incomplete integral. Relative error about 1e-14 (Boost.Math).
double depthBelow(const Depth &depth, double share);

} // namespace stepline
