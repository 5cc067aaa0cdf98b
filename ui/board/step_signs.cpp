#include "ui/board/step_signs.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <cmath>

namespace stepline {

void paintRuler(QPainter &painter, const BoardRuler &ruler, const QRectF &rect, bool dark) {
    const Palette &colours = Theme::paletteOf(dark);
    constexpr qreal Dot = 3.5; // its radius, with the ring
    const qreal y = rect.center().y(), left = rect.left() + Dot, width = rect.width() - 2 * Dot;
    const auto at = [&](double share) { return QPointF(left + width * share, y); };
    painter.setPen(QPen(colours.edge, 1, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(at(0), at(1));
    if (ruler.until > ruler.from) {
        painter.setPen(QPen(colours.secondary, 3, Qt::SolidLine, Qt::FlatCap));
        const QPointF from = at(ruler.from);
        painter.drawLine(from, QPointF(std::max(at(ruler.until).x(), from.x() + 2), y));
    }
    painter.setPen(QPen(colours.surface, 1));
    for (const BoardRuler::Touch &touch : ruler.touches) {
        painter.setBrush(touch.type ? Theme::channelColorOf(*touch.type, dark) : colours.error);
        painter.drawEllipse(at(touch.at), Dot, Dot);
    }
}

void paintFold(QPainter &painter, const QRectF &rect, bool folded, bool hovered, const Palette &colours) {
    if (hovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.accentSoft);
        painter.drawRoundedRect(rect, 6, 6);
    }
    Theme::instance().paintIcon(&painter, folded ? QStringLiteral("chevron-down") : QStringLiteral("chevron-up"),
                                rect.adjusted(5, 5, -5, -5), colours.secondary);
}

void paintNoteText(QPainter &painter, const QRectF &rect, const QStringList &lines, const TextMeasure &measure,
                   const Palette &colours) {
    if (rect.isNull())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.warningSoft);
    painter.drawRoundedRect(rect, 4, 4);
    painter.setPen(colours.text);
    painter.setFont(measure.fonts().small);
    const qreal height = measure.small().height();
    qreal y = rect.top() + Theme::Grid / 2;
    for (const QString &line : lines) {
        painter.drawText(QRectF(rect.left() + Theme::Grid, y, rect.width() - 2 * Theme::Grid, height),
                         int(Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip, line);
        y += std::ceil(height);
    }
}

} // namespace stepline
