#include "ui/timeview/time_changes.h"

#include <QHash>
#include <algorithm>

namespace stepline {

namespace {

/// From so many rectangles on, finding out what they cover costs more than painting what lies between them.
constexpr int MostRects = 60;

bool looksLike(const TimePiece &a, const TimePiece &b) {
    return a.rect == b.rect && a.look == b.look && a.planned == b.planned && a.soonest == b.soonest &&
           a.texts == b.texts;
}

} // namespace

QRegion changesBetween(const TimePicture &before, const TimePicture &now) {
    const QRect all(QPoint(), now.ground.size);
    if (before.ground.scroll != now.ground.scroll || !before.ground.isLikeBesideLanes(now.ground))
        return all;
    std::vector<QRect> changed;
    const auto put = [&](const TimePiece &piece) {
        for (const QRectF &area : piece.areas) // smoothed edges reach into the next pixel
            changed.push_back(area.toAlignedRect().adjusted(-1, -1, 1, 1) & all);
    };
    QHash<QStringView, const TimePiece *> were;
    for (const TimePiece &piece : before.pieces)
        were.insert(piece.id, &piece);
    for (const TimePiece &piece : now.pieces) {
        const TimePiece *was = were.take(piece.id);
        if (was && looksLike(*was, piece))
            continue;
        put(piece);
        if (was)
            put(*was);
    }
    for (const TimePiece *gone : std::as_const(were))
        put(*gone);
    if (const auto [was, is] = std::ranges::mismatch(before.ground.lanes, now.ground.lanes);
        was != before.ground.lanes.end() || is != now.ground.lanes.end()) {
        // From the first lane that is other to the bottom: those below it stand elsewhere.
        const qreal top = is != now.ground.lanes.end() ? is->top : was->top;
        changed.push_back(
            QRect(0, TimePainter::headHeight() + qRound(top - now.ground.scroll.y()) - 2, all.width(), all.height()) &
            all.adjusted(0, TimePainter::headHeight(), 0, 0));
    }
    QRegion region;
    if (changed.size() > size_t(MostRects)) {
        QRect around;
        for (const QRect &rect : changed)
            around |= rect;
        return around;
    }
    for (const QRect &rect : changed)
        region |= rect;
    return region;
}

} // namespace stepline
