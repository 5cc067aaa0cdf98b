#include "trace.h"

#include "interpreter.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace reference {

using Json = nlohmann::ordered_json;

namespace {

struct Script {
    Recipient recipient;
    std::vector<std::pair<Event, double>> events; // each with its `after`
};

const Json *present(const Json &object, const char *key) {
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

Script readScript(const std::string &text, const Sequence &sequence) {
    const Json json = Json::parse(text);
    Script script;
    Recipient &recipient = script.recipient;
    const Json *entry = present(json, "entry");
    recipient.entry = momentSeconds(entry ? entry->get<std::string>() : "2026-01-05T09:00:00Z");
    if (const Json *zone = present(json, "zone"))
        recipient.zone = zone->get<std::string>();
    if (const Json *segment = present(json, "segment"))
        recipient.segment = segment->get<std::string>();
    recipient.reachable.assign(sequence.channels.size(), true);
    if (const Json *unreachable = present(json, "unreachable"))
        for (const Json &id : *unreachable)
            if (const int channel = sequence.channelNamed(id.get<std::string>()); channel >= 0)
                recipient.reachable[size_t(channel)] = false; // an unknown channel is ignored
    if (const Json *events = present(json, "events"))
        for (const Json &given : *events) {
            const Json *after = present(given, "after");
            const double seconds = after ? durationSeconds(after->get<std::string>()) : 0;
            const Json *depth = present(given, "depth");
            Event event;
            event.metric = metricNamed(given.at("metric").get<std::string>());
            event.depth = depth ? depth->get<double>() : 100;
            if (const Json *message = present(given, "message")) {
                event.message = sequence.messageNamed(message->get<std::string>());
                script.events.emplace_back(event, seconds);
            } else { // an organic conversion, counted from entry
                event.at = seconds;
                recipient.organic.push_back(event);
            }
        }
    return script;
}

Json atJson(double seconds) {
    return seconds == std::floor(seconds) ? Json(static_cast<long long>(seconds)) : Json(seconds);
}

} // namespace

std::vector<std::string> trace(const std::string &sequenceJson, const std::string &scriptJson) {
    const Sequence sequence = readSequence(sequenceJson);
    Script script = readScript(scriptJson, sequence);
    script.recipient.eventsOf = [&](int message, double requestedAt, int, std::vector<Event> &events) {
        for (const auto &[event, after] : script.events)
            if (event.message == message) {
                events.push_back(event);
                events.back().at = requestedAt + after; // `after` counts from that message's request
            }
    };
    Calendars calendars;
    Playthrough played;
    play(sequence, script.recipient, calendars, played);

    // Decisions first, then events: at one moment the order of lines is free.
    std::vector<std::pair<double, Json>> lines;
    for (const Decision &decision : played.decisions) {
        if (decision.outcome == Outcome::Ended)
            continue;
        const Message &message = sequence.messages[size_t(decision.message)];
        Json line;
        line["at"] = atJson(decision.at);
        line["action"] = decision.outcome == Outcome::Requested ? "requested" : "skipped";
        line["step"] = sequence.steps[size_t(message.step)].id;
        line["message"] = message.id;
        line["channel"] = sequence.channels[size_t(message.channel)].id;
        if (decision.outcome == Outcome::Unreachable)
            line["reason"] = "unreachable";
        else if (decision.outcome == Outcome::Guard)
            line["reason"] = "guard";
        else if (decision.outcome == Outcome::Limit)
            line["reason"] = "limit";
        lines.emplace_back(decision.at, line);
    }
    for (const Event &event : played.events) {
        if (event.at > played.ending.at)
            continue; // nothing is printed after the ending
        Json line;
        line["at"] = atJson(event.at);
        line["action"] = "event";
        if (event.message >= 0)
            line["message"] = sequence.messages[size_t(event.message)].id;
        line["metric"] = metricName(event.metric);
        lines.emplace_back(event.at, line);
    }
    std::stable_sort(lines.begin(), lines.end(), [](const auto &a, const auto &b) { return a.first < b.first; });

    const Ending &ending = played.ending;
    Json last;
    last["at"] = atJson(ending.at);
    last["action"] = ending.kind == Ending::Kind::Stopped  ? "stopped"
                     : ending.kind == Ending::Kind::Exited ? "exited"
                                                           : "completed";
    if (ending.message >= 0)
        last["message"] = sequence.messages[size_t(ending.message)].id;
    if (ending.kind != Ending::Kind::Completed)
        last["metric"] = metricName(ending.metric);
    lines.emplace_back(ending.at, last);

    std::vector<std::string> printed;
    for (const auto &line : lines)
        printed.push_back(line.second.dump());
    return printed;
}

bool sameTrace(const std::vector<std::string> &a, const std::vector<std::string> &b, std::string *why) {
    const auto fail = [&](const std::string &reason) {
        if (why)
            *why = reason;
        return false;
    };
    using Line = std::pair<double, std::string>;
    const auto read = [](const std::vector<std::string> &lines) {
        std::vector<Line> result;
        for (const std::string &line : lines) {
            nlohmann::json json = nlohmann::json::parse(line); // with sorted keys
            const double at = json.at("at").get<double>();
            json["at"] = at; // 3600 and 3600.0 are one moment
            result.emplace_back(at, json.dump());
        }
        return result;
    };
    std::vector<Line> first, second;
    try {
        first = read(a);
        second = read(b);
    } catch (const std::exception &error) {
        return fail(std::string("a line cannot be read: ") + error.what());
    }
    for (std::vector<Line> *lines : {&first, &second}) {
        if (lines->empty())
            return fail("a trace is empty");
        for (size_t i = 1; i < lines->size(); ++i)
            if ((*lines)[i].first < (*lines)[i - 1].first)
                return fail("not in time order: " + (*lines)[i].second);
        std::sort(lines->begin(), lines->end() - 1); // the ending stays last
    }
    for (size_t i = 0; i < std::max(first.size(), second.size()); ++i) {
        const std::string left = i < first.size() ? first[i].second : "nothing";
        const std::string right = i < second.size() ? second[i].second : "nothing";
        if (left != right)
            return fail(left + "\n  against " + right);
    }
    return true;
}

} // namespace reference
