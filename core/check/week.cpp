#include "core/check/week.h"

namespace stepline {

namespace {

constexpr int DayQuarters = 24 * 4;

unsigned dayBits(const std::optional<QStringList> &days) {
    if (!days)
        return 0x7F;
    unsigned bits = 0;
    int day = 0;
    for (const Choice &weekday : weekdays()) {
        if (days->contains(QLatin1String(weekday.key)))
            bits |= 1u << day;
        ++day;
    }
    return bits;
}

} // namespace

Week Week::always() {
    Week week;
    week.m_open.set();
    return week;
}

Week Week::span(int from, int until, unsigned days) {
    Week week;
    const int first = from / QuarterMinutes, last = (until + QuarterMinutes - 1) / QuarterMinutes;
    const int length = from == until ? DayQuarters : (last - first + DayQuarters) % DayQuarters;
    for (int day = 0; day < 7; ++day)
        for (int i = 0; ((days >> day) & 1) && i < length; ++i)
            week.m_open.set(size_t((day * DayQuarters + first + i) % Quarters));
    return week;
}

Week Week::of(const SendWindow &window) {
    if (window.any)
        return always();
    const unsigned days = dayBits(window.days);
    if (window.at)
        return span(*window.at, *window.at + 1, days);
    if (window.from && window.until)
        return span(*window.from, *window.until, days);
    return span(0, 0, days);
}

Week Week::ofMessage(const Sequence &sequence, const Message &message) {
    const SendWindow *window = windowOf(sequence, message);
    return window ? of(*window) : always();
}

int Week::untilOpen(int quarter) const {
    for (int i = 0; i < Quarters; ++i)
        if (isOpen((quarter + i) % Quarters))
            return i;
    return -1;
}

Week Week::outside(const Week &allowed) const {
    Week rest;
    rest.m_open = m_open & ~allowed.m_open;
    return rest;
}

Week Week::with(const Week &other) const {
    Week both;
    both.m_open = m_open | other.m_open;
    return both;
}

const SendWindow *windowOf(const Sequence &sequence, const Message &message) {
    const auto &window = message.sendWindow ? message.sendWindow : sequence.sendWindow;
    return window && !window->any ? &*window : nullptr;
}

} // namespace stepline
