#pragma once

#include "core/storage/template_query.h"

#include <QWidget>

class QAction;
class QBoxLayout;
class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace stepline {

class FilterPopup;
class LibraryModel;
class TemplateDelegate;

/// The left panel: search, filters, the templates of the library, and the ways to a new one. It shows what a query
/// found and says when another is wanted; asking the library is its owner's.
class LibraryPanel : public QWidget {
    Q_OBJECT

public:
    explicit LibraryPanel(QWidget *parent = nullptr);

    const TemplateQuery &query() const { return m_query; }
    /// Shows another query's settings (search, filters, order, archive) and asks for it.
    void setQuery(const TemplateQuery &query);
    /// The answer to query(), from its first row. @p sameQuery: asked again because the library changed.
    void setAnswer(const TemplatePage &page, bool sameQuery);
    void addPage(const TemplatePage &page);
    int total() const;
    /// The name of a template that is listed here; empty when it is not.
    QString nameOf(const QString &id) const;
    void setFacets(const LibraryFacets &facets);

    bool pictures() const;
    void setPictures(bool shown);
    /// What the menu beside the search holds.
    void setMenu(const QList<QAction *> &actions);
    /// Whether templates can be changed: a library that is read only has no archive to fill.
    void setWritable(bool writable);
    /// Whether the templates are a team's.
    void setShared(bool shared);

    /// Marks the open template.
    void setCurrent(const QString &id);
    QString selectedId() const;
    void focusSearch();
    /// Whether the list has the focus: somebody looks through the templates.
    bool browsing() const;
    QString searchText() const;
    /// The bar "“X” is deleted. Undo", until something else is put away or some seconds have passed.
    void offerUndo(const QString &id, const QString &name);
    /// The same for the archive.
    void offerUndoArchive(const QString &id, const QString &name);

Q_SIGNALS:
    void queryChanged(const stepline::TemplateQuery &query);
    void pageWanted(int offset);
    void facetsWanted();
    void openRequested(const QString &id);
    void newRequested();
    void galleryRequested();
    void samplesRequested();
    void duplicateRequested(const QString &id);
    void compareRequested(const QString &id); ///< with the open template
    void versionsRequested(const QString &id);
    void archiveRequested(const QString &id, bool archived);
    void deleteRequested(const QString &id);
    void restoreRequested(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Heading and order stand below each other where large text has no room beside.
    void placeHeading();
    QWidget *makeTop();
    QWidget *makeEmptyPage();
    QWidget *makeUndoBar();
    void showMenu(const QPoint &place);
    void showFilters();
    void showSortMenu();
    void ask();
    void clearQuery();
    void updateState();
    void updateChips();
    bool listKey(class QKeyEvent *key);
    bool searchKey(class QKeyEvent *key);
    void sayUndo(const QString &id, const QString &sentence);

    TemplateQuery m_query;
    LibraryModel *m_model;
    TemplateDelegate *m_delegate;
    FilterPopup *m_filters;
    QLineEdit *m_search;
    QToolButton *m_filterButton, *m_menuButton, *m_sortButton;
    QMenu *m_menu;
    QListView *m_list;
    QStackedWidget *m_pages;
    QBoxLayout *m_headingRow;
    QBoxLayout *m_starts; ///< New and Gallery
    QLabel *m_heading, *m_emptyText, *m_undoText;
    QPushButton *m_showAll, *m_emptyGallery, *m_emptySamples;
    QWidget *m_chips, *m_undoBar;
    QString m_undoId, m_open;
    bool m_undoArchive = false, m_writable = true, m_shared = false, m_isMore = false;
    class QTimer *m_undoTimer;
};

} // namespace stepline
