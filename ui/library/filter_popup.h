#pragma once

#include "core/storage/template_query.h"

#include <QFrame>

class QCheckBox;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace stepline {

QString facetName(Facet facet); ///< "Kind", "Stage" …
/// A label as people read it: the kind's name rather than its key; tags and owners as they are.
QString facetLabel(Facet facet, const QString &label);

/// What the list of templates is narrowed by: ticks by kind, stage, tier, channel, tag and owner. It stays open while
/// one ticks, and each tick works at once; Esc closes it.
class FilterPopup : public QFrame {
    Q_OBJECT

public:
    explicit FilterPopup(QWidget *parent = nullptr);

    /// Shows what there is to choose from, with what is chosen ticked.
    void fill(const LibraryFacets &facets, const TemplateQuery &query);
    /// Opens under @p anchor.
    void openAt(QWidget *anchor);

Q_SIGNALS:
    void changed(const std::map<stepline::Facet, QStringList> &filters, bool dueOnly);

private:
    void tell();
    void clearAll();
    void addFacet(Facet facet, std::vector<std::pair<QString, int>> labels, const QStringList &chosen);

    QCheckBox *m_due;
    QTreeWidget *m_tree;
    QPushButton *m_clear;
};

} // namespace stepline
