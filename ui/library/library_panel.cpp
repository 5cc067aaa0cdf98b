#include "ui/library/library_panel.h"

#include "ui/library/template_delegate.h"
#include "ui/models/library_model.h"
#include "ui/theme/looks.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace stepline {

namespace {
constexpr int UndoMs = 12000;

QPushButton *button(const QString &text, const QString &icon, const QString &tip) {
    auto *made = new QPushButton(Theme::instance().icon(icon), text);
    made->setToolTip(tip);
    made->setAccessibleDescription(tip);
    return made;
}
} // namespace

LibraryPanel::LibraryPanel(QWidget *parent) : QWidget(parent), m_model(new LibraryModel(this)) {
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(200);

    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search templates"));
    m_search->setAccessibleName(tr("Search templates"));
    m_search->setToolTip(tr("Finds names, tags and message texts."));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Theme::instance().icon(QStringLiteral("search"), Theme::instance().palette().secondary),
                        QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &LibraryPanel::searchChanged);

    auto *fresh = button(tr("&New"), QStringLiteral("plus"), tr("Start a template: name, goal and channels."));
    auto *gallery = button(tr("&Gallery"), QStringLiteral("gallery"), tr("Start from a sequence that works."));
    connect(fresh, &QPushButton::clicked, this, &LibraryPanel::newRequested);
    connect(gallery, &QPushButton::clicked, this, &LibraryPanel::galleryRequested);

    m_heading = new QLabel;
    setTone(m_heading, "secondary");
    m_heading->setFont(Theme::instance().smallStrongFont());

    m_list = new QListView;
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // names are elided
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TemplateDelegate(m_list));
    m_list->setAccessibleName(tr("Templates"));
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->installEventFilter(this);
    const auto openIndex = [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT openRequested(index.data(LibraryModel::IdRole).toString());
    };
    connect(m_list, &QListView::clicked, this, openIndex);
    connect(m_list, &QListView::customContextMenuRequested, this, &LibraryPanel::showMenu);

    m_emptyText = new QLabel;
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    setTone(m_emptyText, "secondary");
    m_emptyText->setTextFormat(Qt::PlainText);
    m_clearSearch = new QPushButton(tr("Show all templates"));
    setKind(m_clearSearch, "quiet");
    connect(m_clearSearch, &QPushButton::clicked, m_search, &QLineEdit::clear);
    auto *empty = new QWidget;
    auto *emptyLayout = new QVBoxLayout(empty);
    emptyLayout->setContentsMargins(24, 32, 24, 24);
    emptyLayout->addWidget(m_emptyText);
    emptyLayout->addWidget(m_clearSearch, 0, Qt::AlignHCenter);
    emptyLayout->addStretch();

    m_pages = new QStackedWidget;
    m_pages->addWidget(m_list);
    m_pages->addWidget(empty);

    m_undoBar = new QWidget;
    m_undoText = new QLabel;
    m_undoText->setTextFormat(Qt::PlainText);
    m_undoText->setWordWrap(true);
    auto *undo = new QPushButton(tr("Undo"));
    connect(undo, &QPushButton::clicked, this, [this] {
        m_undoBar->hide();
        Q_EMIT restoreRequested(m_undoId);
    });
    auto *undoLayout = new QHBoxLayout(m_undoBar);
    undoLayout->setContentsMargins(16, 8, 16, 12);
    undoLayout->addWidget(m_undoText, 1);
    undoLayout->addWidget(undo);
    m_undoBar->hide();
    m_undoTimer = new QTimer(this);
    m_undoTimer->setSingleShot(true);
    connect(m_undoTimer, &QTimer::timeout, m_undoBar, &QWidget::hide);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(fresh, 1);
    buttons->addWidget(gallery, 1);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(16, 16, 16, 8);
    top->setSpacing(12);
    top->addLayout(buttons);
    top->addWidget(m_search);
    top->addWidget(m_heading);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_undoBar);
    updateState();
}

void LibraryPanel::setRows(const std::vector<TemplateRow> &rows, int) {
    const QString selected = selectedId();
    m_model->setRows(rows);
    if (!selected.isEmpty())
        m_list->setCurrentIndex(m_model->indexOf(selected));
    updateState();
}

void LibraryPanel::updateState() {
    const int count = m_model->rowCount();
    const bool searching = !m_search->text().isEmpty();
    m_heading->setText(searching ? tr("%n match(es)", nullptr, count)
                                 : tr("My templates (%1)").arg(QLocale().toString(count)));
    m_emptyText->setText(searching
                             ? tr("No template matches “%1”.").arg(m_search->text())
                             : tr("Your templates will be listed here. Start one with New, or take a ready one from "
                                  "the Gallery."));
    m_clearSearch->setVisible(searching);
    m_pages->setCurrentIndex(count == 0 ? 1 : 0);
}

void LibraryPanel::setCurrent(const QString &id) {
    m_open = id;
    m_list->setCurrentIndex(m_model->indexOf(id));
}

QString LibraryPanel::selectedId() const {
    return m_list->currentIndex().data(LibraryModel::IdRole).toString();
}

QString LibraryPanel::searchText() const {
    return m_search->text();
}

void LibraryPanel::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LibraryPanel::offerUndo(const QString &id, const QString &name) {
    m_undoId = id;
    m_undoText->setText(tr("“%1” is deleted.").arg(name));
    m_undoBar->show();
    m_undoTimer->start(UndoMs);
}

void LibraryPanel::showMenu(const QPoint &place) {
    const QModelIndex index = m_list->indexAt(place);
    if (!index.isValid())
        return;
    const QString id = index.data(LibraryModel::IdRole).toString();
    const Theme &theme = Theme::instance();
    QMenu menu(this);
    menu.addAction(theme.icon(QStringLiteral("folder")), tr("&Open"), this, [&] { Q_EMIT openRequested(id); });
    menu.addAction(theme.icon(QStringLiteral("duplicate")), tr("D&uplicate"), this,
                   [&] { Q_EMIT duplicateRequested(id); });
    QAction *compare = menu.addAction(theme.icon(QStringLiteral("compare")), tr("&Compare with the open template"),
                                      this, [&] { Q_EMIT compareRequested(id); });
    compare->setEnabled(!m_open.isEmpty() && m_open != id);
    menu.addSeparator();
    menu.addAction(theme.icon(QStringLiteral("trash")), tr("&Delete"), this, [&] { Q_EMIT deleteRequested(id); });
    menu.exec(m_list->viewport()->mapToGlobal(place));
}

bool LibraryPanel::eventFilter(QObject *watched, QEvent *event) {
    // Delete belongs to the list while it has the focus, not to the cards on the board.
    if (event->type() == QEvent::ShortcutOverride && watched == m_list &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Delete)) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_search) {
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key->key() == Qt::Key_Down && m_model->rowCount() > 0) {
            m_list->setFocus(Qt::TabFocusReason);
            if (!m_list->currentIndex().isValid())
                m_list->setCurrentIndex(m_model->index(0));
            return true;
        }
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && m_model->rowCount() > 0) {
            Q_EMIT openRequested(m_model->index(0).data(LibraryModel::IdRole).toString());
            return true;
        }
    } else if (watched == m_list && m_list->currentIndex().isValid()) {
        const QString id = selectedId();
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            Q_EMIT openRequested(id);
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            Q_EMIT deleteRequested(id);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace stepline
