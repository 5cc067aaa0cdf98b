#include "ui/timeview/time_ground.h"

#include <QPaintEngine>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace stepline {

namespace {

constexpr size_t MostStrips = 32;

bool isWhole(qreal number) {
    return std::abs(number - std::round(number)) < 1e-6;
}

} // namespace

/// A picture as wide as the frame, of the device's own pixels.
QImage TimeGround::newPicture(int height) const {
    const QRect wide = m_toDevice.mapRect(QRectF(0, 0, m_look.size.width(), height)).toAlignedRect();
    QImage picture(wide.size(), QImage::Format_RGB32);
    picture.setDevicePixelRatio(m_ratio); // the hatching's tiles are made for it
    return picture;
}

const QImage &TimeGround::stripFor(const TimePainter &painting, const TimeFrame &frame,
                                   const TimeGroundLook::Lane &lane) {
    const auto known = std::ranges::find_if(m_strips, [&](const Strip &each) { return each.lane.isShadedLike(lane); });
    if (known != m_strips.end())
        return known->picture;
    if (m_strips.size() >= MostStrips) // windows that somebody went through
        m_strips.clear();
    QImage picture = newPicture(TimePainter::StripHeight);
    QPainter painter(&picture);
    // As it stands on the device, but from the picture's first row on.
    const QPointF corner = m_toDevice.map(QPointF());
    painter.setTransform(m_toDevice * QTransform::fromTranslate(-std::floor(corner.x()), -corner.y()) *
                         QTransform::fromScale(1 / m_ratio, 1 / m_ratio));
    painting.paintStrip(painter, frame, lane);
    painter.end();
    picture.setDevicePixelRatio(1); // from here on it is copied pixel by pixel
    m_strips.push_back({lane, std::move(picture)});
    return m_strips.back().picture;
}

void TimeGround::paint(QPainter &painter, const TimePainter &painting, const TimeFrame &frame,
                       const TimeGroundLook &look, const QRegion &region) {
    const QTransform toDevice = painter.deviceTransform();
    const qreal stripHeight = TimePainter::StripHeight * toDevice.m22();
    if (painter.paintEngine()->type() != QPaintEngine::Raster || toDevice.type() > QTransform::TxScale ||
        !isWhole(stripHeight)) {
        painting.paintGround(painter, frame);
        return;
    }
    if (m_toDevice != toDevice || !m_look.isLikeBesideLanes(look)) {
        clear();
        m_toDevice = toDevice;
        m_ratio = painter.device()->devicePixelRatioF();
    }
    m_look = look;
    const QPoint corner = toDevice.map(QPointF()).toPoint();
    const QRectF exact = toDevice.mapRect(QRectF(QPointF(), QSizeF(frame.size)));
    const QRect all = exact.toAlignedRect();
    if (m_head.isNull()) {
        m_head = newPicture(TimePainter::headHeight());
        QPainter onHead(&m_head);
        onHead.setTransform(toDevice * QTransform::fromTranslate(-all.left(), -all.top()) *
                            QTransform::fromScale(1 / m_ratio, 1 / m_ratio));
        painting.paintHead(onHead, frame);
        onHead.end();
        m_head.setDevicePixelRatio(1);
    }
    // Bands of the device's rows, each with its strip.
    struct Band {
        int from, until;
        const TimeGroundLook::Lane *lane;
    };
    const TimeGroundLook::Lane unshaded;
    std::vector<Band> bands;
    const auto row = [&](qreal y) { return qRound(toDevice.map(QPointF(0, y)).y()); };
    int from = row(TimePainter::headHeight());
    for (const TimeGroundLook::Lane &lane : look.lanes) {
        const int until = row(TimePainter::headHeight() + lane.top + lane.height - look.scroll.y());
        if (until > from)
            bands.push_back({from, until, &lane});
        from = std::max(from, until);
    }
    bands.push_back({from, all.bottom() + 1, &unshaded});

    const QTransform world = painter.worldTransform();
    const QTransform onPixels = toDevice.inverted() * world; // onto the device's own
    painter.setWorldTransform(onPixels);
    const int height = qRound(stripHeight);
    for (const QRect &part : region) {
        const QRect wanted = toDevice.mapRect(QRectF(part)).toAlignedRect() & all;
        for (const Band &band : bands) {
            const QRect here = wanted & QRect(QPoint(all.left(), band.from), QPoint(all.right(), band.until - 1));
            if (here.isEmpty())
                continue;
            const QImage &strip = stripFor(painting, frame, *band.lane);
            for (int y = here.top(); y <= here.bottom();) {
                const int into = (y - corner.y()) % height;
                const QRect rows(here.left(), y, here.width(), std::min(height - into, here.bottom() - y + 1));
                painter.drawImage(rows.topLeft(), strip, QRect(QPoint(rows.left() - all.left(), into), rows.size()));
                y += rows.height();
            }
        }
    }
    painter.setWorldTransform(world);
    painting.paintEdges(painter, frame, region);
    painter.setWorldTransform(onPixels);
    for (const QRect &part : region) {
        const QRect here = toDevice.mapRect(QRectF(part)).toAlignedRect() &
                           QRect(all.topLeft(), QPoint(all.right(), row(TimePainter::headHeight()) - 1));
        if (!here.isEmpty())
            painter.drawImage(here.topLeft(), m_head, here.translated(-all.topLeft()));
    }
    painter.setWorldTransform(world);
}

} // namespace stepline
