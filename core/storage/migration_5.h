#pragma once

#include <span>

namespace stepline {

/// Version 5: the list's numbers follow its order and the full-text index knows its filters, so that a search answers
/// while one types.
std::span<const char *const> migration5();

} // namespace stepline
