#pragma once

#include "ui/timeview/time_scene.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace stepline {

/// The time view as a table: one row a message, in order of landing.
class TimeTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit TimeTableModel(TimeScene *scene, QObject *parent = nullptr);

    enum Column { Message, Step, Delay, Lands, Outcome, Earliest, Latest, ColumnCount };

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    const Landing *touch(int row) const;

private:
    TimeScene *m_scene;
    bool m_gone = false; ///< between two timelines
};

/// UTF-8, comma and quotes as RFC 4180 has them, CRLF at the line ends; moments in local time and in UTC (ISO 8601).
QByteArray timelineCsv(const TimeScene &scene);

/// The table; its current row is the selected message.
class TimeTable : public QTableView {
    Q_OBJECT

public:
    explicit TimeTable(TimeScene *scene, QWidget *parent = nullptr);

Q_SIGNALS:
    void editRequested(const QString &message);
    void menuRequested(const QString &message, const QPoint &global);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void showEvent(QShowEvent *event) override;

private:
    void follow();

    TimeScene *m_scene;
    TimeTableModel *m_model;
    bool m_following = false;
};

} // namespace stepline
