#include "ui/widgets/icon_button.h"

#include "ui/theme/text_sized.h"
#include "ui/widgets/paint.h"

#include <QMenu>

namespace stepline {

IconButton::IconButton(const QString &icon, const QString &name, QWidget *parent) : QToolButton(parent), m_icon(icon) {
    setToolTip(name);
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

IconButton *IconButton::withText(const QString &icon, const QString &text, QWidget *parent) {
    auto *button = new IconButton(icon, text, parent);
    button->setText(text);
    button->setToolTip({});
    return button;
}

QSize IconButton::sizeHint() const {
    const int height = qMax(28, fontMetrics().height() + 10);
    if (text().isEmpty())
        return {height, height};
    const int chevron = menu() ? 14 : 0;
    const int icon_ = m_icon.isEmpty() ? 0 : textSized(16) + 6;
    return {fontMetrics().size(Qt::TextShowMnemonic, text()).width() + icon_ + 18 + chevron, height};
}

void IconButton::paintEvent(QPaintEvent *) {
    const Palette &p = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hot = isEnabled() && (underMouse() || isDown() || (menu() && menu()->isVisible()) || isChecked());
    if (hot) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isDown() || isChecked() ? p.accentSoft : p.raised);
        painter.drawRoundedRect(QRectF(rect()), FieldRadius, FieldRadius);
    }
    const QColor ink = !isEnabled() ? p.disabled : text().isEmpty() ? (hot ? p.text : p.secondary) : p.accent;
    QRect area = rect();
    if (!m_icon.isEmpty()) {
        const int side = textSized(16);
        const int left = text().isEmpty() ? (width() - side) / 2 : 8;
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const QRect box(mirrored ? width() - left - side : left, (height() - side) / 2, side, side);
        Theme::instance().paintIcon(&painter, m_icon, box, ink);
        area.adjust(mirrored ? 0 : side + 14, 0, mirrored ? -side - 14 : 0, 0);
    } else {
        area.adjust(9, 0, -9, 0);
    }
    if (!text().isEmpty()) {
        painter.setPen(ink);
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextShowMnemonic, text());
        if (menu())
            paintChevron(&painter, QRectF(layoutDirection() == Qt::RightToLeft ? 4 : width() - 20, 0, 16, height()),
                         ink);
    }
    if (hasFocus())
        paintFocusRing(&painter, rect(), FieldRadius);
}

} // namespace stepline
