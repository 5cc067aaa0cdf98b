#include "ui/widgets/form_scroll.h"

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
}

void FormScroll::reveal(QWidget *widget) {
    ensureWidgetVisible(widget, 0, 48);
}

bool FormScroll::eventFilter(QObject *watched, QEvent *event) {
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        widget()->setMaximumWidth(viewport()->width());
    return done;
}

void FormScroll::resizeEvent(QResizeEvent *event) {
    // The form takes the viewport's width, whatever it would like: nothing is ever cut off at the right.
    if (widget())
        widget()->setFixedWidth(viewport()->width());
    QScrollArea::resizeEvent(event);
}

} // namespace stepline
