#pragma once

#include <span>

namespace stepline {

/// Version 2 of the team's schema: members can be managed by every owner and are seen when they were here last; who put
/// a template into the bin is known, and those who have it open are told when it is deleted for good; the texts to be
/// searched are kept out of the way of the list.
std::span<const char *const> postgresMigration2();

} // namespace stepline
