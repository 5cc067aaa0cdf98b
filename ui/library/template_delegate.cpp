#include "ui/library/template_delegate.h"

#include "ui/library/thumbnail.h"
#include "ui/models/library_model.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/widgets/list_line.h"

#include <QPainter>

namespace stepline {

namespace {

constexpr int Pad = 8, IconGap = 4, MostIcons = 4, PictureWidth = 56, PictureGap = 10, CalendarGap = 5;

int channelSide() {
    return textSized(14);
}
int calendarSide() {
    return textSized(13);
}

/// Paints the channels' icons against @p right; returns where they begin.
int paintChannels(QPainter *painter, const QStyleOptionViewItem &option, const QStringList &types, int right,
                  int middle) {
    const Theme &theme = Theme::instance();
    const int iconSide = channelSide();
    for (int i = std::min<int>(MostIcons, types.size()); i-- > 0;)
        if (const auto type = channelTypeFromKey(types[i])) {
            right -= iconSide;
            theme.paintIcon(painter, Theme::channelIconName(*type),
                            placed(option, {right, middle - iconSide / 2, iconSide, iconSide}),
                            theme.channelColor(*type));
            right -= IconGap;
        }
    return right;
}

void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QRect &box) {
    const Palette &colors = Theme::instance().palette();
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
}

} // namespace

QSize TemplateDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const {
    // No width of its own: the view gives every row its own width, also after a scroll bar has taken some of it.
    const Theme &theme = Theme::instance();
    const int lines = QFontMetrics(theme.strongFont()).height() + QFontMetrics(theme.smallFont()).height() + 2;
    return {1, lines + 2 * Pad + 2};
}

void TemplateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const Theme &theme = Theme::instance();
    const Palette &colors = theme.palette();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect.adjusted(8, 1, -8, -1);
    paintGround(painter, option, box);
    QRect inner = box.adjusted(Pad, Pad, -Pad, -Pad);
    const QString name = index.data(Qt::DisplayRole).toString();
    if (name.isNull()) { // on its way: a quiet place holder
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.raised);
        painter->drawRoundedRect(inner.adjusted(0, 2, -inner.width() / 3, -2), 4, 4);
        painter->restore();
        return;
    }
    if (m_pictures) {
        paintThumbnail(painter, placed(option, {inner.left(), inner.top(), PictureWidth, inner.height()}),
                       index.data(LibraryModel::OutlineRole).toString());
        inner.setLeft(inner.left() + PictureWidth + PictureGap);
    }

    const QFontMetrics strong(theme.strongFont()), small(theme.smallFont());
    const QStringList types = index.data(LibraryModel::ChannelTypesRole).toStringList();
    QRect nameRect(inner.left(), inner.top(), inner.width(), strong.height());
    QRect lineRect(inner.left(), inner.top() + strong.height() + 2, inner.width(), small.height());
    const QString summary = index.data(LibraryModel::SummaryRole).toString();
    const bool due = index.data(LibraryModel::DueRole).toBool();
    // Beside a picture, which shows the channels too, the words go first: icons only where all of them fit.
    const int icons = std::min<int>(MostIcons, types.size()) * (channelSide() + IconGap);
    QRect &iconLine = m_pictures ? lineRect : nameRect;
    if (!m_pictures || small.horizontalAdvance(summary) + (due ? calendarSide() + CalendarGap : 0) + IconGap + icons <=
                           lineRect.width())
        iconLine.setRight(paintChannels(painter, option, types, iconLine.right() + 1, iconLine.center().y() + 1) -
                          IconGap);

    if (index.data(LibraryModel::ModifiedRole).toBool()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.accent);
        painter->drawEllipse(placed(option, {nameRect.left(), nameRect.center().y() - 2, 6, 6}));
        nameRect.setLeft(nameRect.left() + 12);
    }
    painter->setPen(colors.text);
    painter->setFont(theme.strongFont());
    painter->drawText(placed(option, nameRect), Qt::AlignVCenter | Qt::AlignLeft,
                      strong.elidedText(name, Qt::ElideRight, nameRect.width()));
    if (due) {
        const QRect clock = placed(
            option, {lineRect.left(), lineRect.center().y() - calendarSide() / 2, calendarSide(), calendarSide()});
        theme.paintIcon(painter, QStringLiteral("calendar"), clock, colors.warning);
        lineRect.setLeft(lineRect.left() + calendarSide() + CalendarGap);
    }
    painter->setPen(colors.secondary);
    painter->setFont(theme.smallFont());
    painter->drawText(placed(option, lineRect), Qt::AlignVCenter | Qt::AlignLeft,
                      small.elidedText(summary, Qt::ElideRight, lineRect.width()));
    painter->restore();
}

} // namespace stepline
