#include "ui/preview/runs_page.h"

#include "ui/preview/tabular_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/paint.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace stepline {
namespace {

class Delegate : public QStyledItemDelegate {
public:
    Delegate(QObject *parent, const qint64 *opened) : QStyledItemDelegate(parent), m_opened(opened) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        return {int(tabularWidth(option.font, index.data().toString())) + 24,
                std::max(28, option.fontMetrics.height() + 12)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        painter->save();
        const Palette &palette = colours();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, palette.accentSoft);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, palette.raised);
        painter->setPen(QPen(palette.line, 1));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const bool open = index.data(RunsModel::IdRole).toLongLong() == *m_opened;
        painter->setFont(open ? Theme::instance().strongFont() : Theme::instance().bodyFont());
        painter->setPen(palette.text);
        const QRectF box = QRectF(option.rect).adjusted(8, 0, -8, 0);
        const QString text = index.data().toString();
        if (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight)
            drawTabular(painter, box, text);
        else
            painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                              QFontMetrics(painter->font()).elidedText(text, Qt::ElideRight, int(box.width())));
        painter->restore();
    }

private:
    const qint64 *m_opened;
};

} // namespace

RunsPage::RunsPage(QWidget *parent)
    : QWidget(parent), m_table(new QTreeView), m_empty(new ToneLabel({}, Tone::Secondary)), m_head(new QWidget),
      m_open(new QPushButton(tr("&Open"))), m_compare(new QPushButton(tr("&Compare"))),
      m_repeat(new QPushButton(tr("Run a&gain"))), m_remove(new QPushButton(tr("Re&move"))) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(Theme::Grid);
    head->addWidget(new ToneLabel(tr("Runs kept of this template"), Tone::Secondary), 1);
    head->addWidget(m_open);
    head->addWidget(m_compare);
    head->addWidget(m_repeat);
    head->addWidget(m_remove);
    column->addWidget(m_head);
    column->addWidget(m_table);
    column->addWidget(m_empty, 1);
    connect(m_open, &QPushButton::clicked, this, &RunsPage::openCurrent);
    m_compare->setToolTip(tr("Select two runs to compare them; one alone is compared with the template as it is now"));
    connect(m_compare, &QPushButton::clicked, this, &RunsPage::compareSelected);
    m_repeat->setToolTip(tr("Run the template as it was then, with the profile, people and seed of then"));
    connect(m_repeat, &QPushButton::clicked, this, &RunsPage::repeatCurrent);
    connect(m_remove, &QPushButton::clicked, this, &RunsPage::removeCurrent);
    m_empty->setText(
        tr("No run is kept yet. Run previews the whole audience and keeps the result here, to compare later."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new Delegate(this, &m_opened));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setMouseTracking(true);
    m_table->setAccessibleName(tr("Kept runs"));
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionsMovable(false);
    m_table->installEventFilter(this);
    m_undo.setSingleShot(true);
    m_undo.setInterval(UndoMs);
    connect(&m_undo, &QTimer::timeout, this, &RunsPage::settle);
    connect(m_table, &QTreeView::activated, this, &RunsPage::openCurrent);
    setFocusProxy(m_table);
    show();
}

RunsPage::~RunsPage() = default;

void RunsPage::setRuns(std::vector<RunRow> runs, const QString &currency) {
    m_all = std::move(runs);
    m_currency = currency;
    show();
}

void RunsPage::show() {
    std::vector<RunRow> shown;
    for (const RunRow &run : m_all)
        if (run.id != m_removed)
            shown.push_back(run);
    m_model.setRuns(std::move(shown), m_currency);
    const bool any = m_model.rowCount() > 0;
    m_head->setVisible(any);
    m_table->setVisible(any);
    if (any && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model.index(0, 0));
    m_empty->setVisible(!any);
    for (int column = 0; column < RunsModel::ColumnCount; ++column)
        m_table->header()->setSectionResizeMode(
            column, column == RunsModel::ProfileName ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
}

void RunsPage::setOpened(qint64 id) {
    m_opened = id;
    m_table->viewport()->update();
}

void RunsPage::openCurrent() {
    const QVariant id = m_table->currentIndex().data(RunsModel::IdRole);
    if (id.isValid())
        Q_EMIT openRequested(id.toLongLong());
}

void RunsPage::repeatCurrent() {
    const QVariant id = m_table->currentIndex().data(RunsModel::IdRole);
    if (id.isValid())
        Q_EMIT repeatRequested(id.toLongLong());
}

void RunsPage::compareSelected() {
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    const auto id = [&](int row) { return m_model.index(row, 0).data(RunsModel::IdRole).toLongLong(); };
    if (rows.size() == 2) // the older is A
        Q_EMIT compareRequested(id(rows[1]), id(rows[0]));
    else if (m_table->currentIndex().isValid())
        Q_EMIT compareRequested(id(m_table->currentIndex().row()), 0);
}

void RunsPage::removeCurrent() {
    const QModelIndex index = m_table->currentIndex();
    const QVariant id = index.data(RunsModel::IdRole);
    if (!id.isValid())
        return;
    settle();
    const QString when = index.siblingAtColumn(RunsModel::When).data().toString();
    const int row = index.row();
    m_removed = id.toLongLong();
    show();
    m_table->setCurrentIndex(m_model.index(std::min(row, m_model.rowCount() - 1), 0));
    m_undo.start();
    Q_EMIT noticed(tr("The run of %1 is removed.").arg(when), true);
}

void RunsPage::undoRemove() {
    if (!m_removed)
        return;
    m_undo.stop();
    m_removed.reset();
    show();
    Q_EMIT noticed({}, false);
}

void RunsPage::settle() {
    if (!m_removed)
        return;
    m_undo.stop();
    const qint64 id = *m_removed;
    m_removed.reset();
    std::erase_if(m_all, [&](const RunRow &run) { return run.id == id; });
    Q_EMIT removed(id);
    Q_EMIT noticed({}, false);
}

void RunsPage::contextMenuEvent(QContextMenuEvent *event) {
    QMenu menu(this);
    const bool any = m_table->currentIndex().isValid();
    menu.addAction(tr("&Open"), this, &RunsPage::openCurrent)->setEnabled(any);
    menu.addAction(tr("&Compare"), this, &RunsPage::compareSelected)->setEnabled(any);
    menu.addAction(tr("Run a&gain"), this, &RunsPage::repeatCurrent)->setEnabled(any);
    menu.addAction(tr("&Remove"), QKeySequence::Delete, this, &RunsPage::removeCurrent)->setEnabled(any);
    menu.exec(event->globalPos());
}

bool RunsPage::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Delete)) {
            removeCurrent();
            return true;
        }
        if (key->matches(QKeySequence::Undo) && m_removed) {
            undoRemove();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            openCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace stepline
