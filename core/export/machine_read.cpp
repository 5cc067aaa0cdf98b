// Reads a state machine: names become numbers, paths variables, texts of functions expressions.
#include "core/export/machine_program.h"

#include "core/base/json_parse.h"
#include "core/base/text.h"
#include "core/model/decode_parts.h"
#include "core/model/vocabulary.h"

#include <map>
#include <nlohmann/json.hpp>

namespace stepline {

namespace {

using Json = nlohmann::ordered_json;
using Program = StateMachine::Program;
using State = Program::State;
using Test = Program::Test;
using Expression = Program::Expression;

/// What is not understood, and where.
struct Unknown {
    std::string what;
};

class Reader {
public:
    Program read(const Json &machine) {
        m_program.segment = variable("$.segment");
        m_program.enrollment = variable("$.enrollment_id");
        m_program.ending = variable("$.end");
        m_program.start = branch(machine);
        m_program.variables = int(m_variables.size());
        return std::move(m_program);
    }

private:
    int variable(const std::string &path) {
        return m_variables.try_emplace(path, int(m_variables.size())).first->second;
    }
    int message(const std::string &id) {
        const QString name = QString::fromStdString(id);
        const auto known = m_program.messages.constFind(name);
        return known != m_program.messages.cend() ? *known
                                                  : *m_program.messages.insert(name, int(m_program.messages.size()));
    }

    /// The states of a branch; returns where it begins.
    int branch(const Json &json) {
        std::map<std::string, int> numbers;
        for (const auto &[name, state] : json.at("States").items()) {
            numbers[name] = int(m_program.states.size());
            m_program.states.emplace_back();
        }
        for (const auto &[name, state] : json.at("States").items()) {
            const int number = numbers.at(name);
            State made = this->state(name, state, numbers); // its branches add states
            m_program.states[size_t(number)] = std::move(made);
        }
        return numbers.at(json.at("StartAt").get<std::string>());
    }

    State state(const std::string &name, const Json &json, const std::map<std::string, int> &numbers) {
        State state;
        const std::string type = json.at("Type");
        if (json.contains("Next"))
            state.next = numbers.at(json["Next"]);
        for (const Json &caught : json.value("Catch", Json::array()))
            for (const Json &error : caught.at("ErrorEquals"))
                state.catches.emplace_back(error, numbers.at(caught.at("Next")));
        if (type == "Task")
            task(state, json);
        else if (type == "Pass")
            pass(state, json);
        else if (type == "Choice")
            choice(state, json, numbers);
        else if (type == "Wait") {
            state.kind = State::Kind::Wait;
            if (json.contains("SecondsPath"))
                state.secondsFrom = variable(json["SecondsPath"]);
            else
                state.seconds = json.at("Seconds");
        } else if (type == "Parallel") {
            state.kind = State::Kind::Parallel;
            for (const Json &each : json.at("Branches"))
                state.branches.push_back(branch(each));
        } else if (type == "Fail") {
            state.kind = State::Kind::Fail;
            state.error = json.at("Error");
        } else if (type != "Succeed")
            throw Unknown{name + ": " + type};
        return state;
    }

    Program::Sought sought(const Json &messageId, const std::string &event) {
        Program::Sought sought;
        if (messageId.is_string())
            sought.message = message(messageId);
        const QString name = QString::fromStdString(event);
        const auto metric = metricFromKey(name.section(u'_', 0, 0));
        if (!metric)
            throw Unknown{event};
        sought.metric = *metric;
        sought.atLeast = name.section(u'_', 1).toInt();
        return sought;
    }

    void task(State &state, const Json &json) {
        const Json &payload = json.at("Parameters").at("Payload");
        const std::string action = payload.at("action");
        const auto answerTo = [&](const char *member) {
            if (json.contains("ResultPath") && json["ResultPath"].is_string())
                state.answer = variable(json["ResultPath"].get<std::string>() + member);
        };
        if (action == "send") {
            state.kind = State::Kind::Send;
            state.message = message(payload.at("message_id"));
            state.channel = QString::fromStdString(payload.at("channel"));
            answerTo(".Payload.sent");
        } else if (action == "get_events") {
            state.kind = State::Kind::GetEvents;
        } else if (action == "next_open") {
            state.kind = State::Kind::NextOpen;
            const auto window = parseJson(QByteArray::fromStdString(payload.at("window").dump()));
            Decoder decoder;
            if (window)
                state.window = readWindow(decoder, *window);
            if (!window || !allFine(decoder.problems()))
                throw Unknown{payload["window"].dump()};
            for (const auto &[member, path] : json.at("ResultSelector").items())
                answerTo(std::string(1, '.').append(member, 0, member.find('.')).c_str());
        } else if (action == "await_event") {
            state.kind = State::Kind::AwaitEvent;
            state.stops.push_back(sought(payload.at("message_id"), payload.at("metric")));
            state.seconds = json.at("TimeoutSeconds");
        } else if (action == "await_end") {
            state.kind = State::Kind::AwaitEnd;
            for (const Json &stop : payload.value("stop_on", Json::array()))
                state.stops.push_back(sought(stop.at("message_id"), stop.at("metric")));
            for (const Json &exit : payload.value("exit_on", Json::array()))
                state.exits.push_back(sought({}, exit));
        } else if (action == "report_end") {
            state.kind = State::Kind::Report;
        } else {
            throw Unknown{action};
        }
    }

    void pass(State &state, const Json &json) {
        state.kind = State::Kind::Pass;
        const bool kept = json.contains("ResultPath") && json["ResultPath"].is_string();
        const std::string to = kept ? json["ResultPath"].get<std::string>() : std::string();
        if (kept && json.contains("Result"))
            constants(state, json["Result"], to);
        else if (kept && json.contains("InputPath"))
            state.sets.emplace_back(variable(to), path(json["InputPath"]));
        else if (kept && json.contains("Parameters"))
            for (const auto &[member, text] : json["Parameters"].items()) {
                const std::string source = text;
                size_t at = 0;
                state.sets.emplace_back(variable(to + '.' + member.substr(0, member.find('.'))),
                                        expression(source, at));
            }
    }
    void constants(State &state, const Json &value, const std::string &to) {
        if (value.is_object())
            for (const auto &[member, below] : value.items())
                constants(state, below, to + '.' + member);
        else if (value.is_boolean())
            state.results.emplace_back(variable(to), value.get<bool>());
        else if (value.is_number())
            state.results.emplace_back(variable(to), value.get<double>());
        else if (value.is_string())
            state.results.emplace_back(variable(to), value.get<std::string>());
    }

    void choice(State &state, const Json &json, const std::map<std::string, int> &numbers) {
        state.kind = State::Kind::Choice;
        for (const Json &each : json.at("Choices"))
            state.choices.emplace_back(test(each), numbers.at(each.at("Next")));
        state.next = numbers.at(json.at("Default"));
    }

    Test test(const Json &json) {
        using Kind = Test::Kind;
        Test test;
        for (const auto &[op, kind] : {std::pair{"And", Kind::And}, std::pair{"Or", Kind::Or}})
            if (json.contains(op)) {
                test.kind = kind;
                for (const Json &part : json[op])
                    test.parts.push_back(this->test(part));
                return test;
            }
        if (json.contains("Not")) {
            test.kind = Kind::Not;
            test.parts.push_back(this->test(json["Not"]));
            return test;
        }
        const std::string path = json.at("Variable");
        if (const std::string events = "$.events.Payload['"; path.starts_with(events)) {
            const size_t middle = path.find("']['");
            const std::string owner = path.substr(events.size(), middle - events.size());
            test.kind = Kind::Happened;
            test.sought =
                sought(owner == "_exit" ? Json() : Json(owner), path.substr(middle + 4, path.size() - middle - 6));
            if (!json.value("IsPresent", false) && !json.value("BooleanEquals", false))
                throw Unknown{json.dump()};
            return test;
        }
        test.variable = variable(path);
        if (json.contains("IsPresent") && json["IsPresent"] == true)
            test.kind = Kind::Present;
        else if (json.contains("BooleanEquals")) {
            test.kind = Kind::IsBool;
            test.value = json["BooleanEquals"].get<bool>();
        } else if (json.contains("StringEquals")) {
            test.kind = Kind::IsText;
            test.value = json["StringEquals"].get<std::string>();
        } else if (json.contains("NumericGreaterThan")) {
            test.kind = Kind::Above;
            test.value = json["NumericGreaterThan"].get<double>();
        } else if (json.contains("NumericGreaterThanEquals")) {
            test.kind = Kind::AtOrAbove;
            test.value = json["NumericGreaterThanEquals"].get<double>();
        } else {
            throw Unknown{json.dump()};
        }
        return test;
    }

    Expression path(const std::string &text) {
        Expression expression;
        expression.kind = Expression::Kind::Path;
        expression.variable = variable(text);
        return expression;
    }
    /// From @p at on: a number, a text in quotes, a path, or a function of such.
    Expression expression(const std::string &text, size_t &at) {
        Expression made;
        while (at < text.size() && text[at] == ' ')
            ++at;
        const auto until = [&](const char *ends) {
            const size_t from = at;
            at = std::min(text.find_first_of(ends, at), text.size());
            return text.substr(from, at - from);
        };
        if (text[at] == '$')
            return path(until(",) "));
        if (text[at] == '\'') {
            ++at;
            made.kind = Expression::Kind::Text;
            made.text = until("'");
            ++at;
            return made;
        }
        if (!text.compare(at, 7, "States.")) {
            const std::string function = until("(");
            made.kind = function == "States.MathAdd"        ? Expression::Kind::Add
                        : function == "States.StringToJson" ? Expression::Kind::ToJson
                        : function == "States.Format"       ? Expression::Kind::Format
                                                            : throw Unknown{function};
            do
                made.parts.push_back(expression(text, ++at));
            while (at < text.size() && text[at] == ',');
            ++at;
            return made;
        }
        made.number = QString::fromStdString(until(",) ")).toDouble();
        return made;
    }

    Program m_program;
    std::map<std::string, int> m_variables;
};

} // namespace

Result<StateMachine> StateMachine::read(const QByteArray &statesLanguage) {
    const auto unknown = [](const std::string &what) {
        Problem problem;
        problem.rule = QStringLiteral("unknown_machine");
        problem.message = text("This state machine cannot be followed: it holds “%1”, which Stepline does not write.")
                              .arg(QString::fromStdString(what));
        return problem;
    };
    try {
        return StateMachine(std::make_shared<const Program>(Reader().read(Json::parse(statesLanguage.toStdString()))));
    } catch (const Unknown &found) {
        return unknown(found.what);
    } catch (const std::exception &found) { // a member that is missing, or no JSON at all
        return unknown(found.what());
    }
}

} // namespace stepline
