#include "core/preview/exact_model.h"

#include "core/base/text.h"
#include "core/preview/depth.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace stepline {

namespace {

template <typename T, typename Share> std::vector<double> sharesOf(const std::vector<T> &items, Share share) {
    if (items.empty())
        return {1.0};
    std::vector<double> shares;
    double total = 0;
    for (const T &item : items) {
        shares.push_back(share(item));
        total += shares.back();
    }
    for (double &each : shares)
        each = total > 0 ? each / total : 1.0 / double(items.size());
    return shares;
}

bool lifted(Metric metric) {
    return metric == Metric::Viewed || metric == Metric::Clicked || metric == Metric::Replied ||
           metric == Metric::Converted;
}

void eachEvent(const Condition &condition, const std::function<void(const Condition &)> &use) {
    if (condition.kind == Condition::Kind::Event)
        use(condition);
    for (const Condition &part : condition.parts)
        eachEvent(part, use);
}

} // namespace

ExactModel::ExactModel(const PreviewRequest &r, DelayTables *tables) : request(r), sequence(r.tmpl.sequence) {
    enabled = sequence.enabled;
    horizon = double(horizonOf(r.tmpl, r.profile).seconds);
    holdout = sequence.holdout;
    readProfile();
    readMessages();
    if (enabled)
        readDepths();
    if (tables)
        for (ExactMessage &message : messages)
            message.tables = tables->of(message.tree);
}

void ExactModel::readProfile() {
    const Profile &profile = request.profile;
    segments = sharesOf(profile.segments, [](const SegmentBehaviour &s) { return s.share; });
    for (const SegmentBehaviour &segment : profile.segments)
        segmentNames.push_back(segment.name);
    zones = sharesOf(profile.zones, [](const ZoneShare &z) { return z.share; });
    for (const ZoneShare &zone : profile.zones)
        zoneNames.push_back(zone.zone);
    if (zoneNames.empty())
        zoneNames.push_back(QStringLiteral("UTC"));
    for (const Channel &channel : request.tmpl.channels) {
        const auto known = profile.channels.find(channel.type);
        reach.push_back(known == profile.channels.end() ? 0 : known->second.reach.at(request.scenario));
    }
    if (profile.organic) {
        organic = profile.organic->p.at(request.scenario);
        organicDelay = Delay(profile.organic->delay);
        organicExits = enabled && std::ranges::find(sequence.exitOn, Metric::Converted) != sequence.exitOn.end();
    }
    const int count = request.tmpl.messageCount();
    for (int n = 0; n <= count; ++n)
        worn.push_back(std::pow(1 - profile.fatigue, n));
    if (enabled && sequence.limit && sequence.limit->max < count) {
        limitMax = sequence.limit->max;
        limitPer = double(sequence.limit->per.seconds);
    }
}

void ExactModel::readMessages() {
    for (size_t s = 0; s < sequence.steps.size(); ++s) {
        std::vector<int> order;
        for (const Message &source : sequence.steps[s].messages) {
            order.push_back(int(messages.size()));
            messages.push_back(readMessage(source, int(s)));
        }
        std::ranges::stable_sort(order, {}, [this](int i) { return messages[size_t(i)].delay; });
        steps.push_back(std::move(order));
    }
}

ExactMessage ExactModel::readMessage(const Message &source, int step) {
    ExactMessage message{.source = &source, .step = step};
    const auto channel = std::ranges::find(request.tmpl.channels, source.channel, &Channel::id);
    message.channel = int(channel - request.tmpl.channels.begin());
    message.type = channel->type;
    message.delay = enabled ? double(source.delay.seconds) : 0;
    message.wait = enabled ? double(source.wait.seconds) : 0;
    const auto &window = source.sendWindow ? source.sendWindow : sequence.sendWindow;
    if (enabled && window && !window->any) {
        message.window = &*window;
        zoned |= window->zone == u"recipient";
    }
    message.shares = sharesOf(source.variants, [](const Variant &v) { return v.weight; });
    message.chances.assign(segments.size(), std::vector<EventChances>(message.shares.size()));
    message.depthShares = {1.0};
    const auto behaviour = request.profile.channels.find(message.type);
    if (behaviour == request.profile.channels.end())
        return message;
    message.cost = behaviour->second.cost.at(request.scenario);
    for (const Metric metric : AllMetrics)
        if (metric != Metric::Requested && reports(message.type, metric))
            readChance(message, behaviour->second, metric);
    return message;
}

/// Puts the metric into the message's tree if it and its parent have a chance. Parents come before their children.
void ExactModel::readChance(ExactMessage &message, const ChannelBehaviour &behaviour, Metric metric) {
    const auto &chance = behaviour.chances[size_t(metric)];
    const Metric parent = parentMetric(message.type, metric);
    EventTree &tree = message.tree;
    if (!chance || (parent != Metric::Requested && !tree.present[size_t(parent)]))
        return;
    double most = 0;
    for (size_t segment = 0; segment < segments.size(); ++segment) {
        for (size_t v = 0; v < message.shares.size(); ++v) {
            double p = chance->p.at(request.scenario);
            if (metric != Metric::Delivered && !request.profile.segments.empty())
                p *= request.profile.segments[segment].factor[size_t(metric)];
            if (lifted(metric) && !message.source->variants.empty())
                p *= message.source->variants[v].lift[size_t(metric)];
            message.chances[segment][v].p[size_t(metric)] = p;
            most = std::max(most, p);
        }
    }
    if (most <= 0)
        return;
    tree.present[size_t(metric)] = true;
    tree.delays[size_t(metric)] = Delay(chance->delay);
    if (metric == Metric::Delivered)
        tree.possible = true;
    else if (metric == Metric::Viewed)
        tree.viewed = true;
    else if (parent == tree.root())
        tree.chains.push_back({metric, {}});
    else
        tree.chains[size_t(tree.chainOf(parent))].grandchild = metric;
    if (!enabled)
        return;
    tree.exits[size_t(metric)] = std::ranges::find(sequence.exitOn, metric) != sequence.exitOn.end();
    const auto &stop = message.source->stopWhen;
    if (stop && stop->metric == metric) {
        tree.stop = metric;
        tree.stopsByDepth = metric == Metric::Viewed && stop->atLeast && chance->depth;
    }
}

/// Views are sorted into categories by how deep they are seen, as finely as anybody asks.
void ExactModel::readDepths() {
    std::vector<std::set<int>> asked(messages.size());
    for (const ExactMessage &message : messages) {
        if (!message.source->onlyIf)
            continue;
        eachEvent(*message.source->onlyIf, [&](const Condition &condition) {
            const auto earlier = std::ranges::find_if(
                messages, [&](const ExactMessage &m) { return m.source->id == condition.message; });
            if (earlier == messages.end() || condition.metric == Metric::Requested)
                return;
            earlier->watched = true;
            if (condition.atLeast)
                asked[size_t(earlier - messages.begin())].insert(*condition.atLeast);
        });
    }
    for (size_t i = 0; i < messages.size(); ++i) {
        ExactMessage &message = messages[i];
        const EventTree &tree = message.tree;
        if (!tree.viewed)
            continue;
        const auto &depth = request.profile.channels.at(message.type).chances[size_t(Metric::Viewed)]->depth;
        if (!depth)
            continue; // always seen to the end
        if (tree.stopsByDepth)
            asked[i].insert(*message.source->stopWhen->atLeast);
        message.depths.assign(asked[i].begin(), asked[i].end());
        message.depthShares.clear();
        double below = 0;
        for (const int percent : message.depths) {
            const double next = depthBelow(*depth, percent / 100.0);
            message.depthShares.push_back(next - below);
            below = next;
        }
        message.depthShares.push_back(1 - below);
        if (!tree.stopsByDepth)
            continue;
        message.stopDepth =
            int(std::ranges::find(message.depths, *message.source->stopWhen->atLeast) - message.depths.begin()) + 1;
        double deep = 0;
        for (size_t c = size_t(message.stopDepth); c < message.depthShares.size(); ++c)
            deep += message.depthShares[c];
        for (auto &segment : message.chances)
            for (EventChances &chances : segment)
                chances.deep = deep;
    }
}

EventChances ExactModel::chancesOf(size_t index, size_t segment, size_t variant, int before) const {
    const ExactMessage &message = messages[index];
    EventChances chances = message.chances[segment][variant];
    chances.p[size_t(engagementMetric(message.type))] *= worn[size_t(before)];
    for (double &p : chances.p)
        p = std::min(1.0, p);
    return chances;
}

QString notExact(const PreviewRequest &request) {
    const Sequence &sequence = request.tmpl.sequence;
    if (!sequence.enabled)
        return {};
    bool windows = false;
    for (const Step &step : sequence.steps) {
        for (const Message &message : step.messages) {
            const auto &window = message.sendWindow ? message.sendWindow : sequence.sendWindow;
            windows |= window && !window->any;
            if (message.advanceWhen && message.wait.seconds > 0)
                return text("An exact forecast is not possible: “%1” may go on early, so everybody's later messages go "
                            "out at different times. Clear “Go on early when” or preview by simulation.")
                    .arg(messageName(request.tmpl, message.id));
        }
    }
    if (sequence.limit && sequence.limit->defer && sequence.limit->max < request.tmpl.messageCount())
        return text("An exact forecast is not possible: the limit postpones messages. Let it skip them instead or "
                    "preview by simulation.");
    if (windows && request.spread.seconds > 0 && request.recipients > 1)
        return text("An exact forecast is not possible: recipients enter at different times of day and a send window "
                    "holds some of them up. Leave out the spread or the window, or preview by simulation.");
    return {};
}

} // namespace stepline
