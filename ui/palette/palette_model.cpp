#include "ui/palette/palette_model.h"

#include <algorithm>

namespace stepline {

namespace {

constexpr int BesideTitle = 60; ///< what is found by a word that is not shown stands behind what is found by its title

} // namespace

const PaletteItem &PaletteModel::at(size_t item) const {
    return item < m_items.size() ? m_items[item] : m_found[item - m_items.size()];
}

const PaletteItem &PaletteModel::item(int row) const {
    return at(m_rows[size_t(row)].item);
}

void PaletteModel::setItems(std::vector<PaletteItem> items) {
    beginResetModel();
    m_items = std::move(items);
    m_found.clear();
    filter();
    endResetModel();
}

void PaletteModel::setFound(std::vector<PaletteItem> items) {
    beginResetModel();
    m_found = std::move(items);
    filter();
    endResetModel();
}

void PaletteModel::setQuery(const QString &query) {
    beginResetModel();
    m_query = query.simplified();
    filter();
    endResetModel();
}

void PaletteModel::filter() {
    m_rows.clear();
    for (size_t i = 0; i < m_items.size() + m_found.size(); ++i) {
        const PaletteItem &each = at(i);
        if (std::optional<Match> found = stepline::match(m_query, each.title))
            m_rows.push_back({i, found->score, std::move(found->places)});
        else if ((found = stepline::match(m_query, each.title + u' ' + each.kind + u' ' + each.also)))
            m_rows.push_back({i, found->score - BesideTitle, {}});
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](const Row &a, const Row &b) {
        if (a.score != b.score)
            return a.score > b.score;
        return at(a.item).reason.isEmpty() && !at(b.item).reason.isEmpty();
    });
    if (m_rows.size() > size_t(Most))
        m_rows.resize(size_t(Most));
}

int PaletteModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const PaletteItem &each = at(row.item);
    switch (role) {
    case Qt::DisplayRole: return each.title;
    case Qt::DecorationRole: return each.icon;
    case Qt::AccessibleTextRole: {
        QStringList parts{each.title, each.kind};
        if (!each.shortcut.isEmpty())
            parts << each.shortcut;
        if (!each.reason.isEmpty())
            parts << each.reason;
        return parts.join(QStringLiteral(", "));
    }
    case KindRole: return each.kind;
    case ShortcutRole: return each.shortcut;
    case PlacesRole: return QVariant::fromValue(row.places);
    case ReasonRole: return each.reason;
    default: return {};
    }
}

} // namespace stepline
