#pragma once

#include "ui/models/metrics_model.h"

#include <QTreeView>

namespace stepline {

/// The table of metrics in the panel's look: rows of 24 px, hairlines, figures with digits of one width. A channel
/// unfolds into its messages. A click on a figure asks why it is so.
class MetricsTable : public QTreeView {
    Q_OBJECT

public:
    explicit MetricsTable(MetricsModel *model, QWidget *parent = nullptr);

    /// Every metric that some channel reports, or only the vocabulary's row and the cost.
    void setAllColumns(bool all);
    bool allColumns() const { return m_all; }
    /// Below each figure two quiet lines: with all numbers low to all high, then the sampling alone.
    void setRanges(bool ranges);
    bool ranges() const { return m_ranges; }
    int rowHeight() const;
    /// Width at which nothing is cut, for the columns shown now or for those of the other choice.
    int naturalWidth(bool all) const;
    /// The same when what stands small behind a name may be cut.
    int namedWidth(bool all) const;
    /// The least that shows every number; long names are cut.
    int narrowWidth(bool all) const;
    void copy();
    /// Whether the paint event that is running shows anything of the rectangle.
    bool exposed(const QRect &rect) const { return m_exposed.intersects(rect); }
    void dataChanged(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles = {}) override;

Q_SIGNALS:
    void explainRequested(const stepline::Figure &figure, const QPoint &globalPos);
    void noticed(const QString &sentence, bool failed);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override {}
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool shown(int column, bool all) const;
    void showColumns();
    /// Enough for the names of the channels in the text's size, unless they are very long.
    int wholeName() const;
    void measure(bool fresh);
    void explain(const QModelIndex &index);
    void save();

    MetricsModel *m_metrics;
    std::array<int, MetricsModel::ColumnCount> m_widths{}; ///< grow while the template is the same: nothing jumps
    std::optional<QString> m_measured;                     ///< the template they are for
    QRegion m_exposed;
    bool m_all = false, m_ranges = false;
};

} // namespace stepline
