#include "core/preview/event_tree.h"

#include "core/preview/measure.h"

#include <algorithm>
#include <atomic>

namespace stepline {

namespace {

std::uint64_t nextId() {
    static std::atomic<std::uint64_t> last = 0;
    return ++last;
}

} // namespace

bool EventTree::endsAtAll() const {
    return std::ranges::any_of(AllMetrics, [this](Metric m) { return present[size_t(m)] && ends(m); });
}

std::optional<Metric> EventTree::endOf(const EventChain &chain) const {
    if (ends(chain.child))
        return chain.child;
    if (chain.grandchild && ends(*chain.grandchild))
        return chain.grandchild;
    return std::nullopt;
}

int EventTree::chainOf(Metric metric) const {
    for (size_t i = 0; i < chains.size(); ++i)
        if (chains[i].child == metric || chains[i].grandchild == metric)
            return int(i);
    return -1;
}

bool EventTree::precedes(Metric ancestor, Metric metric) const {
    if (ancestor == metric || metric == Metric::Delivered)
        return false;
    if (ancestor == Metric::Delivered)
        return true;
    if (metric == Metric::Viewed)
        return false;
    if (viewed && ancestor == Metric::Viewed)
        return true;
    const int chain = chainOf(metric);
    return chain >= 0 && chain == chainOf(ancestor) && chains[size_t(chain)].grandchild == metric;
}

bool EventTree::leadsToConverted(Metric metric) const {
    if (metric == Metric::Delivered || (viewed && metric == Metric::Viewed))
        return true;
    const int chain = chainOf(Metric::Converted);
    return chain >= 0 && chain == chainOf(metric);
}

double EventChances::ofPath(const EventTree &tree, Metric metric) const {
    if (!tree.present[size_t(metric)])
        return 0;
    double product = p[size_t(Metric::Delivered)];
    if (metric == Metric::Delivered)
        return product;
    if (tree.viewed)
        product *= p[size_t(Metric::Viewed)];
    if (metric == Metric::Viewed)
        return product;
    const EventChain &chain = tree.chains[size_t(tree.chainOf(metric))];
    product *= p[size_t(chain.child)];
    return chain.grandchild == metric ? product * p[size_t(metric)] : product;
}

TreeTables::TreeTables(EventTree tree) : m_tree(std::move(tree)) {
    m_rows.fill(-1);
    for (size_t i = 0; i < m_tree.chains.size(); ++i)
        if (m_tree.endOf(m_tree.chains[i]))
            m_ending.push_back(int(i));
    const bool rootAlwaysEnds = m_tree.ends(Metric::Delivered) || (m_tree.ends(Metric::Viewed) && !m_tree.stopsByDepth);
    if (rootAlwaysEnds)
        m_ending.clear();
    for (size_t i = 0; i < m_ending.size(); ++i) {
        const auto end = m_tree.endOf(m_tree.chains[size_t(m_ending[i])]);
        if (m_tree.stopsAlone(*end) && m_ending.size() > 1)
            m_stopChain = int(i);
    }
    m_sinceRoot = rootTable();
    m_table = m_sinceRoot;
    const auto below = [](const DelayTable &table, const Delay &delay) { return convolved(table, delay); };
    const int roots = m_sinceRoot.rows();
    // The last row is 1 from the request on: convolved with the delay of delivery, it is the distribution of that.
    if (m_tree.viewed) {
        m_sinceDelivery = below(m_sinceRoot, m_tree.delays[size_t(Metric::Viewed)]);
        std::vector<std::vector<double>> same(size_t(roots) + 1, std::vector<double>(size_t(roots)));
        const DelayTable viewed = m_sinceDelivery;
        m_sinceDelivery = DelayTable(roots + 1, viewed.begins(), [&](double t, double *values) {
            viewed.all(t, values);
            values[roots] = 1;
        });
        m_rows[size_t(Metric::Viewed)] = 0;
        m_rows[size_t(Metric::Delivered)] = roots;
    } else {
        m_rows[size_t(Metric::Delivered)] = 0;
    }
    m_table = below(sinceDelivery(), m_tree.delays[size_t(Metric::Delivered)]);
}

/// Row 0 is 1 from the root event on.
DelayTable TreeTables::rootTable() {
    int rows = 1;
    std::vector<double> begins{0};
    struct Leaf {
        Delay delay;
        DelayTable both; ///< child and grandchild; empty for a child
        double cdf(double t) const { return both.rows() > 0 ? both.at(0, t) : delay.cdf(t); }
    };
    std::vector<std::pair<Metric, Leaf>> leaves;
    for (const EventChain &chain : m_tree.chains) {
        const Delay &first = m_tree.delays[size_t(chain.child)];
        m_rows[size_t(chain.child)] = rows++;
        leaves.push_back({chain.child, {first, {}}});
        if (first.constant())
            begins.push_back(first.median);
        if (!chain.grandchild)
            continue;
        const Delay &second = m_tree.delays[size_t(*chain.grandchild)];
        const DelayTable alone(1, {second.constant() ? second.median : 0},
                               [&](double t, double *value) { *value = second.cdf(t); });
        m_rows[size_t(*chain.grandchild)] = rows++;
        leaves.push_back({*chain.grandchild, {second, convolved(alone, first)}});
        begins.insert(begins.end(), leaves.back().second.both.begins().begin(),
                      leaves.back().second.both.begins().end());
    }
    const auto endRow = [&](size_t i) { return m_rows[size_t(*m_tree.endOf(m_tree.chains[size_t(m_ending[i])]))]; };
    const size_t sets = size_t(1) << m_ending.size();
    m_sets.assign(sets, 0);
    for (size_t set = 1; set < sets; ++set) {
        const auto lowest = size_t(std::countr_zero(set));
        m_sets[set] = std::has_single_bit(set) ? endRow(lowest) : rows++;
    }
    DelayTable stopTable;
    if (m_stopChain >= 0) {
        m_stopSets.assign(sets, -1);
        for (size_t set = 0; set < sets; ++set)
            if (!(set >> m_stopChain & 1))
                m_stopSets[set] = set == 0 ? endRow(size_t(m_stopChain)) : rows++;
        const Leaf &stop = leaves[size_t(endRow(size_t(m_stopChain)) - 1)].second;
        stopTable = DelayTable(1,
                               stop.both.rows() > 0    ? stop.both.begins()
                               : stop.delay.constant() ? std::vector{stop.delay.median}
                                                       : std::vector<double>(),
                               [&](double t, double *value) { *value = stop.cdf(t); });
    }
    const auto functions = [&](double t, double *values) {
        values[0] = 1;
        for (size_t i = 0; i < leaves.size(); ++i)
            values[i + 1] = leaves[i].second.cdf(t);
        const auto product = [&](size_t set, const auto &of) {
            double all = 1;
            for (size_t i = 0; i < m_ending.size(); ++i)
                if (set >> i & 1)
                    all *= of(i);
            return all;
        };
        for (size_t set = 1; set < sets; ++set)
            if (!std::has_single_bit(set))
                values[m_sets[set]] = product(set, [&](size_t i) { return values[endRow(i)]; });
        if (m_stopChain < 0)
            return;
        for (size_t set = 1; set < sets; ++set)
            if (m_stopSets[set] >= 0)
                values[m_stopSets[set]] = 0;
        // Over the stop's moments up to t: the exits of the set at or before it.
        std::vector<double> cuts(begins);
        forEachNode(stopTable, 0, -1, t, cuts, [&](double x, double weight) {
            for (size_t set = 1; set < sets; ++set)
                if (m_stopSets[set] >= 0)
                    values[m_stopSets[set]] +=
                        weight * product(set, [&](size_t i) { return leaves[size_t(endRow(i) - 1)].second.cdf(x); });
        });
    };
    return {rows, begins, functions};
}

DelayTable TreeTables::hazard(const std::vector<ChanceMix> &mixes) const {
    std::vector<std::vector<double>> factors(HazardRows * mixes.size(),
                                             std::vector<double>(size_t(m_table.rows()), 0.0));
    for (size_t m = 0; m < mixes.size(); ++m) {
        for (const auto &[share, chances] : mixes[m]) {
            addEnded(share, chances, factors[m * HazardRows + Ended]);
            addStops(share, chances, factors[m * HazardRows + Stopped]);
            // Given that converted happens, so do its ancestors.
            EventChances certain = chances;
            for (const Metric metric : AllMetrics)
                if (m_tree.leadsToConverted(metric))
                    certain.p[size_t(metric)] = 1;
            addEnded(share * chances.ofPath(m_tree, Metric::Converted), certain, factors[m * HazardRows + Forgone]);
        }
    }
    return m_table.combined(factors);
}

Hazard::Hazard(const TreeTables &tables, const std::vector<ChanceMix> &given)
    : id(nextId()), table(tables.hazard(given)) {
    const EventTree &tree = tables.tree();
    for (const ChanceMix &mix : given) {
        OfMix each;
        for (const auto &[share, chances] : mix) {
            each.instantExit += share * tables.instantExit(chances);
            each.converts += share * chances.ofPath(tree, Metric::Converted);
            double others = 0;
            for (const EventChain &chain : tree.chains)
                if (tree.endOf(chain) && !tree.leadsToConverted(chain.child))
                    others += chances.p[size_t(chain.child)];
            each.othersEnd = std::clamp(others, each.othersEnd, 1.0);
            for (const Metric metric : AllMetrics) {
                if (chances.ofPath(tree, metric) <= 0)
                    continue;
                each.exits |= tree.exits[size_t(metric)];
                each.stops |= tree.stopsAlone(metric);
            }
        }
        stops |= each.stops;
        exits |= each.exits;
        mixes.push_back(each);
    }
}

/// Adds share · P(an ending event has happened), as a sum over sets of ending chains: the sum of product(-p) · P(all of
/// the set have ended) is P(none has ended).
void TreeTables::addEnded(double share, const EventChances &chances, std::vector<double> &factors) const {
    if (m_tree.ends(Metric::Delivered)) {
        factors[size_t(row(Metric::Delivered))] += share * chances.p[size_t(Metric::Delivered)];
        return;
    }
    const double root = share * chances.ofPath(m_tree, m_tree.root());
    const auto rootRow = size_t(row(m_tree.root()));
    factors[rootRow] += root;
    for (size_t set = 0; set < m_sets.size(); ++set) {
        double factor = root * (m_tree.ends(Metric::Viewed) ? 1 - chances.deep : 1);
        for (size_t i = 0; i < m_ending.size(); ++i)
            if (set >> i & 1)
                factor *= -endChance(m_ending[i], chances);
        factors[set == 0 ? rootRow : size_t(m_sets[set])] -= factor;
    }
}

/// P(the chain's ending event | its root).
double TreeTables::endChance(int chainIndex, const EventChances &chances) const {
    const EventChain &chain = m_tree.chains[size_t(chainIndex)];
    const Metric end = *m_tree.endOf(chain);
    return chances.p[size_t(chain.child)] * (end == chain.child ? 1 : chances.p[size_t(end)]);
}

/// An exit at the very moment of a stop wins; it can only happen without any delay between them, or as the H rows
/// count it.
void TreeTables::addStops(double share, const EventChances &chances, std::vector<double> &factors) const {
    if (!m_tree.stop || m_tree.exits[size_t(*m_tree.stop)])
        return;
    const Metric stop = *m_tree.stop;
    const auto instant = [&](Metric metric) {
        const Delay &delay = m_tree.delays[size_t(metric)];
        return delay.constant() && delay.median == 0;
    };
    if (stop == Metric::Delivered) {
        double exit = instantExit(chances);
        if (m_tree.viewed)
            exit *= instant(Metric::Viewed) ? chances.p[size_t(Metric::Viewed)] : 0;
        factors[size_t(row(stop))] += share * chances.p[size_t(stop)] * (1 - exit);
        return;
    }
    if (stop == Metric::Viewed) {
        factors[size_t(row(stop))] += share * chances.ofPath(m_tree, stop) * chances.deep * (1 - instantExit(chances));
        return;
    }
    const EventChain &chain = m_tree.chains[size_t(m_tree.chainOf(stop))];
    if (m_tree.endOf(chain) != stop)
        return;
    double alone = share * chances.ofPath(m_tree, stop);
    if (chain.child == stop && chain.grandchild && m_tree.exits[size_t(*chain.grandchild)] &&
        instant(*chain.grandchild))
        alone *= 1 - chances.p[size_t(*chain.grandchild)];
    if (m_stopChain < 0) {
        factors[size_t(row(stop))] += alone;
        return;
    }
    for (size_t set = 0; set < m_stopSets.size(); ++set) {
        if (m_stopSets[set] < 0)
            continue;
        double factor = alone;
        for (size_t i = 0; i < m_ending.size(); ++i)
            if (set >> i & 1)
                factor *= -endChance(m_ending[i], chances);
        factors[size_t(m_stopSets[set])] += factor;
    }
}

double TreeTables::instantExit(const EventChances &chances) const {
    const auto instant = [&](Metric metric) {
        const Delay &delay = m_tree.delays[size_t(metric)];
        return delay.constant() && delay.median == 0;
    };
    double none = 1;
    for (const EventChain &chain : m_tree.chains) {
        if (!instant(chain.child))
            continue;
        if (m_tree.exits[size_t(chain.child)])
            none *= 1 - chances.p[size_t(chain.child)];
        else if (chain.grandchild && m_tree.exits[size_t(*chain.grandchild)] && instant(*chain.grandchild))
            none *= 1 - chances.p[size_t(chain.child)] * chances.p[size_t(*chain.grandchild)];
    }
    return 1 - none;
}

} // namespace stepline
