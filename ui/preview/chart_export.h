#pragma once

#include "core/base/problem.h"
#include "ui/preview/charts.h"

#include <QImage>
#include <QRectF>
#include <QSet>
#include <QSize>

namespace stepline {

/// How a chart is looked at: what of it a picture shows.
struct ChartState {
    QSet<QString> hidden; ///< series
    QList<QRectF> ranges; ///< visible part of each pane; empty: all
};

inline constexpr QSize ChartPictureSize{960, 540};

// Pictures carry title, finding and caption, in the theme's colours; they need a QApplication, but no screen.
QImage chartImage(const Chart &chart, const ChartState &state = {}, QSize size = ChartPictureSize, double scale = 2);
QByteArray chartPng(const Chart &chart, const ChartState &state = {}, QSize size = ChartPictureSize, double scale = 2);
/// With text as text, and every mark cut to the visible part.
QByteArray chartSvg(const Chart &chart, const ChartState &state = {}, QSize size = ChartPictureSize);
/// UTF-8, comma and quotes as RFC 4180 has them, numbers with a point and unrounded, CRLF at the line ends.
QByteArray tableCsv(const ChartTable &table);
/// For pasting into a spreadsheet: as people read it, tabs between.
QString tableText(const ChartTable &table);

/// Writes the chart in the format of the path's ending (.png, .svg, .csv). The problem, or nothing.
std::optional<Problem> saveChart(const Chart &chart, const QString &path, const ChartState &state = {});

/// Every chart of the forecast as a PNG in @p folder, which is made when it is missing. Returns the files written; an
/// empty list and @p problem when one could not be. Charts with nothing to show are left out.
QStringList saveAllCharts(const Forecast &forecast, const Template &tmpl, const QString &folder,
                          std::optional<Problem> *problem = nullptr);

} // namespace stepline
