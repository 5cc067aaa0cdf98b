#pragma once

#include "core/base/duration.h"
#include "core/base/json_value.h"
#include "core/model/vocabulary.h"

#include <QDate>
#include <memory>
#include <vector>

namespace stepline {

// Plain values of an open sequence document, defaults filled in. They are decoded from the JSON (core/model/decode.h)
// and never written back: edits go to the JSON through Document, so that nothing that is not understood is lost.

/// A condition on the recipient's earlier events or segment.
struct Condition {
    enum class Kind { Event, Segment, All, Any, Not };
    Kind kind = Kind::All;
    QString message;                ///< Event: the message id
    Metric metric = Metric::Viewed; ///< Event
    std::optional<int> atLeast;     ///< Event: percent engaged, 1-100
    QString segment;                ///< Segment: its name
    std::vector<Condition> parts;   ///< All, Any: any number; Not: exactly one
    bool hasMetric = true;          ///< Event: false when the file names none; an error of meaning (core/check)

    bool operator==(const Condition &) const = default;
};

/// stop_when, advance_when: a metric of the message itself.
struct MetricCondition {
    Metric metric = Metric::Viewed;
    std::optional<int> atLeast;
    bool hasMetric = true; ///< false when the file names none; an error of meaning (core/check)

    bool operator==(const MetricCondition &) const = default;
};

/// When messages may go out. `any` (days: "any") lifts the sequence's window.
struct SendWindow {
    bool any = false;
    std::optional<QStringList> days; ///< keys of weekdays(); absent: all seven
    std::optional<int> from, until;  ///< minutes since midnight; until is exclusive; from > until wraps past midnight
    std::optional<int> at;           ///< that very minute's first second
    QString zone = QStringLiteral("recipient"); ///< or an IANA name
    bool besideAny = false;                     ///< "any" stood beside other keys; an error of meaning (core/check)

    bool operator==(const SendWindow &) const = default;
};

struct Link {
    QString label, url;
    bool operator==(const Link &) const = default;
};

/// Texts of a message; absent fields are nullopt.
struct Content {
    std::optional<QString> subject, preheader, title, body;
    std::optional<QString> imageUrl, imageAlt;
    std::optional<Link> cta;
    std::optional<std::vector<Link>> buttons;

    bool operator==(const Content &) const = default;
};

struct Variant {
    QString id;
    double weight = 1;
    Content content;                                              ///< replaces field by field
    std::array<double, MetricCount> lift{1, 1, 1, 1, 1, 1, 1, 1}; ///< only viewed, clicked, replied, converted count

    bool operator==(const Variant &) const = default;
};

struct Message {
    QString id, channel;
    Duration delay, wait;
    std::optional<MetricCondition> stopWhen, advanceWhen;
    std::optional<Condition> onlyIf;
    std::optional<SendWindow> sendWindow;
    Content content;
    std::vector<Variant> variants;
    QString notes;

    bool operator==(const Message &) const = default;
};

struct Step {
    QString id, name, notes;
    std::vector<Message> messages;

    bool operator==(const Step &) const = default;
};

struct Limit {
    qint64 max = 1; ///< 0 when the file names none; an error of meaning (core/check), as is a `per` of zero
    Duration per;
    bool defer = false; ///< then: "defer"; else skip

    bool operator==(const Limit &) const = default;
};

struct Sequence {
    bool enabled = true;
    std::vector<Metric> exitOn{Metric::Replied, Metric::Unsubscribed, Metric::Complained, Metric::Converted};
    std::optional<Limit> limit;
    std::optional<SendWindow> sendWindow;
    double holdout = 0;
    std::vector<Step> steps;

    bool operator==(const Sequence &) const = default;
};

struct Channel {
    QString id;
    ChannelType type = ChannelType::InApp;
    QString name; ///< empty: not named; displayName() helps out

    QString displayName() const { return name.isEmpty() ? channelTypeName(type) : name; }
    bool operator==(const Channel &) const = default;
};

struct Goal {
    QString name, event;
    std::optional<double> targetRate, value;
    bool operator==(const Goal &) const = default;
};

struct Trigger {
    QString kind = QStringLiteral("manual"); ///< key of triggerKinds()
    QString event, where;
    Duration delay;
    QString reentryPolicy; ///< key of reentryPolicies(); empty: not said
    std::optional<Duration> reentryAfter;
    std::optional<qint64> priority;
    bool operator==(const Trigger &) const = default;
};

struct Variable {
    QString name, sample, fallback;
    bool operator==(const Variable &) const = default;
};

/// What follows an ending (completed, stopped, exited).
struct Afterwards {
    QString next, tag, task;
    bool suppress = false;
    bool operator==(const Afterwards &) const = default;
};

struct ChecklistItem {
    QString text;
    bool done = false;
    bool operator==(const ChecklistItem &) const = default;
};

/// A whole sequence document: the template, its channels, its sequence.
struct Template {
    QString id, key, name, description;
    QStringList tags;
    QString kind, stage, tier; ///< keys of templateKinds(), stages(), tiers(); empty: not said
    std::optional<Goal> goal;
    std::optional<Trigger> trigger;
    QString audience;
    std::vector<Variable> variables;
    Afterwards onCompleted, onStopped, onExited;
    QString owner, notes;
    QDate reviewBy;
    std::vector<ChecklistItem> checklist;

    std::vector<Channel> channels;
    Sequence sequence;

    const Channel *channel(QStringView id) const;
    const Message *message(QStringView id) const;
    const Step *step(QStringView id) const;
    const Step *stepOf(QStringView messageId) const;
    /// Type of the message's channel; nullopt when the channel is unknown.
    std::optional<ChannelType> typeOf(const Message &message) const;
    int messageCount() const;

    bool operator==(const Template &) const = default;
};

/// Where a message stands: indices of its step and its place in it.
struct Place {
    int step = -1;
    int index = -1;
    bool valid() const { return step >= 0; }
    bool operator==(const Place &) const = default;
};
Place placeOf(const Template &tmpl, QStringView messageId);

/// What people call a message: its channel's name and, where several messages use that name, which of them it is (“SMS
/// 2”). The id where its channel is unknown.
QString messageName(const Template &tmpl, QStringView messageId);

/// The step (and message) that a pointer stands in or under; index -1 for the step itself.
Place placeOfPointer(QStringView pointer);

/// "/sequence/steps/2/messages/0"; empty when the message is unknown.
QString messagePointer(const Template &tmpl, QStringView messageId);
QString stepPointer(const Template &tmpl, QStringView stepId);
QString channelPointer(const Template &tmpl, QStringView channelId);

/// Can an event of @p earlier have happened when @p later is decided, as far as the document tells? (Earlier step, or
/// the same step with a smaller delay or, at the same delay, an earlier place.)
bool comesEarlier(const Template &tmpl, QStringView earlier, QStringView later);

/// Start of each step after entry when every message of each step is sent and waited for: the sums of the largest
/// delay + wait. Windows do not count. One value more than there are steps: the last is the nominal length.
std::vector<Duration> nominalStarts(const Sequence &sequence);

} // namespace stepline
