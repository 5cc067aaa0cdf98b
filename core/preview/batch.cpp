#include "core/preview/batch.h"

#include <algorithm>

namespace stepline {

namespace {

size_t pick(const std::vector<std::uint64_t> &bounds, std::uint32_t draw) {
    size_t i = 0;
    while (draw >= bounds[i])
        ++i;
    return i;
}

/// To a multiple of 2^-20 for 0 ≤ x < 2^32; see Batch.
double toTick(double x) {
    constexpr double Round = 3.0 * 2147483648.0;
    return (x + Round) - Round;
}

} // namespace

Batch::Batch(const Plan &plan, size_t capacity)
    : m_plan(plan), m_draws(plan.seed), m_capacity(capacity), m_counts(plan) {
    if (plan.spread) {
        m_origin.resize(capacity);
        m_horizon.resize(capacity);
    }
    for (auto *times : {&m_start, &m_next, &m_end, &m_at})
        times->resize(capacity);
    for (auto *numbers : {&m_requests, &m_segment, &m_zone, &m_variant, &m_prior, &m_active, &m_who, &m_picked})
        numbers->resize(capacity);
    for (auto *flags : {&m_endIsExit, &m_heldOut, &m_converted, &m_convertedByItself})
        flags->resize(capacity);
    m_openTally.resize(capacity);
    m_class.resize(capacity);
    m_pickedLast.resize(capacity);
    m_advance.resize(capacity);
    m_reach.resize(capacity * plan.channels.size());
    m_slots.resize(capacity * size_t(plan.slots));
    m_history.resize(capacity * size_t(plan.limitMax));
    for (auto *words : {&m_firstWords, &m_secondWords})
        for (auto &word : *words)
            word.resize(capacity);
    for (Hits &hits : m_hits) {
        hits.position.resize(capacity);
        hits.after.resize(capacity);
    }
    size_t widest = 0;
    int depth = 0;
    for (const PlanStep &step : plan.steps)
        if (!step.fixedOrder)
            widest = std::max(widest, step.order.size());
    for (const PlanMessage &message : plan.messages)
        depth = std::max(depth, message.guard.depth);
    m_pendingAt.resize(capacity * widest);
    m_stack.resize(capacity * size_t(depth));
}

void Batch::run(std::uint64_t first, size_t size) {
    m_first = first;
    m_size = size;
    if (size == 0)
        return;
    enter();
    drawReach();
    drawOrganic();
    if (m_plan.enabled) {
        for (const PlanStep &step : m_plan.steps) {
            if (step.order.empty())
                continue;
            if (step.fixedOrder)
                playInOrder(step);
            else
                playByTime(step);
        }
    } else {
        broadcast();
    }
    finish();
}

void Batch::enter() {
    if (m_plan.spread) {
        for (size_t i = 0; i < m_size; ++i) {
            m_origin[i] = toTick(double(m_first + i) * m_plan.spreadEach);
            m_start[i] = m_origin[i];
            m_horizon[i] = m_origin[i] + m_plan.horizon;
        }
    } else {
        std::fill_n(m_start.begin(), m_size, 0.0);
    }
    std::fill_n(m_end.begin(), m_size, Never);
    std::fill_n(m_requests.begin(), m_size, std::uint16_t(0));
    std::fill_n(m_openTally.begin(), m_size, -1);
    std::fill_n(m_converted.begin(), m_size, std::uint8_t(0));
    std::fill(m_slots.begin(), m_slots.end(), Never);
    if (!m_plan.segmentBounds.empty())
        forEachDraw(0, Purpose::Segment, [&](size_t i, std::uint32_t draw) {
            m_segment[i] = std::uint16_t(pick(m_plan.segmentBounds, draw));
        });
    if (m_plan.zoned && !m_plan.zoneBounds.empty())
        forEachDraw(0, Purpose::Zone,
                    [&](size_t i, std::uint32_t draw) { m_zone[i] = std::uint16_t(pick(m_plan.zoneBounds, draw)); });
    if (m_plan.holdout.possible)
        forEachDraw(0, Purpose::Holdout,
                    [&](size_t i, std::uint32_t draw) { m_heldOut[i] = m_plan.holdout.hit(draw); });
    m_active.resize(m_capacity);
    size_t kept = 0;
    for (size_t i = 0; i < m_size; ++i) {
        m_active[kept] = Index(i);
        kept += !m_heldOut[i];
    }
    m_active.resize(kept);
}

void Batch::drawReach() {
    for (size_t c = 0; c < m_plan.channels.size(); ++c) {
        const PlanChannel &channel = m_plan.channels[c];
        if (!channel.reach.possible)
            continue;
        std::uint8_t *reach = m_reach.data() + c * m_capacity;
        Counts::Count reachable = 0;
        forEachDraw(channel.stream, Purpose::Reach, [&](size_t i, std::uint32_t draw) {
            reach[i] = draw <= channel.reach.last;
            reachable += reach[i] & !m_heldOut[i];
        });
        m_counts.reachable[c] += reachable;
    }
}

void Batch::drawOrganic() {
    const PlanChance &organic = m_plan.organic;
    std::fill_n(m_convertedByItself.begin(), m_size, std::uint8_t(0));
    if (!organic.possible)
        return;
    const NormalQuantiles &quantiles = NormalQuantiles::table();
    forEachDraw(0, Purpose::Organic, [&](size_t i, std::uint32_t draw) {
        if (!organic.bound.hit(draw))
            return;
        const float after = organic.delay.at(draw, organic.bound.last, organic.bound.perHit, quantiles);
        const Index recipient = Index(i);
        const double at = (m_plan.spread ? m_origin[i] : 0.0) + double(after);
        if (at > horizonOf(recipient))
            return;
        m_convertedByItself[i] = 1;
        m_converted[i] = 1;
        if (organic.exits)
            mayEnd(recipient, at, true);
    });
}

void Batch::mayEnd(Index recipient, double at, bool exit) {
    if (at < m_end[recipient]) {
        m_end[recipient] = at;
        m_endIsExit[recipient] = exit;
    } else if (at == m_end[recipient]) {
        m_endIsExit[recipient] |= std::uint8_t(exit);
    }
}

void Batch::broadcast() {
    for (size_t message = 0; message < m_plan.messages.size(); ++message) {
        m_listed = m_active.size();
        std::copy(m_active.begin(), m_active.end(), m_who.begin());
        for (size_t k = 0; k < m_listed; ++k)
            m_at[k] = m_start[m_who[k]];
        keepReachable(message);
        request(message);
    }
}

void Batch::playInOrder(const PlanStep &step) {
    const size_t firstLater = size_t(*std::ranges::max_element(step.order)) + 1;
    for (Index recipient : m_active)
        m_next[recipient] = m_start[recipient];
    for (size_t rank = 0; rank < step.order.size(); ++rank) {
        const size_t index = size_t(step.order[rank]);
        const PlanMessage &message = m_plan.messages[index];
        size_t kept = 0;
        Counts::Count ended = 0, after = 0;
        for (Index recipient : m_active) {
            const double at = windowed(message, recipient, m_start[recipient] + message.delay);
            const bool over = endedBy(recipient, at);
            if (over || at > horizonOf(recipient)) {
                (over ? ended : after) += 1;
                m_start[recipient] = Never;
                continue;
            }
            m_active[kept] = recipient;
            m_who[kept] = recipient;
            m_at[kept] = at;
            ++kept;
        }
        m_active.resize(kept);
        // Whoever is left out now is asked nothing more: neither in this step nor in a later one.
        for (size_t later = rank; later < step.order.size(); ++later) {
            m_counts.messages[size_t(step.order[later])].ended += ended;
            m_counts.messages[size_t(step.order[later])].afterHorizon += after;
        }
        for (size_t later = firstLater; later < m_plan.messages.size() && ended + after > 0; ++later) {
            m_counts.messages[later].ended += ended;
            m_counts.messages[later].afterHorizon += after;
        }
        m_listed = kept;
        decide(index);
    }
    for (Index recipient : m_active)
        m_start[recipient] = m_next[recipient];
}

/// Each recipient's own order of decision: in rounds, everybody's next message is decided, message by message.
void Batch::playByTime(const PlanStep &step) {
    const size_t width = step.order.size();
    for (Index recipient : m_active) {
        m_next[recipient] = m_start[recipient];
        for (size_t rank = 0; rank < width; ++rank) {
            const PlanMessage &message = m_plan.messages[size_t(step.order[rank])];
            m_pendingAt[rank * m_capacity + recipient] =
                windowed(message, recipient, m_start[recipient] + message.delay);
        }
    }
    std::vector<std::vector<Index>> turn(width);
    std::vector<Index> waiting = m_active;
    const size_t firstLater = size_t(*std::ranges::max_element(step.order)) + 1;
    while (!waiting.empty()) {
        for (auto &list : turn)
            list.clear();
        for (Index recipient : waiting) {
            size_t next = width;
            double at = Never;
            for (size_t rank = 0; rank < width; ++rank) {
                const double pending = m_pendingAt[rank * m_capacity + recipient];
                if (pending >= 0 && (next == width || pending < at)) {
                    next = rank;
                    at = pending;
                }
            }
            if (next == width)
                continue;
            const bool ended = endedBy(recipient, at);
            if (!ended && at <= horizonOf(recipient)) {
                turn[next].push_back(recipient);
                continue;
            }
            auto count = [&](size_t message) {
                Counts::PerMessage &counts = m_counts.messages[message];
                (ended ? counts.ended : counts.afterHorizon) += 1;
            };
            for (size_t rank = 0; rank < width; ++rank)
                if (m_pendingAt[rank * m_capacity + recipient] >= 0)
                    count(size_t(step.order[rank]));
            for (size_t later = firstLater; later < m_plan.messages.size(); ++later)
                count(later);
            m_start[recipient] = Never;
        }
        waiting.clear();
        for (m_rank = 0; m_rank < width; ++m_rank) {
            m_listed = turn[m_rank].size();
            if (m_listed == 0)
                continue;
            waiting.insert(waiting.end(), turn[m_rank].begin(), turn[m_rank].end());
            double *pending = m_pendingAt.data() + m_rank * m_capacity;
            for (size_t k = 0; k < m_listed; ++k) {
                const Index recipient = turn[m_rank][k];
                m_who[k] = recipient;
                m_at[k] = pending[recipient];
                pending[recipient] = -1;
            }
            decide(size_t(step.order[m_rank]));
        }
    }
    std::erase_if(m_active, [&](Index recipient) { return m_start[recipient] == Never; });
    for (Index recipient : m_active)
        m_start[recipient] = m_next[recipient];
}

/// The listed recipients have neither ended nor passed the horizon: skip, defer or request.
void Batch::decide(size_t message) {
    keepReachable(message);
    if (!m_plan.messages[message].guard.ops.empty())
        keepGuarded(message);
    if (m_plan.limitMax > 0)
        keepWithinLimit(message);
    request(message);
}

void Batch::keepReachable(size_t message) {
    const size_t channel = size_t(m_plan.messages[message].channel);
    const std::uint8_t *reach = m_reach.data() + channel * m_capacity;
    const bool possible = m_plan.channels[channel].reach.possible;
    size_t kept = 0;
    for (size_t k = 0; k < m_listed; ++k) {
        const Index recipient = m_who[k];
        const double at = m_at[k];
        const bool reached = possible && reach[recipient];
        if (!reached)
            finishedBy(recipient, at);
        m_who[kept] = recipient;
        m_at[kept] = at;
        kept += reached;
    }
    m_counts.messages[message].unreachable += m_listed - kept;
    m_listed = kept;
}

void Batch::keepGuarded(size_t message) {
    using Kind = GuardCode::Kind;
    std::uint8_t *top = m_stack.data() - m_capacity;
    for (const GuardCode::Op &op : m_plan.messages[message].guard.ops) {
        switch (op.kind) {
        case Kind::Constant:
            top += m_capacity;
            std::fill_n(top, m_listed, std::uint8_t(op.operand));
            break;
        case Kind::Event: {
            top += m_capacity;
            const double *happened = m_slots.data() + size_t(op.operand) * m_capacity;
            for (size_t k = 0; k < m_listed; ++k)
                top[k] = happened[m_who[k]] <= m_at[k];
            break;
        }
        case Kind::Segment:
            top += m_capacity;
            for (size_t k = 0; k < m_listed; ++k)
                top[k] = m_segment[m_who[k]] == op.operand;
            break;
        case Kind::And:
        case Kind::Or: {
            std::uint8_t *below = top - m_capacity;
            for (size_t k = 0; k < m_listed; ++k)
                below[k] = op.kind == Kind::And ? below[k] & top[k] : below[k] | top[k];
            top = below;
            break;
        }
        case Kind::Not:
            for (size_t k = 0; k < m_listed; ++k)
                top[k] ^= 1;
            break;
        }
    }
    size_t kept = 0;
    for (size_t k = 0; k < m_listed; ++k) {
        if (!top[k])
            finishedBy(m_who[k], m_at[k]);
        m_who[kept] = m_who[k];
        m_at[kept] = m_at[k];
        kept += top[k];
    }
    m_counts.messages[message].guard += m_listed - kept;
    m_listed = kept;
}

void Batch::keepWithinLimit(size_t message) {
    const auto max = std::uint16_t(m_plan.limitMax);
    size_t kept = 0;
    for (size_t k = 0; k < m_listed; ++k) {
        const Index recipient = m_who[k];
        const std::uint16_t asked = m_requests[recipient];
        // The ring's next place holds the max-th last request: the oldest that could still count.
        const double free = asked < max ? 0 : m_history[asked % max * m_capacity + recipient] + m_plan.limitPer;
        if (asked >= max && free > m_at[k]) {
            if (m_plan.limitDefers) {
                m_pendingAt[m_rank * m_capacity + recipient] = windowed(m_plan.messages[message], recipient, free);
            } else {
                finishedBy(recipient, m_at[k]);
                ++m_counts.messages[message].limit;
            }
            continue;
        }
        m_who[kept] = recipient;
        m_at[kept] = m_at[k];
        ++kept;
    }
    m_listed = kept;
}

void Batch::finish() {
    for (size_t i = 0; i < m_size; ++i) {
        const bool converted = m_converted[i], byItself = m_convertedByItself[i];
        m_counts.converted += converted;
        if (m_heldOut[i]) {
            ++m_counts.heldOut;
            m_counts.heldOutConverted += converted;
            continue;
        }
        m_counts.treatedConverted += converted;
        m_counts.treatedOrganic += byItself;
        m_counts.reached += m_requests[i] > 0;
        const double done = m_start[i], end = m_end[i], horizon = horizonOf(Index(i));
        if (end <= done && end <= horizon)
            ++(m_endIsExit[i] ? m_counts.exited : m_counts.stopped);
        else
            ++(done <= horizon ? m_counts.completed : m_counts.inProgress);
    }
}

} // namespace stepline
