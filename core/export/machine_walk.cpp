// Follows a state machine for one recipient in virtual time. At one moment what happens by itself comes first, then its
// being told to whoever waits for it, then what timers wake: an event on the very second of a decision is earlier.
#include "core/export/machine_program.h"

#include <algorithm>

namespace stepline {

namespace {

using Program = StateMachine::Program;
using State = Program::State;
using Test = Program::Test;
using Expression = Program::Expression;
using Value = Program::Value;
using Sought = Program::Sought;

std::string textOf(const Value &value) {
    if (const auto *text = std::get_if<std::string>(&value))
        return *text;
    if (const auto *number = std::get_if<double>(&value))
        return QString::number(*number, 'g', 15).toStdString();
    return {};
}
double numberOf(const Value &value) {
    const auto *number = std::get_if<double>(&value);
    return number ? *number : 0;
}

/// One execution.
class Execution {
public:
    Execution(const Program &program, const Script &script, const std::optional<Limit> &limit, OpeningsByZone &openings)
        : m_program(program), m_script(script), m_limit(limit), m_openings(openings) {}

    Walk run() {
        for (const ScriptEvent &event : m_script.events)
            if (event.message.isEmpty())
                later(event, Program::None, 0);
        std::vector<Value> data(size_t(m_program.variables));
        data[size_t(m_program.enrollment)] = std::string("e");
        if (!m_script.segment.isEmpty())
            data[size_t(m_program.segment)] = m_script.segment.toStdString();
        go(thread(m_program.start, std::move(data), Program::None));
        raise();
        while (!m_done && !m_agenda.empty()) {
            const auto first = std::ranges::min_element(m_agenda, [](const Item &a, const Item &b) {
                return std::tie(a.at, a.rank, a.order) < std::tie(b.at, b.rank, b.order);
            });
            const Item item = *first;
            m_agenda.erase(first);
            m_now = std::max(m_now, item.at);
            switch (item.rank) {
            case Happens: happen(item.what); break;
            case Told: tell(); break;
            case Wakes: wake(item.what, item.wait); break;
            }
            raise();
        }
        m_walk.end = m_now;
        return m_walk;
    }

private:
    enum Rank { Happens, Told, Wakes };
    struct Item {
        qint64 at;
        Rank rank;
        int order, what; ///< what: an event of the script, or a thread
        int wait = 0;    ///< Wakes: which wait of the thread it ends; it may be over already
    };
    struct Fact {
        qint64 at;
        int message; ///< None: of nobody's message
        Metric metric;
        double depth;
    };
    struct Thread {
        int state;
        std::vector<Value> data;
        int fork;       ///< that it belongs to; None: the whole
        int looked = 0; ///< facts that were there at its last look
        int waits = 0;  ///< how many waits it has begun
        bool waiting = false, alive = true;
    };
    struct Fork {
        int thread, left; ///< whose state it is; branches that have not ended
    };
    struct Pending { ///< an event of the script on its way
        const ScriptEvent *event;
        int message;
        qint64 at;
    };

    // The world outside

    void later(const ScriptEvent &event, int message, qint64 since) {
        m_pending.push_back({&event, message, since + event.after.seconds});
        const int number = int(m_pending.size()) - 1;
        if (m_pending.back().at <= m_now)
            happen(number);
        else
            m_agenda.push_back({m_pending.back().at, Happens, m_order++, number});
    }
    void happen(int number) {
        const Pending &pending = m_pending[size_t(number)];
        m_facts.push_back({pending.at, pending.message, pending.event->metric, pending.event->depth});
        m_agenda.push_back({std::max(m_now, pending.at), Told, m_order++, 0});
    }
    static bool matches(const Fact &fact, const Sought &sought) {
        return (sought.message == Program::Anybody || sought.message == fact.message) && sought.metric == fact.metric &&
               (sought.atLeast == 0 || fact.depth >= sought.atLeast) &&
               (sought.message != Program::Anybody || fact.metric != Metric::Requested);
    }
    bool happened(const Sought &sought, int looked) const {
        return std::any_of(m_facts.begin(), m_facts.begin() + looked,
                           [&](const Fact &fact) { return matches(fact, sought); });
    }

    bool send(const State &state) {
        if (m_script.unreachable.contains(state.channel))
            return false;
        if (m_limit &&
            std::ranges::count_if(m_sent, [&](qint64 at) { return at > m_now - m_limit->per.seconds; }) >= m_limit->max)
            return false;
        m_sent.push_back(m_now);
        m_facts.push_back({m_now, state.message, Metric::Requested, 100});
        const QString id = m_program.messages.key(state.message);
        for (const ScriptEvent &event : m_script.events)
            if (event.message == id)
                later(event, state.message, m_now);
        return true;
    }
    double untilOpen(const State &state) {
        const qint64 now = m_script.entry + m_now;
        const qint64 open = m_openings.of(state.window, m_script.zone).next(now);
        return double(open == Openings::Unknown ? 0 : open - now);
    }

    /// Answers those who wait for what has happened; of what happened at one moment, an exit comes first.
    void tell() {
        for (size_t number = 0; number < m_threads.size() && !m_done; ++number) {
            if (!m_threads[number].waiting || !m_threads[number].alive)
                continue;
            const State &state = m_program.states[size_t(m_threads[number].state)];
            const auto rankOf = [&](const Fact &fact) {
                const auto one = [&](const Sought &sought) { return matches(fact, sought); };
                return std::ranges::any_of(state.exits, one) ? 0 : std::ranges::any_of(state.stops, one) ? 1 : 2;
            };
            const Fact *first = nullptr;
            for (const Fact &fact : m_facts)
                if (rankOf(fact) < 2 && fact.metric != Metric::Requested &&
                    (!first || std::pair(fact.at, rankOf(fact)) < std::pair(first->at, rankOf(*first))))
                    first = &fact;
            if (!first)
                continue;
            ++m_walk.events;
            if (state.kind == State::Kind::AwaitEnd)
                m_threads[number].data[size_t(m_program.ending)] =
                    std::string(rankOf(*first) == 0 ? "exited" : "stopped");
            m_threads[number].waiting = false;
            proceed(int(number), state.next);
        }
    }

    // The states

    int thread(int state, std::vector<Value> data, int fork) {
        m_threads.push_back({state, std::move(data), fork});
        return int(m_threads.size()) - 1;
    }
    void proceed(int number, int next) {
        if (next == Program::None) {
            finish(number);
            return;
        }
        m_threads[size_t(number)].state = next;
        go(number);
    }
    void finish(int number) {
        m_threads[size_t(number)].alive = false;
        const int fork = m_threads[size_t(number)].fork;
        if (fork == Program::None)
            m_done = true;
        else if (--m_forks[size_t(fork)].left == 0) {
            const int parent = m_forks[size_t(fork)].thread;
            proceed(parent, m_program.states[size_t(m_threads[size_t(parent)].state)].next);
        }
    }
    void kill(int fork) {
        for (size_t number = 0; number < m_threads.size(); ++number)
            if (m_threads[number].fork == fork && m_threads[number].alive) {
                m_threads[number].alive = false;
                for (size_t below = 0; below < m_forks.size(); ++below)
                    if (m_forks[below].thread == int(number))
                        kill(int(below));
            }
    }
    /// Branches run side by side: what fails at a moment ends the others only when they have done what they do at that
    /// moment.
    void raise() {
        if (m_failed.empty())
            return;
        const auto now = [&](const Item &item) { return item.rank == Told && item.at <= m_now; };
        if (std::erase_if(m_agenda, now) > 0)
            tell();
        m_walk.contested |= m_failed.size() > 1 || std::ranges::any_of(m_agenda, [&](const Item &item) {
                                return item.rank == Wakes && item.at <= m_now && m_threads[size_t(item.what)].alive;
                            });
        for (size_t i = 0; i < m_failed.size(); ++i) // catching one may lead to another
            if (const auto [number, error] = m_failed[i]; m_threads[size_t(number)].alive)
                fail(number, error);
        m_failed.clear();
    }
    /// An error goes outwards to the first that catches it.
    void fail(int number, const std::string &error) {
        for (int fork = m_threads[size_t(number)].fork; fork != Program::None;) {
            const int parent = m_forks[size_t(fork)].thread;
            kill(fork);
            for (const auto &[caught, next] : m_program.states[size_t(m_threads[size_t(parent)].state)].catches)
                if (caught == error) {
                    m_walk.ending = QString::fromStdString(error.substr(error.find('.') + 1)).toLower();
                    proceed(parent, next);
                    return;
                }
            fork = m_threads[size_t(parent)].fork;
        }
        m_done = true;
    }
    void waitFor(int number, double seconds) {
        Thread &thread = m_threads[size_t(number)];
        thread.waiting = true;
        m_agenda.push_back({m_now + qint64(seconds), Wakes, m_order++, number, ++thread.waits});
    }
    void wake(int number, int wait) {
        Thread &thread = m_threads[size_t(number)];
        if (!thread.alive || !thread.waiting || thread.waits != wait)
            return;
        thread.waiting = false;
        const State &state = m_program.states[size_t(thread.state)];
        proceed(number, state.kind == State::Kind::AwaitEvent ? state.catches.front().second : state.next);
    }

    /// Enters states until one waits or the branch is over.
    void go(int number) {
        for (;;) {
            const State &state = m_program.states[size_t(m_threads[size_t(number)].state)];
            ++m_walk.transitions;
            int next = state.next;
            switch (state.kind) {
            case State::Kind::Send: {
                ++m_walk.calls, ++m_walk.sends;
                const bool sent = send(state);
                m_walk.sent += sent;
                set(number, state.answer, sent);
                break;
            }
            case State::Kind::GetEvents:
                ++m_walk.calls;
                m_threads[size_t(number)].looked = int(m_facts.size());
                break;
            case State::Kind::NextOpen:
                ++m_walk.calls, ++m_walk.openings;
                set(number, state.answer, untilOpen(state));
                break;
            case State::Kind::Report: ++m_walk.calls; break;
            case State::Kind::Pass: {
                for (const auto &[variable, value] : state.results)
                    set(number, variable, value);
                for (const auto &[variable, expression] : state.sets)
                    set(number, variable, valueOf(expression, m_threads[size_t(number)].data));
                break;
            }
            case State::Kind::Choice:
                for (const auto &[test, to] : state.choices)
                    if (holds(test, m_threads[size_t(number)])) {
                        next = to;
                        break;
                    }
                break;
            case State::Kind::Wait:
                waitFor(number, state.secondsFrom == Program::None
                                    ? state.seconds
                                    : numberOf(m_threads[size_t(number)].data[size_t(state.secondsFrom)]));
                return;
            case State::Kind::AwaitEvent:
                ++m_walk.calls;
                waitFor(number, state.seconds);
                tell();
                return;
            case State::Kind::AwaitEnd:
                ++m_walk.calls;
                m_threads[size_t(number)].waiting = true;
                tell();
                return;
            case State::Kind::Parallel: {
                m_forks.push_back({number, int(state.branches.size())});
                const int fork = int(m_forks.size()) - 1;
                std::vector<int> begun;
                for (const int branch : state.branches) {
                    const int made = thread(branch, m_threads[size_t(number)].data, fork);
                    m_threads[size_t(made)].looked = m_threads[size_t(number)].looked;
                    begun.push_back(made);
                }
                for (const int each : begun)
                    if (m_threads[size_t(each)].alive)
                        go(each);
                return;
            }
            case State::Kind::Fail: m_failed.emplace_back(number, state.error); return;
            case State::Kind::Succeed: next = Program::None; break;
            }
            if (next == Program::None) {
                finish(number);
                return;
            }
            m_threads[size_t(number)].state = next;
        }
    }

    void set(int number, int variable, Value value) {
        if (variable != Program::None)
            m_threads[size_t(number)].data[size_t(variable)] = std::move(value);
    }
    Value valueOf(const Expression &expression, const std::vector<Value> &data) const {
        const auto part = [&](size_t i) { return valueOf(expression.parts[i], data); };
        switch (expression.kind) {
        case Expression::Kind::Number: return expression.number;
        case Expression::Kind::Text: return expression.text;
        case Expression::Kind::Path: return data[size_t(expression.variable)];
        case Expression::Kind::Add: return numberOf(part(0)) + numberOf(part(1));
        case Expression::Kind::ToJson: return QString::fromStdString(textOf(part(0))).toDouble();
        case Expression::Kind::Format: {
            std::string text = textOf(part(0));
            for (size_t i = 1; i < expression.parts.size(); ++i)
                if (const size_t gap = text.find("{}"); gap != std::string::npos)
                    text.replace(gap, 2, textOf(part(i)));
            return text;
        }
        }
        return {};
    }
    bool holds(const Test &test, const Thread &thread) const {
        const auto one = [&](const Test &part) { return holds(part, thread); };
        const auto value = [&]() -> const Value & { return thread.data[size_t(test.variable)]; };
        switch (test.kind) {
        case Test::Kind::And: return std::ranges::all_of(test.parts, one);
        case Test::Kind::Or: return std::ranges::any_of(test.parts, one);
        case Test::Kind::Not: return !holds(test.parts.front(), thread);
        case Test::Kind::Present: return value().index() != 0;
        case Test::Kind::IsBool:
        case Test::Kind::IsText: return value() == test.value;
        case Test::Kind::Above: return numberOf(value()) > numberOf(test.value);
        case Test::Kind::AtOrAbove: return numberOf(value()) >= numberOf(test.value);
        case Test::Kind::Happened: return happened(test.sought, thread.looked);
        }
        return false;
    }

    const Program &m_program;
    const Script &m_script;
    const std::optional<Limit> &m_limit;
    OpeningsByZone &m_openings;
    Walk m_walk;
    qint64 m_now = 0;
    int m_order = 0;
    bool m_done = false;
    std::vector<Item> m_agenda;
    std::vector<Pending> m_pending;
    std::vector<Fact> m_facts;
    std::vector<qint64> m_sent;
    std::vector<Thread> m_threads;
    std::vector<Fork> m_forks;
    std::vector<std::pair<int, std::string>> m_failed; ///< threads, and what they fail with
};

} // namespace

const Openings &OpeningsByZone::of(const SendWindow &window, const QString &zone) {
    auto &known = m_known[zone];
    for (const auto &[each, openings] : known)
        if (each == window)
            return *openings;
    known.emplace_back(window, std::make_unique<Openings>(window, zone, m_from, m_until));
    return *known.back().second;
}

Walk StateMachine::walk(const Script &recipient, const std::optional<Limit> &limit, OpeningsByZone &openings) const {
    return Execution(*m_program, recipient, limit, openings).run();
}

} // namespace stepline
