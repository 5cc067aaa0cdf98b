#include "ui/preview/key_button.h"

#include "core/base/particles.h"
#include "ui/preview/chart_ink.h"
#include "ui/widgets/paint.h"

namespace stepline {

KeyButton::KeyButton(const ChartKey &key, QWidget *parent) : QAbstractButton(parent), m_key(key) {
    setText(key.name);
    setCheckable(true);
    setChecked(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setToolTip(withParticles(tr("Click to hide or show “%1”").arg(key.name)));
    setAccessibleName(key.name);
}

QSize KeyButton::sizeHint() const {
    const QFontMetrics metrics(Theme::instance().smallFont());
    return {1 + 10 + 6 + metrics.horizontalAdvance(text()) + 6, std::max(24, metrics.height() + 6)};
}

void KeyButton::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF swatch(1.5, height() / 2.0 - 4.5, 9, 9);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(inkColor(m_key.ink));
    } else {
        painter.setPen(QPen(colours().disabled, 1));
    }
    painter.drawRoundedRect(swatch, 2, 2);
    QFont font = Theme::instance().smallFont();
    font.setStrikeOut(!isChecked());
    painter.setFont(font);
    painter.setPen(isChecked() ? (underMouse() ? colours().text : colours().secondary) : colours().disabled);
    painter.drawText(rect().adjusted(17, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    if (hasFocus())
        paintFocusRing(&painter, QRectF(rect()), 4);
}

} // namespace stepline
