#include "interpreter.h"

#include <algorithm>
#include <tuple>

namespace reference {

namespace {

bool meets(const Event &event, const MetricWanted &wanted) {
    return event.metric == wanted.metric && (event.metric != Metric::Viewed || event.depth >= wanted.atLeast);
}

class Player {
public:
    Player(const Sequence &sequence, const Recipient &recipient, Calendars &calendars, Playthrough &result)
        : m_sequence(sequence), m_recipient(recipient), m_calendars(calendars), m_decisions(result.decisions),
          m_events(result.events), m_result(result) {
        m_decisions.clear();
        m_events.clear();
        for (const Event &event : recipient.organic)
            happens(event);
    }

    void play() {
        if (m_sequence.enabled)
            playSteps();
        else
            broadcast();
    }

private:
    // 5.1: every message at time 0 in document order; nothing else has any effect; it completes at 0.
    void broadcast() {
        for (int m = 0; m < int(m_sequence.messages.size()); ++m) {
            if (reachable(m))
                request(m, 0);
            else
                m_decisions.push_back({m, Outcome::Unreachable, 0});
        }
        m_result.ending = {Ending::Kind::Completed, 0};
    }

    void playSteps() {
        double start = 0; // 5.3: step 1 starts at 0
        for (const Step &step : m_sequence.steps)
            start = playStep(step, start);
        end(start);
        markLate();
    }

    struct Waiting {
        double d;
        double delay;
        int message;
    };

    // Plays the step that starts at this time; gives back when the next one starts (5.5).
    double playStep(const Step &step, double start) {
        std::vector<Waiting> waiting;
        for (const int m : step.messages) {
            const double delay = m_sequence.messages[m].delay;
            waiting.push_back({window(m, start + delay), delay, m}); // 5.3
        }
        double allDone = start; // 5.5: an empty step is done at once
        while (!waiting.empty()) {
            // 5.3: one at a time, in order of d, then of delay, then of place
            const auto first = std::min_element(waiting.begin(), waiting.end(), [](const Waiting &a, const Waiting &b) {
                return std::tie(a.d, a.delay, a.message) < std::tie(b.d, b.delay, b.message);
            });
            const double deferredTo = decide(first->message, first->d, start);
            if (deferredTo > first->d) { // 5.4 d: a new, later d, and everything is asked again then
                first->d = deferredTo;
                continue;
            }
            allDone = std::max(allDone, doneAt(m_decisions.back()));
            waiting.erase(first);
        }
        return allDone;
    }

    // 5.4. Gives back d, or the later d of a deferred message, which stays undecided.
    double decide(int m, double d, double stepStart) {
        // The horizon: a message whose d is later, or whose step does not start by then.
        if (d > m_recipient.horizon || stepStart > m_recipient.horizon)
            return settle(m,
                          firstEnding(m_recipient.horizon).kind != Ending::Kind::InProgress ? Outcome::Ended
                                                                                            : Outcome::AfterHorizon,
                          d);
        // a. stopped or exited at or before d
        if (firstEnding(d).kind != Ending::Kind::InProgress)
            return settle(m, Outcome::Ended, d);
        // b. not reachable on the channel
        if (!reachable(m))
            return settle(m, Outcome::Unreachable, d);
        // c. only_if is false at d
        if (m_sequence.messages[m].onlyIf && !holds(*m_sequence.messages[m].onlyIf, d))
            return settle(m, Outcome::Guard, d);
        // d. the limit is reached
        if (m_sequence.limit) {
            const Limit &limit = *m_sequence.limit;
            int counted = 0; // requests in (d - per, d]
            double oldest = never;
            for (const Decision &earlier : m_decisions)
                if (earlier.outcome == Outcome::Requested && earlier.at + limit.per > d) {
                    ++counted;
                    oldest = std::min(oldest, earlier.at);
                }
            if (counted >= limit.max) {
                if (!limit.defers)
                    return settle(m, Outcome::Limit, d);
                // until the oldest counted request is `per` old; then the window is applied again
                return window(m, oldest + limit.per);
            }
        }
        // e. requested
        request(m, d);
        return d;
    }

    double settle(int m, Outcome outcome, double d) {
        m_decisions.push_back({m, outcome, d});
        return d;
    }

    void request(int m, double d) {
        const int before = m_requested++;
        m_decisions.push_back({m, Outcome::Requested, d});
        m_drawn.clear();
        m_recipient.eventsOf(m, d, before, m_drawn);
        for (const Event &event : m_drawn)
            happens(event);
    }

    // Events after the horizon are not counted and stop nothing.
    void happens(const Event &event) {
        if (event.at <= m_recipient.horizon)
            m_events.push_back(event);
    }

    // 5.5: a requested message is done at d + wait, or when its advance_when happens if that is earlier; a skipped one
    // at d. (One that is ended or beyond the horizon is done at d too, which can no longer matter.)
    double doneAt(const Decision &decision) const {
        const Message &message = m_sequence.messages[decision.message];
        if (decision.outcome != Outcome::Requested)
            return decision.at;
        double done = decision.at + message.wait;
        if (message.advanceWhen)
            for (const Event &event : m_events)
                if (event.message == decision.message && meets(event, *message.advanceWhen))
                    done = std::min(done, event.at);
        return done;
    }

    // 5.6: whether an event makes the recipient stop or exit, or neither (InProgress).
    Ending::Kind effect(const Event &event) const {
        if (m_sequence.exitOn[int(event.metric)])
            return Ending::Kind::Exited;
        if (event.message >= 0) {
            const std::optional<MetricWanted> &stopWhen = m_sequence.messages[event.message].stopWhen;
            if (stopWhen && meets(event, *stopWhen))
                return Ending::Kind::Stopped;
        }
        return Ending::Kind::InProgress;
    }

    // 5.6: the stop or exit at or before a time that comes first. An event at exactly that time counts.
    Ending firstEnding(double upTo) const {
        Ending first;
        for (const Event &event : m_events) {
            const Ending::Kind kind = effect(event);
            if (kind == Ending::Kind::InProgress || event.at > upTo)
                continue;
            const Ending ending{kind, event.at, event.message, event.metric};
            if (first.kind == Ending::Kind::InProgress || precedes(ending, first))
                first = ending;
        }
        return first;
    }

    // 5.6: several on one moment: an exit over a stop; then the message that stands first, any message over an organic
    // conversion; then the metric's order.
    static bool precedes(const Ending &a, const Ending &b) {
        if (a.at != b.at)
            return a.at < b.at;
        if (a.kind != b.kind)
            return a.kind == Ending::Kind::Exited;
        const auto place = [](const Ending &ending) { return ending.message < 0 ? 1 << 30 : ending.message; };
        if (place(a) != place(b))
            return place(a) < place(b);
        return a.metric < b.metric;
    }

    // 5.7: completes when the last step is done without a stop or exit before or at that moment; final.
    void end(double lastStepDone) {
        m_result.ending = firstEnding(std::min(lastStepDone, m_recipient.horizon));
        if (m_result.ending.kind == Ending::Kind::InProgress && lastStepDone <= m_recipient.horizon)
            m_result.ending = {Ending::Kind::Completed, lastStepDone};
    }

    // 5.8: late: it has a stop or exit event, whenever, and some message later in decision order was requested.
    void markLate() {
        bool requestedLater = false;
        for (auto decision = m_decisions.rbegin(); decision != m_decisions.rend(); ++decision) {
            if (decision->outcome != Outcome::Requested)
                continue;
            if (requestedLater)
                for (const Event &event : m_events)
                    if (event.message == decision->message && effect(event) != Ending::Kind::InProgress)
                        decision->late = true;
            requestedLater = true;
        }
    }

    // 4 and 5.4 c: a condition, looking at events at or before d
    bool holds(const Condition &condition, double d) const {
        const auto part = [&](const Condition &inner) { return holds(inner, d); };
        switch (condition.kind) {
        case Condition::Kind::Segment: return m_recipient.segment == condition.segment;
        case Condition::Kind::All: return std::all_of(condition.parts.begin(), condition.parts.end(), part);
        case Condition::Kind::Any: return std::any_of(condition.parts.begin(), condition.parts.end(), part);
        case Condition::Kind::Not: return !part(condition.parts.front());
        case Condition::Kind::Message: break;
        }
        if (condition.wanted.metric == Metric::Requested) // was it sent at all?
            return std::any_of(m_decisions.begin(), m_decisions.end(), [&](const Decision &decision) {
                return decision.message == condition.message && decision.outcome == Outcome::Requested;
            });
        return std::any_of(m_events.begin(), m_events.end(), [&](const Event &event) {
            return event.message == condition.message && event.at <= d && meets(event, condition.wanted);
        });
    }

    bool reachable(int m) const { return m_recipient.reachable[size_t(m_sequence.messages[m].channel)]; }

    // 5.3: moves a time outside the send window to the window's next opening
    double window(int m, double time) const {
        const std::optional<Window> &window = m_sequence.messages[m].window;
        if (!window || time > m_recipient.horizon)
            return time;
        const double moment = m_recipient.entry + time;
        const double next = m_calendars.next(*window, m_recipient.zone, moment);
        return next == moment ? time : next - m_recipient.entry;
    }

    const Sequence &m_sequence;
    const Recipient &m_recipient;
    Calendars &m_calendars;
    std::vector<Decision> &m_decisions;
    std::vector<Event> &m_events;
    std::vector<Event> m_drawn;
    Playthrough &m_result;
    int m_requested = 0;
};

} // namespace

void play(const Sequence &sequence, const Recipient &recipient, Calendars &calendars, Playthrough &result) {
    Player(sequence, recipient, calendars, result).play();
}

} // namespace reference
