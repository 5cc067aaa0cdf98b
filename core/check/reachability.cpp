#include "core/check/reachability.h"

#include <algorithm>
#include <bit>

namespace stepline {

namespace {

/// More different questions than this are not thought through: anything is possible then.
constexpr size_t MostAtoms = 12;

/// Is @p metric, on that type, only possible after @p cause (or the same)?
bool needs(ChannelType type, Metric metric, Metric cause) {
    for (;;) {
        if (metric == cause)
            return true;
        if (metric == Metric::Requested)
            return false;
        metric = parentMetric(type, metric);
    }
}

} // namespace

/// One question a guard asks: an event of a message, or a segment.
struct Reachability::Atom {
    QString message, segment;
    Metric metric = Metric::Requested;
    int depth = 0; ///< at_least; 0: any
    bool operator==(const Atom &) const = default;
};

Reachability::Reachability(const Template &tmpl) : m_tmpl(tmpl) {
    for (const Step &step : tmpl.sequence.steps)
        for (const Message &message : step.messages)
            if (message.onlyIf && !satisfiable(&*message.onlyIf, nullptr, false))
                m_neverSent.insert(message.id);
}

bool Reachability::canBeSent(const Message &message) const {
    return !m_neverSent.contains(message.id);
}

bool Reachability::canBeSentAfter(const Message &later, const Message &earlier, Metric happened) const {
    if (!canBeSent(later) || !canBeSent(earlier))
        return false;
    Condition event;
    event.kind = Condition::Kind::Event;
    event.message = earlier.id;
    event.metric = happened;
    return satisfiable(later.onlyIf ? &*later.onlyIf : nullptr, &event, false);
}

bool Reachability::canBothTouch(const Message &earlier, const Message &later) const {
    const auto type = m_tmpl.typeOf(earlier);
    // A card in the app speaks to nobody until it is seen; everything else arrives.
    const Metric touched = type == ChannelType::InApp ? Metric::Viewed : Metric::Delivered;
    if (!canBeSentAfter(later, earlier, touched))
        return false;
    if (!later.onlyIf || !earlier.onlyIf)
        return true;
    Condition both;
    both.kind = Condition::Kind::All;
    both.parts = {*earlier.onlyIf, *later.onlyIf};
    return satisfiable(&both, nullptr, false);
}

bool Reachability::alwaysHolds(const Condition &guard) const {
    return !satisfiable(&guard, nullptr, true);
}

bool Reachability::endsWith(const Atom &atom) const {
    const Message *message = m_tmpl.message(atom.message);
    const auto type = message ? m_tmpl.typeOf(*message) : std::nullopt;
    if (!type)
        return false;
    if (message->stopWhen && message->stopWhen->hasMetric) {
        const int depth = message->stopWhen->atLeast.value_or(0);
        const bool deepEnough = depth == 0 || (atom.metric == message->stopWhen->metric && atom.depth >= depth);
        if (deepEnough && needs(*type, atom.metric, message->stopWhen->metric))
            return true;
    }
    const auto &exits = m_tmpl.sequence.exitOn;
    return std::any_of(exits.begin(), exits.end(),
                       [&](Metric exit) { return reports(*type, exit) && needs(*type, atom.metric, exit); });
}

/// Tries every answer to every question that does not contradict itself.
bool Reachability::satisfiable(const Condition *guard, const Condition *also, bool negated) const {
    std::vector<Atom> atoms;
    const auto indexOf = [&](const Atom &atom) {
        const auto it = std::find(atoms.begin(), atoms.end(), atom);
        if (it != atoms.end())
            return size_t(it - atoms.begin());
        atoms.push_back(atom);
        return atoms.size() - 1;
    };
    const auto atomOf = [](const Condition &c) {
        return c.kind == Condition::Kind::Segment ? Atom{{}, c.segment, Metric::Requested, 0}
                                                  : Atom{c.message, {}, c.metric, c.atLeast.value_or(0)};
    };
    bool known = true;
    const auto collect = [&](const auto &self, const Condition &c) -> void {
        if (c.kind == Condition::Kind::Event || c.kind == Condition::Kind::Segment) {
            known &= c.kind == Condition::Kind::Segment || (c.hasMetric && m_tmpl.message(c.message));
            indexOf(atomOf(c));
        }
        for (const Condition &part : c.parts)
            self(self, part);
    };
    for (const Condition *condition : {guard, also})
        if (condition)
            collect(collect, *condition);
    if (!known || atoms.size() > MostAtoms)
        return true;

    const size_t count = atoms.size();
    quint32 impossible = 0, segments = 0;
    std::vector<quint32> implied(count, 0);
    for (size_t a = 0; a < count; ++a) {
        if (atoms[a].message.isEmpty()) {
            segments |= 1u << a;
            continue;
        }
        if (m_neverSent.contains(atoms[a].message) || endsWith(atoms[a]))
            impossible |= 1u << a;
        const Message *message = m_tmpl.message(atoms[a].message);
        const auto type = m_tmpl.typeOf(*message);
        for (size_t b = 0; type && b < count; ++b)
            if (atoms[a].message == atoms[b].message && needs(*type, atoms[a].metric, atoms[b].metric) &&
                (atoms[b].depth == 0 || (atoms[a].metric == atoms[b].metric && atoms[a].depth >= atoms[b].depth)))
                implied[a] |= 1u << b;
    }
    const auto holds = [&](const auto &self, const Condition &c, quint32 answers) -> bool {
        const auto part = [&](const Condition &p) { return self(self, p, answers); };
        switch (c.kind) {
        case Condition::Kind::All: return std::all_of(c.parts.begin(), c.parts.end(), part);
        case Condition::Kind::Any: return std::any_of(c.parts.begin(), c.parts.end(), part);
        case Condition::Kind::Not: return !c.parts.empty() && !part(c.parts.front());
        case Condition::Kind::Event:
        case Condition::Kind::Segment: return (answers >> indexOf(atomOf(c))) & 1;
        }
        return true;
    };
    for (quint32 answers = 0; answers < (1u << count); ++answers) {
        if ((answers & impossible) || std::popcount(answers & segments) > 1)
            continue;
        bool consistent = true;
        for (size_t a = 0; consistent && a < count; ++a)
            consistent = !((answers >> a) & 1) || (implied[a] & ~answers) == 0;
        if (consistent && (!guard || holds(holds, *guard, answers) != negated) &&
            (!also || holds(holds, *also, answers)))
            return true;
    }
    return false;
}

} // namespace stepline
