#pragma once

#include "core/preview/guard.h"
#include "core/preview/preview.h"
#include "core/preview/quantiles.h"
#include "core/preview/windows.h"

#include <array>
#include <memory>
#include <vector>

namespace stepline {

inline constexpr int SeriesPoints = 121;

/// A bound below which a draw is a hit, and its inverse for the place among the hits.
struct HitBound {
    std::uint32_t last = 0; ///< draws 0 … last are hits
    float perHit = 0;       ///< 1 / (last + 1)
    bool possible = false;  ///< false: no draw is a hit, whatever the others say

    HitBound() = default;
    explicit HitBound(float p);
    bool hit(std::uint32_t draw) const { return possible && draw <= last; }
};

/// A view counts where its depth draw is at or above the bound: P(depth < x) as a bound for draws.
using DepthBound = std::uint64_t;

/// Where a guard of a later message finds the time of an event.
struct PlanSlot {
    int slot = 0;
    DepthBound depth = 0;
};

/// One metric of one message: its chance and what its happening does.
struct PlanChance {
    bool possible = false;  ///< the profile gives it a chance, and so its parent
    bool fatigued = false;  ///< worn down by earlier requests
    bool uniform = false;   ///< the same for every class, and not fatigued: then `bound` is all there is
    bool usual = false;     ///< happens to most of its parents: hits are then not picked out, misses are marked
    bool few = false;       ///< happens to few of anybody's parents: whose draw is above `most` is not looked at
    std::uint32_t most = 0; ///< no draw above it is a hit of anybody
    HitBound bound;
    std::vector<float> p; ///< by class: segment · variants + variant; before fatigue, not clamped; see classes
    size_t classes = 1;   ///< the places of p that count; more follow, so that a vector can read it whole
    DelayDraw delay;
    /// Draws up to swiftLast, all but a thousandth of the hits, have a delay of at most swift seconds (a little more
    /// than the longest of them, so that no rounding matters). 0: not known.
    float swift = 0;
    std::uint32_t swiftLast = 0;
    bool exits = false, stops = false, advances = false;
    DepthBound stopDepth = 0, advanceDepth = 0;
    std::vector<PlanSlot> slots; ///< guards that look at it
    bool needsDepth = false;
    std::vector<Metric> children; ///< possible metrics conditional on this one, in order
};

struct PlanMessage {
    int step = 0, channel = 0;
    std::uint64_t stream = 0;
    double delay = 0, wait = 0, cost = 0;
    int window = -1; ///< index in Plan::windows; -1: always open
    GuardCode guard;
    int variants = 1; ///< 1 when it has none
    std::vector<std::uint64_t>
        variantBounds;    ///< a draw below the i-th takes variant i or an earlier one; empty: one variant
    int tally = 0;        ///< index of its first variant's tally
    int requestSlot = -1; ///< where guards find the time of its request; -1: none looks
    bool advances = false;
    std::array<PlanChance, MetricCount> chances; ///< by Metric; Requested: only children and series
};

struct PlanStep {
    std::vector<int> order; ///< its messages by delay, then place
    bool fixedOrder = true; ///< that is every recipient's order of decision
};

struct PlanWindow {
    std::vector<std::shared_ptr<const WindowTable>> byZone;
    WindowLanes lanes; ///< the same for vectors of recipients
};

struct PlanChannel {
    std::uint64_t stream = 0;
    HitBound reach;
    double costEach = 0; ///< of one recipient of the broadcast: all messages of the channel
};

/// A sequence and a profile compiled for speed: ids are indices, numbers are looked up, nothing is a string. Immutable
/// and shared by all threads.
struct Plan {
    bool enabled = true;
    double horizon = 0;    ///< seconds
    double spreadEach = 0; ///< recipient i enters i · spreadEach after the first
    bool spread = false;
    std::uint64_t seed = 1;
    std::vector<PlanStep> steps;
    std::vector<PlanMessage> messages; ///< in document order
    std::vector<PlanChannel> channels; ///< in document order
    std::vector<PlanWindow> windows;
    std::vector<float> fatigue; ///< by number of requests before; as p, with more places than count
    size_t fatigueSteps = 1;
    std::vector<std::uint64_t> segmentBounds, zoneBounds; ///< as variantBounds; empty: one
    bool zoned = false;                                   ///< some window opens by the recipient's clock
    HitBound holdout;
    PlanChance organic;  ///< exits: converted ends the sequence
    qint64 limitMax = 0; ///< 0: no limit that could be reached
    double limitPer = 0;
    bool limitDefers = false;
    int slots = 0;
    int tallies = 0; ///< one for each variant of each message
    bool series = true;
    double seriesStep = 1;
};

/// Compiles a request, whose template must be free of semantic errors.
Plan makePlan(const PreviewRequest &request);

} // namespace stepline
