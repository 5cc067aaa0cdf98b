#include "ui/board/palette_bar.h"

#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"

#include <QApplication>
#include <QDrag>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace stepline {

namespace {
constexpr int PadX = 10, Gap = 6, Height = 30;
} // namespace

PaletteChip::PaletteChip(const boardMime::ChannelRef &channel, const QString &name, QWidget *parent)
    : QAbstractButton(parent), m_channel(channel) {
    setText(name);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
    setAccessibleName(channel.id.isEmpty() ? tr("%1, new channel").arg(name) : tr("%1, channel").arg(name));
    setAccessibleDescription(tr("Drag it onto the board, or press Enter to add a message at the end."));
    setToolTip(tr("Drag onto the board, or press Enter to add at the end"));
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize PaletteChip::sizeHint() const {
    const QFontMetrics metrics(Theme::instance().bodyFont());
    const int width = std::min(metrics.horizontalAdvance(text()), 180);
    return {PadX + textSized(16) + Gap + width + PadX + 2, std::max(Height, metrics.height() + 12)};
}

void PaletteChip::paintEvent(QPaintEvent *) {
    const Theme &theme = Theme::instance();
    const Palette &colours = theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(1, 1, -1, -1);
    const qreal radius = pill.height() / 2;
    painter.setPen(hasFocus() ? QPen(colours.accent, 2) : QPen(underMouse() ? colours.edge : colours.line, 1));
    painter.setBrush(underMouse() ? colours.raised : colours.card);
    painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int iconSide = textSized(16);
    const int iconX = mirrored ? width() - PadX - iconSide : PadX;
    theme.paintIcon(&painter, Theme::channelIconName(m_channel.type),
                    QRectF(iconX, (height() - iconSide) / 2.0, iconSide, iconSide), theme.channelColor(m_channel.type));
    const QRect words = QStyle::visualRect(
        layoutDirection(), rect(), QRect(PadX + iconSide + Gap, 0, width() - 2 * PadX - iconSide - Gap + 2, height()));
    painter.setFont(theme.bodyFont());
    painter.setPen(colours.text);
    painter.drawText(words, int(Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft)) | Qt::TextSingleLine,
                     QFontMetrics(theme.bodyFont()).elidedText(text(), Qt::ElideRight, words.width()));
}

void PaletteChip::mousePressEvent(QMouseEvent *event) {
    m_pressed = event->button() == Qt::LeftButton;
    m_pressedAt = event->position().toPoint();
}

void PaletteChip::mouseMoveEvent(QMouseEvent *event) {
    if (m_pressed &&
        (event->position().toPoint() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        m_pressed = false;
        drag();
    }
}

void PaletteChip::mouseReleaseEvent(QMouseEvent *) {
    m_pressed = false;
}

void PaletteChip::mouseDoubleClickEvent(QMouseEvent *event) {
    m_pressed = false;
    if (event->button() == Qt::LeftButton)
        Q_EMIT chosen();
}

void PaletteChip::drag() {
    QPixmap picture(size() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    {
        QPainter painter(&picture);
        painter.setOpacity(0.86);
        painter.drawPixmap(0, 0, grab());
    }
    // The drop may add a channel, and the bar then makes its chips anew: this one may be gone when exec() returns.
    const QPointer<PaletteChip> alive(this);
    auto *drag = new QDrag(parentWidget());
    drag->setMimeData(boardMime::fromChannel(m_channel));
    drag->setPixmap(picture);
    drag->setHotSpot(m_pressedAt);
    drag->exec(Qt::CopyAction);
    if (alive)
        update();
}

void PaletteChip::keyPressEvent(QKeyEvent *event) {
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: Q_EMIT chosen(); break;
    case Qt::Key_Right: Q_EMIT stepAside(forward); break;
    case Qt::Key_Left: Q_EMIT stepAside(-forward); break;
    default: QWidget::keyPressEvent(event); // past the button's own keys. NOLINT(bugprone-parent-virtual-call)
    }
}

void PaletteChip::contextMenuEvent(QContextMenuEvent *event) {
    auto *bar = qobject_cast<PaletteBar *>(parentWidget());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Add at the end"), this, &PaletteChip::chosen);
    if (bar && !m_channel.id.isEmpty())
        menu->addAction(tr("Add with a second channel of this kind"), bar,
                        [bar, type = m_channel.type] { Q_EMIT bar->chosen({}, type); });
    menu->popup(event->globalPos());
}

void PaletteChip::enterEvent(QEnterEvent *) {
    update();
}
void PaletteChip::leaveEvent(QEvent *) {
    update();
}

PaletteBar::PaletteBar(QWidget *parent)
    : QWidget(parent), m_layout(new FlowLayout(this, 6)), m_label(new QLabel(tr("Drag a channel"), this)) {
    setAccessibleName(tr("Channels to drag onto the board"));
    m_layout->setContentsMargins(16, 8, 16, 8);
    m_layout->addWidget(m_label);
    m_label->setContentsMargins(0, 6, 4, 6);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    QSizePolicy policy = sizePolicy();
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    refresh();
}

void PaletteBar::setEditor(Editor *editor) {
    if (m_editor)
        m_editor->document()->disconnect(this);
    m_editor = editor;
    if (editor)
        connect(editor->document(), &Document::changed, this, [this](const Edit &, const Touched &touched) {
            if (touched.channels)
                refresh();
        });
    refresh();
}

void PaletteBar::refresh() {
    // Type by type: the template's channels of that type, or the type itself where it has none yet.
    QList<std::pair<boardMime::ChannelRef, QString>> wanted;
    QStringList shown;
    for (const ChannelType type : allChannelTypes()) {
        bool own = false;
        if (m_editor) {
            for (const Channel &channel : m_editor->value().channels) {
                if (channel.type != type)
                    continue;
                own = true;
                wanted.append({{channel.id, type}, channel.displayName()});
                shown.append(channel.id + u'/' + channelTypeKey(type) + u'/' + channel.displayName());
            }
        }
        if (!own) {
            wanted.append({{{}, type}, channelTypeName(type)});
            shown.append(u'/' + channelTypeKey(type));
        }
    }
    if (shown == m_shown && !m_chips.isEmpty())
        return;
    m_shown = shown;
    for (PaletteChip *chip : std::as_const(m_chips)) {
        m_layout->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be the one being dragged
    }
    m_chips.clear();
    for (const auto &[channel, name] : std::as_const(wanted)) {
        auto *chip = new PaletteChip(channel, name, this);
        connect(chip, &PaletteChip::chosen, this,
                [this, chip] { Q_EMIT chosen(chip->channel().id, chip->channel().type); });
        connect(chip, &PaletteChip::stepAside, this, [this, chip](int by) {
            const qsizetype next = m_chips.indexOf(chip) + by;
            if (next >= 0 && next < m_chips.size())
                m_chips[next]->setFocus(Qt::TabFocusReason);
        });
        m_layout->addWidget(chip);
        chip->show();
        m_chips.append(chip);
    }
    m_layout->invalidate();
    updateGeometry();
}

} // namespace stepline
