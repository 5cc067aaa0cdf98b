#pragma once

#include "core/preview/event_tree.h"

#include <map>

namespace stepline {

/// When each event of a message must have happened, in seconds since its request: later than `after` and, where `by` is
/// finite, at or before it. An event without a finite `by` may as well never happen.
struct EventBox {
    std::array<double, MetricCount> after, by;

    EventBox() {
        after.fill(-1);
        by.fill(DelayTable::Forever);
    }
    void notBefore(Metric metric, double time) { after[size_t(metric)] = std::max(after[size_t(metric)], time); }
    void notAfter(Metric metric, double time) { by[size_t(metric)] = std::min(by[size_t(metric)], time); }
    bool must(Metric metric) const { return by[size_t(metric)] < DelayTable::Forever; }
};

/// Probabilities that all events of a message happen when a box says: an integral over the time of the root event of
/// the product over the chains, which are independent given that time. What does not depend on chances is kept by box.
/// Error below 1e-8: five Gauss-Legendre nodes in each part of the table's cells, which are cut towards every moment
/// where a chain's function bends; held by a test.
class BoxIntegrals {
public:
    explicit BoxIntegrals(const TreeTables &tables) : m_tables(tables), m_tree(tables.tree()) {}

    double probability(const EventChances &chances, EventBox box);

private:
    /// Of one chain, at a node: P(child in its bounds | it happens), P(that, and grandchild in its bounds | both
    /// happen).
    struct Bounds {
        double after = -1, by = DelayTable::Forever;
        bool given() const { return after >= 0 || by < DelayTable::Forever; }
    };
    struct Grid {
        std::vector<double> weight;
        std::vector<std::vector<double>> child, both; ///< by chain; empty where nothing is asked
    };
    const Grid &grid(const EventBox &box);
    Grid make(const EventBox &box);
    double within(const EventBox &box, Metric metric, double rootTime) const;
    double bothWithin(const EventBox &box, const EventChain &chain, double rootTime) const;
    void addCuts(double moment, const Delay &delay, std::vector<double> &cuts) const;
    const DelayTable &rootTimes(const EventBox &box, int &row);
    static bool asks(const EventBox &box, Metric metric) { return box.after[size_t(metric)] >= 0 || box.must(metric); }

    const TreeTables &m_tables;
    const EventTree &m_tree;
    std::map<std::vector<double>, Grid> m_grids;
    std::map<std::pair<double, double>, DelayTable> m_rootTimes; ///< by bounds of delivered
};

} // namespace stepline
