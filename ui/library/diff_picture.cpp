#include "ui/library/diff_picture.h"

#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace stepline {

namespace {
constexpr qreal Pad = 16, Gap = 10, Inner = 6;
constexpr int WidestInCharacters = 20; ///< of a step, so that larger text gets wider cards
} // namespace

DiffPicture::DiffPicture(QWidget *parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(100);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

DiffPicture::Mark DiffPicture::markOf(const PartDiff *part) {
    if (!part)
        return Mark::None;
    if (part->kind == PartDiff::Kind::Added)
        return Mark::Added;
    if (part->kind == PartDiff::Kind::Removed)
        return Mark::Removed;
    return part->moved ? Mark::Moved : Mark::Changed;
}

QString DiffPicture::sign(Mark mark) {
    switch (mark) {
    case Mark::Added: return QStringLiteral("+");
    case Mark::Removed: return QStringLiteral("−");
    case Mark::Moved: return QStringLiteral("→");
    case Mark::Changed: return QStringLiteral("~");
    case Mark::None: break;
    }
    return {};
}

QColor DiffPicture::ink(Mark mark) const {
    const Palette &colors = Theme::instance().palette();
    return mark == Mark::Added     ? colors.good
           : mark == Mark::Removed ? colors.error
           : mark == Mark::None    ? colors.line
                                   : colors.accent;
}

void DiffPicture::clear() {
    m_columns.clear();
    choose({});
    update();
}

void DiffPicture::showDiff(const Template &before, const Template &after, const TemplateDiff &diff) {
    m_columns.clear();
    const auto card = [&](const Template &tmpl, const Message &message) {
        const PartDiff *part = diff.message(message.id);
        Card made{message.id,   messageName(tmpl, message.id),
                  {},           tmpl.typeOf(message).value_or(ChannelType::Email),
                  markOf(part), {}};
        if (part) {
            TemplateDiff one;
            one.messages.push_back(*part);
            made.tip = diffLines(one).join(u'\n');
        }
        return made;
    };
    const auto add = [&](const Template &tmpl, const Step &step, size_t number) {
        Column column;
        column.title = step.name.isEmpty() ? tr("Step %1").arg(number + 1) : step.name;
        column.mark = markOf(diff.step(step.id));
        for (const Message &message : step.messages)
            column.cards.push_back(card(tmpl, message));
        return column;
    };
    for (size_t s = 0; s < after.sequence.steps.size(); ++s) {
        const Step &step = after.sequence.steps[s];
        Column column = add(after, step, s);
        // What is gone stands where it stood.
        if (const Step *old = before.step(step.id))
            for (size_t m = 0; m < old->messages.size(); ++m)
                if (!after.message(old->messages[m].id))
                    column.cards.insert(column.cards.begin() + qsizetype(std::min(m, column.cards.size())),
                                        card(before, old->messages[m]));
        m_columns.push_back(std::move(column));
    }
    for (size_t s = 0; s < before.sequence.steps.size(); ++s) {
        const Step &old = before.sequence.steps[s];
        if (after.step(old.id))
            continue;
        Column column = add(before, old, s);
        std::erase_if(column.cards, [&](const Card &one) { return after.message(one.id); }); // moved away
        m_columns.insert(m_columns.begin() + qsizetype(std::min(s, m_columns.size())), std::move(column));
    }
    setAccessibleDescription(diffLines(diff).join(u'\n'));
    choose({});
    layOut();
    updateGeometry();
    update();
}

qreal DiffPicture::capHeight() const {
    return QFontMetricsF(Theme::instance().smallFont()).height() + 8;
}

qreal DiffPicture::cardHeight() const {
    return QFontMetricsF(Theme::instance().smallFont()).height() + 20;
}

size_t DiffPicture::tallest() const {
    size_t most = 1;
    for (const Column &column : m_columns)
        most = std::max(most, column.cards.size());
    return most;
}

QSize DiffPicture::sizeHint() const {
    const qreal cards = qreal(tallest()) * (cardHeight() + Inner) + Inner;
    return {560, int(std::min(2 * Pad + capHeight() + cards, 260.0))};
}

void DiffPicture::layOut() {
    if (m_columns.empty())
        return;
    const qreal cap = capHeight(), count = qreal(m_columns.size());
    const qreal widest = QFontMetricsF(Theme::instance().smallFont()).averageCharWidth() * WidestInCharacters;
    const qreal width = std::min(widest, (this->width() - 2 * Pad - Gap * (count - 1)) / count);
    const qreal height = std::min(cardHeight(), (this->height() - 2 * Pad - cap - Inner) / qreal(tallest()) - Inner);
    qreal x = Pad;
    for (Column &column : m_columns) {
        qreal y = Pad + cap + Inner;
        for (Card &card : column.cards) {
            card.rect = QRectF(x + Inner, y, width - 2 * Inner, height);
            y += height + Inner;
        }
        column.rect = QRectF(x, Pad + cap, width, std::max(y - Pad - cap, height + 2 * Inner));
        x += width + Gap;
    }
}

void DiffPicture::resizeEvent(QResizeEvent *) {
    layOut();
}

void DiffPicture::paintCard(QPainter &painter, const Card &card) const {
    const Theme &theme = Theme::instance();
    const Palette &colors = theme.palette();
    const bool gone = card.mark == Mark::Removed;
    painter.setPen(card.mark == Mark::None ? QPen(Qt::NoPen)
                                           : QPen(ink(card.mark), 1.5, gone ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(gone ? colors.surface : colors.card);
    painter.drawRoundedRect(card.rect.adjusted(0.75, 0.75, -0.75, -0.75), 5, 5);
    if (card.id == m_chosen && !m_chosen.isEmpty()) {
        painter.setPen(QPen(colors.text, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(card.rect.adjusted(-2, -2, 2, 2), 7, 7);
    }
    const qreal side = std::clamp(card.rect.height() - 8, 6.0, qreal(textSized(16)));
    const QRectF icon(card.rect.left() + 7, card.rect.center().y() - side / 2, side, side);
    theme.paintIcon(&painter, Theme::channelIconName(card.type), icon,
                    gone ? colors.disabled : theme.channelColor(card.type));
    QRectF label(icon.right() + 6, card.rect.top(), card.rect.right() - icon.right() - 10, card.rect.height());
    if (card.mark != Mark::None) {
        painter.setFont(theme.strongFont());
        painter.setPen(ink(card.mark));
        painter.drawText(label, Qt::AlignVCenter | Qt::AlignRight, sign(card.mark));
        label.setRight(label.right() - 16);
    }
    if (label.width() > 20) {
        painter.setFont(theme.smallFont());
        painter.setPen(gone ? colors.secondary : colors.text);
        painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(card.name, Qt::ElideRight, int(label.width())));
    }
}

void DiffPicture::paintEvent(QPaintEvent *) {
    const Theme &theme = Theme::instance();
    const Palette &colors = theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.canvas);
    painter.drawRoundedRect(rect(), Theme::Radius, Theme::Radius);
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), Theme::Radius, Theme::Radius);
    }
    for (const Column &column : m_columns) {
        const QRectF title(column.rect.left(), Pad, column.rect.width(), column.rect.top() - Pad - 2);
        painter.setFont(theme.smallFont());
        painter.setPen(column.mark == Mark::None ? colors.secondary : ink(column.mark));
        const QString text = column.mark == Mark::None ? column.title : sign(column.mark) + u' ' + column.title;
        painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, int(title.width())));
        painter.setPen(column.mark == Mark::Added || column.mark == Mark::Removed
                           ? QPen(ink(column.mark), 1, column.mark == Mark::Removed ? Qt::DashLine : Qt::SolidLine)
                           : QPen(Qt::NoPen));
        painter.setBrush(colors.surface);
        painter.drawRoundedRect(column.rect, 6, 6);
        for (const Card &card : column.cards)
            paintCard(painter, card);
    }
}

void DiffPicture::choose(const QString &id) {
    if (id == m_chosen)
        return;
    m_chosen = id;
    update();
    Q_EMIT choiceChanged(id);
}

void DiffPicture::mousePressEvent(QMouseEvent *event) {
    QString hit;
    for (const Column &column : m_columns)
        for (const Card &card : column.cards)
            if (card.rect.contains(event->position()) && card.mark != Mark::None)
                hit = card.id;
    choose(hit);
}

void DiffPicture::keyPressEvent(QKeyEvent *event) {
    const bool next = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    const bool previous = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    if (!next && !previous) {
        QWidget::keyPressEvent(event);
        return;
    }
    QStringList marked;
    for (const Column &column : m_columns)
        for (const Card &card : column.cards)
            if (card.mark != Mark::None)
                marked << card.id;
    if (marked.isEmpty())
        return;
    const qsizetype at = marked.indexOf(m_chosen);
    choose(marked[at < 0 ? 0 : std::clamp<qsizetype>(at + (next ? 1 : -1), 0, marked.size() - 1)]);
}

bool DiffPicture::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QString tip;
        for (const Column &column : m_columns)
            for (const Card &card : column.cards)
                if (card.rect.contains(help->pos()))
                    tip = card.tip.isEmpty() ? card.name : card.tip;
        QToolTip::showText(help->globalPos(), tip, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace stepline
