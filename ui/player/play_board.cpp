#include "ui/player/play_board.h"

#include <algorithm>

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

} // namespace

std::vector<std::pair<Metric, QString>> forcibleAt(const Template &tmpl, const Played &played, const PlayWords &words,
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
    std::vector<std::pair<Metric, QString>> forcible;
    const Message *found = tmpl.message(message);
    const auto type = found ? tmpl.typeOf(*found) : std::nullopt;
    if (!sent || !type)
        return forcible;
    for (const Metric metric : reportedMetrics(*type))
        if (metric != Metric::Requested && !happened[size_t(metric)])
            forcible.emplace_back(metric, words.metric(message, metric));
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
