#include "core/preview/timeline.h"

#include "core/check/check.h"
#include "core/preview/open_times.h"
#include "core/preview/play_rules.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace stepline {

using Kind = Landing::Kind;

namespace {

/// A template with what is wrong taken out, so that the rules can play it, and what was wrong.
struct Placeable {
    explicit Placeable(const Template &given);

    Template tmpl;
    std::vector<Problems> byMessage; ///< in document order
    Problems general;
};

Placeable::Placeable(const Template &given) : tmpl(given), byMessage(size_t(given.messageCount())) {
    std::vector<int> first; // place in the document of each step's first message
    int messages = 0;
    for (const Step &step : tmpl.sequence.steps) {
        first.push_back(messages);
        messages += int(step.messages.size());
    }
    for (const Problem &problem : semanticErrors(given)) {
        const Place place = placeOfPointer(problem.pointer);
        if (!place.valid() || place.index < 0 || place.step >= int(first.size())) {
            general << problem;
            if (problem.pointer.startsWith(u"/sequence/send_window"))
                tmpl.sequence.sendWindow.reset();
            else if (problem.pointer.startsWith(u"/sequence/limit"))
                tmpl.sequence.limit.reset();
            continue;
        }
        byMessage[size_t(first[size_t(place.step)] + place.index)] << problem;
        Message &message = tmpl.sequence.steps[size_t(place.step)].messages[size_t(place.index)];
        const QString field = problem.pointer.section(u'/', 6, 6);
        if (field == u"send_window")
            message.sendWindow.reset();
        else if (field == u"only_if")
            message.onlyIf.reset();
        else if (field == u"stop_when")
            message.stopWhen.reset();
        else if (field == u"advance_when")
            message.advanceWhen.reset();
    }
}

/// Somebody who does the same with every message.
class CourseLuck : public RecipientLuck {
public:
    enum class Does { Nothing, View, Advance };

    /// @p rules and @p tmpl must outlive it.
    CourseLuck(const SequenceRules &rules, const Template &tmpl, qint64 entry, const QString &zone)
        : m_rules(rules), m_tmpl(tmpl), m_entry(entry), m_zone(zone) {}

    void setDoes(Does does) { m_does = does; }
    bool reachable(int) override { return true; }
    bool inSegment(const QString &) override { return false; }
    double windowed(int message, double t) override {
        const auto &own = m_rules.messages()[size_t(message)]->sendWindow;
        const auto &window = own ? own : m_tmpl.sequence.sendWindow;
        if (!window || window->any)
            return t;
        const auto known = std::ranges::find(m_windows, *window, &Known::window);
        OpenTimes &times = known != m_windows.end()
                               ? known->times
                               : m_windows.emplace_back(*window, OpenTimes(*window, m_zone, m_entry)).times;
        return double(times.next(m_entry + qint64(t)) - m_entry);
    }
    void eventsOf(int message, double at, int, std::vector<RecipientEvent> &events) override {
        const Message &sent = *m_rules.messages()[size_t(message)];
        const auto happens = [&](Metric metric) { events.push_back({.message = message, .metric = metric, .at = at}); };
        if (m_does == Does::Advance && sent.advanceWhen)
            happens(sent.advanceWhen->metric);
        const auto type = m_tmpl.typeOf(sent);
        if (m_does != Does::View || !type)
            return;
        for (const Metric metric : {Metric::Delivered, Metric::Viewed})
            if (reports(*type, metric))
                happens(metric);
    }

private:
    struct Known {
        Known(const SendWindow &known, OpenTimes open) : window(known), times(std::move(open)) {}
        SendWindow window;
        OpenTimes times;
    };

    const SequenceRules &m_rules;
    const Template &m_tmpl;
    qint64 m_entry;
    QString m_zone;
    Does m_does = Does::Nothing;
    std::vector<Known> m_windows; ///< a sequence has a few
};

Landing::Reason reasonOf(Decision::Outcome outcome) {
    switch (outcome) {
    case Decision::Outcome::Unreachable: return Landing::Reason::Unreachable;
    case Decision::Outcome::Guard: return Landing::Reason::Guard;
    case Decision::Outcome::Limit: return Landing::Reason::Limit;
    case Decision::Outcome::Requested:
    case Decision::Outcome::Deferred: break;
    }
    return Landing::Reason::None;
}

/// Touches of a playthrough, by message; what it left undecided is absent.
std::vector<std::optional<Landing>> touchesOf(const SequenceRules &rules, const Playthrough &played, qint64 entry,
                                              bool enabled) {
    std::vector<std::optional<Landing>> touches(rules.messages().size());
    for (const Decision &decision : played.decisions) {
        std::optional<Landing> &touch = touches[size_t(decision.message)];
        const bool deferred = decision.outcome == Decision::Outcome::Deferred || (touch && touch->deferred);
        touch.emplace();
        touch->kind = decision.outcome == Decision::Outcome::Requested ? Kind::Sent : Kind::Skipped;
        touch->reason = reasonOf(decision.outcome);
        touch->planned = entry + qint64(decision.planned);
        touch->at = entry + qint64(decision.at);
        touch->done = entry + qint64(enabled && touch->kind == Kind::Sent ? decision.done : decision.at);
        touch->deferred = deferred;
        touch->stepStart = enabled ? entry + qint64(played.stepStarts[size_t(rules.stepOf(decision.message))]) : entry;
    }
    return touches;
}

void sortByLanding(std::vector<Landing> &touches) {
    std::ranges::stable_sort(touches, [](const Landing &a, const Landing &b) {
        return a.placed() != b.placed() ? a.placed() : a.placed() && a.at < b.at;
    });
}

} // namespace

const Landing *Timeline::touch(QStringView message) const {
    const auto found = std::ranges::find_if(touches, [&](const Landing &touch) { return touch.message == message; });
    return found == touches.end() ? nullptr : &*found;
}

qint64 Timeline::last() const {
    qint64 last = std::max(entry, endsAt);
    for (const Landing &touch : touches)
        if (touch.placed())
            last = std::max({last, touch.at, touch.latest});
    return last;
}

Timeline timelineOf(const Template &tmpl, qint64 entry, const QString &zone, TimelineCourse course) {
    const Placeable placeable(tmpl);
    const bool enabled = tmpl.sequence.enabled;
    const SequenceRules rules(placeable.tmpl);
    CourseLuck luck(rules, placeable.tmpl, entry, zone);
    const Playthrough longest = rules.play(luck, 0, NeverHappens);

    // The shortest way to the end: nothing ends it, whatever shortens a wait happens.
    Template endless = placeable.tmpl;
    endless.sequence.exitOn.clear();
    for (Step &step : endless.sequence.steps)
        for (Message &message : step.messages)
            message.stopWhen.reset();
    const SequenceRules endlessRules(endless);
    CourseLuck hasty(endlessRules, endless, entry, zone);
    hasty.setDoes(CourseLuck::Does::Advance);
    const Playthrough shortest = endlessRules.play(hasty, 0, NeverHappens);

    Playthrough viewed;
    if (course == TimelineCourse::ViewsAtOnce) {
        luck.setDoes(CourseLuck::Does::View);
        viewed = rules.play(luck, 0, NeverHappens);
    }
    const Playthrough &played = course == TimelineCourse::ViewsAtOnce ? viewed : longest;

    Timeline timeline;
    timeline.entry = entry;
    timeline.zone = zone;
    timeline.problems = placeable.general;
    auto taken = touchesOf(rules, played, entry, enabled);
    const auto late = touchesOf(rules, longest, entry, enabled);
    const auto soon = touchesOf(endlessRules, shortest, entry, enabled);
    for (size_t i = 0; i < taken.size(); ++i) {
        std::optional<Landing> &touch = taken[i];
        if (!touch || played.undecided[i]) { // also one that was put off and then not needed any more
            touch = late[i];                 // nothing cuts the longest way short
            touch->kind = Kind::NotNeeded;
            touch->reason = Landing::Reason::None;
        }
        touch->message = rules.messages()[i]->id;
        touch->channel = rules.messages()[i]->channel;
        touch->step = tmpl.sequence.steps[size_t(rules.stepOf(int(i)))].id;
        touch->problems = placeable.byMessage[i];
        touch->earliest = std::min({touch->at, late[i]->at, soon[i] ? soon[i]->at : touch->at});
        touch->latest = std::max({touch->at, late[i]->at, soon[i] ? soon[i]->at : touch->at});
        timeline.touches.push_back(*std::move(touch));
    }
    sortByLanding(timeline.touches);
    for (size_t s = 0; s < played.stepStarts.size(); ++s)
        timeline.steps.push_back({int(s), entry + qint64(played.stepStarts[s])});
    timeline.endsAt = entry + qint64(played.ended() ? played.ending.at : played.done);
    if (played.ended()) {
        timeline.ending = played.ending.stop ? PlayMoment::Kind::Stopped : PlayMoment::Kind::Exited;
        timeline.endedBy = played.ending.message < 0 ? QString() : rules.messages()[size_t(played.ending.message)]->id;
        timeline.endedWith = played.ending.metric;
    }
    return timeline;
}

Timeline timelineOf(const Template &tmpl, const Played &played) {
    const auto moment = [&](double since) { return qint64(std::floor(played.entry + since)); };
    Timeline timeline;
    timeline.entry = moment(0);
    timeline.zone = played.zone;
    timeline.ending = played.ending;
    const Timeline longest = timelineOf(tmpl, timeline.entry, timeline.zone, TimelineCourse::NobodyReacts);
    std::map<QString, Landing> touches;
    std::map<QString, qint64> starts;
    for (const PlayMoment &told : played.moments) {
        switch (told.kind) {
        case PlayMoment::Kind::StepStarted: starts[told.step] = moment(told.at); break;
        case PlayMoment::Kind::Deferred: touches[told.message].deferred = true; break;
        case PlayMoment::Kind::Requested:
        case PlayMoment::Kind::Skipped: {
            Landing &touch = touches[told.message];
            touch.kind = told.kind == PlayMoment::Kind::Requested ? Kind::Sent : Kind::Skipped;
            touch.reason = told.reason;
            touch.planned = moment(told.planned);
            touch.at = touch.earliest = touch.latest = moment(told.at);
            touch.done = touch.kind == Kind::Sent ? moment(told.until) : touch.at;
            break;
        }
        case PlayMoment::Kind::NotNeeded:
            touches[told.message] = *longest.touch(told.message);
            touches[told.message].kind = Kind::NotNeeded;
            touches[told.message].reason = Landing::Reason::None;
            break;
        case PlayMoment::Kind::Stopped:
        case PlayMoment::Kind::Exited:
            timeline.endedBy = told.message;
            timeline.endedWith = told.metric;
            [[fallthrough]];
        case PlayMoment::Kind::Completed:
        case PlayMoment::Kind::InProgress:
        case PlayMoment::Kind::HeldOut: timeline.endsAt = moment(told.at); break;
        default: break;
        }
    }
    for (size_t s = 0; s < tmpl.sequence.steps.size(); ++s) {
        const Step &step = tmpl.sequence.steps[s];
        if (const auto start = starts.find(step.id); start != starts.end())
            timeline.steps.push_back({int(s), start->second});
        for (const Message &message : step.messages) {
            Landing touch;
            touch.kind = Kind::NotDecided;
            if (const auto told = touches.find(message.id); told != touches.end() && told->second.at != 0)
                touch = told->second;
            const auto start = starts.find(step.id);
            if (touch.kind == Kind::Sent || touch.kind == Kind::Skipped)
                touch.stepStart = start == starts.end() ? timeline.entry : start->second;
            touch.message = message.id;
            touch.step = step.id;
            touch.channel = message.channel;
            timeline.touches.push_back(std::move(touch));
        }
    }
    sortByLanding(timeline.touches);
    return timeline;
}

} // namespace stepline
