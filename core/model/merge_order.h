#pragma once

#include <QSet>
#include <QStringList>

namespace stepline {

/// How two people put the same things into another order.
struct OrderMerge {
    bool mineMoved = false, theirsMoved = false; ///< of what all three have
    bool isConflict = false;                     ///< both, and not alike
};
OrderMerge compareOrders(const QStringList &base, const QStringList &mine, const QStringList &theirs);

/// Everything in @p kept, in the order of @p first; what only @p second has stands after what it follows there.
QStringList woven(const QStringList &first, const QStringList &second, const QSet<QString> &kept);

} // namespace stepline
