#include "ui/widgets/tab_order.h"

#include <QApplication>
#include <QLayout>
#include <QSplitter>

namespace stepline {

namespace {

bool reachable(const QWidget *widget) {
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy() && widget->isEnabled();
}

void collectWidgets(QLayout *layout, QList<QWidget *> &found) {
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (QWidget *widget = item->widget())
            found << widget;
        else if (QLayout *inner = item->layout())
            collectWidgets(inner, found);
    }
}

/// The children as they are shown: those of the layout first, in its order, then what stands outside of any layout.
QList<QWidget *> childrenInOrder(QWidget *parent) {
    QList<QWidget *> ordered;
    if (const auto *splitter = qobject_cast<QSplitter *>(parent))
        for (int i = 0; i < splitter->count(); ++i)
            ordered << splitter->widget(i);
    if (parent->layout())
        collectWidgets(parent->layout(), ordered);
    for (QObject *child : parent->children())
        if (auto *widget = qobject_cast<QWidget *>(child); widget && !ordered.contains(widget))
            ordered << widget;
    return ordered;
}

void collect(QWidget *widget, QList<QWidget *> &found) {
    if (reachable(widget))
        found << widget;
    for (QWidget *child : childrenInOrder(widget))
        if (!child->isHidden() && !child->isWindow())
            collect(child, found);
}

} // namespace

QList<QWidget *> tabOrderOf(QWidget *root) {
    QList<QWidget *> found;
    collect(root, found);
    found.removeIf([](const QWidget *widget) { return !widget->isVisible(); });
    return found;
}

bool focusInReadingOrder(QWidget *root, bool next) {
    const QList<QWidget *> order = tabOrderOf(root);
    QWidget *now = QApplication::focusWidget();
    while (now && now != root && !order.contains(now)) // the focus may be in a part of a reachable widget
        now = now->parentWidget();
    const qsizetype at = order.indexOf(now), count = order.size();
    if (at < 0 || count < 2)
        return false;
    QWidget *to = order[(at + (next ? 1 : -1) + count) % count];
    to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace stepline
