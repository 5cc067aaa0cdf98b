#include "ui/board/card_pictures.h"

#include <QPaintEngine>
#include <QPainter>
#include <cmath>

namespace stepline {

namespace {

/// The shadow below, the ring's half pen around.
constexpr qreal Around = 2;
/// Of a device pixel: as good as the same place.
constexpr qreal SamePlace = 1.0 / 256;

/// The same rectangles at another place.
bool sameShape(const CardBox &a, const CardBox &b) {
    const auto same = [&](const QRectF &x, const QRectF &y) {
        return x.translated(-a.rect.topLeft()) == y.translated(-b.rect.topLeft());
    };
    if (!same(a.rect, b.rect) || !same(a.icon, b.icon) || !same(a.title, b.title) || !same(a.badge, b.badge) ||
        !same(a.notes, b.notes) || !same(a.menu, b.menu) || !same(a.words, b.words) || !same(a.noteText, b.noteText) ||
        a.noteLines != b.noteLines || a.chips.size() != b.chips.size())
        return false;
    for (size_t i = 0; i < a.chips.size(); ++i)
        if (!same(a.chips[i], b.chips[i]))
            return false;
    return true;
}

} // namespace

bool CardPictures::Kept::isLike(const Kept &other) const {
    return scale == other.scale && ground == other.ground && style == other.style &&
           std::abs(fraction.x() - other.fraction.x()) < SamePlace &&
           std::abs(fraction.y() - other.fraction.y()) < SamePlace && card.sameBody(other.card) &&
           sameShape(box, other.box);
}

bool CardPictures::paint(QPainter &painter, const BoardCard &card, const CardBox &box, const QColor &ground, int style,
                         const std::function<void(QPainter &)> &paint) {
    const QTransform toDevice = painter.deviceTransform();
    if (!painter.paintEngine() || painter.paintEngine()->type() != QPaintEngine::Raster || painter.opacity() < 1 ||
        toDevice.type() > QTransform::TxScale || toDevice.m11() != toDevice.m22() || toDevice.m11() <= 0)
        return false;
    const QRectF exact = toDevice.mapRect(box.rect.adjusted(-Around, -Around, Around, Around));
    const QRect area = exact.toAlignedRect();
    Kept asked{card, box, toDevice.m11(), exact.topLeft() - area.topLeft(), ground.rgb(), style, {}};
    Kept *kept = m_kept.object(card.id);
    if (!kept || !kept->isLike(asked)) {
        m_kept.insert(card.id, new Kept(std::move(asked)), 1);
        return false;
    }
    if (kept->picture.isNull()) {
        QImage picture(area.size(), QImage::Format_RGB32);
        picture.fill(ground);
        QPainter onPicture(&picture);
        onPicture.setRenderHints(painter.renderHints());
        onPicture.setTransform(toDevice * QTransform::fromTranslate(-area.left(), -area.top()));
        paint(onPicture);
        onPicture.end();
        asked.picture = std::move(picture);
        kept = new Kept(std::move(asked));
        if (!m_kept.insert(card.id, kept, int(kept->picture.sizeInBytes() / 1024) + 1))
            return false; // greater than all that may be kept
    }
    const QTransform world = painter.worldTransform();
    painter.resetTransform(); // onto the device's own pixels
    painter.setWorldTransform(painter.deviceTransform().inverted());
    painter.drawImage(area.topLeft(), kept->picture);
    painter.setWorldTransform(world);
    return true;
}

int CardPictures::count() const {
    int pictures = 0;
    for (const QString &id : m_kept.keys())
        pictures += m_kept.object(id)->picture.isNull() ? 0 : 1;
    return pictures;
}

} // namespace stepline
