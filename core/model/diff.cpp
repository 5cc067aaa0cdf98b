#include "core/model/diff.h"

#include "core/model/diff_words.h"

#include <QHash>
#include <algorithm>

namespace stepline {

namespace {

using Fields = std::vector<FieldDiff>;

/// Where two values stand, and what that place is called.
struct At {
    QString before, after; ///< pointers
    QString name;          ///< of the value around, in words; empty: the part itself
    QString key;           ///< the key of the value around

    At member(const QString &memberKey) const {
        return {pointerTo(before, memberKey), pointerTo(after, memberKey), name, memberKey};
    }
};

bool isOpened(const QString &key) {
    // Everything else that is an object or a list is said as one value.
    for (const char *opened : {"goal", "trigger", "reentry", "on_end", "completed", "stopped", "exited", "content",
                               "image", "cta", "variants"})
        if (key == QLatin1String(opened))
            return true;
    return false;
}

QString inside(const QString &around, const QString &name) {
    return around.isEmpty() ? name : around + QStringLiteral(": ") + name;
}

void compareMembers(Fields &fields, const At &at, const JsonValue *before, const JsonValue *after,
                    const QStringList &skipped = {});

const JsonValue *byId(const JsonValue *list, const QString &id, qsizetype *index) {
    if (list)
        for (size_t i = 0; i < list->items().size(); ++i)
            if (const JsonValue *found = list->items()[i].find(u"id"); found && found->text() == id) {
                *index = qsizetype(i);
                return &list->items()[i];
            }
    *index = -1;
    return nullptr;
}

void compareVariants(Fields &fields, const At &at, const JsonValue *before, const JsonValue *after) {
    QStringList ids;
    for (const JsonValue *list : {before, after})
        if (list)
            for (const JsonValue &item : list->items())
                if (const JsonValue *id = item.find(u"id"); id && !ids.contains(id->text()))
                    ids << id->text();
    for (const QString &id : std::as_const(ids)) {
        qsizetype a = -1, b = -1;
        const JsonValue *one = byId(before, id, &a), *other = byId(after, id, &b);
        const At variant{pointerTo(at.before, std::max<qsizetype>(0, a)),
                         pointerTo(at.after, std::max<qsizetype>(0, b)),
                         inside(fieldName(QStringLiteral("variants")), id), QStringLiteral("variants")};
        compareMembers(fields, variant, one, other, {QStringLiteral("id")});
    }
}

void compareValue(Fields &fields, const At &at, const QString &parent, const JsonValue *before,
                  const JsonValue *after) {
    if (sameValue(at.key, before, after))
        return;
    const auto kindIs = [&](JsonValue::Kind kind) {
        return (!before || before->isNull() || before->kind() == kind) &&
               (!after || after->isNull() || after->kind() == kind);
    };
    if (at.key == u"variants" && kindIs(JsonValue::Kind::Array)) {
        const size_t known = fields.size();
        compareVariants(fields, at, before, after);
        if (fields.size() > known)
            return; // else only their order differs: said as one value
    }
    const QString name = fieldName(at.key);
    if (isOpened(at.key) && kindIs(JsonValue::Kind::Object)) {
        // "Content" goes without saying.
        const At deeper{at.before, at.after, at.key == u"content" ? at.name : inside(at.name, name), at.key};
        compareMembers(fields, deeper, before, after);
        return;
    }
    FieldDiff field{at.before, at.after, inside(at.name, name), {}, {}, {}, {}};
    if (before && !before->isNull()) {
        field.before = *before;
        field.beforeWords = valueInWords(parent, at.key, *before);
    }
    if (after && !after->isNull()) {
        field.after = *after;
        field.afterWords = valueInWords(parent, at.key, *after);
    }
    fields.push_back(std::move(field));
}

void compareMembers(Fields &fields, const At &at, const JsonValue *before, const JsonValue *after,
                    const QStringList &skipped) {
    QStringList keys;
    for (const JsonValue *object : {before, after})
        if (object)
            for (const auto &[key, value] : object->members())
                if (!keys.contains(key) && !skipped.contains(key))
                    keys << key;
    for (const QString &key : std::as_const(keys))
        compareValue(fields, at.member(key), at.key, before ? before->find(key) : nullptr,
                     after ? after->find(key) : nullptr);
}

/// Which of @p order (places in the old order, in the new order) stay: one longest rising part of it.
std::vector<bool> stayed(const std::vector<int> &order) {
    std::vector<int> length(order.size(), 1), previous(order.size(), -1), tails; // tails: indices, patience sorting
    for (size_t i = 0; i < order.size(); ++i) {
        const auto at = std::lower_bound(tails.begin(), tails.end(), order[i],
                                         [&](int index, int value) { return order[size_t(index)] < value; });
        previous[i] = at == tails.begin() ? -1 : *(at - 1);
        if (at == tails.end())
            tails.push_back(int(i));
        else
            *at = int(i);
    }
    std::vector<bool> kept(order.size(), false);
    for (int i = tails.empty() ? -1 : tails.back(); i >= 0; i = previous[size_t(i)])
        kept[size_t(i)] = true;
    return kept;
}

QString stepName(const Template &tmpl, int index) {
    const QString &name = tmpl.sequence.steps[size_t(index)].name;
    return name.isEmpty() ? QString::number(index + 1)
                          : QStringLiteral("%1 · %2").arg(QString::number(index + 1), name);
}

int stepIndex(const Template &tmpl, const QString &id) {
    for (size_t i = 0; i < tmpl.sequence.steps.size(); ++i)
        if (tmpl.sequence.steps[i].id == id)
            return int(i);
    return -1;
}

struct Sides {
    const JsonValue &beforeRoot, &afterRoot;
    const Template &before, &after;
};

void compareSteps(TemplateDiff &diff, const Sides &sides) {
    std::vector<int> order;
    std::vector<QString> common;
    for (const Step &step : sides.after.sequence.steps)
        if (const int old = stepIndex(sides.before, step.id); old >= 0) {
            order.push_back(old);
            common.push_back(step.id);
        }
    const std::vector<bool> kept = stayed(order);
    QHash<QString, bool> moved;
    for (size_t i = 0; i < common.size(); ++i)
        moved[common[i]] = !kept[i];

    for (size_t i = 0; i < sides.after.sequence.steps.size(); ++i) {
        const QString &id = sides.after.sequence.steps[i].id;
        PartDiff part;
        part.id = id;
        part.name = stepName(sides.after, int(i));
        part.after.step = int(i);
        part.before.step = stepIndex(sides.before, id);
        part.kind = part.before.step < 0 ? PartDiff::Kind::Added : PartDiff::Kind::Kept;
        part.moved = moved.value(id);
        if (part.kind == PartDiff::Kind::Kept) {
            const QString a = stepPointer(sides.before, id), b = stepPointer(sides.after, id);
            compareMembers(part.fields, {a, b, {}, QStringLiteral("step")}, sides.beforeRoot.at(a),
                           sides.afterRoot.at(b), {QStringLiteral("id"), QStringLiteral("messages")});
        }
        if (part.kind != PartDiff::Kind::Kept || part.moved || !part.fields.empty())
            diff.steps.push_back(std::move(part));
    }
    for (size_t i = 0; i < sides.before.sequence.steps.size(); ++i)
        if (const QString &id = sides.before.sequence.steps[i].id; stepIndex(sides.after, id) < 0)
            diff.steps.push_back(
                {PartDiff::Kind::Removed, false, id, stepName(sides.before, int(i)), Place{int(i), -1}, Place{}, {}});
}

/// The messages that moved: to another step, or within one past others that stayed there.
QHash<QString, bool> movedMessages(const Sides &sides) {
    QHash<QString, bool> moved;
    for (const Step &step : sides.after.sequence.steps) {
        std::vector<int> order;
        std::vector<QString> common;
        for (const Message &message : step.messages) {
            const Place old = placeOf(sides.before, message.id);
            if (!old.valid())
                continue;
            if (sides.before.sequence.steps[size_t(old.step)].id != step.id) {
                moved[message.id] = true;
                continue;
            }
            order.push_back(old.index);
            common.push_back(message.id);
        }
        const std::vector<bool> kept = stayed(order);
        for (size_t i = 0; i < common.size(); ++i)
            moved[common[i]] = !kept[i];
    }
    return moved;
}

void compareMessages(TemplateDiff &diff, const Sides &sides) {
    const QHash<QString, bool> moved = movedMessages(sides);
    for (size_t s = 0; s < sides.after.sequence.steps.size(); ++s) {
        const auto &messages = sides.after.sequence.steps[s].messages;
        for (size_t m = 0; m < messages.size(); ++m) {
            const QString &id = messages[m].id;
            PartDiff part;
            part.id = id;
            part.name = messageName(sides.after, id);
            part.after = {int(s), int(m)};
            part.before = placeOf(sides.before, id);
            part.kind = part.before.valid() ? PartDiff::Kind::Kept : PartDiff::Kind::Added;
            part.moved = moved.value(id);
            if (part.before.valid()) {
                const QString a = messagePointer(sides.before, id), b = messagePointer(sides.after, id);
                compareMembers(part.fields, {a, b, {}, QStringLiteral("message")}, sides.beforeRoot.at(a),
                               sides.afterRoot.at(b), {QStringLiteral("id")});
            }
            if (part.kind != PartDiff::Kind::Kept || part.moved || !part.fields.empty())
                diff.messages.push_back(std::move(part));
        }
    }
    for (size_t s = 0; s < sides.before.sequence.steps.size(); ++s) {
        const auto &messages = sides.before.sequence.steps[s].messages;
        for (size_t m = 0; m < messages.size(); ++m)
            if (!placeOf(sides.after, messages[m].id).valid())
                diff.messages.push_back({PartDiff::Kind::Removed,
                                         false,
                                         messages[m].id,
                                         messageName(sides.before, messages[m].id),
                                         Place{int(s), int(m)},
                                         Place{},
                                         {}});
    }
}

void compareChannels(TemplateDiff &diff, const Sides &sides) {
    for (const Channel &channel : sides.after.channels) {
        PartDiff part;
        part.id = channel.id;
        part.name = channel.displayName();
        const QString a = channelPointer(sides.before, channel.id), b = channelPointer(sides.after, channel.id);
        part.kind = a.isEmpty() ? PartDiff::Kind::Added : PartDiff::Kind::Kept;
        if (!a.isEmpty())
            compareMembers(part.fields, {a, b, {}, QStringLiteral("channels")}, sides.beforeRoot.at(a),
                           sides.afterRoot.at(b), {QStringLiteral("id")});
        if (a.isEmpty() || !part.fields.empty())
            diff.channels.push_back(std::move(part));
    }
    for (const Channel &channel : sides.before.channels)
        if (!sides.after.channel(channel.id))
            diff.channels.push_back(
                {PartDiff::Kind::Removed, false, channel.id, channel.displayName(), Place{}, Place{}, {}});
}

const PartDiff *partOf(const std::vector<PartDiff> &parts, QStringView id) {
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const PartDiff &part) { return part.id == id; });
    return found == parts.end() ? nullptr : &*found;
}

} // namespace

const PartDiff *TemplateDiff::message(QStringView id) const {
    return partOf(messages, id);
}

const PartDiff *TemplateDiff::step(QStringView id) const {
    return partOf(steps, id);
}

TemplateDiff diffOf(const JsonValue &beforeRoot, const Template &before, const JsonValue &afterRoot,
                    const Template &after) {
    TemplateDiff diff;
    const Sides sides{beforeRoot, afterRoot, before, after};
    const auto settings = [&](const QString &pointer, const QString &key, const QStringList &skipped) {
        compareMembers(diff.settings, {pointer, pointer, {}, key}, beforeRoot.at(pointer), afterRoot.at(pointer),
                       skipped);
    };
    settings(QStringLiteral("/template"), QStringLiteral("template"), {QStringLiteral("id")});
    settings(QStringLiteral("/sequence"), QStringLiteral("sequence"), {QStringLiteral("steps")});
    settings(QString(), QString(),
             {QStringLiteral("format"), QStringLiteral("version"), QStringLiteral("template"),
              QStringLiteral("channels"), QStringLiteral("sequence")});
    compareChannels(diff, sides);
    compareSteps(diff, sides);
    compareMessages(diff, sides);
    return diff;
}

} // namespace stepline
