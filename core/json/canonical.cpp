#include "core/json/files.h"
#include "core/model/keys.h"

namespace stepline {

namespace {

using KeysAt = const QStringList &(*)(QStringView pointer);

KeysAt keysOf(FileKind kind) {
    switch (kind) {
    case FileKind::Sequence: return sequenceKeys;
    case FileKind::Profile: return profileKeys;
    case FileKind::Script: return scriptKeys;
    }
    return sequenceKeys;
}

/// Known keys in order, each followed by the unknown ones that followed it; unknown ones before any known stay first.
void orderMembers(std::vector<JsonValue::Member> &members, const QStringList &order) {
    std::vector<std::pair<qsizetype, JsonValue::Member>> ranked;
    qsizetype rank = -1;
    for (JsonValue::Member &member : members) {
        if (const qsizetype known = order.indexOf(member.first); known >= 0)
            rank = known;
        ranked.emplace_back(rank, std::move(member));
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (size_t i = 0; i < members.size(); ++i)
        members[i] = std::move(ranked[i].second);
}

void orderBelow(JsonValue &value, const QString &pointer, KeysAt keysAt) {
    if (value.isArray()) {
        for (size_t i = 0; i < value.items().size(); ++i)
            orderBelow(value.items()[i], pointerTo(pointer, qsizetype(i)), keysAt);
        return;
    }
    if (!value.isObject())
        return;
    const QStringList &order = keysAt(pointer);
    orderMembers(value.members(), order);
    for (auto &[key, member] : value.members())
        if (order.contains(key)) // what stands below an unknown key stays as it is
            orderBelow(member, pointerTo(pointer, key), keysAt);
}

} // namespace

JsonValue canonicalOrder(JsonValue root, FileKind kind) {
    orderBelow(root, {}, keysOf(kind));
    return root;
}

QByteArray canonicalForm(const JsonValue &root, FileKind kind) {
    return writeJson(canonicalOrder(root, kind)) + '\n';
}

} // namespace stepline
