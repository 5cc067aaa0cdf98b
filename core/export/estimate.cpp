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

Result<Estimate> estimateRun(const PreviewRequest &request, quint64 most) {
    const auto written = toStatesLanguage(request.tmpl);
    if (!written)
        return written.problems();
    const auto machine = StateMachine::read(*written);
    if (!machine)
        return machine.problems();
    const auto player = PersonPlayer::make(request);
    if (!player)
        return player.problems();

    const Sequence &sequence = request.tmpl.sequence;
    OpeningsByZone openings(request.entry, request.entry + request.spread.seconds + Span);
    Sum transitions, calls, sends, sent, asked, events, jobs, seconds;
    quint64 played = 0, started = 0;
    const quint64 end = std::min(most, request.recipients);
    // Those who are taken stand evenly in the audience, so that spread entries are met at all their hours.
    for (; played < end; ++played) {
        PlayChoice choice;
        choice.recipient = quint64(double(request.recipients) * double(played) / double(end));
        const Played person = player->play(choice);
        Walk walk;
        int windows = 0;
        if (!person.heldOut) {
            ++started;
            walk = machine->walk(scriptOf(person), sequence.enabled ? sequence.limit : std::nullopt, openings);
            windows = openingsOf(sequence, person);
        }
        transitions.add(walk.transitions);
        calls.add(walk.calls);
        sends.add(walk.sends);
        sent.add(walk.sent);
        asked.add(walk.openings);
        events.add(walk.events);
        jobs.add(walk.sends + windows);
        seconds.add(double(walk.end));
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
    estimate.waits = written->contains(".waitForTaskToken");
    return {estimate, player.problems()};
}

} // namespace stepline
