#include "ui/models/metrics_node.h"
#include "ui/preview/benchmarks.h"

namespace stepline {

MetricsModel::MetricsModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}

MetricsModel::~MetricsModel() = default;

std::unique_ptr<MetricsModel::Node> MetricsModel::makeTree(const ForecastPtr &forecast) {
    auto root = std::make_unique<Node>();
    if (!forecast)
        return root;
    const Results &results = forecast->sequence;
    const Template &tmpl = forecast->request.tmpl;
    Node *general = root->add(Row::General);
    general->name = tr("General");
    general->subLabel = tr("Recipients");
    for (const ChannelResult &result : results.channels) {
        Node *channel = root->add(Row::Channel);
        const Channel *known = tmpl.channel(result.id);
        channel->id = result.id;
        channel->type = result.type;
        channel->tally = result.tally;
        const QString category = channelTypeCategory(result.type);
        const bool named = known && !known->name.isEmpty() && known->name != category;
        channel->name = named ? known->name : category;
        channel->subLabel = named ? category : QString();
        for (const MessageResult &counts : results.messages) {
            if (counts.channel != result.id)
                continue;
            Node *message = channel->add(Row::Message);
            message->id = counts.id;
            message->type = result.type;
            message->tally = counts.tally;
            message->message = &counts;
            const Place place = placeOf(tmpl, counts.id);
            message->name = place.valid() ? tr("Step %1").arg(place.step + 1) : counts.id;
            if (place.valid() && !tmpl.sequence.steps[size_t(place.step)].name.isEmpty())
                message->subLabel = tmpl.sequence.steps[size_t(place.step)].name;
            for (const VariantResult &each : counts.variants) {
                Node *variant = message->add(Row::Variant);
                variant->id = counts.id;
                variant->variant = each.id;
                variant->type = result.type;
                variant->tally = each.tally;
                variant->name = tr("Variant %1").arg(each.id);
            }
        }
    }
    Node *total = root->add(Row::Total);
    total->name = tr("Total");
    total->tally = results.total;
    return root;
}

bool MetricsModel::sameShape(const Node &a, const Node &b) {
    if (a.row != b.row || a.id != b.id || a.variant != b.variant || a.children.size() != b.children.size())
        return false;
    for (size_t i = 0; i < a.children.size(); ++i)
        if (!sameShape(*a.children[i], *b.children[i]))
            return false;
    return true;
}

void MetricsModel::setForecast(const ForecastPtr &forecast) {
    auto tree = makeTree(forecast);
    if (!sameShape(*tree, *m_root)) {
        beginResetModel();
        m_root = std::move(tree);
        m_forecast = forecast;
        endResetModel();
        return;
    }
    // Same rows: the values are taken over into the old nodes, whose addresses views may hold.
    bool renamed = false;
    const auto take = [&renamed](auto self, Node &to, Node &from) -> void {
        renamed |= to.name != from.name || to.subLabel != from.subLabel || to.type != from.type;
        to.name = from.name;
        to.subLabel = from.subLabel;
        to.type = from.type;
        to.tally = from.tally;
        to.message = from.message;
        for (size_t i = 0; i < to.children.size(); ++i)
            self(self, *to.children[i], *from.children[i]);
    };
    take(take, *m_root, *tree);
    m_forecast = forecast;
    announce({}, renamed ? int(Name) : int(FirstMetric));
}

void MetricsModel::setShow(Show show) {
    if (show == m_show)
        return;
    m_show = show;
    announce({}, FirstMetric);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void MetricsModel::announce(const QModelIndex &parent, int fromColumn) {
    const int rows = rowCount(parent);
    if (rows == 0)
        return;
    Q_EMIT dataChanged(index(0, fromColumn, parent), index(rows - 1, ColumnCount - 1, parent));
    for (int row = 0; row < rows; ++row)
        announce(index(row, 0, parent), fromColumn);
}

bool MetricsModel::columnInUse(int column) const {
    if (!isMetric(column))
        return true;
    for (const auto &child : m_root->children)
        if (child->type && reports(*child->type, metricOf(column)))
            return true;
    return false;
}

const MetricsModel::Node &MetricsModel::node(const QModelIndex &index) const {
    return index.isValid() ? *static_cast<const Node *>(index.internalPointer()) : *m_root;
}

QModelIndex MetricsModel::index(int row, int column, const QModelIndex &parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, node(parent).children[size_t(row)].get());
}

QModelIndex MetricsModel::parent(const QModelIndex &child) const {
    if (!child.isValid())
        return {};
    const Node *above = node(child).parent;
    return above == m_root.get() || !above ? QModelIndex() : createIndex(above->place, 0, above);
}

int MetricsModel::rowCount(const QModelIndex &parent) const {
    return parent.column() > 0 ? 0 : int(node(parent).children.size());
}

int MetricsModel::columnCount(const QModelIndex &) const {
    return ColumnCount;
}

QVariant MetricsModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || !m_forecast)
        return {};
    const Node &row = node(index);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return column == Name ? row.name : cellText(row, column);
    case Qt::ToolTipRole: return cellTip(row, column);
    case Qt::AccessibleTextRole: {
        const QString text = column == Name ? row.name : cellText(row, column);
        return column == Name ? text
                              : QStringLiteral("%1: %2").arg(headerData(column, Qt::Horizontal).toString(), text);
    }
    case Qt::AccessibleDescriptionRole: return cellTip(row, column);
    case Qt::TextAlignmentRole:
        return int(column == Name ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    case RowRole: return int(row.row);
    case SubLabelRole: return row.subLabel;
    case ChannelTypeRole: return row.type ? QVariant(int(*row.type)) : QVariant();
    case NumberRole: {
        const auto value = number(row, column);
        return value ? QVariant(*value) : QVariant();
    }
    case BandRole: return column == Name ? QString() : bandText(row, column);
    case NoiseRole: return column == Name ? QString() : noiseText(row, column);
    case FigureRole: {
        const auto found = figure(row, column);
        return found ? QVariant::fromValue(*found) : QVariant();
    }
    case OutsideRole: {
        const auto value = number(row, column);
        const auto benchmark = isMetric(column) && row.type ? benchmarkOf(*row.type, metricOf(column)) : std::nullopt;
        if (!value || !benchmark || row.tally[Metric::Requested] <= 0)
            return false;
        const double rate = *value / row.tally[Metric::Requested];
        return rate < benchmark->low || rate > benchmark->high;
    }
    default: return {};
    }
}

QVariant MetricsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == Name ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    const QString name = section == Name   ? tr("Channel")
                         : section == Late ? tr("Late")
                         : section == Cost ? tr("Cost")
                                           : metricName(metricOf(section));
    if (role == Qt::DisplayRole)
        return name;
    if (role != Qt::ToolTipRole)
        return {};
    if (section == Late)
        return tr("Late: a stop or exit came too late to prevent the next message.");
    if (section == Name || section == Cost)
        return name;
    switch (m_show) {
    case Show::Counts: return name;
    case Show::OfRecipients: return tr("%1, as a share of the recipients").arg(name);
    case Show::OfRequested: return tr("%1, as a share of what was requested").arg(name);
    case Show::OfParent:
        return tr("%1, as a share of what it follows from (delivered of requested, viewed of delivered, …)").arg(name);
    }
    return name;
}

} // namespace stepline
