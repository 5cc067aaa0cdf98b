#include "ui/report/report_style.h"

#include "ui/theme/colour_glyphs.h"

#include <QGuiApplication>
#include <QPainter>
#include <cmath>

namespace stepline {

QFont ReportStyle::font(int pixels, QFont::Weight weight) {
    QFont font = QGuiApplication::font();
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    // A PDF knows of a glyph only which letter it stands for in the typeface's own table: the signs that a typeface
    // puts in a letter's place, as Inter does with the ":" of 09:00, could be neither found nor copied.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QColor ReportStyle::channelTint(ChannelType type, int nth) {
    const QColor color = Theme::channelColorOf(type, false);
    const qreal keep = std::pow(0.68, std::max(0, nth));
    const auto mix = [&](int part) { return int(std::lround(part * keep + 255 * (1 - keep))); };
    return QColor(mix(color.red()), mix(color.green()), mix(color.blue()));
}

ReportText::ReportText(const QString &words, const QFont &font, const QColor &color, qreal width, Qt::Alignment align,
                       qreal spacing)
    : m_color(color), m_colourful(mayHoldColourGlyphs(words)) {
    QString text = words;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\n', QChar::LineSeparator);
    m_layout = std::make_shared<QTextLayout>(text, font);
    QTextOption option(align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    const QFontMetricsF metrics(font);
    m_lineHeight = std::ceil(metrics.height() / 1.21 * spacing); // 1.21: what the typeface itself adds
    m_ascent = (m_lineHeight - metrics.height()) / 2 + metrics.ascent();
    m_layout->beginLayout();
    for (int i = 0;; ++i) {
        QTextLine line = m_layout->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max<qreal>(width, 1));
        line.setPosition(QPointF(0, i * m_lineHeight + m_ascent - line.ascent()));
        m_widest = std::max(m_widest, line.naturalTextWidth());
    }
    m_layout->endLayout();
}

bool ReportText::isBlank(int line) const {
    return m_layout->lineAt(line).naturalTextWidth() < 1;
}

void ReportText::paint(QPainter &painter, const QPointF &at) const {
    for (int i = 0; i < lines(); ++i)
        paintLine(painter, at + QPointF(0, i * m_lineHeight), i);
}

void ReportText::paintLine(QPainter &painter, const QPointF &at, int line) const {
    painter.setPen(m_color);
    const QPointF origin = at - QPointF(0, line * m_lineHeight);
    const QTextLine laid = m_layout->lineAt(line);
    laid.draw(&painter, origin);
    if (m_colourful)
        paintColourGlyphs(painter, laid, origin);
}

void drawReportLine(QPainter &painter, const QRectF &rect, const QString &words, const QFont &font, const QColor &color,
                    Qt::Alignment align) {
    const QFontMetricsF metrics(font);
    const QString shown = metrics.horizontalAdvance(words) <= rect.width() + 0.5
                              ? words
                              : metrics.elidedText(words, Qt::ElideRight, rect.width());
    const ReportText text(shown, font, color, rect.width() + 1, align, 1.21);
    text.paint(painter, QPointF(rect.left(), rect.center().y() - text.lineHeight() / 2));
}

} // namespace stepline
