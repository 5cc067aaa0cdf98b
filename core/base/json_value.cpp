#include "core/base/json_value.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace stepline {

JsonValue JsonValue::boolean(bool value) {
    JsonValue json;
    json.m_kind = Kind::Bool;
    json.m_bool = value;
    return json;
}

JsonValue JsonValue::number(double value) {
    char buffer[40];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    QString spelling = QString::fromLatin1(buffer, end - buffer);
    Q_ASSERT(std::isfinite(value));
    return spelledNumber(std::move(spelling));
}

JsonValue JsonValue::number(qint64 value) {
    return spelledNumber(QString::number(value));
}

JsonValue JsonValue::spelledNumber(QString spelling) {
    JsonValue json;
    json.m_kind = Kind::Number;
    json.m_text = std::move(spelling);
    return json;
}

JsonValue JsonValue::string(QString value) {
    JsonValue json;
    json.m_kind = Kind::String;
    json.m_text = std::move(value);
    return json;
}

JsonValue JsonValue::array(std::vector<JsonValue> items) {
    JsonValue json;
    json.m_kind = Kind::Array;
    if (!items.empty())
        json.ownBelow().items = std::move(items);
    return json;
}

JsonValue JsonValue::object(std::vector<Member> members) {
    JsonValue json;
    json.m_kind = Kind::Object;
    if (!members.empty())
        json.ownBelow().members = std::move(members);
    return json;
}

JsonValue::Below &JsonValue::ownBelow() {
    if (!m_below)
        m_below = new Below;
    else if (m_below->ref.loadAcquire() != 1) // what another thread has read before it let go is read
        m_below.detach();
    return *m_below;
}

const std::vector<JsonValue> &JsonValue::items() const {
    static const std::vector<JsonValue> none;
    return m_below ? m_below->items : none;
}

std::vector<JsonValue> &JsonValue::items() {
    return ownBelow().items;
}

const std::vector<JsonValue::Member> &JsonValue::members() const {
    static const std::vector<Member> none;
    return m_below ? m_below->members : none;
}

std::vector<JsonValue::Member> &JsonValue::members() {
    return ownBelow().members;
}

double JsonValue::toDouble() const {
    return m_kind == Kind::Number ? m_text.toDouble() : 0.0;
}

const JsonValue *JsonValue::find(QStringView key) const {
    const std::vector<Member> &own = members();
    const auto it = std::find_if(own.begin(), own.end(), [&](const Member &m) { return m.first == key; });
    return it == own.end() ? nullptr : &it->second;
}

JsonValue *JsonValue::find(QStringView key) {
    if (!std::as_const(*this).find(key))
        return nullptr;
    ownBelow(); // what was found may be shared: it is looked up again in what is not
    return const_cast<JsonValue *>(std::as_const(*this).find(key));
}

namespace {

QString unescaped(QStringView step) {
    return step.toString()
        .replace(QStringLiteral("~1"), QStringLiteral("/"))
        .replace(QStringLiteral("~0"), QStringLiteral("~"));
}

/// @p Value is JsonValue, const or not.
template <typename Value> Value *stepInto(Value &value, QStringView step) {
    if (value.isObject())
        return value.find(step);
    bool ok = false;
    const qsizetype index = value.isArray() ? step.toLongLong(&ok) : -1;
    return ok && index >= 0 && index < qsizetype(std::as_const(value).items().size()) ? &value.items()[size_t(index)]
                                                                                      : nullptr;
}

template <typename Value> Value *below(Value *value, QStringView pointer) {
    // Forms ask for hundreds of pointers at each edit: the steps are not copied.
    while (value && !pointer.isEmpty()) {
        pointer = pointer.mid(1);
        const qsizetype slash = pointer.indexOf(u'/');
        const QStringView step = slash < 0 ? pointer : pointer.left(slash);
        value = step.contains(u'~') ? stepInto(*value, unescaped(step)) : stepInto(*value, step);
        pointer = slash < 0 ? QStringView() : pointer.mid(slash);
    }
    return value;
}

} // namespace

const JsonValue *JsonValue::at(QStringView pointer) const {
    return below(this, pointer);
}

JsonValue *JsonValue::at(QStringView pointer) {
    return std::as_const(*this).at(pointer) ? below(this, pointer) : nullptr;
}

JsonValue JsonValue::with(QString key, JsonValue value) && {
    if (JsonValue *present = find(key))
        *present = std::move(value);
    else
        members().emplace_back(std::move(key), std::move(value));
    return std::move(*this);
}

bool JsonValue::operator==(const JsonValue &other) const {
    return m_kind == other.m_kind && m_bool == other.m_bool && m_text == other.m_text &&
           (m_below == other.m_below || (items() == other.items() && members() == other.members()));
}

QStringList pointerSteps(QStringView pointer) {
    QStringList steps;
    if (pointer.isEmpty())
        return steps;
    const auto parts = pointer.mid(1).split(u'/');
    for (QStringView part : parts)
        steps << (part.contains(u'~') ? unescaped(part) : part.toString());
    return steps;
}

QString pointerTo(const QString &parent, const QString &key) {
    QString escaped = key;
    if (escaped.contains(u'~') || escaped.contains(u'/'))
        escaped.replace(QStringLiteral("~"), QStringLiteral("~0")).replace(QStringLiteral("/"), QStringLiteral("~1"));
    return parent + u'/' + escaped;
}

QString pointerTo(const QString &parent, qsizetype index) {
    return parent + u'/' + QString::number(index);
}

} // namespace stepline
