#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QHash>

namespace stepline {

/// The board's fonts: two sizes, two weights.
struct BoardFonts {
    QFont body, small, strong, figure;
    static BoardFonts fromTheme();
    bool operator==(const BoardFonts &) const = default;
};

/// Widths of texts, measured once: chips repeat a lot, and a board may hold 2,000 cards.
class TextMeasure {
public:
    explicit TextMeasure(const BoardFonts &fonts);

    const BoardFonts &fonts() const { return m_fonts; }
    qreal smallWidth(const QString &text);
    qreal strongWidth(const QString &text);
    const QFontMetricsF &body() const { return m_body; }
    const QFontMetricsF &small() const { return m_small; }
    const QFontMetricsF &strong() const { return m_strong; }
    const QFontMetricsF &figure() const { return m_figure; }

private:
    BoardFonts m_fonts;
    QFontMetricsF m_body, m_small, m_strong, m_figure;
    QHash<QString, qreal> m_smallWidths, m_strongWidths;
};

/// The text broken into at most @p maxLines lines of @p width; the last one is elided.
QStringList wrapText(const QString &text, const QFont &font, qreal width, int maxLines);

} // namespace stepline
