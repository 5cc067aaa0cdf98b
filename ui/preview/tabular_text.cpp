#include "ui/preview/tabular_text.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QHash>
#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <utility>

namespace stepline {
namespace {

/// A font's figures and what stands between them, shaped once: a table paints hundreds of figures with every forecast,
/// and hardly one of them was there before.
class Shapes {
public:
    struct Piece {
        double width = 0;
        double ascent = 0;
        QList<QGlyphRun> runs; ///< from (0, 0), so much above the baseline
    };

    explicit Shapes(const QFont &font) : m_font(font), m_metrics(font) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit)
            m_digit = std::max(m_digit, m_metrics.horizontalAdvance(QChar(digit)));
    }

    static Shapes &of(const QFont &font) {
        static QHash<QFont, Shapes *> all; // a handful of fonts, for as long as the program runs
        if (Shapes *known = all.value(font))
            return *known;
        if (all.size() >= 32)
            qDeleteAll(std::exchange(all, {}));
        return **all.insert(font, new Shapes(font));
    }

    const QFontMetricsF &metrics() const { return m_metrics; }
    double digit() const { return m_digit; }

    /// A digit, or a run of other characters, which keeps its own spacing.
    const Piece &piece(const QString &text) {
        const auto known = m_pieces.constFind(text);
        if (known != m_pieces.constEnd())
            return *known;
        if (m_pieces.size() > 2000)
            m_pieces.clear();
        QTextLayout layout(text, m_font);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        layout.endLayout();
        Piece piece;
        if (line.isValid())
            piece = {line.naturalTextWidth() + trailing(text), line.ascent(), layout.glyphRuns()};
        return *m_pieces.insert(text, std::move(piece));
    }

private:
    /// Blanks at the end, which a line does not count.
    double trailing(const QString &text) const {
        qsizetype end = text.size();
        while (end > 0 && text[end - 1].isSpace())
            --end;
        return end == text.size() ? 0 : m_metrics.horizontalAdvance(text.mid(end));
    }

    QFont m_font;
    QFontMetricsF m_metrics;
    double m_digit = 0;
    QHash<QString, Piece> m_pieces;
};

/// Calls with each piece and how far from the left it stands; returns the width of all.
template <typename Act> double eachPiece(Shapes &shapes, const QString &text, Act act) {
    double x = 0;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype from = i++;
        const bool digit = text[from].isDigit();
        while (!digit && i < text.size() && !text[i].isDigit())
            ++i;
        const Shapes::Piece &piece = shapes.piece(text.mid(from, i - from));
        act(piece, digit ? x + (shapes.digit() - piece.width) / 2 : x);
        x += digit ? shapes.digit() : piece.width;
    }
    return x;
}

} // namespace

double tabularWidth(const QFont &font, const QString &text) {
    return eachPiece(Shapes::of(font), text, [](const Shapes::Piece &, double) {});
}

double drawTabular(QPainter *painter, const QRectF &rect, const QString &text) {
    Shapes &shapes = Shapes::of(painter->font());
    const double width = tabularWidth(painter->font(), text);
    const QFontMetricsF &metrics = shapes.metrics();
    const QPointF from(rect.right() - width, rect.center().y() + (metrics.ascent() - metrics.descent()) / 2);
    eachPiece(shapes, text, [&](const Shapes::Piece &piece, double x) {
        for (const QGlyphRun &run : piece.runs)
            painter->drawGlyphRun(from + QPointF(x, -piece.ascent), run);
    });
    return width;
}

} // namespace stepline
