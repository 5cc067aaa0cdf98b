#pragma once

#include <cstdint>
#include <string>

// Random documents without any structural or semantic error, as JSON: the same seed gives the same text on any system.
// Durations come from small sets, so that events often fall exactly on the moments of decisions; entries stand near
// clock changes. Used to compare engines, and wherever a test needs many different valid documents.
namespace random_documents {

// What the documents may contain. The defaults allow everything.
struct Options {
    int maxSteps = 5;           // 0 to this many steps
    int maxMessagesPerStep = 3; // 0 to this many messages in each
    int maxChannels = 5;        // 1 to this many
    bool windows = true;
    bool advance = true;
    bool limits = true;
    bool defer = true; // a limit may defer
    bool guards = true;
    bool eventGuards = true; // guards may ask for more than `requested` and segments
    bool variants = true;
    bool holdout = true;
    bool disabled = true; // one in a dozen is a broadcast
    bool organic = true;
    bool missingTypes = true; // the profile may lack channel types
    bool exactDelays = true;  // the profile may have delays without spread, so that events coincide with decisions
};

// *.sequence.json
std::string sequence(std::uint64_t seed, const Options &options = {});

// *.profile.json, for any sequence; its segments and zones have the names that the sequences' guards use.
std::string profile(std::uint64_t seed, const Options &options = {});

// A script for `trace` of that sequence.
std::string script(std::uint64_t seed, const std::string &sequenceJson);

} // namespace random_documents
