#include "ui/widgets/chip.h"

#include "ui/theme/text_sized.h"
#include "ui/widgets/paint.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace stepline {

Chip::Chip(const QString &text, QWidget *parent) : QAbstractButton(parent) {
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFont(Theme::instance().smallFont());
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        setFont(Theme::instance().smallFont());
        updateGeometry();
    });
}

void Chip::setRemovable(bool removable) {
    m_removable = removable;
    updateGeometry();
}

void Chip::setCompact(bool compact) {
    m_compact = compact;
    setSizePolicy(compact ? QSizePolicy::Expanding : QSizePolicy::Preferred, QSizePolicy::Fixed);
    updateGeometry();
}

QSize Chip::sizeHint() const {
    const QFontMetrics metrics(font());
    const int icon_ = icon().isNull() ? 0 : textSized(16) + 4;
    const int width = metrics.horizontalAdvance(text()) + (m_compact ? 10 : 22) + (m_removable ? 18 : 0) + icon_;
    return {qMax(28, width), qMax(28, metrics.height() + 12)};
}

QRect Chip::crossRect() const {
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    return {mirrored ? 2 : width() - 24, 0, 22, height()};
}

void Chip::nextCheckState() {
    QAbstractButton::nextCheckState();
    if (isCheckable())
        Q_EMIT edited(isChecked());
}

void Chip::keyPressEvent(QKeyEvent *event) {
    if (m_removable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        Q_EMIT removeRequested();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent *event) {
    if (m_removable && isDown() && crossRect().contains(event->position().toPoint())) {
        setDown(false);
        Q_EMIT removeRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void Chip::paintEvent(QPaintEvent *) {
    const Palette &p = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool on = isCheckable() && isChecked();
    const qreal radius = m_compact ? FieldRadius : box.height() / 2;
    painter.setPen(QPen(on ? p.accent : underMouse() ? p.secondary : p.edge, 1));
    painter.setBrush(on ? p.accentSoft : m_removable ? p.raised : p.card);
    painter.drawRoundedRect(box, radius, radius);
    QRect text = rect();
    if (!icon().isNull()) {
        const int side = textSized(16);
        icon().paint(&painter, QRect(8, (height() - side) / 2, side, side));
        text.setLeft(text.left() + side + 4);
    }
    if (m_removable) {
        const QRect cross = crossRect();
        paintCross(&painter, cross, p.secondary);
        text = layoutDirection() == Qt::RightToLeft ? text.adjusted(20, 0, 0, 0) : text.adjusted(0, 0, -18, 0);
    }
    painter.setPen(!isEnabled() ? p.disabled : on ? p.text : isCheckable() ? p.secondary : p.text);
    QFont ink = font();
    if (on)
        ink.setWeight(QFont::DemiBold);
    painter.setFont(ink);
    painter.drawText(text, Qt::AlignCenter,
                     QFontMetrics(ink).elidedText(this->text(), Qt::ElideRight, text.width() - 6));
    if (hasFocus())
        paintFocusRing(&painter, rect(), radius);
}

} // namespace stepline
