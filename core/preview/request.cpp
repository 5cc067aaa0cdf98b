#include "core/preview/batch.h"

#include <algorithm>
#include <utility>

namespace stepline {

namespace {

/// Which word of which block decides a metric; see Purpose.
struct Word {
    bool second;
    size_t word;
};

Word wordOf(Metric metric) {
    switch (metric) {
    case Metric::Viewed: return {false, 1};
    case Metric::Clicked: return {false, 2};
    case Metric::Unsubscribed: return {false, 3};
    case Metric::Replied: return {true, 0};
    case Metric::Complained: return {true, 1};
    case Metric::Converted: return {true, 2};
    case Metric::Requested:
    case Metric::Delivered: break;
    }
    return {false, 0};
}
constexpr size_t DepthWord = 3;

/// To a multiple of 2^-20 s for small delays; those from 8 s on are multiples by themselves. See Batch.
float toTick(float seconds) {
    constexpr float Round = 12.0f;
    return seconds < 8.0f ? (seconds + Round) - Round : seconds;
}

} // namespace

/// Requests the message of everybody listed and draws all that follows from it, however late.
void Batch::request(size_t index) {
    if (m_listed == 0)
        return;
    const PlanMessage &message = m_plan.messages[index];
    drawVariants(message);
    enlist(index);
    Hits &requested = m_hits[size_t(Metric::Requested)];
    requested.size = m_listed;
    for (size_t k = 0; k < m_listed; ++k) {
        requested.position[k] = Index(k);
        requested.after[k] = 0;
    }
    if (message.advances)
        std::fill_n(m_advance.begin(), m_listed, std::numeric_limits<float>::infinity());
    m_hasSecond.fill(false);
    if (!message.chances[size_t(Metric::Requested)].children.empty()) {
        drawFirst(message);
        drawChildren(index, Metric::Requested);
    }
    setDone(message);
}

void Batch::drawVariants(const PlanMessage &message) {
    if (message.variantBounds.empty()) {
        std::fill_n(m_variant.begin(), m_listed, std::uint16_t(0));
        return;
    }
    std::uint64_t group = 0;
    Philox::Block block{};
    for (size_t k = 0; k < m_listed; ++k) {
        const std::uint64_t recipient = m_first + m_who[k];
        if (k == 0 || recipient >> 2 != group) {
            group = recipient >> 2;
            block = m_draws.ofGroup(group, message.stream, Purpose::Variant);
        }
        std::uint16_t variant = 0;
        while (block[recipient & 3] >= message.variantBounds[variant])
            ++variant;
        m_variant[k] = variant;
    }
}

/// The request itself: what it counts, and whom it makes late.
void Batch::enlist(size_t index) {
    const PlanMessage &message = m_plan.messages[index];
    for (size_t k = 0; k < m_listed; ++k) {
        const Index recipient = m_who[k];
        // Its predecessor's stop or exit came too late to prevent this one.
        if (m_openTally[recipient] >= 0) {
            ++m_counts.tallies[size_t(m_openTally[recipient])].late;
            m_openTally[recipient] = -1;
        }
        const std::uint16_t before = m_requests[recipient]++;
        m_prior[k] = before;
        m_class[k] = std::uint32_t(m_segment[recipient]) * std::uint32_t(message.variants) + m_variant[k];
        if (m_plan.limitMax > 0)
            m_history[before % size_t(m_plan.limitMax) * m_capacity + recipient] = m_at[k];
        if (message.requestSlot >= 0)
            m_slots[size_t(message.requestSlot) * m_capacity + recipient] = m_at[k];
    }
    if (message.variants == 1) {
        m_counts.tallies[size_t(message.tally)].metric[size_t(Metric::Requested)] += m_listed;
    } else {
        for (size_t k = 0; k < m_listed; ++k)
            ++m_counts.tallies[size_t(message.tally) + m_variant[k]].metric[size_t(Metric::Requested)];
    }
    if (m_plan.series)
        for (size_t k = 0; k < m_listed; ++k)
            countSeries(index, Metric::Requested, m_who[k], m_at[k]);
}

void Batch::drawFirst(const PlanMessage &message) {
    for (size_t k = 0; k < m_listed; ++k) {
        const Philox::Block block = m_draws.ofRecipient(m_first + m_who[k], message.stream, Purpose::MessageFirst);
        for (size_t word = 0; word < block.size(); ++word)
            m_firstWords[word][k] = block[word];
    }
}

/// Second words of the metric's hits, once.
void Batch::drawSecond(const PlanMessage &message, Metric metric) {
    if (std::exchange(m_hasSecond[size_t(metric)], true))
        return;
    const Hits &hits = m_hits[size_t(metric)];
    for (size_t k = 0; k < hits.size; ++k) {
        const size_t position = hits.position[k];
        const Philox::Block block =
            m_draws.ofRecipient(m_first + m_who[position], message.stream, Purpose::MessageSecond);
        for (size_t word = 0; word < block.size(); ++word)
            m_secondWords[word][position] = block[word];
    }
}

void Batch::drawChildren(size_t index, Metric parent) {
    const PlanMessage &message = m_plan.messages[index];
    for (Metric metric : message.chances[size_t(parent)].children) {
        if (wordOf(metric).second)
            drawSecond(message, parent);
        Hits &hits = m_hits[size_t(metric)];
        draw(message, metric, m_hits[size_t(parent)], hits);
        if (hits.size == 0)
            continue;
        take(index, metric);
        drawChildren(index, metric);
    }
}

/// One draw for each parent; whoever has the event, and within the horizon, goes on.
void Batch::draw(const PlanMessage &message, Metric metric, const Hits &parents, Hits &hits) {
    const PlanChance &chance = message.chances[size_t(metric)];
    const Word word = wordOf(metric);
    const std::uint32_t *draws = (word.second ? m_secondWords : m_firstWords)[word.word].data();
    size_t picked = 0;
    if (chance.uniform) {
        for (size_t k = 0; k < parents.size; ++k) {
            m_picked[picked] = Index(k);
            picked += draws[parents.position[k]] <= chance.bound.last;
        }
    } else {
        for (size_t k = 0; k < parents.size; ++k) {
            const size_t position = parents.position[k];
            const float p = chance.p[m_class[position]];
            const HitBound bound(chance.fatigued ? p * m_plan.fatigue[m_prior[position]] : p);
            m_picked[picked] = Index(k);
            m_pickedLast[picked] = bound.last;
            picked += bound.hit(draws[position]);
        }
    }
    const NormalQuantiles &quantiles = NormalQuantiles::table();
    const DelayDraw delay = chance.delay;
    size_t kept = 0;
    for (size_t k = 0; k < picked; ++k) {
        const size_t parent = m_picked[k];
        const Index position = parents.position[parent];
        float after = delay.median;
        if (delay.spread > 0) {
            const std::uint32_t last = chance.uniform ? chance.bound.last : m_pickedLast[k];
            const float perHit = chance.uniform ? chance.bound.perHit : 1.0f / (float(last) + 1.0f);
            after = toTick(delay.at(draws[position], last, perHit, quantiles));
        }
        after += parents.after[parent];
        hits.position[kept] = position;
        hits.after[kept] = after;
        kept += m_at[position] + double(after) <= horizonOf(m_who[position]);
    }
    hits.size = kept;
}

/// Counts the hits of a metric and does what the document says happens then.
void Batch::take(size_t index, Metric metric) {
    const PlanMessage &message = m_plan.messages[index];
    const PlanChance &chance = message.chances[size_t(metric)];
    const Hits &hits = m_hits[size_t(metric)];
    if (message.variants == 1) {
        m_counts.tallies[size_t(message.tally)].metric[size_t(metric)] += hits.size;
    } else {
        for (size_t k = 0; k < hits.size; ++k)
            ++m_counts.tallies[size_t(message.tally) + m_variant[hits.position[k]]].metric[size_t(metric)];
    }
    if (m_plan.series)
        for (size_t k = 0; k < hits.size; ++k)
            countSeries(index, metric, m_who[hits.position[k]], m_at[hits.position[k]] + double(hits.after[k]));
    if (metric == Metric::Converted)
        for (size_t k = 0; k < hits.size; ++k)
            m_converted[m_who[hits.position[k]]] = 1;
    if (chance.needsDepth)
        drawSecond(message, metric);
    const std::uint32_t *depths = m_secondWords[DepthWord].data();
    if (chance.exits || chance.stops)
        takeEndings(message, metric);
    if (chance.advances) {
        for (size_t k = 0; k < hits.size; ++k)
            if (chance.advanceDepth == 0 || depths[hits.position[k]] >= chance.advanceDepth)
                m_advance[hits.position[k]] = hits.after[k];
    }
    for (const PlanSlot &slot : chance.slots) {
        double *times = m_slots.data() + size_t(slot.slot) * m_capacity;
        for (size_t k = 0; k < hits.size; ++k)
            if (slot.depth == 0 || depths[hits.position[k]] >= slot.depth)
                times[m_who[hits.position[k]]] = m_at[hits.position[k]] + double(hits.after[k]);
    }
}

void Batch::takeEndings(const PlanMessage &message, Metric metric) {
    const PlanChance &chance = message.chances[size_t(metric)];
    const Hits &hits = m_hits[size_t(metric)];
    const std::uint32_t *depths = m_secondWords[DepthWord].data();
    for (size_t k = 0; k < hits.size; ++k) {
        const size_t position = hits.position[k];
        const Index recipient = m_who[position];
        if (!chance.exits && chance.stopDepth > 0 && depths[position] < chance.stopDepth)
            continue;
        mayEnd(recipient, m_at[position] + double(hits.after[k]), chance.exits);
        m_openTally[recipient] = message.tally + m_variant[position];
    }
}

/// Done after the wait, or when the advance metric happens.
void Batch::setDone(const PlanMessage &message) {
    for (size_t k = 0; k < m_listed; ++k) {
        const double after = message.advances ? std::min(message.wait, double(m_advance[k])) : message.wait;
        finishedBy(m_who[k], m_at[k] + after);
    }
}

/// @p at since the first recipient's entry.
void Batch::countSeries(size_t message, Metric metric, Index recipient, double at) {
    const double since = m_plan.spread ? at - m_origin[recipient] : at;
    auto point = std::uint32_t(since / m_plan.seriesStep);
    point += point * m_plan.seriesStep < since; // counted from the first point at or after the event
    ++m_counts.seriesOf(message, metric)[std::min<std::uint32_t>(point, SeriesPoints - 1)];
}

} // namespace stepline
