#include "ui/models/runs_model.h"

#include "ui/profile/profile_title.h"
#include "ui/theme/figures.h"

#include <QLocale>
#include <algorithm>

namespace stepline {

QString scenarioName(Scenario scenario) {
    switch (scenario) {
    case Scenario::Low: return RunsModel::tr("Low");
    case Scenario::High: return RunsModel::tr("High");
    case Scenario::Likely: break;
    }
    return RunsModel::tr("Likely");
}

void RunsModel::setRuns(std::vector<RunRow> runs, const QString &currency) {
    beginResetModel();
    m_runs = std::move(runs);
    m_currency = currency;
    std::stable_sort(m_runs.begin(), m_runs.end(),
                     [](const RunRow &a, const RunRow &b) { return a.started > b.started; });
    endResetModel();
}

const RunRow *RunsModel::run(qint64 id) const {
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), [&](const RunRow &row) { return row.id == id; });
    return found == m_runs.end() ? nullptr : &*found;
}

int RunsModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_runs.size());
}
int RunsModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunsModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const RunRow &run = m_runs[size_t(index.row())];
    if (role == IdRole)
        return run.id;
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == When || index.column() == ProfileName || index.column() == Rates
                        ? Qt::AlignLeft
                        : Qt::AlignRight) |
                   Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == When)
        return tr("Took %1 s with the %2 engine").arg(QLocale().toString(run.seconds, 'f', 2), run.engine);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case When: return QLocale().toString(run.started.toLocalTime(), QLocale::ShortFormat);
    case Audience: return exactCount(double(run.recipients));
    case ProfileName: return profileTitle(run.profileName);
    case Rates: return scenarioName(scenarioFromKey(run.scenario).value_or(Scenario::Likely));
    case Seed: return QLocale().toString(run.seed);
    case Cost: return exactMoney(run.cost, m_currency);
    case Saved: return exactMoney(run.saved, m_currency);
    default: return {};
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == When || section == ProfileName || section == Rates ? Qt::AlignLeft : Qt::AlignRight) |
                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("Run");
    case Audience: return tr("Recipients");
    case ProfileName: return tr("Profile");
    case Rates: return tr("Rates");
    case Seed: return tr("Seed");
    case Cost: return tr("Cost");
    case Saved: return tr("Saved");
    default: return {};
    }
}

} // namespace stepline
