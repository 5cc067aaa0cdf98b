#include "ui/findings/finding_delegate.h"

#include "core/base/problem.h"
#include "ui/models/findings_model.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace stepline {

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const {
    return {0, QFontMetrics(Theme::instance().bodyFont()).height() + 16}; // as wide as the list is
}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const Theme &theme = Theme::instance();
    const Palette &colors = theme.palette();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect.adjusted(0, 1, 0, -1);
    if (index.data(FindingsModel::HeadingRole).toBool()) {
        painter->setPen(colors.secondary);
        painter->setFont(theme.smallStrongFont());
        painter->drawText(box.adjusted(8, 4, -8, 0), Qt::AlignVCenter, index.data().toString());
        painter->restore();
        return;
    }
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || option.state & QStyle::State_MouseOver) {
        painter->setPen(selected && option.state & QStyle::State_HasFocus ? QPen(colors.accent, 1.5) : QPen(Qt::NoPen));
        painter->setBrush(selected ? colors.accentSoft : colors.raised);
        painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), Theme::Radius, Theme::Radius);
    }
    const auto severity = Severity(index.data(FindingsModel::SeverityRole).toInt());
    const bool ignored = index.data(FindingsModel::GroupRole).toInt() == int(FindingsModel::Group::Ignored);
    const QColor ink = ignored                         ? colors.secondary
                       : severity == Severity::Error   ? colors.error
                       : severity == Severity::Warning ? colors.warning
                                                       : colors.secondary;
    theme.paintIcon(painter,
                    severity == Severity::Error     ? QStringLiteral("error")
                    : severity == Severity::Warning ? QStringLiteral("warning")
                                                    : QStringLiteral("hint"),
                    QRectF(box.left() + 8, box.center().y() - 8, 16, 16), ink);
    QRect line = box.adjusted(34, 0, -8, 0);
    const QString place = index.data(FindingsModel::PlaceRole).toString();
    painter->setPen(ignored ? colors.secondary : colors.text);
    if (!place.isEmpty()) {
        painter->setFont(theme.strongFont());
        const QString shown = painter->fontMetrics().elidedText(place, Qt::ElideMiddle, line.width() / 2);
        painter->drawText(line, Qt::AlignVCenter, shown);
        line.setLeft(line.left() + painter->fontMetrics().horizontalAdvance(shown) + 12);
    }
    painter->setFont(theme.bodyFont());
    painter->drawText(line, Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, line.width()));
    painter->restore();
}

} // namespace stepline
