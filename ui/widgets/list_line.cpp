#include "ui/widgets/list_line.h"

#include "ui/widgets/paint.h"

#include <QModelIndex>
#include <QStyle>
#include <QStyleOptionViewItem>

namespace stepline {

QSize listLineHint() {
    return {0, QFontMetrics(Theme::instance().bodyFont()).height() + 16}; // as wide as the list is
}

QRect placed(const QStyleOptionViewItem &option, const QRect &part) {
    return QStyle::visualRect(option.direction, option.rect, part);
}

void paintListHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) {
    painter->setPen(colours().secondary);
    painter->setFont(Theme::instance().smallStrongFont());
    painter->drawText(option.rect.adjusted(8, 5, -8, -1), Qt::AlignVCenter, index.data().toString());
}

void paintListGround(QPainter *painter, const QStyleOptionViewItem &option) {
    const bool selected = option.state & QStyle::State_Selected;
    if (!selected && !(option.state & QStyle::State_MouseOver))
        return;
    painter->setPen(selected && option.state & QStyle::State_HasFocus ? QPen(colours().accent, 1.5) : QPen(Qt::NoPen));
    painter->setBrush(selected ? colours().accentSoft : colours().raised);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 2, -1, -2), Theme::Radius, Theme::Radius);
}

} // namespace stepline
