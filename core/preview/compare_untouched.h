#pragma once

#include "core/preview/compare.h"

#include <set>

namespace stepline {

/// What two sequences cannot differ in, whoever the recipients are: an edit reaches only what is decided after it.
struct Untouched {
    bool everything = false;    ///< the two mean the same
    bool audience = false;      ///< who is held out, and who of them converts
    std::set<QString> messages; ///< ids: their requests and all that comes of them, but for being late
};

/// Compares what matters to a preview: texts, names and notes do not. Both requests with the horizon they are played
/// to.
Untouched untouchedBetween(const PreviewRequest &a, const PreviewRequest &b);

/// False when no recipient can ever bring it about: the profile gives the metric, or its parent, no chance.
bool canHappen(const PreviewRequest &request, const Message &message, Metric metric);

} // namespace stepline
