// Tables: the head comes again on every page, a row stays in one piece.
#include "core/base/text.h"
#include "ui/report/page_blocks.h"
#include "ui/report/report_words.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace stepline {

namespace {
constexpr qreal Pad = 6, Gutter = 12, HeadHeight = 22;
constexpr qreal NumberWidth = 38;    ///< of the column of numbers, its head included
constexpr qreal PieceAtLeast = 0.12; ///< of a page: lower pieces of a row are not worth a break
} // namespace

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
    bool begins = false;
    for (int line = 0; line < text.lines(); ++line) {
        const qreal above = line == 0 ? space : 0;
        if (text.isBlank(line)) { // between paragraphs: half a line is enough
            cell.push_back({text.lineHeight() / 2, [](QPainter &, const QPointF &) {}});
            begins = true;
            continue;
        }
        cell.push_back({text.lineHeight() + above,
                        [text, line, above](QPainter &painter, const QPointF &at) {
                            text.paintLine(painter, at + QPointF(0, above), line);
                        },
                        begins});
        begins = false;
    }
}

void BlockBuilder::tableRow(const std::vector<Column> &columns, const std::vector<Cell> &cells, int head, bool strong) {
    const qreal room = m_height - HeadHeight - 2 * Pad - 1;
    const auto heightOf = [](const Cell &cell, size_t from) {
        return std::accumulate(cell.begin() + std::ptrdiff_t(from), cell.end(), 0.0,
                               [](qreal sum, const Item &item) { return sum + item.height; });
    };
    std::vector<size_t> next(cells.size(), 0);
    bool more = true;
    for (bool first = true; first || more; first = false) {
        // Only what stands alone in its column goes on elsewhere, in pieces worth a look.
        qreal least = m_height * PieceAtLeast;
        std::vector<qreal> left;
        for (size_t c = 0; c < cells.size(); ++c)
            left.push_back(heightOf(cells[c], next[c]));
        if (left.size() > 1) {
            std::vector<qreal> sorted = left;
            std::nth_element(sorted.begin(), sorted.end() - 2, sorted.end());
            least = std::max(least, *(sorted.end() - 2));
        }
        std::vector<Cell> part(cells.size());
        qreal height = 0;
        more = false;
        for (size_t c = 0; c < cells.size(); ++c) {
            qreal used = 0;
            const auto endsHere = [&](const Item &item) {
                return used + item.height > room ||
                       (item.begins && used >= least && left[c] - used >= m_height * PieceAtLeast);
            };
            while (next[c] < cells[c].size() && (used == 0 || !endsHere(cells[c][next[c]]))) {
                used += cells[c][next[c]].height;
                part[c].push_back(cells[c][next[c]++]);
            }
            more |= next[c] < cells[c].size();
            height = std::max(height, used);
        }
        const qreal above = first ? Pad : 0, below = more ? 0 : Pad;
        push({above + height + below, 0, false, head,
              [columns, part, strong, above, more, this](QPainter &painter, const QRectF &rect) {
                  for (size_t c = 0; c < part.size() && c < columns.size(); ++c) {
                      QPointF at = rect.topLeft() + QPointF(columns[c].left, above);
                      for (const Item &item : part[c]) {
                          item.paint(painter, at);
                          at.ry() += item.height;
                      }
                  }
                  if (more)
                      return;
                  painter.setPen(QPen(strong ? m_style.colours.edge : m_style.colours.line, 0.75));
                  painter.drawLine(strong ? rect.topLeft() : rect.bottomLeft(),
                                   strong ? rect.topRight() : rect.bottomRight());
              }})
            .nearNext = more;
    }
}

void BlockBuilder::calendarTable(const Report &report) {
    const qreal number = NumberWidth, name = m_width * 0.28, when = m_width * 0.3;
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
        m_blocks.back().nearNext = &landing != &report.landings.back();
    }
}

void BlockBuilder::messages(const Report &report) {
    const qreal number = NumberWidth, name = 128, rules = 152;
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
                const size_t begin = cells[2].size();
                if (!part.name.isEmpty())
                    add(cells[2], part.name, m_style.small, colours.secondary, columns[2].width, Qt::AlignLeft,
                        cells[2].empty() ? 0 : 4);
                const bool leads = &part == &message.content.front() && !part.name.isEmpty();
                add(cells[2], part.value, leads ? m_style.strong : m_style.body, colours.text, columns[2].width,
                    Qt::AlignLeft, part.name.isEmpty() && !cells[2].empty() ? 4 : 0);
                add(cells[2], part.link, m_style.small, colours.secondary, columns[2].width);
                if (begin > 0 && begin < cells[2].size())
                    cells[2][begin].begins = true;
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
    const qreal no = table.firstNumber > 1 ? NumberWidth : 0;
    // Each column of numbers is as wide as its longest, and all get the same more, so that names keep a fifth at least.
    std::vector<qreal> widths;
    for (int c = table.firstNumber; c < count; ++c) {
        qreal widest = QFontMetricsF(m_style.smallStrong).horizontalAdvance(table.headers[c]);
        for (const QStringList &row : table.rows)
            widest = std::max(widest, QFontMetricsF(m_style.strong).horizontalAdvance(row.value(c)));
        widths.push_back(widest + Gutter);
    }
    const qreal needed = std::accumulate(widths.begin(), widths.end(), 0.0), most = m_width * 0.78 - no;
    const qreal more = std::clamp((most - needed) / std::max(1, numbers), 0.0, 36.0);
    const qreal fit = std::min(1.0, most / std::max(1.0, needed));
    const qreal name = m_width - no - needed * fit - more * numbers;
    std::vector<Column> columns;
    qreal x = no + name;
    for (int c = 0; c < count; ++c) {
        if (c < table.firstNumber) {
            columns.push_back({table.headers[c], c == 0 ? 0 : no, c == 0 && no > 0 ? no - Gutter : name - Gutter});
            continue;
        }
        const qreal width = widths[size_t(c - table.firstNumber)] * fit + more;
        columns.push_back({table.headers[c], x + 4, width - 4, Qt::AlignRight});
        x += width;
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
        // A sum is not left alone, and a table that fits is seen at one glance.
        m_blocks.back().keepWithNext = table.total && r + 2 == table.rows.size();
        m_blocks.back().nearNext = r + 1 < table.rows.size();
    }
    if (!table.note.isEmpty())
        m_blocks.back().keepWithNext = true;
    paragraph(table.note, m_style.small, colours.secondary, 4);
}

} // namespace stepline
