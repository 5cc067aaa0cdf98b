#pragma once

#include "document.h"

#include <optional>
#include <string>
#include <vector>

// Section 1 of the preview model: how recipients behave, with the numbers of one scenario already chosen.
namespace reference {

enum class Scenario { Low, Likely, High };

struct Delay {
    double median = 0, sigma = 0; // seconds; a log-normal; median 0 means no delay
};

struct Chance {
    double p = 0; // given its parent
    Delay delay;
    bool hasDepth = false;
    double alpha = 1, beta = 1;
};

struct Behaviour {
    double reach = 0, cost = 0;
    std::optional<Chance> metrics[metricCount];
};

struct Segment {
    std::string name;
    double share = 1;
    double factor[metricCount];
};

struct ZoneShare {
    std::string zone;
    double share = 1;
};

struct Profile {
    double fatigue = 0;
    std::optional<double> horizon;
    std::vector<Segment> segments;
    std::vector<ZoneShare> zones;
    std::optional<Chance> organic;
    std::map<std::string, Behaviour> types;
};

Profile readProfile(const std::string &json, Scenario scenario);

} // namespace reference
