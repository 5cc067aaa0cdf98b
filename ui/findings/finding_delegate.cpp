#include "ui/findings/finding_delegate.h"

#include "core/base/problem.h"
#include "ui/models/findings_model.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/widgets/list_line.h"

#include <QPainter>

namespace stepline {

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const {
    return listLineHint();
}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const Theme &theme = Theme::instance();
    const Palette &colors = theme.palette();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect.adjusted(0, 1, 0, -1);
    if (index.data(FindingsModel::HeadingRole).toBool()) {
        paintListHeading(painter, option, index);
        painter->restore();
        return;
    }
    paintListGround(painter, option);
    const auto severity = Severity(index.data(FindingsModel::SeverityRole).toInt());
    const bool ignored = index.data(FindingsModel::GroupRole).toInt() == int(FindingsModel::Group::Ignored);
    const QColor ink = ignored                         ? colors.secondary
                       : severity == Severity::Error   ? colors.error
                       : severity == Severity::Warning ? colors.warning
                                                       : colors.secondary;
    const int side = textSized(16);
    theme.paintIcon(painter,
                    severity == Severity::Error     ? QStringLiteral("error")
                    : severity == Severity::Warning ? QStringLiteral("warning")
                                                    : QStringLiteral("hint"),
                    placed(option, {box.left() + 8, box.center().y() - side / 2, side, side}), ink);
    QRect line = box.adjusted(18 + side, 0, -8, 0);
    const QString place = index.data(FindingsModel::PlaceRole).toString();
    painter->setPen(ignored ? colors.secondary : colors.text);
    if (!place.isEmpty()) {
        painter->setFont(theme.strongFont());
        const QString shown = painter->fontMetrics().elidedText(place, Qt::ElideMiddle, line.width() / 2);
        painter->drawText(placed(option, line), Qt::AlignVCenter, shown);
        line.setLeft(line.left() + painter->fontMetrics().horizontalAdvance(shown) + 12);
    }
    painter->setFont(theme.bodyFont());
    painter->drawText(placed(option, line), Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, line.width()));
    painter->restore();
}

} // namespace stepline
