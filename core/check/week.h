#pragma once

#include "core/model/template.h"

#include <bitset>

namespace stepline {

/// The hours of a week in quarters, from Monday 00:00: when something may go out.
class Week {
public:
    static constexpr int Quarters = 7 * 24 * 4, QuarterMinutes = 15;

    static Week always();
    /// Open from @p from until @p until (minutes of the day; from > until wraps) on the days whose bit is set, Monday
    /// being bit 0. The day of a wrapping span is the one on which it opens.
    static Week span(int from, int until, unsigned days = 0x7F);
    /// When the window lets messages out; a moment counts as its quarter.
    static Week of(const SendWindow &window);
    /// When the message may go out: its own window or the sequence's.
    static Week ofMessage(const Sequence &sequence, const Message &message);

    bool isOpen(int quarter) const { return m_open[size_t(quarter)]; }
    bool isAlways() const { return m_open.all(); }
    bool isNever() const { return m_open.none(); }
    /// Quarters from this one to the next open one; 0 when it is open, -1 when none ever is.
    int untilOpen(int quarter) const;
    /// The part of this week that the other one does not allow.
    Week outside(const Week &allowed) const;
    /// Open when either is.
    Week with(const Week &other) const;
    int firstOpen() const { return untilOpen(0); }

private:
    std::bitset<Quarters> m_open;
};

/// The window that holds for the message; nullptr: none, or lifted.
const SendWindow *windowOf(const Sequence &sequence, const Message &message);

} // namespace stepline
