#include "ui/profile/columns_layout.h"

#include <QStyle>
#include <QWidget>

namespace stepline {

ColumnsLayout::ColumnsLayout(int columnWidth, QWidget *parent) : QLayout(parent), m_columnWidth(columnWidth) {
    setContentsMargins(0, 0, 0, 0);
    setSpacing(12);
}

ColumnsLayout::~ColumnsLayout() {
    qDeleteAll(m_items);
}

void ColumnsLayout::addItem(QLayoutItem *item) {
    m_items << item;
}

QLayoutItem *ColumnsLayout::takeAt(int index) {
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int ColumnsLayout::heightForWidth(int width) const {
    return arrange(QRect(0, 0, width, 0), false);
}

QSize ColumnsLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void ColumnsLayout::setGeometry(const QRect &rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int ColumnsLayout::arrange(const QRect &rect, bool move) const {
    const int columns = qMax(1, (rect.width() + spacing()) / (m_columnWidth + spacing()));
    const int width = (rect.width() - (columns - 1) * spacing()) / columns;
    int y = rect.top(), column = 0, tallest = 0;
    QList<std::pair<QLayoutItem *, int>> row;
    const auto finish = [&] {
        if (row.isEmpty())
            return;
        for (const auto &[item, x] : std::as_const(row)) {
            if (!move)
                break;
            const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
            item->setGeometry(QStyle::visualRect(direction, rect, QRect(x, y, width, tallest)));
        }
        y += tallest + spacing();
        row.clear();
        tallest = column = 0;
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const int height = item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
        row << std::pair(item, rect.left() + column * (width + spacing()));
        tallest = qMax(tallest, height);
        if (++column == columns)
            finish();
    }
    finish();
    return qMax(0, y - spacing() - rect.top());
}

} // namespace stepline
