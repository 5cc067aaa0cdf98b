#include "document.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdio>
#include <set>
#include <stdexcept>

namespace reference {

using Json = nlohmann::ordered_json;

static const char *const metricNames[metricCount] = {"requested", "delivered",    "viewed",     "clicked",
                                                     "replied",   "unsubscribed", "complained", "converted"};

Metric metricNamed(const std::string &name) {
    for (int i = 0; i < metricCount; ++i)
        if (name == metricNames[i])
            return Metric(i);
    throw std::runtime_error("no such metric: " + name);
}

std::string metricName(Metric metric) {
    return metricNames[int(metric)];
}

bool typeHas(const std::string &type, Metric metric) {
    using Types = std::set<std::string>;
    static const Types all = {"in_app", "push", "sms",      "messenger",   "whatsapp",
                              "email",  "call", "linkedin", "direct_mail", "ads"};
    static const std::map<Metric, Types> having = {
        {Metric::Requested, all},
        {Metric::Delivered, all},
        {Metric::Viewed, {"in_app", "whatsapp", "email", "linkedin", "ads"}},
        {Metric::Clicked, {"in_app", "push", "sms", "messenger", "whatsapp", "email", "direct_mail", "ads"}},
        {Metric::Replied, {"sms", "messenger", "whatsapp", "email", "call", "linkedin"}},
        {Metric::Unsubscribed, {"in_app", "push", "sms", "messenger", "whatsapp", "email", "linkedin", "direct_mail"}},
        {Metric::Complained, {"sms", "email", "whatsapp"}},
        {Metric::Converted, all},
    };
    return having.at(metric).count(type) > 0;
}

double durationSeconds(const std::string &text) {
    double seconds = 0, number = 0;
    bool inTime = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            number = number * 10 + (c - '0');
            continue;
        }
        switch (c) {
        case 'P': break;
        case 'T': inTime = true; break;
        case 'W': seconds += number * 7 * 86400; break;
        case 'D': seconds += number * 86400; break; // a day is exactly 24 hours
        case 'H': seconds += number * 3600; break;
        case 'M':
            if (!inTime)
                throw std::runtime_error("months are ambiguous: " + text);
            seconds += number * 60;
            break;
        case 'S': seconds += number; break;
        default: throw std::runtime_error("no duration: " + text);
        }
        number = 0;
    }
    return seconds;
}

double momentSeconds(const std::string &text) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, used = 0;
    if (std::sscanf(text.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d%n", &year, &month, &day, &hour, &minute, &second, &used) < 6)
        throw std::runtime_error("no moment: " + text);
    const std::chrono::sys_days date{std::chrono::year(year) / month / day};
    double seconds = double(date.time_since_epoch().count()) * 86400 + hour * 3600 + minute * 60 + second;
    const std::string offset = text.substr(size_t(used));
    if (offset.size() == 6 && (offset[0] == '+' || offset[0] == '-')) {
        const int east = std::stoi(offset.substr(1, 2)) * 3600 + std::stoi(offset.substr(4, 2)) * 60;
        seconds -= offset[0] == '+' ? east : -east;
    } else if (!offset.empty() && offset != "Z") {
        throw std::runtime_error("no offset: " + text);
    }
    return seconds;
}

int Sequence::messageNamed(const std::string &id) const {
    for (size_t i = 0; i < messages.size(); ++i)
        if (messages[i].id == id)
            return int(i);
    return -1;
}

int Sequence::channelNamed(const std::string &id) const {
    for (size_t i = 0; i < channels.size(); ++i)
        if (channels[i].id == id)
            return int(i);
    return -1;
}

namespace {

// 4. Everything that is not required may be absent or null.
const Json *present(const Json &object, const char *key) {
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

double duration(const Json &object, const char *key) {
    const Json *value = present(object, key);
    return value ? durationSeconds(value->get<std::string>()) : 0;
}

double number(const Json &object, const char *key, double otherwise) {
    const Json *value = present(object, key);
    return value ? value->get<double>() : otherwise;
}

std::string text(const Json &object, const char *key, const char *otherwise) {
    const Json *value = present(object, key);
    return value ? value->get<std::string>() : otherwise;
}

MetricWanted readWanted(const Json &json) {
    return {metricNamed(json.at("metric").get<std::string>()), number(json, "at_least", 0)};
}

Condition readCondition(const Json &json, const Sequence &sequence) {
    Condition condition;
    const auto readParts = [&](const Json &list) {
        for (const Json &part : list)
            condition.parts.push_back(readCondition(part, sequence));
    };
    if (present(json, "message")) {
        condition.kind = Condition::Kind::Message;
        condition.message = sequence.messageNamed(json.at("message").get<std::string>());
        condition.wanted = readWanted(json);
    } else if (present(json, "segment")) {
        condition.kind = Condition::Kind::Segment;
        condition.segment = json.at("segment").get<std::string>();
    } else if (present(json, "all")) {
        condition.kind = Condition::Kind::All;
        readParts(json.at("all"));
    } else if (present(json, "any")) {
        condition.kind = Condition::Kind::Any;
        readParts(json.at("any"));
    } else {
        condition.kind = Condition::Kind::Not;
        condition.parts.push_back(readCondition(json.at("not"), sequence));
    }
    return condition;
}

int minuteOfDay(const Json &json) {
    const std::string hhmm = json.get<std::string>();
    return std::stoi(hhmm.substr(0, 2)) * 60 + std::stoi(hhmm.substr(3, 2));
}

Window readWindow(const Json &json) {
    static const std::vector<std::string> names = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    Window window;
    if (const Json *days = present(json, "days")) {
        window.lifted = days->is_string();
        if (days->is_array())
            for (size_t i = 0; i < 7; ++i)
                window.days[i] = std::find(days->begin(), days->end(), names[i]) != days->end();
    }
    window.hasHours = present(json, "from") && present(json, "until");
    if (window.hasHours) {
        window.from = minuteOfDay(json.at("from"));
        window.until = minuteOfDay(json.at("until"));
    }
    if (const Json *at = present(json, "at"))
        window.at = minuteOfDay(*at);
    window.zone = text(json, "zone", "recipient");
    return window;
}

Message readMessage(const Json &json, const Sequence &sequence, const std::optional<Window> &sequenceWindow) {
    Message message;
    message.id = json.at("id").get<std::string>();
    message.channel = sequence.channelNamed(json.at("channel").get<std::string>());
    message.delay = duration(json, "delay");
    message.wait = duration(json, "wait");
    if (const Json *stop = present(json, "stop_when"))
        message.stopWhen = readWanted(*stop);
    if (const Json *advance = present(json, "advance_when"))
        message.advanceWhen = readWanted(*advance);
    // A message's own window replaces the sequence's; {"days": "any"} lifts it.
    message.window = sequenceWindow;
    if (const Json *own = present(json, "send_window"))
        message.window = readWindow(*own);
    if (message.window && message.window->lifted)
        message.window.reset();
    if (const Json *variants = present(json, "variants"))
        for (const Json &variant : *variants) {
            Variant read{variant.at("id").get<std::string>(), number(variant, "weight", 1), {}};
            if (const Json *lift = present(variant, "lift"))
                for (const auto &[metric, factor] : lift->items())
                    if (!factor.is_null())
                        read.lift[metric] = factor.get<double>();
            message.variants.push_back(read);
        }
    return message;
}

} // namespace

Sequence readSequence(const std::string &text) {
    const Json json = Json::parse(text);
    Sequence sequence;
    if (const Json *goal = present(json.at("template"), "goal"))
        sequence.goalValue = number(*goal, "value", 0);
    for (const Json &channel : json.at("channels"))
        sequence.channels.push_back({channel.at("id").get<std::string>(), channel.at("type").get<std::string>()});

    const Json &part = json.at("sequence");
    if (const Json *enabled = present(part, "enabled"))
        sequence.enabled = enabled->get<bool>();
    if (const Json *exitOn = present(part, "exit_on")) {
        for (const Json &metric : *exitOn)
            sequence.exitOn[int(metricNamed(metric.get<std::string>()))] = true;
    } else {
        for (const Metric metric : {Metric::Replied, Metric::Unsubscribed, Metric::Complained, Metric::Converted})
            sequence.exitOn[int(metric)] = true;
    }
    if (const Json *limit = present(part, "limit")) {
        const Json *then = present(*limit, "then");
        sequence.limit = Limit{limit->at("max").get<int>(), duration(*limit, "per"), then && *then == "defer"};
    }
    std::optional<Window> window;
    if (const Json *found = present(part, "send_window"))
        window = readWindow(*found);
    sequence.holdout = number(part, "holdout", 0);

    std::vector<const Json *> guards;
    for (const Json &stepJson : part.at("steps")) {
        Step step{stepJson.at("id").get<std::string>(), {}};
        for (const Json &messageJson : stepJson.at("messages")) {
            step.messages.push_back(int(sequence.messages.size()));
            sequence.messages.push_back(readMessage(messageJson, sequence, window));
            sequence.messages.back().step = int(sequence.steps.size());
            guards.push_back(present(messageJson, "only_if"));
        }
        sequence.steps.push_back(step);
    }
    for (size_t i = 0; i < guards.size(); ++i)
        if (guards[i])
            sequence.messages[i].onlyIf = readCondition(*guards[i], sequence);
    return sequence;
}

} // namespace reference
