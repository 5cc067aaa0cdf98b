#pragma once

#include "ui/report/page_layout.h"
#include "ui/report/paper.h"
#include "ui/report/report_pictures.h"

#include <memory>

namespace stepline {

/// A report laid out on pages: what the PDF, the printer and the print preview paint. Made once; needs no window.
class ReportPages {
public:
    ReportPages(const ReportInput &input, const Report &report, const Paper &paper);

    int count() const { return m_count; }
    const Paper &paper() const { return m_paper; }
    /// Paints the page, 1/96 inch a unit.
    void paint(QPainter &painter, int page) const;

    const std::vector<PageBlock> &blocks() const { return m_blocks; }
    const std::vector<PlacedBlock> &placed() const { return m_placed; }

private:
    QString m_title, m_version, m_made;
    Paper m_paper;
    std::shared_ptr<const class BlockBuilder> m_builder; ///< the blocks paint with its style
    std::vector<PageBlock> m_blocks;
    std::vector<PlacedBlock> m_placed;
    int m_count = 1;
};

/// The PDF of a report: fonts embedded, text as text, with the document's title and language.
QByteArray reportPdf(const ReportPages &pages, const Report &report, PaperSize size);

} // namespace stepline
