#include "core/preview/exact_walk.h"

#include "core/preview/exact_endings.h"
#include "core/preview/exact_guard.h"
#include "core/preview/exact_paths.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace stepline {

namespace {

constexpr double Negligible = 1e-13; ///< share of recipients
constexpr double Unconverted = 4e-5; ///< relative accuracy of who has not converted
constexpr double Counts = 1e-9;      ///< share of recipients that makes a branch

using Windows = std::map<const SendWindow *, Openings>;

/// Follows one path, and what forks off from it and is not left to others.
class Walk {
public:
    Walk(const ExactModel &model, Fates &fates, Endings &endings, Paths &paths, const Windows &windows, bool counting,
         qint64 most, const std::atomic<bool> *cancelled, qint64 mostAsked)
        : m_model(model), m_fates(fates), m_endings(endings), m_paths(paths), m_windows(windows), m_counting(counting),
          m_most(most), m_mostAsked(mostAsked), m_cancelled(cancelled), m_arrivals(model.messages.size()),
          m_shares(model) {}

    ExactShares run(Path path) {
        if (path.now < 0) { // nobody has decided anything
            count(path);
            enterStep(path, 0, 0);
        }
        follow(std::move(path));
        return std::move(m_shares);
    }

private:
    bool counting() const { return m_counting; }
    bool over() {
        m_shares.cancelled = m_cancelled && m_cancelled->load(std::memory_order_relaxed);
        return m_shares.tooMany || m_shares.cancelled || m_farEnough;
    }

    void count(const Path &path) {
        const auto branches = std::ranges::count_if(path.alive, [](double share) { return share >= Counts; });
        m_shares.branches += branches;
        m_shares.tooMany |= m_paths.count(branches) > m_most;
    }

    double opening(const ExactMessage &message, double t) const {
        if (!message.window || t > m_model.horizon)
            return t;
        const qint64 open = m_windows.at(message.window).next(m_model.request.entry + qint64(t));
        return open == Openings::Unknown ? DelayTable::Forever : double(open - m_model.request.entry);
    }

    void enterStep(Path &path, size_t step, double start) const {
        path.step = step;
        path.next = 0;
        path.done = start;
        path.order.clear();
        if (step >= m_model.steps.size())
            return;
        for (const int message : m_model.steps[step]) {
            const ExactMessage &it = m_model.messages[size_t(message)];
            path.order.emplace_back(opening(it, start + it.delay), message);
        }
        if (path.order.size() > 1)
            std::ranges::stable_sort(path.order, {}, &std::pair<double, int>::first);
    }

    /// Decides message after message until the path ends.
    void follow(Path path) {
        while (!over()) {
            if (path.next >= path.order.size()) {
                if (path.step >= m_model.steps.size())
                    return finish(path);
                enterStep(path, path.step + 1, path.done);
                continue;
            }
            const auto [at, message] = path.order[path.next];
            if (at > m_model.horizon)
                return cutOff(path);
            const auto decisions = qint64(path.asked.size()) + 1;
            m_shares.asked += decisions;
            m_farEnough |= m_counting && m_paths.ask(decisions) > m_mostAsked;
            m_shares.found +=
                std::ranges::count_if(path.asked, [](const Asked &asked) { return !asked.found.empty(); });
            advance(path, at);
            if (path.going() < Negligible)
                return tellStops(path);
            decide(path, at, message);
        }
    }

    /// What forks off is followed first, or by whoever is free.
    void branch(Path &path, Path other) {
        if (!m_paths.leave(path, other))
            follow(std::move(other));
    }

    void decide(Path &path, double at, int index) {
        const ExactMessage &message = m_model.messages[size_t(index)];
        MessageShares &shares = m_shares.messages[size_t(index)];
        signed char &reachable = path.reachable[size_t(message.channel)];
        const double reach = m_model.reach[size_t(message.channel)];
        if (reachable < 0) {
            if (reach > 0 && reach < 1) {
                tellStops(path);
                Path without = path;
                scale(without, 1 - reach);
                without.reachable[size_t(message.channel)] = 0;
                scale(path, reach);
                reachable = 1;
                if (without.going() >= (counting() ? Counts : Negligible)) {
                    count(without);
                    branch(path, std::move(without));
                }
                if (path.going() < (counting() ? Counts : Negligible)) {
                    path.alive.assign(path.alive.size(), 0.0);
                    noneToTell(path);
                }
            } else {
                reachable = reach > 0;
            }
        }
        if (reachable == 0) {
            shares.unreachable += path.going();
            return skip(path, at);
        }
        if (m_model.enabled && message.source->onlyIf) {
            if (!agree(path, at, index))
                return skip(path, at);
        }
        if (limited(path, at)) {
            shares.limit += path.going();
            return skip(path, at);
        }
        request(path, at, index);
    }

    static void scale(Path &path, double factor) {
        for (auto *list : {&path.base, &path.alive, &path.aliveTold})
            for (double &share : *list)
                share *= factor;
    }

    static void skip(Path &path, double at) {
        path.done = std::max(path.done, at);
        ++path.next;
    }

    bool limited(const Path &path, double at) const {
        const auto max = size_t(m_model.limitMax);
        return max > 0 && path.asked.size() >= max && path.asked[path.asked.size() - max].at > at - m_model.limitPer;
    }

    /// Forks the path until everybody on it agrees about the guard; true: it holds.
    bool agree(Path &path, double at, int index) {
        const Condition &condition = *m_model.messages[size_t(index)].source->onlyIf;
        const bool matters = !last(path);
        tellStops(path);
        for (;;) {
            std::optional<GuardOutcome> first;
            Path others = path;
            bool differ = false;
            for (size_t segment = 0; segment < path.base.size(); ++segment) {
                if (path.alive[segment] <= 0)
                    continue;
                const GuardOutcome outcome = evaluateGuard(m_model, condition, path.asked, segment, at);
                if (!first)
                    first = outcome;
                const bool same = outcome == *first;
                differ |= !same;
                Path &leaves = same ? others : path;
                leaves.base[segment] = leaves.alive[segment] = leaves.aliveTold[segment] = 0;
            }
            if (differ)
                branch(path, std::move(others)); // the segments were counted one by one
            if (!first || first->kind == GuardOutcome::Kind::True)
                return true;
            if (first->kind == GuardOutcome::Kind::False) {
                m_shares.messages[size_t(index)].guard += path.going();
                return false;
            }
            fork(path, at, *first->open, matters);
            if (over())
                return false;
        }
    }

    /// Goes on where the event has happened; who has not had it is followed first.
    void fork(Path &path, double at, const Condition &open, bool matters) {
        const auto place =
            std::ranges::find_if(path.asked,
                                 [&](const Asked &asked) {
                                     return m_model.messages[size_t(asked.message)].source->id == open.message;
                                 }) -
            path.asked.begin();
        Path without = path;
        findOut(m_model, without.asked[size_t(place)], open, at, false);
        weigh(without);
        findOut(m_model, path.asked[size_t(place)], open, at, true);
        weigh(path);
        if (without.going() >= Negligible) {
            if (matters && path.going() >= Counts)
                count(without);
            branch(path, std::move(without));
        }
    }

    /// No decision follows the one that is due.
    bool last(const Path &path) const {
        if (path.next + 1 < path.order.size())
            return false;
        for (size_t step = path.step + 1; step < m_model.steps.size(); ++step)
            if (!m_model.steps[step].empty())
                return false;
        return true;
    }

    void weigh(Path &path) {
        if (counting())
            return;
        path.alive = path.base;
        m_fates.keepAlive(path.asked, path.now, path.alive);
        noneToTell(path);
    }

    /// Time passes: some stop, some exit.
    void advance(Path &path, double to) {
        if (counting() || !m_model.enabled || to <= path.now) {
            path.now = to;
            return;
        }
        std::vector<double> &alive = m_next;
        alive = path.base;
        m_fates.keepAlive(path.asked, to, alive);
        for (size_t segment = 0; segment < alive.size(); ++segment) {
            alive[segment] = std::min(alive[segment], path.alive[segment]);
            m_shares.ended += path.alive[segment] - alive[segment];
        }
        path.alive.swap(alive);
        path.now = to;
    }

    /// Of those who have ended since this was last done: who stopped? Once for all decisions between which nothing was
    /// asked, nor found out, and no fork came.
    void tellStops(Path &path) {
        if (counting() || !m_model.enabled || path.now <= path.told)
            return;
        double ended = 0;
        for (size_t segment = 0; segment < path.alive.size(); ++segment)
            ended += path.aliveTold[segment] - path.alive[segment];
        if (ended > 1e-16 && !path.asked.empty()) {
            std::vector<double> stopped(path.alive.size(), 0.0);
            m_endings.addStops(path.asked, path.told, path.now, path.base, stopped);
            for (size_t segment = 0; segment < stopped.size(); ++segment)
                m_shares.stopped += std::clamp(path.base[segment] * stopped[segment], 0.0,
                                               path.aliveTold[segment] - path.alive[segment]);
        }
        noneToTell(path);
    }

    static void noneToTell(Path &path) {
        path.told = path.now;
        path.aliveTold = path.alive;
    }

    /// Everything that the message brings about, and what it does to those before it.
    void request(Path &path, double at, int index) {
        const ExactMessage &message = m_model.messages[size_t(index)];
        Asked asked{.message = index, .before = int(path.asked.size()), .at = at, .found = {}, .place = {}};
        ++m_shares.arrivals;
        tellStops(path);
        if (!counting()) {
            if (path.asked.empty())
                m_shares.reached += path.going();
            Arrival &arrival = arrivalAt(index, at);
            asked.convertsInTime = arrival.byHorizon[size_t(Metric::Converted)];
            for (size_t segment = 0; segment < path.base.size(); ++segment)
                if (path.alive[segment] > 0)
                    request(path, segment, asked, arrival);
        }
        path.asked.push_back(asked);
        if (!counting() && m_model.enabled)
            settle(path);
        path.done = std::max(path.done, at + message.wait);
        ++path.next;
    }

    void request(const Path &path, size_t segment, const Asked &asked, Arrival &arrival) {
        const ExactMessage &message = m_model.messages[size_t(asked.message)];
        MessageShares &shares = m_shares.messages[size_t(asked.message)];
        const EventTree &tree = message.tree;
        const double share = path.alive[segment];
        double converts = 0;
        const auto *chances = m_fates.chances(asked.message, asked.before).data() + segment * message.shares.size();
        for (size_t v = 0; v < message.shares.size(); ++v) {
            const double mine = share * message.shares[v];
            shares.variants[v][size_t(Metric::Requested)] += mine;
            arrival.paths[size_t(Metric::Requested)] += mine;
            for (const Metric metric : AllMetrics) {
                if (!tree.present[size_t(metric)])
                    continue;
                const double chance = chances[v][size_t(metric)];
                arrival.paths[size_t(metric)] += mine * chance;
                const double counted = chance * arrival.byHorizon[size_t(metric)];
                shares.variants[v][size_t(metric)] += mine * counted;
                if (metric == Metric::Converted)
                    converts += message.shares[v] * counted;
            }
        }
        if (converts > 0)
            m_shares.convertedByMessages += converts * unconverted(path, segment);
        if (!path.asked.empty() && m_model.enabled)
            addLate(path, segment);
    }

    /// Share of those who are still going and will not have converted by the horizon, by whatever came so far.
    double unconverted(const Path &path, size_t segment) {
        double all = path.base[segment] * (1 - m_model.organicBy(m_model.horizon));
        for (const Asked &asked : path.asked) {
            if (all <= 0)
                break;
            if (m_model.enabled) {
                all *= m_fates.aliveUnconverted(asked, segment, path.now, Unconverted / double(path.asked.size()));
            } else {
                all *= 1 - m_fates.hazard(asked.message, asked.before).mixes[segment].converts * asked.convertsInTime;
            }
        }
        return all;
    }

    /// The last request before this one, where it ends the sequence too late to prevent this one.
    void addLate(const Path &path, size_t segment) {
        const Asked &before = path.asked.back();
        const Hazard::OfMix &hazard = m_fates.hazard(before.message, before.before).mixes[segment];
        if (!hazard.stops && !hazard.exits)
            return;
        const ExactMessage &message = m_model.messages[size_t(before.message)];
        std::vector<double> &late = m_shares.messages[size_t(before.message)].late;
        const double alive = m_fates.alive(before, segment, path.now);
        if (alive <= 0)
            return;
        const double others = path.alive[segment] / alive;
        if (message.shares.size() == 1) {
            late[0] += others * std::max(0.0, alive - m_fates.alive(before, segment, m_model.horizon));
            return;
        }
        for (size_t v = 0; v < message.shares.size(); ++v)
            late[v] += others * message.shares[v] *
                       std::max(0.0, m_fates.alive(before, segment, v, path.now) -
                                         m_fates.alive(before, segment, v, m_model.horizon));
    }

    /// What happens to the newest request at its very moment.
    void settle(Path &path) {
        const Asked &asked = path.asked.back();
        const DelayTable &table = m_fates.hazard(asked.message, asked.before).table;
        std::vector<double> values(size_t(table.rows()));
        table.all(0, values.data());
        for (size_t segment = 0; segment < path.base.size(); ++segment) {
            const double *mine = values.data() + segment * TreeTables::HazardRows;
            const double ended = std::clamp(mine[TreeTables::Ended], 0.0, 1.0);
            m_shares.ended += path.alive[segment] * ended;
            m_shares.stopped += path.alive[segment] * std::clamp(mine[TreeTables::Stopped], 0.0, ended);
            path.alive[segment] *= 1 - ended;
        }
        noneToTell(path);
    }

    Arrival &arrivalAt(int index, double at) {
        auto &arrivals = m_shares.messages[size_t(index)].arrivals;
        const auto [known, isNew] = m_arrivals[size_t(index)].try_emplace(at, arrivals.size());
        if (!isNew)
            return arrivals[known->second];
        const TreeTables &tables = *m_model.messages[size_t(index)].tables;
        const DelayTable::Place place = tables.table().place(m_model.horizon - at);
        Arrival arrival{.at = at};
        for (const Metric metric : AllMetrics)
            if (const int row = tables.row(metric); row >= 0)
                arrival.byHorizon[size_t(metric)] = place.value(row, tables.table().rows());
        arrivals.push_back(arrival);
        return arrivals.back();
    }

    void finish(Path &path) {
        if (path.done > m_model.horizon)
            return cutOff(path);
        advance(path, path.done);
        tellStops(path);
        m_shares.completed += path.going();
    }

    /// The horizon comes first: whoever is still going then is in progress, and no message is decided any more.
    void cutOff(Path &path) {
        advance(path, m_model.horizon);
        tellStops(path);
        const double going = path.going();
        m_shares.inProgress += going;
        for (size_t i = path.next; i < path.order.size(); ++i)
            m_shares.messages[size_t(path.order[i].second)].afterHorizon += going;
        for (size_t step = path.step + 1; step < m_model.steps.size(); ++step)
            for (const int message : m_model.steps[step])
                m_shares.messages[size_t(message)].afterHorizon += going;
    }

    const ExactModel &m_model;
    Fates &m_fates;
    Endings &m_endings;
    Paths &m_paths;
    const Windows &m_windows;
    const bool m_counting;
    const qint64 m_most, m_mostAsked;
    bool m_farEnough = false;
    const std::atomic<bool> *m_cancelled;
    std::vector<double> m_next; ///< by segment: who is still going after the time that passes
    std::vector<std::unordered_map<double, size_t>> m_arrivals; ///< by message: the place of each moment's arrival
    ExactShares m_shares;
};

Windows windowsOf(const ExactModel &model, size_t zone) {
    Windows windows;
    for (const ExactMessage &message : model.messages)
        if (message.window && !windows.contains(message.window))
            windows.emplace(message.window, Openings(*message.window, model.zoneNames[zone], model.request.entry,
                                                     model.request.entry + qint64(model.horizon)));
    return windows;
}

Path wholeZone(const ExactModel &model, size_t zone) {
    Path path;
    for (const double segment : model.segments)
        path.base.push_back(segment * (model.zoned ? model.zones[zone] : 1) * (1 - model.holdout));
    path.alive = path.aliveTold = path.base;
    path.reachable.assign(model.reach.size(), -1);
    path.zone = zone;
    return path;
}

} // namespace

ExactShares walk(const ExactModel &model, DelayTables *tables, qint64 most, const std::atomic<bool> *cancelled,
                 qint64 mostAsked, int forks, Crew *crew) {
    const size_t zones = model.holdout >= 1 ? 0 : model.zoned ? model.zones.size() : 1;
    Paths paths(zones, forks);
    std::vector<Windows> windows;
    for (size_t zone = 0; zone < zones; ++zone) {
        windows.push_back(windowsOf(model, zone));
        Path path = wholeZone(model, zone);
        path.place = paths.placeOf(zone);
        paths.leave(std::move(path));
    }
    const auto work = [&](size_t) {
        Fates fates(model, tables);
        Endings endings(model, fates);
        while (std::optional<Path> path = paths.take()) {
            const size_t place = path->place;
            Walk walk(model, fates, endings, paths, windows[path->zone], !tables, most, cancelled, mostAsked);
            paths.done(place, walk.run(std::move(*path)));
        }
    };
    crew ? crew->run(work) : work(0);
    return paths.sum(model);
}

} // namespace stepline
