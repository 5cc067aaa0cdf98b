#include "ui/checklist/checklist_model.h"

#include <QLocale>

namespace stepline {

QString checklistNote(const ChecklistRow &row) {
    if (row.automatic)
        return row.missing.isEmpty()     ? QString()
               : row.missing.size() == 1 ? row.missing.first().message
                                         : ChecklistModel::tr("%n finding(s)", nullptr, int(row.missing.size()));
    QStringList parts;
    if (!row.by.isEmpty())
        parts << row.by;
    if (row.on.isValid())
        parts << QLocale().toString(row.on, QLocale::ShortFormat);
    QString who = parts.join(QStringLiteral(", "));
    if (!row.note.isEmpty())
        who += who.isEmpty() ? row.note : QStringLiteral(": ") + row.note;
    return who;
}

void ChecklistModel::setRows(std::vector<ChecklistRow> rows) {
    std::vector<Line> lines;
    for (const bool automatic : {false, true}) {
        bool first = true;
        for (ChecklistRow &row : rows) {
            if (row.automatic != automatic)
                continue;
            if (first)
                lines.push_back({{}, automatic ? tr("Answered by the checks") : tr("Tick what you have done")});
            first = false;
            lines.push_back({std::move(row), {}});
        }
    }
    if (lines == m_lines)
        return;
    // Ticking changes a line, not the list: the selection and the place in it stay.
    const bool sameShape = lines.size() == m_lines.size();
    if (!sameShape)
        beginResetModel();
    m_lines = std::move(lines);
    if (!sameShape)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0), index(int(m_lines.size()) - 1));
}

const ChecklistRow *ChecklistModel::rowAt(const QModelIndex &index) const {
    if (!index.isValid() || index.row() >= int(m_lines.size()) || !m_lines[size_t(index.row())].heading.isEmpty())
        return nullptr;
    return &m_lines[size_t(index.row())].row;
}

QModelIndex ChecklistModel::indexOfItem(int item) const {
    for (size_t i = 0; i < m_lines.size(); ++i)
        if (m_lines[i].heading.isEmpty() && m_lines[i].row.item == item)
            return index(int(i));
    return {};
}

int ChecklistModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_lines.size());
}

Qt::ItemFlags ChecklistModel::flags(const QModelIndex &index) const {
    const ChecklistRow *row = rowAt(index);
    if (!row)
        return Qt::NoItemFlags;
    const Qt::ItemFlags any = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return row->automatic ? any : any | Qt::ItemIsUserCheckable;
}

QVariant ChecklistModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= int(m_lines.size()))
        return {};
    const Line &line = m_lines[size_t(index.row())];
    if (!line.heading.isEmpty())
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(line.heading)
               : role == HeadingRole                                     ? QVariant(true)
                                                                         : QVariant();
    switch (role) {
    case Qt::DisplayRole: return line.row.text;
    case Qt::AccessibleTextRole: {
        const QString note = checklistNote(line.row);
        const QString said = tr("%1: %2").arg(line.row.text, line.row.done ? tr("done") : tr("open"));
        return note.isEmpty() ? said : said + QStringLiteral(". ") + note;
    }
    case Qt::CheckStateRole:
        return line.row.automatic ? QVariant() : QVariant(line.row.done ? Qt::Checked : Qt::Unchecked);
    case AutomaticRole: return line.row.automatic;
    case DoneRole: return line.row.done;
    case NoteRole: return checklistNote(line.row);
    default: return {};
    }
}

bool ChecklistModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    const ChecklistRow *row = rowAt(index);
    if (!row || row->automatic || role != Qt::CheckStateRole)
        return false;
    Q_EMIT ticked(row->item, value.toInt() == Qt::Checked);
    return true;
}

} // namespace stepline
