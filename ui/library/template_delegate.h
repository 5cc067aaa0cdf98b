#pragma once

#include <QStyledItemDelegate>

namespace stepline {

/// A row of the library: a small picture of the sequence, its name, a quiet summary line with the channels' icons, a
/// dot when it differs from its last version, and a mark when its review is due.
class TemplateDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    /// Without pictures the rows are lower.
    void setPictures(bool shown) { m_pictures = shown; }
    bool pictures() const { return m_pictures; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool m_pictures = true;
};

} // namespace stepline
