#include "ui/player/play_board.h"

#include <algorithm>
#include <functional>
#include <set>

namespace stepline {

using Kind = PlayMoment::Kind;
using State = CardPlay::State;

namespace {

bool decides(Kind kind) {
    return kind == Kind::Requested || kind == Kind::Skipped || kind == Kind::Deferred || kind == Kind::NotNeeded ||
           kind == Kind::AfterHorizon;
}

State stateAfter(Kind kind) {
    switch (kind) {
    case Kind::Requested: return State::Requested;
    case Kind::Skipped: return State::Skipped;
    case Kind::Deferred: return State::Deferred;
    default: return State::NotNeeded;
    }
}

std::optional<BoardEnding::Kind> endingOf(Kind kind) {
    switch (kind) {
    case Kind::Stopped: return BoardEnding::Kind::Stopped;
    case Kind::Exited: return BoardEnding::Kind::Exited;
    case Kind::Completed: return BoardEnding::Kind::Completed;
    case Kind::InProgress: return BoardEnding::Kind::InProgress;
    case Kind::HeldOut: return BoardEnding::Kind::HeldOut;
    default: return std::nullopt;
    }
}

void addDepths(const Condition &condition, const QString &message, std::set<int, std::greater<>> &depths) {
    if (condition.kind == Condition::Kind::Event && condition.message == message && condition.atLeast)
        depths.insert(*condition.atLeast);
    for (const Condition &part : condition.parts)
        addDepths(part, message, depths);
}

/// How deep a view of the message is asked to be, by its own conditions and the guards of others; the deepest first.
std::set<int, std::greater<>> depthsAsked(const Template &tmpl, const Message &message) {
    std::set<int, std::greater<>> depths;
    for (const auto &own : {message.stopWhen, message.advanceWhen})
        if (own && own->metric == Metric::Viewed && own->atLeast)
            depths.insert(*own->atLeast);
    for (const Step &step : tmpl.sequence.steps)
        for (const Message &other : step.messages)
            if (other.onlyIf)
                addDepths(*other.onlyIf, message.id, depths);
    return depths;
}

} // namespace

std::vector<PlayForcible> forcibleAt(const Template &tmpl, const Played &played, const PlayWords &words,
                                     const QString &message, size_t count) {
    bool sent = false;
    std::array<bool, MetricCount> happened{};
    for (size_t i = 0; i < count; ++i) {
        const PlayMoment &moment = played.moments[i];
        if (moment.message != message)
            continue;
        sent |= moment.kind == Kind::Requested;
        if (moment.kind == Kind::Event)
            happened[size_t(moment.metric)] = true;
    }
    std::vector<PlayForcible> forcible;
    const Message *found = tmpl.message(message);
    const auto type = found ? tmpl.typeOf(*found) : std::nullopt;
    if (!sent || !type)
        return forcible;
    for (const Metric metric : reportedMetrics(*type))
        if (metric != Metric::Requested && !happened[size_t(metric)]) {
            const QString name = words.metric(message, metric);
            forcible.push_back({metric, name});
            if (metric != Metric::Viewed)
                continue;
            std::set<int, std::greater<>> depths = depthsAsked(tmpl, *found);
            for (const int enough : std::set(depths))
                depths.insert(enough / 2); // a look that is not deep enough
            for (const int depth : depths)
                if (depth > 0 && depth < 100)
                    forcible.push_back(
                        {metric, PlayWords::tr("%1, to %2 %", "Viewed, to 50 %").arg(name).arg(depth), double(depth)});
        }
    return forcible;
}

BoardPlay boardPlayAt(const Template &tmpl, const Played &played, const PlayWords &words, size_t count) {
    BoardPlay play;
    for (const Step &step : tmpl.sequence.steps) {
        play.steps.insert(step.id, BoardPlay::StepState::Waiting);
        for (const Message &message : step.messages)
            play.cards.insert(message.id, CardPlay{.line = PlayWords::tr("Waiting"),
                                                   .tip = PlayWords::tr("It is not decided yet."),
                                                   .marks = {},
                                                   .forcible = {}});
    }
    count = std::min(count, played.moments.size());
    for (size_t i = 0; i < count; ++i) {
        const PlayMoment &moment = played.moments[i];
        const bool current = i + 1 == count;
        const auto card = play.cards.find(moment.message);
        if (decides(moment.kind) && card != play.cards.end()) {
            card->state = stateAfter(moment.kind);
            card->line = words.line(moment);
            card->tip = words.sentence(moment);
        } else if (moment.kind == Kind::Event && card != play.cards.end()) {
            card->marks.push_back({words.metric(moment.message, moment.metric), false, moment.forced});
        } else if (moment.kind == Kind::StepStarted) {
            play.steps[moment.step] = BoardPlay::StepState::Running;
        } else if (moment.kind == Kind::StepDone) {
            play.steps[moment.step] = BoardPlay::StepState::Done;
        } else if (moment.kind == Kind::HeldOut) {
            for (CardPlay &each : play.cards) {
                each.state = State::NotNeeded;
                each.line = words.line(moment);
                each.tip = words.sentence(moment);
            }
        }
        if (const auto ending = endingOf(moment.kind)) {
            play.ending = ending;
            if ((moment.kind == Kind::Stopped || moment.kind == Kind::Exited) && card != play.cards.end()) {
                const QString name = words.metric(moment.message, moment.metric);
                for (CardPlay::Mark &mark : card->marks)
                    mark.ends |= mark.text == name;
            }
        }
        if (current && card != play.cards.end())
            card->current = true;
    }
    for (auto card = play.cards.begin(); card != play.cards.end(); ++card)
        card->forcible = forcibleAt(tmpl, played, words, card.key(), count);
    return play;
}

} // namespace stepline
