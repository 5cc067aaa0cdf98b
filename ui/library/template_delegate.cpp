#include "ui/library/template_delegate.h"

#include "ui/models/library_model.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace stepline {

namespace {
constexpr int Pad = 10, IconSize = 14, MostIcons = 5;
} // namespace

QSize TemplateDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const {
    // No width of its own: the view gives every row its own width, also after a scroll bar has taken some of it.
    const Theme &theme = Theme::instance();
    return {1, QFontMetrics(theme.strongFont()).height() + QFontMetrics(theme.smallFont()).height() + 2 * Pad};
}

void TemplateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const Theme &theme = Theme::instance();
    const Palette &colors = theme.palette();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect.adjusted(8, 1, -8, -1);
    const bool selected = option.state & QStyle::State_Selected, hovered = option.state & QStyle::State_MouseOver;
    if (selected || hovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? colors.accentSoft : colors.raised);
        painter->drawRoundedRect(box, Theme::Radius, Theme::Radius);
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(colors.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(box.adjusted(1, 1, -1, -1), Theme::Radius, Theme::Radius);
    }

    const QRect inner = box.adjusted(Pad, Pad - 1, -Pad, -Pad + 1);
    const QFontMetrics strong(theme.strongFont()), small(theme.smallFont());
    const QStringList types = index.data(LibraryModel::ChannelTypesRole).toStringList();
    int right = inner.right() + 1;
    for (int i = std::min<int>(MostIcons, types.size()); i-- > 0;) {
        if (const auto type = channelTypeFromKey(types[i])) {
            right -= IconSize;
            const QRectF place(right, inner.top() + (strong.height() - IconSize) / 2.0, IconSize, IconSize);
            theme.paintIcon(painter, Theme::channelIconName(*type), place, theme.channelColor(*type));
            right -= 4;
        }
    }
    int left = inner.left();
    if (index.data(LibraryModel::ModifiedRole).toBool()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.accent);
        painter->drawEllipse(QPointF(left + 3, inner.top() + strong.height() / 2.0), 3, 3);
        left += 12;
    }
    painter->setPen(colors.text);
    painter->setFont(theme.strongFont());
    const QRect nameRect(left, inner.top(), right - left - 6, strong.height());
    painter->drawText(nameRect, Qt::AlignVCenter | Qt::AlignLeft,
                      strong.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, nameRect.width()));
    painter->setPen(colors.secondary);
    painter->setFont(theme.smallFont());
    const QRect lineRect(inner.left(), inner.top() + strong.height() + 2, inner.width(), small.height());
    painter->drawText(
        lineRect, Qt::AlignVCenter | Qt::AlignLeft,
        small.elidedText(index.data(LibraryModel::SummaryRole).toString(), Qt::ElideRight, lineRect.width()));
    painter->restore();
}

} // namespace stepline
