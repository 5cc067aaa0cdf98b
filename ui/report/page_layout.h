#pragma once

#include <QRectF>
#include <functional>
#include <vector>

class QPainter;

namespace stepline {

/// Something that stays in one piece on a page: a heading, a card, a table's row, a chart. It is as wide as the page.
struct PageBlock {
    qreal height = 0;
    qreal before = 0;          ///< space above it; none at the top of a page
    bool keepWithNext = false; ///< as a heading does
    int head = -1;             ///< index of a block that is painted again above this one where it begins a page
    std::function<void(QPainter &painter, const QRectF &rect)> paint;
    bool nearNext = false; ///< as keepWithNext, unless a third of a page or more would stay empty for it
};

/// Where a block stands: coordinates of the page's body.
struct PlacedBlock {
    int block = 0, page = 0;
    QRectF rect;
    bool again = false; ///< a table's head on a following page
    bool operator==(const PlacedBlock &) const = default;
};

/// Places the blocks one below the other; what does not fit begins the next page, together with the blocks before it
/// that are kept with it. A pure function. A block higher than @p body gets a page of its own and is cut at its end:
/// who makes blocks makes none that high.
std::vector<PlacedBlock> placeOnPages(const std::vector<PageBlock> &blocks, const QSizeF &body);

} // namespace stepline
