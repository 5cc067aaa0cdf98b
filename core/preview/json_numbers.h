#pragma once

#include "core/base/json_value.h"

namespace stepline {

/// A whole number without a point, as counts are; 2^53 is the last that a double tells from its neighbours.
JsonValue countNumber(double value);
/// A number that is not a count: "0.0" rather than "0".
JsonValue realNumber(double value);

} // namespace stepline
