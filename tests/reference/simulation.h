#pragma once

#include "profile.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

// The preview model's section 1 drawn one recipient at a time, counted as its section 2 says.
namespace reference {

struct VariantCounts {
    std::string id;
    std::array<double, metricCount> metric{};
    double late = 0, cost = 0;
};

struct MessageCounts {
    std::string id;
    std::array<double, metricCount> metric{}; // requested … converted
    double late = 0, cost = 0;
    double unreachable = 0, guard = 0, limit = 0; // skipped, by reason
    double ended = 0, afterHorizon = 0;
    std::vector<VariantCounts> variants;                 // in document order
    std::array<std::vector<double>, metricCount> series; // cumulative, 121 points each; empty unless asked for
};

struct Counts {
    double recipients = 0, heldOut = 0;
    double stopped = 0, exited = 0, completed = 0, inProgress = 0;
    double reached = 0, converted = 0, heldOutConverted = 0;
    double organicTreated = 0;   // treated recipients with an organic conversion
    double convertedTreated = 0; // treated recipients with any conversion
    double lift = 0, cost = 0, saved = 0, revenue = 0, messagesPerRecipient = 0;
    double dearest = 0;                  // what one recipient can cost at most
    double horizon = 0, seriesStep = 0;  // seconds
    std::vector<MessageCounts> messages; // in document order
};

struct Run {
    std::uint64_t recipients = 20000;
    std::uint64_t seed = 1;
    double entry = 1767603600; // when the first recipient enters, seconds since 1970: 2026-01-05T09:00:00Z
    double spread = 0;         // seconds; recipient i enters i · spread / N later
    Scenario scenario = Scenario::Likely;
    bool series = false;
};

Counts simulate(const std::string &sequenceJson, const std::string &profileJson, const Run &run);

// The profile's horizon, or the sequence's nominal length plus 14 days, at least 30 days. In seconds.
double horizonOf(const Sequence &sequence, const Profile &profile);

} // namespace reference
