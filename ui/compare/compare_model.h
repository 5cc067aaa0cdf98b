#pragma once

#include "ui/compare/compare_words.h"

#include <QAbstractItemModel>

namespace stepline {

/// A comparison as a tree: sections, and their figures with both sides, the difference and its interval.
class CompareModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Name, A, B, Delta, Range, ColumnCount };
    enum Role { RealRole = Qt::UserRole, TypeRole, NoteRole };

    using QAbstractItemModel::QAbstractItemModel;

    void setSections(std::vector<CompareSection> sections);
    /// The figures alone that are really different.
    void setOnlyReal(bool only);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void fill();

    std::vector<CompareSection> m_all, m_sections;
    bool m_onlyReal = false;
};

} // namespace stepline
