#include "profile.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace reference {

using Json = nlohmann::ordered_json;

namespace {

const Json *present(const Json &object, const char *key) {
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

// Without `low` or `high` every scenario uses the value.
double ofScenario(const Json &object, const char *value, Scenario scenario) {
    const Json *chosen = nullptr;
    if (scenario == Scenario::Low)
        chosen = present(object, "low");
    if (scenario == Scenario::High)
        chosen = present(object, "high");
    return (chosen ? *chosen : object.at(value)).get<double>();
}

// `reach` and `cost`: a number or an object.
double estimate(const Json &object, const char *key, double absent, Scenario scenario) {
    const Json *found = present(object, key);
    if (!found)
        return absent;
    return found->is_number() ? found->get<double>() : ofScenario(*found, "value", scenario);
}

double share(const Json &object) {
    const Json *found = present(object, "share");
    return found ? found->get<double>() : 1;
}

Chance readChance(const Json &json, Scenario scenario) {
    Chance chance;
    chance.p = ofScenario(json, "p", scenario);
    if (const Json *delay = present(json, "delay")) {
        chance.delay.median = durationSeconds(delay->at("median").get<std::string>());
        const double p90 = durationSeconds(delay->at("p90").get<std::string>());
        if (chance.delay.median > 0)
            chance.delay.sigma = std::log(p90 / chance.delay.median) / 1.2815515655446004;
    }
    if (const Json *depth = present(json, "depth")) {
        chance.hasDepth = true;
        chance.alpha = depth->at("alpha").get<double>();
        chance.beta = depth->at("beta").get<double>();
    }
    return chance;
}

} // namespace

Profile readProfile(const std::string &text, Scenario scenario) {
    const Json json = Json::parse(text);
    Profile profile;
    if (const Json *fatigue = present(json, "fatigue"))
        profile.fatigue = fatigue->get<double>();
    if (const Json *horizon = present(json, "horizon"))
        profile.horizon = durationSeconds(horizon->get<std::string>());
    if (const Json *segments = present(json, "segments"))
        for (const Json &given : *segments) {
            Segment segment{given.at("name").get<std::string>(), share(given), {}};
            for (int m = 0; m < metricCount; ++m) {
                const Json *factor = present(given, metricName(Metric(m)).c_str());
                segment.factor[m] = factor ? factor->get<double>() : 1;
            }
            profile.segments.push_back(segment);
        }
    if (const Json *zones = present(json, "zones"))
        for (const Json &given : *zones)
            profile.zones.push_back({given.at("zone").get<std::string>(), share(given)});
    if (const Json *organic = present(json, "organic"))
        if (const Json *converted = present(*organic, "converted"))
            profile.organic = readChance(*converted, scenario);
    if (const Json *channels = present(json, "channels"))
        for (const auto &[type, given] : channels->items()) {
            if (given.is_null())
                continue;
            Behaviour behaviour;
            behaviour.reach = estimate(given, "reach", 1, scenario);
            behaviour.cost = estimate(given, "cost", 0, scenario);
            for (int m = 1; m < metricCount; ++m)
                if (const Json *metric = present(given, metricName(Metric(m)).c_str()))
                    behaviour.metrics[m] = readChance(*metric, scenario);
            profile.types[type] = behaviour;
        }
    return profile;
}

} // namespace reference
