#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace stepline {

/// A small picture of a sequence from its outline (TemplateRow::outline): a column a step, a bar a message in its
/// channel's colour. Drawn once for each outline, size and theme, and kept.
void paintThumbnail(QPainter *painter, const QRectF &rect, const QString &outline);

} // namespace stepline
