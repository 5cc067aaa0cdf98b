#pragma once

#include <QLayout>

namespace stepline {

/// As many equal columns as fit, filled row by row; each row as high as its highest item. One column in a narrow dock,
/// several in a wide panel.
class ColumnsLayout : public QLayout {
    Q_OBJECT

public:
    explicit ColumnsLayout(int columnWidth, QWidget *parent = nullptr);
    ~ColumnsLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {m_columnWidth, heightForWidth(m_columnWidth * 2)}; }
    QSize minimumSize() const override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool move) const;

    int m_columnWidth;
    QList<QLayoutItem *> m_items;
};

} // namespace stepline
