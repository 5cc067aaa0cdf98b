#pragma once

#include "core/base/json_value.h"
#include "core/model/template.h"

namespace stepline {

/// One value that is another now. Spelling, order of keys and defaults do not count as differences.
struct FieldDiff {
    QString beforePointer, afterPointer; ///< where it stands; the one of the side that lacks it is where it would stand
    QString name;                        ///< in words: "Goal: Target rate"
    std::optional<JsonValue> before, after;
    QString beforeWords, afterWords; ///< as people say it: "2 h"; empty: not set

    bool operator==(const FieldDiff &) const = default;
};

/// A step, a message or a channel that differs. Matched by its id.
struct PartDiff {
    enum class Kind { Kept, Added, Removed };
    Kind kind = Kind::Kept;
    bool moved = false;
    QString id, name;    ///< name: as people call it, on the side that has it
    Place before, after; ///< of messages; of steps only .step; channels have none
    std::vector<FieldDiff> fields;

    bool operator==(const PartDiff &) const = default;
};

/// What has to be done to one sequence document to get another.
struct TemplateDiff {
    std::vector<FieldDiff> settings; ///< of the template and the sequence as a whole
    std::vector<PartDiff> channels, steps, messages;

    bool isEmpty() const { return settings.empty() && channels.empty() && steps.empty() && messages.empty(); }
    const PartDiff *message(QStringView id) const;
    const PartDiff *step(QStringView id) const;
};

/// Compares two documents; each as JSON and as decoded from it. As few messages and steps count as moved as explain
/// the new order.
TemplateDiff diffOf(const JsonValue &beforeRoot, const Template &before, const JsonValue &afterRoot,
                    const Template &after);

/// The differences as lines of text, the template's first, then the parts in the order of the new document. One
/// difference a line, indented under its part.
QStringList diffLines(const TemplateDiff &diff);
/// One line for a list of versions: "2 cards changed, 1 added, 1 moved, settings".
QString diffSummary(const TemplateDiff &diff);

} // namespace stepline
