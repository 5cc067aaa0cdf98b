#include "core/content/reach.h"

namespace stepline {

namespace {

std::optional<bool> holds(const Condition &condition, const QString &segment) {
    switch (condition.kind) {
    case Condition::Kind::Event: return std::nullopt;
    case Condition::Kind::Segment: return condition.segment == segment;
    case Condition::Kind::Not: {
        const auto part = condition.parts.empty() ? std::nullopt : holds(condition.parts.front(), segment);
        return part ? std::optional(!*part) : std::nullopt;
    }
    case Condition::Kind::All:
    case Condition::Kind::Any: {
        // One false part settles "all", one true part "any", whatever the others turn out to be.
        const bool settles = condition.kind == Condition::Kind::Any;
        bool open = false;
        for (const Condition &part : condition.parts) {
            const auto value = holds(part, segment);
            if (value == settles)
                return settles;
            open |= !value;
        }
        return open ? std::nullopt : std::optional(!settles);
    }
    }
    return std::nullopt;
}

} // namespace

std::optional<bool> passesGuard(const std::optional<Condition> &guard, const QString &segment) {
    return guard ? holds(*guard, segment) : true;
}

} // namespace stepline
