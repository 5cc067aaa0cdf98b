#include "ui/models/metrics_node.h"
#include "ui/theme/figures.h"

// The metrics as one flat table: for the clipboard and for CSV.

namespace stepline {

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
