#include "ui/inspector/content_preview.h"

#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"

#include <QTextLayout>
#include <cmath>

namespace stepline {

namespace {

constexpr qreal Pad = 12;

/// Text in lines of @p width from @p at downwards; returns its height. Without a painter it is only measured.
qreal flow(QPainter *painter, QPointF at, qreal width, const QString &text, const QFont &font, const QColor &color,
           int mostLines = 12, Qt::Alignment alignment = Qt::AlignLeft) {
    if (text.isEmpty())
        return 0;
    QString lines = text;
    lines.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(lines, font);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = 0;
    int count = 0;
    for (QTextLine line = layout.createLine(); line.isValid() && count < mostLines;
         line = layout.createLine(), ++count) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += std::ceil(line.height() * 1.12);
    }
    layout.endLayout();
    if (painter) {
        painter->setPen(color);
        for (int i = 0; i < std::min(count, layout.lineCount()); ++i)
            layout.lineAt(i).draw(painter, at);
    }
    return y;
}

void box(QPainter *painter, const QRectF &rect, qreal radius, const QBrush &fill, const QPen &pen = Qt::NoPen) {
    if (!painter)
        return;
    painter->setPen(pen);
    painter->setBrush(fill);
    painter->drawRoundedRect(rect, radius, radius);
}

/// Black or white, whichever reads better on that ground.
QColor inkOn(const QColor &ground) {
    const auto channel = [](qreal c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const qreal light =
        0.2126 * channel(ground.redF()) + 0.7152 * channel(ground.greenF()) + 0.0722 * channel(ground.blueF());
    return light > 0.179 ? QColor(0x16, 0x19, 0x1f) : QColor(Qt::white);
}

struct Look {
    QColor ground, ink;
    bool own = false; ///< the channel's own, known colours
};

/// The bubble's colours: what people know from the channel, the theme's where there is nothing to know.
Look lookOf(ChannelType type) {
    const Palette &p = colours();
    switch (type) {
    case ChannelType::Messenger: return {QColor(0xfe, 0xe5, 0x00), QColor(0x19, 0x19, 0x00), true};
    case ChannelType::WhatsApp:
        return p.dark ? Look{QColor(0x0f, 0x4d, 0x3f), QColor(0xee, 0xf4, 0xf1), true}
                      : Look{QColor(0xd9, 0xfd, 0xd3), QColor(0x11, 0x1b, 0x21), true};
    default: return {p.card, p.text, false};
    }
}

QString orEmptyHint(const std::optional<QString> &text, const QString &hint) {
    return text && !text->isEmpty() ? *text : hint;
}

/// A button of the message: full width, its label in the middle.
qreal button(QPainter *painter, const QRectF &area, const QString &label, const QColor &fill, const QColor &ink) {
    const QFont font = Theme::instance().strongFont();
    const qreal height = QFontMetricsF(font).height() + 14;
    const QRectF rect(area.left(), area.top(), area.width(), height);
    box(painter, rect, 6, fill);
    if (painter) {
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(rect.adjusted(8, 0, -8, 0), Qt::AlignCenter,
                          QFontMetricsF(font).elidedText(label, Qt::ElideRight, rect.width() - 16));
    }
    return height;
}

/// Stands for the picture: its description on a quiet ground. Nothing is loaded from anywhere.
qreal picture(QPainter *painter, const QRectF &area, const Content &content, const QColor &ground, const QColor &ink) {
    const qreal height = 72;
    const QRectF rect(area.left(), area.top(), area.width(), height);
    box(painter, rect, 6, ground);
    if (painter) {
        const QFont font = Theme::instance().smallFont();
        Theme::instance().paintIcon(painter, QStringLiteral("picture"),
                                    QRectF(rect.center().x() - 10, rect.top() + 12, 20, 20), ink);
        painter->setFont(font);
        painter->setPen(ink);
        const QString said = orEmptyHint(content.imageAlt, ContentPreview::tr("Picture without a description"));
        painter->drawText(rect.adjusted(8, 36, -8, -6), Qt::AlignHCenter | Qt::AlignTop,
                          QFontMetricsF(font).elidedText(said, Qt::ElideRight, rect.width() - 16));
    }
    return height;
}

bool hasPicture(ChannelType type, const Content &content) {
    return hasContentField(type, ContentField::Image) &&
           ((content.imageUrl && !content.imageUrl->isEmpty()) || (content.imageAlt && !content.imageAlt->isEmpty()));
}

QStringList buttonLabels(ChannelType type, const Content &content) {
    QStringList labels;
    if (hasContentField(type, ContentField::Cta) && content.cta && !content.cta->label.isEmpty())
        labels << content.cta->label;
    if (hasContentField(type, ContentField::Buttons) && content.buttons)
        for (const Link &link : *content.buttons)
            labels << link.label;
    return labels;
}

} // namespace

ContentPreview::ContentPreview(QWidget *parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("The message as its recipient sees it"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ContentPreview::show(ChannelType type, const Content &content, const QString &sender) {
    if (type == m_type && content == m_content && sender == m_sender)
        return;
    m_type = type;
    m_content = content;
    m_sender = sender;
    QStringList said{sender};
    for (const auto &text : {content.subject, content.title, content.body})
        if (text)
            said << *text;
    setAccessibleDescription(said.join(QStringLiteral(". ")));
    updateGeometry();
    update();
}

QSize ContentPreview::sizeHint() const {
    return {240, heightForWidth(280)};
}

int ContentPreview::heightForWidth(int width) const {
    return int(std::ceil(layOut(nullptr, width)));
}

void ContentPreview::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    layOut(&painter, width());
}

qreal ContentPreview::layOut(QPainter *painter, qreal width) const {
    const Palette &p = colours();
    const QRectF inside(Pad, Pad, width - 2 * Pad, 0);
    const auto draw = [&](QPainter *target) {
        switch (m_type) {
        case ChannelType::Push: return lockScreen(target, inside);
        case ChannelType::Email: return mail(target, inside);
        case ChannelType::Call: return sheet(target, inside);
        default: return bubble(target, inside);
        }
    };
    const qreal height = draw(nullptr) + 2 * Pad;
    if (painter) {
        box(painter, QRectF(0.5, 0.5, width - 1, height - 1), 12, p.dark ? p.canvas : p.canvas, QPen(p.line, 1));
        draw(painter);
    }
    return height;
}

qreal ContentPreview::bubble(QPainter *painter, QRectF area) const {
    const Theme &theme = Theme::instance();
    const Palette &p = colours();
    const Look look = lookOf(m_type);
    QColor quiet = look.ink;
    quiet.setAlphaF(0.08F);
    // Who writes, in small, above the bubble.
    const QFont small = theme.smallFont();
    qreal y = area.top();
    if (painter)
        theme.paintIcon(painter, Theme::channelIconName(m_type), QRectF(area.left(), y, 14, 14),
                        theme.channelColor(m_type));
    y += std::max(18.0, flow(painter, {area.left() + 20, y}, area.width() - 20, m_sender, small, p.secondary, 1) + 4);

    const QStringList labels = buttonLabels(m_type, m_content);
    const bool titled = hasContentField(m_type, ContentField::Title) && m_content.title && !m_content.title->isEmpty();
    const bool empty =
        !titled && (!m_content.body || m_content.body->isEmpty()) && !hasPicture(m_type, m_content) && labels.isEmpty();
    const QString body = empty ? tr("Nothing written yet") : m_content.body.value_or(QString());
    const qreal width =
        area.width() *
        (m_type == ChannelType::InApp || m_type == ChannelType::Ads || m_type == ChannelType::DirectMail ? 1.0 : 0.9);
    const auto draw = [&](QPainter *target) {
        QRectF in(area.left() + Pad, y + 10, width - 2 * Pad, 0);
        qreal down = in.top();
        const bool pictureFirst = hasPicture(m_type, m_content);
        if (pictureFirst)
            down += picture(target, QRectF(in.left(), down, in.width(), 0), m_content, quiet, look.ink) + 8;
        if (titled)
            down += flow(target, {in.left(), down}, in.width(), *m_content.title, theme.strongFont(), look.ink, 3) + 2;
        down += flow(target, {in.left(), down}, in.width(), body, theme.bodyFont(), empty ? p.secondary : look.ink, 16);
        for (const QString &label : labels) {
            down += 8;
            const bool solid = !look.own;
            down += button(target, QRectF(in.left(), down, in.width(), 0), label,
                           solid ? theme.channelColor(m_type) : quiet,
                           solid ? inkOn(theme.channelColor(m_type)) : look.ink);
        }
        return down + 10 - y;
    };
    const qreal height = draw(nullptr);
    box(painter, QRectF(area.left(), y, width, height), 12, look.ground, look.own ? QPen(Qt::NoPen) : QPen(p.line, 1));
    if (painter)
        draw(painter);
    return y + height - area.top();
}

qreal ContentPreview::lockScreen(QPainter *painter, QRectF area) const {
    const Theme &theme = Theme::instance();
    const Palette &p = colours();
    qreal y = area.top();
    QFont time = theme.titleFont();
    time.setPointSizeF(time.pointSizeF() * 1.6);
    time.setWeight(QFont::Normal);
    y += flow(painter, {area.left(), y}, area.width(), QStringLiteral("09:41"), time, p.text, 1, Qt::AlignHCenter) + 8;
    const auto draw = [&](QPainter *target) {
        const QRectF in(area.left() + 44, y + 10, area.width() - 44 - Pad, 0);
        qreal down = in.top();
        down += flow(target, {in.left(), down}, in.width(), m_sender, theme.smallFont(), p.secondary, 1) + 1;
        down += flow(target, {in.left(), down}, in.width(), orEmptyHint(m_content.title, tr("No title yet")),
                     theme.strongFont(), m_content.title ? p.text : p.secondary, 2);
        down += flow(target, {in.left(), down}, in.width(), m_content.body.value_or(QString()), theme.bodyFont(),
                     p.text, 4);
        if (hasPicture(m_type, m_content))
            down += 8 + picture(target, QRectF(in.left(), down + 8, in.width(), 0), m_content, p.raised, p.secondary);
        return down + 10 - y;
    };
    const qreal height = draw(nullptr);
    box(painter, QRectF(area.left(), y, area.width(), height), 12, p.card, QPen(p.line, 1));
    if (painter) {
        const QRectF icon(area.left() + Pad, y + 12, 24, 24);
        box(painter, icon, 6, theme.channelColor(m_type));
        theme.paintIcon(painter, Theme::channelIconName(m_type), icon.adjusted(5, 5, -5, -5),
                        inkOn(theme.channelColor(m_type)));
        draw(painter);
    }
    return y + height - area.top();
}

qreal ContentPreview::mail(QPainter *painter, QRectF area) const {
    const Theme &theme = Theme::instance();
    const Palette &p = colours();
    const auto draw = [&](QPainter *target) {
        const QRectF in(area.left() + Pad, area.top() + Pad, area.width() - 2 * Pad, 0);
        qreal y = in.top();
        y += flow(target, {in.left(), y}, in.width(), m_sender, theme.smallFont(), p.secondary, 1) + 2;
        y += flow(target, {in.left(), y}, in.width(), orEmptyHint(m_content.subject, tr("No subject yet")),
                  theme.strongFont(), m_content.subject && !m_content.subject->isEmpty() ? p.text : p.secondary, 3);
        if (m_content.preheader && !m_content.preheader->isEmpty())
            y += flow(target, {in.left(), y}, in.width(), *m_content.preheader, theme.smallFont(), p.secondary, 2);
        y += 8;
        if (target) {
            target->setPen(QPen(p.line, 1));
            target->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        }
        y += 10;
        if (hasPicture(m_type, m_content))
            y += picture(target, QRectF(in.left(), y, in.width(), 0), m_content, p.raised, p.secondary) + 10;
        y += flow(target, {in.left(), y}, in.width(), orEmptyHint(m_content.body, tr("Nothing written yet")),
                  theme.bodyFont(), m_content.body && !m_content.body->isEmpty() ? p.text : p.secondary, 14);
        for (const QString &label : buttonLabels(m_type, m_content)) {
            y += 10;
            y += button(target, QRectF(in.left(), y, in.width(), 0), label, theme.channelColor(m_type),
                        inkOn(theme.channelColor(m_type)));
        }
        return y + Pad - area.top();
    };
    const qreal height = draw(nullptr);
    box(painter, QRectF(area.left(), area.top(), area.width(), height), 8, p.card, QPen(p.line, 1));
    if (painter)
        draw(painter);
    return height;
}

qreal ContentPreview::sheet(QPainter *painter, QRectF area) const {
    const Theme &theme = Theme::instance();
    const Palette &p = colours();
    const auto draw = [&](QPainter *target) {
        const QRectF in(area.left() + Pad, area.top() + Pad, area.width() - 2 * Pad, 0);
        qreal y = in.top();
        if (target)
            theme.paintIcon(target, Theme::channelIconName(m_type), QRectF(in.left(), y + 1, 16, 16),
                            theme.channelColor(m_type));
        y += flow(target, {in.left() + 24, y}, in.width() - 24, m_sender, theme.strongFont(), p.text, 1) + 2;
        y += flow(target, {in.left(), y}, in.width(), tr("Task for the person who calls"), theme.smallFont(),
                  p.secondary, 1) +
             8;
        y += flow(target, {in.left(), y}, in.width(), orEmptyHint(m_content.body, tr("No script yet")),
                  theme.bodyFont(), m_content.body && !m_content.body->isEmpty() ? p.text : p.secondary, 18);
        return y + Pad - area.top();
    };
    const qreal height = draw(nullptr);
    box(painter, QRectF(area.left(), area.top(), area.width(), height), 8, p.card, QPen(p.line, 1));
    if (painter)
        draw(painter);
    return height;
}

} // namespace stepline
