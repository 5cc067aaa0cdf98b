#pragma once

#include "core/preview/compare.h"

#include <QStringList>
#include <memory>

namespace stepline {

/// A finished comparison with what its figures are about.
struct CompareOutcome {
    Comparison comparison;
    Template a, b;
    QStringList notes; ///< sentences about what else differs, or could not be had
};
using CompareOutcomePtr = std::shared_ptr<const CompareOutcome>;

} // namespace stepline
