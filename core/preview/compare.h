#pragma once

#include "core/preview/preview.h"

namespace stepline {

/// Two sequences for the same people. Of the requests only template, profile and scenario may differ; recipients, seed,
/// threads, entry and spread are those of @c a. A horizon that neither profile names is the longer of the two, so that
/// both sides are counted equally long.
struct CompareRequest {
    PreviewRequest a, b;
};

/// One figure on both sides.
struct Difference {
    double a = 0, b = 0;
    double difference = 0; ///< b - a
    /// 95 % interval of the difference to be expected of that many recipients, of counts rounded outward; see
    /// comparePreviews().
    Interval interval;

    /// The interval leaves zero out.
    bool real() const { return interval.low > 0 || interval.high < 0; }
    bool operator==(const Difference &) const = default;
};

struct DifferenceTally {
    std::array<Difference, MetricCount> metric{}; ///< by Metric
    Difference late, cost;

    const Difference &operator[](Metric m) const { return metric[size_t(m)]; }
    Difference &operator[](Metric m) { return metric[size_t(m)]; }
    bool operator==(const DifferenceTally &) const = default;
};

enum class Side { Both, OnlyA, OnlyB };

/// Why a message was not requested.
struct NotRequested {
    Difference unreachable, guard, limit; ///< skipped
    Difference ended;                     ///< not needed any more
    Difference afterHorizon;
    bool operator==(const NotRequested &) const = default;
};

/// A variant, matched by its id and its message's.
struct VariantDifference {
    QString id;
    Side side = Side::Both;
    DifferenceTally tally;
    bool operator==(const VariantDifference &) const = default;
};

/// A message, matched by its id.
struct MessageDifference {
    QString id;
    Side side = Side::Both;
    QString stepA, channelA, stepB, channelB; ///< ids; empty where the message is missing
    std::optional<ChannelType> typeA, typeB;
    DifferenceTally tally;
    NotRequested missed;
    std::vector<VariantDifference> variants; ///< in the order of A, those of B alone after what they follow
    bool operator==(const MessageDifference &) const = default;
};

/// A channel, matched by its id.
struct ChannelDifference {
    QString id;
    Side side = Side::Both;
    ChannelType type = ChannelType::InApp; ///< on B where it is on both
    DifferenceTally tally;
    bool operator==(const ChannelDifference &) const = default;
};

struct Comparison {
    quint64 recipients = 0, seed = 0;
    Duration horizonA, horizonB;
    QString currencyA, currencyB;
    int groups = 0; ///< the recipients were counted in so many groups
    Difference heldOut, stopped, exited, completed, inProgress;
    Difference reached, converted, heldOutConverted;
    Difference lift, messagesPerRecipient;
    Difference cost, saved, revenue;
    std::vector<MessageDifference> messages; ///< in the order of A, those of B alone after what they follow
    std::vector<ChannelDifference> channels; ///< likewise
    DifferenceTally total;
    double seconds = 0; ///< of the engine alone; the only field that may differ between two equal comparisons

    const MessageDifference *message(QStringView id) const;
    const ChannelDifference *channel(QStringView id) const;
    bool operator==(const Comparison &) const = default;
};

/// Plays both sequences for the same recipients with the same luck, so that what an edit does not reach does not move,
/// and what remains of a difference is the edit's.
///
/// The recipients are split into up to a thousand equal ranges; both sides count each range, and the differences of the
/// ranges give the spread (Student's t over the ranges, and two imaginary recipients more, one differing by one event
/// each way: the adjusted interval of Bonett and Price, "Adjusted Wald confidence interval for a difference of binomial
/// proportions based on paired data", 2012). It assumes that recipients are drawn independently of each other, which
/// they are. The imaginary pair hardly shows where a difference is frequent, keeps the coverage where it is rare, and
/// says what was never seen: no difference among all recipients leaves ± 3 of them possible. A figure that cannot
/// differ, because nothing before it was changed, differs by 0 with the interval [0, 0].
///
/// Refuses with the semantic errors of the first template that has any. A cancelled one is a problem with rule
/// "cancelled"; @p progress counts recipients played on both sides. Same request, same comparison, bit for bit,
/// whatever the threads.
Result<Comparison> comparePreviews(const CompareRequest &request, PreviewProgress *progress = nullptr);

/// The object that `compare --json` prints, in one line.
QByteArray comparisonToJson(const Comparison &comparison);

} // namespace stepline
