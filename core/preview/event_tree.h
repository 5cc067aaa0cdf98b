#pragma once

#include "core/preview/delay_table.h"

#include <array>
#include <optional>
#include <vector>

namespace stepline {

/// A child of the event that engagement hangs on, with its own child: clicked with converted, or unsubscribed alone.
struct EventChain {
    Metric child = Metric::Clicked;
    std::optional<Metric> grandchild;

    auto operator<=>(const EventChain &) const = default;
};

/// What the delays of a message's events and the document's endings say, without any probability: delivered, viewed
/// where the type has it, and below the last of them up to four chains that are independent given its time. Events that
/// the profile gives no chance are not in it.
struct EventTree {
    bool possible = false; ///< delivered has a chance
    bool viewed = false;   ///< viewed stands between delivered and the chains
    std::vector<EventChain> chains;
    std::array<Delay, MetricCount> delays; ///< of the events in the tree; none for others
    std::array<bool, MetricCount> present{};
    std::array<bool, MetricCount> exits{}; ///< exit_on, of those present
    std::optional<Metric> stop;            ///< stop_when, if present
    bool stopsByDepth = false;             ///< only views that are deep enough stop

    /// Delivered or viewed: what the chains hang on.
    Metric root() const { return viewed ? Metric::Viewed : Metric::Delivered; }
    bool ends(Metric metric) const { return exits[size_t(metric)] || stop == metric; }
    bool endsAtAll() const;
    bool stopsAlone(Metric metric) const { return stop == metric && !exits[size_t(metric)]; }
    /// The first event of the chain that ends the recipient's sequence: the grandchild cannot be first if its parent
    /// ends.
    std::optional<Metric> endOf(const EventChain &chain) const;
    /// Index of the chain the metric is in; -1: none.
    int chainOf(Metric metric) const;
    /// Is the one an ancestor of the other? Both are in the tree.
    bool precedes(Metric ancestor, Metric metric) const;
    /// Converted itself or an event without which it cannot be.
    bool leadsToConverted(Metric metric) const;

    auto operator<=>(const EventTree &) const = default;
};

/// The probabilities that belong to a tree: of each event given its parent, for one segment, variant and number of
/// earlier requests.
struct EventChances {
    std::array<double, MetricCount> p{};
    double deep = 1; ///< share of the views that stop

    /// Of the event and all its ancestors.
    double ofPath(const EventTree &tree, Metric metric) const;
    auto operator<=>(const EventChances &) const = default;
};

/// Chances with their shares: the variants of a message.
using ChanceMix = std::vector<std::pair<double, EventChances>>;

/// Tables of one tree. Rows are functions of the time since the request that depend on delays alone, so that every
/// probability that is asked for is a sum of rows with factors made of chances:
/// - the distribution of each event's time;
/// - P(every chain in a set has ended) for each set of chains that can end;
/// - where one chain can stop and others exit: P(the first has ended before any of a set of others).
class TreeTables {
public:
    explicit TreeTables(EventTree tree);

    const EventTree &tree() const { return m_tree; }
    const DelayTable &table() const { return m_table; }
    int row(Metric metric) const { return m_rows[size_t(metric)]; }
    /// The same functions of the time since the root event (delivered or viewed), and since delivery.
    const DelayTable &sinceRoot() const { return m_sinceRoot; }
    const DelayTable &sinceDelivery() const { return m_tree.viewed ? m_sinceDelivery : m_sinceRoot; }

    /// One message's part in the fate of recipients, as functions of the time since its request:
    /// Ended: P(some stop or exit event has happened);
    /// Stopped: P(a stop event has happened, before or without any exit event);
    /// Forgone: P(converted happens some time, and some stop or exit event has happened).
    enum HazardRow { Ended, Stopped, Forgone, HazardRows };
    /// For some mixes of chances (a segment's variants and their shares), their rows one after the other.
    DelayTable hazard(const std::vector<ChanceMix> &mixes) const;
    /// P(an exit event at the very moment of the root event | root event).
    double instantExit(const EventChances &chances) const;

private:
    void addEnded(double share, const EventChances &chances, std::vector<double> &factors) const;
    double endChance(int chain, const EventChances &chances) const;
    void addStops(double share, const EventChances &chances, std::vector<double> &factors) const;
    DelayTable rootTable();

    EventTree m_tree;
    std::vector<int> m_ending;             ///< chains that can end
    int m_stopChain = -1;                  ///< place in m_ending of the chain with the stop event, if others can exit
    std::array<int, MetricCount> m_rows{}; ///< by metric; -1: none
    std::vector<int> m_sets;               ///< row by set of ending chains
    std::vector<int> m_stopSets;           ///< row by set of ending chains without the stop chain
    DelayTable m_sinceRoot, m_sinceDelivery, m_table;
};

/// The hazards of one tree for some mixes: one for each segment.
struct Hazard {
    Hazard(const TreeTables &tables, const std::vector<ChanceMix> &mixes);

    const std::uint64_t id; ///< no other one in this process has it
    DelayTable table;       ///< rows of TreeTables::HazardRow, mix by mix
    struct OfMix {
        double converts = 0;    ///< P(converted happens some time)
        double othersEnd = 0;   ///< at most: P(a chain without converted ends the sequence | its root event)
        double instantExit = 0; ///< P(an exit at the very moment of the root event | it)
        bool stops = false, exits = false;
    };
    std::vector<OfMix> mixes;
    bool stops = false, exits = false; ///< some mix does
};

} // namespace stepline
