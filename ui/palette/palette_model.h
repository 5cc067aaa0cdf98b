#pragma once

#include "ui/palette/match.h"
#include "ui/palette/palette_item.h"

#include <QAbstractListModel>
#include <vector>

namespace stepline {

/// The items that fit what is typed, the best first; without a query in the order they were given.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    enum Role { KindRole = Qt::UserRole, ShortcutRole, PlacesRole, ReasonRole };

    void setItems(std::vector<PaletteItem> items);
    /// More of them, behind the others (templates that the library has found).
    void setFound(std::vector<PaletteItem> items);
    void setQuery(const QString &query);
    const PaletteItem &item(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    static constexpr int Most = 60; ///< rows shown; nobody reads further

private:
    struct Row {
        size_t item;
        int score;
        QList<int> places;
    };
    void filter();
    const PaletteItem &at(size_t item) const;

    std::vector<PaletteItem> m_items, m_found;
    std::vector<Row> m_rows;
    QString m_query;
};

} // namespace stepline
