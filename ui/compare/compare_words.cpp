#include "ui/compare/compare_words.h"

#include "ui/theme/figures.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace stepline {

namespace {

struct Compare {
    Q_DECLARE_TR_FUNCTIONS(stepline::Compare)
};

using Unit = CompareRow::Unit;

/// Collects the rows of a section.
class Section {
public:
    Section(const Comparison &comparison, QString title, QString note = {}, std::optional<ChannelType> type = {})
        : m_currency(comparison.currencyB),
          m_sameMoney(comparison.currencyA == comparison.currencyB), m_section{
                                                                         std::move(title), std::move(note), type, {}} {}

    Section &add(const QString &name, const Difference &figure, Unit unit = Unit::Count) {
        if (unit != Unit::Money || m_sameMoney)
            m_section.rows.push_back({name, figure, unit, m_currency});
        return *this;
    }
    Section &tally(const DifferenceTally &tally, std::optional<ChannelType> a, std::optional<ChannelType> b) {
        for (const Metric metric : AllMetrics) {
            const bool inA = a && reports(*a, metric), inB = b && reports(*b, metric);
            if (inA || inB)
                add(metricName(metric, inB ? *b : *a), tally[metric]);
        }
        add(Compare::tr("Late"), tally.late);
        return add(Compare::tr("Cost"), tally.cost, Unit::Money);
    }
    /// Why it was not sent, where somebody was concerned.
    Section &missed(const NotRequested &why) {
        const auto some = [this](const QString &name, const Difference &figure) {
            if (figure.a > 0 || figure.b > 0)
                add(name, figure);
        };
        some(Compare::tr("Skipped: not reachable"), why.unreachable);
        some(Compare::tr("Skipped: guard"), why.guard);
        some(Compare::tr("Skipped: limit"), why.limit);
        some(Compare::tr("Not needed any more"), why.ended);
        some(Compare::tr("After the preview’s end"), why.afterHorizon);
        return *this;
    }
    CompareSection take() { return std::move(m_section); }

private:
    QString m_currency;
    bool m_sameMoney;
    CompareSection m_section;
};

QString onlyOn(Side side) {
    return side == Side::OnlyA ? Compare::tr("only in A") : side == Side::OnlyB ? Compare::tr("only in B") : QString();
}

QString channelName(const CompareOutcome &outcome, const QString &id) {
    for (const Template *tmpl : {&outcome.b, &outcome.a})
        if (const Channel *channel = tmpl->channel(id))
            return channel->displayName();
    return id;
}

bool hasGoalValue(const Template &tmpl) {
    return tmpl.goal && tmpl.goal->value;
}

bool nothingCanDiffer(const std::vector<CompareSection> &sections) {
    return std::ranges::all_of(sections, [](const CompareSection &section) {
        return std::ranges::all_of(section.rows, &CompareRow::untouched);
    });
}

} // namespace

QString CompareRow::value(double value) const {
    switch (unit) {
    case Unit::Money: return exactMoney(value, currency);
    case Unit::Share: return exactPercent(value);
    case Unit::Ratio: return QLocale().toString(value, 'f', 3);
    case Unit::Count: break;
    }
    return exactCount(value);
}

QString CompareRow::brief(double amount) const {
    if (unit != Unit::Money || std::abs(amount) < 1000)
        return value(amount);
    const QString cents = QString(QLocale().decimalPoint()) + QStringLiteral("00");
    return value(std::round(amount)).remove(cents);
}

QString CompareRow::signedValue(double amount) const {
    const QString spoken = unit == Unit::Share
                               ? QLocale().toString(100 * std::abs(amount), 'f', 3) + QStringLiteral(" %")
                               : brief(std::abs(amount));
    const bool nothing = std::ranges::none_of(spoken, [](QChar c) { return c.digitValue() > 0; });
    if (nothing)
        return value(0);
    return (amount > 0 ? QStringLiteral("+") : QStringLiteral("−")) + spoken;
}

QString CompareRow::interval() const {
    if (untouched())
        return Compare::tr("cannot differ");
    return Compare::tr("%1 to %2").arg(signedValue(figure.interval.low), signedValue(figure.interval.high));
}

QString CompareRow::sentence() const {
    const QString sides = Compare::tr("%1: A %2, B %3.").arg(name, value(figure.a), value(figure.b));
    if (untouched())
        return sides + u' ' + Compare::tr("Nothing that was changed can reach it.");
    const QString range =
        Compare::tr("B − A is %1; with 95 % confidence it lies between %2 and %3.")
            .arg(signedValue(figure.difference), signedValue(figure.interval.low), signedValue(figure.interval.high));
    return sides + u' ' + range + u' ' +
           (figure.real() ? Compare::tr("The difference is real.") : Compare::tr("It may as well be none."));
}

QString compareMessageName(const CompareOutcome &outcome, const MessageDifference &message) {
    return messageName(message.side == Side::OnlyA ? outcome.a : outcome.b, message.id);
}

std::vector<CompareSection> compareSections(const CompareOutcome &outcome) {
    const Comparison &found = outcome.comparison;
    std::vector<CompareSection> sections;
    Section run(found, Compare::tr("Whole run"));
    run.add(Compare::tr("Cost"), found.cost, Unit::Money).add(Compare::tr("Saved"), found.saved, Unit::Money);
    if (hasGoalValue(outcome.a) || hasGoalValue(outcome.b))
        run.add(Compare::tr("Revenue"), found.revenue, Unit::Money);
    run.add(Compare::tr("People converted"), found.converted)
        .add(Compare::tr("Lift"), found.lift, Unit::Share)
        .add(Compare::tr("People reached"), found.reached)
        .add(Compare::tr("Messages each"), found.messagesPerRecipient, Unit::Ratio)
        .add(Compare::tr("Stopped"), found.stopped)
        .add(Compare::tr("Exited"), found.exited)
        .add(Compare::tr("Completed"), found.completed)
        .add(Compare::tr("In progress"), found.inProgress);
    if (found.heldOut.a > 0 || found.heldOut.b > 0)
        run.add(Compare::tr("Held out"), found.heldOut).add(Compare::tr("Held out, converted"), found.heldOutConverted);
    for (const Metric metric : AllMetrics)
        run.add(Compare::tr("%1, all messages").arg(metricName(metric)), found.total[metric]);
    run.add(Compare::tr("Late, all messages"), found.total.late);
    sections.push_back(run.take());
    for (const MessageDifference &message : found.messages) {
        QString note = onlyOn(message.side);
        if (message.side == Side::Both && message.channelA != message.channelB)
            note = Compare::tr("%1 in A, %2 in B")
                       .arg(channelName(outcome, message.channelA), channelName(outcome, message.channelB));
        sections.push_back(
            Section(found, compareMessageName(outcome, message), note, message.typeB ? message.typeB : message.typeA)
                .tally(message.tally, message.typeA, message.typeB)
                .missed(message.missed)
                .take());
        for (const VariantDifference &variant : message.variants)
            sections.push_back(
                Section(found, Compare::tr("%1, variant %2").arg(compareMessageName(outcome, message), variant.id),
                        onlyOn(variant.side), message.typeB ? message.typeB : message.typeA)
                    .tally(variant.tally, message.typeA, message.typeB)
                    .take());
    }
    for (const ChannelDifference &channel : found.channels)
        sections.push_back(Section(found, Compare::tr("Channel %1").arg(channelName(outcome, channel.id)),
                                   onlyOn(channel.side), channel.type)
                               .tally(channel.tally, channel.type, channel.type)
                               .take());
    return sections;
}

QString compareHeadline(const CompareOutcome &outcome) {
    const Comparison &found = outcome.comparison;
    const bool money = found.currencyA == found.currencyB;
    QStringList real, doubtful;
    if (money && found.cost.real()) {
        const QString amount = exactMoney(std::abs(found.cost.difference), found.currencyB);
        real << (found.cost.difference < 0 ? Compare::tr("costs %1 less") : Compare::tr("costs %1 more")).arg(amount);
    } else if (money && found.cost.interval != Interval{}) {
        doubtful << Compare::tr("cost");
    }
    if (found.converted.real()) {
        const int people = int(std::min(1e9, std::round(std::abs(found.converted.difference))));
        real << (found.converted.difference < 0 ? Compare::tr("converts %Ln fewer people", nullptr, people)
                                                : Compare::tr("converts %Ln more people", nullptr, people));
    } else if (found.converted.interval != Interval{}) {
        doubtful << Compare::tr("conversions");
    }
    if (real.size() == 2)
        return Compare::tr("B %1 and %2; both differences are real at 95 %.").arg(real[0], real[1]);
    if (real.size() == 1 && !doubtful.isEmpty())
        return Compare::tr("B %1, and that is real at 95 %. There is no real difference in %2.")
            .arg(real[0], doubtful[0]);
    if (real.size() == 1)
        return Compare::tr("B %1, and that is real at 95 %.").arg(real[0]);
    const auto sections = compareSections(outcome);
    if (nothingCanDiffer(sections))
        return Compare::tr("A and B do the same to everybody: nothing that counts differs between them.");
    for (const CompareSection &section : sections)
        for (const CompareRow &row : section.rows)
            if (row.figure.real())
                return Compare::tr("No real difference in cost or conversions; the two differ elsewhere: %1, %2 in "
                                   "“%3”.")
                    .arg(row.name, row.signedValue(row.figure.difference), section.title);
    return Compare::tr("No real difference: what is seen between A and B may as well be chance.");
}

} // namespace stepline
