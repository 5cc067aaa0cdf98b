#include "ui/inspector/channel_list.h"

#include "ui/inspector/channel_model.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/list_line.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/text_field.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace stepline {

namespace {

constexpr int RowHeight = 32;

class ChannelDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override {
        return {120, qMax(RowHeight, option.fontMetrics.height() + 14)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const Palette &p = colours();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF row = QRectF(option.rect).adjusted(0, 1, 0, -1);
        const bool current = option.state & QStyle::State_Selected, hot = option.state & QStyle::State_MouseOver;
        if (current || hot) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(current ? p.accentSoft : p.raised);
            painter->drawRoundedRect(row, FieldRadius, FieldRadius);
        }
        const int middle = option.rect.center().y(), begin = option.rect.left();
        const int side = textSized(16), words = 28 + side + 8;
        const QRect grip = placed(option, {begin + 6, middle - 7, 14, 14});
        Theme::instance().paintIcon(painter, QStringLiteral("drag"), grip, hot || current ? p.secondary : p.disabled);
        const auto type = ChannelType(index.data(ChannelModel::TypeRole).toInt());
        Theme::instance().paintIcon(painter, Theme::channelIconName(type),
                                    placed(option, {begin + 28, middle - side / 2, side, side}),
                                    Theme::instance().channelColor(type));
        const QString use = index.data(ChannelModel::UseRole).toString();
        const QFont small = Theme::instance().smallFont();
        const QFontMetrics smallMetrics(small);
        // The name comes first: what it is used for takes what is left of the line, at least a third.
        const QString name = index.data().toString();
        const int room = option.rect.width() - words - 20;
        const int left = std::max(room / 3, room - option.fontMetrics.horizontalAdvance(name) - 8);
        const int useWidth = std::min(smallMetrics.horizontalAdvance(use) + 2, left);
        const QRect text = option.rect.adjusted(words, 0, -useWidth - 20, 0);
        painter->setFont(option.font);
        painter->setPen(p.text);
        painter->drawText(placed(option, text), Qt::AlignVCenter | Qt::AlignLeft,
                          option.fontMetrics.elidedText(name, Qt::ElideRight, text.width()));
        painter->setFont(small);
        painter->setPen(p.secondary);
        painter->drawText(placed(option, option.rect.adjusted(0, 0, -10, 0)), Qt::AlignVCenter | Qt::AlignRight,
                          smallMetrics.elidedText(use, Qt::ElideRight, useWidth));
        if (option.state & QStyle::State_HasFocus)
            paintFocusRing(painter, row, FieldRadius);
        painter->restore();
    }
};

} // namespace

ChannelView::ChannelView(QWidget *parent) : QListView(parent) {
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new ChannelDelegate(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Channels in order"));
    setWhatsThis(
        tr("The channels of this template. F2 renames, Delete removes, Ctrl+Shift+Up and Down change the order."));
}

QSize ChannelView::sizeHint() const {
    int height = 2;
    for (int i = 0; model() && i < model()->rowCount(); ++i)
        height += sizeHintForRow(i);
    return {200, height};
}

int ChannelView::gapAt(const QPoint &position) const {
    for (int i = 0; i < model()->rowCount(); ++i)
        if (position.y() < visualRect(model()->index(i, 0)).center().y())
            return i;
    return model()->rowCount();
}

void ChannelView::mousePressEvent(QMouseEvent *event) {
    QListView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid()) {
        m_pressed = index.row();
        m_start = event->position().toPoint();
    }
}

void ChannelView::mouseMoveEvent(QMouseEvent *event) {
    const QPoint position = event->position().toPoint();
    if (m_pressed < 0 || !(event->buttons() & Qt::LeftButton)) {
        QListView::mouseMoveEvent(event);
        return;
    }
    if (!m_dragging && (position - m_start).manhattanLength() >= QApplication::startDragDistance()) {
        m_dragging = true;
        setCursor(Qt::ClosedHandCursor);
    }
    if (!m_dragging)
        return;
    // Well outside the list nothing is dropped.
    const bool inside = viewport()->rect().adjusted(-24, -24, 24, 24).contains(position);
    const int gap = gapAt(position);
    const int landing = inside && gap != m_pressed && gap != m_pressed + 1 ? gap : -1;
    if (landing != m_gap) {
        m_gap = landing;
        viewport()->update();
    }
}

void ChannelView::mouseReleaseEvent(QMouseEvent *event) {
    const int from = m_pressed, gap = m_gap;
    const bool dragged = m_dragging;
    endDrag();
    if (dragged && gap >= 0)
        Q_EMIT moveRequested(from, gap > from ? gap - 1 : gap);
    else
        QListView::mouseReleaseEvent(event);
}

void ChannelView::mouseDoubleClickEvent(QMouseEvent *event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid())
        edit(index.row());
}

void ChannelView::endDrag() {
    m_pressed = m_gap = -1;
    m_dragging = false;
    unsetCursor();
    viewport()->update();
}

void ChannelView::focusOutEvent(QFocusEvent *event) {
    if (m_dragging)
        endDrag();
    QListView::focusOutEvent(event);
}

bool ChannelView::event(QEvent *event) {
    // These keys are the list's own while it has the focus, whatever the window does with them elsewhere.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool move = key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) &&
                          (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
        if (move || key->key() == Qt::Key_F2 || key->key() == Qt::Key_Delete ||
            (m_dragging && key->key() == Qt::Key_Escape)) {
            event->accept();
            return true;
        }
    }
    return QListView::event(event);
}

void ChannelView::keyPressEvent(QKeyEvent *event) {
    const int row = currentIndex().row();
    const bool moving = event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (m_dragging && event->key() == Qt::Key_Escape) {
        endDrag();
    } else if (row >= 0 && moving && event->key() == Qt::Key_Up) {
        if (row > 0)
            Q_EMIT moveRequested(row, row - 1);
    } else if (row >= 0 && moving && event->key() == Qt::Key_Down) {
        if (row + 1 < model()->rowCount())
            Q_EMIT moveRequested(row, row + 1);
    } else if (row >= 0 && event->key() == Qt::Key_Delete) {
        Q_EMIT removeRequested(row);
    } else if (row >= 0 && event->key() == Qt::Key_F2) {
        edit(row);
    } else if (row >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT opened(row);
    } else {
        QListView::keyPressEvent(event);
    }
}

void ChannelView::contextMenuEvent(QContextMenuEvent *event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (index.isValid())
        Q_EMIT menuRequested(index.row(),
                             byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void ChannelView::edit(int row) {
    const QModelIndex index = model()->index(row, 0);
    auto *field = new TextField(viewport());
    field->setAccessibleName(tr("Channel name"));
    field->setText(index.data().toString());
    field->setGeometry(visualRect(index).adjusted(48, 0, 0, 0));
    field->show();
    field->setFocus();
    field->selectAll();
    const auto done = std::make_shared<bool>(false);
    const auto finish = [this, field, row, done](bool take) {
        if (std::exchange(*done, true))
            return;
        const QString name = field->text().trimmed();
        field->hide();
        field->deleteLater();
        if (take && !name.isEmpty() && name != model()->index(row, 0).data().toString())
            Q_EMIT renamed(row, name);
    };
    connect(field, &QLineEdit::returnPressed, this, [this, finish] {
        finish(true);
        setFocus();
    });
    connect(field, &TextField::left, this, [finish] { finish(true); });
    auto *escape = new QAction(field);
    escape->setShortcut(Qt::Key_Escape);
    escape->setShortcutContext(Qt::WidgetShortcut);
    connect(escape, &QAction::triggered, this, [this, finish] {
        finish(false);
        setFocus();
    });
    field->addAction(escape);
}

void ChannelView::paintEvent(QPaintEvent *event) {
    QListView::paintEvent(event);
    if (m_gap < 0)
        return;
    // The line stands exactly where the row will.
    const QRect neighbour = visualRect(model()->index(qMin(m_gap, model()->rowCount() - 1), 0));
    const int y = m_gap < model()->rowCount() ? neighbour.top() : neighbour.bottom() - 1;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().accent);
    painter.drawRoundedRect(QRectF(0, qMax(0, y - 1), viewport()->width(), 3), 1.5, 1.5);
}

ChannelList::ChannelList(QWidget *parent)
    : Form(parent), m_model(new ChannelModel(this)), m_view(new ChannelView),
      m_empty(new ToneLabel({}, Tone::Secondary)) {
    column()->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->addWidget(new SectionLabel(tr("Channels", "in their order")));
    head->addStretch();
    auto *add = IconButton::withText(QStringLiteral("plus"), tr("Add"));
    add->setAccessibleName(tr("Add a channel"));
    add->setToolTip(tr("Adds a channel to this template."));
    m_add = new QMenu(add);
    for (ChannelType type : allChannelTypes()) {
        QAction *action = m_add->addAction(Theme::instance().channelIcon(type), channelTypeName(type));
        connect(action, &QAction::triggered, this, [this, type] {
            const int before = m_model->rowCount();
            push(edits::addChannel(*editor()->document(), type), m_field);
            if (m_model->rowCount() > before)
                m_view->setCurrentIndex(m_model->index(before, 0));
        });
    }
    add->setMenu(m_add);
    add->setPopupMode(QToolButton::InstantPopup);
    head->addWidget(add);
    column()->addLayout(head);
    m_view->setModel(m_model);
    m_field = addField({}, m_view);
    m_view->setAccessibleName(tr("Channels in order"));
    m_field->setPointer(QStringLiteral("/channels"));
    m_empty->setText(tr("No channel yet. Add the first one here, or drag one onto the board."));
    m_empty->setWordWrap(true);
    column()->addWidget(m_empty);
    const auto resized = [this] {
        m_view->updateGeometry();
        m_empty->setVisible(m_model->rowCount() == 0);
        m_view->setVisible(m_model->rowCount() > 0);
    };
    connect(m_model, &QAbstractItemModel::modelReset, this, resized);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, resized);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, resized);
    connect(m_view, &ChannelView::moveRequested, this, &ChannelList::move);
    connect(m_view, &ChannelView::removeRequested, this, &ChannelList::remove);
    connect(m_view, &ChannelView::renamed, this, &ChannelList::rename);
    connect(m_view, &ChannelView::opened, this, &ChannelList::selectMessages);
    connect(m_view, &ChannelView::menuRequested, this, &ChannelList::openMenu);
}

void ChannelList::editorChanged() {
    m_model->setDocument(editor() ? editor()->document() : nullptr);
}

void ChannelList::refresh() {
    Form::refresh();
}

void ChannelList::setCurrentChannel(const QString &id) {
    const int row = m_model->rowOf(id);
    if (row >= 0)
        m_view->setCurrentIndex(m_model->index(row, 0));
    else
        m_view->clearSelection();
}

void ChannelList::move(int row, int to) {
    push(edits::moveChannel(*editor()->document(), m_model->idAt(row), to), m_field);
    m_view->setCurrentIndex(m_model->index(to, 0));
}

void ChannelList::remove(int row) {
    push(edits::removeChannel(*editor()->document(), m_model->idAt(row)), m_field);
}

void ChannelList::rename(int row, const QString &name) {
    push(edits::renameChannel(*editor()->document(), m_model->idAt(row), name), m_field);
}

void ChannelList::selectMessages(int row) {
    QStringList ids;
    for (const Step &step : tmpl().sequence.steps)
        for (const Message &message : step.messages)
            if (message.channel == m_model->idAt(row))
                ids << message.id;
    if (!ids.isEmpty())
        editor()->selection()->selectMessages(ids);
}

void ChannelList::openMenu(int row, const QPoint &global) {
    QMenu menu(m_view);
    const Theme &theme = Theme::instance();
    const auto add = [&](const char *icon, const QString &text, const QKeySequence &keys, bool enabled, auto does) {
        QAction *action = menu.addAction(theme.icon(QLatin1String(icon)), text);
        action->setShortcut(keys);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, does);
    };
    add("edit", tr("&Rename"), Qt::Key_F2, true, [=, this] { m_view->edit(row); });
    add("arrow-up", tr("Move &up"), Qt::CTRL | Qt::SHIFT | Qt::Key_Up, row > 0, [=, this] { move(row, row - 1); });
    add("arrow-down", tr("Move &down"), Qt::CTRL | Qt::SHIFT | Qt::Key_Down, row + 1 < m_model->rowCount(),
        [=, this] { move(row, row + 1); });
    add("eye", tr("&Select its messages"), Qt::Key_Return, true, [=, this] { selectMessages(row); });
    menu.addSeparator();
    add("trash", tr("Remove from the template"), QKeySequence::Delete, true, [=, this] { remove(row); });
    menu.exec(global);
}

} // namespace stepline
