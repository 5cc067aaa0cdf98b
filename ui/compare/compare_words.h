#pragma once

#include "ui/compare/compare_outcome.h"

namespace stepline {

/// One line of the comparison: a figure with its name and how its values are said.
struct CompareRow {
    enum class Unit { Count, Money, Share, Ratio };
    QString name;
    Difference figure;
    Unit unit = Unit::Count;
    QString currency;

    QString value(double value) const;       ///< "1,234", "$8.30", "0.17 %"
    QString brief(double value) const;       ///< the same, large amounts of money without cents
    QString signedValue(double value) const; ///< brief, as "+1,234", "−$8.30", "0"
    QString interval() const;                ///< "+5 to +9"; "cannot differ"
    /// The whole line as a sentence, for hints and screen readers.
    QString sentence() const;
    bool untouched() const { return figure.interval == Interval{}; }
};

/// The lines of the whole run, of a channel or of a message.
struct CompareSection {
    QString title, note; ///< note: where it is found only on one side
    std::optional<ChannelType> type;
    std::vector<CompareRow> rows;
};

/// Everything compared, the whole run first, then messages, then channels.
std::vector<CompareSection> compareSections(const CompareOutcome &outcome);

/// The finding in words: "B costs $1,203 less and converts 41 more people; both differences are real at 95 %."
QString compareHeadline(const CompareOutcome &outcome);

/// A message's name: its channel's, as B calls it.
QString compareMessageName(const CompareOutcome &outcome, const MessageDifference &message);

} // namespace stepline
