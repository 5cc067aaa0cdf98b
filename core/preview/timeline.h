#pragma once

#include "core/base/problem.h"
#include "core/model/template.h"
#include "core/preview/play.h"

#include <optional>
#include <vector>

namespace stepline {

// A sequence on the calendar: when each message lands for somebody who enters at a moment, in a zone. The rules are
// those of trace and player (core/preview/play_rules.h); nothing is interpreted a second time.

/// What the recipient does in the meantime. All are reachable on every channel and in no segment.
enum class TimelineCourse {
    NobodyReacts, ///< no event at all: every wait runs to its end, the longest way
    ViewsAtOnce,  ///< each message is delivered, and viewed where the channel can tell, in the second it is sent
};

/// One message on the calendar. Moments are seconds since 1970 UTC.
struct Landing {
    enum class Kind {
        Sent,
        Skipped,    ///< decided at @c at and not sent: @c reason says why
        NotNeeded,  ///< the sequence had ended; @c at is where it lands when nobody reacts
        NotDecided, ///< the preview ends before it is decided; @c at means nothing
    };
    using Reason = PlayMoment::Reason;

    QString message, step, channel;
    Kind kind = Kind::Sent;
    Reason reason = Reason::None; ///< Skipped
    qint64 stepStart = 0;         ///< when its step starts
    qint64 planned = 0;           ///< start of the step and delay; with @c deferred, when the limit lets it go
    qint64 at = 0;                ///< when it lands
    qint64 done = 0;              ///< Sent: when the step need not wait for it any more
    bool deferred = false;        ///< the limit put it off
    /// When it lands at the soonest (whatever can shorten a wait happens at once) and at the latest (nothing happens).
    qint64 earliest = 0, latest = 0;
    Problems problems; ///< errors of this message that are left out of account

    bool pushed() const { return at > planned; } ///< by a closed window
    bool placed() const { return kind != Kind::NotDecided; }
    bool operator==(const Landing &) const = default;
};

/// When a step starts, if it does. @c index counts from 0.
struct TimelineStep {
    int index = 0;
    qint64 start = 0;
    bool operator==(const TimelineStep &) const = default;
};

/// A sequence on the calendar.
struct Timeline {
    qint64 entry = 0; ///< seconds since 1970 UTC
    QString zone;
    std::vector<Landing> touches; ///< by landing, then by place; those that are not decided last
    std::vector<TimelineStep> steps;

    /// Stopped, Exited, Completed, InProgress or HeldOut; and when.
    PlayMoment::Kind ending = PlayMoment::Kind::Completed;
    qint64 endsAt = 0;
    QString endedBy;                      ///< Stopped, Exited: the message; empty for an organic conversion
    Metric endedWith = Metric::Converted; ///< Stopped, Exited
    Problems problems;                    ///< errors of the sequence that are left out of account

    const Landing *touch(QStringView message) const;
    /// Where everything ends: the last landing, or the ending.
    qint64 last() const;
    bool operator==(const Timeline &) const = default;
};

/// Never refuses: what is wrong with the template is left out (a bad window counts as open, a bad guard as met, a bad
/// stop as absent) and said, with the message it belongs to or for the whole sequence. An unknown @p zone is UTC.
Timeline timelineOf(const Template &tmpl, qint64 entry, const QString &zone, TimelineCourse course);

/// The same for one recipient who was played; @p tmpl is what they were played through.
Timeline timelineOf(const Template &tmpl, const Played &played);

} // namespace stepline
