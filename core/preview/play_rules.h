#pragma once

#include "core/model/template.h"

#include <limits>
#include <vector>

namespace stepline {

// The rules of the format's section 5 for one recipient, one thing at a time. What the recipient does is asked of their
// luck: `trace` answers from a script, the player from the engine's draws. Messages are known by their place in the
// document.

inline constexpr double NeverHappens = std::numeric_limits<double>::infinity();

/// Something that a recipient does. Times are seconds on the luck's clock.
struct RecipientEvent {
    int message = -1; ///< place in the document; -1: an organic conversion
    Metric metric = Metric::Converted;
    double at = 0;
    double depth = 100; ///< percent seen
    bool forced = false;
};

/// What the rules ask about the recipient.
class RecipientLuck {
public:
    virtual ~RecipientLuck() = default;
    virtual bool reachable(int message) = 0;
    virtual bool inSegment(const QString &name) = 0;
    /// The moment itself, or the next opening of the message's window.
    virtual double windowed(int message, double t) = 0;
    /// Appends what follows from the message's request at @p at, which @p before requests preceded.
    virtual void eventsOf(int message, double at, int before, std::vector<RecipientEvent> &events) = 0;
};

/// What became of a message at its decision time.
struct Decision {
    enum class Outcome { Requested, Unreachable, Guard, Limit, Deferred };
    Outcome outcome = Outcome::Requested;
    int message = 0;
    double at = 0;
    double planned = 0;    ///< before the window moved it; of a deferred one, when the limit lets it go
    double until = 0;      ///< Deferred: it is asked again then
    int oldest = -1;       ///< Limit, Deferred: the request that has to grow old first
    double done = 0;       ///< Requested: when the step need not wait for it any more
    size_t firstEvent = 0; ///< Requested: its events, [firstEvent, endEvent) of Playthrough::events
    size_t endEvent = 0;
};

/// What ended the sequence for the recipient.
struct RecipientEnding {
    double at = NeverHappens;
    bool stop = false; ///< an exit goes before it
    int message = -1;  ///< -1: an organic conversion, which stands behind all messages
    Metric metric = Metric::Delivered;
};

/// Everything that happened, in order of decision.
struct Playthrough {
    enum class Cut { None, Ended, Horizon }; ///< why the last messages were not decided
    std::vector<double> stepStarts;          ///< of the steps that started
    std::vector<double> stepDone;            ///< of the steps that were done
    std::vector<Decision> decisions;
    std::vector<RecipientEvent> events; ///< organic ones first
    std::vector<double> requestedAt;    ///< by message; NeverHappens
    std::vector<bool> undecided;        ///< by message: left out by the cut
    std::vector<bool> late;             ///< by message: its stop or exit did not prevent a later request
    RecipientEnding ending;             ///< counts only when it comes no later than `done`
    Cut cut = Cut::None;
    double nextDecision = NeverHappens; ///< Cut::Horizon: when the next would have been decided
    double done = NeverHappens;         ///< when the last step is done

    bool ended() const { return ending.at <= done && ending.at < NeverHappens; }
};

/// Plays the sequence for one recipient who enters at @p entry; nothing is decided after @p horizon. @p organic events
/// are theirs whatever is sent. The template must be free of semantic errors.
class SequenceRules {
public:
    explicit SequenceRules(const Template &tmpl);

    Playthrough play(RecipientLuck &luck, double entry, double horizon,
                     const std::vector<RecipientEvent> &organic = {}) const;

    const std::vector<const Message *> &messages() const { return m_messages; }
    int placeOf(QStringView message) const; ///< -1 when there is none of that id
    int stepOf(int message) const { return m_steps[size_t(message)]; }
    bool exitsOn(Metric metric) const;
    /// Does the event end the sequence, by itself? (Wherever it comes after an ending, it does nothing.)
    bool ends(const RecipientEvent &event) const;

    /// One thing that a guard looked at.
    struct Fact {
        const Condition *condition = nullptr; ///< of kind Event or Segment
        bool holds = false;
        double at = NeverHappens; ///< Event: when it happened, at or before the decision
    };
    /// The fewest facts that make the condition what it is at @p at.
    std::vector<Fact> factsOf(const Condition &condition, const Playthrough &played, RecipientLuck &luck,
                              double at) const;

private:
    class Run;
    bool explain(const Condition &condition, const Playthrough &played, RecipientLuck &luck, double at,
                 std::vector<Fact> *facts) const;
    double happened(const Condition &condition, const Playthrough &played, double by) const;

    const Template &m_tmpl;
    std::vector<const Message *> m_messages; ///< in document order
    std::vector<int> m_steps;                ///< of each
};

} // namespace stepline
