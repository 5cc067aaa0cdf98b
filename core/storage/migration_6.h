#pragma once

#include <span>

namespace stepline {

/// The statements of the library's schema version 6.
std::span<const char *const> migration6();

} // namespace stepline
