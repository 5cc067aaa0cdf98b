#include "core/export/bpmn.h"

#include "core/base/json_parse.h"
#include "core/base/text.h"
#include "core/check/check.h"
#include "core/export/bpmn_xml.h"
#include "core/export/export_parts.h"
#include "core/model/edits.h"

#include <QHash>
#include <functional>

namespace stepline {

namespace {

#define S(x) QStringLiteral(x)
using Kind = BpmnNode::Kind;

/// Where the flow stands: what is added next is reached from there, on that condition.
struct Loose {
    QString from, condition;
    bool isDefault = false;
};

/// Hours, minutes and seconds only: some engines take a day for 24 hours of a calendar.
QString isoHours(Duration duration) {
    const qint64 hours = duration.seconds / 3600, minutes = duration.seconds / 60 % 60, seconds = duration.seconds % 60;
    QString iso = S("PT");
    if (hours > 0)
        iso += QString::number(hours) + u'H';
    if (minutes > 0)
        iso += QString::number(minutes) + u'M';
    if (seconds > 0 || iso == u"PT")
        iso += QString::number(seconds) + u'S';
    return iso;
}

QString feelText(QString s) {
    return u'"' + s.replace(u'\\', S("\\\\")).replace(u'"', S("\\\"")) + u'"';
}

class BpmnWriter {
public:
    explicit BpmnWriter(const Template &tmpl)
        : m_tmpl(tmpl), m_sequence(tmpl.sequence), m_stops(armedStops(m_sequence)), m_exits(armedExits(m_sequence)) {}

    QByteArray write() {
        flow();
        around();
        QString documentation = m_tmpl.description;
        if (m_sequence.holdout > 0)
            documentation += S(" Held out: %1 % of the recipients are not started.").arg(m_sequence.holdout * 100);
        return bpmnXml(
            {m_ids.of(m_tmpl.key), m_tmpl.name, documentation.trimmed(), std::move(m_outer), std::move(m_inner)});
    }

private:
    // Elements of the flow

    BpmnNode &add(Kind kind, const QString &id, const QString &name = {}) {
        BpmnNode node;
        node.kind = kind;
        node.id = m_ids.of(id);
        node.name = name;
        node.row = m_row;
        m_inner.nodes.push_back(std::move(node));
        return m_inner.nodes.back();
    }
    void connect(const Loose &from, const QString &to) {
        m_inner.flows.push_back({m_ids.of(S("to_") + to), from.from, to, from.condition, {}, from.isDefault});
    }
    Loose step(const Loose &in, BpmnNode &node) {
        const QString id = node.id;
        connect(in, id);
        return {id, {}, false};
    }
    Loose merge(const std::vector<Loose> &ends, const QString &id) {
        if (ends.size() == 1)
            return ends.front();
        const QString merged = add(Kind::Exclusive, id).id;
        for (const Loose &end : ends)
            connect(end, merged);
        return {merged, {}, false};
    }
    Loose join(const std::vector<Loose> &ends, const QString &id) {
        if (ends.size() == 1)
            return ends.front();
        const QString joined = add(Kind::Parallel, id).id;
        for (const Loose &end : ends)
            connect(end, joined);
        return {joined, {}, false};
    }

    // Names of variables

    QString slug(const QString &messageId) {
        QString &known = m_slugs[messageId];
        if (known.isEmpty())
            known = m_variables.of(messageId);
        return known;
    }
    QString wasSent(const Message &message) {
        return S("asked_%1 = true and not(sent_%1 = false)").arg(slug(message.id));
    }
    QString seen(const QString &message, const QString &event) { return S("seen_%1_%2").arg(slug(message), event); }

    QString guard(const Condition &condition) {
        auto many = [&](const QString &op, const QString &empty) {
            QStringList parts;
            for (const Condition &part : condition.parts)
                parts << u'(' + guard(part) + u')';
            return parts.isEmpty() ? empty : parts.join(op);
        };
        switch (condition.kind) {
        case Condition::Kind::Event: {
            if (condition.metric == Metric::Requested)
                return wasSent(*m_tmpl.message(condition.message));
            const QString event = eventName(condition.metric, condition.atLeast);
            m_facts[condition.message].insert(event);
            return seen(condition.message, event) + S(" = true");
        }
        case Condition::Kind::Segment: return S("segment = ") + feelText(condition.segment);
        case Condition::Kind::All: return many(S(" and "), S("true"));
        case Condition::Kind::Any: return many(S(" or "), S("false"));
        case Condition::Kind::Not: return S("not(%1)").arg(guard(condition.parts.front()));
        }
        return {};
    }

    // Pieces of the flow

    Loose wait(Loose in, Duration duration, const QString &id, const QString &name) {
        for (const Duration &piece : pieces(duration)) {
            BpmnNode &timer = add(Kind::Timer, id, name);
            timer.duration = isoHours(piece);
            in = step(in, timer);
        }
        return in;
    }

    Loose open(const Loose &in, const Message &message) {
        const auto window = effectiveWindow(m_sequence, message);
        BpmnNode &asked = add(Kind::Service, S("next_open_") + slug(message.id), text("When may it go out?"));
        asked.job = S("stepline.next_open");
        asked.headers = {{S("action"), S("next_open")},
                         {S("window"), QString::fromUtf8(writeCompactJson(toJson(*window)))},
                         {S("zone"), window->zone}};
        const QString variable = S("wait_") + slug(message.id);
        asked.outputs = {{variable, S("=wait_seconds")}};
        const Loose answered = step(in, asked);
        BpmnNode &timer = add(Kind::Timer, S("opening_") + slug(message.id), text("Until the window opens"));
        timer.duration = S("=duration(\"PT\" + string(%1) + \"S\")").arg(variable);
        return step(answered, timer);
    }

    Loose send(const Loose &in, const Message &message) {
        BpmnNode &task = add(Kind::Service, S("send_") + slug(message.id), messageName(m_tmpl, message.id));
        task.job = S("stepline.send");
        task.headers = {{S("message_id"), message.id}, {S("channel"), message.channel}, {S("template"), m_tmpl.key}};
        if (const auto type = m_tmpl.typeOf(message))
            task.headers.emplace_back(S("channel_type"), channelTypeKey(*type));
        if (!message.variants.empty()) {
            QStringList variants;
            for (const Variant &variant : message.variants)
                variants << S("%1:%2").arg(variant.id).arg(variant.weight);
            task.headers.emplace_back(S("variants"), variants.join(u','));
        }
        if (m_sequence.enabled && m_sequence.limit)
            task.headers.emplace_back(S("limit"), S("{\"max\":%1,\"per\":\"%2\",\"then\":\"skip\"}")
                                                      .arg(m_sequence.limit->max)
                                                      .arg(isoDuration(m_sequence.limit->per)));
        task.outputs = {{S("sent_") + slug(message.id), S("=sent")}, {S("asked_") + slug(message.id), S("=true")}};
        return step(in, task);
    }

    /// The wait after a send, which an event may end early.
    Loose waitAfter(const Loose &in, const Message &message) {
        const QString id = slug(message.id), spoken = spokenDuration(message.wait);
        if (!message.advanceWhen)
            return wait(in, message.wait, S("wait_after_") + id, spoken);
        const Loose gateway = step(in, add(Kind::EventBased, S("first_of_") + id));
        const Loose timer = wait(gateway, message.wait, S("wait_after_") + id, spoken);
        const QString event = eventName(message.advanceWhen->metric, message.advanceWhen->atLeast);
        BpmnNode &caught = add(Kind::MessageCatch, S("advance_") + id, metricName(message.advanceWhen->metric));
        caught.message = S("advance.%1.%2").arg(message.id, event);
        caught.row = newRow();
        return merge({timer, step(gateway, caught)}, S("waited_") + id);
    }

    int newRow() { return ++m_lastRow; }

    /// The message's decision. Its wait ends in @p waits where something follows beside it.
    Loose decide(Loose in, const Message &message, bool last, std::vector<Loose> &waits) {
        const QString id = slug(message.id);
        std::vector<Loose> ends;
        if (message.onlyIf) {
            const QString gateway = step(in, add(Kind::Exclusive, S("if_") + id, text("Condition"))).from;
            ends.push_back({gateway, {}, true});
            in = {gateway, S("=") + guard(*message.onlyIf), false};
        }
        const Loose sent = send(in, message);
        if (message.wait.seconds == 0) {
            ends.insert(ends.begin(), sent);
            return merge(ends, S("decided_") + id);
        }
        if (last) {
            const QString gateway = step(sent, add(Kind::Exclusive, S("sent_or_not_") + id, text("Sent?"))).from;
            ends.push_back({gateway, S("=sent_%1 = false").arg(id), false});
            ends.insert(ends.begin(), waitAfter({gateway, {}, true}, message));
            return merge(ends, S("done_") + id);
        }
        ends.insert(ends.begin(), sent);
        const Loose decided = merge(ends, S("decided_") + id);
        const Loose fork = step(decided, add(Kind::Parallel, S("beside_") + id));
        const int row = std::exchange(m_row, newRow());
        const QString gateway = step(fork, add(Kind::Exclusive, S("sent_or_not_") + id, text("Sent?"))).from;
        const Loose waited = waitAfter({gateway, S("=") + wasSent(message), false}, message);
        waits.push_back(merge({waited, {gateway, {}, true}}, S("done_") + id));
        m_row = row;
        return fork;
    }

    /// Messages of one window, in order. What has to be over before the step is: added to @p ends.
    void turn(Loose in, const Turn &messages, std::vector<Loose> &ends) {
        const bool windowed = effectiveWindow(m_sequence, *messages.front()).has_value();
        const bool oneMoment = messages.front()->delay == messages.back()->delay;
        if (!windowed || oneMoment) {
            Duration before{};
            for (const Message *message : messages) {
                in = wait(in, {message->delay.seconds - before.seconds}, S("wait_before_") + slug(message->id),
                          spokenDuration(message->delay));
                if (windowed && message == messages.front())
                    in = open(in, *message);
                before = message->delay;
                in = decide(in, *message, message == messages.back(), ends);
            }
            ends.push_back(in);
            return;
        }
        // Each delay runs by itself from the step's start; who comes later waits for the earlier one's decision, too,
        // for the window may open for both at one moment.
        const Loose fork = step(in, add(Kind::Parallel, S("delays_of_") + slug(messages.front()->id)));
        Loose decided;
        const int row = m_row;
        for (size_t i = 0; i < messages.size(); ++i) {
            const Message &message = *messages[i];
            const bool first = i == 0, moment = !first && messages[i - 1]->delay == message.delay;
            if (moment) {
                in = decided;
            } else {
                m_row = first ? row : newRow();
                in =
                    open(wait(fork, message.delay, S("wait_before_") + slug(message.id), spokenDuration(message.delay)),
                         message);
                if (!first)
                    in = join({in, decided}, S("after_") + slug(messages[i - 1]->id));
            }
            decided = decide(in, message, i + 1 == messages.size(), ends);
        }
        m_row = row;
        ends.push_back(decided);
    }

    void flow() {
        Loose at{add(Kind::Start, S("entered")).id, {}, false};
        for (const Step &each : m_sequence.steps) {
            if (!m_sequence.enabled) {
                for (const Message &message : each.messages)
                    at = send(at, message);
                continue;
            }
            m_row = m_lastRow = 0;
            const std::vector<Turn> turns = turnsOf(m_sequence, each);
            if (turns.empty())
                continue;
            std::vector<Loose> ends;
            if (turns.size() > 1)
                at = step(at, add(Kind::Parallel, S("step_") + each.id));
            for (const Turn &messages : turns) {
                m_row = &messages == &turns.front() ? 0 : newRow();
                turn(at, messages, ends);
            }
            m_row = 0;
            at = join(ends, S("step_done_") + each.id);
        }
        m_row = 0;
        step(at, add(Kind::End, S("flow_done")));
    }

    // Around the flow

    QString outer(Kind kind, const QString &id, const QString &name, const QString &from) {
        BpmnNode node;
        node.kind = kind;
        node.id = m_ids.of(id);
        node.name = name;
        if (!from.isEmpty())
            m_outer.flows.push_back({m_ids.of(S("to_") + node.id), from, node.id, {}, {}, false});
        m_outer.nodes.push_back(node);
        return node.id;
    }
    void boundary(const QString &id, const QString &name, const QString &message, bool interrupts, const QString &end,
                  const QString &variable) {
        const QString caught = outer(Kind::Boundary, id, name, {});
        m_outer.nodes.back().message = message;
        m_outer.nodes.back().interrupts = interrupts;
        if (!variable.isEmpty())
            m_outer.nodes.back().outputs = {{variable, S("=true")}};
        outer(Kind::End, end, name, caught);
    }
    void around() {
        const QString start = outer(Kind::Start, S("recipient_enters"), text("Recipient enters"), {});
        const QString sub = outer(Kind::SubProcess, S("sequence"), m_tmpl.name, start);
        outer(Kind::End, S("completed"), text("Completed"), sub);
        for (const ArmedStop &stop : m_stops)
            boundary(S("stop_%1_%2").arg(slug(stop.message), stop.event), messageName(m_tmpl, stop.message),
                     stop.message + u'.' + stop.event, true, S("stopped_") + slug(stop.message), {});
        for (Metric exit : m_exits)
            boundary(S("exit_") + metricKey(exit), metricName(exit), S("exit.") + metricKey(exit), true,
                     S("exited_") + metricKey(exit), {});
        for (auto fact = m_facts.begin(); fact != m_facts.end(); ++fact) {
            const Message *message = m_tmpl.message(fact.key());
            for (const QString &event : fact.value()) {
                // What ends the sequence is no fact that anything later could look at.
                const auto metric = metricFromKey(event.section(u'_', 0, 0));
                if (std::ranges::find(m_stops, ArmedStop{fact.key(), event}) != m_stops.end() ||
                    (metric && std::ranges::find(m_exits, *metric) != m_exits.end()))
                    continue;
                boundary(S("fact_%1_%2").arg(slug(message->id), event), messageName(m_tmpl, message->id),
                         message->id + u'.' + event, false, S("noted_%1_%2").arg(slug(message->id), event),
                         seen(message->id, event));
            }
        }
    }

    const Template &m_tmpl;
    const Sequence &m_sequence;
    const std::vector<ArmedStop> m_stops;
    const std::vector<Metric> m_exits;
    BpmnGraph m_outer, m_inner;
    int m_row = 0, m_lastRow = 0;
    Slugs m_ids, m_variables;
    QHash<QString, QString> m_slugs;
    QMap<QString, QSet<QString>> m_facts; ///< by message: events that guards look at
};

Problems longAdvances(const Template &tmpl) {
    Problems problems;
    if (!tmpl.sequence.enabled)
        return problems;
    for (const Step &step : tmpl.sequence.steps)
        for (const Message &message : step.messages)
            if (message.advanceWhen && pieces(message.wait).size() > 1)
                problems << Problem{.pointer = messagePointer(tmpl, message.id) + S("/wait"),
                                    .rule = S("not_expressible"),
                                    .message =
                                        text("BPMN cannot end the wait of “%1” early: it is longer than 20 days, the "
                                             "longest that one timer runs. Shorten the wait, or let it run out.")
                                            .arg(messageName(tmpl, message.id))};
    return problems;
}

} // namespace

Result<QByteArray> toBpmn(const Template &tmpl) {
    Problems problems = semanticErrors(tmpl);
    if (allFine(problems))
        problems << notExpressible(tmpl, S("BPMN")) << longAdvances(tmpl);
    if (!allFine(problems))
        return problems;
    return BpmnWriter(tmpl).write();
}

} // namespace stepline
