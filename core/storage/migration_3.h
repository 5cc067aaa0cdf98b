#pragma once

#include <span>

namespace stepline {

/// Kept runs keep what they were made with, so that they can be made again.
std::span<const char *const> migration3();

} // namespace stepline
