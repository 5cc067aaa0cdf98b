#include "ui/models/library_model.h"

#include "core/model/vocabulary.h"

#include <QLocale>
#include <algorithm>

namespace stepline {

namespace {

QString summary(const TemplateRow &row) {
    QStringList parts;
    if (!row.kind.isEmpty())
        parts << choiceName(templateKinds(), row.kind);
    parts << LibraryModel::tr("%n step(s)", nullptr, row.steps);
    if (!row.enabled)
        parts << LibraryModel::tr("off");
    return parts.join(QStringLiteral(" · "));
}

bool sameRow(const TemplateRow &a, const TemplateRow &b) {
    return a.id == b.id && a.name == b.name && a.kind == b.kind && a.channelTypes == b.channelTypes &&
           a.steps == b.steps && a.enabled == b.enabled && a.modified == b.modified && a.version == b.version;
}

} // namespace

void LibraryModel::setRows(const std::vector<TemplateRow> &rows) {
    const bool sameOrder =
        rows.size() == m_rows.size() &&
        std::equal(rows.begin(), rows.end(), m_rows.begin(), [](const auto &a, const auto &b) { return a.id == b.id; });
    if (!sameOrder) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (size_t i = 0; i < rows.size(); ++i) { // the common case after an edit: one row says something new
        const bool same = sameRow(rows[i], m_rows[i]);
        m_rows[i] = rows[i];
        if (!same)
            Q_EMIT dataChanged(index(int(i)), index(int(i)));
    }
}

QModelIndex LibraryModel::indexOf(const QString &id) const {
    for (size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].id == id)
            return index(int(i));
    return {};
}

int LibraryModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const TemplateRow &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.name;
    case Qt::AccessibleTextRole: return QStringLiteral("%1, %2").arg(row.name, summary(row));
    case Qt::ToolTipRole: {
        QString tip = row.name.toHtmlEscaped();
        if (!row.description.isEmpty())
            tip += QStringLiteral("<br>") + row.description.toHtmlEscaped();
        return tip + QStringLiteral("<br>") +
               tr("Changed %1")
                   .arg(QLocale().toString(row.changed.toLocalTime(), QLocale::ShortFormat))
                   .toHtmlEscaped();
    }
    case IdRole: return row.id;
    case SummaryRole: return summary(row);
    case ChannelTypesRole: return row.channelTypes;
    case ModifiedRole: return row.modified;
    default: return {};
    }
}

} // namespace stepline
