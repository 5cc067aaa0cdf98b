#include "ui/report/report_pages.h"

#include "ui/report/page_blocks.h"
#include "ui/report/report_words.h"

#include <QBuffer>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

namespace stepline {

ReportPages::ReportPages(const ReportInput &input, const Report &report, const Paper &paper)
    : m_title(report.title), m_version(report.version), m_made(report.made), m_paper(paper) {
    const QSizeF body = m_paper.body().size();
    // The blocks hold the builder's style by pointer, so it lives as long as they do.
    const auto builder = std::make_shared<BlockBuilder>(body.width(), body.height());
    m_blocks = builder->build(input, report);
    m_builder = builder;
    m_placed = placeOnPages(m_blocks, body);
    m_count = m_placed.empty() ? 1 : m_placed.back().page + 1;
}

void ReportPages::paint(QPainter &painter, int page) const {
    const ReportStyle style;
    const QRectF body = m_paper.body();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (const PlacedBlock &placed : m_placed)
        if (placed.page == page) {
            painter.save();
            m_blocks[size_t(placed.block)].paint(painter, placed.rect.translated(body.topLeft()));
            painter.restore();
        }
    // The foot: what this is at the left, where one is at the right.
    const QRectF foot(body.left(), body.bottom() + 24, body.width(), 16);
    painter.setPen(QPen(style.colours.line, 0.75));
    painter.drawLine(foot.topLeft() - QPointF(0, 6), foot.topRight() - QPointF(0, 6));
    QStringList what{m_title, m_version, m_made};
    what.removeAll(QString());
    drawReportLine(painter, foot.adjusted(0, 0, -100, 0), what.join(QStringLiteral(" · ")), style.small,
                   style.colours.secondary);
    drawReportLine(painter, foot, ReportWords::tr("Page %1 of %2").arg(page + 1).arg(m_count), style.small,
                   style.colours.secondary, Qt::AlignRight);
}

QByteArray reportPdf(const ReportPages &pages, const Report &report, PaperSize size) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(96);
        writer.setPageSize(pageSizeOf(size));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(report.title);
        writer.setCreator(QStringLiteral("Stepline " STEPLINE_VERSION));
        QPainter painter(&writer);
        for (int page = 0; page < pages.count(); ++page) {
            if (page > 0)
                writer.newPage();
            pages.paint(painter, page);
        }
    }
    return bytes;
}

} // namespace stepline
