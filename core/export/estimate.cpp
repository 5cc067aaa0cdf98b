#include "core/export/estimate.h"

#include "core/export/export_parts.h"
#include "core/export/machine.h"
#include "core/export/states_language.h"
#include "core/preview/play.h"

#include <cmath>
#include <set>

namespace stepline {

namespace {

constexpr double Sure = 1.959963985;     ///< 95 % of a normal distribution lie within so many deviations
constexpr qint64 Span = 2 * 366 * 86400; ///< longer than any execution

class Sum {
public:
    void add(double value) {
        m_least = m_count == 0 ? value : std::min(m_least, value);
        m_most = m_count == 0 ? value : std::max(m_most, value);
        ++m_count;
        const double away = value - m_mean;
        m_mean += away / double(m_count);
        m_squares += away * (value - m_mean);
    }
    /// Of all of @p population, of whom those added are a sample.
    PerRecipient of(quint64 population) const {
        const double n = double(m_count);
        const double unseen = population > m_count ? 1 - n / double(population) : 0;
        return {m_mean, n > 1 ? Sure * std::sqrt(m_squares / (n - 1) / n * unseen) : 0, qint64(m_least),
                qint64(m_most)};
    }

private:
    quint64 m_count = 0;
    double m_mean = 0, m_squares = 0, m_least = 0, m_most = 0;
};

/// The recipient as a script: what happened to them, told from each message's request.
Script scriptOf(const Played &played) {
    Script script;
    script.entry = qint64(std::floor(played.entry));
    script.zone = played.zone;
    script.segment = played.segment;
    script.unreachable = played.unreachable;
    for (const PlayMoment &moment : played.moments)
        if (moment.kind == PlayMoment::Kind::Event)
            script.events.push_back({moment.message,
                                     moment.metric,
                                     Duration{qint64(std::llround(moment.at - moment.since))},
                                     moment.depth,
                                     {}});
    return script;
}

/// How often a process in BPMN asks when a window opens: once for each delay of a step, as long as nothing has ended.
int openingsOf(const Sequence &sequence, const Played &played) {
    if (!sequence.enabled)
        return 0;
    double end = std::numeric_limits<double>::infinity();
    for (const PlayMoment &moment : played.moments)
        if (moment.kind == PlayMoment::Kind::Stopped || moment.kind == PlayMoment::Kind::Exited)
            end = std::min(end, moment.at);
    int asked = 0;
    for (const PlayMoment &moment : played.moments) {
        if (moment.kind != PlayMoment::Kind::StepStarted)
            continue;
        for (const Step &step : sequence.steps)
            if (step.id == moment.step)
                for (const Turn &turn : turnsOf(sequence, step)) {
                    std::set<qint64> delays;
                    for (const Message *message : turn)
                        if (effectiveWindow(sequence, *message) && moment.at + double(message->delay.seconds) < end)
                            delays.insert(message->delay.seconds);
                    asked += int(delays.size());
                }
    }
    return asked;
}

} // namespace

struct RecipientFollower::Parts {
    Template tmpl;
    StateMachine machine;
    std::optional<PersonPlayer> player;
    OpeningsByZone openings;
    bool waits = false;
};

Result<RecipientFollower> RecipientFollower::make(const PreviewRequest &request) {
    const auto written = toStatesLanguage(request.tmpl);
    if (!written)
        return written.problems();
    const auto machine = StateMachine::read(*written);
    if (!machine)
        return machine.problems();
    auto player = PersonPlayer::make(request);
    if (!player)
        return player.problems();
    const Problems warnings = player.problems();
    return {RecipientFollower(std::make_shared<Parts>(
                Parts{request.tmpl, *machine, std::move(player).value(),
                      OpeningsByZone(request.entry, request.entry + request.spread.seconds + Span),
                      written->contains(".waitForTaskToken")})),
            warnings};
}

FollowedRecipient RecipientFollower::follow(quint64 recipient) {
    const Sequence &sequence = m_parts->tmpl.sequence;
    PlayChoice choice;
    choice.recipient = recipient;
    const Played person = m_parts->player->play(choice);
    FollowedRecipient followed;
    followed.heldOut = person.heldOut;
    if (person.heldOut)
        return followed;
    followed.script = scriptOf(person);
    followed.walk =
        m_parts->machine.walk(followed.script, sequence.enabled ? sequence.limit : std::nullopt, m_parts->openings);
    followed.jobs = followed.walk.sends + openingsOf(sequence, person);
    return followed;
}

bool RecipientFollower::waits() const {
    return m_parts->waits;
}

Result<Estimate> estimateRun(const PreviewRequest &request, quint64 most) {
    auto follower = RecipientFollower::make(request);
    if (!follower)
        return follower.problems();
    Sum transitions, calls, sends, sent, asked, events, jobs, seconds;
    quint64 played = 0, started = 0;
    const quint64 end = std::min(most, request.recipients);
    // Those who are taken stand evenly in the audience, so that spread entries are met at all their hours.
    for (; played < end; ++played) {
        const FollowedRecipient each =
            follower.value().follow(quint64(double(request.recipients) * double(played) / double(end)));
        started += each.heldOut ? 0 : 1;
        transitions.add(each.walk.transitions);
        calls.add(each.walk.calls);
        sends.add(each.walk.sends);
        sent.add(each.walk.sent);
        asked.add(each.walk.openings);
        events.add(each.walk.events);
        jobs.add(each.jobs);
        seconds.add(double(each.walk.end));
    }
    Estimate estimate;
    const quint64 n = request.recipients;
    estimate.recipients = n;
    estimate.played = played;
    estimate.started = played > 0 ? double(started) / double(played) : 1;
    estimate.transitions = transitions.of(n);
    estimate.calls = calls.of(n);
    estimate.sends = sends.of(n);
    estimate.sent = sent.of(n);
    estimate.openings = asked.of(n);
    estimate.events = events.of(n);
    estimate.jobs = jobs.of(n);
    estimate.seconds = seconds.of(n);
    estimate.waits = follower->waits();
    return {estimate, follower.problems()};
}

} // namespace stepline
