#include "ui/models/findings_model.h"

#include "core/base/json_value.h"
#include "core/check/check.h"

#include <algorithm>

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

QString FindingsModel::groupName(Group group) {
    switch (group) {
    case Group::Errors: return tr("Errors");
    case Group::Warnings: return tr("Warnings");
    case Group::Hints: return tr("Hints");
    case Group::Ignored: return tr("Ignored");
    }
    return {};
}

void FindingsModel::setFindings(const SortedFindings &findings, const Template &tmpl) {
    m_all.clear();
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint})
        for (const Problem &problem : findings.shown)
            if (problem.severity == severity)
                m_all.push_back({problem, spokenPlace(problem.pointer, tmpl), Group(int(severity))});
    for (const Problem &problem : findings.ignored)
        m_all.push_back({problem, spokenPlace(problem.pointer, tmpl), Group::Ignored});
    rebuild();
}

void FindingsModel::setFilter(const QString &words) {
    const QStringList split = words.split(u' ', Qt::SkipEmptyParts);
    if (split == m_words)
        return;
    m_words = split;
    rebuild();
}

void FindingsModel::setShown(Group group, bool shown) {
    if (shown == isShown(group))
        return;
    if (shown)
        m_hidden.remove(int(group));
    else
        m_hidden.insert(int(group));
    rebuild();
}

int FindingsModel::count(Group group) const {
    return int(std::count_if(m_all.begin(), m_all.end(), [group](const Row &row) { return row.group == group; }));
}

bool FindingsModel::canMendAll() const {
    return std::any_of(m_all.begin(), m_all.end(),
                       [](const Row &row) { return row.group != Group::Ignored && isMendedWithAll(row.problem.rule); });
}

void FindingsModel::rebuild() {
    beginResetModel();
    m_rows.clear();
    for (const Row &row : m_all) {
        const bool fits = std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
            return row.problem.message.contains(word, Qt::CaseInsensitive) ||
                   row.place.contains(word, Qt::CaseInsensitive) ||
                   row.problem.rule.contains(word, Qt::CaseInsensitive);
        });
        if (!fits || !isShown(row.group))
            continue;
        if (m_rows.empty() || m_rows.back().group != row.group)
            m_rows.push_back({{}, {}, row.group, true});
        m_rows.push_back(row);
    }
    endResetModel();
}

const Problem *FindingsModel::findingAt(const QModelIndex &index) const {
    if (!index.isValid() || index.row() >= int(m_rows.size()) || m_rows[size_t(index.row())].heading)
        return nullptr;
    return &m_rows[size_t(index.row())].problem;
}

QModelIndex FindingsModel::indexNear(const Problem &finding, int row) const {
    int nearest = -1;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        if (m_rows[size_t(i)].heading)
            continue;
        if (m_rows[size_t(i)].problem == finding)
            return index(i);
        if (nearest < 0 || std::abs(i - row) < std::abs(nearest - row))
            nearest = i;
    }
    return nearest < 0 ? QModelIndex() : index(nearest);
}

int FindingsModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags FindingsModel::flags(const QModelIndex &index) const {
    return findingAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.heading ? groupName(row.group) : row.problem.message;
    case Qt::AccessibleTextRole:
        return row.heading ? groupName(row.group)
                           : QStringLiteral("%1: %2 %3")
                                 .arg(severityName(row.problem.severity), row.place, row.problem.message);
    case PlaceRole: return row.place;
    case PointerRole: return row.problem.pointer;
    case SeverityRole: return int(row.problem.severity);
    case GroupRole: return int(row.group);
    case HeadingRole: return row.heading;
    default: return {};
    }
}

} // namespace stepline
