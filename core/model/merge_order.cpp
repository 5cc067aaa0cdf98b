#include "core/model/merge_order.h"

namespace stepline {

OrderMerge compareOrders(const QStringList &base, const QStringList &mine, const QStringList &theirs) {
    const QSet<QString> inBase(base.begin(), base.end()), inMine(mine.begin(), mine.end()),
        inTheirs(theirs.begin(), theirs.end());
    const auto common = [&](const QStringList &all) {
        QStringList found;
        for (const QString &id : all)
            if (inBase.contains(id) && inMine.contains(id) && inTheirs.contains(id))
                found << id;
        return found;
    };
    const QStringList b = common(base), m = common(mine), t = common(theirs);
    if (m != b || t != b)
        return {m != b, t != b, m != b && t != b && m != t};
    // What both added may stand differently, too.
    const auto shared = [](const QStringList &all, const QSet<QString> &other) {
        QStringList found;
        for (const QString &id : all)
            if (other.contains(id))
                found << id;
        return found;
    };
    const bool differ = shared(mine, inTheirs) != shared(theirs, inMine);
    return {differ, differ, differ};
}

QStringList woven(const QStringList &first, const QStringList &second, const QSet<QString> &kept) {
    QStringList ids;
    for (const QString &id : first)
        if (kept.contains(id))
            ids << id;
    qsizetype place = 0; // after the last one that both have
    for (const QString &id : second) {
        if (const qsizetype known = ids.indexOf(id); known >= 0)
            place = known + 1;
        else if (kept.contains(id))
            ids.insert(place++, id);
    }
    return ids;
}

} // namespace stepline
