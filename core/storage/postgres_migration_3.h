#pragma once

#include <span>

namespace stepline {

/// Version 3 of the team's schema: what templates are searched and sorted by stands in a narrow table of its own, and
/// its index knows words by their first letters, too.
std::span<const char *const> postgresMigration3();

} // namespace stepline
