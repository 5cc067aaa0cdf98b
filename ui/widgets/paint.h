#pragma once

#include "ui/theme/theme.h"

#include <QPainter>

namespace stepline {

/// The colours of now. Asked for at paint time; nobody keeps them.
inline const Palette &colours() {
    return Theme::instance().palette();
}

/// What a field looks like at the moment.
struct FieldLook {
    bool enabled = true;
    bool focus = false;
    bool hovered = false;
    bool invalid = false; ///< the typed value was refused
};

inline constexpr qreal FieldRadius = 6;
/// Height of a one-line field for this font, as the style sheet makes it.
int fieldHeight(const QFontMetrics &metrics);

/// The outline of a field at rest: as in the style sheet.
QColor fieldEdge();
/// Ground and outline of a field; the focused one has a 2-px accent outline.
void paintFieldBox(QPainter *painter, const QRectF &rect, const FieldLook &look);
/// The ring around a focused button or row.
void paintFocusRing(QPainter *painter, const QRectF &rect, qreal radius);
/// A small arrow head: 0 degrees points down, -90 right.
void paintChevron(QPainter *painter, const QRectF &rect, const QColor &color, qreal degrees = 0);
/// A small cross.
void paintCross(QPainter *painter, const QRectF &rect, const QColor &color);

} // namespace stepline
