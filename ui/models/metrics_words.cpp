#include "ui/models/metrics_node.h"

#include "core/base/particles.h"
#include "ui/preview/benchmarks.h"
#include "ui/theme/figures.h"

#include <QLocale>

// The metrics in words: cells, ranges, and the tip that explains a number.

namespace stepline {

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
    if (column == Cost) // beside thousands cents are noise; the tip has them
        return about + (m_forecast->sequence.total.cost >= 999.5 ? wholeMoney
                                                                 : exactMoney)(*value, m_forecast->sequence.currency);
    if (node.row == Row::General)
        return exactCount(*value);
    if (const auto of = denominator(node, column, m_show))
        return of->count > 0 ? about + spelled(column, true, *value / of->count) : QStringLiteral("–");
    return about + exactCount(*value);
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
        return withParticles(node.type ? tr("%1 does not report “%2”.").arg(channelTypeName(*node.type), what)
                                       : tr("No channel of this sequence reports “%1”.").arg(what));
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

} // namespace stepline
