#include "core/preview/trace.h"

#include "core/base/json_parse.h"
#include "core/check/check.h"
#include "core/preview/windows.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <tuple>

namespace stepline {

namespace {

constexpr qint64 Never = std::numeric_limits<qint64>::max();

/// A send window asked for ever later times: its openings are worked out a stretch at a time.
class OpenTimes {
public:
    OpenTimes(const SendWindow &window, const QString &zone, qint64 from)
        : m_window(window), m_zone(zone), m_from(from), m_until(from + 100 * Duration::Day) {}

    qint64 next(qint64 t) {
        while (!m_openings || t > m_until || m_openings->next(t) == Openings::Unknown) {
            if (t > m_until)
                m_until = t;
            m_until += (m_until - m_from) / 2; // stretches that grow: no more than a few, however long the sequence
            m_openings.emplace(m_window, m_zone, m_from, m_until);
        }
        return m_openings->next(t);
    }

private:
    SendWindow m_window;
    QString m_zone;
    qint64 m_from, m_until;
    std::optional<Openings> m_openings;
};

/// One scripted recipient on the way through the sequence.
class Player {
public:
    Player(const Template &tmpl, const Script &script);

    std::vector<TraceLine> play();

private:
    /// What ends the sequence; the smaller wins when several fall on one moment.
    struct Ending {
        qint64 at = Never;
        bool stop = false; ///< an exit goes before it
        int place = 0;     ///< of the message in the document; organic conversions stand behind all
        Metric metric = Metric::Delivered;
        QString message;
        auto key() const { return std::tuple(at, stop, place, metric); }
    };
    /// A message of the running step that is still to be decided.
    struct Pending {
        qint64 at;
        qint64 delay;
        int index;
        auto operator<=>(const Pending &) const = default;
    };
    enum class Decision { Ended, Skipped, Deferred, Requested };

    void broadcast();
    bool playStep(const Step &step);
    Decision decide(const Step &step, const Message &message, Pending &pending, qint64 &done);
    void request(const Step &step, const Message &message, qint64 at, qint64 &done);
    bool holds(const Condition &condition, qint64 at) const;
    bool happened(const QString &message, Metric metric, std::optional<int> atLeast, qint64 by) const;
    qint64 windowed(const Message &message, qint64 t);
    void mayEnd(const Ending &ending);
    void line(TraceLine::Action action, qint64 at, const Step &step, const Message &message,
              TraceLine::Reason reason = TraceLine::Reason::None);
    bool exitsOn(Metric metric) const {
        return std::ranges::find(m_sequence.exitOn, metric) != m_sequence.exitOn.end();
    }

    const Template &m_tmpl;
    const Sequence &m_sequence;
    const Script &m_script;
    std::map<QString, std::vector<const ScriptEvent *>> m_events; ///< by message
    std::map<QString, int> m_places;                              ///< of messages in the document
    std::map<QString, qint64> m_requested;                        ///< message id → when
    std::vector<qint64> m_requestTimes;                           ///< in decision order, so ascending
    std::map<const SendWindow *, std::unique_ptr<OpenTimes>> m_windows;
    Ending m_ending;
    qint64 m_now = 0; ///< when the running step started
    std::vector<TraceLine> m_lines;
};

Player::Player(const Template &tmpl, const Script &script) : m_tmpl(tmpl), m_sequence(tmpl.sequence), m_script(script) {
    for (const ScriptEvent &event : script.events)
        m_events[event.message].push_back(&event);
    for (const Step &step : m_sequence.steps)
        for (const Message &message : step.messages)
            m_places.emplace(message.id, int(m_places.size()));
}

std::vector<TraceLine> Player::play() {
    for (const ScriptEvent *event : m_events[QString()]) {
        m_lines.push_back({.action = TraceLine::Action::Event, .at = event->after.seconds, .metric = event->metric});
        if (m_sequence.enabled && exitsOn(Metric::Converted))
            mayEnd({event->after.seconds, false, int(m_places.size()), event->metric, QString()});
    }
    if (!m_sequence.enabled) {
        broadcast();
    } else {
        for (const Step &step : m_sequence.steps)
            if (!playStep(step))
                break;
    }
    // An event at the very moment of completion ends the sequence first.
    TraceLine last{.action = TraceLine::Action::Completed, .at = m_now};
    if (m_ending.at <= m_now)
        last = {.action = m_ending.stop ? TraceLine::Action::Stopped : TraceLine::Action::Exited,
                .at = m_ending.at,
                .message = m_ending.message,
                .metric = m_ending.metric};
    std::erase_if(m_lines, [&](const TraceLine &line) { return line.at > last.at; });
    std::ranges::stable_sort(m_lines, {}, &TraceLine::at);
    m_lines.push_back(last);
    return std::move(m_lines);
}

void Player::broadcast() {
    for (const Step &step : m_sequence.steps) {
        for (const Message &message : step.messages) {
            qint64 done = 0;
            if (m_script.unreachable.contains(message.channel))
                line(TraceLine::Action::Skipped, 0, step, message, TraceLine::Reason::Unreachable);
            else
                request(step, message, 0, done);
        }
    }
}

/// False when the recipient ended before the step was done. m_now moves on to the moment the step is done.
bool Player::playStep(const Step &step) {
    std::vector<Pending> pending;
    for (int i = 0; i < int(step.messages.size()); ++i) {
        const Message &message = step.messages[size_t(i)];
        pending.push_back({windowed(message, m_now + message.delay.seconds), message.delay.seconds, i});
    }
    qint64 stepDone = m_now;
    while (!pending.empty()) {
        const auto next = std::ranges::min_element(pending);
        qint64 done = next->at;
        const Decision decision = decide(step, step.messages[size_t(next->index)], *next, done);
        if (decision == Decision::Ended) {
            m_now = Never; // never done: the ending, which is earlier, counts
            return false;
        }
        if (decision == Decision::Deferred)
            continue;
        stepDone = std::max(stepDone, done);
        pending.erase(next);
    }
    m_now = stepDone;
    return true;
}

Player::Decision Player::decide(const Step &step, const Message &message, Pending &pending, qint64 &done) {
    const qint64 at = pending.at;
    if (m_ending.at <= at)
        return Decision::Ended;
    auto skip = [&](TraceLine::Reason reason) {
        line(TraceLine::Action::Skipped, at, step, message, reason);
        return Decision::Skipped;
    };
    if (m_script.unreachable.contains(message.channel))
        return skip(TraceLine::Reason::Unreachable);
    if (message.onlyIf && !holds(*message.onlyIf, at))
        return skip(TraceLine::Reason::Guard);
    if (const auto &limit = m_sequence.limit; limit && qint64(m_requestTimes.size()) >= limit->max) {
        // Requests come in order of time, so the limit is reached when the max-th last still counts.
        const qint64 oldest = m_requestTimes[m_requestTimes.size() - size_t(limit->max)];
        if (oldest + limit->per.seconds > at) {
            if (!limit->defer)
                return skip(TraceLine::Reason::Limit);
            pending.at = windowed(message, oldest + limit->per.seconds);
            return Decision::Deferred;
        }
    }
    request(step, message, at, done);
    return Decision::Requested;
}

/// @p done receives when the message is done.
void Player::request(const Step &step, const Message &message, qint64 at, qint64 &done) {
    line(TraceLine::Action::Requested, at, step, message);
    m_requested.emplace(message.id, at);
    m_requestTimes.push_back(at);
    done = at + message.wait.seconds;
    const auto events = m_events.find(message.id);
    if (events == m_events.end())
        return;
    auto meets = [](const std::optional<MetricCondition> &condition, const ScriptEvent &event) {
        return condition && condition->metric == event.metric && event.depth >= condition->atLeast.value_or(0);
    };
    for (const ScriptEvent *event : events->second) {
        const qint64 when = at + event->after.seconds;
        m_lines.push_back(
            {.action = TraceLine::Action::Event, .at = when, .message = message.id, .metric = event->metric});
        if (!m_sequence.enabled)
            continue;
        if (meets(message.advanceWhen, *event))
            done = std::min(done, when);
        if (exitsOn(event->metric))
            mayEnd({when, false, m_places[message.id], event->metric, message.id});
        else if (meets(message.stopWhen, *event))
            mayEnd({when, true, m_places[message.id], event->metric, message.id});
    }
}

bool Player::holds(const Condition &condition, qint64 at) const {
    auto part = [&](const Condition &c) { return holds(c, at); };
    switch (condition.kind) {
    case Condition::Kind::Event: return happened(condition.message, condition.metric, condition.atLeast, at);
    case Condition::Kind::Segment: return !m_script.segment.isEmpty() && condition.segment == m_script.segment;
    case Condition::Kind::All: return std::ranges::all_of(condition.parts, part);
    case Condition::Kind::Any: return std::ranges::any_of(condition.parts, part);
    case Condition::Kind::Not: return !std::ranges::any_of(condition.parts, part);
    }
    return false;
}

bool Player::happened(const QString &message, Metric metric, std::optional<int> atLeast, qint64 by) const {
    const auto requested = m_requested.find(message);
    if (requested == m_requested.end() || requested->second > by)
        return false;
    if (metric == Metric::Requested)
        return true;
    const auto events = m_events.find(message);
    return events != m_events.end() && std::ranges::any_of(events->second, [&](const ScriptEvent *event) {
               return event->metric == metric && requested->second + event->after.seconds <= by &&
                      event->depth >= atLeast.value_or(0);
           });
}

/// The moment itself, or the next opening of the message's window (its own, else the sequence's).
qint64 Player::windowed(const Message &message, qint64 t) {
    const auto &window = message.sendWindow ? message.sendWindow : m_sequence.sendWindow;
    if (!window || window->any)
        return t;
    std::unique_ptr<OpenTimes> &times = m_windows[&*window];
    if (!times)
        times = std::make_unique<OpenTimes>(*window, m_script.zone, m_script.entry);
    return times->next(m_script.entry + t) - m_script.entry;
}

void Player::mayEnd(const Ending &ending) {
    if (ending.key() < m_ending.key())
        m_ending = ending;
}

void Player::line(TraceLine::Action action, qint64 at, const Step &step, const Message &message,
                  TraceLine::Reason reason) {
    m_lines.push_back({.action = action,
                       .at = at,
                       .step = step.id,
                       .message = message.id,
                       .channel = message.channel,
                       .reason = reason});
}

QString actionKey(TraceLine::Action action) {
    constexpr const char *keys[] = {"requested", "skipped", "event", "stopped", "exited", "completed"};
    return QLatin1String(keys[size_t(action)]);
}

QString reasonKey(TraceLine::Reason reason) {
    constexpr const char *keys[] = {"", "unreachable", "guard", "limit"};
    return QLatin1String(keys[size_t(reason)]);
}

} // namespace

Result<std::vector<TraceLine>> trace(const Template &tmpl, const Script &script) {
    Problems problems = semanticErrors(tmpl) + checkScript(tmpl, script);
    if (!allFine(problems))
        return problems;
    return {Player(tmpl, script).play(), problems};
}

QByteArray traceToJsonLines(const std::vector<TraceLine> &lines) {
    using Action = TraceLine::Action;
    QByteArray out;
    for (const TraceLine &line : lines) {
        std::vector<JsonValue::Member> members{{QStringLiteral("at"), JsonValue::number(line.at)}};
        auto put = [&](const QString &key, const QString &value) {
            members.emplace_back(key, JsonValue::string(value));
        };
        put(QStringLiteral("action"), actionKey(line.action));
        const bool decision = line.action == Action::Requested || line.action == Action::Skipped;
        if (decision)
            put(QStringLiteral("step"), line.step);
        if (!line.message.isEmpty())
            put(QStringLiteral("message"), line.message);
        if (decision)
            put(QStringLiteral("channel"), line.channel);
        if (line.reason != TraceLine::Reason::None)
            put(QStringLiteral("reason"), reasonKey(line.reason));
        if (!decision && line.action != Action::Completed)
            put(QStringLiteral("metric"), metricKey(line.metric));
        out += writeCompactJson(JsonValue::object(std::move(members))) + '\n';
    }
    return out;
}

} // namespace stepline
