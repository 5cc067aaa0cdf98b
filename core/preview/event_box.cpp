#include "core/preview/event_box.h"

#include "core/preview/measure.h"

#include <algorithm>
#include <cmath>

namespace stepline {

namespace {

double difference(const Delay &delay, double after, double by, double origin) {
    const double upper = by < DelayTable::Forever ? delay.cdf(by - origin) : 1;
    const double lower = after >= 0 ? delay.cdf(after - origin) : 0;
    return std::max(0.0, upper - lower);
}

/// Leaves out what follows from other bounds; false when they contradict each other.
bool simplify(const EventTree &tree, EventBox &box) {
    const Metric root = tree.root();
    const auto child = [&](Metric parent, Metric metric) { box.notAfter(parent, box.by[size_t(metric)]); };
    for (const EventChain &chain : tree.chains) {
        if (chain.grandchild)
            child(chain.child, *chain.grandchild);
        child(root, chain.child);
    }
    if (tree.viewed)
        child(Metric::Delivered, Metric::Viewed);
    const auto implied = [&](Metric parent, Metric metric) {
        if (box.after[size_t(metric)] <= box.after[size_t(parent)])
            box.after[size_t(metric)] = -1;
    };
    for (const EventChain &chain : tree.chains) {
        if (chain.grandchild) {
            const double own = box.after[size_t(*chain.grandchild)];
            implied(chain.child, *chain.grandchild);
            if (own <= box.after[size_t(root)])
                box.after[size_t(*chain.grandchild)] = -1;
        }
        implied(root, chain.child);
    }
    if (tree.viewed)
        implied(Metric::Delivered, Metric::Viewed);
    return std::ranges::all_of(AllMetrics, [&](Metric m) {
        return box.after[size_t(m)] < box.by[size_t(m)] && (tree.present[size_t(m)] || !box.must(m));
    });
}

} // namespace

double BoxIntegrals::probability(const EventChances &chances, EventBox box) {
    if (!m_tree.possible)
        return std::ranges::none_of(AllMetrics, [&](Metric m) { return box.must(m); }) ? 1 : 0;
    if (!simplify(m_tree, box))
        return 0;
    const auto p = [&](Metric metric) { return chances.p[size_t(metric)]; };
    double sum = box.must(Metric::Delivered) ? 0 : 1 - p(Metric::Delivered);
    if (m_tree.viewed && !box.must(Metric::Viewed))
        sum += p(Metric::Delivered) * (1 - p(Metric::Viewed)) *
               difference(m_tree.delays[size_t(Metric::Delivered)], box.after[size_t(Metric::Delivered)],
                          box.by[size_t(Metric::Delivered)], 0);
    const Grid &at = grid(box);
    double integral = 0;
    for (size_t i = 0; i < at.weight.size(); ++i) {
        double product = at.weight[i];
        for (size_t c = 0; c < m_tree.chains.size(); ++c) {
            if (at.child[c].empty())
                continue;
            const EventChain &chain = m_tree.chains[c];
            double happens = at.child[c][i];
            if (!at.both[c].empty())
                happens = (box.must(*chain.grandchild) ? 0 : (1 - p(*chain.grandchild)) * happens) +
                          p(*chain.grandchild) * at.both[c][i];
            product *= (box.must(chain.child) ? 0 : 1 - p(chain.child)) + p(chain.child) * happens;
        }
        integral += product;
    }
    return sum + chances.ofPath(m_tree, m_tree.root()) * integral;
}

const BoxIntegrals::Grid &BoxIntegrals::grid(const EventBox &box) {
    std::vector<double> key;
    for (const Metric metric : AllMetrics) {
        key.push_back(box.after[size_t(metric)]);
        key.push_back(box.by[size_t(metric)]);
    }
    const auto found = m_grids.find(key);
    return found != m_grids.end() ? found->second : m_grids.emplace(std::move(key), make(box)).first->second;
}

/// The distribution of the root event's time over those moments of delivery that the box allows.
const DelayTable &BoxIntegrals::rootTimes(const EventBox &box, int &row) {
    const double after = box.after[size_t(Metric::Delivered)], by = box.by[size_t(Metric::Delivered)];
    if (!m_tree.viewed || (after < 0 && by >= box.by[size_t(Metric::Viewed)])) {
        row = m_tables.row(m_tree.root());
        return m_tables.table();
    }
    row = 0;
    const auto found = m_rootTimes.find({after, by});
    if (found != m_rootTimes.end())
        return found->second;
    const Delay &viewed = m_tree.delays[size_t(Metric::Viewed)];
    const DelayTable alone(1, {viewed.constant() ? viewed.median : 0},
                           [&](double t, double *value) { *value = viewed.cdf(t); });
    return m_rootTimes
        .emplace(std::pair{after, by}, convolved(alone, m_tree.delays[size_t(Metric::Delivered)], after, by))
        .first->second;
}

BoxIntegrals::Grid BoxIntegrals::make(const EventBox &box) {
    const Metric root = m_tree.root();
    Grid grid;
    grid.child.resize(m_tree.chains.size());
    grid.both.resize(m_tree.chains.size());
    std::vector<double> cuts;
    bool free = true;
    for (const EventChain &chain : m_tree.chains) {
        for (const std::optional<Metric> metric : {std::optional(chain.child), chain.grandchild}) {
            if (!metric || !asks(box, *metric))
                continue;
            free = false;
            for (const double moment : {box.after[size_t(*metric)], box.by[size_t(*metric)]})
                if (moment >= 0 && moment < DelayTable::Forever)
                    addCuts(moment, m_tree.delays[size_t(chain.child)], cuts);
        }
    }
    int row = 0;
    const DelayTable &times = rootTimes(box, row);
    const double after = box.after[size_t(root)], by = box.by[size_t(root)];
    if (free) {
        const double end = by < DelayTable::Forever ? by : std::exp(DelayTable::LogHigh + 1);
        grid.weight = {times.at(row, end) - times.at(row, after)};
        return grid;
    }
    std::ranges::sort(cuts);
    std::vector<double> at;
    forEachNode(times, row, after, by, cuts, [&](double time, double weight) {
        at.push_back(time);
        grid.weight.push_back(weight);
    });
    for (size_t c = 0; c < m_tree.chains.size(); ++c) {
        const EventChain &chain = m_tree.chains[c];
        const bool both = chain.grandchild && asks(box, *chain.grandchild);
        if (!both && !asks(box, chain.child))
            continue;
        for (const double time : at) {
            grid.child[c].push_back(within(box, chain.child, time));
            if (both)
                grid.both[c].push_back(bothWithin(box, chain, time));
        }
    }
    return grid;
}

double BoxIntegrals::within(const EventBox &box, Metric metric, double rootTime) const {
    return asks(box, metric)
               ? difference(m_tree.delays[size_t(metric)], box.after[size_t(metric)], box.by[size_t(metric)], rootTime)
               : 1;
}

double BoxIntegrals::bothWithin(const EventBox &box, const EventChain &chain, double rootTime) const {
    const Metric grandchild = *chain.grandchild;
    const double after = box.after[size_t(grandchild)], by = box.by[size_t(grandchild)];
    // The child's own bound says nothing if it lies before the root event.
    if (!box.must(chain.child) && box.after[size_t(chain.child)] < rootTime) {
        const auto both = [&](double moment) {
            return m_tables.sinceRoot().at(m_tables.row(grandchild), moment - rootTime);
        };
        return (by < DelayTable::Forever ? both(by) : 1) - (after >= 0 ? both(after) : 0);
    }
    const Delay &last = m_tree.delays[size_t(grandchild)];
    std::vector<double> cuts;
    for (const double moment : {after, by})
        if (moment > rootTime && moment < DelayTable::Forever)
            addCuts(moment - rootTime, last, cuts);
    std::ranges::sort(cuts);
    const double childAfter = box.after[size_t(chain.child)], childBy = box.by[size_t(chain.child)];
    double sum = 0;
    forEachNode(m_tables.sinceRoot(), m_tables.row(chain.child), childAfter < 0 ? -1 : childAfter - rootTime,
                childBy - rootTime, cuts,
                [&](double time, double weight) { sum += weight * difference(last, after, by, rootTime + time); });
    return sum;
}

/// Where x ↦ P(delay ≤ moment - x) bends: at the moment, and ever closer before it.
void BoxIntegrals::addCuts(double moment, const Delay &delay, std::vector<double> &cuts) const {
    cuts.push_back(moment);
    if (delay.constant()) {
        cuts.push_back(moment - delay.median);
        return;
    }
    const double step = std::min(2.0, 1.2 * delay.sigma), low = std::log(delay.median) - 6.2 * delay.sigma;
    for (double log = std::min(std::log(delay.median) + 6.2 * delay.sigma, std::log(std::max(moment, 1e-3))); log > low;
         log -= step)
        cuts.push_back(moment - std::exp(log));
}

} // namespace stepline
