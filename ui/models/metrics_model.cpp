#include "ui/models/metrics_model.h"

#include "ui/preview/benchmarks.h"
#include "ui/preview/charts.h"
#include "ui/theme/figures.h"

namespace stepline {

struct MetricsModel::Node {
    Row row = Row::General;
    QString id, variant, name, subLabel;
    std::optional<ChannelType> type;
    Tally tally;
    const MessageResult *message = nullptr; ///< points into the forecast that the model holds
    std::optional<std::array<Interval, MetricCount>> intervals;
    std::optional<Interval> lateInterval;
    Node *parent = nullptr;
    int place = 0;
    std::vector<std::unique_ptr<Node>> children;

    Node *add(Row kind) {
        auto child = std::make_unique<Node>();
        child->row = kind;
        child->parent = this;
        child->place = int(children.size());
        children.push_back(std::move(child));
        return children.back().get();
    }
};

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
            message->intervals = counts.intervals;
            message->lateInterval = counts.lateInterval;
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
        if (channel->children.size() == 1) { // the interval of its one message is the channel's
            channel->intervals = channel->children.front()->intervals;
            channel->lateInterval = channel->children.front()->lateInterval;
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
    const auto take = [](auto self, Node &to, Node &from) -> void {
        to.name = from.name;
        to.subLabel = from.subLabel;
        to.type = from.type;
        to.tally = from.tally;
        to.message = from.message;
        to.intervals = from.intervals;
        to.lateInterval = from.lateInterval;
        for (size_t i = 0; i < to.children.size(); ++i)
            self(self, *to.children[i], *from.children[i]);
    };
    take(take, *m_root, *tree);
    m_forecast = forecast;
    announce({});
}

void MetricsModel::setShow(Show show) {
    if (show == m_show)
        return;
    m_show = show;
    announce({});
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void MetricsModel::announce(const QModelIndex &parent) {
    const int rows = rowCount(parent);
    if (rows == 0)
        return;
    Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, ColumnCount - 1, parent));
    for (int row = 0; row < rows; ++row)
        announce(index(row, 0, parent));
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

std::optional<double> MetricsModel::number(const Node &node, int column) const {
    if (node.row == Row::General)
        return column == FirstMetric ? std::optional(double(m_forecast->sequence.recipients)) : std::nullopt;
    if (column == Late)
        return node.tally.late;
    if (column == Cost)
        return node.row == Row::Total ? m_forecast->sequence.cost : node.tally.cost;
    if (!isMetric(column))
        return {};
    const Metric metric = metricOf(column);
    if (node.type ? !reports(*node.type, metric) || toBeSupported(*node.type, metric) : !columnInUse(column))
        return {};
    return node.tally[metric];
}

std::optional<MetricsModel::Denominator> MetricsModel::denominator(const Node &node, int column) const {
    const double recipients = double(m_forecast->sequence.recipients);
    switch (m_show) {
    case Show::Counts: return {};
    case Show::OfRecipients: return Denominator{recipients, tr("recipients")};
    case Show::OfRequested:
        return Denominator{node.tally[Metric::Requested], node.type
                                                              ? metricName(Metric::Requested, *node.type).toLower()
                                                              : metricName(Metric::Requested).toLower()};
    case Show::OfParent: break;
    }
    if (column == FirstMetric)
        return Denominator{recipients, tr("recipients")};
    if (!isMetric(column) || !node.type) // across channels the step before is not one thing
        return Denominator{node.tally[Metric::Requested], metricName(Metric::Requested).toLower()};
    const Metric parent = parentMetric(*node.type, metricOf(column));
    return Denominator{node.tally[parent], metricName(parent, *node.type).toLower()};
}

QString MetricsModel::cellText(const Node &node, int column) const {
    const QString about = aboutSign(m_forecast->approximate);
    const auto value = number(node, column);
    if (!value) {
        if (node.row == Row::General)
            return {};
        if (isMetric(column) && node.type && toBeSupported(*node.type, metricOf(column)))
            return tr("soon", "to be supported by the provider");
        return QStringLiteral("–");
    }
    if (column == Cost)
        return about + exactMoney(*value, m_forecast->sequence.currency);
    if (node.row == Row::General)
        return exactCount(*value);
    if (const auto of = denominator(node, column))
        return of->count > 0 ? about + exactPercent(*value / of->count) : QStringLiteral("–");
    return about + exactCount(*value);
}

QString MetricsModel::nameTip(const Node &node) const {
    const Results &results = m_forecast->sequence;
    QStringList lines;
    if (node.row == Row::General) {
        lines << tr("Recipients: %1 people enter.").arg(exactCount(double(results.recipients)))
              << tr("Stopped %1, exited %2, completed %3, still in progress %4, held out %5.")
                     .arg(exactCount(results.stopped), exactCount(results.exited), exactCount(results.completed),
                          exactCount(results.inProgress), exactCount(results.heldOut));
        if (m_forecast->approximate)
            lines << tr("Forecast from %1 of them; the whole audience follows.")
                         .arg(exactCount(double(m_forecast->sampledRecipients)));
        return lines.join(u'\n');
    }
    lines << (node.subLabel.isEmpty() ? node.name : QStringLiteral("%1 (%2)").arg(node.name, node.subLabel));
    if (node.type) {
        QStringList names;
        for (const Metric metric : vocabularyMetrics(*node.type))
            names << metricName(metric, *node.type);
        lines << tr("Reports: %1").arg(names.join(QStringLiteral(", ")));
    }
    if (const MessageResult *message = node.message)
        lines << tr("Of %1 recipients: %2 requested, %3 not reachable, %4 held back by its condition, %5 over the "
                    "limit, %6 no "
                    "longer needed, %7 after the forecast's end, %8 held out.")
                     .arg(exactCount(double(results.recipients)), exactCount(message->tally[Metric::Requested]),
                          exactCount(message->unreachable), exactCount(message->guard), exactCount(message->limit),
                          exactCount(message->ended), exactCount(message->afterHorizon), exactCount(results.heldOut));
    return lines.join(u'\n');
}

QString MetricsModel::cellTip(const Node &node, int column) const {
    if (column == Name || node.row == Row::General)
        return nameTip(node);
    const Metric metric = isMetric(column) ? metricOf(column) : Metric::Requested;
    const QString what = column == Cost   ? tr("Cost")
                         : column == Late ? tr("Late")
                         : node.type      ? metricName(metric, *node.type)
                                          : metricName(metric);
    const auto value = number(node, column);
    if (!value) {
        if (node.type && toBeSupported(*node.type, metric))
            return tr("%1 on %2: to be supported by the provider.").arg(what, channelTypeName(*node.type));
        return node.type ? tr("%1 does not report “%2”.").arg(channelTypeName(*node.type), what)
                         : tr("No channel of this sequence reports “%1”.").arg(what);
    }
    const QString about = aboutSign(m_forecast->approximate);
    if (column == Cost)
        return tr("%1: %2").arg(what, about + exactMoney(*value, m_forecast->sequence.currency));
    QStringList lines{QStringLiteral("%1: %2").arg(what, about + exactCount(*value))};
    const double recipients = double(m_forecast->sequence.recipients);
    const double requested = node.tally[Metric::Requested];
    const auto rate = [&](double of, const QString &name) {
        if (of > 0)
            lines << tr("%1 of %2 %3").arg(exactPercent(*value / of), exactCount(of), name);
    };
    if (isMetric(column) && node.type && metric > Metric::Delivered) {
        const Metric parent = parentMetric(*node.type, metric);
        rate(node.tally[parent], metricName(parent, *node.type).toLower());
    }
    if (column > FirstMetric)
        rate(requested, node.type ? metricName(Metric::Requested, *node.type).toLower() : tr("requested"));
    rate(recipients, tr("recipients"));
    const Interval *interval = column == Late   ? (node.lateInterval ? &*node.lateInterval : nullptr)
                               : node.intervals ? &(*node.intervals)[size_t(metric)]
                                                : nullptr;
    if (interval && interval->high > 0)
        lines << tr("95 % interval: %1 to %2").arg(exactCount(interval->low), exactCount(interval->high));
    if (column == Late)
        lines << tr("A stop or exit came too late to prevent the next message: a double touch.");
    if (const auto benchmark = node.type && isMetric(column) ? benchmarkOf(*node.type, metric) : std::nullopt)
        lines << benchmarkSentence(*benchmark);
    if (node.row == Row::Total && isMetric(column))
        for (const auto &channel : m_root->children)
            if (channel->type && toBeSupported(*channel->type, metric))
                lines << tr("Includes %1, where the provider is yet to report it.").arg(channel->name);
    if (m_forecast->approximate)
        lines << tr("From %1 recipients, scaled.").arg(exactCount(double(m_forecast->sampledRecipients)));
    return lines.join(u'\n');
}

std::optional<Figure> MetricsModel::figure(const Node &node, int column) const {
    if (column == Name || !number(node, column))
        return {};
    Figure figure;
    switch (node.row) {
    case Row::General: return Figure{Figure::Scope::Run, {}, {}, Figure::Kind::Recipients};
    case Row::Total: figure.scope = Figure::Scope::Run; break;
    case Row::Channel: figure.scope = Figure::Scope::Channel; break;
    case Row::Message: figure.scope = Figure::Scope::Message; break;
    case Row::Variant: figure.scope = Figure::Scope::Variant; break;
    }
    figure.id = node.id;
    figure.variant = node.variant;
    if (isMetric(column))
        figure.metric = metricOf(column);
    else
        figure.kind = column == Cost ? Figure::Kind::Cost : Figure::Kind::Late;
    return figure;
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

ChartTable MetricsModel::table() const {
    ChartTable table;
    table.headers = {tr("Channel"), tr("Category"), tr("Step"), tr("Message"), tr("Variant")};
    for (int column = FirstMetric; column < ColumnCount; ++column)
        table.headers << headerData(column, Qt::Horizontal).toString();
    if (!m_forecast)
        return table;
    const auto add = [&](const Node &node, const Node *channel) {
        QList<ChartCell> row;
        row << (channel ? channel->name : node.name)
            << (channel && channel->type ? channelTypeCategory(*channel->type) : QString())
            << (node.message ? node.name : QString())
            << (node.row == Row::Message || node.row == Row::Variant ? node.id : QString()) << node.variant;
        for (int column = FirstMetric; column < ColumnCount; ++column) {
            const auto value = number(node, column);
            const QString text = !value           ? QString()
                                 : column == Cost ? exactMoney(*value, m_forecast->sequence.currency)
                                                  : exactCount(*value);
            row << (value ? ChartCell(text, *value) : ChartCell());
        }
        table.rows << row;
    };
    for (const auto &top : m_root->children) {
        if (top->row == Row::General) { // its number is people, not requests: said in words
            QList<ChartCell> row{tr("Recipients"),
                                 {},
                                 {},
                                 {},
                                 {},
                                 ChartCell(exactCount(double(m_forecast->sequence.recipients)),
                                           double(m_forecast->sequence.recipients))};
            while (row.size() < table.headers.size())
                row << ChartCell();
            table.rows << row;
            continue;
        }
        const Node *channel = top->row == Row::Channel ? top.get() : nullptr;
        add(*top, channel);
        for (const auto &message : top->children) {
            add(*message, channel);
            for (const auto &variant : message->children)
                add(*variant, channel);
        }
    }
    return table;
}

} // namespace stepline
