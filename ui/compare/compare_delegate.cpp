#include "ui/compare/compare_delegate.h"

#include "ui/compare/compare_model.h"
#include "ui/preview/tabular_text.h"
#include "ui/widgets/paint.h"

#include <QPainter>

namespace stepline {

QSize CompareDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const bool head = !index.parent().isValid();
    const int height = std::max(head ? 30 : 24, option.fontMetrics.height() + (head ? 12 : 8));
    if (index.column() == CompareModel::Name) // heads span the whole row
        return {head ? 0 : std::min(option.fontMetrics.horizontalAdvance(index.data().toString()) + 18, 150), height};
    return {int(tabularWidth(Theme::instance().strongFont(), index.data().toString())) + 18, height};
}

void CompareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::instance();
    const Palette &palette = colours();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, palette.accentSoft);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, palette.raised);
    QRectF box = QRectF(option.rect).adjusted(8, 0, -8, 0);
    const QString text = index.data().toString();
    if (!index.parent().isValid()) {
        if (index.column() == CompareModel::Name) {
            const QVariant type = index.data(CompareModel::TypeRole);
            if (type.isValid()) {
                painter->setPen(Qt::NoPen);
                painter->setBrush(theme.channelColor(ChannelType(type.toInt())));
                painter->drawRoundedRect(QRectF(box.left(), box.center().y() - 6, 3, 12), 1.5, 1.5);
                box.adjust(10, 0, 0, 0);
            }
            painter->setFont(theme.strongFont());
            painter->setPen(palette.text);
            const QFontMetricsF metrics(painter->font());
            painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                              metrics.elidedText(text, Qt::ElideRight, box.width()));
            const QString note = index.data(CompareModel::NoteRole).toString();
            const double used = metrics.horizontalAdvance(text) + 10;
            if (!note.isEmpty() && used < box.width()) {
                painter->setFont(theme.smallFont());
                painter->setPen(palette.secondary);
                const QRectF rest = box.adjusted(used, 0, 0, 0);
                painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                                  QFontMetricsF(painter->font()).elidedText(note, Qt::ElideRight, rest.width()));
            }
        }
        painter->setPen(QPen(palette.line, 1));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    } else {
        const bool real = index.data(CompareModel::RealRole).toBool(), name = index.column() == CompareModel::Name;
        const bool outcome = index.column() == CompareModel::Delta || index.column() == CompareModel::Range;
        painter->setFont(real && index.column() == CompareModel::Delta ? theme.strongFont() : theme.bodyFont());
        painter->setPen(outcome && !real ? palette.secondary : palette.text);
        if (name)
            painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                              QFontMetricsF(painter->font()).elidedText(text, Qt::ElideRight, box.width()));
        else
            drawTabular(painter, box, text);
    }
    painter->restore();
}

} // namespace stepline
