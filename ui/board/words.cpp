#include "ui/board/words.h"

#include "ui/board/board_text.h"

#include <QLocale>
#include <QTime>

namespace stepline {

namespace {

/// A name inside a sentence: "Viewed" → "viewed".
QString inSentence(const QString &name) {
    return QLocale().toLower(name);
}

/// "Mon–Fri" for days in a row, "Mon, Wed" otherwise; empty for all seven.
QString daysInWords(const QStringList &days) {
    QList<int> numbers;
    int number = 0;
    for (const Choice &day : weekdays()) {
        if (days.contains(QLatin1String(day.key)))
            numbers.append(number);
        ++number;
    }
    if (numbers.size() == 7 || numbers.isEmpty())
        return {};
    const QLocale locale;
    const auto shortName = [&](int n) { return locale.standaloneDayName(n + 1, QLocale::ShortFormat); };
    if (numbers.size() > 2 && numbers.last() - numbers.first() == numbers.size() - 1)
        return BoardText::tr("%1–%2", "days: Mon–Fri").arg(shortName(numbers.first()), shortName(numbers.last()));
    QStringList names;
    for (int n : numbers)
        names.append(shortName(n));
    return names.join(QStringLiteral(", "));
}

} // namespace

BoardWords::BoardWords(const Template &tmpl) {
    for (const Variable &variable : tmpl.variables)
        m_samples.insert(variable.name, variable.sample.isEmpty() ? variable.fallback : variable.sample);
    for (const Channel &channel : tmpl.channels)
        m_channels.insert(channel.id, &channel);
    QHash<QString, int> uses, numbers;
    for (const Step &step : tmpl.sequence.steps)
        for (const Message &message : step.messages)
            ++uses[channelName(message)];
    for (const Step &step : tmpl.sequence.steps) {
        for (const Message &message : step.messages) {
            QString name = channelName(message);
            if (uses.value(name) > 1) {
                const int number = ++numbers[name];
                name = BoardText::tr("%1 %2", "channel and number: SMS 2").arg(name, QLocale().toString(number));
            }
            m_messages.insert(message.id, {&message, name});
        }
    }
}

QString BoardWords::channelName(const Message &message) const {
    const Channel *channel = m_channels.value(message.channel);
    return channel ? channel->displayName() : message.channel;
}

QString BoardWords::messageName(const Message &message) const {
    return m_messages.value(message.id).name;
}

std::optional<ChannelType> BoardWords::type(const Message &message) const {
    const Channel *channel = m_channels.value(message.channel);
    return channel ? std::optional(channel->type) : std::nullopt;
}

QString BoardWords::metricCondition(const Message &message, const MetricCondition &condition) const {
    const auto channel = type(message);
    QString words = channel ? metricName(condition.metric, *channel) : metricName(condition.metric);
    if (condition.atLeast)
        words = BoardText::tr("%1 ≥ %2 %", "metric and percent").arg(words, QLocale().toString(*condition.atLeast));
    if (channel && toBeSupported(*channel, condition.metric))
        words = BoardText::tr("%1 (to be supported)").arg(words);
    return words;
}

QString BoardWords::event(const Condition &condition, bool negated) const {
    const Named named = m_messages.value(condition.message);
    const QString who = named.message ? named.name : BoardText::tr("unknown message");
    MetricCondition metric{condition.metric, condition.atLeast};
    const QString what =
        inSentence(named.message ? metricCondition(*named.message, metric) : metricName(condition.metric));
    return negated ? BoardText::tr("%1 not %2", "SMS not delivered").arg(who, what)
                   : BoardText::tr("%1 %2", "SMS delivered").arg(who, what);
}

QString BoardWords::joined(const std::vector<Condition> &parts, const QString &separator, int depth) const {
    QStringList words;
    for (const Condition &part : parts) {
        const QString text = condition(part, depth + 1);
        const bool nested =
            (part.kind == Condition::Kind::All || part.kind == Condition::Kind::Any) && part.parts.size() > 1;
        words.append(nested ? QStringLiteral("(%1)").arg(text) : text);
    }
    return words.join(separator);
}

QString BoardWords::condition(const Condition &condition, int depth) const {
    if (depth > 8)
        return QStringLiteral("…");
    switch (condition.kind) {
    case Condition::Kind::Event: return event(condition, false);
    case Condition::Kind::Segment: return BoardText::tr("in segment %1").arg(condition.segment);
    case Condition::Kind::All:
        return condition.parts.empty() ? BoardText::tr("always")
                                       : joined(condition.parts, BoardText::tr(" and ", "between conditions"), depth);
    case Condition::Kind::Any:
        return condition.parts.empty() ? BoardText::tr("never")
                                       : joined(condition.parts, BoardText::tr(" or ", "between conditions"), depth);
    case Condition::Kind::Not: break;
    }
    if (condition.parts.empty())
        return BoardText::tr("never");
    const Condition &part = condition.parts.front();
    if (part.kind == Condition::Kind::Event)
        return event(part, true);
    if (part.kind == Condition::Kind::Segment)
        return BoardText::tr("not in segment %1").arg(part.segment);
    return BoardText::tr("not (%1)").arg(this->condition(part, depth + 1));
}

QString BoardWords::clock(int minutes) {
    return QTime(minutes / 60 % 24, minutes % 60).toString(QStringLiteral("HH:mm"));
}

QString BoardWords::window(const SendWindow &window) {
    if (window.any)
        return BoardText::tr("Any time");
    const QString days = window.days ? daysInWords(*window.days) : QString();
    QString times;
    if (window.at)
        times = BoardText::tr("at %1", "clock time").arg(clock(*window.at));
    else if (window.from && window.until)
        times = BoardText::tr("%1–%2", "clock times").arg(clock(*window.from), clock(*window.until));
    if (times.isEmpty())
        return days.isEmpty() ? BoardText::tr("Any time") : days;
    return days.isEmpty() ? times : BoardText::tr("%1, %2", "days, times").arg(days, times);
}

/// Enough for one line of a card: tags become the samples, section marks go. The true rendering is the inspector's.
QString BoardWords::withSamples(const QString &text) const {
    QString out;
    qsizetype from = 0;
    for (;;) {
        const qsizetype open = text.indexOf(QLatin1String("{{"), from);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1String("}}"), open);
        if (close < 0)
            return out + text.mid(from);
        out += text.mid(from, open - from);
        const QString tag = text.mid(open + 2, close - open - 2).remove(u'{').trimmed();
        if (!tag.isEmpty() && !QStringLiteral("#^/!>&=").contains(tag.front()))
            out += m_samples.value(tag, QStringLiteral("[%1]").arg(tag));
        from = close + 2;
        if (from < text.size() && text[from] == u'}')
            ++from;
    }
}

QString BoardWords::firstWords(const Content &content) const {
    for (const auto &field : {content.subject, content.title, content.body}) {
        if (field) {
            QString words = withSamples(field->left(300)).simplified().left(200);
            if (!words.isEmpty())
                return words;
        }
    }
    return {};
}

QString BoardWords::kindOfTrigger(const QString &kind) {
    return choiceName(triggerKinds(), kind);
}

} // namespace stepline
