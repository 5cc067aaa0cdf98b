#include "core/model/merge.h"

#include "core/base/text.h"
#include "core/model/decode.h"
#include "core/model/diff_words.h"
#include "core/model/keys.h"
#include "core/model/merge_order.h"

#include <QHash>
#include <algorithm>
#include <functional>

namespace stepline {

namespace {

using Ids = QStringList;
using What = MergeItem::What;
using Part = MergeItem::Part;
using By = MergeItem::By;

/// One of the three documents, looked at by ids.
struct Sheet {
    const JsonValue &root;
    Template value;
    Ids channels, steps, messages;
    QHash<QString, QString> home;         ///< of a message: its step
    QHash<QString, Ids> messagesOf;       ///< of a step
    QHash<QString, const JsonValue *> at; ///< channels, steps and messages, each under its kind and id

    explicit Sheet(const JsonValue &document) : root(document) {
        if (Result<Template> decoded = decodeTemplate(document); decoded.ok())
            value = std::move(decoded).value();
        for (const JsonValue &channel : itemsAt(document.at(u"/channels")))
            keep(channels, u'c', channel);
        for (const JsonValue &step : itemsAt(document.at(u"/sequence/steps"))) {
            const QString id = keep(steps, u's', step);
            for (const JsonValue &message : itemsAt(step.find(u"messages"))) {
                const QString messageId = keep(messages, u'm', message);
                home.insert(messageId, id);
                messagesOf[id] << messageId;
            }
        }
    }

    static const std::vector<JsonValue> &itemsAt(const JsonValue *list) {
        static const std::vector<JsonValue> none;
        return list && list->isArray() ? list->items() : none;
    }
    QString keep(Ids &ids, QChar kind, const JsonValue &item) {
        const JsonValue *id = item.find(u"id");
        const QString name = id ? id->text() : QString();
        ids << name;
        at.insert(kind + name, &item);
        return name;
    }
    const JsonValue *part(Part kind, const QString &id) const {
        return at.value((kind == Part::Channel ? u'c' : kind == Part::Step ? u's' : u'm') + id);
    }
    const Ids &ids(Part kind) const { return kind == Part::Channel ? channels : kind == Part::Step ? steps : messages; }
    QString name(Part kind, const QString &id) const {
        if (kind == Part::Channel) {
            const Channel *channel = value.channel(id);
            return channel ? channel->displayName() : id;
        }
        if (kind == Part::Message)
            return messageName(value, id);
        for (size_t i = 0; i < value.sequence.steps.size(); ++i)
            if (value.sequence.steps[i].id == id)
                return value.sequence.steps[i].name.isEmpty() ? text("Step %1").arg(i + 1)
                                                              : value.sequence.steps[i].name;
        return id;
    }
};

bool isOpened(QStringView key) {
    // Everything else that is an object or a list is one value: half of each would be neither's intent.
    for (const char *opened :
         {"goal", "trigger", "reentry", "on_end", "completed", "stopped", "exited", "content", "image", "cta"})
        if (key == QLatin1String(opened))
            return true;
    return false;
}

/// Names a part anew, wherever its document speaks of it.
void rename(JsonValue &value, const QString &member, const QString &from, const QString &to) {
    for (JsonValue &item : value.items())
        rename(item, member, from, to);
    for (auto &[key, inner] : value.members()) {
        if (key == member && inner.isString() && inner.text() == from)
            inner = JsonValue::string(to);
        else
            rename(inner, member, from, to);
    }
}

/// New parts get the next free number: two people's new cards often bear the same id, and are two cards all the same.
JsonValue withOwnIds(const Sheet &base, const Sheet &mine, const Sheet &theirs) {
    JsonValue root = theirs.root;
    const auto isTaken = [&](Part kind, const QString &id) {
        return base.part(kind, id) || mine.part(kind, id) || theirs.part(kind, id);
    };
    const auto freeId = [&](Part kind, const QString &id) {
        for (int number = 2;; ++number)
            if (const QString next = QStringLiteral("%1-%2").arg(id).arg(number); !isTaken(kind, next))
                return next;
    };
    JsonValue *steps = root.at(u"/sequence/steps");
    if (!steps || !steps->isArray())
        return root;
    const auto collides = [&](Part kind, const QString &id) {
        const JsonValue *m = mine.part(kind, id), *t = theirs.part(kind, id);
        return m && t && !base.part(kind, id) && *m != *t;
    };
    for (const QString &id : theirs.messages)
        if (collides(Part::Message, id)) {
            const QString next = freeId(Part::Message, id);
            rename(*steps, QStringLiteral("message"), id, next); // who waits for it
            for (JsonValue &step : steps->items())
                if (JsonValue *messages = step.find(u"messages"))
                    for (JsonValue &message : messages->items())
                        if (JsonValue *own = message.find(u"id"); own && own->text() == id)
                            *own = JsonValue::string(next);
        }
    for (JsonValue &step : steps->items())
        if (JsonValue *own = step.find(u"id"); own && collides(Part::Step, own->text()))
            *own = JsonValue::string(freeId(Part::Step, own->text()));
    return root;
}

class Merger {
public:
    Merger(const JsonValue &base, const JsonValue &mine, const JsonValue &theirs, const MergeChoices &choices)
        : m_base(base), m_mine(mine), m_theirs(theirs), m_choices(choices) {}

    Merge run() {
        JsonValue root =
            mergeObject({}, &m_base.root, &m_mine.root, &m_theirs.root,
                        {QStringLiteral("template"), QStringLiteral("channels"), QStringLiteral("sequence")});
        setMember(root, QStringLiteral("template"),
                  mergeObject(QStringLiteral("/template"), m_base.root.at(u"/template"), m_mine.root.at(u"/template"),
                              m_theirs.root.at(u"/template")));
        JsonValue sequence =
            mergeObject(QStringLiteral("/sequence"), m_base.root.at(u"/sequence"), m_mine.root.at(u"/sequence"),
                        m_theirs.root.at(u"/sequence"), {QStringLiteral("steps")});
        std::map<QString, JsonValue> channels = mergeParts(Part::Channel), steps = mergeParts(Part::Step),
                                     messages = mergeParts(Part::Message);
        const std::map<QString, QString> homes = mergeHomes(messages);
        for (const auto &[id, home] : homes) // a step that somebody took away stays for what the other has in it
            if (!steps.contains(home))
                steps.emplace(home, withoutMessages(*either(Part::Step, home)));
        for (const auto &[id, message] : messages)
            if (const JsonValue *channel = message.find(u"channel"); channel && !channels.contains(channel->text()))
                if (const JsonValue *there = either(Part::Channel, channel->text()))
                    channels.emplace(channel->text(), *there);

        setMember(root, QStringLiteral("channels"),
                  inOrder(channels, order(Part::Channel, {}, m_base.channels, m_mine.channels, m_theirs.channels)));
        const Weave stepOrder = order(Part::Step, {}, m_base.steps, m_mine.steps, m_theirs.steps);
        std::map<QString, Weave>
            cardOrders; // asked before the steps are put in order: the items come as they always do
        for (const QString &id : everyId(Part::Step))
            cardOrders.emplace(id, order(Part::Step, id, m_base.messagesOf.value(id), m_mine.messagesOf.value(id),
                                         m_theirs.messagesOf.value(id)));
        std::vector<JsonValue> list;
        for (const QString &id : stepOrder(keysOf(steps))) {
            QSet<QString> within;
            for (const auto &[message, home] : homes)
                if (home == id)
                    within.insert(message);
            std::vector<JsonValue> cards;
            for (const QString &message : cardOrders.at(id)(within))
                cards.push_back(messages.at(message));
            JsonValue step = steps.at(id);
            setMember(step, QStringLiteral("messages"), JsonValue::array(std::move(cards)));
            list.push_back(std::move(step));
        }
        setMember(sequence, QStringLiteral("steps"), JsonValue::array(std::move(list)));
        setMember(root, QStringLiteral("sequence"), std::move(sequence));
        m_merge.root = std::move(root);
        return std::move(m_merge);
    }

private:
    using Weave = std::function<Ids(const QSet<QString> &)>;

    MergeSide decide(MergeItem item) {
        const auto chosen = m_choices.find(m_merge.items.size());
        const MergeSide side = chosen != m_choices.end() ? chosen->second : defaultSide(item);
        m_merge.items.push_back(std::move(item));
        return side;
    }

    /// As mine has them, then what only theirs has, then what both took away.
    Ids everyId(Part kind) const {
        Ids all = m_mine.ids(kind);
        for (const Sheet *sheet : {&m_theirs, &m_base})
            for (const QString &id : sheet->ids(kind))
                if (!all.contains(id))
                    all << id;
        return all;
    }

    const JsonValue *either(Part kind, const QString &id) const {
        for (const Sheet *sheet : {&m_mine, &m_theirs, &m_base})
            if (const JsonValue *found = sheet->part(kind, id))
                return found;
        return nullptr;
    }

    QString nameOf(Part kind, const QString &id) const {
        for (const Sheet *sheet : {&m_mine, &m_theirs, &m_base})
            if (sheet->part(kind, id))
                return sheet->name(kind, id);
        return id;
    }

    static JsonValue withoutMessages(JsonValue step) {
        std::erase_if(step.members(), [](const JsonValue::Member &member) { return member.first == u"messages"; });
        return step;
    }

    static QSet<QString> keysOf(const std::map<QString, JsonValue> &parts) {
        QSet<QString> keys;
        for (const auto &[id, part] : parts)
            keys.insert(id);
        return keys;
    }

    static JsonValue inOrder(const std::map<QString, JsonValue> &parts, const Weave &weave) {
        std::vector<JsonValue> items;
        for (const QString &id : weave(keysOf(parts)))
            items.push_back(parts.at(id));
        return JsonValue::array(std::move(items));
    }

    void setMember(JsonValue &object, const QString &key, JsonValue value) {
        if (JsonValue *present = object.find(key)) {
            *present = std::move(value);
            return;
        }
        insertMember(object, QString(), key, std::move(value));
    }

    static void insertMember(JsonValue &object, const QString &pointer, const QString &key, JsonValue value) {
        QStringList present;
        for (const auto &[name, member] : object.members())
            present << name;
        const int place = placeForKey(present, key, sequenceKeys(pointer));
        object.members().insert(object.members().begin() + place, {key, std::move(value)});
    }

    /// @p pointer as the format counts: the keys' order and names follow from it.
    JsonValue mergeObject(const QString &pointer, const JsonValue *base, const JsonValue *mine, const JsonValue *theirs,
                          const QStringList &skipped = {}, const QString &path = {}, const QString &around = {}) {
        JsonValue merged = mine ? *mine : theirs ? *theirs : *base;
        QStringList keys;
        for (const JsonValue *object : {mine, theirs, base})
            if (object)
                for (const auto &[key, value] : object->members())
                    if (!keys.contains(key))
                        keys << key;
        for (const QString &key : std::as_const(keys)) {
            if (skipped.contains(key) || (m_part != Part::Settings && path.isEmpty() && key == u"id"))
                continue;
            const auto in = [&](const JsonValue *object) { return object ? object->find(key) : nullptr; };
            const JsonValue *b = in(base), *m = in(mine), *t = in(theirs);
            if (sameValue(key, m, t))
                continue;
            const QString whole = path.isEmpty() ? key : path + u'/' + key;
            const QString name = fieldName(key);
            const auto isObject = [](const JsonValue *value) { return !value || value->isObject(); };
            if (isOpened(key) && isObject(b) && isObject(m) && isObject(t)) {
                static const JsonValue empty = JsonValue::object();
                const auto orEmpty = [](const JsonValue *value) { return value ? value : &empty; };
                JsonValue inner = mergeObject(pointer + u'/' + key, orEmpty(b), orEmpty(m), orEmpty(t), {}, whole,
                                              key == u"content" ? around : inside(around, name));
                replace(merged, pointer, key, inner.members().empty() && !m ? nullptr : &inner);
                continue;
            }
            MergeItem item{.part = m_part, .what = What::Field, .id = m_id, .name = m_name, .field = whole};
            item.by = sameValue(key, b, m) ? By::Theirs : sameValue(key, b, t) ? By::Mine : By::Both;
            item.fieldName = inside(around, name);
            const QString parent = path.isEmpty() ? pointer.section(u'/', -1) : path.section(u'/', -1);
            const auto words = [&](const JsonValue *value) {
                return value && !value->isNull() ? valueInWords(parent, key, *value) : QString();
            };
            item.baseWords = words(b);
            item.mineWords = words(m);
            item.theirsWords = words(t);
            replace(merged, pointer, key, decide(item) == MergeSide::Mine ? m : t);
        }
        return merged;
    }

    static QString inside(const QString &around, const QString &name) {
        return around.isEmpty() ? name : around + QStringLiteral(": ") + name;
    }

    void replace(JsonValue &object, const QString &pointer, const QString &key, const JsonValue *value) {
        JsonValue *present = object.find(key);
        if (!value)
            std::erase_if(object.members(), [&](const JsonValue::Member &member) { return member.first == key; });
        else if (present)
            *present = *value;
        else
            insertMember(object, pointer, key, *value);
    }

    static QString pointerOf(Part kind) {
        return kind == Part::Channel ? QStringLiteral("/channels/0")
               : kind == Part::Step  ? QStringLiteral("/sequence/steps/0")
                                     : QStringLiteral("/sequence/steps/0/messages/0");
    }

    /// Every part of that kind that stays, merged within itself; steps without their messages.
    std::map<QString, JsonValue> mergeParts(Part kind) {
        const QStringList skipped = kind == Part::Step ? QStringList{QStringLiteral("messages")} : QStringList();
        std::map<QString, JsonValue> parts;
        for (const QString &id : everyId(kind)) {
            const JsonValue *b = m_base.part(kind, id), *m = m_mine.part(kind, id), *t = m_theirs.part(kind, id);
            m_part = kind;
            m_id = id;
            m_name = nameOf(kind, id);
            bool stays = true;
            if (m && t) {
                JsonValue merged = mergeObject(pointerOf(kind), b, m, t, skipped);
                parts.emplace(id, kind == Part::Step ? withoutMessages(std::move(merged)) : std::move(merged));
                continue;
            }
            const JsonValue *there = m ? m : t;
            MergeItem item{.part = kind, .what = b ? What::Went : What::Came, .id = id, .name = m_name};
            if (!there) {
                continue; // both took it away
            } else if (!b) {
                item.by = m ? By::Mine : By::Theirs;
                (m ? item.mineWords : item.theirsWords) = text("new");
                stays = decide(item) == (m ? MergeSide::Mine : MergeSide::Theirs);
            } else {
                const bool changed = isChanged(kind, id, *b, *there, m ? m_mine : m_theirs);
                item.by = changed ? By::Both : m ? By::Theirs : By::Mine;
                item.mineWentAway = !m;
                (m ? item.theirsWords : item.mineWords) = text("taken away");
                (m ? item.mineWords : item.theirsWords) = changed ? text("changed") : QString();
                stays = decide(item) == (m ? MergeSide::Mine : MergeSide::Theirs);
            }
            if (stays)
                parts.emplace(id, kind == Part::Step ? withoutMessages(*there) : *there);
        }
        m_part = Part::Settings;
        m_id.clear();
        m_name.clear();
        return parts;
    }

    bool isChanged(Part kind, const QString &id, const JsonValue &base, const JsonValue &there,
                   const Sheet &sheet) const {
        if (kind == Part::Message && sheet.home.value(id) != m_base.home.value(id))
            return true;
        return kind == Part::Step ? withoutMessages(base) != withoutMessages(there) : base != there;
    }

    /// In which step each message stands.
    std::map<QString, QString> mergeHomes(const std::map<QString, JsonValue> &messages) {
        std::map<QString, QString> homes;
        for (const QString &id : everyId(Part::Message)) {
            const QString b = m_base.home.value(id), m = m_mine.home.value(id), t = m_theirs.home.value(id);
            QString home = m.isNull() ? t : m;
            if (!m.isNull() && !t.isNull() && m != t) {
                MergeItem item{.part = Part::Message, .what = What::Place, .id = id, .name = nameOf(Part::Message, id)};
                item.by = m == b ? By::Theirs : t == b ? By::Mine : By::Both;
                item.fieldName = text("Step");
                item.baseWords = b.isNull() ? QString() : m_base.name(Part::Step, b);
                item.mineWords = m_mine.name(Part::Step, m);
                item.theirsWords = m_theirs.name(Part::Step, t);
                home = decide(item) == MergeSide::Mine ? m : t;
            }
            if (messages.contains(id))
                homes.emplace(id, home);
        }
        return homes;
    }

    /// How the parts that stay are put into one order. @p step: of its cards; empty: of the channels or the steps.
    Weave order(Part kind, const QString &step, const Ids &base, const Ids &mine, const Ids &theirs) {
        const OrderMerge orders = compareOrders(base, mine, theirs);
        bool byMine = !orders.theirsMoved;
        if (orders.mineMoved || orders.theirsMoved) {
            MergeItem item{.part = kind, .what = What::Place, .id = step};
            item.name = step.isEmpty() ? QString() : nameOf(Part::Step, step);
            item.by = orders.isConflict ? By::Both : orders.mineMoved ? By::Mine : By::Theirs;
            item.fieldName = kind == Part::Channel ? text("Order of the channels")
                             : step.isEmpty()      ? text("Order of the steps")
                                                   : text("Order of the cards");
            const Part what = step.isEmpty() ? kind : Part::Message;
            const auto words = [&](const Sheet &sheet, const Ids &ids) {
                QStringList names;
                for (const QString &id : ids)
                    names << sheet.name(what, id);
                return names.join(QStringLiteral(", "));
            };
            item.baseWords = words(m_base, base);
            item.mineWords = words(m_mine, mine);
            item.theirsWords = words(m_theirs, theirs);
            const bool alike = orders.mineMoved && orders.theirsMoved && !orders.isConflict;
            byMine = alike || decide(item) == MergeSide::Mine;
        }
        return [byMine, mine, theirs](const QSet<QString> &kept) {
            Ids ids = byMine ? woven(mine, theirs, kept) : woven(theirs, mine, kept);
            Ids rest(kept.begin(), kept.end()); // what is kept only because something kept needs it
            std::sort(rest.begin(), rest.end());
            for (const QString &id : std::as_const(rest))
                if (!ids.contains(id))
                    ids << id;
            return ids;
        };
    }

    Sheet m_base, m_mine, m_theirs;
    const MergeChoices &m_choices;
    Merge m_merge;
    Part m_part = Part::Settings; ///< whose fields are being merged
    QString m_id, m_name;
};

} // namespace

int Merge::conflicts() const {
    return int(std::count_if(items.begin(), items.end(), [](const MergeItem &item) { return item.isConflict(); }));
}

MergeSide defaultSide(const MergeItem &item) {
    if (item.by == By::Both && item.what == What::Went) // it stays
        return item.mineWentAway ? MergeSide::Theirs : MergeSide::Mine;
    return item.by == By::Theirs ? MergeSide::Theirs : MergeSide::Mine;
}

Merge mergeOf(const JsonValue &base, const JsonValue &mine, const JsonValue &theirs, const MergeChoices &choices) {
    const JsonValue renamed = withOwnIds(Sheet(base), Sheet(mine), Sheet(theirs));
    return Merger(base, mine, renamed, choices).run();
}

} // namespace stepline
