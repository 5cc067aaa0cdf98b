#include "core/preview/compare_play.h"

#include "core/preview/batch.h"

#include <algorithm>
#include <thread>

namespace stepline {

namespace {

/// A thousand groups tell the spread of a difference to some 2 %; of very large plans fewer are kept, to stay within
/// 32 MiB. Small groups waste the engine's vectors, so they are whole multiples of 64 where there are enough people.
quint64 groupSize(quint64 recipients, size_t width) {
    constexpr quint64 Most = 1000, Least = 32, Doubles = 4'000'000, Lanes = 64;
    const quint64 groups = std::clamp<quint64>(Doubles / std::max<size_t>(1, width), Least, Most);
    const quint64 size = std::max<quint64>(1, recipients / groups + (recipients % groups > 0));
    return size < Lanes ? size : (size + Lanes - 1) / Lanes * Lanes;
}

/// One thread's engine for one side.
class Player {
public:
    Player(const Plan &plan, SideCounts &counts, size_t batch)
        : m_plan(plan), m_counts(counts), m_batch(plan, batch), m_before(counts.width), m_now(counts.width) {}

    Batch &batch() { return m_batch; }
    /// What was counted since the last call is the group's.
    void settle(size_t group);

private:
    const Plan &m_plan;
    SideCounts &m_counts;
    Batch m_batch;
    std::vector<Counts::Count> m_before, m_now;
};

void Player::settle(size_t group) {
    const Counts &counts = m_batch.counts();
    using Places = CountPlaces;
    m_now[Places::HeldOut] = counts.heldOut;
    m_now[Places::Stopped] = counts.stopped;
    m_now[Places::Exited] = counts.exited;
    m_now[Places::Completed] = counts.completed;
    m_now[Places::InProgress] = counts.inProgress;
    m_now[Places::Reached] = counts.reached;
    m_now[Places::Converted] = counts.converted;
    m_now[Places::HeldOutConverted] = counts.heldOutConverted;
    m_now[Places::TreatedConverted] = counts.treatedConverted;
    m_now[Places::TreatedOrganic] = counts.treatedOrganic;
    for (size_t i = 0; i < m_plan.messages.size(); ++i) {
        const PlanMessage &message = m_plan.messages[i];
        Counts::PerTally sum;
        for (size_t v = 0; v < size_t(message.variants); ++v) {
            const Counts::PerTally &tally = counts.tallies[size_t(message.tally) + v];
            const auto own = m_now.begin() + qsizetype(Places::variant(m_plan, size_t(message.tally) + v));
            *std::ranges::copy(tally.metric, own).out = tally.late;
            for (size_t m = 0; m < MetricCount; ++m)
                sum.metric[m] += tally.metric[m];
            sum.late += tally.late;
        }
        std::ranges::copy(sum.metric, m_now.begin() + qsizetype(Places::metric(i, Metric::Requested)));
        m_now[Places::late(i)] = sum.late;
        const Counts::PerMessage &missed = counts.messages[i];
        m_now[Places::missed(i, Places::Unreachable)] = missed.unreachable;
        m_now[Places::missed(i, Places::Guard)] = missed.guard;
        m_now[Places::missed(i, Places::Limit)] = missed.limit;
        m_now[Places::missed(i, Places::Ended)] = missed.ended;
        m_now[Places::missed(i, Places::AfterHorizon)] = missed.afterHorizon;
    }
    std::ranges::copy(counts.reachable, m_now.begin() + qsizetype(Places::reachable(m_plan, 0)));
    double *row = m_counts.rows.data() + group * m_counts.width;
    for (size_t i = 0; i < m_now.size(); ++i)
        row[i] = double(m_now[i] - m_before[i]);
    m_before.swap(m_now);
}

/// Shared by the threads: who takes which group, and whether to go on.
struct Work {
    PairedCounts &counts;
    const quint64 recipients, group;
    const size_t batch;
    PreviewProgress *progress;
    std::atomic<quint64> next = 0;

    bool cancelled() const { return progress && progress->cancelled.load(std::memory_order_relaxed); }

    void run(Player &a, Player &b) {
        while (!cancelled()) {
            const quint64 taken = next.fetch_add(1, std::memory_order_relaxed);
            if (taken >= counts.sizes.size())
                return;
            const quint64 begin = taken * group, end = std::min(recipients, begin + group);
            for (quint64 first = begin; first < end && !cancelled(); first += batch) {
                const size_t size = size_t(std::min<quint64>(batch, end - first));
                a.batch().run(first, size);
                b.batch().run(first, size);
                if (progress)
                    progress->done.fetch_add(size, std::memory_order_relaxed);
            }
            a.settle(taken);
            b.settle(taken);
        }
    }
};

} // namespace

double SideCounts::sum(size_t place) const {
    double sum = 0;
    for (size_t at = place; at < rows.size(); at += width)
        sum += rows[at];
    return sum;
}

std::optional<PairedCounts> playPaired(const Plan &a, const Plan &b, quint64 recipients, int threads,
                                       PreviewProgress *progress) {
    PairedCounts counts{{}, SideCounts(a), SideCounts(b)};
    const quint64 group = groupSize(recipients, counts.a.width + counts.b.width);
    for (quint64 first = 0; first < recipients; first += group)
        counts.sizes.push_back(double(std::min(group, recipients - first)));
    for (SideCounts *side : {&counts.a, &counts.b})
        side->rows.resize(counts.sizes.size() * side->width);

    // A batch stays in cache, and with many messages it is short enough for a cancelled run to end soon.
    const size_t messages = std::max<size_t>({1, a.messages.size(), b.messages.size()});
    const size_t batch = size_t(std::min<quint64>(group, std::clamp<size_t>(4096 * 32 / messages, 64, 4096)));
    const size_t wanted = threads > 0 ? size_t(threads) : std::thread::hardware_concurrency();
    const size_t crew = std::clamp<size_t>(wanted, 1, std::max<size_t>(1, counts.sizes.size()));
    std::vector<std::pair<std::unique_ptr<Player>, std::unique_ptr<Player>>> players;
    for (size_t i = 0; i < crew; ++i)
        players.emplace_back(std::make_unique<Player>(a, counts.a, batch),
                             std::make_unique<Player>(b, counts.b, batch));
    Work work{counts, recipients, group, batch, progress};
    {
        std::vector<std::jthread> others;
        for (size_t i = 1; i < crew; ++i)
            others.emplace_back([&work, &players, i] { work.run(*players[i].first, *players[i].second); });
        work.run(*players.front().first, *players.front().second);
    }
    if (work.cancelled())
        return {};
    for (const auto &[left, right] : players) {
        counts.a.whole += left->batch().counts();
        counts.b.whole += right->batch().counts();
    }
    return counts;
}

} // namespace stepline
