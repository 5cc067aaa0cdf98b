#pragma once

#include <span>

namespace stepline {

/// The statements of the team schema's version 1.
std::span<const char *const> postgresMigration1();

} // namespace stepline
