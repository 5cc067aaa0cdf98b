#include "core/model/edits.h"
#include "core/model/keys.h"

#include <algorithm>

namespace stepline {

namespace {

QString parentOf(const QString &pointer) {
    return pointer.left(pointer.lastIndexOf(u'/'));
}
QString lastStep(const QString &pointer) {
    return pointerSteps(QStringView(pointer).mid(pointer.lastIndexOf(u'/'))).value(0);
}

int placeOfMember(const JsonValue &object, const QString &key) {
    const auto &members = object.members();
    const auto it =
        std::find_if(members.begin(), members.end(), [&](const auto &member) { return member.first == key; });
    return it == members.end() ? -1 : int(it - members.begin());
}

} // namespace

EditBuilder::EditBuilder(const JsonValue &root, QString text, QString mergeKey) : m_root(root) {
    m_edit.text = std::move(text);
    m_edit.mergeKey = std::move(mergeKey);
}

void EditBuilder::add(Change change) {
    const bool fits = applyChanges(m_root, {change});
    Q_ASSERT_X(fits, "EditBuilder", qPrintable(change.pointer));
    if (fits)
        m_edit.changes.push_back(std::move(change));
}

EditBuilder &EditBuilder::set(const QString &pointer, JsonValue value) {
    if (const JsonValue *present = m_root.at(pointer)) {
        if (*present != value)
            add({pointer, -1, *present, std::move(value)});
        return *this;
    }
    const QString parentPointer = parentOf(pointer), key = lastStep(pointer);
    const JsonValue *parent = m_root.at(parentPointer);
    if (!parent || parent->isNull())
        return set(parentPointer, JsonValue::object().with(key, std::move(value)));
    QStringList present;
    for (const auto &member : parent->members())
        present << member.first;
    add({pointer, placeForKey(present, key, sequenceKeys(parentPointer)), {}, std::move(value)});
    return *this;
}

EditBuilder &EditBuilder::remove(const QString &pointer) {
    const JsonValue *present = m_root.at(pointer);
    if (!present)
        return *this;
    const JsonValue *parent = m_root.at(parentOf(pointer));
    const int place = parent->isObject() ? placeOfMember(*parent, lastStep(pointer)) : -1;
    add({pointer, place, *present, {}});
    return *this;
}

EditBuilder &EditBuilder::insert(const QString &arrayPointer, qsizetype index, JsonValue value) {
    const JsonValue *array = m_root.at(arrayPointer);
    if (!array || !array->isArray())
        return set(arrayPointer, JsonValue::array({std::move(value)}));
    const qsizetype at = std::clamp<qsizetype>(index, 0, qsizetype(array->items().size()));
    add({pointerTo(arrayPointer, at), -1, {}, std::move(value)});
    return *this;
}

EditBuilder &EditBuilder::declare(const Variable &variable) {
    const QString variables = QStringLiteral("/template/variables");
    JsonValue declared = JsonValue::object().with(QStringLiteral("name"), JsonValue::string(variable.name));
    if (!variable.sample.isEmpty())
        declared = std::move(declared).with(QStringLiteral("sample"), JsonValue::string(variable.sample));
    if (!variable.fallback.isEmpty())
        declared = std::move(declared).with(QStringLiteral("fallback"), JsonValue::string(variable.fallback));
    const JsonValue *present = m_root.at(variables);
    return insert(variables, present && present->isArray() ? qsizetype(present->items().size()) : 0,
                  std::move(declared));
}

EditBuilder &EditBuilder::move(const QString &fromItemPointer, const QString &toArrayPointer, qsizetype toIndex) {
    const JsonValue *item = m_root.at(fromItemPointer);
    if (!item)
        return *this;
    JsonValue value = *item;
    remove(fromItemPointer);
    return insert(toArrayPointer, toIndex, std::move(value));
}

EditBuilder &EditBuilder::select(QStringList ids) {
    m_edit.select = std::move(ids);
    return *this;
}

Edit EditBuilder::edit() && {
    return std::move(m_edit);
}

} // namespace stepline
