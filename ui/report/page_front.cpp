// The title block, the headline figures and the facts.
#include "ui/report/page_blocks.h"

#include <QPainter>
#include <cmath>

namespace stepline {

namespace {
constexpr qreal Gap = 8;
}

PageBlock &BlockBuilder::push(PageBlock block) {
    m_blocks.push_back(std::move(block));
    return m_blocks.back();
}

void BlockBuilder::titleBlock(const Report &report) {
    const Palette &colours = m_style.colours;
    const ReportText kicker(reportTitles::report(), m_style.strong, colours.accent, m_width);
    const ReportText title(report.title, m_style.title, colours.text, m_width, Qt::AlignLeft, 1.2);
    QStringList below{report.label, report.version};
    below.removeAll(QString());
    const ReportText label(below.join(QStringLiteral(" · ")), m_style.body, colours.secondary, m_width);
    const qreal top = 16;
    const qreal height = top + kicker.height() + 4 + title.height() + (below.isEmpty() ? 0 : 6 + label.height());
    push({height, 0, true, -1, [=, this](QPainter &painter, const QRectF &rect) {
              painter.fillRect(QRectF(rect.left(), rect.top(), 40, 4), m_style.colours.accent);
              QPointF at = rect.topLeft() + QPointF(0, top);
              kicker.paint(painter, at);
              at.ry() += kicker.height() + 4;
              title.paint(painter, at);
              at.ry() += title.height() + 6;
              if (label.lines() > 0)
                  label.paint(painter, at);
          }});
    paragraph(report.description, m_style.lead, colours.text, 12);
}

/// In cards beside each other, all of one width.
void BlockBuilder::figures(const std::vector<ReportFigure> &figures) {
    if (figures.empty())
        return;
    const Palette &colours = m_style.colours;
    const qreal width = (m_width - Gap * qreal(figures.size() - 1)) / qreal(figures.size());
    struct Card {
        ReportText value, name, note;
    };
    std::vector<Card> cards;
    qreal height = 0;
    for (const ReportFigure &figure : figures) {
        const qreal inner = width - 3 * Gap;
        QFont value = m_style.figure; // a long sum of money is set smaller rather than broken
        while (QFontMetricsF(value).horizontalAdvance(figure.value) > inner && value.pixelSize() > 10)
            value.setPixelSize(value.pixelSize() - 1);
        cards.push_back({ReportText(figure.value, value, figure.good ? colours.good : colours.text, inner),
                         ReportText(figure.name, m_style.strong, colours.text, inner),
                         ReportText(figure.note, m_style.small, colours.secondary, inner)});
        const Card &card = cards.back();
        height = std::max(height,
                          card.value.height() + card.name.height() + (figure.note.isEmpty() ? 0 : card.note.height()));
    }
    height += 2 * 1.5 * Gap;
    push({height, 20, false, -1, [=, this](QPainter &painter, const QRectF &rect) {
              for (size_t i = 0; i < cards.size(); ++i) {
                  const QRectF box(rect.left() + qreal(i) * (width + Gap), rect.top(), width, height);
                  painter.setPen(Qt::NoPen);
                  painter.setBrush(m_style.colours.canvas);
                  painter.drawRoundedRect(box, 6, 6);
                  QPointF at = box.topLeft() + QPointF(1.5 * Gap, 1.5 * Gap);
                  for (const ReportText *text : {&cards[i].value, &cards[i].name, &cards[i].note}) {
                      text->paint(painter, at);
                      at.ry() += text->height();
                  }
              }
          }});
}

/// Name and value in two columns of pairs; a long value takes the whole width.
void BlockBuilder::facts(const std::vector<ReportFact> &facts) {
    constexpr qreal Name = 96, Between = 24;
    const Palette &colours = m_style.colours;
    const qreal half = (m_width - Between) / 2;
    struct Pair {
        ReportText name, value;
        qreal height() const { return std::max(name.height(), value.height()); }
    };
    const auto pairOf = [&](const ReportFact &fact, qreal width) {
        return Pair{ReportText(fact.name, m_style.body, colours.secondary, Name - 8),
                    ReportText(fact.value, m_style.body, colours.text, width - Name)};
    };
    bool first = true;
    for (size_t i = 0; i < facts.size();) {
        const bool isShort = pairOf(facts[i], half).value.lines() <= 2;
        std::vector<Pair> row{pairOf(facts[i], isShort ? half : m_width)};
        if (isShort && i + 1 < facts.size() && pairOf(facts[i + 1], half).value.lines() <= 2)
            row.push_back(pairOf(facts[i + 1], half));
        else // alone: there is room
            row = {pairOf(facts[i], m_width)};
        i += row.size();
        qreal height = 0;
        for (const Pair &pair : row)
            height = std::max(height, pair.height());
        push({height + 11, first ? 20.0 : 0.0, false, -1, [=, this](QPainter &painter, const QRectF &rect) {
                  painter.setPen(QPen(m_style.colours.line, 0.75));
                  painter.drawLine(rect.topLeft(), rect.topRight());
                  qreal left = rect.left();
                  for (const Pair &pair : row) {
                      pair.name.paint(painter, QPointF(left, rect.top() + 6));
                      pair.value.paint(painter, QPointF(left + Name, rect.top() + 6));
                      left += half + Between;
                  }
              }});
        first = false;
    }
}

} // namespace stepline
