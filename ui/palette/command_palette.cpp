#include "ui/palette/command_palette.h"

#include "ui/palette/palette_delegate.h"
#include "ui/palette/palette_model.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/paint.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace stepline {

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window), m_field(new QLineEdit), m_list(new QListView), m_note(new ToneLabel({}, Tone::Secondary)),
      m_model(new PaletteModel(this)) {
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Command palette"));
    m_field->setPlaceholderText(tr("Type a command, a template, a step, a setting…"));
    m_field->setAccessibleName(tr("What do you look for?"));
    m_field->setWhatsThis(tr("A few letters are enough. Return does the first line, the arrow keys choose another."));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay in the field
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("What fits"));
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setStyleSheet(QStringLiteral("#paletteList{background:transparent;}"));
    m_note->setWordWrap(true);
    m_note->setContentsMargins(16, 0, 16, 8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 8, 1, 8);
    layout->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 8, 0);
    head->addWidget(m_field);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setQuery(text);
        filled();
        Q_EMIT queryChanged(text);
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::tellCurrent);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

QString CommandPalette::query() const {
    return m_field->text();
}

void CommandPalette::popUp(std::vector<PaletteItem> items) {
    if (!isVisible())
        m_before = QApplication::focusWidget();
    {
        const QSignalBlocker quiet(m_field);
        m_field->clear();
    }
    m_model->setQuery({});
    m_model->setItems(std::move(items));
    place();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
    filled();
    Q_EMIT queryChanged({});
}

void CommandPalette::setFound(std::vector<PaletteItem> items) {
    const QModelIndex before = m_list->currentIndex();
    const bool moved = before.row() > 0;
    m_model->setFound(std::move(items));
    filled();
    if (moved && before.row() < m_model->rowCount())
        m_list->setCurrentIndex(m_model->index(before.row()));
}

void CommandPalette::place() {
    const QWidget *window = parentWidget();
    const int width = std::min(640, window->width() - 32);
    const int height = std::min(window->height() - 96, QFontMetrics(Theme::instance().bodyFont()).height() * 24);
    setGeometry((window->width() - width) / 2, std::min(72, window->height() / 8), width, height);
}

void CommandPalette::filled() {
    m_list->setCurrentIndex(m_model->index(0));
    m_list->scrollToTop();
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    if (!any)
        m_note->setText(tr("Nothing fits “%1”. Fewer letters find more.").arg(m_field->text()));
    m_note->setVisible(!any);
    tellCurrent();
}

void CommandPalette::tellCurrent() {
    const QModelIndex index = m_list->currentIndex();
    if (!isVisible())
        return;
    // The focus stays in the field: a screen reader hears the chosen line as the field's description.
    m_field->setAccessibleDescription(index.isValid() ? index.data(Qt::AccessibleTextRole).toString() : m_note->text());
    QAccessibleEvent event(m_field, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    const QString reason = index.data(PaletteModel::ReasonRole).toString();
    if (index.isValid()) {
        m_note->setText(reason);
        m_note->setVisible(!reason.isEmpty());
    }
}

void CommandPalette::choose() {
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || !index.data(PaletteModel::ReasonRole).toString().isEmpty())
        return;
    const std::function<void()> run = m_model->item(index.row()).run;
    goBack(); // a command works on what had the focus
    run();
}

void CommandPalette::goBack() {
    hide();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible()) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            hide(); // clicked elsewhere
    }
    if (event->type() == QEvent::ShortcutOverride) {
        // While it is open, its keys mean what they say here.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Up ||
            key == Qt::Key_Down) {
            event->accept();
            return true;
        }
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const int row = m_list->currentIndex().row(), rows = m_model->rowCount();
    const int page = std::max(1, m_list->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    const auto go = [&](int to) {
        if (rows > 0)
            m_list->setCurrentIndex(m_model->index(std::clamp(to, 0, rows - 1)));
    };
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape: goBack(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(); return true;
    case Qt::Key_Down: go(row + 1 < rows ? row + 1 : 0); return true;
    case Qt::Key_Up: go(row > 0 ? row - 1 : rows - 1); return true;
    case Qt::Key_PageDown: go(row + page); return true;
    case Qt::Key_PageUp: go(row - page); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true; // there is one field
    default: return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours().edge, 1));
    painter.setBrush(colours().card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::Radius, Theme::Radius);
}

} // namespace stepline
