#pragma once

#include "core/model/touches.h"

namespace stepline {

/// The columns a table may have, in any order.
enum class TableColumn { Day, Channel, Subject, Body, Step, Notes };

/// A table that was read: what can be laid out, and what stood in the way, line by line.
struct SequenceTable {
    std::vector<PlannedTouch> touches; ///< in the order of the lines
    std::vector<int> lines;            ///< the line of each touch, from 1
    Problems problems;                 ///< errors: the line is left out; warnings: it is in, but something of it is not
    int rows = 0;                      ///< lines with content, the header not counted

    bool hasErrors() const;
};

/// Reads a pasted table or CSV file: day, channel, subject, body (and step, notes), separated by tabs, semicolons or
/// commas, with or without a header, whose words and channel names may be English or Korean. Days are "1", "Day 3",
/// "3일차" (the first day is 1, or 0 where a 0 occurs), "D+2", "Week 2", "2 h", "PT30M" or dates.
SequenceTable readSequenceTable(const QString &text, const Template &tmpl);
/// Is it worth a try? At least two cells side by side, of which one names a column or a channel.
bool looksLikeTable(const QString &text, const Template &tmpl);

/// A header word in English or Korean; nullopt when it says nothing known.
std::optional<TableColumn> tableColumn(const QString &word);
/// A channel type by its name or one of its usual names in English or Korean.
std::optional<ChannelType> channelTypeFromWord(const QString &word);

namespace edits {

/// Everything readable of the table, as one edit.
Edit layOutTable(const Document &doc, const SequenceTable &table, LayOut where);

} // namespace edits

} // namespace stepline
