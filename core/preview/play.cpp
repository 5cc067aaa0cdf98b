#include "core/preview/play.h"

#include "core/check/check.h"
#include "core/preview/play_luck.h"
#include "core/preview/play_rules.h"

#include <algorithm>

namespace stepline {

using Kind = PlayMoment::Kind;

namespace {

/// The same request for the plan, in which every metric that the channels report is possible, if only just: no draw
/// hits what could not happen before, but it may be forced, and then what follows from it is drawn.
PreviewRequest forcible(PreviewRequest request) {
    for (auto &[type, behaviour] : request.profile.channels) {
        for (const Metric metric : AllMetrics) {
            auto &chance = behaviour.chances[size_t(metric)];
            if (metric == Metric::Requested || !reports(type, metric))
                continue;
            if (!chance)
                chance.emplace();
            if (chance->p.at(request.scenario) <= 0)
                chance->p = {.value = 1e-30, .low = {}, .high = {}, .grade = Grade::Assumed, .source = {}};
        }
    }
    return request;
}

} // namespace

struct PersonPlayer::Setup {
    explicit Setup(const PreviewRequest &asked)
        : request(asked), plan(makePlan(forcible(request))), rules(request.tmpl) {}
    Setup(const Setup &) = delete; // the rules look at the request
    Setup &operator=(const Setup &) = delete;

    PreviewRequest request;
    Plan plan;
    SequenceRules rules;
};

namespace {

/// Tells a playthrough as moments, in the recipient's own time.
class Teller {
public:
    Teller(const PreviewRequest &request, const SequenceRules &rules, DrawnRecipient &luck, const Playthrough &played)
        : m_request(request), m_rules(rules), m_luck(luck), m_played(played), m_entry(luck.entry()) {}

    Played tell();

private:
    void tellSteps();
    void tellDecision(const Decision &decision);
    void tellEvent(const RecipientEvent &event);
    void tellEnd();
    void tellUndecided(Kind kind, double at);
    PlayMoment &add(Kind kind, double at) {
        m_told.moments.push_back({.kind = kind, .at = since(at)});
        return m_told.moments.back();
    }
    PlayMoment &add(Kind kind, double at, int message) {
        PlayMoment &moment = add(kind, at);
        moment.message = idOf(message);
        moment.step = m_request.tmpl.sequence.steps[size_t(m_rules.stepOf(message))].id;
        return moment;
    }
    double since(double at) const { return at - m_entry; }
    QString idOf(int message) const { return message < 0 ? QString() : m_rules.messages()[size_t(message)]->id; }
    double requestedAt(int message) const { return message < 0 ? m_entry : m_played.requestedAt[size_t(message)]; }
    /// No step begins or is done after the end.
    double end() const { return m_played.ended() ? m_played.ending.at : NeverHappens; }

    const PreviewRequest &m_request;
    const SequenceRules &m_rules;
    DrawnRecipient &m_luck;
    const Playthrough &m_played;
    double m_entry;
    Played m_told;
};

Played Teller::tell() {
    add(Kind::Entered, m_entry);
    for (const RecipientEvent &event : m_played.events)
        if (event.message < 0)
            tellEvent(event);
    if (m_luck.heldOut()) {
        add(Kind::HeldOut, m_entry);
        m_told.ending = Kind::HeldOut;
    } else {
        tellSteps();
    }
    if (!m_luck.heldOut())
        tellEnd();
    // At one moment, what is told first goes first: a cause before what it brings about, the ending last.
    std::ranges::stable_sort(m_told.moments, {}, &PlayMoment::at);
    for (size_t i = 0; i < m_played.late.size(); ++i)
        if (m_played.late[i])
            m_told.late << idOf(int(i));
    for (const RecipientEvent &event : m_played.events) {
        m_told.converted |= event.metric == Metric::Converted;
        m_told.convertedByItself |= event.message < 0;
    }
    return std::move(m_told);
}

void Teller::tellSteps() {
    const auto &steps = m_request.tmpl.sequence.steps;
    const double horizon = m_luck.horizon();
    auto decision = m_played.decisions.begin();
    const auto decide = [&](int step) {
        for (; decision != m_played.decisions.end() && (step < 0 || m_rules.stepOf(decision->message) == step);
             ++decision)
            tellDecision(*decision);
    };
    for (size_t s = 0; s < m_played.stepStarts.size(); ++s) {
        const bool decides = decision != m_played.decisions.end() && m_rules.stepOf(decision->message) == int(s);
        if (decides || (m_played.stepStarts[s] < end() && m_played.stepStarts[s] <= horizon))
            add(Kind::StepStarted, m_played.stepStarts[s]).step = steps[s].id;
        decide(int(s));
        if (s < m_played.stepDone.size() && m_played.stepDone[s] < end() && m_played.stepDone[s] <= horizon)
            add(Kind::StepDone, m_played.stepDone[s]).step = steps[s].id;
    }
    decide(-1); // a broadcast has no steps
}

void Teller::tellDecision(const Decision &decision) {
    using Outcome = Decision::Outcome;
    const Message &message = *m_rules.messages()[size_t(decision.message)];
    const Kind kind = decision.outcome == Outcome::Requested  ? Kind::Requested
                      : decision.outcome == Outcome::Deferred ? Kind::Deferred
                                                              : Kind::Skipped;
    PlayMoment &moment = add(kind, decision.at, decision.message);
    moment.planned = since(decision.planned);
    switch (decision.outcome) {
    case Outcome::Requested:
        moment.until = since(decision.done);
        if (!message.variants.empty())
            moment.variant = message.variants[size_t(m_luck.variantOf(decision.message))].id;
        break;
    case Outcome::Unreachable: moment.reason = PlayMoment::Reason::Unreachable; break;
    case Outcome::Guard: moment.reason = PlayMoment::Reason::Guard; break;
    case Outcome::Limit: moment.reason = PlayMoment::Reason::Limit; break;
    case Outcome::Deferred:
        moment.reason = PlayMoment::Reason::Limit;
        moment.until = since(decision.until);
        break;
    }
    if (decision.oldest >= 0) {
        moment.other = idOf(decision.oldest);
        moment.otherAt = since(requestedAt(decision.oldest));
    }
    const bool looked = decision.outcome == Outcome::Requested || decision.outcome == Outcome::Guard;
    if (looked && message.onlyIf && m_request.tmpl.sequence.enabled)
        for (const SequenceRules::Fact &fact : m_rules.factsOf(*message.onlyIf, m_played, m_luck, decision.at))
            moment.facts.push_back(
                {*fact.condition, fact.holds, fact.at < NeverHappens ? since(fact.at) : 0}); // copies a leaf
    for (size_t i = decision.firstEvent; i < decision.endEvent; ++i)
        tellEvent(m_played.events[i]);
}

void Teller::tellEvent(const RecipientEvent &event) {
    PlayMoment &moment = add(Kind::Event, event.at);
    moment.metric = event.metric;
    moment.forced = event.forced;
    moment.depth = event.depth;
    moment.afterEnd = event.at > end() || (m_played.cut == Playthrough::Cut::None && event.at > m_played.done);
    if (event.message < 0)
        return;
    moment.message = idOf(event.message);
    moment.step = m_request.tmpl.sequence.steps[size_t(m_rules.stepOf(event.message))].id;
    moment.since = since(requestedAt(event.message));
    const auto &advance = m_rules.messages()[size_t(event.message)]->advanceWhen;
    moment.advances = m_request.tmpl.sequence.enabled && advance && advance->metric == event.metric &&
                      event.depth >= advance->atLeast.value_or(0);
    if (!m_played.late[size_t(event.message)] || !m_rules.ends(event))
        return;
    bool later = false;
    for (const Decision &decision : m_played.decisions) {
        if (later && decision.outcome == Decision::Outcome::Requested && decision.at < event.at)
            moment.tooLateFor << idOf(decision.message);
        later |= decision.outcome == Decision::Outcome::Requested && decision.message == event.message;
    }
}

void Teller::tellEnd() {
    const double horizon = m_luck.horizon();
    if (m_played.ended()) {
        const RecipientEnding &ending = m_played.ending;
        m_told.ending = ending.stop ? Kind::Stopped : Kind::Exited;
        PlayMoment &moment = add(m_told.ending, ending.at);
        moment.message = idOf(ending.message);
        moment.metric = ending.metric;
        moment.since = since(requestedAt(ending.message));
        tellUndecided(Kind::NotNeeded, ending.at);
    } else if (m_played.done <= horizon) {
        m_told.ending = Kind::Completed;
        add(Kind::Completed, m_played.done);
    } else {
        m_told.ending = Kind::InProgress;
        add(Kind::InProgress, horizon);
        tellUndecided(Kind::AfterHorizon, horizon);
    }
}

void Teller::tellUndecided(Kind kind, double at) {
    for (size_t i = 0; i < m_played.undecided.size(); ++i) {
        if (!m_played.undecided[i])
            continue;
        PlayMoment &moment = add(kind, at, int(i));
        if (kind == Kind::NotNeeded) {
            moment.other = idOf(m_played.ending.message);
            moment.otherAt = since(m_played.ending.at);
            moment.metric = m_played.ending.metric;
        } else {
            moment.planned = m_played.nextDecision < NeverHappens ? since(m_played.nextDecision) : NeverHappens;
        }
    }
}

Playthrough playthroughOf(const SequenceRules &rules, DrawnRecipient &luck) {
    if (!luck.heldOut())
        return rules.play(luck, luck.entry(), luck.horizon(), luck.organic());
    Playthrough played;
    played.events = luck.organic();
    played.requestedAt.assign(rules.messages().size(), NeverHappens);
    played.late.assign(rules.messages().size(), false);
    return played;
}

} // namespace

Result<PersonPlayer> PersonPlayer::make(const PreviewRequest &request) {
    Problems problems = semanticErrors(request.tmpl);
    for (const Problem &problem : checkProfile(request.profile))
        if (problem.severity == Severity::Error)
            problems << problem;
    if (!allFine(problems))
        return problems;
    return {PersonPlayer(std::make_shared<const Setup>(request)), previewWarnings(request)};
}

const PreviewRequest &PersonPlayer::request() const {
    return m_setup->request;
}

Played PersonPlayer::play(const PlayChoice &choice) const {
    const PreviewRequest &request = m_setup->request;
    DrawnRecipient luck(request, m_setup->plan, choice);
    const Playthrough played = playthroughOf(m_setup->rules, luck);
    Played told = Teller(request, m_setup->rules, luck, played).tell();
    told.recipient = choice.recipient;
    told.heldOut = luck.heldOut();
    told.segment = luck.segment() < 0 ? QString() : request.profile.segments[size_t(luck.segment())].name;
    told.zone = luck.zone();
    told.entry = double(request.entry) + luck.entry();
    told.horizon = m_setup->plan.horizon;
    for (size_t c = 0; c < request.tmpl.channels.size(); ++c)
        (luck.reachableOn(int(c)) ? told.reachable : told.unreachable) << request.tmpl.channels[c].id;
    return told;
}

std::optional<quint64> PersonPlayer::find(Wanted wanted, quint64 from, quint64 most) const {
    const quint64 all = std::max<quint64>(1, m_setup->request.recipients);
    const auto matches = [&](quint64 recipient) {
        const PlayChoice choice{.recipient = recipient, .person = {}, .forced = {}};
        DrawnRecipient luck(m_setup->request, m_setup->plan, choice);
        if (luck.heldOut() || wanted == Wanted::HeldOut)
            return luck.heldOut() &&
                   (wanted == Wanted::HeldOut || (wanted == Wanted::Converted && !luck.organic().empty()));
        const Playthrough played = playthroughOf(m_setup->rules, luck);
        switch (wanted) {
        case Wanted::Stopped: return played.ended() && played.ending.stop;
        case Wanted::Exited: return played.ended() && !played.ending.stop;
        case Wanted::Completed: return !played.ended() && played.done <= luck.horizon();
        case Wanted::InProgress: return !played.ended() && played.done > luck.horizon();
        case Wanted::Late: return std::ranges::find(played.late, true) != played.late.end();
        case Wanted::Converted:
            return std::ranges::any_of(played.events, [](const auto &e) { return e.metric == Metric::Converted; });
        case Wanted::HeldOut: break;
        }
        return false;
    };
    for (quint64 i = 0; i < std::min(most, all); ++i)
        if (const quint64 recipient = (from % all + i) % all; matches(recipient))
            return recipient;
    return std::nullopt;
}

} // namespace stepline
