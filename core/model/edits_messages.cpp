#include "core/base/text.h"
#include "core/model/edit_support.h"

#include <algorithm>

namespace stepline::edits {

namespace {

QString messagesPointer(int step) {
    return QStringLiteral("/sequence/steps/%1/messages").arg(step);
}

/// The ids in document order, unknown ones left out.
QStringList inDocumentOrder(const Template &tmpl, const QStringList &ids) {
    QStringList ordered;
    for (const Step &step : tmpl.sequence.steps)
        for (const Message &message : step.messages)
            if (ids.contains(message.id))
                ordered << message.id;
    return ordered;
}

std::vector<JsonValue> jsonOf(const Document &doc, const QStringList &ids) {
    std::vector<JsonValue> messages;
    for (const QString &id : inDocumentOrder(doc.value(), ids))
        messages.push_back(*doc.json().at(messagePointer(doc.value(), id)));
    return messages;
}

/// Puts the messages at the target (in the document as it is in the builder): into the step, or as a new step.
void place(EditBuilder &builder, const Template &tmpl, const Target &target, std::vector<JsonValue> messages) {
    if (target.newStep) {
        builder.insert(Steps, target.step, newStep(freshStepId(tmpl), {}, std::move(messages)));
        return;
    }
    for (size_t i = 0; i < messages.size(); ++i)
        builder.insert(messagesPointer(target.step), target.index + qsizetype(i), std::move(messages[i]));
}

bool valid(const Template &tmpl, const Target &target) {
    const int steps = int(tmpl.sequence.steps.size());
    return target.step >= 0 && (target.newStep ? target.step <= steps : target.step < steps);
}

QString spokenTarget(const Target &target) {
    return target.newStep ? text("a new step %1").arg(target.step + 1) : text("step %1").arg(target.step + 1);
}

} // namespace

Edit addMessage(const Document &doc, const Target &target, const QString &channelId, ChannelType type) {
    const Template &tmpl = doc.value();
    if (!valid(tmpl, target))
        return {};
    const Channel *channel = tmpl.channel(channelId);
    const QString name = channel ? channel->displayName() : channelTypeName(type);
    EditBuilder builder(doc.json(), text("Add “%1” to %2").arg(name, spokenTarget(target)));
    QString used = channelId;
    if (!channel) {
        used = freshChannelId(tmpl, type);
        builder.insert(QStringLiteral("/channels"), qsizetype(tmpl.channels.size()),
                       JsonValue::object()
                           .with(QStringLiteral("id"), JsonValue::string(used))
                           .with(QStringLiteral("type"), JsonValue::string(channelTypeKey(type)))
                           .with(QStringLiteral("name"), JsonValue::string(channelTypeName(type))));
    }
    const QString id = freshMessageId(tmpl);
    place(builder, tmpl, target,
          {JsonValue::object()
               .with(QStringLiteral("id"), JsonValue::string(id))
               .with(QStringLiteral("channel"), JsonValue::string(used))
               .with(QStringLiteral("delay"), JsonValue::string(QStringLiteral("PT0S")))
               .with(QStringLiteral("wait"), JsonValue::string(QStringLiteral("P1D")))});
    builder.select({id});
    return std::move(builder).edit();
}

Edit moveMessages(const Document &doc, const QStringList &ids, const Target &target, bool dropEmptySteps) {
    const Template &tmpl = doc.value();
    const QStringList moved = inDocumentOrder(tmpl, ids);
    if (moved.isEmpty() || !valid(tmpl, target))
        return {};
    std::vector<JsonValue> messages = jsonOf(doc, moved);
    EditBuilder builder(doc.json(), text("Move %1 to %2").arg(spokenMessages(tmpl, moved), spokenTarget(target)));
    Target landing = target;
    for (qsizetype i = moved.size(); i-- > 0;) { // from the last, so that earlier pointers hold
        const Place from = placeOf(tmpl, moved[i]);
        builder.remove(pointerTo(messagesPointer(from.step), from.index));
        if (!target.newStep && from.step == target.step && from.index < target.index)
            --landing.index;
    }
    place(builder, tmpl, landing, std::move(messages));
    if (dropEmptySteps) {
        const auto &steps = builder.root().at(Steps)->items();
        for (qsizetype s = qsizetype(steps.size()); s-- > 0;) {
            const JsonValue *id = builder.root().at(Steps)->items()[s].find(u"id");
            const JsonValue *left = builder.root().at(messagesPointer(int(s)));
            const Step *before = id ? tmpl.step(id->text()) : nullptr;
            if (left && left->items().empty() && before && !before->messages.empty())
                builder.remove(pointerTo(Steps, s));
        }
    }
    builder.select(moved);
    Edit edit = std::move(builder).edit();
    // Landing where it stood is no edit: compare what would come out.
    JsonValue after = doc.json();
    applyChanges(after, edit.changes);
    return after == doc.json() ? Edit{} : edit;
}

Edit copyMessages(const Document &doc, const QStringList &ids, const Target &target) {
    std::vector<JsonValue> copies = jsonOf(doc, ids);
    if (copies.empty() || !valid(doc.value(), target))
        return {};
    EditBuilder builder(doc.json(), text("Copy %1 to %2").arg(spokenMessages(doc.value(), ids), spokenTarget(target)));
    const QStringList fresh = giveFreshIds(copies, doc.value());
    place(builder, doc.value(), target, std::move(copies));
    builder.select(fresh);
    return std::move(builder).edit();
}

Edit removeMessages(const Document &doc, const QStringList &ids) {
    const QStringList gone = inDocumentOrder(doc.value(), ids);
    if (gone.isEmpty())
        return {};
    EditBuilder builder(doc.json(), text("Delete %1").arg(spokenMessages(doc.value(), gone)));
    for (qsizetype i = gone.size(); i-- > 0;)
        builder.remove(messagePointer(doc.value(), gone[i]));
    return std::move(builder).edit();
}

/// Each copy stands behind the last of its originals in their step; guards among the copies follow to the copies.
Edit duplicateMessages(const Document &doc, const QStringList &ids) {
    const Template &tmpl = doc.value();
    const QStringList originals = inDocumentOrder(tmpl, ids);
    if (originals.isEmpty())
        return {};
    EditBuilder builder(doc.json(), text("Duplicate %1").arg(spokenMessages(tmpl, originals)));
    std::vector<JsonValue> copies = jsonOf(doc, originals);
    const QStringList fresh = giveFreshIds(copies, tmpl);
    for (qsizetype end = originals.size(); end > 0;) { // the groups of each step, from the last
        const Place last = placeOf(tmpl, originals[end - 1]);
        qsizetype begin = end - 1;
        while (begin > 0 && placeOf(tmpl, originals[begin - 1]).step == last.step)
            --begin;
        place(builder, tmpl, {last.step, last.index + 1, false}, {copies.begin() + begin, copies.begin() + end});
        end = begin;
    }
    builder.select(fresh);
    return std::move(builder).edit();
}

} // namespace stepline::edits
