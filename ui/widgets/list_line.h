#pragma once

#include <QRect>

class QModelIndex;
class QPainter;
class QStyleOptionViewItem;

namespace stepline {

// A line of a list of sentences, as findings and checklists are: what they have in common.

QSize listLineHint();
/// A part of a row where it stands in the window's direction: mirrored from right to left.
QRect placed(const QStyleOptionViewItem &option, const QRect &part);
/// The heading of a group of lines.
void paintListHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);
/// What a line stands on: selected, under the pointer, focused.
void paintListGround(QPainter *painter, const QStyleOptionViewItem &option);

} // namespace stepline
