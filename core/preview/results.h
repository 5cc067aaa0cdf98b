#pragma once

#include "core/base/duration.h"
#include "core/base/result.h"
#include "core/model/profile.h"
#include "core/model/vocabulary.h"

#include <array>
#include <map>
#include <vector>

namespace stepline {

/// Counts of a message, channel or the whole run. Whole numbers when sampled, expectations when exact.
struct Tally {
    std::array<double, MetricCount> metric{}; ///< by Metric, requested … converted
    double late = 0;                          ///< stop or exit came too late to prevent a later request
    double cost = 0;                          ///< in the profile's currency

    double operator[](Metric m) const { return metric[size_t(m)]; }
    double &operator[](Metric m) { return metric[size_t(m)]; }
    Tally &operator+=(const Tally &other);
    bool operator==(const Tally &) const = default;
};

struct Interval {
    double low = 0, high = 0;
    bool operator==(const Interval &) const = default;
};

struct VariantResult {
    QString id;
    Tally tally;
    bool operator==(const VariantResult &) const = default;
};

struct MessageResult {
    QString id, step, channel;
    Tally tally;
    double unreachable = 0, guard = 0, limit = 0; ///< skipped, by reason
    double ended = 0, afterHorizon = 0;
    /// 95 % Wilson intervals as counts, rounded outward; by Metric, and one for late. Empty when exact.
    std::array<Interval, MetricCount> intervals{};
    Interval lateInterval;
    std::vector<VariantResult> variants;
    bool operator==(const MessageResult &) const = default;
};

struct ChannelResult {
    QString id;
    ChannelType type = ChannelType::InApp;
    Tally tally;
    bool operator==(const ChannelResult &) const = default;
};

/// Cumulative counts by time since entry: point i counts events at or before i · step (and the horizon).
struct Series {
    Duration step;
    int points = 0;
    /// message id → metric → one value a point. Metrics the channel cannot report are absent.
    std::map<QString, std::map<Metric, std::vector<double>>> messages;
    bool operator==(const Series &) const = default;
};

/// What a preview run found. preview-model of the format, section 2.
struct Results {
    QString engine = QStringLiteral("sampled");
    quint64 recipients = 0, seed = 0;
    Duration horizon;
    QString currency;
    double heldOut = 0, stopped = 0, exited = 0, completed = 0, inProgress = 0;
    double reached = 0, converted = 0, heldOutConverted = 0;
    double lift = 0;
    double messagesPerRecipient = 0;
    double cost = 0, saved = 0, revenue = 0;
    std::vector<MessageResult> messages; ///< in document order
    std::vector<ChannelResult> channels; ///< in document order
    Tally total;
    Series series;
    double seconds = 0; ///< of the engine alone; the only field that may differ between two equal runs

    const MessageResult *message(QStringView id) const;
    const ChannelResult *channel(QStringView id) const;
    bool operator==(const Results &) const = default;
};

/// The 95 % Wilson interval of count / n as a share, not rounded; 0 … 1 for n = 0.
Interval wilsonShare(double count, double n);
/// The same times n, rounded outward to whole numbers.
Interval wilson(double count, double n);

/// The object that `preview --json` prints, in one line. It does not say the currency, which is the profile's.
QByteArray resultsToJson(const Results &results);
/// Reads it back, for kept runs; problems when it is not such an object.
Result<Results> resultsFromJson(const QByteArray &json);

} // namespace stepline
