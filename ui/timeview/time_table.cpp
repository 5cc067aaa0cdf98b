#include "ui/timeview/time_table.h"

#include "core/export/csv.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLocale>

namespace stepline {

TimeTableModel::TimeTableModel(TimeScene *scene, QObject *parent) : QAbstractTableModel(parent), m_scene(scene) {
    connect(scene, &TimeScene::aboutToChange, this, [this] {
        beginResetModel();
        m_gone = true;
    });
    connect(scene, &TimeScene::changed, this, [this] {
        m_gone = false;
        endResetModel();
    });
}

int TimeTableModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() || m_gone ? 0 : int(m_scene->timeline().touches.size());
}

int TimeTableModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

const Landing *TimeTableModel::touch(int row) const {
    return row >= 0 && row < rowCount() ? &m_scene->timeline().touches[size_t(row)] : nullptr;
}

QVariant TimeTableModel::data(const QModelIndex &index, int role) const {
    const Landing *here = touch(index.row());
    if (!here)
        return {};
    const TimeWords &words = m_scene->words();
    if (role == Qt::DecorationRole && index.column() == Message) {
        const auto type = words.type(*here);
        return type ? QVariant(Theme::instance().channelIcon(*type)) : QVariant();
    }
    if (role == Qt::ToolTipRole)
        return words.reason(*here);
    if (role == Qt::AccessibleTextRole && index.column() == Message)
        return words.spoken(*here);
    if (role != Qt::DisplayRole)
        return {};
    const QString none = QStringLiteral("–");
    switch (index.column()) {
    case Message: return words.name(*here);
    case Step: return words.stepName(*here);
    case Delay: return words.delayInWords(*here);
    case Lands: return here->placed() ? words.dateClock(here->at) : none;
    case Outcome: return words.outcome(*here);
    case Earliest: return here->placed() ? words.dateClock(here->earliest) : none;
    case Latest: return here->placed() ? words.dateClock(here->latest) : none;
    default: return {};
    }
}

QVariant TimeTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Message: return tr("Message");
    case Step: return tr("Step");
    case Delay: return tr("Delay");
    case Lands: return tr("Lands");
    case Outcome: return tr("What happens");
    case Earliest: return tr("At the soonest");
    case Latest: return tr("At the latest");
    default: return {};
    }
}

QByteArray timelineCsv(const TimeScene &scene) {
    const TimeWords &words = scene.words();
    const auto local = [&](qint64 moment) {
        return scene.calendar().localTime(moment).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    };
    QString csv = QStringList{TimeTableModel::tr("Message"),
                              TimeTableModel::tr("Id"),
                              TimeTableModel::tr("Channel"),
                              TimeTableModel::tr("Step"),
                              TimeTableModel::tr("Delay"),
                              TimeTableModel::tr("Lands (local time)"),
                              TimeTableModel::tr("Lands (UTC)"),
                              TimeTableModel::tr("Time zone"),
                              TimeTableModel::tr("What happens"),
                              TimeTableModel::tr("At the soonest (local time)"),
                              TimeTableModel::tr("At the latest (local time)"),
                              TimeTableModel::tr("Why")}
                      .join(u',') +
                  QStringLiteral("\r\n");
    for (const Landing &touch : scene.timeline().touches) {
        const Message *message = scene.tmpl().message(touch.message);
        const auto when = [&](qint64 moment) { return touch.placed() ? local(moment) : QString(); };
        QStringList fields{words.name(touch),
                           touch.message,
                           words.channelName(touch),
                           words.stepName(touch),
                           message ? isoDuration(message->delay) : QString(),
                           when(touch.at),
                           touch.placed() ? QDateTime::fromSecsSinceEpoch(touch.at, Qt::UTC).toString(Qt::ISODate)
                                          : QString(),
                           scene.timeline().zone,
                           words.outcome(touch),
                           when(touch.earliest),
                           when(touch.latest),
                           words.reason(touch)};
        for (QString &each : fields)
            each = csvField(each);
        csv += fields.join(u',') + QStringLiteral("\r\n");
    }
    return csv.toUtf8();
}

TimeTable::TimeTable(TimeScene *scene, QWidget *parent)
    : QTableView(parent), m_scene(scene), m_model(new TimeTableModel(scene, this)) {
    setModel(m_model);
    setAccessibleName(tr("Messages and when they land"));
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(std::max(32, fontMetrics().height() + 14));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setStretchLastSection(true);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const Landing *touch = m_model->touch(index.row()))
            Q_EMIT editRequested(touch->message);
    });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_following = true; });
    connect(scene, &TimeScene::changed, this, &TimeTable::follow);
    connect(scene, &TimeScene::selectionChanged, this, &TimeTable::follow);
}

void TimeTable::showEvent(QShowEvent *event) {
    follow();
    QTableView::showEvent(event);
}

void TimeTable::follow() {
    m_following = true;
    if (!isVisible()) // a current row has all rows measured, at each step of a drag in the picture
        return;
    QModelIndex current;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->touch(row)->message == m_scene->current())
            current = m_model->index(row, std::max(0, currentIndex().column()));
    setCurrentIndex(current);
    m_following = false;
}

void TimeTable::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
    QTableView::currentChanged(current, previous);
    if (m_following)
        return;
    if (const Landing *touch = m_model->touch(current.row()))
        m_scene->select(touch->message);
}

void TimeTable::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const Landing *touch = m_model->touch(currentIndex().row()))
            Q_EMIT editRequested(touch->message);
        return;
    }
    QTableView::keyPressEvent(event);
}

void TimeTable::contextMenuEvent(QContextMenuEvent *event) {
    const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    const Landing *touch = m_model->touch(index.row());
    Q_EMIT menuRequested(touch ? touch->message : QString(), event->globalPos());
}

} // namespace stepline
