#include "ui/player/play_words.h"

#include <QLocale>
#include <cmath>

namespace stepline {

using Kind = PlayMoment::Kind;

namespace {

QString inSentence(const QString &name) {
    return QLocale().toLower(name);
}

} // namespace

PlayWords::PlayWords(const Template &tmpl, const Played &played)
    : m_tmpl(tmpl), m_played(played), m_words(tmpl),
      m_zone(played.zone, qint64(played.entry), qint64(played.entry + played.horizon)) {}

QString PlayWords::number(quint64 recipient) {
    return tr("Recipient %1").arg(QLocale().toString(recipient + 1));
}

QString PlayWords::who() const {
    QStringList parts{number(m_played.recipient)};
    if (!m_played.segment.isEmpty())
        parts << m_played.segment;
    parts << m_played.zone;
    QStringList reachable;
    for (const QString &id : m_played.reachable)
        if (const Channel *channel = m_tmpl.channel(id))
            reachable << channel->displayName();
    if (m_played.heldOut)
        parts << tr("held out");
    else
        parts << (reachable.isEmpty() ? tr("not reachable") : tr("reachable by %1").arg(reachable.join(u", ")));
    return parts.join(QStringLiteral(" · "));
}

QDateTime PlayWords::local(double at) const {
    const auto utc = qint64(std::floor(m_played.entry + at));
    return QDateTime::fromSecsSinceEpoch(utc + m_zone.offsetAt(utc), Qt::UTC);
}

QString PlayWords::clock(double at) const {
    return QLocale().toString(local(at).time(), QLocale::ShortFormat);
}

QString PlayWords::dayTime(double at) const {
    const QDate day = local(at).date();
    return tr("%1 %2, %3", "weekday, date, clock: Mon 1/5/26, 9:00")
        .arg(QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat), QLocale().toString(day, QLocale::ShortFormat),
             clock(at));
}

QString PlayWords::date(double at) const {
    return QLocale().toString(local(at).date(), QLocale::LongFormat);
}

QString PlayWords::when(double at, double reference) const {
    if (local(at).date() == local(reference).date())
        return clock(at);
    if (std::abs(at - reference) < 6 * double(Duration::Day))
        return tr("%1 %2", "weekday and clock: Mon 9:00")
            .arg(QLocale().dayName(local(at).date().dayOfWeek(), QLocale::ShortFormat), clock(at));
    return tr("%1, %2", "date and clock: 1/5/26, 9:00")
        .arg(QLocale().toString(local(at).date(), QLocale::ShortFormat), clock(at));
}

QString PlayWords::span(double seconds) {
    auto whole = qint64(std::llround(std::max(0.0, seconds)));
    // Nobody asks for the seconds of a day or the minutes of a week.
    const qint64 unit = whole >= 2 * Duration::Day       ? Duration::Hour
                        : whole >= 10 * Duration::Minute ? Duration::Minute
                                                         : 1;
    whole = (whole + unit / 2) / unit * unit;
    return whole == 0 ? tr("less than a second") : spokenDuration({whole});
}

QString PlayWords::elapsed(double seconds) {
    return seconds < 0.5 ? tr("at entry") : tr("+ %1", "elapsed time").arg(span(seconds));
}

QString PlayWords::message(const QString &id) const {
    const Message *found = find(id);
    return found ? m_words.messageName(*found) : id;
}

QString PlayWords::metric(const QString &message, Metric metric) const {
    const Message *found = find(message);
    const auto type = found ? m_words.type(*found) : std::nullopt;
    return type ? metricName(metric, *type) : metricName(metric);
}

bool PlayWords::hasOwnName(const QString &message, Metric metric) const {
    const Message *found = find(message);
    const auto type = found ? m_words.type(*found) : std::nullopt;
    return type && *type != ChannelType::Email && info(*type).metricNames[size_t(metric)];
}

QString PlayWords::person() const {
    for (const Variable &variable : m_tmpl.variables)
        if ((variable.name == u"first_name" || variable.name == u"name") && !variable.sample.isEmpty())
            return variable.sample;
    return tr("the recipient");
}

QString PlayWords::happened(const QString &message, Metric metric) const {
    QString name = this->message(message);
    if (hasOwnName(message, metric)) // "Call: “Connected”"
        return tr("%1 has “%2”", "a message and its event").arg(name, this->metric(message, metric));
    switch (metric) {
    case Metric::Requested: return tr("%1 was sent").arg(name);
    case Metric::Delivered: return tr("%1 was delivered").arg(name);
    case Metric::Viewed:
        return m_words.type(*find(message)) == ChannelType::Email ? tr("%1 was opened").arg(name)
                                                                  : tr("%1 was viewed").arg(name);
    case Metric::Clicked: return tr("%1 was clicked").arg(name);
    case Metric::Replied: return tr("%1 was answered").arg(name);
    case Metric::Unsubscribed: return tr("%1 made them unsubscribe").arg(name);
    case Metric::Complained: return tr("%1 made them complain").arg(name);
    case Metric::Converted: return tr("%1 made them convert").arg(name);
    }
    return name;
}

QString PlayWords::missing(const QString &message, Metric metric) const {
    QString name = this->message(message);
    if (hasOwnName(message, metric))
        return tr("%1 has no “%2”", "a message and its event").arg(name, this->metric(message, metric));
    switch (metric) {
    case Metric::Requested: return tr("%1 was not sent").arg(name);
    case Metric::Delivered: return tr("%1 was not delivered").arg(name);
    case Metric::Viewed:
        return m_words.type(*find(message)) == ChannelType::Email ? tr("%1 was not opened").arg(name)
                                                                  : tr("%1 was not viewed").arg(name);
    case Metric::Clicked: return tr("%1 was not clicked").arg(name);
    case Metric::Replied: return tr("%1 was not answered").arg(name);
    case Metric::Unsubscribed: return tr("%1 did not make them unsubscribe").arg(name);
    case Metric::Complained: return tr("%1 did not make them complain").arg(name);
    case Metric::Converted: return tr("%1 did not make them convert").arg(name);
    }
    return name;
}

QString PlayWords::fact(const GuardFact &fact, double reference) const {
    const Condition &condition = fact.condition;
    if (condition.kind == Condition::Kind::Segment)
        return fact.holds ? tr("%1 is in the segment “%2”").arg(person(), condition.segment)
                          : tr("%1 is not in the segment “%2”").arg(person(), condition.segment);
    QString words =
        fact.holds ? happened(condition.message, condition.metric) : missing(condition.message, condition.metric);
    if (condition.atLeast)
        words = fact.holds ? tr("%1 to at least %2 %").arg(words, QLocale().toString(*condition.atLeast))
                           : tr("%1 as far as %2 %").arg(words, QLocale().toString(*condition.atLeast));
    if (!fact.holds)
        return tr("%1 by then").arg(words);
    // "2 s after 09:00" where the clock alone would not tell the two apart.
    const double into = std::fmod(m_played.entry + fact.at, double(Duration::Minute));
    if (reference - fact.at < double(Duration::Minute) && into >= 1)
        return tr("%1 %2 after %3", "what happened, seconds, clock: SMS was delivered 2 s after 9:00")
            .arg(words, span(std::floor(into)), when(fact.at - into, reference));
    return tr("%1 at %2", "what happened and when").arg(words, when(fact.at, reference));
}

QString PlayWords::facts(const std::vector<GuardFact> &facts, double reference) const {
    QStringList words;
    for (const GuardFact &each : facts)
        words << fact(each, reference);
    return words.join(tr(" and ", "between facts"));
}

QString PlayWords::limit() const {
    const auto &limit = m_tmpl.sequence.limit;
    if (!limit)
        return {};
    return tr("%n message(s) in %1", "the limit", int(std::min<qint64>(limit->max, 1'000'000)))
        .arg(spokenDuration(limit->per));
}

QString PlayWords::requested(const PlayMoment &moment) const {
    QString text = tr("Sent: %1.").arg(message(moment.message));
    if (!moment.variant.isEmpty())
        text = tr("Sent: %1, variant %2.").arg(message(moment.message), moment.variant);
    if (moment.at - moment.planned >= 1)
        text += u' ' + tr("Due at %1, it waited for the send window.").arg(when(moment.planned, moment.at));
    if (!moment.facts.empty())
        text += u' ' + tr("Its guard holds: %1.").arg(facts(moment.facts, moment.at));
    return text;
}

QString PlayWords::skipped(const PlayMoment &moment) const {
    QString name = message(moment.message);
    const Message *found = find(moment.message);
    switch (moment.reason) {
    case PlayMoment::Reason::Unreachable: {
        const Channel *channel = found ? m_tmpl.channel(found->channel) : nullptr;
        return tr("Skipped: %1. %2 cannot be reached by %3.")
            .arg(name, person(), channel ? channel->displayName() : name);
    }
    case PlayMoment::Reason::Guard:
        return tr("Not sent: %1. The guard “%2” is false because %3.")
            .arg(name, found && found->onlyIf ? m_words.condition(*found->onlyIf) : QString(),
                 moment.facts.empty() ? tr("nothing can make it true") : facts(moment.facts, moment.at));
    case PlayMoment::Reason::Limit:
        return tr("Skipped: %1. The limit is %2, and %3 went out at %4.")
            .arg(name, limit(), message(moment.other), when(moment.otherAt, moment.at));
    case PlayMoment::Reason::None: break;
    }
    return name;
}

QString PlayWords::event(const PlayMoment &moment) const {
    if (moment.message.isEmpty())
        return tr("Converted without any message.");
    const QString what = metric(moment.message, moment.metric), name = message(moment.message);
    QString text = moment.at - moment.since < 0.5
                       ? tr("%1: %2, at once.", "an event, a message").arg(what, name)
                       : tr("%1: %2, %3 after it went out.", "an event, a message, a time span")
                             .arg(what, name, span(moment.at - moment.since));
    if (moment.metric == Metric::Viewed && moment.depth < 100)
        text += u' ' + tr("Seen to %1 %.").arg(QLocale().toString(int(moment.depth)));
    if (moment.forced)
        text += u' ' + tr("You made it happen.");
    if (!moment.tooLateFor.isEmpty()) {
        QStringList names;
        for (const QString &id : moment.tooLateFor)
            names << message(id);
        text += u' ' + tr("Too late to spare %1.").arg(names.join(u", "));
    } else if (moment.afterEnd) {
        text += u' ' + tr("It is counted; the sequence was over.");
    } else if (moment.advances) {
        text += u' ' + tr("The wait for it ends.");
    }
    return text;
}

QString PlayWords::ending(const QString &id, Metric metric) const {
    if (id.isEmpty())
        return tr("converted without any message");
    return tr("%1 %2", "an event and its message: viewed KakaoTalk")
        .arg(inSentence(this->metric(id, metric)), message(id));
}

QString PlayWords::ended(const PlayMoment &moment) const {
    const QString what = ending(moment.message, moment.metric);
    const QString text = moment.message.isEmpty() || moment.at - moment.since < 0.5
                             ? tr("%1 at %2", "what ended it, clock").arg(what, clock(moment.at))
                             : tr("%1 at %2, %3 after it went out", "what ended it, clock, time span")
                                   .arg(what, clock(moment.at), span(moment.at - moment.since));
    return moment.kind == Kind::Stopped ? tr("Stopped: %1.").arg(text) : tr("Left the sequence: %1.").arg(text);
}

QString PlayWords::sentence(const PlayMoment &moment) const {
    const auto stepName = [&] {
        const auto &steps = m_tmpl.sequence.steps;
        for (size_t s = 0; s < steps.size(); ++s)
            if (steps[s].id == moment.step)
                return steps[s].name.isEmpty() ? tr("Step %1").arg(QLocale().toString(int(s) + 1))
                                               : tr("Step %1 “%2”").arg(QLocale().toString(int(s) + 1), steps[s].name);
        return moment.step;
    };
    switch (moment.kind) {
    case Kind::Entered: return tr("Enters the sequence, on %1 at %2 in %3.").arg(date(0), clock(0), m_played.zone);
    case Kind::HeldOut: return tr("Held out: is sent nothing, to measure what happens without the messages.");
    case Kind::StepStarted: return tr("%1 begins.", "a step").arg(stepName());
    case Kind::StepDone: return tr("%1 is done.", "a step").arg(stepName());
    case Kind::Requested: return requested(moment);
    case Kind::Skipped: return skipped(moment);
    case Kind::Deferred:
        return tr("Put off: %1 waits until %2. The limit is %3, and %4 went out at %5.")
            .arg(message(moment.message), when(moment.until, moment.at), limit(), message(moment.other),
                 when(moment.otherAt, moment.at));
    case Kind::Event: return event(moment);
    case Kind::Stopped:
    case Kind::Exited: return ended(moment);
    case Kind::Completed: return tr("Reached the end of the sequence.");
    case Kind::NotNeeded:
        return tr("Not needed any more: %1. The recipient %2.", "a message, what ended it: viewed KakaoTalk")
            .arg(message(moment.message), ending(moment.other, moment.metric));
    case Kind::AfterHorizon:
        return tr("Not decided: %1. The preview ends %2 after entry.")
            .arg(message(moment.message), span(m_played.horizon));
    case Kind::InProgress:
        return tr("The preview ends %1 after entry; the sequence is still running.").arg(span(m_played.horizon));
    }
    return {};
}

QString PlayWords::line(const PlayMoment &moment) const {
    switch (moment.kind) {
    case Kind::Requested: return tr("Sent %1", "when").arg(when(moment.at, 0));
    case Kind::Deferred: return tr("Put off until %1").arg(when(moment.until, 0));
    case Kind::NotNeeded: return tr("Not needed: %1").arg(ending(moment.other, moment.metric));
    case Kind::AfterHorizon: return tr("After the preview's end");
    case Kind::HeldOut: return tr("Held out");
    case Kind::Skipped:
        switch (moment.reason) {
        case PlayMoment::Reason::Unreachable: return tr("Skipped: not reachable");
        case PlayMoment::Reason::Guard: {
            if (moment.facts.empty())
                return tr("Not sent: guard");
            const GuardFact &fact = moment.facts.front();
            if (fact.condition.kind == Condition::Kind::Segment)
                return fact.holds ? tr("Not sent: in %1", "a segment").arg(fact.condition.segment)
                                  : tr("Not sent: not in %1", "a segment").arg(fact.condition.segment);
            return tr("Not sent: %1")
                .arg(fact.holds ? happened(fact.condition.message, fact.condition.metric)
                                : missing(fact.condition.message, fact.condition.metric));
        }
        case PlayMoment::Reason::Limit: return tr("Skipped: limit reached");
        case PlayMoment::Reason::None: break;
        }
        break;
    default: break;
    }
    return {};
}

} // namespace stepline
