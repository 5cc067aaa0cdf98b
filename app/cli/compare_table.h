#pragma once

#include "core/model/template.h"
#include "core/preview/compare.h"

namespace stepline::cli {

/// A comparison for people: each figure on both sides, the difference and its interval, in aligned columns; a star
/// where the difference is real.
QString compareTable(const Template &a, const Template &b, const Comparison &comparison);

} // namespace stepline::cli
