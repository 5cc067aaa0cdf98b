#pragma once

#include "core/base/json_value.h"
#include "core/model/template.h"

#include <map>

namespace stepline {

/// One thing that one of two people, or both, did to a sequence document since they last had the same: a field of the
/// template, of a channel, a step or a message; a message or step that came, went or moved.
struct MergeItem {
    enum class Part { Settings, Channel, Step, Message };
    enum class What { Field, Came, Went, Place };
    enum class By { Mine, Theirs, Both }; ///< Both: they differ, somebody has to choose
    Part part = Part::Settings;
    What what = What::Field;
    By by = By::Mine;
    bool mineWentAway = false; ///< What::Went: it is mine that lacks it
    QString id;                ///< of the part; empty: the template or the sequence
    QString name;              ///< of the part, as people call it
    QString field;             ///< What::Field: path within the part, "content/subject"
    QString fieldName;
    QString baseWords, mineWords, theirsWords; ///< the values as people say them; empty: not set, or not there

    bool isConflict() const { return by == By::Both; }
    bool operator==(const MergeItem &) const = default;
};

/// What each side did, and what comes of it.
struct Merge {
    std::vector<MergeItem>
        items;      ///< the template's first, then channels, steps and messages as mine has them, then theirs
    JsonValue root; ///< both sides' changes; where they conflict, as chosen
    int conflicts() const;
};

/// Which side an item is taken from. Of an item of one side too: a change can be left out.
enum class MergeSide { Mine, Theirs };
/// Choices by index of Merge::items. What is not chosen: the side that changed it; of a conflict, mine, but what one
/// took away and the other changed stays.
using MergeChoices = std::map<size_t, MergeSide>;
/// What is taken without a choice.
MergeSide defaultSide(const MergeItem &item);

/// Brings two documents together that both come from @p base, by message, step and field, each matched by its id.
/// Changes of different things are both taken. A pure function: the same in, the same out, with the items in the same
/// order whatever is chosen.
Merge mergeOf(const JsonValue &base, const JsonValue &mine, const JsonValue &theirs, const MergeChoices &choices = {});

} // namespace stepline
