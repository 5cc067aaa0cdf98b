#include "core/base/particles.h"
#include "ui/preview/charts_common.h"
#include "ui/theme/figures.h"

#include <QLocale>

#include <cmath>

namespace stepline {

using namespace charts;

namespace {

double peopleConverted(const Results &results) {
    return results.converted;
}
double peopleReached(const Results &results) {
    return results.reached;
}
double costOf(const Results &results) {
    return results.cost;
}

/// A kept run has no broadcast beside it; its cost is known from what was saved.
bool hasBroadcast(const Forecast &forecast) {
    return forecast.broadcast.recipients > 0;
}
double broadcastCost(const Forecast &forecast) {
    return hasBroadcast(forecast) ? forecast.broadcast.cost : forecast.sequence.cost + forecast.sequence.saved;
}

QString amount(const Forecast &forecast, double value) {
    return exactMoney(value, forecast.sequence.currency);
}

/// In a sentence money is said as people say it; the table and the tooltips have it exactly.
QString inWords(const Forecast &forecast, double value) {
    return spokenMoney(value, forecast.sequence.currency);
}

/// Two bars: the sequence (with the honest band) and everything at once.
template <typename Pick>
Pane pairPane(const Forecast &forecast, const QString &title, Pane::Unit unit, double sequence, double broadcast,
              bool broadcastKnown, Figure::Kind kind, Pick pick, const std::optional<Interval> &noise) {
    const QString &currency = forecast.sequence.currency;
    const QString about = aboutSign(forecast.approximate);
    const auto exact = [&](double value) {
        return unit == Pane::Unit::Money ? exactMoney(value, currency) : exactCount(value);
    };
    const auto spoken = [&](double value) {
        return unit == Pane::Unit::Money ? spokenMoney(value, currency) : spokenCount(value);
    };
    Pane pane;
    pane.title = title;
    pane.unit = unit;
    pane.currency = currency;
    pane.valueAxis = false;
    pane.groups = {Charts::tr("This sequence")};
    pane.xMin = -0.5;

    Bar own;
    own.at = 0;
    own.width = 0.36;
    own.value = sequence;
    own.ink = {Ink::Role::Accent, {}, 0};
    own.label = about + spoken(sequence);
    if (broadcastKnown && broadcast > 0 && std::abs(sequence / broadcast - 1) >= 0.005)
        own.label += QStringLiteral(" (%1%2)").arg(sequence < broadcast ? QStringLiteral("−") : QStringLiteral("+"),
                                                   spokenPercent(std::abs(sequence / broadcast - 1)));
    own.strongLabel = true;
    own.whisker = bandOf(forecast, pick);
    own.noise = noise;
    own.tip = join(QStringList{Charts::tr("%1, this sequence: %2").arg(title, about + exact(sequence))} +
                   rangeLines(forecast, own.whisker, own.noise, exact));
    own.figure = {Figure::Scope::Run, {}, {}, kind, Metric::Converted};
    pane.bars << own;

    if (broadcastKnown) {
        pane.groups << Charts::tr("All at once");
        Bar other;
        other.at = 1;
        other.width = 0.36;
        other.value = broadcast;
        other.ink = {Ink::Role::Muted, {}, 1};
        other.label = about + spoken(broadcast);
        other.tip = Charts::tr("%1, everything sent at once: %2").arg(title, about + exact(broadcast));
        other.figure = {Figure::Scope::Run, {}, {}, kind, Metric::Converted, true};
        pane.bars << other;
    }
    double top = 0;
    for (const Bar &bar : pane.bars)
        top = std::max({top, bar.value, bar.whisker ? bar.whisker->high : 0.0});
    if (pane.groups.size() < 2)
        pane.xMin = -1; // a lone bar stays as slim as a pair's
    pane.xMax = pane.groups.size() < 2 ? 1 : 1.5;
    pane.yMax = top > 0 ? top * 1.2 : 1;
    return pane;
}

/// "3 fewer people convert", "as many people convert".
QString difference(double delta, const QString &more, const QString &fewer, const QString &same) {
    if (std::abs(delta) < 0.5)
        return same;
    return (delta > 0 ? more : fewer).arg(exactCount(std::round(std::abs(delta))));
}

/// The sampling of what is saved: the broadcast's messages less the sequence's own; nullopt without a broadcast.
std::optional<Interval> savedSampling(const Forecast &forecast) {
    const Sampling sampling = forecast.sampling();
    if (sampling.exact() || !hasBroadcast(forecast))
        return {};
    std::vector<Sampling::Part> parts;
    const auto add = [&](const Results &results, double sign) {
        for (const MessageResult &message : results.messages)
            if (const double requested = message.tally[Metric::Requested]; requested > 0)
                parts.push_back({sign * message.tally.cost / requested, requested});
    };
    add(forecast.broadcast, 1);
    add(forecast.sequence, -1);
    return sampling.sum(parts);
}

/// ": $9.1 k with all numbers low, $21 k with all high"; empty while the ends are not known.
QString savingBand(const Forecast &forecast) {
    if (!hasBand(forecast))
        return {};
    const QString low = inWords(forecast, forecast.low->saved), high = inWords(forecast, forecast.high->saved);
    if (low == high && low == inWords(forecast, forecast.sequence.saved))
        return {}; // three times the same says nothing
    return Charts::tr(": %1 with all numbers low, %2 with all high").arg(low, high);
}

QString savingSentence(const Forecast &forecast) {
    const double saved = forecast.sequence.saved, all = broadcastCost(forecast);
    const QString about = forecast.approximate ? Charts::tr("about ") : QString();
    if (all <= 0 && forecast.sequence.cost <= 0)
        return Charts::tr("Neither this sequence nor sending everything at once costs anything.");
    if (std::abs(saved) < 0.005)
        return Charts::tr("It costs the same as sending everything at once.");
    if (saved > 0)
        return Charts::tr("Saves %1 (%2) against sending everything at once%3.")
            .arg(about + inWords(forecast, saved), spokenPercent(saved / all), savingBand(forecast));
    return Charts::tr("Costs %1 more than sending everything at once.").arg(about + inWords(forecast, -saved));
}

} // namespace

Chart compareChart(const ChartInput &input) {
    Chart chart = begin(input, QStringLiteral("against-all-at-once"), Charts::tr("Against all at once"));
    if (chart.isEmpty())
        return chart;
    const Forecast &forecast = *input.forecast;
    const Results &own = forecast.sequence, &all = forecast.broadcast;
    const bool known = hasBroadcast(forecast);
    chart.panes << pairPane(forecast, Charts::tr("People reached"), Pane::Unit::Count, own.reached, all.reached, known,
                            Figure::Kind::Reached, peopleReached,
                            noiseOf(forecast, [&](const Sampling &sampling) { return sampling.count(own.reached); }))
                << pairPane(forecast, Charts::tr("Cost"), Pane::Unit::Money, own.cost, broadcastCost(forecast), true,
                            Figure::Kind::Cost, costOf,
                            noiseOf(forecast,
                                    [&](const Sampling &sampling) { return costSampling(own, sampling, anyMessage); }))
                << pairPane(forecast, Charts::tr("People converted"), Pane::Unit::Count, own.converted, all.converted,
                            known, Figure::Kind::Converted, peopleConverted,
                            noiseOf(forecast, [&](const Sampling &sampling) { return sampling.count(own.converted); }));
    QStringList words{savingSentence(forecast)};
    if (known)
        words << difference(own.reached - all.reached, Charts::tr("%1 more people are reached."),
                            Charts::tr("%1 fewer people are reached."), Charts::tr("As many people are reached."))
              << difference(own.converted - all.converted, Charts::tr("%1 more people convert."),
                            Charts::tr("%1 fewer people convert."), Charts::tr("As many people convert."));
    else
        words << Charts::tr("Reach and conversions of sending everything at once were not kept with this run.");
    chart.sentence = words.join(u' ');
    chart.caption = Charts::tr("The same %1 people, with the same luck").arg(exactCount(double(own.recipients)));
    if (const QString ranges = rangesCaption(forecast, chart.panes); !ranges.isEmpty())
        chart.caption += QStringLiteral(" · ") + ranges;

    const auto money = [&](double value) { return ChartCell(amount(forecast, value), value); };
    chart.table.headers = {Charts::tr("Figure"),     Charts::tr("This sequence"),      Charts::tr("All low"),
                           Charts::tr("All high"),   Charts::tr("Sampling 95 % from"), Charts::tr("Sampling 95 % to"),
                           Charts::tr("All at once")};
    for (const Pane &pane : std::as_const(chart.panes)) {
        const auto cell = [&](double value) {
            return ChartCell(pane.unit == Pane::Unit::Money ? amount(forecast, value) : exactCount(value), value);
        };
        const Bar &bar = pane.bars.first();
        chart.table.rows << QList<ChartCell>{pane.title,
                                             cell(bar.value),
                                             bar.whisker ? cell(bar.whisker->low) : ChartCell(),
                                             bar.whisker ? cell(bar.whisker->high) : ChartCell(),
                                             bar.noise ? cell(bar.noise->low) : ChartCell(),
                                             bar.noise ? cell(bar.noise->high) : ChartCell(),
                                             pane.bars.size() > 1 ? cell(pane.bars[1].value) : ChartCell()};
    }
    const auto savedBand = bandOf(forecast, [](const Results &results) { return results.saved; });
    const auto savedNoise = savedSampling(forecast);
    const auto end = [&](const std::optional<Interval> &range, double Interval::*which) {
        return range ? money((*range).*which) : ChartCell();
    };
    chart.table.rows << QList<ChartCell>{Charts::tr("Saved"),
                                         money(own.saved),
                                         end(savedBand, &Interval::low),
                                         end(savedBand, &Interval::high),
                                         end(savedNoise, &Interval::low),
                                         end(savedNoise, &Interval::high),
                                         {}};
    return chart;
}

namespace {

Pane channelCosts(const Forecast &forecast) {
    const QString &currency = forecast.sequence.currency;
    const QString about = aboutSign(forecast.approximate);
    Pane pane;
    pane.title = Charts::tr("Cost by channel");
    pane.unit = Pane::Unit::Money;
    pane.currency = currency;
    pane.stretch = 1.4;
    double top = 0;
    for (const ChannelResult &channel : forecast.sequence.channels) {
        Bar bar;
        bar.at = double(pane.groups.size());
        bar.width = 0.36;
        bar.value = channel.tally.cost;
        bar.ink = {Ink::Role::Channel, channel.type, 0};
        bar.label = about + spokenMoney(bar.value, currency);
        const QString name = channelTitle(forecast.request.tmpl, channel.id);
        bar.whisker = bandOf(forecast, [&](const Results &results) {
            const ChannelResult *found = results.channel(channel.id);
            return found ? found->tally.cost : 0.0;
        });
        bar.tip = Charts::tr("%1: %2 for %3 requests")
                      .arg(name, about + exactMoney(bar.value, currency), exactCount(channel.tally[Metric::Requested]));
        bar.noise = noiseOf(forecast, [&](const Sampling &sampling) {
            return costSampling(forecast.sequence, sampling,
                                [&](const MessageResult &message) { return message.channel == channel.id; });
        });
        for (const QString &line :
             rangeLines(forecast, bar.whisker, bar.noise, [&](double value) { return exactMoney(value, currency); }))
            bar.tip += u'\n' + line;
        bar.figure = {Figure::Scope::Channel, channel.id, {}, Figure::Kind::Cost};
        pane.groups << name;
        pane.bars << bar;
        top = std::max({top, bar.value, bar.whisker ? bar.whisker->high : 0.0, bar.noise ? bar.noise->high : 0.0});
    }
    pane.xMin = -0.5;
    pane.xMax = double(pane.groups.size()) - 0.5;
    pane.yMax = roundedUp(top * 1.15);
    return pane;
}

Pane balance(const Forecast &forecast, bool revenue) {
    const QString &currency = forecast.sequence.currency;
    const QString about = aboutSign(forecast.approximate);
    Pane pane;
    pane.title = revenue ? Charts::tr("Cost and revenue") : Charts::tr("Cost in all");
    pane.unit = Pane::Unit::Money;
    pane.currency = currency;
    pane.valueAxis = false;
    double top = 0, bottom = 0;
    const auto pair = [&](const QString &name, double own, double all, bool allKnown, Figure::Kind kind, Ink ink,
                          const std::optional<Interval> &band, const std::optional<Interval> &noise) {
        const double at = double(pane.groups.size());
        pane.groups << name;
        const auto add = [&](double x, double value, Ink barInk, bool broadcast) {
            Bar bar;
            bar.at = x;
            bar.width = 0.3;
            bar.value = value;
            bar.ink = barInk;
            bar.label = about + spokenMoney(value, currency);
            bar.strongLabel = !broadcast;
            bar.tip = (broadcast ? Charts::tr("%1, everything sent at once: %2") : Charts::tr("%1, this sequence: %2"))
                          .arg(name, about + exactMoney(value, currency));
            if (!broadcast) {
                bar.whisker = band;
                bar.noise = noise;
                for (const QString &line :
                     rangeLines(forecast, band, noise, [&](double money) { return exactMoney(money, currency); }))
                    bar.tip += u'\n' + line;
                for (const auto &range : {band, noise})
                    if (range) {
                        top = std::max(top, range->high);
                        bottom = std::min(bottom, range->low);
                    }
            }
            bar.figure = {Figure::Scope::Run, {}, {}, kind, Metric::Converted, broadcast};
            bar.series = broadcast ? QStringLiteral("broadcast") : QStringLiteral("sequence");
            pane.bars << bar;
            top = std::max(top, value);
            bottom = std::min(bottom, value);
        };
        add(at - (allKnown ? 0.17 : 0), own, ink, false);
        if (allKnown)
            add(at + 0.17, all, {Ink::Role::Muted, {}, 1}, true);
    };
    const Results &own = forecast.sequence, &all = forecast.broadcast;
    const bool known = hasBroadcast(forecast);
    pair(Charts::tr("Cost"), own.cost, broadcastCost(forecast), true, Figure::Kind::Cost, {Ink::Role::Accent, {}, 0},
         bandOf(forecast, costOf),
         noiseOf(forecast, [&](const Sampling &sampling) { return costSampling(own, sampling, anyMessage); }));
    if (revenue) {
        const double worth = own.converted > 0 ? own.revenue / own.converted : 0;
        pair(Charts::tr("Revenue"), own.revenue, all.revenue, known, Figure::Kind::Revenue, {Ink::Role::Accent, {}, 0},
             bandOf(forecast, [](const Results &results) { return results.revenue; }),
             noiseOf(forecast, [&](const Sampling &sampling) {
                 const Interval people = sampling.count(own.converted);
                 return Interval{people.low * worth, people.high * worth};
             }));
        pair(Charts::tr("Left over"), own.revenue - own.cost, all.revenue - all.cost, known, Figure::Kind::Revenue,
             {own.revenue >= own.cost ? Ink::Role::Good : Ink::Role::Warning, {}, 0},
             bandOf(forecast, [](const Results &results) { return results.revenue - results.cost; }), {});
    }
    const double spare = pane.groups.size() < 2 ? 0.6 : 0; // a lone pair stays slim
    pane.xMin = -0.5 - spare;
    pane.xMax = double(pane.groups.size()) - 0.5 + spare;
    pane.yMax = top > 0 ? top * 1.2 : 1;
    pane.yMin = bottom < 0 ? bottom * 1.25 : 0;
    return pane;
}

QString moneySentence(const Forecast &forecast, std::optional<double> worth) {
    const Results &own = forecast.sequence;
    const QString about = forecast.approximate ? Charts::tr("about ") : QString();
    QStringList words{own.converted > 0
                          ? Charts::tr("Costs %1: %2 for each person who converts.")
                                .arg(about + inWords(forecast, own.cost), inWords(forecast, own.cost / own.converted))
                          : Charts::tr("Costs %1, and nobody converts.").arg(about + inWords(forecast, own.cost))};
    if (!worth)
        words << Charts::tr("The goal has no value yet, so no revenue is shown: say in the template's goal what a "
                            "conversion is worth.");
    else if (own.cost > 0)
        words << Charts::tr("Revenue %1; every %2 spent brings %3 back.")
                     .arg(about + inWords(forecast, own.revenue), inWords(forecast, 1),
                          inWords(forecast, own.revenue / own.cost));
    else
        words << Charts::tr("Revenue %1.").arg(about + inWords(forecast, own.revenue));
    if (own.heldOut > 0 || own.lift != 0)
        words << Charts::tr("The messages add %1 percentage points of conversions to what would happen anyway.")
                     .arg(QLocale().toString(own.lift * 100, 'f', 2));
    return words.join(u' ');
}

} // namespace

Chart moneyChart(const ChartInput &input) {
    Chart chart = begin(input, QStringLiteral("cost-and-revenue"), Charts::tr("Cost and revenue"));
    if (chart.isEmpty())
        return chart;
    const Forecast &forecast = *input.forecast;
    const Results &own = forecast.sequence;
    std::optional<double> worth;
    if (forecast.request.tmpl.goal)
        worth = forecast.request.tmpl.goal->value;
    const bool revenue = worth.has_value() || own.revenue != 0;
    if (own.cost <= 0 && broadcastCost(forecast) <= 0 && !revenue) {
        chart.empty = Charts::tr(
            "No channel of this sequence costs anything in this profile, and the goal has no value. Set costs in "
            "the profile, or what a conversion is worth in the template's goal.");
        return chart;
    }
    chart.panes << channelCosts(forecast) << balance(forecast, revenue);
    chart.keys = {{QStringLiteral("sequence"), Charts::tr("This sequence"), {Ink::Role::Accent, {}, 0}},
                  {QStringLiteral("broadcast"), Charts::tr("All at once"), {Ink::Role::Muted, {}, 1}}};
    chart.sentence = withParticles(moneySentence(forecast, revenue ? std::optional(worth.value_or(0)) : std::nullopt));
    chart.caption = rangesCaption(forecast, chart.panes);
    const auto money = [&](double value) { return ChartCell(amount(forecast, value), value); };
    chart.table.headers = {Charts::tr("Figure"),          Charts::tr("This sequence"), Charts::tr("All at once"),
                           Charts::tr("All low"),         Charts::tr("All high"),      Charts::tr("Sampling 95 % from"),
                           Charts::tr("Sampling 95 % to")};
    const QList<Bar> &costs = chart.panes.first().bars;
    for (size_t c = 0; c < own.channels.size(); ++c) {
        const ChannelResult &channel = own.channels[c];
        const ChannelResult *all = forecast.broadcast.channel(channel.id);
        QList<ChartCell> row{Charts::tr("Cost of %1").arg(channelTitle(forecast.request.tmpl, channel.id)),
                             money(channel.tally.cost), all ? money(all->tally.cost) : ChartCell()};
        for (const auto &range : {costs[qsizetype(c)].whisker, costs[qsizetype(c)].noise})
            row << (range ? money(range->low) : ChartCell()) << (range ? money(range->high) : ChartCell());
        chart.table.rows << row;
    }
    chart.table.rows << QList<ChartCell>{Charts::tr("Cost"), money(own.cost), money(broadcastCost(forecast))};
    if (revenue)
        chart.table.rows << QList<ChartCell>{Charts::tr("Revenue"), money(own.revenue),
                                             hasBroadcast(forecast) ? money(forecast.broadcast.revenue) : ChartCell()};
    chart.table.rows << QList<ChartCell>{Charts::tr("Saved"), money(own.saved), {}};
    return chart;
}

} // namespace stepline
