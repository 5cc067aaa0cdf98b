#include "random_documents.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>
#include <map>
#include <random>
#include <vector>

namespace random_documents {

using Json = nlohmann::ordered_json;

namespace {

struct Type {
    const char *name;
    std::vector<const char *> metrics; // without `requested`; parents before children
    std::vector<const char *> contentFields;
};

// The sequence format, section 3; content fields from section 4.
const std::vector<Type> types = {
    {"in_app", {"delivered", "viewed", "clicked", "unsubscribed", "converted"}, {"title", "body"}},
    {"push", {"delivered", "clicked", "unsubscribed", "converted"}, {"title", "body"}},
    {"sms", {"delivered", "clicked", "replied", "unsubscribed", "complained", "converted"}, {"body"}},
    {"messenger", {"delivered", "clicked", "replied", "unsubscribed", "converted"}, {"body"}},
    {"whatsapp",
     {"delivered", "viewed", "clicked", "replied", "unsubscribed", "complained", "converted"},
     {"title", "body"}},
    {"email",
     {"delivered", "viewed", "clicked", "replied", "unsubscribed", "complained", "converted"},
     {"subject", "preheader", "body"}},
    {"call", {"delivered", "replied", "converted"}, {"body"}},
    {"linkedin", {"delivered", "viewed", "replied", "unsubscribed", "converted"}, {"body"}},
    {"direct_mail", {"delivered", "clicked", "unsubscribed", "converted"}, {"title", "body"}},
    {"ads", {"delivered", "viewed", "clicked", "converted"}, {"title", "body"}},
};

const Type &typeNamed(const std::string &name) {
    return *std::find_if(types.begin(), types.end(), [&](const Type &type) { return type.name == name; });
}

const std::vector<const char *> segmentNames = {"Active", "Casual", "Dormant"};
const std::vector<const char *> zoneNames = {"UTC",
                                             "Asia/Seoul",
                                             "Europe/Paris",
                                             "America/New_York",
                                             "Africa/Cairo",
                                             "Australia/Lord_Howe",
                                             "America/Havana",
                                             "Asia/Kathmandu",
                                             "America/Santiago"};

class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_engine(seed) {}

    int below(int count) { return int(m_engine() % std::uint64_t(count)); }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool oneIn(int count) { return below(count) == 0; }
    template <typename T> const T &of(const std::vector<T> &list) { return list[size_t(below(int(list.size())))]; }
    const char *of(std::initializer_list<const char *> list) { return list.begin()[below(int(list.size()))]; }
    double fraction(int steps) { return double(between(1, steps)) / steps; } // 1/steps … 1

private:
    std::mt19937_64 m_engine;
};

const char *duration(Dice &dice) {
    return dice.of({"PT0S", "PT0S", "PT0S", "PT30M", "PT30M", "PT1H", "PT1H", "PT60M", "PT2H", "PT90M", "PT45S", "PT8H",
                    "P1D", "PT24H", "P1DT30M", "P2D", "P1W"});
}

Json wantedMetric(Dice &dice, const Type &type, bool requestedToo) {
    Json wanted;
    const int count = int(type.metrics.size());
    const int which = dice.below(count + (requestedToo ? 1 : 0));
    const std::string metric = which < count ? type.metrics[size_t(which)] : "requested";
    wanted["metric"] = metric;
    if (metric == "viewed" && !dice.oneIn(3))
        wanted["at_least"] = dice.of(std::vector<int>{1, 25, 50, 50, 75, 100});
    return wanted;
}

Json window(Dice &dice) {
    Json json;
    if (dice.oneIn(2)) {
        std::vector<const char *> days = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
        while (int(days.size()) > 1 && !dice.oneIn(3))
            days.erase(days.begin() + dice.below(int(days.size())));
        json["days"] = days;
    }
    const std::vector<const char *> hours = {"00:00", "00:30", "01:00", "01:30", "02:00", "02:15", "02:30",
                                             "03:00", "09:00", "10:00", "17:30", "20:00", "22:00", "23:59"};
    switch (dice.below(4)) {
    case 0: json["at"] = dice.of(hours); break;
    case 1: break; // the whole day
    default: {
        const std::string from = dice.of(hours);
        std::string until = from;
        while (until == from)
            until = dice.of(hours);
        json["from"] = from;
        json["until"] = until;
    }
    }
    if (dice.oneIn(3))
        json["zone"] = dice.of(zoneNames);
    else if (json.empty() || dice.oneIn(3))
        json["zone"] = "recipient";
    return json;
}

struct Earlier {
    std::string id;
    const Type *type;
};

Json condition(Dice &dice, const std::vector<Earlier> &earlier, const Options &options, int depth) {
    Json json;
    const int kind = dice.below(depth > 0 ? 9 : 5);
    if (kind < 4 && !earlier.empty()) {
        const Earlier &named = dice.of(earlier);
        json["message"] = named.id;
        const Json wanted = options.eventGuards ? wantedMetric(dice, *named.type, true) : Json{{"metric", "requested"}};
        for (const auto &[key, value] : wanted.items())
            json[key] = value;
    } else if (kind < 5) {
        json["segment"] = dice.oneIn(4) ? "Nobody" : dice.of(segmentNames);
    } else if (kind < 7) {
        json["not"] = condition(dice, earlier, options, depth - 1);
    } else {
        Json parts = Json::array();
        for (int i = dice.below(4); i > 0; --i)
            parts.push_back(condition(dice, earlier, options, depth - 1));
        json[kind == 7 ? "all" : "any"] = parts;
    }
    return json;
}

Json variants(Dice &dice, const Type &type) {
    Json list = Json::array();
    const int count = dice.between(2, 3);
    for (int i = 0; i < count; ++i) {
        Json variant = {{"id", std::string(1, char('a' + i))}};
        variant["weight"] = i > 0 && dice.oneIn(5) ? Json(0) : dice.oneIn(3) ? Json(1.5) : Json(dice.between(1, 100));
        if (dice.oneIn(2))
            variant["content"] = {{"body", "Another wording"}};
        if (!dice.oneIn(3)) {
            Json lift = Json::object();
            for (const std::string metric : type.metrics)
                if ((metric == "viewed" || metric == "clicked" || metric == "replied" || metric == "converted") &&
                    dice.oneIn(2))
                    lift[metric] = dice.between(0, 8) * 0.25;
            variant["lift"] = lift;
        }
        list.push_back(variant);
    }
    return list;
}

struct Chosen {
    std::string id;
    const Type *type;
};

Json message(Dice &dice, const Options &options, const std::string &id, const std::vector<Chosen> &channels,
             const Type *&type) {
    const Chosen &channel = dice.of(channels);
    type = channel.type;
    Json json = {{"id", id}, {"channel", channel.id}};
    if (!dice.oneIn(4))
        json["delay"] = duration(dice);
    if (!dice.oneIn(4))
        json["wait"] = duration(dice);
    if (dice.oneIn(2))
        json["stop_when"] = wantedMetric(dice, *type, false);
    if (options.advance && dice.oneIn(3))
        json["advance_when"] = wantedMetric(dice, *type, false);
    if (options.windows && dice.oneIn(4))
        json["send_window"] = dice.oneIn(3) ? Json{{"days", "any"}} : window(dice);
    Json content = Json::object();
    for (const char *field : type->contentFields)
        content[field] = dice.oneIn(3) ? "안녕하세요 {{first_name}}님" : "Hi {{first_name}}, good news";
    json["content"] = content;
    if (options.variants && dice.oneIn(4))
        json["variants"] = variants(dice, *type);
    return json;
}

// Null means absent.
void sprinkleNulls(Dice &dice, Json &object, std::initializer_list<const char *> keys) {
    for (const char *key : keys)
        if (!object.contains(key) && dice.oneIn(10))
            object[key] = nullptr;
}

// A duration that the generator itself can order: only the spellings of duration() occur.
long seconds(const Json &message) {
    static const std::map<std::string, long> known = {
        {"PT0S", 0},        {"PT30M", 1800}, {"PT1H", 3600},  {"PT60M", 3600}, {"PT2H", 7200},
        {"PT90M", 5400},    {"PT45S", 45},   {"PT8H", 28800}, {"P1D", 86400},  {"PT24H", 86400},
        {"P1DT30M", 88200}, {"P2D", 172800}, {"P1W", 604800}};
    return message.contains("delay") && !message["delay"].is_null() ? known.at(message["delay"].get<std::string>()) : 0;
}

Json delayModel(Dice &dice, bool exactDelays) {
    struct Pair {
        const char *median, *p90;
    };
    static const std::vector<Pair> pairs = {{"PT1S", "PT5S"}, {"PT20S", "PT2M"}, {"PT10M", "PT6H"}, {"PT1H", "PT5H"},
                                            {"PT3H", "P1D"},  {"P1D", "P3D"},    {"P3D", "P10D"},   {"PT45M", "PT50M"}};
    static const std::vector<Pair> exact = {
        {"PT0S", "PT0S"}, {"PT0S", "PT1H"}, {"PT30M", "PT30M"}, {"PT1H", "PT1H"}, {"P1D", "P1D"}};
    const Pair pair = exactDelays && dice.oneIn(6) ? dice.of(exact) : dice.of(pairs);
    return {{"median", pair.median}, {"p90", pair.p90}};
}

Json range(Dice &dice, const char *key, double value, double most) {
    Json json = {{key, value}};
    if (dice.oneIn(2))
        json["low"] = value / 2;
    if (dice.oneIn(2))
        json["high"] = std::min(most, value * 1.25);
    if (dice.oneIn(3))
        json["grade"] = dice.of({"measured", "vendor", "assumed"});
    return json;
}

} // namespace

std::string sequence(std::uint64_t seed, const Options &options) {
    Dice dice(seed * 3 + 1);
    Json json = {{"format", "stepline.sequence"}, {"version", 1}};
    json["template"] = {{"key", "random"}, {"name", "Random " + std::to_string(seed)}};
    if (dice.oneIn(2))
        json["template"]["goal"] = {{"name", "Order placed"}, {"value", dice.between(0, 50) * 1.5}};

    std::vector<Chosen> channels;
    json["channels"] = Json::array();
    for (int i = dice.between(1, options.maxChannels); i > 0; --i) {
        channels.push_back({"c" + std::to_string(i), &dice.of(types)});
        json["channels"].push_back({{"id", channels.back().id}, {"type", channels.back().type->name}});
    }

    Json part;
    const bool disabled = options.disabled && dice.oneIn(12);
    if (disabled || dice.oneIn(2))
        part["enabled"] = !disabled;
    if (!dice.oneIn(3)) {
        Json exits = Json::array();
        const bool none = dice.oneIn(2);
        for (const char *metric : {"clicked", "replied", "unsubscribed", "complained", "converted"})
            if (!none && dice.oneIn(3))
                exits.push_back(metric);
        part["exit_on"] = exits;
    }
    if (options.limits && dice.oneIn(3)) {
        part["limit"] = {{"max", dice.between(1, 3)}, {"per", dice.of({"PT30M", "PT1H", "PT8H", "P1D", "P2D"})}};
        if (dice.oneIn(2))
            part["limit"]["then"] = options.defer && !dice.oneIn(3) ? "defer" : "skip";
    }
    if (options.windows && dice.oneIn(3))
        part["send_window"] = window(dice);
    if (options.holdout && dice.oneIn(4))
        part["holdout"] = dice.fraction(5) / 2;

    // Ids in no order, so that nothing may lean on it.
    std::vector<int> numbers;
    for (int i = 0; i < options.maxSteps * options.maxMessagesPerStep; ++i)
        numbers.push_back(i + 1);
    for (size_t i = numbers.size(); i > 1; --i)
        std::swap(numbers[i - 1], numbers[size_t(dice.below(int(i)))]);

    sprinkleNulls(dice, part, {"enabled", "exit_on", "limit", "send_window", "holdout"});
    part["steps"] = Json::array();
    std::vector<Earlier> earlierSteps;
    const int steps = dice.between(dice.oneIn(20) ? 0 : 1, options.maxSteps);
    for (int s = 0; s < steps; ++s) {
        Json messages = Json::array();
        std::vector<const Type *> messageTypes;
        for (int m = dice.between(dice.oneIn(6) ? 0 : 1, options.maxMessagesPerStep); m > 0; --m) {
            const Type *type = nullptr;
            messages.push_back(message(dice, options, "m" + std::to_string(numbers.back()), channels, type));
            messageTypes.push_back(type);
            numbers.pop_back();
        }
        if (dice.oneIn(3)) // all decided at one moment
            for (Json &sent : messages)
                sent.erase("delay");
        // Guards may name a message of an earlier step, or of this one with a smaller delay or an earlier place.
        std::vector<Earlier> thisStep;
        for (size_t m = 0; m < messages.size(); ++m) {
            std::vector<Earlier> earlier = earlierSteps;
            for (size_t other = 0; other < messages.size(); ++other)
                if (seconds(messages[other]) < seconds(messages[m]) ||
                    (seconds(messages[other]) == seconds(messages[m]) && other < m))
                    earlier.push_back({messages[other]["id"], messageTypes[other]});
            if (options.guards && dice.oneIn(3))
                messages[m]["only_if"] = condition(dice, earlier, options, 3);
            sprinkleNulls(dice, messages[m],
                          {"delay", "wait", "stop_when", "advance_when", "only_if", "send_window", "variants"});
            thisStep.push_back({messages[m]["id"], messageTypes[m]});
        }
        earlierSteps.insert(earlierSteps.end(), thisStep.begin(), thisStep.end());
        part["steps"].push_back({{"id", "s" + std::to_string(s + 1)}, {"messages", messages}});
    }
    json["sequence"] = part;
    return json.dump(1);
}

std::string profile(std::uint64_t seed, const Options &options) {
    Dice dice(seed * 3 + 2);
    Json json = {{"format", "stepline.profile"}, {"version", 1}, {"name", "Random"}, {"currency", "USD"}};
    if (dice.oneIn(2))
        json["fatigue"] = dice.below(5) * 0.08;
    if (!dice.oneIn(3))
        json["horizon"] = dice.of({"P1D", "P3D", "P10D", "P30D", "P90D"});
    if (!dice.oneIn(4)) {
        json["segments"] = Json::array();
        for (const char *name : segmentNames) {
            Json segment = {{"name", name}, {"share", dice.fraction(4)}};
            for (const char *metric : {"viewed", "clicked", "replied", "unsubscribed", "complained", "converted"})
                if (dice.oneIn(3))
                    segment[metric] = dice.between(0, 8) * 0.25;
            json["segments"].push_back(segment);
        }
    }
    if (!dice.oneIn(3)) {
        json["zones"] = Json::array();
        const int first = dice.below(int(zoneNames.size()));
        for (int i = dice.between(1, 3); i > 0; --i) {
            const char *name = zoneNames[size_t(first + i) % zoneNames.size()];
            json["zones"].push_back({{"zone", name}, {"share", dice.fraction(4)}});
        }
    }
    if (options.organic && dice.oneIn(2)) {
        Json converted = range(dice, "p", dice.fraction(20), 1);
        converted["delay"] = delayModel(dice, options.exactDelays);
        json["organic"] = {{"converted", converted}};
    }
    json["channels"] = Json::object();
    for (const Type &type : types) {
        if (options.missingTypes && dice.oneIn(12))
            continue; // reached by nobody
        Json behaviour;
        const double reach = dice.fraction(10);
        behaviour["reach"] = dice.oneIn(2) ? Json(reach) : range(dice, "value", reach, 1);
        const double cost = dice.below(5) * 0.01;
        behaviour["cost"] = dice.oneIn(2) ? Json(cost) : range(dice, "value", cost, 1e9);
        for (const std::string metric : type.metrics) {
            if (dice.oneIn(12)) { // never happens
                if (dice.oneIn(2))
                    behaviour[metric] = nullptr;
                continue;
            }
            Json chance = range(dice, "p", metric == "delivered" ? 0.5 + dice.fraction(5) / 2 : dice.fraction(10), 1);
            chance["delay"] = delayModel(dice, options.exactDelays);
            if (metric == "viewed" && !dice.oneIn(3))
                chance["depth"] = {{"alpha", dice.between(1, 6) * 0.5}, {"beta", dice.between(1, 6) * 0.5}};
            behaviour[metric] = chance;
        }
        json["channels"][type.name] = behaviour;
    }
    return json.dump(1);
}

std::string script(std::uint64_t seed, const std::string &sequenceJson) {
    Dice dice(seed * 3 + 3);
    const Json sequence = Json::parse(sequenceJson);
    std::map<std::string, const Type *> typeOf;
    Json json = Json::object();
    if (!dice.oneIn(6)) // a few ordinary days, many around clock changes
        json["entry"] = dice.of({"2026-01-05T09:00:00Z", "2026-11-02T09:00:00+09:00", "2026-03-28T23:30:00Z",
                                 "2026-03-29T01:30:00+01:00", "2026-10-24T22:00:00Z", "2026-10-25T00:30:00Z",
                                 "2026-10-25T02:30:00+01:00", "2026-03-08T01:30:00-05:00", "2026-11-01T01:30:00-04:00",
                                 "2026-11-01T04:30:00", "2026-04-23T21:30:00Z", "2026-10-29T20:30:00Z",
                                 "2026-04-04T14:30:00Z", "2026-10-03T15:00:00Z", "2026-04-05T02:30:00",
                                 "2026-09-05T23:30:00-04:00", "2028-02-28T23:59:59Z"});
    if (!dice.oneIn(4))
        json["zone"] = dice.of(zoneNames);
    if (!dice.oneIn(3))
        json["segment"] = dice.of(segmentNames);
    Json unreachable = Json::array();
    for (const Json &channel : sequence["channels"]) {
        typeOf[channel["id"]] = &typeNamed(channel["type"]);
        if (dice.oneIn(8))
            unreachable.push_back(channel["id"]);
    }
    if (dice.oneIn(10))
        unreachable.push_back("unknown");
    if (!unreachable.empty() || dice.oneIn(3))
        json["unreachable"] = unreachable;

    Json events = Json::array();
    const bool quiet = dice.oneIn(2);    // few events let the sequence go on
    const bool together = dice.oneIn(4); // one delay for all, so that events of several messages fall on one moment
    const char *one = duration(dice);
    const auto after = [&](Json &event) {
        if (together)
            event["after"] = one;
        else if (!dice.oneIn(5))
            event["after"] = dice.oneIn(12) ? dice.of({"PT1S", "P10D"}) : duration(dice);
    };
    for (const Json &step : sequence["sequence"]["steps"])
        for (const Json &message : step["messages"])
            for (int i = dice.below(quiet ? 2 : 5); i > 0; --i) {
                std::string metric = dice.of(typeOf.at(message["channel"])->metrics);
                for (const char *use : {"stop_when", "advance_when"}) // often one that matters
                    if (message.contains(use) && message[use].is_object() && dice.oneIn(3))
                        metric = message[use]["metric"];
                Json event = {{"message", message["id"]}, {"metric", metric}};
                after(event);
                if (metric == "viewed" && !dice.oneIn(3))
                    event["depth"] = dice.of(std::vector<double>{0, 1, 24.5, 25, 49, 50, 75, 99.5, 100});
                events.push_back(event);
            }
    for (int i = dice.oneIn(4) ? dice.between(1, 2) : 0; i > 0; --i) {
        Json event = {{"metric", "converted"}};
        after(event);
        events.push_back(event);
    }
    for (size_t i = events.size(); i > 1; --i)
        std::swap(events[i - 1], events[size_t(dice.below(int(i)))]);
    if (!events.empty() || dice.oneIn(2))
        json["events"] = events;
    return json.dump(1);
}

} // namespace random_documents
