#pragma once

#include <QStyledItemDelegate>

namespace stepline {

/// A finding in one line: its mark, the place in strong, the sentence as far as there is room; or a group's heading.
class FindingDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stepline
