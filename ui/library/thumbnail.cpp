#include "ui/library/thumbnail.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPixmapCache>
#include <algorithm>

namespace stepline {

namespace {

constexpr qreal Pad = 5, ColumnGap = 2, RowGap = 2, WidestBar = 9, TallestBar = 6;

void draw(QPainter &painter, const QSizeF &size, const QString &outline) {
    const Theme &theme = Theme::instance();
    const Palette &colors = theme.palette();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.canvas);
    painter.drawRoundedRect(QRectF({}, size), Theme::Radius / 2.0, Theme::Radius / 2.0);
    if (outline.isEmpty())
        return;
    const QStringList steps = outline.split(u'|');
    qsizetype tallest = 1;
    for (const QString &step : steps)
        tallest = std::max(tallest, step.count(u',') + 1);
    const qreal room = size.width() - 2 * Pad, high = size.height() - 2 * Pad;
    const qreal column = room / steps.size();
    const qreal gap = std::min(ColumnGap, column / 3), width = std::min(WidestBar, column - gap);
    const qreal bar = std::min(TallestBar, high / tallest - RowGap);
    const qreal left = Pad + (room - steps.size() * (width + gap) + gap) / 2;
    for (qsizetype s = 0; s < steps.size(); ++s) {
        const qreal x = left + s * (width + gap);
        if (steps[s].isEmpty()) { // an empty step is a step all the same
            painter.setBrush(colors.line);
            painter.drawRoundedRect(QRectF(x, Pad, width, 1.5), 0.75, 0.75);
            continue;
        }
        const QStringList messages = steps[s].split(u',');
        for (qsizetype m = 0; m < messages.size(); ++m) {
            const auto type = channelTypeFromKey(messages[m]);
            painter.setBrush(type ? theme.channelColor(*type) : colors.disabled);
            painter.drawRoundedRect(QRectF(x, Pad + m * (bar + RowGap), width, bar), 1.5, 1.5);
        }
    }
}

} // namespace

void paintThumbnail(QPainter *painter, const QRectF &rect, const QString &outline) {
    const qreal scale = painter->device()->devicePixelRatioF();
    const QString key = QStringLiteral("thumbnail:%1:%2:%3x%4:%5")
                            .arg(Theme::instance().dark())
                            .arg(scale)
                            .arg(rect.width())
                            .arg(rect.height())
                            .arg(outline);
    QPixmap picture;
    if (!QPixmapCache::find(key, &picture)) {
        picture = QPixmap((rect.size() * scale).toSize());
        picture.setDevicePixelRatio(scale);
        picture.fill(Qt::transparent);
        QPainter inside(&picture);
        draw(inside, rect.size(), outline);
        inside.end();
        QPixmapCache::insert(key, picture);
    }
    painter->drawPixmap(rect.topLeft(), picture);
}

} // namespace stepline
