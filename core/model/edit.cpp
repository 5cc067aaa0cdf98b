#include "core/model/edit.h"

#include "core/base/text.h"

#include <algorithm>

namespace stepline {

namespace {

struct Target {
    JsonValue *parent = nullptr;
    QString key;          ///< in an object
    qsizetype index = -1; ///< in an array
};

/// The container that holds the pointer's value, and its name or index in it; no parent when there is none.
Target targetOf(JsonValue &root, const QString &pointer) {
    const qsizetype slash = pointer.lastIndexOf(u'/');
    if (slash < 0)
        return {};
    Target target;
    target.key = pointerSteps(QStringView(pointer).mid(slash)).value(0);
    target.parent = root.at(QStringView(pointer).left(slash));
    if (target.parent && target.parent->isArray()) {
        bool ok = false;
        target.index = target.key.toLongLong(&ok);
        if (!ok || target.index < 0)
            target.parent = nullptr;
    } else if (target.parent && !target.parent->isObject()) {
        target.parent = nullptr;
    }
    return target;
}

bool applyToArray(JsonValue &array, qsizetype index, const Change &change) {
    auto &items = array.items();
    const qsizetype size = qsizetype(items.size());
    if (!change.before) { // insert
        if (index > size)
            return false;
        items.insert(items.begin() + index, *change.after);
        return true;
    }
    if (index >= size || items[index] != *change.before)
        return false;
    if (change.after)
        items[index] = *change.after;
    else
        items.erase(items.begin() + index);
    return true;
}

bool applyToObject(JsonValue &object, const QString &key, const Change &change) {
    auto &members = object.members();
    const auto it =
        std::find_if(members.begin(), members.end(), [&](const auto &member) { return member.first == key; });
    if (!change.before) { // insert
        if (it != members.end())
            return false;
        const qsizetype size = qsizetype(members.size());
        const qsizetype place = change.place < 0 ? size : std::min<qsizetype>(change.place, size);
        members.insert(members.begin() + place, {key, *change.after});
        return true;
    }
    if (it == members.end() || it->second != *change.before)
        return false;
    if (change.after)
        it->second = *change.after;
    else
        members.erase(it);
    return true;
}

bool applyOne(JsonValue &root, const Change &change) {
    if (!change.before && !change.after)
        return false;
    if (change.pointer.isEmpty()) { // the whole document is exchanged
        if (!change.before || !change.after || root != *change.before)
            return false;
        root = *change.after;
        return true;
    }
    const Target target = targetOf(root, change.pointer);
    if (!target.parent)
        return false;
    return target.index >= 0 ? applyToArray(*target.parent, target.index, change)
                             : applyToObject(*target.parent, target.key, change);
}

} // namespace

Edit Edit::inverse() const {
    Edit undo{text, {}, {}, {}};
    for (auto it = changes.rbegin(); it != changes.rend(); ++it)
        undo.changes.push_back(it->inverse());
    return undo;
}

Edit Edit::mergedWith(const Edit &next) const {
    Edit merged = *this;
    merged.text = next.text;
    merged.select = next.select;
    for (const Change &change : next.changes) {
        // Typing exchanges the same value again and again: one exchange from the first to the last is all of it.
        if (!merged.changes.empty() && merged.changes.back().pointer == change.pointer && merged.changes.back().after &&
            change.before && *merged.changes.back().after == *change.before) {
            merged.changes.back().after = change.after;
            if (!change.after)
                merged.changes.back().place = change.place;
            const Change &last = merged.changes.back();
            if (last.before == last.after)
                merged.changes.pop_back();
        } else if (!merged.changes.empty() && change == merged.changes.back().inverse()) {
            merged.changes.pop_back(); // taken out and put back
        } else {
            merged.changes.push_back(change);
        }
    }
    return merged;
}

bool applyChanges(JsonValue &root, const std::vector<Change> &changes) {
    for (size_t done = 0; done < changes.size(); ++done) {
        if (applyOne(root, changes[done]))
            continue;
        while (done > 0)
            applyOne(root, changes[--done].inverse());
        return false;
    }
    return true;
}

JsonValue toJson(const Edit &edit) {
    std::vector<JsonValue> changes;
    for (const Change &change : edit.changes) {
        JsonValue json = JsonValue::object().with(QStringLiteral("at"), JsonValue::string(change.pointer));
        if (change.place >= 0)
            json = std::move(json).with(QStringLiteral("place"), JsonValue::number(change.place));
        if (change.before)
            json = std::move(json).with(QStringLiteral("before"), *change.before);
        if (change.after)
            json = std::move(json).with(QStringLiteral("after"), *change.after);
        changes.push_back(std::move(json));
    }
    JsonValue json = JsonValue::object().with(QStringLiteral("text"), JsonValue::string(edit.text));
    if (!edit.mergeKey.isEmpty())
        json = std::move(json).with(QStringLiteral("merge"), JsonValue::string(edit.mergeKey));
    if (!edit.select.isEmpty()) {
        std::vector<JsonValue> ids;
        for (const QString &id : edit.select)
            ids.push_back(JsonValue::string(id));
        json = std::move(json).with(QStringLiteral("select"), JsonValue::array(std::move(ids)));
    }
    return std::move(json).with(QStringLiteral("changes"), JsonValue::array(std::move(changes)));
}

Result<Edit> editFromJson(const JsonValue &json) {
    const auto bad = [] {
        return Problem{.structural = true,
                       .rule = QStringLiteral("journal"),
                       .message = text("An entry of the journal cannot be read.")};
    };
    const JsonValue *changes = json.find(u"changes");
    const JsonValue *title = json.find(u"text");
    if (!changes || !changes->isArray() || !title || !title->isString())
        return bad();
    Edit edit;
    edit.text = title->text();
    if (const JsonValue *merge = json.find(u"merge"); merge && merge->isString())
        edit.mergeKey = merge->text();
    if (const JsonValue *select = json.find(u"select"); select && select->isArray())
        for (const JsonValue &id : select->items())
            edit.select << id.text();
    for (const JsonValue &item : changes->items()) {
        const JsonValue *at = item.find(u"at");
        if (!at || !at->isString())
            return bad();
        Change change{at->text(), -1, {}, {}};
        if (const JsonValue *place = item.find(u"place"); place && place->isNumber()) {
            const double number = place->toDouble();
            if (!(number >= -1 && number <= 1e9)) // what no list is long enough for
                return bad();
            change.place = int(number);
        }
        if (const JsonValue *before = item.find(u"before"))
            change.before = *before;
        if (const JsonValue *after = item.find(u"after"))
            change.after = *after;
        edit.changes.push_back(std::move(change));
    }
    return edit;
}

} // namespace stepline
