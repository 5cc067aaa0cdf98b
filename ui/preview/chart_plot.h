#pragma once

#include "ui/preview/pane_layer.h"

namespace stepline {

/// A chart drawn with QCustomPlot in the theme's look. It knows hovering, zooming and hiding; what surrounds it (words,
/// menu, table) is ChartView's. Heavy header: for .cpp files.
class ChartPlot : public QCustomPlot {
    Q_OBJECT

public:
    explicit ChartPlot(QWidget *parent = nullptr);

    /// Keeps the zoom and what is hidden when the new chart has the same panes.
    void setChart(const Chart &chart);
    const Chart &chart() const { return m_chart; }
    void applyTheme();

    void setHidden(const QSet<QString> &series);
    const QSet<QString> &hidden() const { return m_hidden; }
    bool zoomed() const { return m_zoomed; }
    void resetZoom();
    void zoomBy(double factor); ///< around the middle; < 1 goes nearer
    QList<QRectF> ranges() const;
    void setRanges(const QList<QRectF> &ranges);

    ChartHit hitAt(const QPointF &pixel) const;
    QString tipOf(const ChartHit &hit) const;
    Figure figureOf(const ChartHit &hit) const;
    QPoint anchorOf(const ChartHit &hit) const;
    /// For the keyboard: the next bar or line in that direction, from the current one.
    ChartHit walked(const ChartHit &from, int direction) const;
    void setHit(const ChartHit &hit);
    const ChartHit &hit() const { return m_hit; }

Q_SIGNALS:
    void hovered(const stepline::ChartHit &hit, const QPoint &globalPos);
    void figureClicked(const stepline::Figure &figure, const QPoint &globalPos);
    void seriesToggled(const QString &series);
    void zoomChanged();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void styleAxes(QCPAxisRect *rect, const Pane &pane);
    void setFullRange(QCPAxisRect *rect, const Pane &pane);
    void keepInside(QCPAxis *axis, double low, double high);

    Chart m_chart;
    QList<PaneLayer *> m_layers;
    QSet<QString> m_hidden;
    ChartHit m_hit;
    QPoint m_pressed;
    bool m_zoomed = false, m_setting = false;
};

} // namespace stepline

Q_DECLARE_METATYPE(stepline::ChartHit)
