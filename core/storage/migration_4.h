#pragma once

#include <span>

namespace stepline {

/// Version 4: what the list of templates sorts, filters and searches by, and the archive. The words of version 1 give
/// way to a full-text index.
std::span<const char *const> migration4();

} // namespace stepline
