#include "ui/library/library_panel.h"

#include "core/base/particles.h"
#include "ui/library/filter_popup.h"
#include "ui/library/template_delegate.h"
#include "ui/models/library_model.h"
#include "ui/theme/looks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon_button.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
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

QString sortName(TemplateSort sort) {
    switch (sort) {
    case TemplateSort::Changed: return LibraryPanel::tr("Last changed");
    case TemplateSort::Name: return LibraryPanel::tr("Name");
    case TemplateSort::Review: return LibraryPanel::tr("Review date");
    case TemplateSort::Messages: return LibraryPanel::tr("Most messages");
    }
    return {};
}

} // namespace

LibraryPanel::LibraryPanel(QWidget *parent)
    : QWidget(parent), m_model(new LibraryModel(this)), m_delegate(new TemplateDelegate(this)),
      m_filters(new FilterPopup(this)) {
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(200);

    m_list = new QListView;
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // names are elided
    m_list->setUniformItemSizes(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setAccessibleName(tr("Templates"));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const QString id = index.data(LibraryModel::IdRole).toString(); !id.isEmpty())
            Q_EMIT openRequested(id);
    });
    connect(m_list, &QListView::customContextMenuRequested, this, &LibraryPanel::showMenu);
    // Asked for while painting: the answer must not come into that.
    connect(m_model, &LibraryModel::pageWanted, this, &LibraryPanel::pageWanted, Qt::QueuedConnection);
    connect(m_filters, &FilterPopup::changed, this, [this](const std::map<Facet, QStringList> &filters, bool dueOnly) {
        m_query.filters = filters;
        m_query.dueBy = dueOnly ? QDate::currentDate() : QDate();
        ask();
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTop());
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_list);
    m_pages->addWidget(makeEmptyPage());
    m_pages->setMinimumSize(1, 64); // a page that is not shown must not press the rest together
    layout->addWidget(m_pages, 1);
    layout->addWidget(makeUndoBar());
    updateState();
    updateChips();
}

QWidget *LibraryPanel::makeTop() {
    auto *fresh = button(tr("&New"), QStringLiteral("plus"), tr("Start a template: name, goal and channels."));
    auto *gallery = button(tr("&Gallery"), QStringLiteral("gallery"), tr("Start from a sequence that works."));
    connect(fresh, &QPushButton::clicked, this, &LibraryPanel::newRequested);
    connect(gallery, &QPushButton::clicked, this, &LibraryPanel::galleryRequested);

    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search templates"));
    m_search->setAccessibleName(tr("Search templates"));
    m_search->setToolTip(tr("Finds names, tags and message texts."));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Theme::instance().icon(QStringLiteral("search"), Theme::instance().palette().secondary),
                        QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_query.search = text;
        ask();
    });
    m_filterButton = new IconButton(QStringLiteral("filter"), tr("Filter the templates"));
    connect(m_filterButton, &QToolButton::clicked, this, &LibraryPanel::showFilters);
    m_menuButton = new IconButton(QStringLiteral("more"), tr("More about the library"));
    m_menu = new QMenu(this);
    connect(m_menuButton, &QToolButton::clicked, this, [this] {
        m_menu->popup(m_menuButton->mapToGlobal(
            QPoint(m_menuButton->width() - m_menu->sizeHint().width(), m_menuButton->height())));
    });

    m_heading = new QLabel;
    setTone(m_heading, "secondary");
    m_heading->setFont(Theme::instance().smallStrongFont());
    m_sortButton = IconButton::withText(QStringLiteral("sort"), sortName(m_query.sort));
    m_sortButton->setToolTip(tr("In which order the templates stand"));
    connect(m_sortButton, &QToolButton::clicked, this, &LibraryPanel::showSortMenu);
    m_chips = new QWidget;
    m_chips->setAccessibleName(tr("Filters"));
    new FlowLayout(m_chips);

    auto *top = new QWidget;
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(16, 16, 16, 8);
    layout->setSpacing(8);
    m_starts = new QBoxLayout(QBoxLayout::LeftToRight);
    m_starts->setSpacing(8);
    m_starts->addWidget(fresh, 1);
    m_starts->addWidget(gallery, 1);
    auto *searchRow = new QHBoxLayout;
    searchRow->setSpacing(4);
    searchRow->addWidget(m_search, 1);
    searchRow->addWidget(m_filterButton);
    searchRow->addWidget(m_menuButton);
    m_headingRow = new QHBoxLayout;
    m_headingRow->setSpacing(8);
    m_headingRow->addWidget(m_heading, 1);
    m_headingRow->addWidget(m_sortButton);
    layout->addLayout(m_starts);
    layout->addLayout(searchRow);
    layout->addWidget(m_chips);
    layout->addLayout(m_headingRow);
    return top;
}

QWidget *LibraryPanel::makeEmptyPage() {
    m_emptyText = new QLabel;
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    setTone(m_emptyText, "secondary");
    m_emptyText->setTextFormat(Qt::PlainText);
    m_showAll = new QPushButton(tr("Show all templates"));
    setKind(m_showAll, "quiet");
    connect(m_showAll, &QPushButton::clicked, this, &LibraryPanel::clearQuery);
    m_emptyGallery = new QPushButton(tr("Open the gallery"));
    connect(m_emptyGallery, &QPushButton::clicked, this, &LibraryPanel::galleryRequested);
    m_emptySamples = new QPushButton(tr("Put the samples back"));
    setKind(m_emptySamples, "quiet");
    connect(m_emptySamples, &QPushButton::clicked, this, &LibraryPanel::samplesRequested);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 32, 24, 24);
    layout->setSpacing(8);
    layout->addWidget(m_emptyText);
    for (QPushButton *made : {m_showAll, m_emptyGallery, m_emptySamples})
        layout->addWidget(made, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

QWidget *LibraryPanel::makeUndoBar() {
    m_undoBar = new QWidget;
    m_undoText = new QLabel;
    m_undoText->setTextFormat(Qt::PlainText);
    m_undoText->setWordWrap(true);
    auto *undo = new QPushButton(tr("Undo"));
    connect(undo, &QPushButton::clicked, this, [this] {
        m_undoBar->hide();
        if (m_undoArchive)
            Q_EMIT archiveRequested(m_undoId, false);
        else
            Q_EMIT restoreRequested(m_undoId);
    });
    auto *layout = new QHBoxLayout(m_undoBar);
    layout->setContentsMargins(16, 8, 16, 12);
    layout->addWidget(m_undoText, 1);
    layout->addWidget(undo);
    m_undoBar->hide();
    m_undoTimer = new QTimer(this);
    m_undoTimer->setSingleShot(true);
    connect(m_undoTimer, &QTimer::timeout, m_undoBar, &QWidget::hide);
    return m_undoBar;
}

void LibraryPanel::setQuery(const TemplateQuery &query) {
    m_query = query;
    {
        const QSignalBlocker quiet(m_search);
        m_search->setText(query.search);
    }
    ask();
}

void LibraryPanel::ask() {
    m_sortButton->setText(sortName(m_query.sort));
    m_sortButton->setAccessibleName(tr("Order: %1").arg(sortName(m_query.sort)));
    updateChips();
    Q_EMIT queryChanged(m_query);
}

void LibraryPanel::clearQuery() {
    TemplateQuery all;
    all.sort = m_query.sort;
    setQuery(all);
}

void LibraryPanel::setAnswer(const TemplatePage &page, bool sameQuery) {
    const QString selected = selectedId();
    const int scrolled = m_list->verticalScrollBar()->value();
    m_model->setAnswer(page, sameQuery);
    m_isMore = page.isMore;
    m_list->setCurrentIndex(m_model->indexOf(selected.isEmpty() ? m_open : selected));
    m_list->verticalScrollBar()->setValue(sameQuery ? scrolled : 0);
    updateState();
}

void LibraryPanel::addPage(const TemplatePage &page) {
    m_model->addPage(page);
}

int LibraryPanel::total() const {
    return m_model->total();
}

QString LibraryPanel::nameOf(const QString &id) const {
    return m_model->indexOf(id).data(Qt::DisplayRole).toString();
}

void LibraryPanel::setFacets(const LibraryFacets &facets) {
    m_filters->fill(facets, m_query);
}

bool LibraryPanel::pictures() const {
    return m_delegate->pictures();
}

void LibraryPanel::setPictures(bool shown) {
    m_delegate->setPictures(shown);
    m_list->viewport()->update();
}

void LibraryPanel::setMenu(const QList<QAction *> &actions) {
    m_menu->clear();
    for (QAction *action : actions)
        if (action)
            m_menu->addAction(action);
        else
            m_menu->addSeparator();
}

void LibraryPanel::setWritable(bool writable) {
    m_writable = writable;
}

void LibraryPanel::setShared(bool shared) {
    m_shared = shared;
    updateState();
}

void LibraryPanel::placeHeading() {
    constexpr int Margins = 32, Spare = 8; // the button may lose some of its own margin
    const int needed = m_heading->sizeHint().width() + m_headingRow->spacing() + m_sortButton->sizeHint().width();
    m_headingRow->setDirection(needed > width() - Margins + Spare ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    int starts = m_starts->spacing();
    for (int i = 0; i < m_starts->count(); ++i)
        starts += m_starts->itemAt(i)->sizeHint().width();
    m_starts->setDirection(starts > width() - Margins ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void LibraryPanel::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    placeHeading();
}

void LibraryPanel::updateState() {
    const int count = m_model->total();
    const bool searching = !m_query.search.trimmed().isEmpty(), narrowed = searching || m_query.isFiltered();
    const QString shown = QLocale().toString(count);
    m_heading->setText(narrowed && m_isMore ? tr("More than %1 matches").arg(shown)
                       : narrowed           ? tr("%n match(es)", nullptr, count)
                       : m_query.archived   ? tr("Archive (%1)").arg(shown)
                       : m_shared           ? tr("The team's templates (%1)").arg(shown)
                                            : tr("My templates (%1)").arg(shown));
    m_emptyText->setText(
        searching          ? tr("No template matches “%1”.").arg(m_query.search)
        : narrowed         ? tr("No template matches these filters.")
        : m_query.archived ? tr("The archive is empty. What you archive is kept here, out of the way of the others.")
        : m_shared
            ? tr("The team's templates will be listed here. Start one with New, or take a ready one from the Gallery.")
            : tr("Your templates will be listed here. Start one with New, or take a ready one "
                 "from the Gallery."));
    m_showAll->setVisible(narrowed || m_query.archived);
    m_emptyGallery->setVisible(!narrowed && !m_query.archived);
    m_emptySamples->setVisible(!narrowed && !m_query.archived && !m_shared); // samples are for who begins alone
    m_pages->setCurrentIndex(count == 0 ? 1 : 0);
    placeHeading();
}

void LibraryPanel::updateChips() {
    qDeleteAll(m_chips->findChildren<Chip *>(Qt::FindDirectChildrenOnly));
    const auto add = [this](const QString &text, auto drop) {
        auto *chip = new Chip(text);
        chip->setRemovable(true);
        chip->setToolTip(tr("Take this filter away"));
        connect(chip, &Chip::removeRequested, this, [this, drop] {
            drop(m_query);
            // The chip is still saying that it was clicked.
            QMetaObject::invokeMethod(this, &LibraryPanel::ask, Qt::QueuedConnection);
        });
        m_chips->layout()->addWidget(chip);
    };
    if (m_query.archived)
        add(tr("Archive"), [](TemplateQuery &query) { query.archived = false; });
    if (m_query.dueBy.isValid())
        add(tr("Review due"), [](TemplateQuery &query) { query.dueBy = {}; });
    for (const auto &[facet, labels] : m_query.filters)
        for (const QString &label : labels)
            add(facetLabel(facet, label), [facet = facet, label](TemplateQuery &query) {
                query.filters[facet].removeAll(label);
                if (query.filters[facet].isEmpty())
                    query.filters.erase(facet);
            });
    m_chips->setVisible(m_query.archived || m_query.isFiltered());
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

void LibraryPanel::sayUndo(const QString &id, const QString &sentence) {
    m_undoId = id;
    m_undoText->setText(withParticles(sentence));
    m_undoBar->show();
    m_undoTimer->start(UndoMs);
}

void LibraryPanel::offerUndo(const QString &id, const QString &name) {
    m_undoArchive = false;
    sayUndo(id, tr("“%1” is deleted.").arg(name));
}

void LibraryPanel::offerUndoArchive(const QString &id, const QString &name) {
    m_undoArchive = true;
    sayUndo(id, tr("“%1” is in the archive.").arg(name));
}

void LibraryPanel::showFilters() {
    Q_EMIT facetsWanted();
    m_filters->openAt(m_filterButton);
}

void LibraryPanel::showSortMenu() {
    QMenu menu(this);
    auto *group = new QActionGroup(&menu);
    for (const TemplateSort sort : AllTemplateSorts) {
        QAction *action = menu.addAction(sortName(sort), this, [this, sort] {
            m_query.sort = sort;
            ask();
        });
        action->setCheckable(true);
        action->setChecked(sort == m_query.sort);
        group->addAction(action);
    }
    menu.exec(m_sortButton->mapToGlobal(QPoint(0, m_sortButton->height())));
}

void LibraryPanel::showMenu(const QPoint &place) {
    const QModelIndex index = m_list->indexAt(place);
    const TemplateRow *found = index.isValid() ? m_model->row(index.row()) : nullptr;
    if (!found)
        return;
    const TemplateRow row = *found;
    const Theme &theme = Theme::instance();
    QMenu menu(this);
    menu.addAction(theme.icon(QStringLiteral("folder")), tr("&Open"), this, [&] { Q_EMIT openRequested(row.id); });
    menu.addAction(theme.icon(QStringLiteral("duplicate")), tr("D&uplicate"), this,
                   [&] { Q_EMIT duplicateRequested(row.id); });
    QAction *compare = menu.addAction(theme.icon(QStringLiteral("compare")), tr("&Compare with the open template"),
                                      this, [&] { Q_EMIT compareRequested(row.id); });
    compare->setEnabled(!m_open.isEmpty() && m_open != row.id);
    menu.addAction(theme.icon(QStringLiteral("history")), tr("&Versions…"), this,
                   [&] { Q_EMIT versionsRequested(row.id); });
    menu.addSeparator();
    menu.addAction(theme.icon(row.archived ? QStringLiteral("unarchive") : QStringLiteral("archive")),
                   row.archived ? tr("Out of the &archive") : tr("Into the &archive"), this,
                   [&] { Q_EMIT archiveRequested(row.id, !row.archived); })
        ->setEnabled(m_writable);
    menu.addAction(theme.icon(QStringLiteral("trash")), tr("&Delete"), this, [&] { Q_EMIT deleteRequested(row.id); })
        ->setEnabled(m_writable);
    menu.exec(m_list->viewport()->mapToGlobal(place));
}

bool LibraryPanel::browsing() const {
    return m_list->hasFocus();
}

bool LibraryPanel::searchKey(QKeyEvent *key) {
    if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (key->key() == Qt::Key_Down && m_model->total() > 0) {
        m_list->setFocus(Qt::TabFocusReason);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0));
        return true;
    }
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && m_model->row(0)) {
        Q_EMIT openRequested(m_model->row(0)->id);
        return true;
    }
    return false;
}

bool LibraryPanel::listKey(QKeyEvent *key) {
    const QString id = selectedId();
    if (!id.isEmpty() && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        m_list->clearFocus(); // goes on to what opens
        Q_EMIT openRequested(id);
        return true;
    }
    if (!id.isEmpty() && key->key() == Qt::Key_Delete && m_writable) {
        Q_EMIT deleteRequested(id);
        return true;
    }
    if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    // Typing in the list searches: the letter goes where it is seen.
    const bool typed = !key->text().isEmpty() && key->text().front().isPrint() && key->text() != QStringLiteral(" ") &&
                       !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (typed) {
        m_search->setFocus(Qt::OtherFocusReason);
        m_search->setText(m_search->text() + key->text());
    }
    return typed;
}

bool LibraryPanel::eventFilter(QObject *watched, QEvent *event) {
    // Delete belongs to the list while it has the focus, not to the cards on the board.
    if (event->type() == QEvent::ShortcutOverride && watched == m_list &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Delete)) {
        event->accept();
        return true;
    }
    // Without a line of its own the list says nothing to a screen reader and shows no ring: the first one is it.
    if (event->type() == QEvent::FocusIn && watched == m_list && !m_list->currentIndex().isValid() &&
        m_model->total() > 0 && static_cast<QFocusEvent *>(event)->reason() != Qt::MouseFocusReason)
        m_list->selectionModel()->setCurrentIndex(m_model->index(0), QItemSelectionModel::NoUpdate);
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if ((watched == m_search && searchKey(key)) || (watched == m_list && listKey(key)))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace stepline
