#pragma once

#include "core/preview/exact.h"

#include <array>
#include <optional>

namespace stepline {

/// How a forecast is computed: exactly, or by so many simulated people.
struct Method {
    bool exact = false;
    quint64 people = 0; ///< 0 when exact
    auto operator<=>(const Method &) const = default;
};

/// Computes forecasts by either engine, chooses the one for a live answer and learns from each how fast the machine is.
/// For one thread.
///
/// The people of a sampled answer are one of a few sizes, so that the same edit shows the same figures again; only
/// which size it is depends on the machine.
class LiveEngine {
public:
    /// A live answer may take so long, by either engine: with the painting after it, which takes longer, a frame of
    /// 16 ms.
    static constexpr double LiveSeconds = 0.003;

    /// As many people as can be simulated in the time of a live answer.
    Method chooseSample(const PreviewRequest &request);
    /// A run of so many people took so long.
    void learn(const PreviewRequest &request, quint64 people, double seconds);
    /// Estimated from what was learned.
    double secondsFor(const PreviewRequest &request, quint64 people) const;
    /// As many as fit, at least a thousand.
    quint64 peopleWithin(const PreviewRequest &request, double seconds) const;

    /// The seconds until an exact answer would be there, as estimated and learned; nothing where there is none or it
    /// would take longer than @p most, which is quick to tell where that is little.
    std::optional<double> exactWithin(const PreviewRequest &request, double most) const;
    /// An exact answer that was expected within @p expected seconds took so long.
    void learnExact(double expected, double seconds);

    /// Runs a request by a method; what a part of the audience did is scaled up to all of it. A cancelled run is a
    /// problem, and so is an exact one that turns out not to be possible: see refusedExact().
    Result<Results> compute(const Method &method, PreviewRequest request, PreviewProgress *progress);
    /// These problems say only that it cannot be exact.
    static bool refusedExact(const Problems &problems);

    static constexpr std::array<quint64, 11> Sizes{1'000,   2'000,   5'000,   10'000,    20'000,   50'000,
                                                   100'000, 200'000, 500'000, 1'000'000, 2'000'000};

private:
    double decisionsPerSecond() const;
    double exactPace() const; ///< how many times its estimate an exact answer takes on this machine, now

    DelayTables m_tables;             ///< warm from answer to answer
    std::array<double, 5> m_speeds{}; ///< the last ones: people × messages a second
    size_t m_learned = 0;
    std::array<double, 5> m_paces{}; ///< the last ones: the time of an exact answer by its estimate
    size_t m_learnedExact = 0;
    size_t m_size = 3; ///< index in Sizes
};

} // namespace stepline
