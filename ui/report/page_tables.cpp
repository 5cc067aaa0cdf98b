// Tables: the head comes again on every page, a row stays in one piece.
#include "core/base/text.h"
#include "ui/report/page_blocks.h"
#include "ui/report/report_words.h"

#include <QLocale>
#include <QPainter>
#include <cmath>

namespace stepline {

namespace {
constexpr qreal Pad = 6, Gutter = 12, HeadHeight = 22;
}

int BlockBuilder::tableHead(const std::vector<Column> &columns, qreal before) {
    push({HeadHeight, before, true, -1, [columns, this](QPainter &painter, const QRectF &rect) {
              for (const Column &column : columns)
                  drawReportLine(painter,
                                 QRectF(rect.left() + column.left, rect.top(), column.width, rect.height() - 2),
                                 column.name, m_style.smallStrong, m_style.colours.secondary, column.align);
              painter.setPen(QPen(m_style.colours.edge, 0.9));
              painter.drawLine(rect.bottomLeft(), rect.bottomRight());
          }});
    return int(m_blocks.size()) - 1;
}

void BlockBuilder::add(Cell &cell, const QString &words, const QFont &font, const QColor &color, qreal width,
                       Qt::Alignment align, qreal space) {
    if (words.isEmpty())
        return;
    const ReportText text(words, font, color, width, align);
    for (int line = 0; line < text.lines(); ++line) {
        const qreal above = line == 0 ? space : 0;
        if (text.isBlank(line)) { // between paragraphs: half a line is enough
            cell.push_back({text.lineHeight() / 2, [](QPainter &, const QPointF &) {}});
            continue;
        }
        cell.push_back({text.lineHeight() + above, [text, line, above](QPainter &painter, const QPointF &at) {
                            text.paintLine(painter, at + QPointF(0, above), line);
                        }});
    }
}

void BlockBuilder::tableRow(const std::vector<Column> &columns, const std::vector<Cell> &cells, int head, bool strong) {
    const qreal room = m_height - HeadHeight - 2 * Pad - 1;
    std::vector<size_t> next(cells.size(), 0);
    bool more = true;
    for (bool first = true; first || more; first = false) {
        std::vector<Cell> part(cells.size());
        qreal height = 0;
        more = false;
        for (size_t c = 0; c < cells.size(); ++c) {
            qreal used = 0;
            while (next[c] < cells[c].size() && (used == 0 || used + cells[c][next[c]].height <= room)) {
                used += cells[c][next[c]].height;
                part[c].push_back(cells[c][next[c]++]);
            }
            more |= next[c] < cells[c].size();
            height = std::max(height, used);
        }
        push({height + 2 * Pad, 0, false, head, [columns, part, strong, this](QPainter &painter, const QRectF &rect) {
                  for (size_t c = 0; c < part.size() && c < columns.size(); ++c) {
                      QPointF at = rect.topLeft() + QPointF(columns[c].left, Pad);
                      for (const Item &item : part[c]) {
                          item.paint(painter, at);
                          at.ry() += item.height;
                      }
                  }
                  painter.setPen(QPen(strong ? m_style.colours.edge : m_style.colours.line, 0.75));
                  painter.drawLine(strong ? rect.topLeft() : rect.bottomLeft(),
                                   strong ? rect.topRight() : rect.bottomRight());
              }});
    }
}

void BlockBuilder::calendarTable(const Report &report) {
    const qreal number = 28, name = m_width * 0.28, when = m_width * 0.3;
    const qreal rest = m_width - number - name - when;
    const std::vector<Column> columns{{text("No."), 0, number - Gutter},
                                      {text("Message"), number, name - Gutter},
                                      {text("Arrives"), number + name, when - Gutter},
                                      {text("Outcome"), number + name + when, rest}};
    const int head = tableHead(columns, 16);
    const Palette &colours = m_style.colours;
    for (const ReportLanding &landing : report.landings) {
        std::vector<Cell> cells(4);
        add(cells[0], QLocale().toString(landing.number), m_style.body, colours.secondary, columns[0].width);
        add(cells[1], landing.name, m_style.strong, colours.text, columns[1].width);
        add(cells[2], landing.when, m_style.body, colours.text, columns[2].width);
        add(cells[3], landing.outcome, m_style.body, colours.secondary, columns[3].width);
        tableRow(columns, cells, head);
    }
}

void BlockBuilder::messages(const Report &report) {
    const qreal number = 28, name = 128, rules = 152;
    const qreal content = m_width - number - name - rules;
    const std::vector<Column> columns{{text("No."), 0, number - Gutter},
                                      {text("Message"), number, name - Gutter},
                                      {text("Content"), number + name, content - 1.5 * Gutter},
                                      {text("Rules"), number + name + content, rules}};
    const Palette &colours = m_style.colours;
    const int head = tableHead(columns, 8);
    for (const ReportStep &step : report.steps) {
        const ReportText notes(step.notes, m_style.small, colours.secondary, m_width - 16);
        const QString title = text("Step %1: %2").arg(step.number).arg(step.name);
        const qreal height = 26 + (step.notes.isEmpty() ? 0 : notes.height() + 4);
        PageBlock &band =
            push({height, 0, !step.messages.empty(), head, [=, this](QPainter &painter, const QRectF &rect) {
                      painter.fillRect(rect, m_style.colours.canvas);
                      const qreal aside = QFontMetricsF(m_style.small).horizontalAdvance(step.starts) + 8;
                      drawReportLine(painter, QRectF(rect.left() + 8, rect.top(), rect.width() - aside - 24, 26), title,
                                     m_style.strong, m_style.colours.text);
                      drawReportLine(painter, QRectF(rect.right() - aside - 8, rect.top(), aside, 26), step.starts,
                                     m_style.small, m_style.colours.secondary, Qt::AlignRight);
                      if (notes.lines() > 0)
                          notes.paint(painter, rect.topLeft() + QPointF(8, 24));
                  }});
        band.height = std::min(band.height, m_height / 2);
        for (const ReportMessage &message : step.messages) {
            std::vector<Cell> cells(4);
            add(cells[0], QLocale().toString(message.number), m_style.body, colours.secondary, columns[0].width);
            const std::optional<ChannelType> type = message.type;
            const ReportText label(message.name, m_style.strong, colours.text, columns[1].width - 20);
            cells[1].push_back({label.height(), [label, type](QPainter &painter, const QPointF &at) {
                                    if (type)
                                        Theme::instance().paintIcon(&painter, Theme::channelIconName(*type),
                                                                    QRectF(at.x(), at.y() + 1, 14, 14),
                                                                    Theme::channelColorOf(*type, false));
                                    label.paint(painter, at + QPointF(20, 0));
                                }});
            add(cells[1], message.when, m_style.body, colours.text, columns[1].width, Qt::AlignLeft, 2);
            add(cells[1], message.wait, m_style.small, colours.secondary, columns[1].width);
            for (const ReportFact &part : message.content) {
                if (!part.name.isEmpty())
                    add(cells[2], part.name, m_style.small, colours.secondary, columns[2].width, Qt::AlignLeft,
                        cells[2].empty() ? 0 : 4);
                const bool leads = &part == &message.content.front() && !part.name.isEmpty();
                add(cells[2], part.value, leads ? m_style.strong : m_style.body, colours.text, columns[2].width,
                    Qt::AlignLeft, part.name.isEmpty() && !cells[2].empty() ? 4 : 0);
                add(cells[2], part.link, m_style.small, colours.secondary, columns[2].width);
            }
            if (cells[2].empty())
                add(cells[2], ReportWords::tr("No text yet"), m_style.body, colours.secondary, columns[2].width);
            for (const ReportFact &rule : message.rules) {
                add(cells[3], rule.name, m_style.small, colours.secondary, columns[3].width, Qt::AlignLeft,
                    cells[3].empty() ? 0 : 4);
                add(cells[3], rule.value, m_style.body, colours.text, columns[3].width);
            }
            add(cells[3], message.notes, m_style.small, colours.secondary, columns[3].width, Qt::AlignLeft,
                cells[3].empty() ? 0 : 6);
            tableRow(columns, cells, head);
        }
    }
}

void BlockBuilder::figureTable(const ReportTable &table) {
    const int count = int(table.headers.size()), numbers = count - table.firstNumber;
    if (count == 0 || table.empty())
        return;
    const qreal no = table.firstNumber > 1 ? 28 : 0;
    const qreal name = std::max(m_width * 0.22, m_width - no - numbers * 92.0);
    const qreal each = (m_width - no - name) / std::max(1, numbers);
    std::vector<Column> columns;
    for (int c = 0; c < count; ++c) {
        if (c < table.firstNumber)
            columns.push_back({table.headers[c], c == 0 ? 0 : no, c == 0 && no > 0 ? no - Gutter : name - Gutter});
        else
            columns.push_back(
                {table.headers[c], no + name + (c - table.firstNumber) * each + 4, each - 4, Qt::AlignRight});
    }
    const Palette &colours = m_style.colours;
    paragraph(table.caption, m_style.strong, colours.text, 24);
    m_blocks.back().keepWithNext = true;
    const int head = tableHead(columns, 0);
    for (size_t r = 0; r < table.rows.size(); ++r) {
        const bool sum = table.total && r + 1 == table.rows.size();
        std::vector<Cell> cells(columns.size());
        for (size_t c = 0; c < columns.size(); ++c) {
            const bool leading = int(c) < table.firstNumber;
            const QString words = table.rows[r].value(qsizetype(c));
            const bool quiet = words == u"–" || (leading && no > 0 && c == 0);
            const bool wordy = !leading && QFontMetricsF(m_style.body).horizontalAdvance(words) > columns[c].width;
            add(cells[c], words,
                sum     ? m_style.strong
                : wordy ? m_style.small
                        : m_style.body,
                quiet || wordy ? colours.secondary : colours.text, columns[c].width, columns[c].align);
        }
        tableRow(columns, cells, head, sum);
    }
    if (!table.note.isEmpty())
        m_blocks.back().keepWithNext = true;
    paragraph(table.note, m_style.small, colours.secondary, 4);
}

} // namespace stepline
