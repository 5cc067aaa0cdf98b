#include "ui/inspector/channel_model.h"

#include "ui/theme/theme.h"

namespace stepline {

ChannelModel::ChannelModel(QObject *parent) : QAbstractListModel(parent) {}

void ChannelModel::setDocument(const Document *document) {
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document)
        connect(document, &Document::changed, this, &ChannelModel::follow);
    beginResetModel();
    m_rows = rowsNow();
    endResetModel();
}

QString ChannelModel::use(const Template &tmpl, const QString &channelId) {
    QStringList steps;
    std::optional<Metric> stop;
    std::optional<ChannelType> type;
    for (size_t i = 0; i < tmpl.sequence.steps.size(); ++i) {
        for (const Message &message : tmpl.sequence.steps[i].messages) {
            if (message.channel != channelId)
                continue;
            const QString number = QString::number(i + 1);
            if (!steps.contains(number))
                steps << number;
            if (!stop && message.stopWhen) {
                stop = message.stopWhen->metric;
                type = tmpl.typeOf(message);
            }
        }
    }
    if (steps.isEmpty())
        return tr("not used yet");
    const QString where =
        steps.size() == 1 ? tr("step %1").arg(steps.first()) : tr("steps %1").arg(steps.join(QStringLiteral(", ")));
    return stop && type ? tr("%1 · %2").arg(where, metricName(*stop, *type)) : where;
}

QList<ChannelModel::Row> ChannelModel::rowsNow() const {
    QList<Row> rows;
    if (m_document)
        for (const Channel &channel : m_document->value().channels)
            rows << Row{channel.id, channel.displayName(), use(m_document->value(), channel.id), channel.type};
    return rows;
}

void ChannelModel::follow() {
    const QList<Row> now = rowsNow();
    if (now == m_rows)
        return;
    // One row moved, came or went: said as that, so that the current row stays with its channel.
    const auto ids = [](const QList<Row> &rows) {
        QStringList all;
        for (const Row &row : rows)
            all << row.id;
        return all;
    };
    const QStringList before = ids(m_rows), after = ids(now);
    if (before == after) {
        m_rows = now;
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
        return;
    }
    int first = 0;
    while (first < before.size() && first < after.size() && before[first] == after[first])
        ++first;
    if (after.size() == before.size() + 1 && before.mid(first) == after.mid(first + 1)) {
        beginInsertRows({}, first, first);
        m_rows = now;
        endInsertRows();
    } else if (after.size() + 1 == before.size() && before.mid(first + 1) == after.mid(first)) {
        beginRemoveRows({}, first, first);
        m_rows = now;
        endRemoveRows();
    } else if (after.size() == before.size() && before.size() - first >= 2) {
        // A move: the first differing row went down, or another came up to its place.
        const qsizetype to = after.indexOf(before[first]), from = before.indexOf(after[first]);
        QStringList down = before, up = before;
        if (to >= 0)
            down.move(first, to);
        if (from >= 0)
            up.move(from, first);
        if (to >= 0 && down == after && beginMoveRows({}, first, first, {}, int(to) + 1)) {
            m_rows = now;
            endMoveRows();
        } else if (from >= 0 && up == after && beginMoveRows({}, int(from), int(from), {}, first)) {
            m_rows = now;
            endMoveRows();
        } else {
            beginResetModel();
            m_rows = now;
            endResetModel();
            return;
        }
    } else {
        beginResetModel();
        m_rows = now;
        endResetModel();
        return;
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

int ChannelModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ChannelModel::rowOf(const QString &id) const {
    for (int i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].id == id)
            return i;
    return -1;
}

Qt::ItemFlags ChannelModel::flags(const QModelIndex &index) const {
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

QVariant ChannelModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return row.name;
    case Qt::DecorationRole: return Theme::instance().channelIcon(row.type);
    case Qt::AccessibleTextRole:
        if (row.name == channelTypeName(row.type)) // once is enough
            return tr("%1, channel %2 of %3, %4").arg(row.name).arg(index.row() + 1).arg(m_rows.size()).arg(row.use);
        return tr("%1, %2, channel %3 of %4, %5")
            .arg(row.name, channelTypeName(row.type))
            .arg(index.row() + 1)
            .arg(m_rows.size())
            .arg(row.use);
    case Qt::ToolTipRole:
        return tr("%1: %2. Drag, or press Ctrl+Shift+Up and Down, to change the order.").arg(row.name, row.use);
    case IdRole: return row.id;
    case TypeRole: return int(row.type);
    case UseRole: return row.use;
    default: return {};
    }
}

} // namespace stepline
