#include "ui/library/gallery_picture.h"

#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace stepline {

void GalleryPicture::setTemplate(const Template &tmpl) {
    m_template = tmpl;
    update();
}

QSize GalleryPicture::minimumSizeHint() const {
    return {textSized(200), textSized(120)};
}

void GalleryPicture::paintEvent(QPaintEvent *) {
    const Theme &theme = Theme::instance();
    const Palette &colors = theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.canvas);
    painter.drawRoundedRect(rect(), Theme::Radius, Theme::Radius);
    const auto &steps = m_template.sequence.steps;
    if (steps.empty())
        return;

    size_t tallest = 1;
    for (const Step &step : steps)
        tallest = std::max(tallest, step.messages.size());
    const qreal gap = 10, pad = 16, cap = QFontMetricsF(theme.smallFont()).height() + 6;
    const qreal width = std::clamp<qreal>(
        (this->width() - 2 * pad - gap * qreal(steps.size() - 1)) / qreal(steps.size()), 16, textSized(108));
    constexpr qreal LowestCard = 4, LowestWords = 14;
    const qreal cardHeight =
        std::clamp<qreal>((height() - 2 * pad - cap - 12) / qreal(tallest) - 6, LowestCard, textSized(36));
    const auto starts = nominalStarts(m_template.sequence);
    qreal x = pad;
    for (size_t s = 0; s < steps.size(); ++s, x += width + gap) {
        painter.setPen(colors.secondary);
        painter.setFont(theme.smallFont());
        const QString time = s == 0 ? tr("at once") : QStringLiteral("+ ") + spokenDuration(starts[s]);
        painter.drawText(QRectF(x, pad - 4, width, cap), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(time, Qt::ElideRight, int(width)));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.surface);
        const qreal columnHeight = std::max<size_t>(1, steps[s].messages.size()) * (cardHeight + 6) + 6;
        painter.drawRoundedRect(QRectF(x, pad + cap, width, columnHeight), 6, 6);
        qreal y = pad + cap + 6;
        for (const Message &message : steps[s].messages) {
            const QRectF card(x + 6, y, width - 12, cardHeight);
            const ChannelType type = m_template.typeOf(message).value_or(ChannelType::Email);
            painter.setBrush(colors.card);
            painter.drawRoundedRect(card, 5, 5);
            painter.setBrush(theme.channelColor(type));
            y += cardHeight + 6;
            if (std::min(cardHeight, card.width() - 9) < LowestWords) { // no room for more than its colour
                painter.drawRoundedRect(card, 2, 2);
                continue;
            }
            painter.drawRoundedRect(QRectF(card.left(), card.top() + 4, 3, card.height() - 8), 1.5, 1.5);
            const qreal side = std::min<qreal>(textSized(16), cardHeight - 6);
            const QRectF icon(card.left() + 9, card.center().y() - side / 2, side, side);
            theme.paintIcon(&painter, Theme::channelIconName(type), icon, theme.channelColor(type));
            const QRectF label(icon.right() + 6, card.top(), card.right() - icon.right() - 8, card.height());
            if (label.width() > 24) {
                painter.setPen(colors.text);
                painter.setFont(theme.smallFont());
                painter.drawText(
                    label, Qt::AlignVCenter | Qt::AlignLeft,
                    painter.fontMetrics().elidedText(channelTypeName(type), Qt::ElideRight, int(label.width())));
                painter.setPen(Qt::NoPen);
            }
        }
    }
}

} // namespace stepline
