#include "ui/board/touch_picture.h"

#include "core/model/touches.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>
#include <cmath>

namespace stepline {

namespace {
constexpr qreal Pad = 16, LargestTile = 24, SmallestIcon = 14;
constexpr int DaysByName = 10; ///< up to here each day has its number under it
} // namespace

TouchPicture::TouchPicture(QWidget *parent) : QWidget(parent) {
    setMinimumHeight(112);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TouchPicture::setTemplate(const Template &tmpl, const std::optional<QStringList> &fresh) {
    m_tiles.clear();
    const auto starts = nominalStarts(tmpl.sequence);
    for (size_t s = 0; s < tmpl.sequence.steps.size(); ++s)
        for (const Message &message : tmpl.sequence.steps[s].messages)
            m_tiles.push_back({int((starts[s].seconds + message.delay.seconds) / Duration::Day), tmpl.typeOf(message),
                               !fresh || fresh->contains(message.id)});
    std::stable_sort(m_tiles.begin(), m_tiles.end(), [](const Tile &a, const Tile &b) { return a.day < b.day; });
    m_days = m_tiles.empty() ? 0 : m_tiles.back().day + 1;
    setAccessibleName(tr("Picture of the result"));
    setAccessibleDescription(inWords());
    update();
}

QString TouchPicture::inWords() const {
    QStringList words;
    for (const Tile &tile : m_tiles)
        if (tile.fresh)
            words.append(
                tr("%1 %2", "Day 3 Email")
                    .arg(dayName({tile.day * Duration::Day}), tile.type ? channelTypeName(*tile.type) : tr("unknown")));
    return words.join(QStringLiteral(", "));
}

void TouchPicture::paintWeeks(QPainter &painter, const QRectF &days, int count) const {
    const Theme &theme = Theme::instance();
    const Palette &colours = theme.palette();
    const qreal day = days.width() / count, caption = painter.fontMetrics().height();
    const QRectF row(days.left(), days.bottom() + 4, days.width(), caption);
    painter.setPen(colours.secondary);
    if (count <= DaysByName) {
        const int widest = painter.fontMetrics().horizontalAdvance(dayName({(count - 1) * Duration::Day})) + 4;
        const int named = std::max(1, int(std::ceil(widest / day))); // every day, or every second, third …
        for (int d = 0; d < count; d += named)
            painter.drawText(QRectF(row.left() + (d + 0.5) * day - widest / 2.0, row.top(), widest, caption),
                             Qt::AlignCenter, dayName({d * Duration::Day}));
        return;
    }
    const int weeks = (count + 6) / 7, each = weeks * 44 > days.width() ? (weeks * 44) / int(days.width()) + 1 : 1;
    for (int w = 0; w < weeks; ++w) {
        const QRectF week(days.left() + w * 7 * day, days.top(),
                          std::min(7 * day, days.right() - (days.left() + w * 7 * day)), days.height());
        if (w % 2) {
            painter.fillRect(week, colours.surface);
        }
        if (w % each == 0)
            painter.drawText(QRectF(week.left() + 2, row.top(), std::max(7 * day * each - 4, 30.0), caption),
                             Qt::AlignLeft | Qt::AlignVCenter, tr("Week %1").arg(QLocale().toString(w + 1)));
    }
}

void TouchPicture::paintEvent(QPaintEvent *) {
    const Theme &theme = Theme::instance();
    const Palette &colours = theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.canvas);
    painter.drawRoundedRect(rect(), Theme::Radius, Theme::Radius);
    painter.setFont(theme.smallFont());
    if (m_tiles.empty()) {
        painter.setPen(colours.secondary);
        painter.drawText(rect(), Qt::AlignCenter, tr("Nothing to show yet"));
        return;
    }
    const int count = m_days <= DaysByName ? m_days : (m_days + 6) / 7 * 7; // whole weeks
    const QRectF days = QRectF(rect()).adjusted(Pad, Pad, -Pad, -Pad - painter.fontMetrics().height());
    const qreal day = days.width() / count;
    paintWeeks(painter, days, count);
    painter.setPen(QPen(colours.edge, 1));
    painter.drawLine(days.bottomLeft(), days.bottomRight());

    int nearest = count; // days between two tiles that stand side by side
    for (size_t i = 1; i < m_tiles.size(); ++i)
        if (m_tiles[i].day > m_tiles[i - 1].day)
            nearest = std::min(nearest, m_tiles[i].day - m_tiles[i - 1].day);
    const qreal side = std::clamp(day * nearest - 2, 5.0, LargestTile), rise = side + 3;
    const int highest = std::max(1, int((days.height() - 4) / rise));
    for (size_t first = 0; first < m_tiles.size();) {
        size_t next = first;
        while (next < m_tiles.size() && m_tiles[next].day == m_tiles[first].day)
            ++next;
        const qreal middle = days.left() + (m_tiles[first].day + 0.5) * day;
        for (size_t i = first; i < next && int(i - first) < highest; ++i) {
            const Tile &tile = m_tiles[i];
            const QRectF box(middle - side / 2, days.bottom() - 4 - side - qreal(i - first) * rise, side, side);
            const QColor channel = tile.type ? theme.channelColor(*tile.type) : colours.error;
            painter.setOpacity(tile.fresh ? 1 : 0.4);
            if (int(i - first) == highest - 1 && next - i > 1) { // no room for the others
                painter.setPen(colours.text);
                painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, QStringLiteral("+%1").arg(next - i));
            } else if (side < SmallestIcon || !tile.type) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(channel);
                painter.drawRoundedRect(box, side / 4, side / 4);
            } else {
                const qreal in = side < 20 ? 2.5 : 4;
                painter.setPen(QPen(channel, 1.5));
                painter.setBrush(colours.card);
                painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 6, 6);
                theme.paintIcon(&painter, Theme::channelIconName(*tile.type), box.adjusted(in, in, -in, -in), channel);
            }
            painter.setOpacity(1);
        }
        first = next;
    }
}

} // namespace stepline
