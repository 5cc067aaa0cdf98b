#pragma once

#include <QStyledItemDelegate>

namespace stepline {

/// A row of a history: the first line of its text is its name, the others are quiet; what is too long is elided.
class LinesDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stepline
