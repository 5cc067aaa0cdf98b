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

Fates::Fates(const ExactModel &model, DelayTables *tables) : m_model(model), m_tables(tables) {
    for (const ExactMessage &message : model.messages)
        if (message.tables)
            m_boxes.emplace_back(*message.tables);
    m_hazards.resize(model.messages.size());
    for (auto &list : m_hazards)
        list.resize(model.messages.size() + 1);
    m_byVariant = m_hazards;
    m_chances.resize(model.messages.size());
    for (auto &list : m_chances)
        list.resize(model.messages.size() + 1);
    if (!tables || !model.organicExits || model.organic <= 0)
        return;
    EventTree tree{.possible = true, .chains = {}};
    EventChances chances;
    const auto event = size_t(Metric::Delivered);
    tree.present[event] = tree.exits[event] = true;
    tree.delays[event] = model.organicDelay;
    chances.p[event] = model.organic;
    m_organic = tables->hazard(tables->of(tree), std::vector<ChanceMix>(model.segments.size(), {{1.0, chances}}));
}

const std::vector<std::array<double, MetricCount>> &Fates::chances(int index, int before) {
    auto &kept = m_chances[size_t(index)][size_t(before)];
    if (!kept.empty())
        return kept;
    const ExactMessage &message = m_model.messages[size_t(index)];
    for (size_t segment = 0; segment < m_model.segments.size(); ++segment) {
        for (size_t v = 0; v < message.shares.size(); ++v) {
            const EventChances chances = m_model.chancesOf(size_t(index), segment, v, before);
            std::array<double, MetricCount> all{};
            for (const Metric metric : AllMetrics)
                if (metric != Metric::Requested)
                    all[size_t(metric)] = chances.ofPath(message.tree, metric);
            kept.push_back(all);
        }
    }
    return kept;
}

const Hazard &Fates::hazard(int index, int before) {
    auto &kept = m_hazards[size_t(index)][size_t(before)];
    if (kept)
        return *kept;
    const ExactMessage &message = m_model.messages[size_t(index)];
    std::vector<ChanceMix> mixes(m_model.segments.size());
    for (size_t segment = 0; segment < mixes.size(); ++segment)
        for (size_t v = 0; v < message.shares.size(); ++v)
            mixes[segment].emplace_back(message.shares[v], m_model.chancesOf(size_t(index), segment, v, before));
    kept = m_tables->hazard(message.tables, mixes);
    return *kept;
}

namespace {

/// ∫ over (0, since] of (1 - rest(left - y)) d row(y), within @p allowed: halving what is uncertain.
template <typename Rest>
double integral(const DelayTable &table, int row, const Rest &rest, double since, double left, double allowed) {
    struct Part {
        double y0, y1, g0, g1, r0, r1;
    };
    Part parts[40];
    int count = 0;
    parts[count++] = {0, since, table.at(row, 0), table.at(row, since), 1 - rest(left), 1 - rest(left - since)};
    double sum = parts[0].g0 * parts[0].r0;
    while (count > 0) {
        const Part part = parts[--count];
        // The trapezoid is right if the two go together evenly; the bracket is this wide, the error about a tenth.
        const double uncertain = (part.g1 - part.g0) * (part.r1 - part.r0) / 2;
        if (uncertain <= allowed || count + 2 > 40 || part.y1 - part.y0 < 1) {
            sum += (part.g1 - part.g0) * (part.r0 + part.r1) / 2;
            continue;
        }
        const double y = part.y0 + (part.y1 - part.y0) / 4, g = table.at(row, y), r = 1 - rest(left - y);
        parts[count++] = {y, part.y1, g, part.g1, r, part.r1};
        parts[count++] = {part.y0, y, part.g0, g, part.r0, r};
    }
    return sum;
}

double afterHorizon(const DelayTable &table, int row, const DelayTable &rest, int restRow, double since, double left,
                    double allowed) {
    return integral(
        table, row, [&](double t) { return rest.at(restRow, t); }, since, left, allowed);
}

double afterHorizon(const DelayTable &table, int row, const Delay &rest, double since, double left, double allowed) {
    return integral(
        table, row, [&](double t) { return rest.cdf(t); }, since, left, allowed);
}

} // namespace

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

void Fates::keepAlive(std::vector<Asked> &asked, double t, std::vector<double> &shares) {
    const double organic = m_model.organicExits ? 1 - m_model.organicBy(t) : 1;
    for (double &share : shares)
        share *= organic;
    for (Asked &each : asked) {
        if (!each.found.empty()) {
            for (size_t segment = 0; segment < shares.size(); ++segment)
                shares[segment] *= shares[segment] > 0 ? alive(each, segment, t) : 0;
            continue;
        }
        const Hazard &mine = hazard(each.message, each.before);
        if (!mine.stops && !mine.exits)
            continue;
        each.place = mine.table.place(t - each.at);
        each.placedAt = t;
        for (size_t segment = 0; segment < shares.size(); ++segment)
            shares[segment] *= std::clamp(
                1 - each.place.value(int(segment) * TreeTables::HazardRows + TreeTables::Ended, mine.table.rows()), 0.0,
                1.0);
    }
}

double Fates::alive(const Asked &asked, size_t segment, double t) {
    const double since = t - asked.at;
    if (asked.found.empty()) {
        const DelayTable &table = hazard(asked.message, asked.before).table;
        const DelayTable::Place place = t == asked.placedAt ? asked.place : table.place(since);
        return std::clamp(1 - place.value(int(segment) * TreeTables::HazardRows + TreeTables::Ended, table.rows()), 0.0,
                          1.0);
    }
    const EventTree &tree = m_model.messages[size_t(asked.message)].tree;
    return boxed(asked, segment, {}, [&](EventBox &box, bool deep) { restrictToAlive(box, tree, deep, since, since); });
}

double Fates::alive(const Asked &asked, size_t segment, size_t variant, double t) {
    const ExactMessage &message = m_model.messages[size_t(asked.message)];
    const double since = t - asked.at;
    if (!asked.found.empty())
        return boxed(asked, segment, variant,
                     [&](EventBox &box, bool deep) { restrictToAlive(box, message.tree, deep, since, since); });
    auto &kept = m_byVariant[size_t(asked.message)][size_t(asked.before)];
    const size_t variants = message.shares.size();
    if (!kept) {
        std::vector<ChanceMix> mixes;
        for (size_t g = 0; g < m_model.segments.size(); ++g)
            for (size_t v = 0; v < variants; ++v)
                mixes.push_back({{1.0, m_model.chancesOf(size_t(asked.message), g, v, asked.before)}});
        kept = m_tables->hazard(message.tables, mixes);
    }
    const auto row = int(segment * variants + variant) * TreeTables::HazardRows + TreeTables::Ended;
    return std::clamp(1 - kept->table.at(row, since), 0.0, 1.0);
}

double Fates::aliveUnconverted(const Asked &asked, size_t segment, double t, double accuracy) {
    if (hazard(asked.message, asked.before).mixes[segment].converts <= 0)
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
/// horizon). The last is P(converts after the horizon) less that of those whom an event ended by t. Mostly that event
/// stands on the way to conversion: then this is an integral over its time of the distribution of the rest of the way.
/// What other events end is bounded.
std::optional<double> Fates::unconvertedBracket(const Asked &asked, size_t segment, double t, double accuracy) {
    const Hazard &hazards = hazard(asked.message, asked.before);
    const Hazard::OfMix &mine = hazards.mixes[segment];
    const ExactMessage &message = m_model.messages[size_t(asked.message)];
    const EventTree &tree = message.tree;
    const TreeTables &tables = *message.tables;
    const double since = t - asked.at, left = m_model.horizon - asked.at;
    const DelayTable::Place place = t == asked.placedAt ? asked.place : hazards.table.place(since);
    const int first = int(segment) * TreeTables::HazardRows;
    const double ended = place.value(first + TreeTables::Ended, hazards.table.rows());
    const double forgone = place.value(first + TreeTables::Forgone, hazards.table.rows());
    const int row = tables.row(Metric::Converted);
    const double tail = mine.converts * (1 - asked.convertsInTime);
    const double known = (1 - ended) - (mine.converts - forgone) + tail;
    const double allowed = accuracy * std::max(known, 0.0);
    const auto result = [&](double sum, double uncertain) -> std::optional<double> {
        if (uncertain > 2 * allowed)
            return std::nullopt;
        return std::clamp(known - sum - uncertain / 2, 0.0, 1.0);
    };
    if (std::min(forgone, tail) <= 2 * allowed)
        return result(0, std::min(forgone, tail));
    // Those whom something else ends: at most so many, and the way from the root event on is still ahead of them.
    const auto others = [&] { return mine.converts * mine.othersEnd * (1 - tables.sinceRoot().at(row, left - since)); };
    const EventChain &chain = tree.chains[size_t(tree.chainOf(Metric::Converted))];
    const double share = mine.converts;
    if (tree.ends(Metric::Delivered))
        return result(share * afterHorizon(tables.table(), tables.row(Metric::Delivered), tables.sinceDelivery(), row,
                                           since, left, allowed / share),
                      0);
    double sum = 0;
    if (tree.ends(tree.root())) {
        double deep = 0;
        for (size_t v = 0; v < message.shares.size(); ++v)
            deep += message.shares[v] * message.chances[segment][v].deep;
        sum = deep * share *
              afterHorizon(tables.table(), tables.row(tree.root()), tables.sinceRoot(), row, since, left,
                           allowed / share);
        return result(sum, tree.stopsByDepth ? others() : 0);
    }
    if (tree.ends(chain.child)) {
        const Delay &last = tree.delays[size_t(Metric::Converted)];
        sum = share * afterHorizon(tables.table(), tables.row(chain.child), last, since, left, allowed / share);
    }
    return result(sum, others());
}

double Fates::stopped(const Asked &asked, size_t segment, double t0, double t1, bool atom) {
    const double from = t0 - asked.at, to = t1 - asked.at;
    const Hazard::OfMix &mine = hazard(asked.message, asked.before).mixes[segment];
    if (!mine.stops)
        return 0;
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
