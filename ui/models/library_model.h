#pragma once

#include "core/storage/library.h"

#include <QAbstractListModel>

namespace stepline {

/// The library's rows for a list view: newest change first, as the library gives them.
class LibraryModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, SummaryRole, ChannelTypesRole, ModifiedRole };

    using QAbstractListModel::QAbstractListModel;

    void setRows(const std::vector<TemplateRow> &rows);
    const TemplateRow &row(int index) const { return m_rows[size_t(index)]; }
    QModelIndex indexOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<TemplateRow> m_rows;
};

} // namespace stepline
