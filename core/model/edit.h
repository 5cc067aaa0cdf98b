#pragma once

#include "core/base/json_value.h"
#include "core/base/result.h"

#include <optional>

namespace stepline {

/// One exchange at one place of the JSON: what stood there before, what stands there after. Absent before: it is
/// inserted; absent after: it is removed. Its inverse swaps the two, so undo needs no code of its own.
struct Change {
    QString pointer;
    /// Object members only: the index at which the member is inserted, or stood before it was removed; -1: not
    /// needed (a replaced member, an array item: there the pointer says it).
    int place = -1;
    std::optional<JsonValue> before, after;

    Change inverse() const { return {pointer, place, after, before}; }
    bool operator==(const Change &) const = default;
};

/// One intent of the user: a text for the Undo menu and the changes it makes, in order. A plain value: the undo stack,
/// the journal and recovery all hold this.
struct Edit {
    QString text;     ///< "Move “SMS” to step 3", in the user's language
    QString mergeKey; ///< edits in a row with the same non-empty key are one undo step (typing in a field)
    std::vector<Change> changes;
    QStringList select; ///< ids of messages to select afterwards; empty: leave the selection

    bool isEmpty() const { return changes.empty(); }
    Edit inverse() const;
    /// This edit followed by @p next as one (same mergeKey).
    Edit mergedWith(const Edit &next) const;
    bool operator==(const Edit &) const = default;
};

JsonValue toJson(const Edit &edit);
Result<Edit> editFromJson(const JsonValue &json);

/// Applies the changes to @p root. False, and @p root as it was, when a change does not fit (its before is not what
/// stands there).
bool applyChanges(JsonValue &root, const std::vector<Change> &changes);

} // namespace stepline
