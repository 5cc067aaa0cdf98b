#pragma once

#include "core/preview/preview.h"

#include <limits>
#include <memory>
#include <utility>
#include <vector>

namespace stepline {

class TreeTables;
struct EventTree;
struct EventChances;
struct Hazard;
struct StopWeights;
struct YoungRequest;

/// Tables of delays that exact previews share. They depend on the profile's delays and on which events end a sequence,
/// not on probabilities, times or order: after an edit to any of those the same tables serve. Threads may share it;
/// keeps what was used last and forgets the rest when there is too much.
class DelayTables {
public:
    DelayTables();
    ~DelayTables();
    DelayTables(const DelayTables &) = delete;
    DelayTables &operator=(const DelayTables &) = delete;

    std::shared_ptr<const TreeTables> of(const EventTree &tree);
    bool contains(const EventTree &tree) const;
    /// What the tables give for some chances: quickly made again, more quickly kept.
    std::shared_ptr<const Hazard> hazard(const std::shared_ptr<const TreeTables> &tables,
                                         const std::vector<std::vector<std::pair<double, EventChances>>> &mixes);
    /// stopWeights, kept for the next path that comes by.
    void stops(const std::vector<YoungRequest> &young, size_t segments, double length, StopWeights &weights);

private:
    struct Shelf;
    std::unique_ptr<Shelf> m_shelf;
};

struct ExactOptions {
    DelayTables *tables = nullptr; ///< kept from run to run; nullptr: made for this run alone
    int points = 121;              ///< of the series; point i counts events at or before i · step and the horizon
};

/// Most classes × guard outcomes that the exact engine takes on.
inline constexpr qint64 MostBranches = 4096;

/// The exact engine: expectations for `recipients` recipients instead of a sample. |error| ≤ 1e-4 · value + 1e-7 · N
/// for every number; no intervals. The seed plays no part, and threads change nothing but the time. Refuses as
/// previewSampled does, and with rule "not_exact" what it cannot do (a wait that ends early, a limit that postpones,
/// spread entries with a send window) or "too_many_branches", each with a sentence for people. Warnings come with the
/// value.
Result<Results> previewExact(const PreviewRequest &request, const ExactOptions &options = {},
                             PreviewProgress *progress = nullptr);

/// What previewExact would take, without running it.
struct ExactEstimate {
    bool possible = false; ///< false: previewExact would refuse, or there is no telling without trying
    double seconds = 0;    ///< on this machine's scale, good to a factor of two
    qint64 branches = 0;   ///< classes × guard outcomes, before pruning by what is improbable
};

/// Counts the classes and decisions, cheaply. @p tables: which of them are there already. Nobody waits longer than
/// @p worthwhile seconds: what takes longer is not counted to its end, and its estimate says more than that.
ExactEstimate estimateExact(const PreviewRequest &request, const DelayTables *tables = nullptr,
                            double worthwhile = std::numeric_limits<double>::infinity());

} // namespace stepline
