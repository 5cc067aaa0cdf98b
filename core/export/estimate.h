#pragma once

#include "core/base/result.h"
#include "core/export/machine.h"
#include "core/preview/preview.h"

namespace stepline {

/// A figure per recipient, the held-out ones included: its mean, how far the mean may be off (95 %), and the ends.
struct PerRecipient {
    double mean = 0, margin = 0;
    qint64 least = 0, most = 0;
};

/// What a run of an exported sequence makes an engine do, per recipient.
struct Estimate {
    quint64 recipients = 0; ///< that the run is for
    quint64 played = 0;     ///< recipients of the forecast who were followed through the exported machine
    double started = 1;     ///< share that is started: the held-out ones are not
    PerRecipient transitions, calls, sends, sent, openings, events; ///< of Walk
    PerRecipient jobs;                                              ///< BPMN: sends and questions when a window opens
    PerRecipient seconds;                                           ///< from start to end
    bool waits = false; ///< it waits for answers from outside, as only Standard workflows can
};

/// One recipient of the forecast, followed through the exported machine.
struct FollowedRecipient {
    bool heldOut = false; ///< not started: the rest is empty then
    Script script;        ///< what they do, told from each message's request
    Walk walk;
    int jobs = 0; ///< BPMN: sends and questions when a window opens
};

/// Follows recipients of the forecast through the state machine that toStatesLanguage() writes.
class RecipientFollower {
public:
    /// Refuses what the preview or the export refuses; the preview's warnings come with the value.
    static Result<RecipientFollower> make(const PreviewRequest &request);
    /// @p recipient: its number in the audience, from 0.
    FollowedRecipient follow(quint64 recipient);
    bool waits() const; ///< the machine waits for answers from outside

private:
    struct Parts;
    explicit RecipientFollower(std::shared_ptr<Parts> parts) : m_parts(std::move(parts)) {}
    std::shared_ptr<Parts> m_parts;
};

/// Follows @p most recipients of the forecast, or all where it has fewer, through the state machine that
/// toStatesLanguage() writes. Refuses what the preview or the export refuses; the preview's warnings come with the
/// value.
Result<Estimate> estimateRun(const PreviewRequest &request, quint64 most = 50'000);

} // namespace stepline
