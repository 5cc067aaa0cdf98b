#pragma once

#include "core/preview/play.h"

#include <vector>

namespace stepline {

/// The time line's own time: waits are shortened, so that a month plays in some twenty seconds and what happens within
/// seconds can still be told apart. Between two moments it runs evenly. Positions are seconds of playing at speed 1.
class PlayClock {
public:
    PlayClock() = default;
    explicit PlayClock(const std::vector<PlayMoment> &moments);

    double length() const { return m_at.empty() ? 0 : m_position.back() + Tail; }
    /// Where the moment stands.
    double positionOf(size_t moment) const { return m_position[moment]; }
    /// Seconds since entry at that position.
    double timeAt(double position) const;
    /// The position of a time: after all moments of that time, when there are some.
    double positionAt(double time) const;
    /// How many moments have happened by that position.
    size_t countAt(double position) const;

    static constexpr double Tail = 0.8;   ///< after the last moment
    static constexpr double Longest = 26; ///< however much happens

private:
    std::vector<double> m_at, m_position;
};

} // namespace stepline
