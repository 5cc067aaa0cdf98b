#include "ui/widgets/paint.h"

#include "ui/theme/text_sized.h"

#include <QFontMetrics>
#include <QPainterPath>

namespace stepline {

int fieldHeight(const QFontMetrics &metrics) {
    return qMax(18, metrics.height()) + 12;
}

QColor fieldEdge() {
    return colours().edge; // 3:1, so that a field can be told from its ground
}

void paintFieldBox(QPainter *painter, const QRectF &rect, const FieldLook &look) {
    const Palette &p = colours();
    const qreal width = look.focus || look.invalid ? 2 : 1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor edge = look.invalid ? p.error : look.focus ? p.accent : look.hovered ? p.secondary : fieldEdge();
    painter->setPen(QPen(edge, width));
    painter->setBrush(look.enabled ? p.card : p.raised);
    const qreal inset = width / 2;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), FieldRadius, FieldRadius);
    painter->restore();
}

void paintFocusRing(QPainter *painter, const QRectF &rect, qreal radius) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colours().accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

void paintChevron(QPainter *painter, const QRectF &rect, const QColor &color, qreal degrees) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(rect.center());
    painter->rotate(degrees);
    QPainterPath path;
    const qreal half = textSized(14) / 4.0; // of its width
    path.moveTo(-half, -half / 2);
    path.lineTo(0, half / 2);
    path.lineTo(half, -half / 2);
    painter->drawPath(path);
    painter->restore();
}

void paintCross(QPainter *painter, const QRectF &rect, const QColor &color) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap));
    const QPointF c = rect.center();
    const qreal arm = textSized(12) / 4.0;
    painter->drawLine(c + QPointF(-arm, -arm), c + QPointF(arm, arm));
    painter->drawLine(c + QPointF(-arm, arm), c + QPointF(arm, -arm));
    painter->restore();
}

} // namespace stepline
