#include "ui/models/metrics_node.h"

#include <algorithm>

// The numbers of the metrics: what a cell counts, what it is a share of, and the ranges around it.

namespace stepline {

namespace {

Interval around(double likely, double a, double b) {
    return {std::min({likely, a, b}), std::max({likely, a, b})};
}

} // namespace

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
    const auto isCounted = [metric](ChannelType type) { return reports(type, metric) && !toBeSupported(type, metric); };
    if (node.type ? isCounted(*node.type)
                  : std::any_of(m_root->children.begin(), m_root->children.end(),
                                [&](const auto &child) { return child->type && isCounted(*child->type); }))
        return node.tally[metric];
    return {};
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

} // namespace stepline
