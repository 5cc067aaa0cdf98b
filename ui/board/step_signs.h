#pragma once

#include "ui/board/content.h"
#include "ui/board/text_measure.h"

#include <QRectF>

class QPainter;

namespace stepline {

struct Palette;

// The small things on a step: its ruler of time, the button that folds it, its notes in words.

/// The whole length of the sequence as a line, the step's share of it as a bar, each message as a dot in its channel's
/// colour.
void paintRuler(QPainter &painter, const BoardRuler &ruler, const QRectF &rect, bool dark);
void paintFold(QPainter &painter, const QRectF &rect, bool folded, bool hovered, const Palette &colours);
/// Notes as they stand on a card or step, each line by itself.
void paintNoteText(QPainter &painter, const QRectF &rect, const QStringList &lines, const TextMeasure &measure,
                   const Palette &colours);

} // namespace stepline
