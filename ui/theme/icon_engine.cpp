#include "ui/theme/icon_engine.h"

#include "ui/theme/theme.h"

#include <QCache>
#include <QFile>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QSvgRenderer>
#include <cmath>

namespace stepline {

namespace {

/// A renderer of the icon in that colour, kept: parsing an SVG at each paint would be most of the work.
QSvgRenderer *rendererOf(const QString &name, const QColor &color) {
    thread_local QCache<QString, QSvgRenderer> cache(400); // documents are painted beside the window
    const QString key = name + color.name(QColor::HexArgb);
    if (QSvgRenderer *kept = cache.object(key))
        return kept;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    auto *renderer = new QSvgRenderer(svg);
    cache.insert(key, renderer);
    return renderer;
}

/// A drawn icon: sizes in the device's pixels, and where in a pixel it begins.
struct Drawn {
    QString name;
    QRgb color;
    qreal width, height;
    int x, y;
    bool operator==(const Drawn &) const = default;
    friend size_t qHash(const Drawn &key, size_t seed = 0) {
        return qHashMulti(seed, key.name, key.color, key.width, key.height, key.x, key.y);
    }
};

/// A small icon of a window as it was drawn before, to a sixteenth of a pixel at the same place of one: a canvas that
/// moves its icons would stroke their lines anew at each frame. False where none is kept: on paper, turned, large.
bool paintKept(QPainter *painter, const QString &name, const QRectF &square, const QColor &color) {
    constexpr qreal Largest = 64; // pixels of the device
    constexpr int Places = 16;    // in a pixel
    const QTransform toDevice = painter->deviceTransform();
    if (!painter->paintEngine() || painter->paintEngine()->type() != QPaintEngine::Raster ||
        toDevice.type() > QTransform::TxScale || toDevice.m11() <= 0 || toDevice.m22() <= 0)
        return false;
    const QRectF exact = toDevice.mapRect(square);
    if (exact.width() > Largest || exact.isEmpty())
        return false;
    thread_local QCache<Drawn, QImage> cache(4 * 1024); // KiB
    const qreal left = std::round(exact.left() * Places) / Places, top = std::round(exact.top() * Places) / Places;
    const QPoint corner(int(std::floor(left)), int(std::floor(top)));
    const QPointF into(left - corner.x(), top - corner.y());
    const Drawn key{name, color.rgb(), exact.width(), exact.height(), int(into.x() * Places), int(into.y() * Places)};
    QImage *kept = cache.object(key);
    if (!kept) {
        QSvgRenderer *renderer = rendererOf(name, color);
        if (!renderer)
            return false;
        const QSize size(int(std::ceil(into.x() + exact.width())) + 2, int(std::ceil(into.y() + exact.height())) + 2);
        kept = new QImage(size, QImage::Format_ARGB32_Premultiplied);
        kept->fill(Qt::transparent);
        QPainter onKept(kept);
        onKept.setRenderHint(QPainter::Antialiasing);
        renderer->render(&onKept, QRectF(into + QPointF(1, 1), exact.size()));
        onKept.end();
        cache.insert(key, kept, int(kept->sizeInBytes() / 1024) + 1);
    }
    const QTransform world = painter->worldTransform();
    painter->setWorldTransform(toDevice.inverted() * world); // onto the device's own pixels
    painter->drawImage(corner - QPoint(1, 1), *kept);        // lines may reach a little beyond
    painter->setWorldTransform(world);
    return true;
}

} // namespace

IconEngine::IconEngine(QString name, QColor color) : m_name(std::move(name)), m_color(color) {}
IconEngine::IconEngine(QString name, ChannelType type) : m_name(std::move(name)), m_type(type) {}

QColor IconEngine::colorFor(QIcon::Mode mode) const {
    const Palette &palette = Theme::instance().palette();
    if (mode == QIcon::Disabled)
        return palette.disabled;
    if (m_type)
        return Theme::instance().channelColor(*m_type);
    return m_color.isValid() ? m_color : palette.text;
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) {
    paintSvg(painter, m_name, rect, colorFor(mode));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
}

void IconEngine::paintSvg(QPainter *painter, const QString &name, const QRectF &rect, const QColor &color) {
    const qreal side = std::min(rect.width(), rect.height());
    const QRectF square(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side);
    if (painter->opacity() >= 1 && color.alpha() == 255 && paintKept(painter, name, square, color))
        return;
    QSvgRenderer *renderer = rendererOf(name, color);
    if (!renderer)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(painter->opacity() * color.alphaF());
    renderer->render(painter, square);
    painter->restore();
}

} // namespace stepline
