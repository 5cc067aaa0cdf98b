#include "ui/compare/compare_chart.h"

#include "core/base/particles.h"
#include "ui/compare/compare_words.h"
#include "ui/theme/figures.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace stepline {

namespace {

struct CompareChart {
    Q_DECLARE_TR_FUNCTIONS(stepline::CompareChart)
};

QString spokenSigned(double value, const Pane &pane) {
    const auto spoken = [&](double amount) {
        return pane.unit == Pane::Unit::Money ? spokenMoney(amount, pane.currency) : spokenCount(amount);
    };
    const QString amount = spoken(std::abs(value));
    if (amount == spoken(0))
        return QStringLiteral("0");
    return (value > 0 ? QStringLiteral("+") : QStringLiteral("−")) + amount;
}

Pane emptyPane(const CompareOutcome &outcome, const CompareFigure &figure) {
    Pane pane;
    pane.unit = figure.kind == CompareFigure::Kind::Cost ? Pane::Unit::Money : Pane::Unit::Count;
    pane.currency = outcome.comparison.currencyB;
    return pane;
}

void addBar(Pane &pane, const QString &group, const CompareRow &row, const Ink &ink) {
    Bar bar;
    bar.at = double(pane.groups.size());
    bar.width = 0.5;
    bar.value = row.figure.difference;
    bar.ink = ink;
    if (!row.untouched())
        bar.whisker = row.figure.interval;
    bar.label = row.untouched() ? QString() : spokenSigned(row.figure.difference, pane);
    bar.strongLabel = row.figure.real();
    bar.tip = group + u'\n' + row.sentence();
    pane.bars << bar;
    pane.groups << group;
}

/// The range about zero, with room for labels at both ends.
void fit(Pane &pane) {
    double low = 0, high = 0;
    for (const Bar &bar : std::as_const(pane.bars)) {
        low = std::min({low, bar.value, bar.whisker ? bar.whisker->low : 0.0});
        high = std::max({high, bar.value, bar.whisker ? bar.whisker->high : 0.0});
    }
    const double size = high - low > 0 ? high - low : 1;
    pane.yMin = low - (low < 0 ? 0.28 : 0.06) * size;
    pane.yMax = high + (high > 0 ? 0.24 : 0.06) * size;
    const double spare = pane.groups.size() < 3 ? 0.5 : 0; // few bars stay slim
    pane.xMin = -0.5 - spare;
    pane.xMax = double(pane.groups.size()) - 0.5 + spare;
    pane.stretch = double(pane.groups.size()) + 2 * spare;
}

} // namespace

QString CompareFigure::key() const {
    return kind == Kind::Cost   ? QStringLiteral("cost")
           : kind == Kind::Late ? QStringLiteral("late")
                                : metricKey(metric);
}

CompareFigure CompareFigure::fromKey(QStringView key) {
    if (key == u"late")
        return {Kind::Late, Metric::Requested};
    if (const auto metric = metricFromKey(key))
        return {Kind::Metric, *metric};
    return {};
}

QString CompareFigure::name() const {
    return kind == Kind::Cost   ? CompareChart::tr("Cost")
           : kind == Kind::Late ? CompareChart::tr("Late")
                                : metricName(metric);
}

const Difference &CompareFigure::of(const DifferenceTally &tally) const {
    return kind == Kind::Cost ? tally.cost : kind == Kind::Late ? tally.late : tally[metric];
}

QList<CompareFigure> compareFigures(const CompareOutcome &outcome) {
    using Kind = CompareFigure::Kind;
    QList<CompareFigure> figures;
    if (outcome.comparison.currencyA == outcome.comparison.currencyB)
        figures << CompareFigure{Kind::Cost, Metric::Requested};
    for (const Metric metric : AllMetrics)
        if (std::ranges::any_of(outcome.comparison.messages, [metric](const MessageDifference &message) {
                return (message.typeA && reports(*message.typeA, metric)) ||
                       (message.typeB && reports(*message.typeB, metric));
            }))
            figures << CompareFigure{Kind::Metric, metric};
    return figures << CompareFigure{Kind::Late, Metric::Requested};
}

Chart differenceChart(const CompareOutcome &outcome, const CompareFigure &figure) {
    const Comparison &found = outcome.comparison;
    Chart chart;
    chart.key = QStringLiteral("difference-") + figure.key();
    chart.title = CompareChart::tr("Difference in %1").arg(figure.name().toLower());
    if (found.messages.empty()) {
        chart.empty = CompareChart::tr("Neither A nor B has a message, so there is nothing to draw.");
        return chart;
    }
    const CompareRow::Unit unit =
        figure.kind == CompareFigure::Kind::Cost ? CompareRow::Unit::Money : CompareRow::Unit::Count;
    Pane each = emptyPane(outcome, figure);
    chart.table.headers = {CompareChart::tr("Message"), CompareChart::tr("A"),          CompareChart::tr("B"),
                           CompareChart::tr("B − A"),   CompareChart::tr("95 %, from"), CompareChart::tr("to")};
    const auto tableRow = [&](const QString &name, const CompareRow &row) {
        const Difference &d = row.figure;
        chart.table.rows << QList<ChartCell>{name,
                                             {row.value(d.a), d.a},
                                             {row.value(d.b), d.b},
                                             {row.signedValue(d.difference), d.difference},
                                             {row.signedValue(d.interval.low), d.interval.low},
                                             {row.signedValue(d.interval.high), d.interval.high}};
    };
    const MessageDifference *widest = nullptr;
    for (const MessageDifference &message : found.messages) {
        const CompareRow row{figure.name(), figure.of(message.tally), unit, found.currencyB};
        const QString name = compareMessageName(outcome, message);
        const ChannelType type = message.typeB.value_or(message.typeA.value_or(ChannelType::InApp));
        addBar(each, name, row, {Ink::Role::Channel, type, 0});
        tableRow(name, row);
        if (!row.figure.real())
            continue;
        if (!widest || std::abs(row.figure.difference) > std::abs(figure.of(widest->tally).difference))
            widest = &message;
    }
    const CompareRow total{figure.name(), figure.of(found.total), unit, found.currencyB};
    addBar(each, CompareChart::tr("All"), total, {Ink::Role::Accent, {}, 0});
    tableRow(CompareChart::tr("All"), total);
    const auto untouched = [](const Bar &bar) { return !bar.whisker; };
    if (std::ranges::all_of(each.bars, untouched)) {
        chart.empty = withParticles(
            CompareChart::tr("%1 cannot differ: nothing that it depends on is changed.").arg(figure.name()));
        return chart;
    }
    fit(each);
    chart.panes << each;
    if (!widest) {
        chart.sentence = CompareChart::tr("%1: no message really differs.").arg(figure.name());
    } else {
        const CompareRow row{figure.name(), figure.of(widest->tally), unit, found.currencyB};
        // The sign stays with its number at the end of a line.
        QString by = row.signedValue(row.figure.difference);
        for (const QChar sign : {QChar(0x2212), QChar(u'+')})
            by.replace(sign, QString(sign) + QChar(0x2060));
        chart.sentence = CompareChart::tr("%1: %2 differs most, by %3.")
                             .arg(figure.name(), compareMessageName(outcome, *widest), by);
    }
    chart.caption = CompareChart::tr("B − A. Whiskers: 95 % interval; without one, nothing can differ.");
    return chart;
}

} // namespace stepline
