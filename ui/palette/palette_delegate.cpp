#include "ui/palette/palette_delegate.h"

#include "ui/palette/palette_model.h"
#include "ui/theme/text_sized.h"
#include "ui/widgets/paint.h"

#include <QTextLayout>

namespace stepline {

namespace {

constexpr int Pad = 8;

void paintTitle(QPainter *painter, const QString &title, const QList<int> &places, const QRect &rect,
                const QColor &ink) {
    const Theme &theme = Theme::instance();
    const QString shown = QFontMetrics(theme.bodyFont()).elidedText(title, Qt::ElideRight, rect.width());
    QTextLayout layout(shown, theme.bodyFont());
    QList<QTextLayout::FormatRange> formats;
    for (const int place : places) {
        if (place >= shown.size())
            continue;
        QTextCharFormat meant;
        meant.setForeground(theme.palette().accent);
        meant.setFontWeight(QFont::DemiBold);
        formats << QTextLayout::FormatRange{place, 1, meant};
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width() + 200);
    layout.endLayout();
    painter->setPen(ink);
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
}

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const {
    return {1, QFontMetrics(Theme::instance().bodyFont()).height() + 2 * Pad};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const Theme &theme = Theme::instance();
    const Palette &colors = theme.palette();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect.adjusted(8, 0, -8, 0);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.accentSoft);
        painter->drawRoundedRect(box, FieldRadius, FieldRadius);
    }
    const bool usable = index.data(PaletteModel::ReasonRole).toString().isEmpty();
    QRect inner = box.adjusted(Pad, 0, -Pad, 0);
    const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
    const int iconSide = textSized(16);
    icon.paint(painter, QRect(inner.left(), inner.center().y() - iconSide / 2, iconSide, iconSide), Qt::AlignCenter,
               usable ? QIcon::Normal : QIcon::Disabled);
    inner.setLeft(inner.left() + iconSide + Pad);

    const QFontMetrics small(theme.smallFont());
    painter->setFont(theme.smallFont());
    painter->setPen(colors.secondary);
    const auto atRight = [&](const QString &text) {
        if (text.isEmpty())
            return;
        const int width = std::min(small.horizontalAdvance(text) + 4, inner.width() / 2);
        painter->drawText(QRect(inner.right() - width, inner.top(), width + 1, inner.height()), Qt::AlignVCenter,
                          small.elidedText(text, Qt::ElideRight, width));
        inner.setRight(inner.right() - width - 2 * Pad);
    };
    const QString shortcut = index.data(PaletteModel::ShortcutRole).toString();
    if (!shortcut.isEmpty()) {
        const int width = small.horizontalAdvance(shortcut) + 12;
        const QRectF key(inner.right() - width + 1, inner.center().y() - small.height() / 2.0 - 1, width,
                         small.height() + 3);
        painter->setPen(colors.edge);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(key, 4, 4);
        painter->setPen(colors.secondary);
        painter->drawText(key, Qt::AlignCenter, shortcut);
        inner.setRight(inner.right() - width - Pad);
    }
    atRight(index.data(PaletteModel::KindRole).toString());
    paintTitle(painter, index.data().toString(), index.data(PaletteModel::PlacesRole).value<QList<int>>(), inner,
               usable ? colors.text : colors.secondary);
    painter->restore();
}

} // namespace stepline
