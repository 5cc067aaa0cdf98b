#include "ui/timeview/time_words.h"

#include "ui/timeview/time_axis.h"

#include <QLocale>

namespace stepline {

using Kind = Landing::Kind;

TimeWords::TimeWords(const Template &tmpl, const Timeline &timeline, const Calendar &calendar)
    : m_tmpl(tmpl), m_timeline(timeline), m_calendar(calendar), m_words(tmpl) {}

QString TimeWords::name(const Landing &touch) const {
    const Message *found = message(touch);
    return found ? m_words.messageName(*found) : touch.message;
}

QString TimeWords::channelName(const Landing &touch) const {
    const Message *found = message(touch);
    return found ? m_words.channelName(*found) : touch.channel;
}

std::optional<ChannelType> TimeWords::type(const Landing &touch) const {
    const Message *found = message(touch);
    return found ? m_words.type(*found) : std::nullopt;
}

QString TimeWords::clock(qint64 moment) const {
    return clockText(m_calendar.localTime(moment).time());
}

QString TimeWords::dayClock(qint64 moment) const {
    const QDate date = m_calendar.dateOf(moment);
    return tr("%1 %2", "weekday and clock: Tue 10:30")
        .arg(QLocale().standaloneDayName(date.dayOfWeek(), QLocale::ShortFormat), clock(moment));
}

QString TimeWords::dateClock(qint64 moment) const {
    const QDate date = m_calendar.dateOf(moment);
    return tr("%1 %2, %3", "weekday, date, clock: Tue 1/6/26, 10:30")
        .arg(QLocale().standaloneDayName(date.dayOfWeek(), QLocale::ShortFormat),
             QLocale().toString(date, QLocale::ShortFormat), clock(moment));
}

QString TimeWords::longMoment(qint64 moment) const {
    return tr("%1, %2", "long date and clock").arg(QLocale().toString(m_calendar.dateOf(moment)), clock(moment));
}

QString TimeWords::delay(Duration delay) {
    return delay.seconds == 0 ? tr("at once") : tr("+ %1", "a delay").arg(spokenDuration(delay));
}

QString TimeWords::stepName(const Landing &touch) const {
    const auto &steps = m_tmpl.sequence.steps;
    for (size_t s = 0; s < steps.size(); ++s)
        if (steps[s].id == touch.step)
            return steps[s].name.isEmpty() ? tr("Step %1").arg(QLocale().toString(int(s) + 1))
                                           : tr("Step %1 “%2”").arg(QLocale().toString(int(s) + 1), steps[s].name);
    return touch.step;
}

QString TimeWords::delayInWords(const Landing &touch) const {
    const Message *found = message(touch);
    return found ? delay(found->delay) : QString();
}

const SendWindow *TimeWords::windowOf(const Landing &touch) const {
    const Message *found = message(touch);
    if (!found || !m_tmpl.sequence.enabled)
        return nullptr;
    const auto &window = found->sendWindow ? found->sendWindow : m_tmpl.sequence.sendWindow;
    return window && !window->any ? &*window : nullptr;
}

QString TimeWords::outcome(const Landing &touch) const {
    switch (touch.kind) {
    case Kind::Sent:
        if (touch.pushed())
            return tr("Waits %1 for its window").arg(spokenDuration({touch.at - touch.planned}));
        return touch.deferred ? tr("Put off by the limit") : tr("On time");
    case Kind::Skipped:
        switch (touch.reason) {
        case Landing::Reason::Unreachable: return tr("Not sent: not reachable");
        case Landing::Reason::Guard: return tr("Not sent: guard");
        case Landing::Reason::Limit: return tr("Not sent: limit reached");
        case Landing::Reason::None: break;
        }
        return tr("Not sent");
    case Kind::NotNeeded: return tr("Not needed any more");
    case Kind::NotDecided: return tr("After the preview's end");
    }
    return {};
}

QString TimeWords::range(const Landing &touch) const {
    if (touch.earliest == touch.latest || !touch.placed())
        return {};
    return touch.at > touch.earliest
               ? tr("As early as %1, when the waits before it are cut short.").arg(dateClock(touch.earliest))
               : tr("As late as %1, when nobody reacts.").arg(dateClock(touch.latest));
}

QString TimeWords::reason(const Landing &touch) const {
    const Message *found = message(touch);
    if (!found)
        return {};
    QStringList said;
    const Sequence &sequence = m_tmpl.sequence;
    const bool meant = touch.kind != Kind::NotDecided;
    if (!sequence.enabled) {
        said << tr("The sequence is off: everything goes out at entry.");
    } else if (meant) {
        said << (found->delay.seconds == 0
                     ? tr("%1 begins %2 and sends it at once.", "a step, when")
                           .arg(stepName(touch), dayClock(touch.stepStart))
                     : tr("%1 begins %2; the delay is %3.", "a step, when, time span")
                           .arg(stepName(touch), dayClock(touch.stepStart), spokenDuration(found->delay)));
        if (touch.deferred && sequence.limit)
            said << tr("The limit of %1 in %2 puts it off.")
                        .arg(QLocale().toString(sequence.limit->max), spokenDuration(sequence.limit->per));
        const SendWindow *window = windowOf(touch);
        if (touch.pushed() && window)
            said << tr("%1 is outside its window (%2), so it waits %3.", "a moment, a window, time span")
                        .arg(dayClock(touch.planned), BoardWords::window(*window),
                             spokenDuration({touch.at - touch.planned}));
    }
    switch (touch.kind) {
    case Kind::Sent: break;
    case Kind::Skipped:
        if (touch.reason == Landing::Reason::Guard && found->onlyIf)
            said << tr("Not sent here: only if %1.").arg(m_words.condition(*found->onlyIf));
        else if (touch.reason == Landing::Reason::Limit && sequence.limit)
            said << tr("Not sent: the limit of %1 in %2 is reached.")
                        .arg(QLocale().toString(sequence.limit->max), spokenDuration(sequence.limit->per));
        else
            said << outcome(touch) + u'.';
        break;
    case Kind::NotNeeded:
        said << tr("Not sent here: the sequence has ended (%1). It stands where it would land when nobody reacts.")
                    .arg(ending());
        break;
    case Kind::NotDecided: said << tr("The preview ends before it is decided."); break;
    }
    if (const QString between = range(touch); !between.isEmpty())
        said << between;
    for (const Problem &problem : touch.problems)
        said << tr("Left out of account: %1").arg(problem.message);
    return said.join(u' ');
}

QString TimeWords::spoken(const Landing &touch) const {
    int step = 0;
    const auto &steps = m_tmpl.sequence.steps;
    for (size_t s = 0; s < steps.size(); ++s)
        if (steps[s].id == touch.step)
            step = int(s) + 1;
    const QString place = tr("%1, step %2 of %3", "a message and its place")
                              .arg(name(touch), QLocale().toString(step), QLocale().toString(int(steps.size())));
    const QString when =
        touch.placed() ? tr("%1, %2", "a message, when it lands").arg(place, longMoment(touch.at)) : place;
    return touch.kind == Kind::Sent && !touch.pushed() && !touch.deferred
               ? when
               : tr("%1, %2", "a message, what became of it").arg(when, outcome(touch));
}

QString TimeWords::dragged(const Landing &touch, Duration wanted) const {
    const QString when = dayClock(touch.at);
    if (touch.pushed())
        return tr("%1 → closed, lands %2", "a delay, when").arg(delay(wanted), when);
    if (touch.deferred)
        return tr("%1 → put off by the limit, lands %2", "a delay, when").arg(delay(wanted), when);
    return tr("%1 → %2", "a delay, when").arg(delay(wanted), when);
}

QString TimeWords::change(const ClockChange &change) const {
    const QString by = spokenDuration({std::abs(change.seconds)}), when = longMoment(change.at);
    return change.seconds > 0 ? tr("The clock goes forward by %1: %2.").arg(by, when)
                              : tr("The clock goes back by %1: %2.").arg(by, when);
}

QString TimeWords::ending() const {
    const auto what = [&] {
        const Landing *touch = m_timeline.touch(m_timeline.endedBy);
        const auto channel = touch ? type(*touch) : std::nullopt;
        const QString metric = channel ? metricName(m_timeline.endedWith, *channel) : metricName(m_timeline.endedWith);
        return touch ? tr("%1 %2", "a message, a metric: SMS 2 viewed").arg(name(*touch), QLocale().toLower(metric))
                     : metric;
    };
    switch (m_timeline.ending) {
    case PlayMoment::Kind::Stopped: return tr("Stopped: %1").arg(what());
    case PlayMoment::Kind::Exited: return tr("Left: %1").arg(what());
    case PlayMoment::Kind::HeldOut: return tr("Held out");
    case PlayMoment::Kind::InProgress: return tr("The preview ends");
    default: return tr("Completed");
    }
}

QString TimeWords::problems() const {
    QStringList said;
    for (const Problem &problem : m_timeline.problems)
        said << problem.message;
    int messages = 0;
    for (const Landing &touch : m_timeline.touches)
        messages += touch.problems.isEmpty() ? 0 : 1;
    if (messages > 0)
        said << tr("%n message(s) are shown without a setting that cannot be used; they are marked.", nullptr,
                   messages);
    return said.isEmpty() ? QString() : tr("Left out of account: %1").arg(said.join(u' '));
}

} // namespace stepline
