#include "ui/widgets/form_scroll.h"

#include <QLayout>
#include <QResizeEvent>
#include <QScrollBar>

namespace stepline {

FormScroll::FormScroll(QWidget *parent) : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(24);
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this] { horizontalScrollBar()->setRange(0, 0); });
}

int FormScroll::formWidth() const {
    const int margin = widget()->layout() ? widget()->layout()->contentsMargins().right() : 0;
    const bool besideTheForm = margin >= verticalScrollBar()->sizeHint().width() && !isRightToLeft();
    return besideTheForm ? contentsRect().width() : viewport()->width();
}

void FormScroll::reveal(QWidget *widget) {
    ensureWidgetVisible(widget, 0, 48);
}

bool FormScroll::eventFilter(QObject *watched, QEvent *event) {
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        widget()->setMaximumWidth(formWidth());
    return done;
}

void FormScroll::resizeEvent(QResizeEvent *event) {
    // The form takes the viewport's width, whatever it would like: nothing is ever cut off at the right.
    if (widget())
        widget()->setFixedWidth(formWidth());
    QScrollArea::resizeEvent(event);
}

} // namespace stepline
