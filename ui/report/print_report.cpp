#include "ui/report/print_report.h"

#include "ui/report/report_pages.h"

#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QPrinter>

namespace stepline {

namespace {

/// A preview records what is painted and scales it, which moves letters of another script than the typeface's own off
/// their line: it gets each page as an image, which looks as the paper will.
void paintAsImage(QPainter &painter, const ReportPages &pages, int page) {
    constexpr qreal Sharpness = 2.5;
    const QSizeF size = pages.paper().page;
    QImage image((size * Sharpness).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter onImage(&image);
    onImage.scale(Sharpness, Sharpness);
    pages.paint(onImage, page);
    onImage.end();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(QPointF(), size), image);
}

} // namespace

void printReport(QPrinter &printer, const ReportInput &input, const Report &report) {
    printer.setFullPage(true);
    printer.setDocName(report.title);
    const QSizeF points = printer.pageLayout().fullRect(QPageLayout::Point).size();
    const ReportPages pages(input, report, Paper(points * 96 / 72));
    QPainter painter(&printer);
    const qreal scale = printer.resolution() / 96.0;
    const bool recorded = painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Picture;
    const int first = std::max(1, printer.fromPage());
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), pages.count()) : pages.count();
    for (int page = first; page <= last; ++page) {
        if (page > first)
            printer.newPage();
        painter.save();
        painter.scale(scale, scale);
        recorded ? paintAsImage(painter, pages, page - 1) : pages.paint(painter, page - 1);
        painter.restore();
    }
}

} // namespace stepline
