#include "core/preview/exact_fate.h"

#include <algorithm>
#include <cmath>

namespace stepline {

void restrictToAlive(EventBox &box, const EventTree &tree, bool deepEnough, double exitsBy, double stopsBy) {
    for (const Metric metric : AllMetrics) {
        if (!tree.present[size_t(metric)])
            continue;
        if (tree.exits[size_t(metric)])
            box.notBefore(metric, exitsBy);
        else if (tree.stop == metric && (metric != Metric::Viewed || deepEnough))
            box.notBefore(metric, stopsBy);
    }
}

Fates::Fates(const ExactModel &model) : m_model(model) {
    for (const ExactMessage &message : model.messages)
        if (message.tables)
            m_boxes.emplace_back(*message.tables);
    m_hazards.resize(model.messages.size());
    for (auto &list : m_hazards)
        list.resize(model.segments.size() * (model.messages.size() + 1));
}

const Hazard &Fates::hazard(int index, size_t segment, int before) {
    auto &kept = m_hazards[size_t(index)][segment * (m_model.messages.size() + 1) + size_t(before)];
    if (kept)
        return *kept;
    const ExactMessage &message = m_model.messages[size_t(index)];
    const EventTree &tree = message.tree;
    kept = std::make_unique<Hazard>();
    std::vector<std::pair<double, EventChances>> mix;
    for (size_t v = 0; v < message.shares.size(); ++v) {
        mix.emplace_back(message.shares[v], m_model.chancesOf(size_t(index), segment, v, before));
        kept->instantExit += message.shares[v] * message.tables->instantExit(mix.back().second);
        kept->converts += message.shares[v] * mix.back().second.ofPath(tree, Metric::Converted);
        double others = 0;
        for (const EventChain &chain : tree.chains)
            if (const auto end = tree.endOf(chain); end && !tree.leadsToConverted(chain.child))
                others += mix.back().second.p[size_t(chain.child)];
        kept->othersEnd = std::clamp(others, kept->othersEnd, 1.0);
        for (const Metric metric : AllMetrics) {
            if (mix.back().second.ofPath(tree, metric) <= 0)
                continue;
            kept->exits |= tree.exits[size_t(metric)];
            kept->stops |= tree.stopsAlone(metric);
        }
    }
    kept->table = message.tables->hazard(mix);
    return *kept;
}

template <typename Restrict>
double Fates::boxed(const Asked &asked, size_t segment, std::optional<size_t> onlyVariant, Restrict restrict) {
    const ExactMessage &message = m_model.messages[size_t(asked.message)];
    double sum = 0;
    for (size_t c = 0; c < message.depthShares.size(); ++c) {
        EventBox box = asked.found.empty() ? EventBox() : asked.found[c].box;
        if (message.depthShares[c] <= 0 || (!asked.found.empty() && !asked.found[c].possible))
            continue;
        restrict(box, c >= size_t(message.stopDepth));
        for (size_t v = 0; v < message.shares.size(); ++v) {
            if (onlyVariant && *onlyVariant != v)
                continue;
            const double share = message.depthShares[c] * (onlyVariant ? 1 : message.shares[v]);
            if (share > 0)
                sum += share * m_boxes[size_t(asked.message)].probability(
                                   m_model.chancesOf(size_t(asked.message), segment, v, asked.before), box);
        }
    }
    return std::clamp(sum, 0.0, 1.0);
}

double Fates::alive(const Asked &asked, size_t segment, double t) {
    const double since = t - asked.at;
    if (asked.found.empty())
        return std::clamp(1 - hazard(asked.message, segment, asked.before).table.at(TreeTables::Ended, since), 0.0,
                          1.0);
    const EventTree &tree = m_model.messages[size_t(asked.message)].tree;
    return boxed(asked, segment, {}, [&](EventBox &box, bool deep) { restrictToAlive(box, tree, deep, since, since); });
}

double Fates::alive(const Asked &asked, size_t segment, size_t variant, double t) {
    const EventTree &tree = m_model.messages[size_t(asked.message)].tree;
    const double since = t - asked.at;
    return boxed(asked, segment, variant,
                 [&](EventBox &box, bool deep) { restrictToAlive(box, tree, deep, since, since); });
}

double Fates::aliveUnconverted(const Asked &asked, size_t segment, double t, double accuracy) {
    if (hazard(asked.message, segment, asked.before).converts <= 0)
        return alive(asked, segment, t);
    if (asked.found.empty())
        if (const auto value = unconvertedBracket(asked, segment, t, accuracy))
            return *value;
    const EventTree &tree = m_model.messages[size_t(asked.message)].tree;
    const double since = t - asked.at;
    return boxed(asked, segment, {}, [&](EventBox &box, bool deep) {
        restrictToAlive(box, tree, deep, since, since);
        box.notBefore(Metric::Converted, m_model.horizon - asked.at);
    });
}

/// Without an integral over two times, where that suffices:
/// P(alive, unconverted by the horizon) = P(alive) - P(alive, converts some time) + P(alive, converts after the
/// horizon). The last is P(converts after the horizon) - P(converts after the horizon, ended by t), and the rest of the
/// way to conversion, of those that ended by then, takes at least from t to the horizon and at most the time of the
/// whole way.
std::optional<double> Fates::unconvertedBracket(const Asked &asked, size_t segment, double t, double accuracy) {
    const Hazard &mine = hazard(asked.message, segment, asked.before);
    const ExactMessage &message = m_model.messages[size_t(asked.message)];
    const EventTree &tree = message.tree;
    const TreeTables &tables = *message.tables;
    const double since = t - asked.at, left = m_model.horizon - asked.at;
    double ended = 0, forgone = 0;
    {
        const DelayTable::Place place = mine.table.place(since);
        ended = place.value(TreeTables::Ended, TreeTables::HazardRows);
        forgone = place.value(TreeTables::Forgone, TreeTables::HazardRows);
    }
    const int row = tables.row(Metric::Converted);
    const double tail = mine.converts * (1 - tables.table().at(row, left));
    const double known = (1 - ended) - (mine.converts - forgone) + tail;
    // Between nothing and this many ended by t and convert after the horizon.
    const double allowed = accuracy * std::max(known, 0.0);
    if (std::min(forgone, tail) <= 2 * allowed)
        return std::clamp(known - std::min(forgone, tail) / 2, 0.0, 1.0);
    // Delivered, viewed or clicked at t at the latest: what is left of the way, from then to the horizon.
    const double gap = left - since;
    const Metric root = tree.root();
    const EventChain &chain = tree.chains[size_t(tree.chainOf(Metric::Converted))];
    double low = 0, high = 0;
    if (tree.ends(Metric::Delivered)) {
        low = 1 - tables.sinceDelivery().at(row, left);
        high = 1 - tables.sinceDelivery().at(row, gap);
    } else if (tree.ends(root)) {
        low = 1 - tables.sinceRoot().at(row, left);
        high = 1 - tables.sinceRoot().at(row, gap);
        if (tree.stopsByDepth)
            low = 0; // others may end it too
    } else if (tree.ends(chain.child)) {
        const Delay &last = tree.delays[size_t(Metric::Converted)];
        const double byChild = mine.converts * tables.table().at(tables.row(chain.child), since);
        const double first = 1 - last.cdf(left), latest = 1 - last.cdf(gap);
        const double bound = mine.converts * mine.othersEnd * (1 - tables.sinceRoot().at(row, gap));
        if (byChild * (latest - first) + bound > 2 * allowed)
            return std::nullopt;
        return std::clamp(known - byChild * (first + latest) / 2 - bound / 2, 0.0, 1.0);
    } else {
        high = 1 - tables.sinceRoot().at(row, gap);
    }
    if (forgone * (high - low) > 2 * allowed)
        return std::nullopt;
    return std::clamp(known - forgone * (low + high) / 2, 0.0, 1.0);
}

double Fates::stopped(const Asked &asked, size_t segment, double t0, double t1, bool atom) {
    const double from = t0 - asked.at, to = t1 - asked.at;
    const Hazard &mine = hazard(asked.message, segment, asked.before);
    if (!mine.stops)
        return 0;
    if (asked.found.empty())
        return mine.table.at(TreeTables::Stopped, to) - mine.table.at(TreeTables::Stopped, from);
    const EventTree &tree = m_model.messages[size_t(asked.message)].tree;
    const auto at = [&](double exits, double stops) {
        return boxed(asked, segment, {},
                     [&](EventBox &box, bool deep) { restrictToAlive(box, tree, deep, exits, stops); });
    };
    if (!atom && tree.stop == tree.root()) // exits come after it, or with it
        return std::max(0.0, at(from, from) - at(from, to)) * (1 - mine.instantExit);
    if (!atom && tree.stop == Metric::Delivered)
        return std::max(0.0, at(from, from) - at(from, to));
    const double before = at(to, from) - at(to, to);
    return std::max(0.0, atom || !mine.exits ? before : (at(from, from) - at(from, to) + before) / 2);
}

} // namespace stepline
