#include "core/preview/trace.h"

#include "core/base/json_parse.h"
#include "core/check/check.h"
#include "core/preview/open_times.h"
#include "core/preview/play_rules.h"

#include <algorithm>
#include <map>
#include <memory>

namespace stepline {

namespace {

/// What a script says the recipient does. Times are seconds since entry.
class ScriptedLuck : public RecipientLuck {
public:
    ScriptedLuck(const SequenceRules &rules, const Sequence &sequence, const Script &script)
        : m_rules(rules), m_sequence(sequence), m_script(script) {
        for (const ScriptEvent &event : script.events)
            m_events[event.message].push_back(&event);
    }

    bool reachable(int message) override {
        return !m_script.unreachable.contains(m_rules.messages()[size_t(message)]->channel);
    }
    bool inSegment(const QString &name) override { return !m_script.segment.isEmpty() && name == m_script.segment; }
    double windowed(int message, double t) override {
        const Message &sent = *m_rules.messages()[size_t(message)];
        const auto &window = sent.sendWindow ? sent.sendWindow : m_sequence.sendWindow;
        if (!window || window->any)
            return t;
        std::unique_ptr<OpenTimes> &times = m_windows[&*window];
        if (!times)
            times = std::make_unique<OpenTimes>(*window, m_script.zone, m_script.entry);
        return double(times->next(m_script.entry + qint64(t)) - m_script.entry);
    }
    void eventsOf(int message, double at, int, std::vector<RecipientEvent> &events) override {
        append(m_rules.messages()[size_t(message)]->id, message, at, events);
    }
    std::vector<RecipientEvent> organic() {
        std::vector<RecipientEvent> events;
        append(QString(), -1, 0, events);
        return events;
    }

private:
    void append(const QString &id, int message, double at, std::vector<RecipientEvent> &events) {
        for (const ScriptEvent *event : m_events[id])
            events.push_back({message, event->metric, at + double(event->after.seconds), event->depth});
    }

    const SequenceRules &m_rules;
    const Sequence &m_sequence;
    const Script &m_script;
    std::map<QString, std::vector<const ScriptEvent *>> m_events; ///< by message
    std::map<const SendWindow *, std::unique_ptr<OpenTimes>> m_windows;
};

/// The lines of a playthrough: organic events, then each decision with what follows from it, put in order of time.
std::vector<TraceLine> linesOf(const Template &tmpl, const SequenceRules &rules, const Playthrough &played) {
    using Action = TraceLine::Action;
    using Outcome = Decision::Outcome;
    std::vector<TraceLine> lines;
    const auto idOf = [&](int message) { return message < 0 ? QString() : rules.messages()[size_t(message)]->id; };
    const auto event = [&](const RecipientEvent &happened) {
        lines.push_back({.action = Action::Event,
                         .at = qint64(happened.at),
                         .message = idOf(happened.message),
                         .metric = happened.metric});
    };
    for (const RecipientEvent &happened : played.events)
        if (happened.message < 0)
            event(happened);
    for (const Decision &decision : played.decisions) {
        if (decision.outcome == Outcome::Deferred)
            continue;
        const TraceLine::Reason reason = decision.outcome == Outcome::Unreachable ? TraceLine::Reason::Unreachable
                                         : decision.outcome == Outcome::Guard     ? TraceLine::Reason::Guard
                                         : decision.outcome == Outcome::Limit     ? TraceLine::Reason::Limit
                                                                                  : TraceLine::Reason::None;
        lines.push_back({.action = reason == TraceLine::Reason::None ? Action::Requested : Action::Skipped,
                         .at = qint64(decision.at),
                         .step = tmpl.sequence.steps[size_t(rules.stepOf(decision.message))].id,
                         .message = idOf(decision.message),
                         .channel = rules.messages()[size_t(decision.message)]->channel,
                         .reason = reason});
        for (size_t i = decision.firstEvent; i < decision.endEvent; ++i)
            event(played.events[i]);
    }
    TraceLine last{.action = Action::Completed, .at = 0};
    if (played.ended())
        last = {.action = played.ending.stop ? Action::Stopped : Action::Exited,
                .at = qint64(played.ending.at),
                .message = idOf(played.ending.message),
                .metric = played.ending.metric};
    else
        last.at = qint64(played.done);
    std::erase_if(lines, [&](const TraceLine &line) { return line.at > last.at; });
    std::ranges::stable_sort(lines, {}, &TraceLine::at);
    lines.push_back(last);
    return lines;
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
    const SequenceRules rules(tmpl);
    ScriptedLuck luck(rules, tmpl.sequence, script);
    return {linesOf(tmpl, rules, rules.play(luck, 0, NeverHappens, luck.organic())), problems};
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
