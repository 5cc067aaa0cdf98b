#pragma once

#include "core/storage/library.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace stepline {

class LibraryModel;

/// The left panel: search, the templates of the library, and the ways to a new one.
class LibraryPanel : public QWidget {
    Q_OBJECT

public:
    explicit LibraryPanel(QWidget *parent = nullptr);

    void setRows(const std::vector<TemplateRow> &rows, int all);
    /// Marks the open template.
    void setCurrent(const QString &id);
    QString selectedId() const;
    void focusSearch();
    QString searchText() const;
    /// The bar "“X” is deleted. Undo", until something else is deleted or some seconds have passed.
    void offerUndo(const QString &id, const QString &name);

Q_SIGNALS:
    void searchChanged(const QString &text);
    void openRequested(const QString &id);
    void newRequested();
    void galleryRequested();
    void duplicateRequested(const QString &id);
    void compareRequested(const QString &id); ///< with the open template
    void deleteRequested(const QString &id);
    void restoreRequested(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMenu(const QPoint &place);
    void updateState();

    LibraryModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
    QStackedWidget *m_pages;
    QLabel *m_heading, *m_emptyText, *m_undoText;
    QPushButton *m_clearSearch;
    QWidget *m_undoBar;
    QString m_undoId, m_open;
    class QTimer *m_undoTimer;
};

} // namespace stepline
