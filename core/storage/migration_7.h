#pragma once

#include <span>

namespace stepline {

/// The statements of the library's schema version 7. What is in the library is sealed afterwards
/// (core/storage/seals.h).
std::span<const char *const> migration7();

} // namespace stepline
