#include "ui/models/findings_model.h"

#include "core/base/json_value.h"

namespace stepline {

QString spokenPlace(const QString &pointer, const Template &tmpl) {
    const QStringList parts = pointerSteps(pointer);
    if (parts.value(0) == u"channels") {
        const int index = parts.value(1).toInt();
        return parts.size() > 1 && index < int(tmpl.channels.size()) ? tmpl.channels[size_t(index)].displayName()
                                                                     : QString();
    }
    if (parts.value(0) != u"sequence" || parts.value(1) != u"steps" || parts.size() < 3)
        return {};
    const int step = parts[2].toInt();
    QString where = FindingsModel::tr("Step %1").arg(step + 1);
    if (parts.value(3) != u"messages" || parts.size() < 5 || step >= int(tmpl.sequence.steps.size()))
        return where;
    const auto &messages = tmpl.sequence.steps[size_t(step)].messages;
    const int index = parts[4].toInt();
    if (index >= int(messages.size()))
        return where;
    const Channel *channel = tmpl.channel(messages[size_t(index)].channel);
    return FindingsModel::tr("%1, %2").arg(where, channel ? channel->displayName() : messages[size_t(index)].channel);
}

void FindingsModel::setFindings(const Problems &findings, const Template &tmpl) {
    beginResetModel();
    m_rows.clear();
    for (const Problem &problem : findings)
        m_rows.push_back({problem, spokenPlace(problem.pointer, tmpl)});
    endResetModel();
}

int FindingsModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.problem.message;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2 %3").arg(severityName(row.problem.severity), row.place, row.problem.message);
    case PlaceRole: return row.place;
    case PointerRole: return row.problem.pointer;
    case SeverityRole: return int(row.problem.severity);
    default: return {};
    }
}

} // namespace stepline
