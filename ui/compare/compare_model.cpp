#include "ui/compare/compare_model.h"

#include "ui/theme/theme.h"

namespace stepline {

namespace {
/// Of a section's index; a figure's is its section's number plus 1.
constexpr quintptr Top = 0;
} // namespace

void CompareModel::setSections(std::vector<CompareSection> sections) {
    beginResetModel();
    m_all = std::move(sections);
    fill();
    endResetModel();
}

void CompareModel::setOnlyReal(bool only) {
    if (m_onlyReal == only)
        return;
    beginResetModel();
    m_onlyReal = only;
    fill();
    endResetModel();
}

void CompareModel::fill() {
    m_sections = m_all;
    if (!m_onlyReal)
        return;
    for (CompareSection &section : m_sections)
        std::erase_if(section.rows, [](const CompareRow &row) { return !row.figure.real(); });
    std::erase_if(m_sections, [](const CompareSection &section) { return section.rows.empty(); });
}

QModelIndex CompareModel::index(int row, int column, const QModelIndex &parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : Top);
}

QModelIndex CompareModel::parent(const QModelIndex &index) const {
    if (!index.isValid() || index.internalId() == Top)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, Top);
}

int CompareModel::rowCount(const QModelIndex &parent) const {
    if (!parent.isValid())
        return int(m_sections.size());
    if (parent.internalId() != Top || parent.column() != 0)
        return 0;
    return int(m_sections[size_t(parent.row())].rows.size());
}

int CompareModel::columnCount(const QModelIndex &) const {
    return ColumnCount;
}

QVariant CompareModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (index.internalId() == Top) {
        const CompareSection &section = m_sections[size_t(index.row())];
        if (index.column() != Name) // the title stands over all columns
            return role == Qt::AccessibleTextRole ? QVariant(section.title) : QVariant();
        switch (role) {
        case Qt::DisplayRole: return section.title;
        case Qt::AccessibleTextRole:
        case Qt::ToolTipRole:
            return section.note.isEmpty() ? section.title : section.title + QStringLiteral(", ") + section.note;
        case NoteRole: return section.note;
        case TypeRole: return section.type ? QVariant(int(*section.type)) : QVariant();
        default: return {};
        }
    }
    const CompareRow &row = m_sections[size_t(index.internalId() - 1)].rows[size_t(index.row())];
    if (role == RealRole)
        return row.figure.real();
    if (role == Qt::ToolTipRole)
        return row.sentence();
    if (role == Qt::AccessibleTextRole && index.column() == Name)
        return row.sentence();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Name: return row.name;
    case A: return row.brief(row.figure.a);
    case B: return row.brief(row.figure.b);
    case Delta: return row.signedValue(row.figure.difference);
    case Range: return row.interval();
    default: return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Figure");
    case A: return tr("A");
    case B: return tr("B");
    case Delta: return tr("B − A");
    case Range: return tr("95 % interval");
    default: return {};
    }
}

} // namespace stepline
