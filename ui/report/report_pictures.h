#pragma once

#include "core/base/problem.h"
#include "ui/report/describe_report.h"

#include <QSizeF>
#include <functional>

class QImage;
class QPainter;

namespace stepline {

/// A picture of a document: it stands for itself at its size, 1/96 inch a unit, and is painted from (0, 0) on.
struct ReportPicture {
    QString key; ///< stem of file names: "board", "timeline", "per-channel"
    QString title, alt;
    QSizeF size;
    bool ground = false; ///< on the board's grey ground instead of paper
    std::function<void(QPainter &painter)> paint;
    bool empty() const { return !paint; }
};

/// Light colours, @p scale pixels a unit.
QImage pictureImage(const ReportPicture &picture, qreal scale = 2);
QByteArray picturePng(const ReportPicture &picture, qreal scale = 2);
/// With text as text. @p page: meant for inside a web page, which gives fonts and colours for the dark.
QByteArray pictureSvg(const ReportPicture &picture, bool page = false);

/// Keys of all pictures in their order: what can be asked for by name.
QStringList pictureKeys();
/// Those that there are for the template: board, timeline and every chart, each as a document of its own.
std::vector<ReportPicture> allPictures(const ReportInput &input, const Report &report);
/// The one of that key; empty when there is nothing to show.
ReportPicture pictureOf(const QString &key, const ReportInput &input, const Report &report);

/// The whole board in one row.
ReportPicture boardPicture(const ReportInput &input, const Report &report);
/// The board in rows of steps, each no wider than @p width when it is scaled no smaller than to @p smallest. All have
/// the same scale. A step that is higher than @p height then shows its messages as lines.
std::vector<ReportPicture> boardRows(const ReportInput &input, const Report &report, qreal width, qreal height,
                                     qreal smallest = 0.68);
/// Lanes of channels over the days; empty when everything lands at once or nothing does.
ReportPicture timelinePicture(const ReportInput &input, const Report &report, qreal width);

struct Chart;
/// A chart with its title and words above, its key and caption below. @p numbers: messages are called by their number.
ReportPicture chartPicture(const Chart &chart, const QSizeF &plot, const ReportInput &input, bool numbers,
                           bool words = true);
/// The charts of a report in reading order; those with nothing to show are left out. The first shows the channels, the
/// ones over time follow (requested, delivered, viewed, clicked).
std::vector<Chart> reportCharts(const ReportInput &input);

} // namespace stepline
