#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// The sequence document as the reference sees it: plain values, read from valid JSON only.
// Numbers in comments are sections of the sequence format. Nothing here is shared with the product.
namespace reference {

// 3. In the order that 5.6 uses when several events fall on one moment.
enum class Metric { Requested, Delivered, Viewed, Clicked, Replied, Unsubscribed, Complained, Converted };
constexpr int metricCount = 8;

Metric metricNamed(const std::string &name);
std::string metricName(Metric metric);

// 3. Whether a channel type reports a metric.
bool typeHas(const std::string &channelType, Metric metric);

// 4. An ISO 8601 duration in seconds.
double durationSeconds(const std::string &text);

// 4. A moment such as 2026-11-02T09:00:00+09:00, in seconds since 1970; without an offset it is UTC.
double momentSeconds(const std::string &text);

struct MetricWanted {
    Metric metric = Metric::Delivered;
    double atLeast = 0; // percent; goes with viewed only
};

struct Condition {
    enum class Kind { Message, Segment, All, Any, Not };
    Kind kind = Kind::All;
    int message = -1; // place in the document
    MetricWanted wanted;
    std::string segment;
    std::vector<Condition> parts;
};

struct Window {
    bool lifted = false;                                       // {"days": "any"}
    bool days[7] = {true, true, true, true, true, true, true}; // Monday first
    bool hasHours = false;                                     // from and until; without them the whole day
    int from = 0, until = 0;                                   // minutes of the day
    std::optional<int> at;                                     // minutes of the day
    std::string zone = "recipient";
};

struct Limit {
    int max = 1;
    double per = 0;
    bool defers = false;
};

struct Variant {
    std::string id;
    double weight = 1;
    std::map<std::string, double> lift;
};

struct Message {
    std::string id;
    int channel = -1;
    int step = 0;
    double delay = 0, wait = 0;
    std::optional<MetricWanted> stopWhen, advanceWhen;
    std::optional<Condition> onlyIf;
    std::optional<Window> window; // the one in force: its own, else the sequence's; none if lifted
    std::vector<Variant> variants;
};

struct Channel {
    std::string id, type;
};

struct Step {
    std::string id;
    std::vector<int> messages; // places in the document
};

struct Sequence {
    bool enabled = true;
    bool exitOn[metricCount] = {};
    std::optional<Limit> limit;
    double holdout = 0;
    double goalValue = 0;
    std::vector<Channel> channels;
    std::vector<Step> steps;
    std::vector<Message> messages; // in document order

    int messageNamed(const std::string &id) const; // -1 if there is none
    int channelNamed(const std::string &id) const;
};

Sequence readSequence(const std::string &json);

} // namespace reference
