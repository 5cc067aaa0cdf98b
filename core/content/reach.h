#pragma once

#include "core/model/template.h"

namespace stepline {

/// Does somebody of the segment pass the guard? nullopt: it depends on what happened before. No guard: everybody does.
std::optional<bool> passesGuard(const std::optional<Condition> &guard, const QString &segment);

} // namespace stepline
