#include "ui/player/play_clock.h"

#include <algorithm>
#include <cmath>

namespace stepline {

namespace {

constexpr double AtOnce = 0.28; ///< between things of one moment, so that each is seen
constexpr double Tolerance = 1e-9;

/// Seconds of playing for a wait: a minute half a second, an hour one, a day two, a week nearly three.
double shortened(double wait) {
    return AtOnce + 0.2 * std::log2(1 + wait / 20);
}

} // namespace

PlayClock::PlayClock(const std::vector<PlayMoment> &moments) {
    double position = 0, last = 0;
    for (const PlayMoment &moment : moments) {
        if (!m_at.empty())
            position += shortened(moment.at - last);
        m_at.push_back(last = moment.at);
        m_position.push_back(position);
    }
    const double factor = position > Longest ? Longest / position : 1;
    for (double &each : m_position)
        each *= factor;
}

double PlayClock::timeAt(double position) const {
    if (m_at.empty())
        return 0;
    const size_t next = countAt(position);
    if (next == 0 || next == m_at.size())
        return next == 0 ? m_at.front() : m_at.back();
    const double from = m_position[next - 1], to = m_position[next];
    const double share = to > from ? (position - from) / (to - from) : 0;
    return m_at[next - 1] + share * (m_at[next] - m_at[next - 1]);
}

double PlayClock::positionAt(double time) const {
    const size_t next = size_t(std::upper_bound(m_at.begin(), m_at.end(), time) - m_at.begin());
    if (next == 0 || next == m_at.size())
        return m_at.empty() || next == 0 ? 0 : m_position.back();
    const double share = (time - m_at[next - 1]) / (m_at[next] - m_at[next - 1]);
    return m_position[next - 1] + share * (m_position[next] - m_position[next - 1]);
}

size_t PlayClock::countAt(double position) const {
    return size_t(std::upper_bound(m_position.begin(), m_position.end(), position + Tolerance) - m_position.begin());
}

} // namespace stepline
