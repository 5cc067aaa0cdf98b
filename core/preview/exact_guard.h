#pragma once

#include "core/preview/exact_fate.h"

namespace stepline {

/// Whether a condition holds on a path, as far as that is known.
struct GuardOutcome {
    enum class Kind { True, False, Open };
    Kind kind = Kind::True;
    const Condition *open = nullptr; ///< an event condition whose outcome must be found out
    bool operator==(const GuardOutcome &) const = default;
};

/// For recipients of that segment who are still going at @p now.
GuardOutcome evaluateGuard(const ExactModel &model, const Condition &condition, const std::vector<Asked> &asked,
                           size_t segment, double now);

/// Adds to what is known that the event of @p condition has, or has not, happened by @p now.
void findOut(const ExactModel &model, Asked &asked, const Condition &condition, double now, bool happened);

} // namespace stepline
