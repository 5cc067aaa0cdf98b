#pragma once

#include "core/preview/exact_fate.h"
#include "core/preview/exact_shares.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <numeric>
#include <optional>

namespace stepline {

/// A path through the decisions, for all segments at once.
struct Path {
    std::vector<double> base;  ///< by segment: share of the recipients with these channels and lot
    std::vector<double> alive; ///< by segment: of these, who is still going at `now`
    std::vector<Asked> asked;
    std::vector<signed char> reachable; ///< by channel: 1 yes, 0 no, -1 not asked yet
    double now = -1;
    double told = -1;                          ///< up to when those who ended have been told apart by stop and exit
    std::vector<double> aliveTold;             ///< by segment: who was still going then
    size_t step = 0, next = 0;                 ///< the decision that is due: place in `order` of the step
    std::vector<std::pair<double, int>> order; ///< decision time and message
    double done = 0;                           ///< when the step's messages decided so far are done
    size_t zone = 0;
    int forks = 0;    ///< at which it, or what it comes from, was left to or by another
    size_t place = 0; ///< among all paths that are left; its shares stand there

    double going() const { return std::accumulate(alive.begin(), alive.end(), 0.0); }
};

/// Paths that are left for whichever thread is free. Which ones are is a matter of the document alone, and so is the
/// order in which their shares are added up: the sums are the same for any number of threads.
class Paths {
public:
    /// @p forks: at so many each path is left to another; each of @p zones begins one.
    Paths(size_t zones, int forks) : m_forks(forks), m_shares(zones << forks) {}

    size_t placeOf(size_t zone) const { return zone << m_forks; }
    /// To be called by whoever follows @p path when @p other forks off: leaves it and is true, or is false.
    bool leave(Path &path, Path &other);
    void leave(Path path);
    /// The next one; waits while others are being followed. Nothing when there will be no more.
    std::optional<Path> take();
    /// The path that was taken is done.
    void done(size_t place, ExactShares shares);
    /// Counts branches of all threads: the sum.
    qint64 count(qint64 branches) { return m_branches += branches; }
    /// Counts decisions of all paths: the sum.
    qint64 ask(qint64 decisions) { return m_asked += decisions; }
    ExactShares sum(const ExactModel &model) const;

private:
    const int m_forks;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Path> m_left;
    int m_followed = 0;
    std::vector<std::optional<ExactShares>> m_shares; ///< by place
    std::atomic<qint64> m_branches = 0, m_asked = 0;
};

} // namespace stepline
