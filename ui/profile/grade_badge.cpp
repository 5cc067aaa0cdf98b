#include "ui/profile/grade_badge.h"

#include "ui/widgets/paint.h"

#include <QMenu>

namespace stepline {

GradeBadge::GradeBadge(QWidget *parent) : QToolButton(parent) {
    auto *menu = new QMenu(this);
    for (Grade grade : {Grade::Measured, Grade::Vendor, Grade::Assumed})
        connect(menu->addAction(gradeName(grade)), &QAction::triggered, this, [this, grade] { Q_EMIT chosen(grade); });
    setMenu(menu);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setWhatsThis(tr("How this number is known: measured on real sends, said by a vendor, or assumed."));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    setGrade(Grade::Assumed);
}

void GradeBadge::setGrade(Grade grade) {
    m_grade = grade;
    setText(gradeName(grade));
    setAccessibleName(tr("How it is known: %1").arg(gradeName(grade)));
    updateGeometry();
    update();
}

QSize GradeBadge::sizeHint() const {
    const QFontMetrics metrics(Theme::instance().smallFont());
    return {metrics.horizontalAdvance(text()) + 18, qMax(24, metrics.height() + 8)};
}

void GradeBadge::paintEvent(QPaintEvent *) {
    const Palette &p = colours();
    const QColor ground = m_grade == Grade::Measured ? p.goodSoft : m_grade == Grade::Vendor ? p.accentSoft : p.raised;
    const QColor ink = m_grade == Grade::Measured ? p.good : m_grade == Grade::Vendor ? p.text : p.secondary;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 2, -1, -2);
    painter.setPen(underMouse() && isEnabled() ? QPen(p.edge, 1) : QPen(Qt::NoPen));
    painter.setBrush(ground);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setPen(ink);
    painter.setFont(Theme::instance().smallFont());
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (hasFocus())
        paintFocusRing(&painter, rect(), box.height() / 2);
}

} // namespace stepline
