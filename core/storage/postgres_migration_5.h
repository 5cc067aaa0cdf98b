#pragma once

#include <span>

namespace stepline {

/// What a search reads of the list in each of its orders, close together in that order: marks that tell of nearly every
/// template that is not asked for that it is not, without its words.
std::span<const char *const> postgresMigration5();

} // namespace stepline
