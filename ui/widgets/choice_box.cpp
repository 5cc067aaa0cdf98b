#include "ui/widgets/choice_box.h"

#include "ui/theme/text_sized.h"
#include "ui/widgets/paint.h"

#include <QListView>
#include <QScreen>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QWheelEvent>
#include <algorithm>

namespace stepline {

namespace {

/// One choice of the popup: a tick before the current one, its name, its quiet line beneath.
class ChoiceDelegate : public QStyledItemDelegate {
public:
    explicit ChoiceDelegate(ChoiceBox *box) : QStyledItemDelegate(box), m_box(box) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const int line = option.fontMetrics.height();
        const QString note = index.data(ChoiceBox::NoteRole).toString();
        const QFontMetrics small(Theme::instance().smallFont());
        // The tick before and the margin behind, and the frame and padding of the list.
        int width = 42 + 12 +
                    std::max(option.fontMetrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()),
                             small.horizontalAdvance(note));
        if (!index.data(Qt::DecorationRole).isNull())
            width += textSized(16) + 8;
        return {width, note.isEmpty() ? line + 14 : line + small.height() + 14};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const Palette &p = colours();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool hot = option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
        painter->fillRect(option.rect, p.card);
        if (hot) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(p.accentSoft);
            painter->drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 4, 4);
        }
        QRect text = option.rect.adjusted(30, 0, -12, 0);
        if (index.row() == m_box->currentIndex()) {
            painter->setPen(QPen(p.accent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const QPointF c(option.rect.left() + 18, option.rect.center().y() + 1);
            painter->drawPolyline(QPolygonF{c + QPointF(-4, 0), c + QPointF(-1, 3), c + QPointF(5, -4)});
        }
        const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
        if (!icon.isNull()) {
            const int iconSide = textSized(16);
            icon.paint(painter, QRect(text.left(), text.center().y() - iconSide / 2 + 1, iconSide, iconSide));
            text.setLeft(text.left() + iconSide + 8);
        }
        const QString note = index.data(ChoiceBox::NoteRole).toString();
        painter->setFont(option.font);
        painter->setPen(index.flags() & Qt::ItemIsEnabled ? p.text : p.disabled);
        const QString name = index.data(Qt::DisplayRole).toString();
        if (note.isEmpty()) {
            painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeading,
                              option.fontMetrics.elidedText(name, Qt::ElideRight, text.width()));
        } else {
            const int line = option.fontMetrics.height();
            const QRect above(text.left(), text.top() + 6, text.width(), line);
            painter->drawText(above, Qt::AlignVCenter | Qt::AlignLeading,
                              option.fontMetrics.elidedText(name, Qt::ElideRight, text.width()));
            const QFont small = Theme::instance().smallFont();
            painter->setFont(small);
            painter->setPen(p.secondary);
            const QFontMetrics metrics(small);
            painter->drawText(above.translated(0, line), Qt::AlignVCenter | Qt::AlignLeading,
                              metrics.elidedText(note, Qt::ElideRight, text.width()));
        }
        painter->restore();
    }

private:
    ChoiceBox *m_box;
};

} // namespace

ChoiceBox::ChoiceBox(QWidget *parent) : QComboBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMaxVisibleItems(12);
    auto *list = new QListView(this);
    list->setFrameShape(QFrame::NoFrame);
    list->setUniformItemSizes(false);
    list->setMouseTracking(true);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setView(list);
    setItemDelegate(new ChoiceDelegate(this));
    connect(this, &QComboBox::activated, this, [this](int index) {
        const QString key = itemData(index, KeyRole).toString();
        if (key == m_shown)
            return;
        m_shown = key;
        Q_EMIT chosen(key);
    });
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChoiceBox::addChoice(const QString &key, const QString &name, const QString &note, const QIcon &icon) {
    const QSignalBlocker quiet(this);
    addItem(icon, name);
    const int index = count() - 1;
    setItemData(index, key, KeyRole);
    setItemData(index, note, NoteRole);
    if (!note.isEmpty())
        setItemData(index, tr("%1. %2").arg(name, note), Qt::AccessibleTextRole);
    if (index == 0)
        m_shown = key;
}

QString ChoiceBox::currentKey() const {
    return currentData(KeyRole).toString();
}

void ChoiceBox::setCurrentKey(const QString &key) {
    const QSignalBlocker quiet(this);
    setCurrentIndex(findData(key, KeyRole));
    m_shown = key;
    setToolTip(toolTip());
    update();
}

QStringList ChoiceBox::keys() const {
    QStringList all;
    for (int i = 0; i < count(); ++i)
        all << itemData(i, KeyRole).toString();
    return all;
}

void ChoiceBox::setChoices(const QList<Choice> &choices) {
    bool same = choices.size() == count();
    for (int i = 0; same && i < count(); ++i)
        same = itemData(i, KeyRole).toString() == choices[i].key && itemText(i) == choices[i].name &&
               itemData(i, NoteRole).toString() == choices[i].note;
    if (same)
        return;
    const QString key = currentKey();
    const QSignalBlocker quiet(this);
    clear();
    for (const Choice &choice : choices)
        addChoice(choice.key, choice.name, choice.note, choice.icon);
    setCurrentKey(key);
}

void ChoiceBox::setInvalid(bool invalid) {
    m_invalid = invalid;
    update();
}

QSize ChoiceBox::sizeHint() const {
    int width = (120 + textSized(120)) / 2; // larger text: wider, though not as fast; the window does not grow
    if (sizeAdjustPolicy() == AdjustToContents)
        for (int i = 0; i < count(); ++i)
            width = std::max(width, fontMetrics().horizontalAdvance(itemText(i)) + 48);
    return {width, fieldHeight(fontMetrics())};
}
QSize ChoiceBox::minimumSizeHint() const {
    return {56, fieldHeight(fontMetrics())};
}

void ChoiceBox::showPopup() {
    int widest = width();
    for (int i = 0; i < count(); ++i)
        widest = qMax(widest, view()->sizeHintForIndex(model()->index(i, 0)).width());
    view()->setMinimumWidth(qMin(widest, 420));
    QComboBox::showPopup();
    // Qt does not count the list's padding: the last lines would be scrolled out of sight.
    QWidget *popup = view()->window();
    QScrollBar *bar = view()->verticalScrollBar();
    const int most = popup->height() + 96;
    for (int i = 0; i < 4 && bar->maximum() > 0 && popup->height() < most && count() <= maxVisibleItems(); ++i) {
        bar->setValue(0); // so that the arrows that scroll give their place back
        popup->resize(popup->width(), std::min(most, popup->height() + bar->maximum()));
    }
    // And what it counts too much would stand empty below them.
    const QRect last = view()->visualRect(model()->index(count() - 1, 0));
    const int spare = view()->viewport()->height() - last.bottom() - 1;
    if (bar->maximum() == 0 && last.isValid() && spare > 0) {
        const bool above = popup->geometry().bottom() <= mapToGlobal(QPoint()).y();
        popup->resize(popup->width(), popup->height() - spare);
        if (above)
            popup->move(popup->x(), popup->y() + spare);
    }
    const QRect free = screen()->availableGeometry();
    if (popup->geometry().bottom() > free.bottom())
        popup->move(popup->x(), std::max(free.top(), free.bottom() - popup->height()));
}

void ChoiceBox::wheelEvent(QWheelEvent *event) {
    event->ignore();
}

void ChoiceBox::paintEvent(QPaintEvent *) {
    const Palette &p = colours();
    QPainter painter(this);
    const bool open = view() && view()->isVisible();
    paintFieldBox(&painter, rect(), {isEnabled(), hasFocus() || open, underMouse(), m_invalid});
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect arrow(mirrored ? 4 : width() - 26, 0, 22, height());
    paintChevron(&painter, arrow, isEnabled() ? p.secondary : p.disabled);
    QRect text = mirrored ? rect().adjusted(28, 0, -10, 0) : rect().adjusted(10, 0, -28, 0);
    const QIcon icon = currentData(Qt::DecorationRole).value<QIcon>();
    if (!icon.isNull()) {
        const int iconSide = textSized(16);
        const int left = mirrored ? text.right() - iconSide : text.left();
        icon.paint(&painter, QRect(left, (height() - iconSide) / 2, iconSide, iconSide));
        text.adjust(mirrored ? 0 : iconSide + 8, 0, mirrored ? -iconSide - 8 : 0, 0);
    }
    const bool empty = currentIndex() < 0;
    painter.setPen(!isEnabled() ? p.disabled : empty ? p.secondary : p.text);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     fontMetrics().elidedText(empty ? placeholderText() : currentText(), Qt::ElideRight, text.width()));
}

} // namespace stepline
