#include "ui/report/page_blocks.h"

#include "ui/preview/chart.h"

#include <QPainter>
#include <array>

namespace stepline {

std::vector<PageBlock> BlockBuilder::build(const ReportInput &input, const Report &report) {
    titleBlock(report);
    figures(report.figures);
    facts(report.facts);
    paragraph(report.notes, m_style.body, m_style.colours.secondary, 12);
    section(reportTitles::sequence(), report.sequence);
    board(input, report);
    if (!report.landings.empty()) {
        section(reportTitles::calendar(), report.calendar);
        picture(timelinePicture(input, report, m_width), 8);
        calendarTable(report);
    }
    if (!report.steps.empty()) {
        section(reportTitles::messages(), {});
        messages(report);
    }
    section(reportTitles::forecast(), report.noForecast.isEmpty() ? report.forecast : report.noForecast);
    if (report.noForecast.isEmpty())
        charts(input, report);
    section(reportTitles::findings(), report.findings.empty() ? reportTitles::noFindings() : QString());
    m_blocks.back().keepWithNext = !report.findings.empty();
    findings(report);
    if (!report.checks.empty()) {
        section(reportTitles::checklist(), report.checked);
        checks(report);
    }
    if (!m_blocks.empty())
        m_blocks.back().keepWithNext = false;
    return std::move(m_blocks);
}

void BlockBuilder::section(const QString &title, const QString &sentence) {
    const ReportText heading(title, m_style.heading, m_style.colours.text, m_width);
    push({heading.height() + 4, 32, true, -1,
          [heading](QPainter &painter, const QRectF &rect) { heading.paint(painter, rect.topLeft()); }});
    if (sentence.isEmpty())
        return;
    paragraph(sentence, m_style.body, m_style.colours.secondary, 0);
    m_blocks.back().keepWithNext = true;
}

/// Long ones break between lines.
void BlockBuilder::paragraph(const QString &words, const QFont &font, const QColor &color, qreal before) {
    if (words.isEmpty())
        return;
    const ReportText text(words, font, color, m_width);
    constexpr int Piece = 12; // lines that stay together
    for (int first = 0; first < text.lines(); first += Piece) {
        const int last = std::min(first + Piece, text.lines());
        push({text.lineHeight() * (last - first), first == 0 ? before : 0, false, -1,
              [text, first, last](QPainter &painter, const QRectF &rect) {
                  for (int line = first; line < last; ++line)
                      text.paintLine(painter, rect.topLeft() + QPointF(0, (line - first) * text.lineHeight()), line);
              }});
    }
}

void BlockBuilder::picture(const ReportPicture &picture, qreal before) {
    if (picture.empty())
        return;
    // A picture that is higher than a page is made smaller.
    const qreal scale = std::min(1.0, m_height * 0.9 / std::max(1.0, picture.size.height()));
    push({picture.size.height() * scale, before, false, -1, [picture, scale](QPainter &painter, const QRectF &rect) {
              painter.save();
              painter.translate(rect.topLeft());
              painter.scale(scale, scale);
              picture.paint(painter);
              painter.restore();
          }});
}

/// Rows of steps on the board's ground, each a panel of its own.
void BlockBuilder::board(const ReportInput &input, const Report &report) {
    if (report.steps.empty())
        return;
    constexpr qreal Pad = 14;
    const std::vector<ReportPicture> rows = boardRows(input, report, m_width - 2 * Pad, m_height * 0.8 - 2 * Pad);
    for (size_t i = 0; i < rows.size(); ++i) {
        const ReportPicture &row = rows[i];
        // A short sequence is seen at one glance; a long one goes on from page to page.
        const bool together = i + 1 < rows.size();
        push({row.size.height() + 2 * Pad, i == 0 ? 8.0 : 6.0, false, -1,
              [row, this](QPainter &painter, const QRectF &rect) {
                  painter.setPen(Qt::NoPen);
                  painter.setBrush(m_style.colours.canvas);
                  painter.drawRoundedRect(rect, 6, 6);
                  painter.save();
                  painter.translate(rect.topLeft() + QPointF(Pad, Pad));
                  row.paint(painter);
                  painter.restore();
              }})
            .nearNext = together;
    }
}

/// The channels over the whole width with their table below, then the course over time in pairs, then the rest.
void BlockBuilder::charts(const ReportInput &input, const Report &report) {
    std::vector<ReportPicture> courses;
    const std::vector<Chart> all = reportCharts(input);
    const auto isCourse = [](const Chart &chart) { return chart.key.startsWith(QLatin1String("over-time")); };
    const qreal half = (m_width - 24) / 2;
    for (const Chart &chart : all)
        if (chart.key == u"per-channel")
            picture(chartPicture(chart, QSizeF(m_width, 190), input, false), 12);
    figureTable(report.channels);
    for (const Chart &chart : all)
        if (isCourse(chart))
            courses.push_back(chartPicture(chart, QSizeF(half, 170), input, true));
    if (!courses.empty()) {
        paragraph(reportTitles::overTime(), m_style.strong, m_style.colours.text, 24);
        m_blocks.back().keepWithNext = true;
        paragraph(reportTitles::numbersAtLines(), m_style.small, m_style.colours.secondary, 0);
        m_blocks.back().keepWithNext = true;
    }
    for (size_t i = 0; i < courses.size(); i += 2) {
        const ReportPicture left = courses[i], right = i + 1 < courses.size() ? courses[i + 1] : ReportPicture();
        push({std::max(left.size.height(), right.size.height()), 8, false, -1,
              [left, right, half](QPainter &painter, const QRectF &rect) {
                  qreal x = rect.left();
                  for (const ReportPicture &each : {left, right}) {
                      if (!each.empty()) {
                          painter.save();
                          painter.translate(x, rect.top());
                          each.paint(painter);
                          painter.restore();
                      }
                      x += half + 24;
                  }
              }});
    }
    figureTable(report.messages);
    for (const Chart &chart : all)
        if (!isCourse(chart) && chart.key != u"per-channel")
            picture(chartPicture(chart, QSizeF(m_width, 170), input, false), 28);
}

void BlockBuilder::findings(const Report &report) {
    const Palette &colours = m_style.colours;
    for (const ReportFinding &finding : report.findings) {
        const QColor ink = finding.severity == Severity::Error     ? colours.error
                           : finding.severity == Severity::Warning ? colours.warning
                                                                   : colours.secondary;
        const qreal left = 88;
        const ReportText kind(reportTitles::severity(finding.severity), m_style.strong, ink, left - 26);
        const ReportText where(finding.where, m_style.strong, colours.text, m_width - left);
        const ReportText sentence(finding.sentence, m_style.body, colours.text, m_width - left);
        const ReportText reason(finding.reason, m_style.small, colours.secondary, m_width - left);
        const qreal height =
            where.height() + sentence.height() + (finding.reason.isEmpty() ? 0 : reason.height() + 2) + 14;
        const QString icon = severityName(finding.severity);
        push({height, 0, false, -1, [=, this](QPainter &painter, const QRectF &rect) {
                  Theme::instance().paintIcon(&painter, icon, QRectF(rect.left(), rect.top() + 8, 14, 14), ink);
                  QPointF at = rect.topLeft() + QPointF(0, 7);
                  kind.paint(painter, at + QPointF(20, 0));
                  at.rx() += left;
                  where.paint(painter, at);
                  at.ry() += where.height();
                  sentence.paint(painter, at);
                  if (reason.lines() > 0)
                      reason.paint(painter, at + QPointF(0, sentence.height() + 2));
                  painter.setPen(QPen(m_style.colours.line, 0.75));
                  painter.drawLine(rect.bottomLeft(), rect.bottomRight());
              }});
    }
}

/// What the program answered at the left, what people tick at the right; one kind alone takes the whole width.
void BlockBuilder::checks(const Report &report) {
    std::array<std::vector<const ReportCheck *>, 2> columns;
    for (const ReportCheck &check : report.checks)
        columns[check.automatic ? 0 : 1].push_back(&check);
    const bool both = !columns[0].empty() && !columns[1].empty();
    const qreal width = both ? (m_width - 24) / 2 : m_width, second = both ? width + 24 : 0;
    const Palette &colours = m_style.colours;
    const ReportText left(columns[0].empty() ? QString() : reportTitles::answeredByChecks(), m_style.strong,
                          colours.text, width);
    const ReportText right(columns[1].empty() ? QString() : reportTitles::tickedByPeople(), m_style.strong,
                           colours.text, width);
    push({left.lineHeight(), 8, true, -1, [left, right, second](QPainter &painter, const QRectF &rect) {
              left.paint(painter, rect.topLeft());
              right.paint(painter, rect.topLeft() + QPointF(second, 0));
          }});
    const size_t rows = std::max(columns[0].size(), columns[1].size());
    for (size_t row = 0; row < rows; ++row) {
        std::vector<std::pair<qreal, Check>> cells;
        qreal height = 0;
        for (size_t c = 0; c < columns.size(); ++c)
            if (row < columns[c].size()) {
                cells.push_back({c == 0 ? 0 : second, checkOf(*columns[c][row], width)});
                height = std::max(height, cells.back().second.height());
            }
        push({height, 0, row + 2 == rows, -1, [cells, this](QPainter &painter, const QRectF &rect) {
                  for (const auto &[x, check] : cells)
                      paintCheck(painter, rect.topLeft() + QPointF(x, 0), check);
              }});
    }
}

BlockBuilder::Check BlockBuilder::checkOf(const ReportCheck &check, qreal width) const {
    return {ReportText(check.text, m_style.body, m_style.colours.text, width - CheckIndent),
            ReportText(check.note, m_style.small, m_style.colours.secondary, width - CheckIndent), check.done};
}

void BlockBuilder::paintCheck(QPainter &painter, const QPointF &at, const Check &check) const {
    const Palette &colours = m_style.colours;
    const QRectF box(at.x() + 1, at.y() + 6, 12, 12);
    painter.setPen(QPen(check.done ? colours.good : colours.edge, 1));
    painter.setBrush(check.done ? colours.good : QColor(Qt::transparent));
    painter.drawRoundedRect(box, 3, 3);
    if (check.done) {
        painter.setPen(QPen(colours.onAccent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{box.topLeft() + QPointF(3, 6.2), box.topLeft() + QPointF(5.2, 8.6),
                                       box.topLeft() + QPointF(9.2, 3.8)});
    }
    check.words.paint(painter, at + QPointF(CheckIndent, 4));
    check.note.paint(painter, at + QPointF(CheckIndent, 4 + check.words.height()));
}

} // namespace stepline
