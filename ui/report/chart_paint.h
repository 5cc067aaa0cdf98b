#pragma once

#include "ui/preview/chart.h"

#include <QColor>
#include <QHash>
#include <QRectF>

class QPainter;

namespace stepline {

struct ChartLook {
    QHash<QString, QString> numbers; ///< message id → number that stands for its name at the line's end; empty: names
};

/// Draws a chart's panes beside each other on paper: axes, bars with their whiskers and bands, lines with their names
/// at the end. Everything is cut to its pane without clipping, which SVG does not know. Needs no widget and works
/// beside the window.
void paintChart(QPainter &painter, const QRectF &area, const Chart &chart, const ChartLook &look = {});

/// The colour of a mark on paper.
QColor reportInk(const Ink &ink);

} // namespace stepline
