#pragma once

#include "core/storage/template_query.h"

#include <QAbstractListModel>
#include <QSet>

namespace stepline {

/// What a query found, for a list view: as many rows as it found, of which only those looked at are fetched. A row that
/// is not here yet shows as empty and is asked for by pageWanted().
class LibraryModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole,
        SummaryRole,
        ChannelTypesRole,
        ModifiedRole,
        OutlineRole,
        DueRole ///< the review date has come
    };
    static constexpr int PageRows = 60;

    using QAbstractListModel::QAbstractListModel;

    /// The answer to a query from its first row. @p sameQuery: it was asked again; rows that are here stay until newer
    /// ones come.
    void setAnswer(const TemplatePage &page, bool sameQuery);
    void addPage(const TemplatePage &page);
    int total() const { return m_total; }
    /// nullptr: not here yet.
    const TemplateRow *row(int index) const;
    /// Among the rows that are here; invalid: not among them.
    QModelIndex indexOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void pageWanted(int offset) const;

private:
    void fill(int page, const std::vector<TemplateRow> &rows);

    int m_total = 0;
    std::map<int, std::vector<TemplateRow>> m_pages;
    QSet<int> m_stale;         ///< shown until newer rows come
    mutable QSet<int> m_asked; ///< pages on their way
};

} // namespace stepline
