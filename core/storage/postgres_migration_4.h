#pragma once

#include <span>

namespace stepline {

/// Closes two ways around the roles: functions that run with the rights of the library's maker could be hung on tables
/// of one's own, and led astray by types of one's own.
std::span<const char *const> postgresMigration4();

} // namespace stepline
