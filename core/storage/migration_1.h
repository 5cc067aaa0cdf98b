#pragma once

#include <span>

namespace stepline {

/// The first schema of the library: tables and the views for people who ask with SQL.
std::span<const char *const> migration1();

} // namespace stepline
