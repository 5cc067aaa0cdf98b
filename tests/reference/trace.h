#pragma once

#include <string>
#include <vector>

namespace reference {

// Section 6 of the sequence format: plays one scripted recipient and gives back the JSON lines that `trace` prints, in
// time order, the ending last.
std::vector<std::string> trace(const std::string &sequenceJson, const std::string &scriptJson);

// Whether two traces say the same: the order of the lines of one moment is free, but the ending is last, and JSON
// values are compared, not spellings. Tells in `why` what differs; both traces must be in time order.
bool sameTrace(const std::vector<std::string> &a, const std::vector<std::string> &b, std::string *why);

} // namespace reference
