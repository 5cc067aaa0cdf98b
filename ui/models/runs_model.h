#pragma once

#include "core/storage/library.h"

#include <QAbstractTableModel>

namespace stepline {

/// The kept runs of a template, newest first.
class RunsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { When, Audience, ProfileName, Rates, Seed, Cost, Saved, ColumnCount };
    enum Role { IdRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(std::vector<RunRow> runs, const QString &currency);
    const std::vector<RunRow> &runs() const { return m_runs; }
    const RunRow *run(qint64 id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<RunRow> m_runs;
    QString m_currency;
};

/// A scenario's key as people say it: "all rates low".
QString scenarioName(Scenario scenario);

} // namespace stepline
