#pragma once

#include "core/model/document.h"

namespace stepline {

/// A message that is to be laid out: when, through which channel, with which words.
struct PlannedTouch {
    Duration at;     ///< after the start of the first of the new steps
    QString channel; ///< id of a channel of the template; empty: a new one of the type is added
    ChannelType type = ChannelType::Email;
    QString step;          ///< name of its step; empty: "Day 3"
    QString subject, body; ///< put where the channel has a place for them; a subject without one goes to the notes
    QString notes;
    bool operator==(const PlannedTouch &) const = default;
};

/// Where laid out steps go.
enum class LayOut { AfterLast, InsteadOfAll };

namespace edits {

/// One step for each day that has touches, in the order of time; within it each message has its delay. A step's wait
/// lasts until the next one starts, the last one's @p afterLast. At most the format's 100 steps and 20 messages a
/// step: the document refuses more.
Edit layOutTouches(const Document &doc, std::vector<PlannedTouch> touches, Duration afterLast, LayOut where,
                   const QString &title);

} // namespace edits

/// "Day 3" for a time two days after the start.
QString dayName(Duration at);

} // namespace stepline
