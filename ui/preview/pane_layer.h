#pragma once

#include "ui/preview/chart.h"
#include "ui/preview/qcustomplot.h"

#include <QSet>

namespace stepline {

/// What lies under the pointer.
struct ChartHit {
    int pane = -1, bar = -1, line = -1, point = -1;
    bool endLabel = false; ///< the name at a line's end
    bool valid() const { return bar >= 0 || line >= 0; }
    bool operator==(const ChartHit &) const = default;
};

/// Draws a pane's marks on QCustomPlot's axes: bars with their whiskers, benchmark bands and labels, lines with their
/// names at the end. Everything is cut to the visible range here, because SVG knows no clipping.
class PaneLayer : public QCPLayerable {
public:
    PaneLayer(QCustomPlot *plot, QCPAxisRect *rect);

    void setPane(const Pane &pane) { m_pane = pane; }
    const Pane &pane() const { return m_pane; }
    void setHidden(const QSet<QString> &series) { m_hidden = series; }
    void setHit(const ChartHit &hit) { m_hit = hit; }
    QCPAxisRect *axisRect() const { return m_rect; }

    /// Pane index is left to the caller.
    ChartHit hitTest(const QPointF &pixel) const;
    /// Where to show a hint for a hit.
    QPointF anchorOf(const ChartHit &hit) const;

    static double titleHeight();
    static double namesHeight();
    /// Room that the names at the ends of the lines need.
    static double endLabelWidth(const Pane &pane);

protected:
    QRect clipRect() const override;
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;

private:
    double x(double key) const;
    double y(double value) const;
    QRectF visible() const; ///< the axis rectangle in pixels
    QRectF barRect(const Bar &bar) const;
    QRectF groupRect(int group) const;
    bool hidden(const QString &series) const { return !series.isEmpty() && m_hidden.contains(series); }

    void drawGroups(QCPPainter *painter);
    void drawGroupName(QCPPainter *painter, int group, const QRectF &box, bool narrow);
    void drawBar(QCPPainter *painter, const Bar &bar, bool hovered);
    /// What is said above a bar, unless it would lie on what is said above one before it.
    void drawLabels(QCPPainter *painter);
    void drawLines(QCPPainter *painter);
    struct EndLabel {
        int line;
        double y;     ///< of the name
        double lineY; ///< where the line ends
    };
    QList<EndLabel> endLabels() const;

    QCPAxisRect *m_rect;
    Pane m_pane;
    QSet<QString> m_hidden;
    ChartHit m_hit;
};

} // namespace stepline
