#include "ui/library/lines_delegate.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace stepline {

namespace {

constexpr int Pad = 8, LineGap = 2;

QStringList linesOf(const QModelIndex &index) {
    return index.data(Qt::DisplayRole).toString().split(u'\n');
}

QFont fontOf(qsizetype line) {
    return line == 0 ? Theme::instance().strongFont() : Theme::instance().smallFont();
}

} // namespace

QSize LinesDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const {
    int height = 2 * Pad;
    const qsizetype count = linesOf(index).size();
    for (qsizetype line = 0; line < count; ++line)
        height += QFontMetrics(fontOf(line)).height() + (line == 0 ? 0 : LineGap);
    return {1, height}; // the view gives every row its own width
}

void LinesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const Palette &colors = Theme::instance().palette();
    const bool selected = option.state & QStyle::State_Selected, hovered = option.state & QStyle::State_MouseOver;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || hovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? colors.accentSoft : colors.raised);
        painter->drawRoundedRect(option.rect, Theme::Radius, Theme::Radius);
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(colors.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), Theme::Radius, Theme::Radius);
    }
    QRect rest = option.rect.adjusted(Pad, Pad, -Pad, -Pad);
    const QStringList lines = linesOf(index);
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const QFont font = fontOf(line);
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setPen(line == 0 ? colors.text : colors.secondary);
        painter->drawText(QRect(rest.left(), rest.top(), rest.width(), metrics.height()),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(lines[line], Qt::ElideRight, rest.width()));
        rest.setTop(rest.top() + metrics.height() + LineGap);
    }
    painter->restore();
}

} // namespace stepline
