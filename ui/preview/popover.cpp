#include "ui/preview/popover.h"

#include "ui/widgets/paint.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLayout>
#include <QScreen>

namespace stepline {

Popover::Popover(QWidget *parent) : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint) {
    setAttribute(Qt::WA_TranslucentBackground);
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
