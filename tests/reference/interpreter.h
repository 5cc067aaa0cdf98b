#pragma once

#include "document.h"
#include "window.h"

#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

// Section 5 of the sequence format for one recipient, as literally as possible.
namespace reference {

constexpr double never = std::numeric_limits<double>::infinity();

struct Event {
    int message = -1; // place in the document; -1 is an organic conversion
    Metric metric = Metric::Converted;
    double at = 0;      // seconds since entry
    double depth = 100; // percent, of a view
};

enum class Outcome { Undecided, Requested, Unreachable, Guard, Limit, Ended, AfterHorizon };

struct Decision {
    int message = -1;
    Outcome outcome = Outcome::Undecided;
    double at = 0;     // seconds since entry
    bool late = false; // 5.8
};

struct Ending {
    enum class Kind { InProgress, Completed, Stopped, Exited } kind = Kind::InProgress;
    double at = never;
    int message = -1;
    Metric metric = Metric::Converted;
};

struct Recipient {
    double entry = 0; // seconds since 1970
    std::string zone = "UTC";
    std::optional<std::string> segment;
    std::vector<bool> reachable; // by place of the channel
    double horizon = never;      // seconds since entry
    std::vector<Event> organic;
    // Asked once for each message that is requested: adds its events to the list. `before` is the number of messages
    // requested of this recipient earlier.
    std::function<void(int message, double requestedAt, int before, std::vector<Event> &events)> eventsOf;
};

struct Playthrough {
    std::vector<Decision> decisions; // in decision order, one for each message
    std::vector<Event> events;       // all within the horizon, those after the ending too
    Ending ending;
};

// Plays a recipient who is not held out; rule 5.2 leaves nothing to play for the others.
void play(const Sequence &sequence, const Recipient &recipient, Calendars &calendars, Playthrough &result);

} // namespace reference
