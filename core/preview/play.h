#pragma once

#include "core/base/result.h"
#include "core/model/template.h"
#include "core/preview/preview.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace stepline {

// One recipient of a preview, played: the person that the sampled engine draws under that number, or one like them of
// whom some things are chosen and some events forced. The sum over all recipients of what is played here is what the
// engine counts.

/// What is chosen of a person; the rest is left to luck.
struct PersonChoice {
    std::optional<QString> segment; ///< by name
    std::optional<QString> zone;    ///< IANA name, also one that the profile does not have
    std::map<QString, bool> reach;  ///< channel id → reachable
    std::optional<bool> heldOut;

    bool byLuck() const { return !segment && !zone && reach.empty() && !heldOut; }
    bool operator==(const PersonChoice &) const = default;
};

/// "This happens now": the event happens then, and what it cannot be without has happened by then. If the recipient
/// would have done it earlier anyway, that stands. It takes effect if the message was requested by then.
struct ForcedEvent {
    QString message;
    Metric metric = Metric::Viewed;
    double at = 0;      ///< seconds since entry
    double depth = 100; ///< of a view, percent
    bool operator==(const ForcedEvent &) const = default;
};

struct PlayChoice {
    quint64 recipient = 0; ///< counted from 0
    PersonChoice person;
    std::vector<ForcedEvent> forced;
    bool operator==(const PlayChoice &) const = default;
};

/// Something that a guard looked at.
struct GuardFact {
    Condition condition; ///< of kind Event or Segment
    bool holds = false;
    double at = 0; ///< Event that holds: when it happened, seconds since entry
    bool operator==(const GuardFact &) const = default;
};

/// One moment on the recipient's time line and its reason. Times are seconds since entry.
struct PlayMoment {
    enum class Kind {
        Entered,
        HeldOut, ///< in the group that is sent nothing
        StepStarted,
        Requested,
        Skipped,  ///< `reason` says why
        Deferred, ///< the limit puts it off until `until`
        Event,
        StepDone,
        Stopped,
        Exited,
        Completed,
        NotNeeded,    ///< the recipient has stopped or exited: `other` and `metric` say by what
        AfterHorizon, ///< the preview ends before it is decided
        InProgress,   ///< the preview ends before the sequence does
    };
    enum class Reason { None, Unreachable, Guard, Limit };

    Kind kind = Kind::Entered;
    double at = 0;
    QString step, message;             ///< message: empty for steps, the whole sequence and organic conversions
    Metric metric = Metric::Requested; ///< Event, Stopped, Exited, NotNeeded
    Reason reason = Reason::None;
    /// Requested, Skipped, Deferred: when it was meant to be decided; a closed window made `at` later.
    double planned = 0;
    /// Requested: when the step need not wait for it any more. Deferred: when it is asked again.
    double until = 0;
    double since = 0;   ///< Event, Stopped, Exited: when that message was requested
    QString other;      ///< Skipped by limit, Deferred: the oldest request that counts. NotNeeded: what ended it
    double otherAt = 0; ///< when `other` was requested; NotNeeded: when it ended the sequence
    QString variant;    ///< Requested: the id of the variant, if the message has some
    std::vector<GuardFact> facts; ///< Requested, Skipped: what decided the guard
    double depth = 100;           ///< Event: percent seen of a view
    bool forced = false;
    bool advances = false;  ///< Event: ends the message's wait
    bool afterEnd = false;  ///< Event: counted, not acted on
    QStringList tooLateFor; ///< Event: the stop or exit came after these were requested

    bool operator==(const PlayMoment &) const = default;
};

/// A recipient's way through the sequence.
struct Played {
    quint64 recipient = 0;
    QString segment; ///< empty: the profile has none
    QString zone;
    QStringList reachable, unreachable; ///< channel ids in document order
    bool heldOut = false;
    double entry = 0;   ///< seconds since 1970 UTC
    double horizon = 0; ///< seconds since entry
    QStringList late;   ///< messages whose stop or exit came too late
    bool converted = false, convertedByItself = false;
    std::vector<PlayMoment> moments; ///< in order of time

    /// Stopped, Exited, Completed, InProgress or HeldOut.
    PlayMoment::Kind ending = PlayMoment::Kind::InProgress;
    bool operator==(const Played &) const = default;
};

/// Plays the recipients of one preview.
class PersonPlayer {
public:
    /// Refuses with the errors with which the preview would refuse; its warnings come with the value.
    static Result<PersonPlayer> make(const PreviewRequest &request);

    Played play(const PlayChoice &choice) const;

    /// Somebody to look at.
    enum class Wanted { Stopped, Exited, Completed, InProgress, Late, Converted, HeldOut };
    static constexpr quint64 MostSearched = 50'000; ///< takes less than half a second
    /// The first such recipient from @p from on, going round through at most @p most recipients of the preview.
    std::optional<quint64> find(Wanted wanted, quint64 from, quint64 most = MostSearched) const;

    const PreviewRequest &request() const;

private:
    struct Setup;
    explicit PersonPlayer(std::shared_ptr<const Setup> setup) : m_setup(std::move(setup)) {}
    std::shared_ptr<const Setup> m_setup;
};

} // namespace stepline
