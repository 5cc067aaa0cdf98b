#include "ui/report/page_layout.h"

#include <algorithm>

namespace stepline {

namespace {

constexpr qreal Rounding = 1e-6;

constexpr qreal EmptyAtMost = 1.0 / 3; ///< of a page, for the sake of what would better stay together

/// The block and those that it is kept with, as one height; @p wished: those too that it only had better stay with.
qreal keptHeight(const std::vector<PageBlock> &blocks, size_t first, bool wished) {
    qreal height = blocks[first].height;
    for (size_t i = first; i + 1 < blocks.size() && (blocks[i].keepWithNext || (wished && blocks[i].nearNext)); ++i)
        height += blocks[i + 1].before + blocks[i + 1].height;
    return height;
}

} // namespace

std::vector<PlacedBlock> placeOnPages(const std::vector<PageBlock> &blocks, const QSizeF &body) {
    std::vector<PlacedBlock> placed;
    int page = 0;
    qreal y = 0;
    const auto put = [&](size_t block, qreal space, bool again) {
        y += space;
        placed.push_back(
            {int(block), page, QRectF(0, y, body.width(), std::min(blocks[block].height, body.height())), again});
        y += blocks[block].height;
    };
    for (size_t i = 0; i < blocks.size(); ++i) {
        const PageBlock &block = blocks[i];
        // Within what is kept together the decision was made with the first of it; what does not fit on any page is
        // not kept together.
        const auto fits = [&](bool wished) {
            const bool leader = i == 0 || !(blocks[i - 1].keepWithNext || (wished && blocks[i - 1].nearNext));
            const qreal whole = leader ? keptHeight(blocks, i, wished) : block.height;
            const qreal needed = block.before + (whole <= body.height() ? whole : block.height);
            return y + needed <= body.height() + Rounding;
        };
        if (y > 0 && (!fits(false) || (!fits(true) && body.height() - y < body.height() * EmptyAtMost))) {
            ++page;
            y = 0;
            if (block.head >= 0 && size_t(block.head) != i)
                put(size_t(block.head), 0, true);
        }
        put(i, y > 0 && !(placed.back().again) ? block.before : 0, false);
    }
    return placed;
}

} // namespace stepline
