#pragma once

#include <QStyledItemDelegate>

namespace stepline {

/// Draws the comparison's rows: section heads with their channel's colour, real differences in bold, the rest quiet.
class CompareDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stepline
