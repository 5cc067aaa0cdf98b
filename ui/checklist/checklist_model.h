#pragma once

#include "core/checklist/checklist.h"

#include <QAbstractListModel>

namespace stepline {

/// The pre-launch checklist as a list in two groups: what people tick, and what the checks answer.
class ChecklistModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { HeadingRole = Qt::UserRole, AutomaticRole, DoneRole, NoteRole };

    using QAbstractListModel::QAbstractListModel;
    void setRows(std::vector<ChecklistRow> rows);

    /// The line of a row; nullptr for a heading.
    const ChecklistRow *rowAt(const QModelIndex &index) const;
    /// The row of the template's item; invalid when it is gone.
    QModelIndex indexOfItem(int item) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// The user ticked or unticked an item of the template.
    void ticked(int item, bool done);

private:
    struct Line {
        ChecklistRow row;
        QString heading; ///< set: nothing else is
        bool operator==(const Line &) const = default;
    };
    std::vector<Line> m_lines;
};

/// "Mina, 22 November 2026: on two phones", or what is missing: the quiet second half of a line.
QString checklistNote(const ChecklistRow &row);

} // namespace stepline
