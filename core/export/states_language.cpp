#include "core/export/states_language.h"

#include "core/base/json_parse.h"
#include "core/base/text.h"
#include "core/check/check.h"
#include "core/export/export_parts.h"
#include "core/model/edits.h"

#include <functional>
#include <nlohmann/json.hpp>

namespace stepline {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char *Invoke = "arn:aws:states:::lambda:invoke";
constexpr const char *InvokeAndWait = "arn:aws:states:::lambda:invoke.waitForTaskToken";

std::string plain(const QString &s) {
    return s.toStdString();
}

/// A branch of the machine. States are added from the end of the flow to its start, so that each can name the next one.
struct Branch {
    std::vector<std::pair<std::string, Json>> states; ///< last first

    std::string add(const std::string &name, Json state) {
        states.emplace_back(name, std::move(state));
        return name;
    }
    Json json(const std::string &start) const {
        Json all = Json::object();
        for (auto state = states.rbegin(); state != states.rend(); ++state)
            all[state->first] = state->second;
        return {{"StartAt", start}, {"States", std::move(all)}};
    }
};

class StatesWriter {
public:
    explicit StatesWriter(const Template &tmpl)
        : m_tmpl(tmpl), m_sequence(tmpl.sequence), m_stops(armedStops(m_sequence)), m_exits(armedExits(m_sequence)) {}

    QByteArray write() {
        Json branches = Json::array({flow()});
        if (!m_stops.empty() || !m_exits.empty())
            branches.push_back(watcher());
        Branch top;
        const char *endings[][2] = {
            {"Sequence.Exited", "Exited"}, {"Sequence.Stopped", "Stopped"}, {"Sequence.Completed", "Completed"}};
        Json catches = Json::array();
        for (const auto &[error, name] : endings) {
            std::string next = top.add(name, {{"Type", "Succeed"}});
            const Afterwards &afterwards = name == std::string("Exited")    ? m_tmpl.onExited
                                           : name == std::string("Stopped") ? m_tmpl.onStopped
                                                                            : m_tmpl.onCompleted;
            if (afterwards != Afterwards())
                next = report(top, name, afterwards, next);
            catches.insert(catches.begin(), Json{{"ErrorEquals", {error}}, {"ResultPath", "$.end"}, {"Next", next}});
        }
        Json parallel{{"Type", "Parallel"}, {"Branches", branches}, {"Catch", catches}, {"End", true}};
        const std::string start = top.add("Sequence", parallel);
        Json machine{{"Comment", comment()}};
        machine.update(top.json(start));
        return QByteArray::fromStdString(machine.dump(2)) + '\n';
    }

private:
    std::string comment() const {
        QString said = m_tmpl.name;
        if (!m_tmpl.description.isEmpty())
            said += QStringLiteral(". ") + m_tmpl.description;
        if (m_sequence.holdout > 0)
            said += QStringLiteral(" Held out: %1 % of the recipients are not started.").arg(m_sequence.holdout * 100);
        return plain(said);
    }

    /// A state's name: unique, at most 80 characters.
    std::string name(const QString &wanted) {
        QString short_ = wanted.left(76);
        QString unique = short_;
        for (int n = 2; m_names.contains(unique); ++n)
            unique = short_ + u' ' + QString::number(n);
        m_names.insert(unique);
        return plain(unique);
    }
    QString named(const Message &message, const char *what) const { return QLatin1String(what) + u' ' + message.id; }
    /// Where what was answered to a message's send stands.
    QString slug(const Message &message) {
        auto &known = m_slugs[message.id];
        if (known.isEmpty())
            known = m_taken.of(message.id);
        return known;
    }

    static Json next(Json state, const std::string &to) {
        if (to.empty())
            state["End"] = true;
        else
            state["Next"] = to;
        return state;
    }
    static Json payload(const char *action) {
        return {{"action", action}, {"enrollment_id.$", "$.enrollment_id"}, {"recipient_id.$", "$.recipient_id"}};
    }
    static Json task(const char *resource, Json payload) {
        return {{"Type", "Task"},
                {"Resource", resource},
                {"Parameters", {{"FunctionName", "${ChannelsFunction}"}, {"Payload", std::move(payload)}}}};
    }
    /// Sends and looks can be repeated without harm: sends carry an idempotency key.
    static Json retried(Json state) {
        state["Retry"] = Json::array({{{"ErrorEquals",
                                        {"Lambda.ServiceException", "Lambda.AWSLambdaException",
                                         "Lambda.SdkClientException", "Lambda.TooManyRequestsException"}},
                                       {"IntervalSeconds", 2},
                                       {"MaxAttempts", 6},
                                       {"BackoffRate", 2}}});
        return state;
    }

    /// Passes the same data on, whatever the target expects of a Choice: a state that can be the end of a branch.
    std::string arrive(Branch &branch, const QString &wanted, const std::string &to) {
        if (!to.empty())
            return to;
        return branch.add(name(wanted), next({{"Type", "Pass"}}, to));
    }

    std::string wait(Branch &branch, const QString &wanted, Duration duration, std::string to) {
        const auto parts = pieces(duration);
        for (auto part = parts.rbegin(); part != parts.rend(); ++part)
            to = branch.add(name(wanted), next({{"Type", "Wait"}, {"Seconds", part->seconds}}, to));
        return to;
    }

    // What has happened

    static std::string happened(const QString &owner, const QString &event) {
        return plain(QStringLiteral("$.events.Payload['%1']['%2']").arg(owner, event));
    }
    static Json test(const std::string &variable) {
        return {{"And",
                 {{{"Variable", variable}, {"IsPresent", true}}, {{"Variable", variable}, {"BooleanEquals", true}}}}};
    }
    std::string fail(Branch &branch, const char *ending, const QString &where) {
        return branch.add(name(QLatin1String(ending) + u' ' + where),
                          {{"Type", "Fail"}, {"Error", std::string("Sequence.") + ending}});
    }
    /// Looks at what has happened; if the recipient has ended, ends, else goes on to @p to.
    std::string look(Branch &branch, const QString &where, const std::string &to) {
        std::string after = to;
        if (!m_stops.empty() || !m_exits.empty()) {
            Json choices = Json::array();
            auto add = [&](std::vector<std::string> variables, const char *ending) {
                if (variables.empty())
                    return;
                Json any = Json::array();
                for (const std::string &variable : variables)
                    any.push_back(test(variable));
                Json choice = any.size() == 1 ? any.front() : Json{{"Or", any}};
                choice["Next"] = fail(branch, ending, where);
                choices.push_back(choice);
            };
            std::vector<std::string> exits, stops;
            for (Metric exit : m_exits)
                exits.push_back(happened(QStringLiteral("_exit"), metricKey(exit)));
            for (const ArmedStop &stop : m_stops)
                stops.push_back(happened(stop.message, stop.event));
            add(exits, "Exited"); // wins over a stop at the same moment
            add(stops, "Stopped");
            after = branch.add(name(QStringLiteral("Ended ") + where + u'?'),
                               {{"Type", "Choice"}, {"Choices", choices}, {"Default", to}});
        }
        Json asked = retried(task(Invoke, payload("get_events")));
        asked["ResultPath"] = "$.events";
        return branch.add(name(QStringLiteral("Look ") + where), next(asked, after));
    }

    Json guard(const Condition &condition) const {
        const Json yes{{"Variable", "$.enrollment_id"}, {"IsPresent", true}}, no{{"Not", yes}};
        auto many = [&](const char *op, const Json &empty) {
            Json parts = Json::array();
            for (const Condition &part : condition.parts)
                parts.push_back(guard(part));
            return parts.empty() ? empty : Json{{op, parts}};
        };
        switch (condition.kind) {
        case Condition::Kind::Event:
            return test(happened(condition.message, eventName(condition.metric, condition.atLeast)));
        case Condition::Kind::Segment:
            return {{"And",
                     {{{"Variable", "$.segment"}, {"IsPresent", true}},
                      {{"Variable", "$.segment"}, {"StringEquals", plain(condition.segment)}}}}};
        case Condition::Kind::All: return many("And", yes);
        case Condition::Kind::Any: return many("Or", no);
        case Condition::Kind::Not: return {{"Not", guard(condition.parts.front())}};
        }
        return no;
    }

    // A message

    Json sendPayload(const Message &message) {
        Json sent = payload("send");
        sent["message_id"] = plain(message.id);
        sent["channel"] = plain(message.channel);
        if (const auto type = m_tmpl.typeOf(message))
            sent["channel_type"] = plain(channelTypeKey(*type));
        sent["template"] = plain(m_tmpl.key);
        sent["idempotency_key.$"] = plain(QStringLiteral("States.Format('{}.%1', $.enrollment_id)").arg(message.id));
        if (!message.variants.empty()) {
            sent["variants"] = Json::array();
            for (const Variant &variant : message.variants)
                sent["variants"].push_back({{"id", plain(variant.id)}, {"weight", variant.weight}});
        }
        if (m_sequence.enabled && m_sequence.limit)
            sent["limit"] = {
                {"max", m_sequence.limit->max}, {"per", plain(isoDuration(m_sequence.limit->per))}, {"then", "skip"}};
        return sent;
    }
    std::string send(Branch &branch, const Message &message, const std::string &to) {
        Json sent = retried(task(Invoke, sendPayload(message)));
        sent["ResultPath"] = plain(QStringLiteral("$.sent_") + slug(message));
        return branch.add(name(named(message, "Send")), next(sent, to));
    }
    /// The wait after a send, or until what ends it early.
    std::string waitAfter(Branch &branch, const Message &message, std::string to) {
        if (!message.advanceWhen)
            return wait(branch, named(message, "Wait after"), message.wait, to);
        const auto parts = pieces(message.wait);
        const std::string end = parts.empty() ? to : arrive(branch, named(message, "Done"), to);
        std::string late = end;
        for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
            Json awaited = payload("await_event");
            awaited["message_id"] = plain(message.id);
            awaited["metric"] = plain(eventName(message.advanceWhen->metric, message.advanceWhen->atLeast));
            awaited["token.$"] = "$$.Task.Token";
            Json state = task(InvokeAndWait, awaited);
            state["TimeoutSeconds"] = part->seconds;
            state["ResultPath"] = nullptr;
            state["Catch"] =
                Json::array({{{"ErrorEquals", {"States.Timeout"}}, {"ResultPath", nullptr}, {"Next", late}}});
            late = branch.add(name(named(message, "Await")), next(state, end));
        }
        return late;
    }

    /// After a decision: the wait where the message was sent, and beside it @p rest, if there is any.
    std::string afterDecision(Branch &branch, const Message &message,
                              const std::function<std::string(Branch &, std::string)> &rest, const std::string &to) {
        const bool waits = message.wait.seconds > 0;
        auto waited = [&](Branch &in, const std::string &after) {
            const std::string end = arrive(in, named(message, "Passed"), after), sent = waitAfter(in, message, end);
            const std::string answer = plain(QStringLiteral("$.sent_%1.Payload.sent").arg(slug(message)));
            const Json unsent{
                {"And",
                 {{{"Variable", answer}, {"IsPresent", true}}, {{"Variable", answer}, {"BooleanEquals", false}}}},
                {"Next", end}};
            return in.add(name(named(message, "Sent?")),
                          {{"Type", "Choice"}, {"Choices", Json::array({unsent})}, {"Default", sent}});
        };
        if (!rest)
            return waits ? waited(branch, to) : to;
        if (!waits)
            return rest(branch, to);
        Branch waiting, others;
        const std::string waitStart = waited(waiting, {}), restStart = rest(others, {});
        Json both{{"Type", "Parallel"},
                  {"Branches", {waiting.json(waitStart), others.json(restStart)}},
                  {"ResultPath", nullptr}};
        return branch.add(name(named(message, "Beside the wait of")), next(both, to));
    }

    /// The message's decision at this moment, and what follows.
    std::string decide(Branch &branch, const Message &message,
                       const std::function<std::string(Branch &, std::string)> &rest, const std::string &to) {
        std::string after = afterDecision(branch, message, rest, to);
        const bool read = message.wait.seconds > 0; // somebody asks whether it was sent
        std::string decided = send(branch, message, after);
        if (message.onlyIf) {
            std::string skipped = after;
            if (read || skipped.empty()) {
                Json pass{{"Type", "Pass"},
                          {"Result", {{"Payload", {{"sent", false}}}}},
                          {"ResultPath", plain(QStringLiteral("$.sent_") + slug(message))}};
                skipped = branch.add(name(named(message, "Skip")), next(pass, after));
            }
            Json holds = guard(*message.onlyIf);
            holds["Next"] = decided;
            decided = branch.add(name(named(message, "Condition of")),
                                 {{"Type", "Choice"}, {"Choices", Json::array({holds})}, {"Default", skipped}});
        }
        if (!message.onlyIf && m_stops.empty() && m_exits.empty())
            return decided; // nothing to look for
        return look(branch, QStringLiteral("before ") + message.id, decided);
    }

    // Time

    Json windowPayload(const SendWindow &window) const {
        Json asked = payload("next_open");
        asked["window"] = Json::parse(writeCompactJson(toJson(window)).toStdString());
        asked["zone"] = plain(window.zone);
        return asked;
    }
    /// Waits for the window's next opening; how long is left in $.lag.
    std::string open(Branch &branch, const Message &message, const SendWindow &window, const std::string &to) {
        const std::string waits = branch.add(name(named(message, "Wait for the window of")),
                                             next({{"Type", "Wait"}, {"SecondsPath", "$.lag"}}, to));
        Json asked = retried(task(Invoke, windowPayload(window)));
        asked["ResultSelector"] = {{"seconds.$", "$.Payload.wait_seconds"}};
        asked["ResultPath"] = "$.window";
        // Kept apart from the answer, for messages that follow look at it.
        const std::string keep =
            branch.add(name(named(message, "Window of")),
                       next({{"Type", "Pass"}, {"InputPath", "$.window.seconds"}, {"ResultPath", "$.lag"}}, waits));
        return branch.add(name(named(message, "Next opening for")), next(asked, keep));
    }
    /// From the decision of the one before (or the step's start) to this message's decision.
    std::string until(Branch &branch, const Message &message, Duration before, bool first, const std::string &to) {
        const Duration more{message.delay.seconds - before.seconds};
        const auto window = effectiveWindow(m_sequence, message);
        if (!window)
            return wait(branch, named(message, "Wait before"), more, to);
        if (first)
            return wait(branch, named(message, "Wait before"), more, open(branch, message, *window, to));
        if (more.seconds == 0)
            return to;
        // The one before may have waited for the window: that much of the delay has passed, or all of it.
        const std::string opened = open(branch, message, *window, to);
        const std::string waits = branch.add(name(named(message, "Wait before")),
                                             next({{"Type", "Wait"}, {"SecondsPath", "$.left"}}, opened));
        std::string rest = waits;
        if (more.seconds > 20 * Duration::Day) {
            const std::string again = name(named(message, "Long wait before"));
            const qint64 piece = 20 * Duration::Day;
            const std::string less = branch.add(
                name(named(message, "Less to wait before")),
                next({{"Type", "Pass"},
                      {"Parameters", {{"seconds.$", plain(QStringLiteral("States.MathAdd($.left, -%1)").arg(piece))}}},
                      {"ResultPath", "$.rest"}},
                     name(named(message, "Keep what is left before"))));
            branch.add(branch.states.back().second["Next"],
                       next({{"Type", "Pass"}, {"InputPath", "$.rest.seconds"}, {"ResultPath", "$.left"}}, again));
            const std::string slice = branch.add(name(named(message, "Wait 20 days before")),
                                                 next({{"Type", "Wait"}, {"Seconds", piece}}, less));
            branch.add(
                again,
                {{"Type", "Choice"},
                 {"Choices", Json::array({{{"Variable", "$.left"}, {"NumericGreaterThan", piece}, {"Next", slice}}})},
                 {"Default", waits}});
            rest = again;
        }
        const std::string keep =
            branch.add(name(named(message, "Left before")),
                       next({{"Type", "Pass"}, {"InputPath", "$.rest.seconds"}, {"ResultPath", "$.left"}}, rest));
        const std::string counted = branch.add(
            name(named(message, "Count what is left before")),
            next({{"Type", "Pass"},
                  {"Parameters",
                   {{"seconds.$",
                     plain(QStringLiteral("States.MathAdd(%1, States.StringToJson(States.Format('-{}', $.lag)))")
                               .arg(more.seconds))}}},
                  {"ResultPath", "$.rest"}},
                 keep));
        const std::string passed =
            branch.add(name(named(message, "Lag before")),
                       next({{"Type", "Pass"}, {"InputPath", "$.rest.seconds"}, {"ResultPath", "$.lag"}}, to));
        const std::string at =
            branch.add(name(named(message, "Already time for")),
                       next({{"Type", "Pass"},
                             {"Parameters",
                              {{"seconds.$", plain(QStringLiteral("States.MathAdd($.lag, -%1)").arg(more.seconds))}}},
                             {"ResultPath", "$.rest"}},
                            passed));
        return branch.add(
            name(named(message, "Time before")),
            {{"Type", "Choice"},
             {"Choices",
              Json::array({{{"Variable", "$.lag"}, {"NumericGreaterThanEquals", more.seconds}, {"Next", at}}})},
             {"Default", counted}});
    }

    /// The messages of a turn from place @p i on; the one before was decided at the step's start + @p before.
    std::string turn(Branch &branch, const Turn &messages, size_t i, Duration before, const std::string &to) {
        const Message &message = *messages[i];
        std::function<std::string(Branch &, std::string)> rest;
        if (i + 1 < messages.size())
            rest = [&, i](Branch &in, std::string after) { return turn(in, messages, i + 1, message.delay, after); };
        return until(branch, message, before, i == 0, decide(branch, message, rest, to));
    }

    Json flow() {
        Branch branch;
        std::string to = fail(branch, "Completed", QString());
        if (!m_sequence.enabled) {
            for (auto step = m_sequence.steps.rbegin(); step != m_sequence.steps.rend(); ++step)
                for (auto message = step->messages.rbegin(); message != step->messages.rend(); ++message)
                    to = send(branch, *message, to);
            return branch.json(to);
        }
        if (!m_stops.empty() || !m_exits.empty())
            to = look(branch, QStringLiteral("at the end"), to);
        for (auto step = m_sequence.steps.rbegin(); step != m_sequence.steps.rend(); ++step) {
            const std::vector<Turn> turns = turnsOf(m_sequence, *step);
            if (turns.size() == 1) {
                to = turn(branch, turns.front(), 0, {}, to);
            } else if (turns.size() > 1) {
                Json branches = Json::array();
                for (const Turn &each : turns) {
                    Branch own;
                    const std::string start = turn(own, each, 0, {}, {});
                    branches.push_back(own.json(start));
                }
                to = branch.add(name(QStringLiteral("Step ") + step->id),
                                next({{"Type", "Parallel"}, {"Branches", branches}, {"ResultPath", nullptr}}, to));
            }
        }
        return branch.json(to);
    }

    Json watcher() {
        Branch branch;
        Json watched = payload("await_end");
        watched["token.$"] = "$$.Task.Token";
        if (!m_stops.empty()) {
            watched["stop_on"] = Json::array();
            for (const ArmedStop &stop : m_stops)
                watched["stop_on"].push_back({{"message_id", plain(stop.message)}, {"metric", plain(stop.event)}});
        }
        if (!m_exits.empty()) {
            watched["exit_on"] = Json::array();
            for (Metric exit : m_exits)
                watched["exit_on"].push_back(plain(metricKey(exit)));
        }
        // The answer is the reason.
        auto end = [&](const char *ending) {
            const QString where = QLatin1String("Watcher: ") + QLatin1String(ending);
            const std::string failed =
                branch.add(name(where),
                           {{"Type", "Fail"}, {"Error", std::string("Sequence.") + ending}, {"CausePath", "$.cause"}});
            return branch.add(
                name(where + QStringLiteral(" by")),
                next({{"Type", "Pass"}, {"Parameters", {{"cause.$", "States.JsonToString($)"}}}}, failed));
        };
        const std::string stopped = end("Stopped"), exited = end("Exited");
        const std::string which = branch.add(
            name(QStringLiteral("Watcher: which?")),
            {{"Type", "Choice"},
             {"Choices", Json::array({{{"Variable", "$.end"}, {"StringEquals", "stopped"}, {"Next", stopped}}})},
             {"Default", exited}});
        const std::string start =
            branch.add(name(QStringLiteral("Watcher")), next(task(InvokeAndWait, watched), which));
        return branch.json(start);
    }

    std::string report(Branch &branch, const std::string &ending, const Afterwards &afterwards, const std::string &to) {
        Json reported = payload("report_end");
        reported["end"] = plain(QString::fromStdString(ending).toLower());
        if (!afterwards.next.isEmpty())
            reported["next"] = plain(afterwards.next);
        if (!afterwards.tag.isEmpty())
            reported["tag"] = plain(afterwards.tag);
        if (afterwards.suppress)
            reported["suppress"] = true;
        if (!afterwards.task.isEmpty())
            reported["task"] = plain(afterwards.task);
        Json state = retried(task(Invoke, reported));
        state["ResultPath"] = nullptr;
        return branch.add("Report " + ending, next(state, to));
    }

    const Template &m_tmpl;
    const Sequence &m_sequence;
    const std::vector<ArmedStop> m_stops;
    const std::vector<Metric> m_exits;
    QSet<QString> m_names{QStringLiteral("Sequence"), QStringLiteral("Exited"), QStringLiteral("Stopped"),
                          QStringLiteral("Completed")};
    QHash<QString, QString> m_slugs;
    Slugs m_taken;
};

} // namespace

Result<QByteArray> toStatesLanguage(const Template &tmpl) {
    Problems problems = semanticErrors(tmpl);
    problems << notExpressible(tmpl, text("Amazon States Language"));
    if (!allFine(problems))
        return problems;
    return StatesWriter(tmpl).write();
}

} // namespace stepline
