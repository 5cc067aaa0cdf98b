#include "core/model/template.h"

#include <algorithm>

namespace stepline {

const Channel *Template::channel(QStringView wanted) const {
    const auto it = std::find_if(channels.begin(), channels.end(), [&](const Channel &c) { return c.id == wanted; });
    return it == channels.end() ? nullptr : &*it;
}

const Message *Template::message(QStringView wanted) const {
    const Place place = placeOf(*this, wanted);
    return place.valid() ? &sequence.steps[place.step].messages[place.index] : nullptr;
}

const Step *Template::step(QStringView wanted) const {
    const auto &steps = sequence.steps;
    const auto it = std::find_if(steps.begin(), steps.end(), [&](const Step &s) { return s.id == wanted; });
    return it == steps.end() ? nullptr : &*it;
}

const Step *Template::stepOf(QStringView messageId) const {
    const Place place = placeOf(*this, messageId);
    return place.valid() ? &sequence.steps[place.step] : nullptr;
}

std::optional<ChannelType> Template::typeOf(const Message &message) const {
    const Channel *used = channel(message.channel);
    return used ? std::optional(used->type) : std::nullopt;
}

int Template::messageCount() const {
    int count = 0;
    for (const Step &step : sequence.steps)
        count += int(step.messages.size());
    return count;
}

Place placeOf(const Template &tmpl, QStringView messageId) {
    for (size_t s = 0; s < tmpl.sequence.steps.size(); ++s) {
        const auto &messages = tmpl.sequence.steps[s].messages;
        for (size_t m = 0; m < messages.size(); ++m)
            if (messages[m].id == messageId)
                return {int(s), int(m)};
    }
    return {};
}

QString messageName(const Template &tmpl, QStringView messageId) {
    const auto nameOf = [&](const Message &message) {
        const Channel *channel = tmpl.channel(message.channel);
        return channel ? channel->displayName() : QString();
    };
    const Message *wanted = tmpl.message(messageId);
    const QString name = wanted ? nameOf(*wanted) : QString();
    if (name.isEmpty())
        return messageId.toString();
    int alike = 0, which = 0;
    for (const Step &step : tmpl.sequence.steps)
        for (const Message &message : step.messages)
            if (nameOf(message) == name) {
                ++alike;
                if (&message == wanted)
                    which = alike;
            }
    return alike == 1 ? name : QStringLiteral("%1 %2").arg(name).arg(which);
}

Place placeOfPointer(QStringView pointer) {
    const QStringList parts = pointerSteps(pointer);
    if (parts.value(0) != u"sequence" || parts.value(1) != u"steps" || parts.size() < 3)
        return {};
    return {parts[2].toInt(), parts.value(3) == u"messages" && parts.size() > 4 ? parts[4].toInt() : -1};
}

QString messagePointer(const Template &tmpl, QStringView messageId) {
    const Place place = placeOf(tmpl, messageId);
    return place.valid() ? QStringLiteral("/sequence/steps/%1/messages/%2").arg(place.step).arg(place.index)
                         : QString();
}

QString stepPointer(const Template &tmpl, QStringView stepId) {
    for (size_t s = 0; s < tmpl.sequence.steps.size(); ++s)
        if (tmpl.sequence.steps[s].id == stepId)
            return QStringLiteral("/sequence/steps/%1").arg(s);
    return {};
}

QString channelPointer(const Template &tmpl, QStringView channelId) {
    for (size_t c = 0; c < tmpl.channels.size(); ++c)
        if (tmpl.channels[c].id == channelId)
            return QStringLiteral("/channels/%1").arg(c);
    return {};
}

bool comesEarlier(const Template &tmpl, QStringView earlier, QStringView later) {
    const Place a = placeOf(tmpl, earlier), b = placeOf(tmpl, later);
    if (!a.valid() || !b.valid() || a == b)
        return false;
    if (a.step != b.step)
        return a.step < b.step;
    const auto &messages = tmpl.sequence.steps[a.step].messages;
    const Duration first = messages[a.index].delay, second = messages[b.index].delay;
    return first < second || (first == second && a.index < b.index);
}

std::vector<Duration> nominalStarts(const Sequence &sequence) {
    std::vector<Duration> starts{{0}};
    for (const Step &step : sequence.steps) {
        qint64 longest = 0;
        for (const Message &message : step.messages)
            longest = std::max(longest, message.delay.seconds + message.wait.seconds);
        starts.push_back({starts.back().seconds + longest});
    }
    return starts;
}

} // namespace stepline
