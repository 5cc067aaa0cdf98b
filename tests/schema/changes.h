#pragma once

#include <vector>

/// One change to a valid document, and what schema and reader must both say to the result.
struct DocumentChange {
    const char *kind;    ///< "sequence", "profile" or "script"
    const char *name;    ///< what is tried, in words
    const char *pointer; ///< where, in the schema's own example
    const char *value;   ///< JSON put there; nullptr: what stands there is removed
};

/// Structural mistakes: the file is refused.
const std::vector<DocumentChange> &refusedChanges();

/// Unusual but well-formed, or wrong only in meaning: the file opens.
const std::vector<DocumentChange> &acceptedChanges();
