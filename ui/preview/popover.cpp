#include "ui/preview/popover.h"

#include "ui/widgets/paint.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLayout>
#include <QPainterPath>
#include <QScreen>

namespace stepline {

Popover::Popover(QWidget *parent) : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint) {
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void Popover::resizeEvent(QResizeEvent *event) {
    // Rounded by a mask: a translucent window has black corners where no compositor runs.
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()), Theme::Radius, Theme::Radius);
    setMask(QRegion(outline.toFillPolygon().toPolygon()));
    QFrame::resizeEvent(event);
}

void Popover::popUp(const QPoint &below, const QPoint &above) {
    if (layout()) {
        layout()->activate();
        const int width = std::max(minimumWidth(), sizeHint().width());
        resize(width, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height());
    }
    QPoint at = below;
    const QScreen *screen = QGuiApplication::screenAt(below);
    if (const QScreen *on = screen ? screen : QGuiApplication::primaryScreen()) {
        const QRect free = on->availableGeometry();
        at.setX(std::clamp(at.x(), free.left(), std::max(free.left(), free.right() - width())));
        if (at.y() + height() > free.bottom())
            at.setY(std::max(free.top(), above.y() - height()));
    }
    move(at);
    show();
}

void Popover::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), colours().edge); // what the mask leaves outside of the line
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours().edge, 1));
    painter.setBrush(colours().card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::Radius, Theme::Radius);
}

void Popover::hideEvent(QHideEvent *event) {
    QFrame::hideEvent(event);
    Q_EMIT hidden();
}

void Popover::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace stepline
