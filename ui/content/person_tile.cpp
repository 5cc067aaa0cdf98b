#include "ui/content/person_tile.h"

#include "ui/widgets/paint.h"

#include <QPainterPath>

namespace stepline {

PersonTile::PersonTile(QWidget *parent) : QAbstractButton(parent) {
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PersonTile::setPicture(const Picture &picture) {
    m_picture = picture;
    update();
}

void PersonTile::setBadge(const QString &badge) {
    if (badge == m_badge)
        return;
    m_badge = badge;
    setAccessibleDescription(badge);
    update();
}

void PersonTile::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &p = colours();
    const QFont small = Theme::instance().smallFont();
    const qreal words = QFontMetricsF(small).height() + 8;
    const QRectF frame = QRectF(rect()).adjusted(2, 2, -2, -words);
    QPainterPath shape;
    shape.addRoundedRect(frame, 8, 8);
    painter.fillPath(shape, p.surface);
    if (m_picture.size().width() > 0) {
        painter.save();
        painter.setClipPath(shape);
        const qreal scale = frame.width() / m_picture.size().width();
        // A short one stands in the middle.
        const qreal free = frame.height() - m_picture.size().height() * scale;
        painter.translate(frame.topLeft() + QPointF(0, std::max(0.0, free / 2)));
        painter.scale(scale, scale);
        if (!m_badge.isEmpty())
            painter.setOpacity(0.35);
        m_picture.paint(&painter);
        painter.restore();
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(isChecked() ? p.accent : underMouse() ? p.edge : p.line, isChecked() ? 2 : 1));
    painter.drawRoundedRect(frame, 8, 8);
    if (!m_badge.isEmpty()) {
        const QFontMetricsF metrics(small);
        QRectF badge(0, 0, std::min(metrics.horizontalAdvance(m_badge) + 12, frame.width() - 8), metrics.height() + 4);
        badge.moveCenter(frame.center());
        painter.setPen(Qt::NoPen);
        painter.setBrush(p.raised);
        painter.drawRoundedRect(badge, 4, 4);
        painter.setPen(p.text);
        painter.setFont(small);
        painter.drawText(badge, Qt::AlignCenter, metrics.elidedText(m_badge, Qt::ElideRight, badge.width() - 6));
    }
    painter.setFont(isChecked() ? Theme::instance().smallStrongFont() : small);
    painter.setPen(isChecked() ? p.text : p.secondary);
    const QRectF line(0, frame.bottom() + 4, width(), words - 4);
    painter.drawText(line, Qt::AlignHCenter | Qt::AlignTop,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, int(line.width()) - 4));
    if (hasFocus())
        paintFocusRing(&painter, frame.adjusted(-1, -1, 1, 1), 9);
}

} // namespace stepline
