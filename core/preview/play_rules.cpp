#include "core/preview/play_rules.h"

#include <algorithm>
#include <tuple>

namespace stepline {

namespace {

bool meets(const std::optional<MetricCondition> &condition, const RecipientEvent &event) {
    return condition && condition->metric == event.metric && event.depth >= condition->atLeast.value_or(0);
}

/// The smaller wins when several fall on one moment: an exit before a stop, then the message that stands first.
auto keyOf(const RecipientEnding &ending) {
    const int place = ending.message < 0 ? std::numeric_limits<int>::max() : ending.message;
    return std::tuple(ending.at, ending.stop, place, ending.metric);
}

} // namespace

SequenceRules::SequenceRules(const Template &tmpl) : m_tmpl(tmpl) {
    for (size_t s = 0; s < tmpl.sequence.steps.size(); ++s) {
        for (const Message &message : tmpl.sequence.steps[s].messages) {
            m_messages.push_back(&message);
            m_steps.push_back(int(s));
        }
    }
}

int SequenceRules::placeOf(QStringView message) const {
    const auto found = std::ranges::find_if(m_messages, [&](const Message *m) { return m->id == message; });
    return found == m_messages.end() ? -1 : int(found - m_messages.begin());
}

bool SequenceRules::exitsOn(Metric metric) const {
    const Sequence &sequence = m_tmpl.sequence;
    return sequence.enabled && std::ranges::find(sequence.exitOn, metric) != sequence.exitOn.end();
}

bool SequenceRules::ends(const RecipientEvent &event) const {
    if (exitsOn(event.metric))
        return true;
    return m_tmpl.sequence.enabled && event.message >= 0 && meets(m_messages[size_t(event.message)]->stopWhen, event);
}

/// When the event of the condition happened, if at or before @p by.
double SequenceRules::happened(const Condition &condition, const Playthrough &played, double by) const {
    const int message = placeOf(condition.message);
    if (message < 0 || played.requestedAt[size_t(message)] > by)
        return NeverHappens;
    if (condition.metric == Metric::Requested)
        return played.requestedAt[size_t(message)];
    double first = NeverHappens;
    for (const RecipientEvent &event : played.events)
        if (event.message == message && event.metric == condition.metric && event.at <= by &&
            event.depth >= condition.atLeast.value_or(0))
            first = std::min(first, event.at);
    return first;
}

/// Whether the condition holds at @p at; @p facts receives what makes it so.
bool SequenceRules::explain(const Condition &condition, const Playthrough &played, RecipientLuck &luck, double at,
                            std::vector<Fact> *facts) const {
    const auto fact = [&](bool holds, double when) {
        if (facts)
            facts->push_back({&condition, holds, when});
        return holds;
    };
    switch (condition.kind) {
    case Condition::Kind::Event: {
        const double when = happened(condition, played, at);
        return fact(when <= at && when < NeverHappens, when);
    }
    case Condition::Kind::Segment: return fact(luck.inSegment(condition.segment), NeverHappens);
    case Condition::Kind::All:
    case Condition::Kind::Any:
    case Condition::Kind::Not: break;
    }
    // One part decides `all` when it is false, `any` when it is true; otherwise all of them do. `not` has one part.
    const bool deciding = condition.kind != Condition::Kind::All;
    std::vector<Fact> together;
    bool decided = false;
    for (const Condition &part : condition.parts) {
        std::vector<Fact> own;
        if (explain(part, played, luck, at, facts ? &own : nullptr) == deciding) {
            together = std::move(own);
            decided = true;
            break;
        }
        together.insert(together.end(), own.begin(), own.end());
    }
    if (facts)
        facts->insert(facts->end(), together.begin(), together.end());
    const bool value = decided == deciding;
    return condition.kind == Condition::Kind::Not ? !value : value;
}

std::vector<SequenceRules::Fact> SequenceRules::factsOf(const Condition &condition, const Playthrough &played,
                                                        RecipientLuck &luck, double at) const {
    std::vector<Fact> facts;
    explain(condition, played, luck, at, &facts);
    return facts;
}

/// One recipient on the way through the sequence.
class SequenceRules::Run {
public:
    Run(const SequenceRules &rules, RecipientLuck &luck, double horizon)
        : m_rules(rules), m_sequence(rules.m_tmpl.sequence), m_luck(luck), m_horizon(horizon) {
        m_played.requestedAt.assign(rules.m_messages.size(), NeverHappens);
        m_played.undecided.assign(rules.m_messages.size(), true);
        m_played.late.assign(rules.m_messages.size(), false);
    }

    Playthrough play(double entry, const std::vector<RecipientEvent> &organic) {
        for (const RecipientEvent &event : organic) {
            m_played.events.push_back(event);
            if (m_rules.ends(event))
                mayEnd({event.at, false, -1, event.metric});
        }
        m_now = entry;
        if (!m_sequence.enabled) {
            broadcast();
            m_played.done = entry;
            return std::move(m_played);
        }
        int first = 0;
        for (const Step &step : m_sequence.steps) {
            // Whoever is not there any more when the step begins is not asked: see decide().
            m_played.stepStarts.push_back(m_now);
            if (!playStep(step, first))
                return std::move(m_played);
            m_played.stepDone.push_back(m_now);
            first += int(step.messages.size());
        }
        m_played.done = m_now;
        return std::move(m_played);
    }

private:
    /// A message of the running step that is still to be decided.
    struct Pending {
        double at;
        qint64 delay;
        int message;
        double planned;
        auto key() const { return std::tuple(at, delay, message); }
    };

    void broadcast() {
        for (int message = 0; message < int(m_rules.m_messages.size()); ++message) {
            if (m_luck.reachable(message))
                request(message, m_now, m_now);
            else
                decided(Decision::Outcome::Unreachable, message, m_now, m_now);
        }
    }

    /// False when the recipient ended, or the horizon came, before the step was done.
    bool playStep(const Step &step, int first) {
        std::vector<Pending> pending;
        for (int i = 0; i < int(step.messages.size()); ++i) {
            const qint64 delay = step.messages[size_t(i)].delay.seconds;
            const double planned = m_now + double(delay);
            pending.push_back({m_luck.windowed(first + i, planned), delay, first + i, planned});
        }
        double stepDone = m_now;
        while (!pending.empty()) {
            const auto next = std::ranges::min_element(pending, {}, &Pending::key);
            // What comes after the horizon stops nothing.
            if (m_played.ending.at <= std::min(next->at, m_horizon)) {
                m_played.cut = Playthrough::Cut::Ended;
                return false;
            }
            if (next->at > m_horizon) {
                m_played.cut = Playthrough::Cut::Horizon;
                m_played.nextDecision = next->at;
                return false;
            }
            if (const std::optional<double> done = decide(*next)) {
                stepDone = std::max(stepDone, *done);
                pending.erase(next);
            }
        }
        m_now = stepDone;
        return true;
    }

    /// When the message is done; nullopt when it was deferred.
    std::optional<double> decide(Pending &pending) {
        const int message = pending.message;
        const double at = pending.at;
        using Outcome = Decision::Outcome;
        if (!m_luck.reachable(message))
            return decided(Outcome::Unreachable, message, at, pending.planned).at;
        const auto &onlyIf = m_rules.m_messages[size_t(message)]->onlyIf;
        if (onlyIf && !m_rules.explain(*onlyIf, m_played, m_luck, at, nullptr))
            return decided(Outcome::Guard, message, at, pending.planned).at;
        if (const auto &limit = m_sequence.limit; limit && qint64(m_requests.size()) >= limit->max) {
            // Requests come in order of time, so the limit is reached when the max-th last still counts.
            const int oldest = m_requests[m_requests.size() - size_t(limit->max)];
            const double free = m_played.requestedAt[size_t(oldest)] + double(limit->per.seconds);
            if (free > at) {
                Decision &decision =
                    decided(limit->defer ? Outcome::Deferred : Outcome::Limit, message, at, pending.planned);
                decision.oldest = oldest;
                if (!limit->defer)
                    return at;
                pending.planned = free;
                pending.at = decision.until = m_luck.windowed(message, free);
                return std::nullopt;
            }
        }
        return request(message, at, pending.planned);
    }

    Decision &decided(Decision::Outcome outcome, int message, double at, double planned) {
        m_played.undecided[size_t(message)] = outcome == Decision::Outcome::Deferred;
        m_played.decisions.push_back({.outcome = outcome, .message = message, .at = at, .planned = planned});
        return m_played.decisions.back();
    }

    /// When the message is done.
    double request(int message, double at, double planned) {
        // Its predecessor's stop or exit came too late to prevent this one.
        if (m_open >= 0)
            m_played.late[size_t(m_open)] = true;
        m_open = -1;
        m_played.requestedAt[size_t(message)] = at;
        const size_t begin = m_played.events.size();
        m_luck.eventsOf(message, at, int(m_requests.size()), m_played.events);
        m_requests.push_back(message);
        Decision &decision = decided(Decision::Outcome::Requested, message, at, planned);
        decision.firstEvent = begin;
        decision.endEvent = m_played.events.size();
        const Message &sent = *m_rules.m_messages[size_t(message)];
        double done = at + double(sent.wait.seconds);
        for (size_t i = begin; i < m_played.events.size(); ++i) {
            const RecipientEvent &event = m_played.events[i];
            if (m_sequence.enabled && meets(sent.advanceWhen, event))
                done = std::min(done, event.at);
            if (!m_rules.ends(event))
                continue;
            m_open = message;
            mayEnd({event.at, !m_rules.exitsOn(event.metric), message, event.metric});
        }
        return decision.done = done;
    }

    void mayEnd(const RecipientEnding &ending) {
        if (keyOf(ending) < keyOf(m_played.ending))
            m_played.ending = ending;
    }

    const SequenceRules &m_rules;
    const Sequence &m_sequence;
    RecipientLuck &m_luck;
    double m_horizon;
    double m_now = 0;            ///< when the running step started
    std::vector<int> m_requests; ///< in decision order, so in order of time
    int m_open = -1;             ///< the last request, when it has a stop or exit: late once another follows
    Playthrough m_played;
};

Playthrough SequenceRules::play(RecipientLuck &luck, double entry, double horizon,
                                const std::vector<RecipientEvent> &organic) const {
    return Run(*this, luck, horizon).play(entry, organic);
}

} // namespace stepline
