#pragma once

#include "ui/board/layout.h"

#include <QCache>
#include <QColor>
#include <QImage>
#include <functional>

class QPainter;

namespace stepline {

/// Cards as they were painted last, but for their forecast: while one is carried about or edited, all the others are
/// only copied. A card is kept when it is painted the same way for the second time, so that zooming and scrolling past
/// keep nothing.
class CardPictures {
public:
    /// Copies the card onto the painter, which it makes a picture of with @p paint (in board coordinates, the ground
    /// already filled) where there is none. False, and nothing is painted: not worth a picture, or none can be had.
    /// @p ground: what all of the card stands on. @p style: whatever else the looks depend on.
    bool paint(QPainter &painter, const BoardCard &card, const CardBox &box, const QColor &ground, int style,
               const std::function<void(QPainter &)> &paint);
    void clear() { m_kept.clear(); }
    /// How many cards are kept.
    int count() const;

private:
    struct Kept {
        BoardCard card;
        CardBox box;
        qreal scale = 1;
        QPointF fraction; ///< of a device pixel, where the card begins
        QRgb ground = 0;
        int style = 0;
        QImage picture; ///< null: painted once so far
        bool isLike(const Kept &other) const;
    };
    QCache<QString, Kept> m_kept{32 * 1024}; ///< by message id; costs in KiB: more than any screen shows
};

} // namespace stepline
