#pragma once

#include "core/preview/counts.h"
#include "core/preview/random.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

namespace stepline {

/// Plays a batch of recipients through a plan, a message at a time: whoever is still going is a packed list of indices,
/// and after each chance only its hits go on. One per thread; batches share nothing but the plan.
///
/// Times are seconds since the first recipient's entry in doubles that are multiples of 2^-20 s, and delays are floats
/// of such multiples: below 2^33 s all their sums are exact, so two moments that the document makes equal are equal.
class Batch {
public:
    static constexpr size_t Largest = 32768;

    Batch(const Plan &plan, size_t capacity);

    /// Adds recipients @p first to @p first + @p size - 1 to the counts; size ≤ capacity.
    void run(std::uint64_t first, size_t size);

    const Counts &counts() const { return m_counts; }

private:
    using Index = std::uint16_t; ///< of a recipient in the batch, or of a request in the list of requested
    static constexpr double Never = std::numeric_limits<double>::infinity();

    /// Hits of a metric: positions in the list of requested, and times since the request.
    struct Hits {
        std::vector<Index> position;
        std::vector<float> after;
        size_t size = 0;
    };

    // batch.cpp: who decides what, when
    void enter();
    void drawReach();
    void drawOrganic();
    void broadcast();
    void playInOrder(const PlanStep &step);
    void playByTime(const PlanStep &step);
    void decide(size_t message);
    void keepReachable(size_t message);
    void keepGuarded(size_t message);
    void keepWithinLimit(size_t message);
    void finish();

    // request.cpp: what the draws of a request bring about
    void request(size_t message);
    void drawVariants(const PlanMessage &message);
    void enlist(size_t message);
    void drawFirst(const PlanMessage &message);
    void drawSecond(const PlanMessage &message, Metric metric);
    void drawChildren(size_t message, Metric parent);
    void draw(const PlanMessage &message, Metric metric, const Hits &parents, Hits &hits);
    void take(size_t message, Metric metric);
    void takeEndings(const PlanMessage &message, Metric metric);
    void setDone(const PlanMessage &message);
    void mayEnd(Index recipient, double at, bool exit);

    template <typename Use> void forEachDraw(std::uint64_t stream, Purpose purpose, Use use) const;
    double windowed(const PlanMessage &message, Index recipient, double t) const {
        return message.window < 0 ? t : m_plan.windows[size_t(message.window)].byZone[m_zone[recipient]]->next(t);
    }
    double horizonOf(Index recipient) const { return m_plan.spread ? m_horizon[recipient] : m_plan.horizon; }
    /// Stopped or exited by then; what comes after the horizon stops nothing.
    bool endedBy(Index recipient, double at) const { return m_end[recipient] <= std::min(at, horizonOf(recipient)); }
    void finishedBy(Index recipient, double at) { m_next[recipient] = std::max(m_next[recipient], at); }
    void countSeries(size_t message, Metric metric, Index recipient, double at);

    const Plan &m_plan;
    const Draws m_draws;
    const size_t m_capacity;
    Counts m_counts;
    std::uint64_t m_first = 0;
    size_t m_size = 0;

    // Of each recipient of the batch.
    std::vector<double> m_origin, m_horizon; ///< entry and entry + horizon; used only with a spread
    std::vector<double> m_start, m_next;     ///< when the running step started, when the next one starts
    std::vector<double> m_end;               ///< first stop or exit so far, within the horizon
    std::vector<std::uint8_t> m_endIsExit;
    std::vector<std::uint16_t> m_requests; ///< so far
    std::vector<std::uint16_t> m_segment, m_zone;
    std::vector<std::int32_t>
        m_openTally; ///< tally of the last request if it has a stop or exit: late once another follows
    std::vector<std::uint8_t> m_heldOut, m_converted, m_convertedByItself;
    std::vector<std::uint8_t> m_reach; ///< by channel
    std::vector<double> m_slots;       ///< by slot: when the event happened
    std::vector<double> m_history;     ///< by place in the ring: times of the last requests, for the limit
    std::vector<Index> m_active;       ///< not ended, not beyond the horizon, not held out
    std::vector<double> m_pendingAt;   ///< by message of the step: decision time, negative when decided

    // Of each recipient of the list that is being decided, then requested.
    std::vector<Index> m_who;
    std::vector<double> m_at;
    size_t m_listed = 0;
    size_t m_rank = 0;                 ///< place of the message in its step's order, while playing by time
    std::vector<std::uint8_t> m_stack; ///< of the guard code
    std::vector<std::uint16_t> m_variant, m_prior;
    std::vector<std::uint32_t> m_class;
    std::array<std::vector<std::uint32_t>, 4> m_firstWords, m_secondWords;
    std::array<Hits, MetricCount> m_hits;
    std::array<bool, MetricCount> m_hasSecond{}; ///< hits of that metric have their second words
    std::vector<Index> m_picked;
    std::vector<std::uint32_t> m_pickedLast;
    std::vector<float> m_advance; ///< when the advance metric happened, after the request
};

template <typename Use> void Batch::forEachDraw(std::uint64_t stream, Purpose purpose, Use use) const {
    const std::uint64_t lastGroup = (m_first + (m_size - 1)) >> 2;
    size_t i = 0;
    for (std::uint64_t group = m_first >> 2; group <= lastGroup; ++group) {
        const Philox::Block block = m_draws.ofGroup(group, stream, purpose);
        for (size_t word = group == m_first >> 2 ? m_first & 3 : 0; word < 4 && i < m_size; ++word, ++i)
            use(i, block[word]);
    }
}

} // namespace stepline
