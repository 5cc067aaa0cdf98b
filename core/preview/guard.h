#pragma once

#include "core/model/template.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace stepline {

/// A condition as flat code in postfix order, run over a whole list of recipients at a time.
struct GuardCode {
    enum class Kind : std::uint8_t { Constant, Event, Segment, And, Or, Not };
    struct Op {
        Kind kind;
        int operand = 0; ///< Constant: 0 or 1; Event: the slot its times are kept in; Segment: index in the profile
    };
    std::vector<Op> ops; ///< empty: always true
    int depth = 0;       ///< of the stack that running it takes
};

/// Compiles a condition. @p slotOf gives the slot of an event condition, -1 for an event that can never happen;
/// @p segmentOf the index of a segment, -1 for an unknown one.
GuardCode compileGuard(const Condition &condition, const std::function<int(const Condition &)> &slotOf,
                       const std::function<int(const QString &)> &segmentOf);

} // namespace stepline
