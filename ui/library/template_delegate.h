#pragma once

#include <QStyledItemDelegate>

namespace stepline {

/// A row of the library: name, the channels' icons, a quiet summary line, and a dot when it differs from its last
/// version.
class TemplateDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stepline
