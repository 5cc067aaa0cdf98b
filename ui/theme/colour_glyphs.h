#pragma once

#include <QTextLine>

class QPainter;

namespace stepline {

/// True when the text may hold emoji, so that it is worth looking at its glyphs.
bool mayHoldColourGlyphs(const QString &text);

/// Colour glyphs are pictures, which a PDF's fonts cannot hold: the line is drawn as text, to be found and copied, and
/// then this lays the pictures over it. Does nothing on other devices.
void paintColourGlyphs(QPainter &painter, const QTextLine &line, const QPointF &at);

/// One line of text as drawText() draws it from its baseline's beginning, colour glyphs included.
void drawTextWithColourGlyphs(QPainter &painter, const QPointF &baseline, const QString &text);

} // namespace stepline
