#include "ui/models/metrics_model.h"

#include "ui/preview/benchmarks.h"
#include "ui/preview/charts.h"
#include "ui/theme/figures.h"

#include <QLocale>
#include <algorithm>

namespace stepline {

struct MetricsModel::Node {
    Row row = Row::General;
    QString id, variant, name, subLabel;
    std::optional<ChannelType> type;
    Tally tally;
    const MessageResult *message = nullptr; ///< points into the forecast that the model holds
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

std::optional<MetricsModel::Denominator> MetricsModel::denominator(const Node &node, int column, Show show) const {
    const double recipients = double(m_forecast->sequence.recipients);
    switch (show) {
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

namespace {

constexpr double OverOne = 1 + 1e-9; ///< more than every one, whatever a quotient's last digit says

} // namespace

/// Over a channel or in a step several messages may go to one person: more than 100 % of the people would say nothing.
QString MetricsModel::each(double perPerson) {
    return tr("%1 each", "messages a person: 1.08 each").arg(QLocale().toString(perPerson, 'f', 2));
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
    if (const auto of = denominator(node, column, m_show))
        return of->count > 0 ? about + spelled(column, true, *value / of->count) : QStringLiteral("–");
    return about + exactCount(*value);
}

namespace {

Interval around(double likely, double a, double b) {
    return {std::min({likely, a, b}), std::max({likely, a, b})};
}

} // namespace

std::optional<double> MetricsModel::shown(const Node &node, int column, Show show) const {
    const auto value = number(node, column);
    const auto of = column == Cost || node.row == Row::General ? std::nullopt : denominator(node, column, show);
    if (!value || !of)
        return value;
    return of->count > 0 ? std::optional(*value / of->count) : std::nullopt;
}

std::optional<Interval> MetricsModel::band(const Node &node, int column, Show show) const {
    const auto likely = shown(node, column, show);
    if (!likely || !m_forecast->low || !m_forecast->high || node.row == Row::General)
        return {};
    const auto in = [&](const Results &results) -> std::optional<double> {
        const Tally *tally = nullptr;
        const MessageResult *message = nullptr;
        switch (node.row) {
        case Row::Total: tally = &results.total; break;
        case Row::Channel:
            if (const ChannelResult *channel = results.channel(node.id))
                tally = &channel->tally;
            break;
        default: message = results.message(node.id);
        }
        if (message && node.row == Row::Message)
            tally = &message->tally;
        if (message && node.row == Row::Variant)
            for (const VariantResult &variant : message->variants)
                if (variant.id == node.variant)
                    tally = &variant.tally;
        if (!tally)
            return {};
        if (column == Cost)
            return node.row == Row::Total ? results.cost : tally->cost;
        const double count = column == Late ? tally->late : (*tally)[metricOf(column)];
        if (show == Show::Counts)
            return count;
        double of = double(results.recipients);
        if (show == Show::OfRequested || (show == Show::OfParent && (!isMetric(column) || !node.type)))
            of = (*tally)[Metric::Requested];
        if (show == Show::OfParent && isMetric(column) && column != FirstMetric && node.type)
            of = (*tally)[parentMetric(*node.type, metricOf(column))];
        if (show == Show::OfParent && column == FirstMetric)
            of = double(results.recipients);
        return of > 0 ? count / of : 0;
    };
    const auto low = in(*m_forecast->low), high = in(*m_forecast->high);
    if (!low || !high)
        return {};
    return around(*likely, *low, *high);
}

std::optional<Interval> MetricsModel::noise(const Node &node, int column, Show show) const {
    const auto value = number(node, column);
    const Sampling sampling = m_forecast->sampling();
    if (!value || sampling.exact() || node.row == Row::General)
        return {};
    const Results &results = m_forecast->sequence;
    const auto chosen = [&](const MessageResult &message) {
        return node.row == Row::Total ||
               (node.row == Row::Channel ? message.channel == node.id : message.id == node.id);
    };
    if (column == Cost) {
        if (node.row != Row::Variant)
            return costSampling(results, sampling, chosen);
        const double requested = node.tally[Metric::Requested];
        const Sampling::Part part{requested > 0 ? *value / requested : 0, requested};
        return sampling.sum({&part, 1});
    }
    const auto of = denominator(node, column, show);
    const int messages = int(std::count_if(results.messages.begin(), results.messages.end(), chosen));
    if (of && of->count <= 0)
        return {};
    if (messages == 1) // people, each counted once or not at all
        return of ? sampling.rate(*value, of->count) : sampling.count(*value);
    std::vector<Sampling::Part> parts;
    for (const MessageResult &message : results.messages)
        if (chosen(message))
            parts.push_back({1, column == Late ? message.tally.late : message.tally[metricOf(column)]});
    Interval sum = sampling.sum(parts);
    if (of)
        sum = {sum.low / of->count, sum.high / of->count};
    return sum;
}

QString MetricsModel::spelled(int column, bool share, double value) const {
    return column == Cost    ? exactMoney(value, m_forecast->sequence.currency)
           : !share          ? exactCount(value)
           : value > OverOne ? each(value)
                             : exactPercent(value);
}

QString MetricsModel::bandText(const Node &node, int column) const {
    if (node.row == Row::General || !number(node, column))
        return {};
    const auto ends = band(node, column, m_show);
    if (!ends) // under way, not kept, or the profile knows no ranges
        return m_forecast->complete ? QStringLiteral("–") : QStringLiteral("…");
    const auto spell = [&](double value) {
        return column == Cost           ? spokenMoney(value, m_forecast->sequence.currency)
               : m_show == Show::Counts ? spokenCount(value)
               : value > OverOne        ? each(value)
                                        : spokenPercent(value);
    };
    return tr("%1 – %2", "a range").arg(spell(ends->low), spell(ends->high));
}

QString MetricsModel::noiseText(const Node &node, int column) const {
    const auto value = shown(node, column, m_show);
    if (node.row == Row::General || !value)
        return {};
    if (m_forecast->exact())
        return tr("exact");
    const auto ends = noise(node, column, m_show);
    if (!ends)
        return {};
    const double half = (ends->high - ends->low) / 2;
    if (m_show != Show::Counts && column != Cost)
        return tr("± %1 pts", "percentage points").arg(QLocale().toString(half * 100, 'f', half < 0.001 ? 2 : 1));
    return *value > 0 ? tr("± %1").arg(spokenPercent(half / *value)) : tr("± %1").arg(spokenCount(half));
}

QStringList MetricsModel::rangeTips(const Node &node, int column) const {
    const bool share = m_show != Show::Counts;
    QStringList lines;
    if (const auto ends = band(node, column, m_show))
        lines << tr("With all numbers of the profile low to all high: %1 to %2.")
                     .arg(spelled(column, share, ends->low), spelled(column, share, ends->high));
    else if (m_forecast->request.scenario == Scenario::Likely && !hasRanges(m_forecast->profile))
        lines << tr("The profile gives no low and high ends, so there is no range to show.");
    if (m_forecast->exact()) {
        lines << tr("Computed exactly: there is no sampling noise.");
    } else if (const auto ends = noise(node, column, m_show)) {
        lines << tr("Sampling alone: another audience of this size would give %1 to %2 (95 %).")
                     .arg(spelled(column, share, ends->low), spelled(column, share, ends->high));
    }
    return lines;
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
        return (QStringList{tr("%1: %2").arg(what, about + exactMoney(*value, m_forecast->sequence.currency))} +
                rangeTips(node, column))
            .join(u'\n');
    QStringList lines{QStringLiteral("%1: %2").arg(what, about + exactCount(*value))};
    const double recipients = double(m_forecast->sequence.recipients);
    const double requested = node.tally[Metric::Requested];
    const auto rate = [&](double of, const QString &name) {
        if (of > 0)
            lines
                << (*value > of * OverOne // several messages each
                        ? tr("%1 for each of %2 %3").arg(QLocale().toString(*value / of, 'f', 2), exactCount(of), name)
                        : tr("%1 of %2 %3").arg(exactPercent(*value / of), exactCount(of), name));
    };
    if (isMetric(column) && node.type && metric > Metric::Delivered) {
        const Metric parent = parentMetric(*node.type, metric);
        rate(node.tally[parent], metricName(parent, *node.type).toLower());
    }
    if (column > FirstMetric)
        rate(requested, node.type ? metricName(Metric::Requested, *node.type).toLower() : tr("requested"));
    rate(recipients, tr("recipients"));
    lines << rangeTips(node, column);
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

ChartTable MetricsModel::table() const {
    ChartTable table;
    table.headers = {tr("Channel"), tr("Category"), tr("Step"), tr("Message"), tr("Variant")};
    for (int column = FirstMetric; column < ColumnCount; ++column)
        table.headers << headerData(column, Qt::Horizontal).toString();
    // The ranges stand behind all figures, so that those keep their columns.
    for (int column = FirstMetric; column < ColumnCount; ++column) {
        const QString name = headerData(column, Qt::Horizontal).toString();
        table.headers << tr("%1 (all low)").arg(name) << tr("%1 (all high)").arg(name)
                      << tr("%1 (sampling 95 % from)").arg(name) << tr("%1 (sampling 95 % to)").arg(name);
    }
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
        for (int column = FirstMetric; column < ColumnCount; ++column)
            for (const auto &range : {band(node, column, Show::Counts), noise(node, column, Show::Counts)})
                for (double Interval::*end : {&Interval::low, &Interval::high})
                    row << (range ? ChartCell(spelled(column, false, (*range).*end), (*range).*end) : ChartCell());
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
