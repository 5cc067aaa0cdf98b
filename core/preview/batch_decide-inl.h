// Who decides what, when. Included once for every instruction set; see batch.cpp.
#if defined(STEPLINE_BATCH_DECIDE_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef STEPLINE_BATCH_DECIDE_INL
#undef STEPLINE_BATCH_DECIDE_INL
#else
#define STEPLINE_BATCH_DECIDE_INL
#endif

#include "core/preview/batch_vectors-inl.h"

#include <cmath>

HWY_BEFORE_NAMESPACE();
namespace stepline::HWY_NAMESPACE {

/// A message while it is decided for one vector of recipients after the other. Everything the loop needs stands here by
/// value: what a vector is stored to may be anything, so that whatever is reached through a pointer is read again.
struct Decision {
    const PlanMessage &message;
    const BitArray *reach = nullptr;         ///< null: nobody can be reached
    const std::uint32_t *variants = nullptr; ///< draws
    double *pending = nullptr;               ///< where a deferral goes
    double wait = 0;
    bool guarded = false, limited = false;
    std::uint32_t *kind = nullptr, *openTally = nullptr, *who = nullptr, *kinds = nullptr, *late = nullptr;
    double *next = nullptr, *at = nullptr, *requestSlot = nullptr;
    size_t listed = 0, lateCount = 0;
    Counts::PerMessage skips;
};

inline Decision decisionOf(BatchState &s, size_t index) {
    const PlanMessage &message = s.plan.messages[index];
    const size_t channel = size_t(message.channel);
    Decision decision{.message = message};
    if (s.plan.channels[channel].reach.possible)
        decision.reach = &s.reach[channel];
    if (!message.variantBounds.empty())
        decision.variants = drawEach(s, message.stream, Purpose::Variant);
    decision.wait = message.advances ? 0 : message.wait; // an earlier advance is set later
    decision.guarded = !message.guard.ops.empty();
    decision.limited = s.plan.limitMax > 0;
    decision.kind = s.kind.data();
    decision.openTally = s.openTally.data();
    decision.who = s.who.data();
    decision.kinds = s.kinds.data();
    decision.late = s.late.data();
    decision.next = s.next.data();
    decision.at = s.at.data();
    if (message.requestSlot >= 0)
        decision.requestSlot = s.slots.data() + size_t(message.requestSlot) * s.capacity;
    return decision;
}

/// Everybody is decided: the list is what it has become.
inline void conclude(BatchState &s, size_t index, const Decision &decision) {
    s.listed = decision.listed;
    for (size_t k = 0; k < decision.lateCount; ++k)
        ++s.counts.tallies[decision.late[k]].late;
    Counts::PerMessage &skips = s.counts.messages[index];
    skips.unreachable += decision.skips.unreachable;
    skips.guard += decision.skips.guard;
    skips.limit += decision.skips.limit;
}

/// The window of the message, for the recipients at @p i.
inline Times windowed(const BatchState &s, const PlanMessage &message, size_t i, Times t) {
    if (message.window < 0)
        return t;
    const WindowLanes &window = s.plan.windows[size_t(message.window)].lanes;
    const Times entry = s.plan.spread ? load(s.origin.data() + i) : timesOf(0);
    const Times since = s.plan.spread ? t + entry : t;
    VSL low = hn::Zero(SL()), high = low;
    if (s.plan.zoned) {
        const VU zone = hn::LoadU(U(), s.zone.data() + i);
        low = lowIndex(zone);
        high = highIndex(zone);
    }
    const Times opening{nextOpening(window, since.low, low), nextOpening(window, since.high, high)};
    return s.plan.spread ? opening - entry : opening;
}

/// Whose guard holds, of the recipients at @p i.
inline std::uint64_t guardBits(BatchState &s, const GuardCode &guard, size_t i, Times at) {
    using Kind = GuardCode::Kind;
    std::uint64_t *top = s.stack.data() - 1;
    for (const GuardCode::Op &op : guard.ops) {
        switch (op.kind) {
        case Kind::Constant: *++top = op.operand ? ~std::uint64_t(0) : 0; break;
        case Kind::Event: *++top = lessOrEqual(load(s.slots.data() + size_t(op.operand) * s.capacity + i), at); break;
        case Kind::Segment: {
            const VU segment = segmentOf(hn::LoadU(U(), s.kind.data() + i));
            *++top = bitsOf(U(), hn::Eq(segment, hn::Set(U(), std::uint32_t(op.operand))));
            break;
        }
        case Kind::And:
            --top;
            *top &= top[1];
            break;
        case Kind::Or:
            --top;
            *top |= top[1];
            break;
        case Kind::Not: *top = ~*top; break;
        }
    }
    return *top;
}

/// Whom the limit lets through, of the recipients @p asked at @p i; the others are skipped or, out of @p due, deferred.
inline std::uint64_t limitBits(BatchState &s, const PlanMessage &message, double *pending, Counts::Count &skipped,
                               size_t i, Times at, std::uint64_t asked, std::uint64_t &due) {
    const auto max = size_t(s.plan.limitMax);
    alignas(64) double when[MostLanes];
    store(at, when);
    std::uint64_t allowed = asked;
    for (std::uint64_t bits = asked; bits != 0; bits &= bits - 1) {
        const auto lane = size_t(std::countr_zero(bits));
        const size_t recipient = i + lane, before = s.kind[recipient] & 0xffff;
        double &oldest = s.history[before % max * s.capacity + recipient];
        // The ring's next place holds the max-th last request: the oldest that could still count.
        const double free = before < max ? 0 : oldest + s.plan.limitPer;
        if (before < max || free <= when[lane]) {
            oldest = when[lane];
            continue;
        }
        allowed &= ~(std::uint64_t(1) << lane);
        if (s.plan.limitDefers) {
            due &= ~(std::uint64_t(1) << lane);
            pending[recipient] = s.windowed(message, recipient, free);
        } else {
            ++skipped;
        }
    }
    return allowed;
}

/// Those @p due at @p i have neither ended nor passed the horizon: skips, defers, or puts them on the list of requests.
/// Returns when the next step starts for them, which was @p next.
HWY_INLINE Times settle(BatchState &s, Decision &decision, size_t i, Times at, std::uint64_t due, Times next) {
    std::uint64_t asked = decision.reach ? due & decision.reach->at(i, lanes()) : 0;
    decision.skips.unreachable += countOf(due & ~asked);
    if (decision.guarded && asked != 0) {
        const std::uint64_t holds = guardBits(s, decision.message.guard, i, at);
        decision.skips.guard += countOf(asked & ~holds);
        asked &= holds;
    }
    if (decision.limited) {
        Counts::Count skipped = 0;
        asked = limitBits(s, decision.message, decision.pending, skipped, i, at, asked, due);
        decision.skips.limit += skipped;
    }
    // Done at once when skipped, after the wait when requested.
    next = choose(due, greatest(next, choose(asked, at + timesOf(decision.wait), at)), next);
    if (asked == 0)
        return next;
    const auto mask = maskOf(U(), asked);
    // A predecessor whose stop or exit came too late to prevent this one.
    VU kind = hn::LoadU(U(), decision.kind + i);
    const std::uint64_t late = asked & bitsOf(I(), hn::Lt(hn::BitCast(I(), kind), hn::Zero(I())));
    put(hn::LoadU(U(), decision.openTally + i), late, decision.late + decision.lateCount);
    decision.lateCount += countOf(late);
    kind = hn::IfThenElse(mask, hn::AndNot(hn::Set(U(), BatchState::Open), kind), kind);
    hn::StoreU(hn::IfThenElse(mask, hn::Add(kind, hn::Set(U(), 1)), kind), U(), decision.kind + i);
    if (decision.requestSlot)
        store(choose(asked, at, load(decision.requestSlot + i)), decision.requestSlot + i);
    if (decision.variants) {
        const VU variant = shareOf(decision.message.variantBounds, hn::LoadU(U(), decision.variants + i));
        put(variant, asked, s.variant.data() + decision.listed);
    }
    put(placesFrom(i), asked, decision.who + decision.listed);
    put(kind, asked, decision.kinds + decision.listed);
    put(at, asked, decision.at + decision.listed);
    decision.listed += countOf(asked);
    return next;
}

/// The moments of the requests as floats, and how long the last of them has until the horizon.
inline void measureRoom(BatchState &s) {
    const size_t half = hn::Lanes(D());
    auto differ = hn::FirstN(D(), 0);
    VD latest = hn::Zero(D());
    for (size_t k = 0; k < s.listed; k += half) {
        const VD at = hn::LoadU(D(), s.at.data() + k);
        latest = hn::Max(latest, at);
        const auto atFloat = hn::DemoteTo(HalfF(), at);
        hn::StoreU(atFloat, HalfF(), s.atFloat.data() + k);
        differ = hn::Or(differ, hn::Ne(hn::PromoteTo(D(), atFloat), at));
    }
    // What stands after the list may spoil these two; that costs time only.
    s.atIsFloat = hn::AllFalse(D(), differ);
    const double room = s.plan.horizon - hn::GetLane(hn::MaxOfLanes(D(), latest));
    s.leastRoom = room > 0 ? std::nextafter(float(room), 0.0f) : -1;
}

/// Whoever is left out at a message is asked nothing more: neither by the messages of @p rest nor by a later step's.
inline void countLeavers(BatchState &s, const int *rest, size_t count, size_t firstLater, size_t ended, size_t after) {
    if (ended + after == 0)
        return;
    auto add = [&](size_t message) {
        s.counts.messages[message].ended += ended;
        s.counts.messages[message].afterHorizon += after;
    };
    for (size_t i = 0; i < count; ++i)
        add(size_t(rest[i]));
    for (size_t message = firstLater; message < s.plan.messages.size(); ++message)
        add(message);
}

/// A step whose messages are decided in the same order for everybody: the message at place @p rank of it.
inline void decideInOrder(BatchState &s, const PlanStep &step, size_t rank, size_t firstLater) {
    const size_t index = size_t(step.order[rank]), size = s.size;
    Decision decision = decisionOf(s, index);
    double *starts = s.start.data();
    const double *ends = s.end.data();
    const Times delay = timesOf(decision.message.delay), never = timesOf(BatchState::Never),
                horizon = timesOf(s.plan.horizon);
    const bool last = rank + 1 == step.order.size();
    size_t ended = 0, after = 0;
    for (size_t i = 0; i < size; i += lanes()) {
        const Times start = load(starts + i);
        const std::uint64_t alive = less(start, never);
        const Times next = rank == 0 ? start : load(decision.next + i);
        if (alive == 0) {
            store(next, decision.next + i);
            continue;
        }
        const Times at = windowed(s, decision.message, i, start + delay);
        const std::uint64_t over = alive & lessOrEqual(load(ends + i), least(at, horizon));
        const std::uint64_t due = alive & ~over & lessOrEqual(at, horizon), gone = alive & ~due;
        ended += countOf(over);
        after += countOf(gone & ~over);
        if (!last)
            store(choose(gone, never, start), starts + i);
        store(choose(gone, never, settle(s, decision, i, at, due, next)), decision.next + i);
    }
    conclude(s, index, decision);
    countLeavers(s, step.order.data() + rank, step.order.size() - rank, firstLater, ended, after);
}

/// Of a step in which everybody has their own order of decision: when each message would be decided.
inline void planTurns(BatchState &s, const PlanStep &step) {
    for (size_t i = 0; i < s.size; i += lanes()) {
        const Times start = load(s.start.data() + i);
        store(start, s.next.data() + i);
        for (size_t rank = 0; rank < step.order.size(); ++rank) {
            const PlanMessage &message = s.plan.messages[size_t(step.order[rank])];
            store(windowed(s, message, i, start + timesOf(message.delay)), s.pending.data() + rank * s.capacity + i);
        }
    }
}

/// Finds everybody's next message; @p waiting becomes how many wait for each. Whoever has ended or is past the horizon
/// leaves.
inline void takeTurns(BatchState &s, const PlanStep &step, size_t firstLater, std::vector<size_t> &waiting) {
    const size_t width = step.order.size();
    const Times never = timesOf(BatchState::Never), horizon = timesOf(s.plan.horizon), zero = timesOf(0);
    std::fill(waiting.begin(), waiting.end(), 0);
    for (size_t i = 0; i < s.size; i += lanes()) {
        const Times start = load(s.start.data() + i);
        const std::uint64_t alive = less(start, never);
        VU turn = hn::Set(U(), std::uint32_t(width));
        Times at = never;
        std::uint64_t found = 0;
        for (size_t rank = 0; rank < width && alive != 0; ++rank) {
            const Times each = load(s.pending.data() + rank * s.capacity + i);
            const std::uint64_t open = alive & lessOrEqual(zero, each), first = open & (less(each, at) | ~found);
            at = choose(first, each, at);
            turn = hn::IfThenElse(maskOf(U(), first), hn::Set(U(), std::uint32_t(rank)), turn);
            found |= open;
        }
        const std::uint64_t over = found & lessOrEqual(load(s.end.data() + i), least(at, horizon));
        const std::uint64_t due = found & ~over & lessOrEqual(at, horizon), gone = found & ~due;
        turn = hn::IfThenElse(maskOf(U(), due), turn, hn::Set(U(), std::uint32_t(width)));
        hn::StoreU(turn, U(), s.turn.data() + i);
        store(at, s.turnAt.data() + i);
        for (size_t rank = 0; rank < width && found != 0; ++rank) {
            waiting[rank] += countOf(bitsOf(U(), hn::Eq(turn, hn::Set(U(), std::uint32_t(rank)))));
            if (gone == 0)
                continue;
            const std::uint64_t open = lessOrEqual(zero, load(s.pending.data() + rank * s.capacity + i));
            countLeavers(s, &step.order[rank], 1, s.plan.messages.size(), countOf(open & over),
                         countOf(open & gone & ~over));
        }
        if (gone != 0) {
            countLeavers(s, nullptr, 0, firstLater, countOf(over), countOf(gone & ~over));
            store(choose(gone, never, start), s.start.data() + i);
            store(choose(gone, never, load(s.next.data() + i)), s.next.data() + i);
        }
    }
}

/// Decides the message at place @p rank for everybody whose turn it is.
inline void decideTurn(BatchState &s, const PlanStep &step, size_t rank) {
    const auto index = size_t(step.order[rank]);
    Decision decision = decisionOf(s, index);
    decision.pending = s.pending.data() + rank * s.capacity;
    for (size_t i = 0; i < s.size; i += lanes()) {
        const VU turn = hn::LoadU(U(), s.turn.data() + i);
        const std::uint64_t due = bitsOf(U(), hn::Eq(turn, hn::Set(U(), std::uint32_t(rank))));
        if (due == 0)
            continue;
        store(choose(due, timesOf(-1), load(decision.pending + i)), decision.pending + i);
        double *next = decision.next + i;
        store(settle(s, decision, i, load(s.turnAt.data() + i), due, load(next)), next);
    }
    conclude(s, index, decision);
}

/// A sequence that is off: the message goes to everybody at once.
inline void decideBroadcast(BatchState &s, size_t message) {
    Decision decision = decisionOf(s, message);
    for (size_t i = 0; i < s.size; i += lanes()) {
        const std::uint64_t due = less(load(s.start.data() + i), timesOf(BatchState::Never));
        if (due != 0)
            settle(s, decision, i, timesOf(0), due, timesOf(0));
    }
    conclude(s, message, decision);
}

} // namespace stepline::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
