#include "core/preview/play_luck.h"

#include "core/preview/depth.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace stepline {

namespace {

size_t pick(const std::vector<std::uint64_t> &bounds, std::uint32_t draw) {
    size_t i = 0;
    while (draw >= bounds[i])
        ++i;
    return i;
}

// The engine's ticks; see Batch.
double toTick(double x) {
    constexpr double Round = 3.0 * 2147483648.0;
    return (x + Round) - Round;
}
float toTick(float seconds) {
    constexpr float Round = 12.0f;
    return std::max(seconds < 8.0f ? (seconds + Round) - Round : seconds, 0x1p-20f);
}

/// Which word of the two blocks of a message decides a metric; see Purpose.
size_t wordOf(Metric metric) {
    switch (metric) {
    case Metric::Requested:
    case Metric::Delivered: return 0;
    case Metric::Viewed: return 1;
    case Metric::Clicked: return 2;
    case Metric::Unsubscribed: return 3;
    case Metric::Replied: return 4;
    case Metric::Complained: return 5;
    case Metric::Converted: return 6;
    }
    return 0;
}
constexpr size_t DepthWord = 7;

/// The nearest float that is not smaller.
float roundedUp(double seconds) {
    const auto near = float(seconds);
    return double(near) < seconds ? std::nextafter(near, std::numeric_limits<float>::infinity()) : near;
}

} // namespace

/// What follows from one request, while it is drawn. Times are seconds since the request.
struct DrawnRecipient::Happens {
    int message;
    double at;
    int before;
    std::array<std::uint32_t, 8> words;
    std::array<float, MetricCount> after{};
    std::vector<RecipientEvent> &events;
};

DrawnRecipient::DrawnRecipient(const PreviewRequest &request, const Plan &plan, const PlayChoice &choice)
    : m_request(request), m_plan(plan), m_choice(choice), m_draws(plan.seed) {
    const Profile &profile = request.profile;
    const PersonChoice &who = choice.person;
    if (plan.spread)
        m_entry = toTick(double(choice.recipient) * plan.spreadEach);
    if (!profile.segments.empty()) {
        m_segment = plan.segmentBounds.empty() ? 0 : int(pick(plan.segmentBounds, drawOfGroup(0, Purpose::Segment)));
        const auto chosen =
            std::ranges::find(profile.segments, who.segment.value_or(QString()), &SegmentBehaviour::name);
        if (who.segment && chosen != profile.segments.end())
            m_segment = int(chosen - profile.segments.begin());
    }
    m_zoneName = QStringLiteral("UTC");
    if (!profile.zones.empty()) {
        m_zone = plan.zoneBounds.empty() ? 0 : int(pick(plan.zoneBounds, drawOfGroup(0, Purpose::Zone)));
        m_zoneName = profile.zones[size_t(m_zone)].zone;
    }
    if (who.zone && *who.zone != m_zoneName) {
        m_zoneName = *who.zone;
        const auto chosen = std::ranges::find(profile.zones, m_zoneName, &ZoneShare::zone);
        m_zone = chosen == profile.zones.end() ? -1 : int(chosen - profile.zones.begin());
    }
    m_heldOut = who.heldOut.value_or(plan.holdout.hit(drawOfGroup(0, Purpose::Holdout)));
    for (size_t c = 0; c < plan.channels.size(); ++c) {
        const PlanChannel &channel = plan.channels[c];
        const bool drawn = channel.reach.hit(drawOfGroup(channel.stream, Purpose::Reach));
        const auto chosen = who.reach.find(request.tmpl.channels[c].id);
        // A type that the profile lacks has no behaviour to play.
        const bool known = profile.channels.contains(request.tmpl.channels[c].type);
        m_reach.push_back(known && (chosen == who.reach.end() ? drawn : chosen->second));
    }
    for (const Step &step : request.tmpl.sequence.steps)
        for (const Message &message : step.messages)
            m_messages.push_back(&message);
    m_variant.assign(m_messages.size(), 0);
}

std::uint32_t DrawnRecipient::drawOfGroup(std::uint64_t stream, Purpose purpose) const {
    return m_draws.ofGroup(m_choice.recipient >> 2, stream, purpose)[m_choice.recipient & 3];
}

std::vector<RecipientEvent> DrawnRecipient::organic() const {
    const PlanChance &chance = m_plan.organic;
    const std::uint32_t draw = drawOfGroup(0, Purpose::Organic);
    if (!chance.possible || !chance.bound.hit(draw))
        return {};
    const float after = chance.delay.at(draw, chance.bound.last, chance.bound.perHit, NormalQuantiles::table());
    const double at = m_entry + double(after);
    if (at > horizon())
        return {};
    return {{.message = -1, .metric = Metric::Converted, .at = at}};
}

bool DrawnRecipient::inSegment(const QString &name) {
    const auto &segments = m_request.profile.segments;
    return m_segment >= 0 && std::ranges::find(segments, name, &SegmentBehaviour::name) - segments.begin() == m_segment;
}

double DrawnRecipient::windowed(int message, double t) {
    const PlanMessage &plan = m_plan.messages[size_t(message)];
    if (plan.window < 0)
        return t;
    if (m_zone >= 0)
        return m_plan.windows[size_t(plan.window)].byZone[size_t(m_zone)]->next(t);
    const Message &sent = *m_messages[size_t(message)];
    const SendWindow &window = sent.sendWindow ? *sent.sendWindow : *m_request.tmpl.sequence.sendWindow;
    std::unique_ptr<WindowTable> &table = m_windows[&window];
    if (!table) {
        const qint64 span = qint64(m_plan.horizon) + m_request.spread.seconds;
        table = std::make_unique<WindowTable>(Openings(window, m_zoneName, m_request.entry, m_request.entry + span),
                                              m_request.entry, double(span));
    }
    return table->next(t);
}

void DrawnRecipient::eventsOf(int message, double at, int before, std::vector<RecipientEvent> &events) {
    const PlanMessage &plan = m_plan.messages[size_t(message)];
    if (!plan.variantBounds.empty())
        m_variant[size_t(message)] = int(pick(plan.variantBounds, drawOfGroup(plan.stream, Purpose::Variant)));
    Happens drawing{message, at, before, {}, {}, events};
    const Philox::Block first = m_draws.ofRecipient(m_choice.recipient, plan.stream, Purpose::MessageFirst),
                        second = m_draws.ofRecipient(m_choice.recipient, plan.stream, Purpose::MessageSecond);
    std::ranges::copy(first, drawing.words.begin());
    std::ranges::copy(second, drawing.words.begin() + 4);
    drawChildren(drawing, Metric::Requested);
}

void DrawnRecipient::drawChildren(Happens &drawing, Metric parent) const {
    const ChannelType type = m_request.tmpl.channels[size_t(m_plan.messages[size_t(drawing.message)].channel)].type;
    for (const Metric metric : AllMetrics) {
        if (metric == Metric::Requested || !reports(type, metric) || parentMetric(type, metric) != parent)
            continue;
        const std::optional<float> drawn = draw(drawing, metric);
        double depth = 0;
        const std::optional<double> forced = forcedAfter(drawing, metric, &depth);
        if (!drawn && !forced)
            continue;
        // What is forced happens then at the latest; what follows from it, not before.
        const bool byForce = forced && (!drawn || *forced < double(*drawn));
        const float after = byForce ? roundedUp(*forced) : *drawn;
        const RecipientEvent event{.message = drawing.message,
                                   .metric = metric,
                                   .at = drawing.at + (byForce ? *forced : double(after)),
                                   .depth = metric != Metric::Viewed ? 100
                                            : byForce && depth > 0   ? depth
                                                                   : depthOf(drawing.message, drawing.words[DepthWord]),
                                   .forced = byForce};
        if (event.at > horizon())
            continue;
        drawing.after[size_t(metric)] = after;
        drawing.events.push_back(event);
        drawChildren(drawing, metric);
    }
}

/// Seconds since the request, when the draw hits; its parent has happened.
std::optional<float> DrawnRecipient::draw(const Happens &drawing, Metric metric) const {
    const PlanMessage &plan = m_plan.messages[size_t(drawing.message)];
    const PlanChance &chance = plan.chances[size_t(metric)];
    if (!chance.possible)
        return std::nullopt;
    HitBound bound = chance.bound;
    if (!chance.uniform) {
        const size_t kind =
            size_t(std::max(0, m_segment)) * size_t(plan.variants) + size_t(m_variant[size_t(drawing.message)]);
        const float p = chance.p[kind];
        bound = HitBound(chance.fatigued ? p * m_plan.fatigue[size_t(drawing.before)] : p);
        bound.perHit = 1.0f / (float(bound.last) + 1.0f);
    }
    const std::uint32_t word = drawing.words[wordOf(metric)];
    if (!bound.hit(word))
        return std::nullopt;
    float after = chance.delay.median;
    if (chance.delay.spread > 0)
        after = toTick(chance.delay.at(word, bound.last, bound.perHit, NormalQuantiles::table()));
    const ChannelType type = m_request.tmpl.channels[size_t(plan.channel)].type;
    after += drawing.after[size_t(parentMetric(type, metric))];
    return after;
}

std::optional<double> DrawnRecipient::forcedAfter(const Happens &drawing, Metric metric, double *depth) const {
    const ChannelType type = m_request.tmpl.channels[size_t(m_plan.messages[size_t(drawing.message)].channel)].type;
    std::optional<double> first;
    for (const ForcedEvent &forced : m_choice.forced) {
        const double after = m_entry + forced.at - drawing.at;
        if (forced.message != m_messages[size_t(drawing.message)]->id || after < 0 || !reports(type, forced.metric))
            continue;
        for (Metric each = forced.metric; each != Metric::Requested; each = parentMetric(type, each)) {
            if (each != metric)
                continue;
            if (!first || after < *first)
                first = after;
            if (metric == forced.metric)
                *depth = std::max(*depth, forced.depth);
            break;
        }
    }
    return first;
}

/// A view's depth in whole percent, rounded down: it is at least n percent deep when the engine says so.
double DrawnRecipient::depthOf(int message, std::uint32_t draw) const {
    const ChannelType type = m_request.tmpl.channels[size_t(m_plan.messages[size_t(message)].channel)].type;
    const auto behaviour = m_request.profile.channels.find(type);
    if (behaviour == m_request.profile.channels.end())
        return 100;
    const auto &chance = behaviour->second.chances[size_t(Metric::Viewed)];
    if (!chance || !chance->depth)
        return 100;
    int seen = 0, unseen = 101; // seen at least `seen`, not `unseen`
    while (unseen - seen > 1) {
        const int middle = (seen + unseen) / 2;
        (draw >= drawBound(depthBelow(*chance->depth, middle / 100.0)) ? seen : unseen) = middle;
    }
    return seen;
}

} // namespace stepline
