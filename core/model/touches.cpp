#include "core/model/touches.h"

#include "core/base/text.h"
#include "core/model/edit_support.h"

#include <QHash>
#include <algorithm>
#include <functional>

namespace stepline {

namespace {

JsonValue str(const QString &value) {
    return JsonValue::string(value);
}

/// Gives out ids that neither the template nor an earlier call uses.
class FreshIds {
public:
    FreshIds(QChar stem, std::function<bool(const QString &)> taken) : m_stem(stem), m_taken(std::move(taken)) {}
    QString next() {
        QString id;
        do
            id = m_stem + QString::number(++m_last);
        while (m_taken(id));
        return id;
    }

private:
    QChar m_stem;
    std::function<bool(const QString &)> m_taken;
    int m_last = 0;
};

JsonValue messageJson(const PlannedTouch &touch, ChannelType type, const QString &id, const QString &channel,
                      Duration delay, Duration wait) {
    JsonValue message = JsonValue::object()
                            .with(QStringLiteral("id"), str(id))
                            .with(QStringLiteral("channel"), str(channel))
                            .with(QStringLiteral("delay"), str(isoDuration(delay)))
                            .with(QStringLiteral("wait"), str(isoDuration(wait)));
    JsonValue content = JsonValue::object();
    QStringList notes;
    if (!touch.subject.isEmpty()) {
        if (hasContentField(type, ContentField::Subject))
            content = std::move(content).with(QStringLiteral("subject"), str(touch.subject));
        else if (hasContentField(type, ContentField::Title))
            content = std::move(content).with(QStringLiteral("title"), str(touch.subject));
        else
            notes.append(text("Subject: %1").arg(touch.subject));
    }
    if (!touch.body.isEmpty())
        content = std::move(content).with(QStringLiteral("body"), str(touch.body));
    if (!touch.notes.isEmpty())
        notes.append(touch.notes);
    if (!content.members().empty())
        message = std::move(message).with(QStringLiteral("content"), std::move(content));
    if (!notes.isEmpty())
        message = std::move(message).with(QStringLiteral("notes"), str(notes.join(u'\n')));
    return message;
}

} // namespace

QString dayName(Duration at) {
    return text("Day %1").arg(at.seconds / Duration::Day + 1);
}

namespace edits {

Edit layOutTouches(const Document &doc, std::vector<PlannedTouch> touches, Duration afterLast, LayOut where,
                   const QString &title) {
    if (touches.empty())
        return {};
    std::stable_sort(touches.begin(), touches.end(),
                     [](const PlannedTouch &a, const PlannedTouch &b) { return a.at < b.at; });
    const Template &tmpl = doc.value();
    EditBuilder builder(doc.json(), title);
    int index = int(tmpl.sequence.steps.size());
    if (where == LayOut::InsteadOfAll)
        while (index > 0)
            builder.remove(pointerTo(Steps, --index));

    QHash<int, QString> added; // channel type → the channel added for it
    const auto channelOf = [&](const PlannedTouch &touch) {
        if (const Channel *channel = tmpl.channel(touch.channel))
            return channel->id;
        QString &id = added[int(touch.type)];
        if (id.isEmpty()) {
            id = freshChannelId(tmpl, touch.type);
            builder.insert(QStringLiteral("/channels"), qsizetype(tmpl.channels.size()) + added.size() - 1,
                           JsonValue::object()
                               .with(QStringLiteral("id"), str(id))
                               .with(QStringLiteral("type"), str(channelTypeKey(touch.type)))
                               .with(QStringLiteral("name"), str(channelTypeName(touch.type))));
        }
        return id;
    };

    const auto dayOf = [](const PlannedTouch &touch) { return touch.at.seconds / Duration::Day; };
    FreshIds messageIds(u'm', [&](const QString &id) { return tmpl.message(id) != nullptr; });
    FreshIds stepIds(u's', [&](const QString &id) { return tmpl.step(id) != nullptr; });
    QStringList select;
    qint64 start = 0; // of the step: the first one starts at once, whatever its first message waits for
    for (auto first = touches.begin(); first != touches.end();) {
        const auto next =
            std::find_if(first, touches.end(), [&](const PlannedTouch &t) { return dayOf(t) != dayOf(*first); });
        const qint64 end = next == touches.end() ? start : next->at.seconds;
        std::vector<JsonValue> messages;
        for (auto touch = first; touch != next; ++touch) {
            const Duration delay{touch->at.seconds - start};
            const Duration wait = next == touches.end() ? afterLast : Duration{end - start - delay.seconds};
            const QString id = messageIds.next(), channel = channelOf(*touch);
            const Channel *known = tmpl.channel(channel);
            messages.push_back(messageJson(*touch, known ? known->type : touch->type, id, channel, delay, wait));
            select.append(id);
        }
        const auto named = std::find_if(first, next, [](const PlannedTouch &touch) { return !touch.step.isEmpty(); });
        builder.insert(Steps, index++,
                       newStep(stepIds.next(), named != next ? named->step : dayName(first->at), std::move(messages)));
        start = end;
        first = next;
    }
    builder.select(select);
    return std::move(builder).edit();
}

} // namespace edits

} // namespace stepline
