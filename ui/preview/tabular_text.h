#pragma once

#include <QFont>
#include <QRectF>

class QPainter;

namespace stepline {

/// Draws text right-aligned with digits of one width, so that figures of a column stand under one another in fonts
/// whose digits differ. Returns the width used.
double drawTabular(QPainter *painter, const QRectF &rect, const QString &text);
double tabularWidth(const QFont &font, const QString &text);

} // namespace stepline
