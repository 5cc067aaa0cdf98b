#include "core/preview/plan.h"

#include "core/preview/depth.h"
#include "core/preview/random.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace stepline {

namespace {

/// Running sums of the shares as bounds for draws; empty when there is nothing to choose.
template <typename T, typename Share> std::vector<std::uint64_t> boundsOf(const std::vector<T> &items, Share share) {
    if (items.size() < 2)
        return {};
    const double total =
        std::accumulate(items.begin(), items.end(), 0.0, [&](double sum, const T &item) { return sum + share(item); });
    std::vector<std::uint64_t> bounds;
    double sum = 0;
    for (const T &item : items) {
        sum += share(item);
        bounds.push_back(total > 0 ? drawBound(sum / total) : drawBound(1));
    }
    bounds.back() = drawBound(1);
    return bounds;
}

/// Room after a table for the widest vector.
constexpr size_t VectorPlaces = 64;

DelayDraw delayOf(const DelayModel &model) {
    const double median = double(model.median.seconds), p90 = double(model.p90.seconds);
    if (median <= 0)
        return {};
    return {float(median), float(std::log(p90 / median) / 1.2815515655446004 / std::log(2.0))};
}

/// P(seen less than @p percent): a depth draw at or above it has seen that much.
DepthBound depthBound(const std::optional<Depth> &depth, std::optional<int> percent) {
    if (!depth || !percent)
        return 0;
    return drawBound(depthBelow(*depth, *percent / 100.0));
}

class Planner {
public:
    explicit Planner(const PreviewRequest &request)
        : m_request(request), m_tmpl(request.tmpl), m_sequence(request.tmpl.sequence), m_profile(request.profile) {}

    Plan make();

private:
    void settings();
    void channels();
    void messages();
    PlanMessage message(const Message &message, int step);
    PlanChance chance(const Message &message, ChannelType type, Metric metric, const std::optional<Chance> &given);
    void organic();
    void guards();
    void orders();
    int windowOf(const Message &message);
    int slotOf(const Condition &condition);
    bool exitsOn(Metric metric) const {
        return m_sequence.enabled && std::ranges::find(m_sequence.exitOn, metric) != m_sequence.exitOn.end();
    }
    const ChannelBehaviour *behaviour(ChannelType type) const {
        const auto found = m_profile.channels.find(type);
        return found == m_profile.channels.end() ? nullptr : &found->second;
    }

    const PreviewRequest &m_request;
    const Template &m_tmpl;
    const Sequence &m_sequence;
    const Profile &m_profile;
    Plan m_plan;
    std::vector<const Message *> m_messages; ///< in document order
    std::vector<ChannelType> m_types;        ///< of their channels
    std::vector<SendWindow> m_windows;
    std::map<std::tuple<QString, Metric, int>, int> m_slots;
};

Plan Planner::make() {
    settings();
    channels();
    messages();
    organic();
    if (m_sequence.enabled)
        guards();
    orders();
    return std::move(m_plan);
}

void Planner::settings() {
    m_plan.enabled = m_sequence.enabled;
    m_plan.seed = m_request.seed;
    const Duration horizon = horizonOf(m_tmpl, m_profile);
    m_plan.horizon = double(horizon.seconds);
    m_plan.spread = m_request.spread.seconds > 0 && m_request.recipients > 1;
    if (m_plan.spread)
        m_plan.spreadEach = double(m_request.spread.seconds) / double(m_request.recipients);
    m_plan.series = m_request.series;
    m_plan.seriesStep = double(std::max<qint64>(1, (horizon.seconds + SeriesPoints - 2) / (SeriesPoints - 1)));
    m_plan.holdout = HitBound(float(m_sequence.holdout));
    m_plan.segmentBounds = boundsOf(m_profile.segments, [](const SegmentBehaviour &s) { return s.share; });
    m_plan.zoneBounds = boundsOf(m_profile.zones, [](const ZoneShare &z) { return z.share; });
    const int count = m_tmpl.messageCount();
    double worn = 1;
    for (int n = 0; n <= count; ++n, worn *= 1 - m_profile.fatigue)
        m_plan.fatigue.push_back(float(worn));
    m_plan.fatigueSteps = m_plan.fatigue.size();
    m_plan.fatigue.resize(m_plan.fatigueSteps + VectorPlaces);
    if (m_sequence.enabled && m_sequence.limit && m_sequence.limit->max < count) {
        m_plan.limitMax = m_sequence.limit->max;
        m_plan.limitPer = double(m_sequence.limit->per.seconds);
        m_plan.limitDefers = m_sequence.limit->defer;
    }
}

void Planner::channels() {
    std::vector<QByteArray> ids;
    for (const Channel &channel : m_tmpl.channels)
        ids.push_back(channel.id.toUtf8());
    const std::vector<std::uint64_t> streams = streamsOf(ids);
    for (size_t i = 0; i < ids.size(); ++i) {
        PlanChannel channel{.stream = streams[i], .reach = {}, .costEach = 0};
        if (const ChannelBehaviour *known = behaviour(m_tmpl.channels[i].type))
            channel.reach = HitBound(float(known->reach.at(m_request.scenario)));
        m_plan.channels.push_back(channel);
    }
}

void Planner::messages() {
    std::vector<QByteArray> ids;
    for (size_t s = 0; s < m_sequence.steps.size(); ++s) {
        PlanStep step;
        for (const Message &m : m_sequence.steps[s].messages) {
            step.order.push_back(int(m_messages.size()));
            m_messages.push_back(&m);
            ids.push_back(m.id.toUtf8());
            m_plan.messages.push_back(message(m, int(s)));
        }
        m_plan.steps.push_back(std::move(step));
    }
    const std::vector<std::uint64_t> streams = streamsOf(ids);
    for (size_t i = 0; i < streams.size(); ++i)
        m_plan.messages[i].stream = streams[i];
}

PlanMessage Planner::message(const Message &message, int step) {
    PlanMessage plan;
    plan.step = step;
    plan.channel = int(std::ranges::find(m_tmpl.channels, message.channel, &Channel::id) - m_tmpl.channels.begin());
    const ChannelType type = m_tmpl.channels[size_t(plan.channel)].type;
    m_types.push_back(type);
    plan.delay = double(message.delay.seconds);
    plan.wait = double(message.wait.seconds);
    plan.window = m_sequence.enabled ? windowOf(message) : -1;
    plan.variantBounds = boundsOf(message.variants, [](const Variant &v) { return v.weight; });
    plan.variants = std::max(1, int(message.variants.size()));
    plan.tally = m_plan.tallies;
    m_plan.tallies += plan.variants;
    const ChannelBehaviour *known = behaviour(type);
    if (!known)
        return plan;
    plan.cost = known->cost.at(m_request.scenario);
    m_plan.channels[size_t(plan.channel)].costEach += plan.cost;
    plan.chances[size_t(Metric::Requested)].possible = true;
    for (Metric metric : AllMetrics) { // parents stand before their children
        if (metric == Metric::Requested || !reports(type, metric))
            continue;
        PlanChance &parent = plan.chances[size_t(parentMetric(type, metric))];
        if (!parent.possible)
            continue;
        PlanChance &mine = plan.chances[size_t(metric)];
        mine = chance(message, type, metric, known->chances[size_t(metric)]);
        if (!mine.possible)
            continue;
        parent.children.push_back(metric);
        plan.advances |= mine.advances;
    }
    return plan;
}

PlanChance Planner::chance(const Message &message, ChannelType type, Metric metric,
                           const std::optional<Chance> &given) {
    PlanChance plan;
    if (!given)
        return plan;
    const bool lifted = metric == Metric::Viewed || metric == Metric::Clicked || metric == Metric::Replied ||
                        metric == Metric::Converted;
    const bool segmented = metric != Metric::Delivered;
    const double p = given->p.at(m_request.scenario);
    const size_t segments = std::max<size_t>(1, m_profile.segments.size()),
                 variants = std::max<size_t>(1, message.variants.size());
    for (size_t s = 0; s < segments; ++s) {
        const double factor =
            segmented && !m_profile.segments.empty() ? m_profile.segments[s].factor[size_t(metric)] : 1;
        for (size_t v = 0; v < variants; ++v)
            plan.p.push_back(float(
                p * factor * (lifted && !message.variants.empty() ? message.variants[v].lift[size_t(metric)] : 1)));
    }
    plan.possible = std::ranges::any_of(plan.p, [](float each) { return each > 0; });
    plan.fatigued = m_profile.fatigue > 0 && metric == engagementMetric(type);
    plan.uniform = !plan.fatigued && std::ranges::all_of(plan.p, [&](float each) { return each == plan.p.front(); });
    plan.bound = HitBound(plan.p.front());
    const float most = std::ranges::max(plan.p);
    plan.usual = most >= 0.5f;
    plan.few = most <= 0.2f;
    plan.most = HitBound(most).last;
    plan.classes = plan.p.size();
    plan.p.resize(plan.classes + VectorPlaces);
    plan.delay = delayOf(given->delay);
    if (plan.uniform && plan.usual) {
        plan.swiftLast = plan.bound.last - plan.bound.last / 1024;
        plan.swift =
            plan.delay.at(plan.swiftLast, plan.bound.last, plan.bound.perHit, NormalQuantiles::table()) * 1.001f +
            0x1p-10f;
    }
    if (!m_sequence.enabled)
        return plan;
    plan.exits = exitsOn(metric);
    if (message.stopWhen && message.stopWhen->metric == metric) {
        plan.stops = true;
        plan.stopDepth = depthBound(given->depth, message.stopWhen->atLeast);
    }
    if (message.advanceWhen && message.advanceWhen->metric == metric) {
        plan.advances = true;
        plan.advanceDepth = depthBound(given->depth, message.advanceWhen->atLeast);
    }
    plan.needsDepth = plan.stopDepth > 0 || plan.advanceDepth > 0;
    return plan;
}

void Planner::organic() {
    if (!m_profile.organic)
        return;
    PlanChance &plan = m_plan.organic;
    plan.p = {float(m_profile.organic->p.at(m_request.scenario))};
    plan.bound = HitBound(plan.p.front());
    plan.possible = plan.bound.possible;
    plan.delay = delayOf(m_profile.organic->delay);
    plan.exits = exitsOn(Metric::Converted);
}

void Planner::guards() {
    auto segmentOf = [&](const QString &name) {
        const auto found = std::ranges::find(m_profile.segments, name, &SegmentBehaviour::name);
        return found == m_profile.segments.end() ? -1 : int(found - m_profile.segments.begin());
    };
    for (size_t i = 0; i < m_messages.size(); ++i)
        if (m_messages[i]->onlyIf)
            m_plan.messages[i].guard = compileGuard(
                *m_messages[i]->onlyIf, [&](const Condition &c) { return slotOf(c); }, segmentOf);
    m_plan.slots = int(m_slots.size());
}

/// The slot for the times of that event; -1 when it cannot happen.
int Planner::slotOf(const Condition &condition) {
    const auto found = std::ranges::find(m_messages, condition.message, &Message::id);
    if (found == m_messages.end())
        return -1;
    const size_t index = size_t(found - m_messages.begin());
    PlanMessage &message = m_plan.messages[index];
    PlanChance &chance = message.chances[size_t(condition.metric)];
    if (!chance.possible)
        return -1;
    const auto [slot, added] =
        m_slots.try_emplace({condition.message, condition.metric, condition.atLeast.value_or(0)}, int(m_slots.size()));
    if (!added)
        return slot->second;
    if (condition.metric == Metric::Requested) {
        message.requestSlot = slot->second;
    } else {
        const Chance &given = *behaviour(m_types[index])->chances[size_t(condition.metric)];
        chance.slots.push_back({slot->second, depthBound(given.depth, condition.atLeast)});
        chance.needsDepth |= chance.slots.back().depth > 0;
    }
    return slot->second;
}

void Planner::orders() {
    for (PlanStep &step : m_plan.steps) {
        auto delayOfMessage = [&](int i) { return m_plan.messages[size_t(i)].delay; };
        std::ranges::stable_sort(step.order, {}, delayOfMessage);
        // One window for all moves no message past another; a deferral or another window may.
        step.fixedOrder = !m_plan.limitDefers && std::ranges::all_of(step.order, [&](int i) {
            return m_plan.messages[size_t(i)].window == m_plan.messages[size_t(step.order.front())].window;
        });
    }
}

int Planner::windowOf(const Message &message) {
    const auto &window = message.sendWindow ? message.sendWindow : m_sequence.sendWindow;
    if (!window || window->any)
        return -1;
    const auto found = std::ranges::find(m_windows, *window);
    if (found != m_windows.end())
        return int(found - m_windows.begin());
    m_windows.push_back(*window);
    const qint64 span = qint64(m_plan.horizon) + m_request.spread.seconds;
    auto table = [&](const QString &zone) {
        return std::make_shared<const WindowTable>(Openings(*window, zone, m_request.entry, m_request.entry + span),
                                                   m_request.entry, double(span));
    };
    PlanWindow plan;
    if (m_profile.zones.empty()) {
        plan.byZone = {table(QStringLiteral("UTC"))};
    } else if (window->zone != u"recipient") {
        plan.byZone.assign(m_profile.zones.size(), table(window->zone));
    } else {
        for (const ZoneShare &zone : m_profile.zones)
            plan.byZone.push_back(table(zone.zone));
        m_plan.zoned = true;
    }
    plan.lanes = WindowLanes(plan.byZone);
    m_plan.windows.push_back(std::move(plan));
    return int(m_windows.size()) - 1;
}

} // namespace

HitBound::HitBound(float p) {
    // Written so that a vector can do the same: scaling by 2^32 is exact, and the sum is rounded like any other.
    // NOLINTNEXTLINE(bugprone-incorrect-roundings)
    const std::uint64_t hits = p >= 1 ? std::uint64_t(1) << 32 : p > 0 ? std::uint64_t(p * 4294967296.0f + 0.5f) : 0;
    possible = hits > 0;
    last = possible ? std::uint32_t(hits - 1) : 0;
    perHit = possible ? 1.0f / float(hits) : 0;
}

Plan makePlan(const PreviewRequest &request) {
    return Planner(request).make();
}

} // namespace stepline
