#pragma once

#include "core/model/template.h"
#include "core/preview/results.h"

namespace stepline::cli {

/// A forecast for people: the metrics by category in the vocabulary's words, then endings and money, in aligned columns
/// and the user's numbers.
QString previewTable(const Template &tmpl, const Results &results);

} // namespace stepline::cli
