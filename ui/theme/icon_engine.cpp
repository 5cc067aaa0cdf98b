#include "ui/theme/icon_engine.h"

#include "ui/theme/theme.h"

#include <QCache>
#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

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
    QSvgRenderer *renderer = rendererOf(name, color);
    if (!renderer)
        return;
    const qreal side = std::min(rect.width(), rect.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(painter->opacity() * color.alphaF());
    renderer->render(painter, QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side));
    painter->restore();
}

} // namespace stepline
