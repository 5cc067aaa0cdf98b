#include "app/cli/compare_table.h"

#include "app/cli/text_table.h"
#include "core/base/text.h"

#include <QLocale>

namespace stepline::cli {

namespace {

/// How the values of a figure are written.
struct Form {
    int decimals = 0;
    double factor = 1;
    QString unit; ///< with its space
};

class Writer {
public:
    explicit Writer(QString currency) : m_money{2, 1, u' ' + currency} {}

    void count(const QString &name, const Difference &figure) { add(name, figure, {}); }
    void money(const QString &name, const Difference &figure) { add(name, figure, m_money); }
    void share(const QString &name, const Difference &figure) { add(name, figure, {2, 100, QStringLiteral(" %")}); }
    void ratio(const QString &name, const Difference &figure) { add(name, figure, {3, 1, {}}); }

    void tally(const DifferenceTally &tally, const QList<std::pair<Metric, QString>> &metrics) {
        for (const auto &[metric, name] : metrics)
            count(name, tally[metric]);
        count(text("Late"), tally.late);
        money(text("Cost"), tally.cost);
    }

    /// Those that somebody was concerned by.
    void missed(const NotRequested &why) {
        const auto some = [this](const QString &name, const Difference &figure) {
            if (figure.a > 0 || figure.b > 0)
                count(name, figure);
        };
        some(text("Skipped: not reachable"), why.unreachable);
        some(text("Skipped: guard"), why.guard);
        some(text("Skipped: limit"), why.limit);
        some(text("Not needed any more"), why.ended);
        some(text("After the preview's end"), why.afterHorizon);
    }

    QString take(const QString &heading) {
        const QString out = heading + u'\n' + aligned(m_rows, 1) + u'\n';
        m_rows = {header()};
        return out;
    }

private:
    static Row header() { return {QString(), text("A"), text("B"), text("B − A"), text("95 % interval"), QString()}; }
    void add(const QString &name, const Difference &figure, const Form &form) {
        const auto spoken = [&](double value) {
            return QLocale().toString(value * form.factor, 'f', form.decimals) + form.unit;
        };
        const auto signedly = [&](double value) {
            return (value > 0 ? QStringLiteral("+") : QString()) + spoken(value);
        };
        m_rows << Row{name,
                      spoken(figure.a),
                      spoken(figure.b),
                      signedly(figure.difference),
                      figure.interval == Interval{}
                          ? text("untouched")
                          : text("%1 to %2").arg(signedly(figure.interval.low), signedly(figure.interval.high)),
                      figure.real() ? QStringLiteral("*") : QString()};
    }

    Form m_money;
    QList<Row> m_rows{header()};
};

using NamedMetrics = QList<std::pair<Metric, QString>>;

/// What either type reports, in the words of the one on B where it is there.
NamedMetrics metricsOf(std::optional<ChannelType> a, std::optional<ChannelType> b) {
    NamedMetrics metrics;
    for (Metric metric : AllMetrics) {
        const bool inB = b && reports(*b, metric), inA = a && reports(*a, metric);
        if (inA || inB)
            metrics << std::pair(metric, metricName(metric, inB ? *b : *a));
    }
    return metrics;
}

NamedMetrics allMetrics() {
    NamedMetrics metrics;
    for (Metric metric : AllMetrics)
        metrics << std::pair(metric, metricName(metric));
    return metrics;
}

QString only(Side side) {
    return side == Side::OnlyA ? text(" (only in A)") : side == Side::OnlyB ? text(" (only in B)") : QString();
}

QString channelName(const Template &tmpl, const QString &id) {
    const Channel *channel = tmpl.channel(id);
    return channel ? channel->displayName() : id;
}

} // namespace

QString compareTable(const Template &a, const Template &b, const Comparison &comparison) {
    QString out = text("A: %1").arg(a.name) + u'\n' + text("B: %1").arg(b.name) + QStringLiteral("\n\n");
    Writer writer(comparison.currencyA);
    writer.count(text("Reached"), comparison.reached);
    writer.count(text("Converted"), comparison.converted);
    writer.count(text("Stopped"), comparison.stopped);
    writer.count(text("Exited"), comparison.exited);
    writer.count(text("Completed"), comparison.completed);
    writer.count(text("In progress"), comparison.inProgress);
    if (comparison.heldOut.a > 0 || comparison.heldOut.b > 0) {
        writer.count(text("Held out"), comparison.heldOut);
        writer.count(text("Held out, converted"), comparison.heldOutConverted);
    }
    writer.share(text("Lift"), comparison.lift);
    writer.ratio(text("Messages per recipient"), comparison.messagesPerRecipient);
    writer.money(text("Cost"), comparison.cost);
    writer.money(text("Saved against sending everything at once"), comparison.saved);
    if ((a.goal && a.goal->value) || (b.goal && b.goal->value))
        writer.money(text("Revenue"), comparison.revenue);
    out += writer.take(text("General"));

    for (const MessageDifference &message : comparison.messages) {
        const QString channel =
            message.side == Side::OnlyA ? channelName(a, message.channelA) : channelName(b, message.channelB);
        writer.tally(message.tally, metricsOf(message.typeA, message.typeB));
        writer.missed(message.missed);
        out += writer.take(text("Message %1, %2").arg(message.id, channel) + only(message.side));
        for (const VariantDifference &variant : message.variants) {
            writer.tally(variant.tally, metricsOf(message.typeA, message.typeB));
            out += writer.take(text("Message %1, variant %2").arg(message.id, variant.id) + only(variant.side));
        }
    }
    for (const ChannelDifference &channel : comparison.channels) {
        writer.tally(channel.tally, metricsOf(channel.type, channel.type));
        out += writer.take(text("Channel %1").arg(channelName(channel.side == Side::OnlyA ? a : b, channel.id)) +
                           only(channel.side));
    }
    writer.tally(comparison.total, allMetrics());
    out += writer.take(text("All messages"));
    out +=
        text("* real at 95 %: the interval leaves zero out. %1 recipients over %2 after entry, the same ones with the "
             "same luck on both sides, seed %3, in %4 s.")
            .arg(number(double(comparison.recipients)), spokenDuration(comparison.horizonA),
                 QString::number(comparison.seed), QLocale().toString(comparison.seconds, 'f', 3)) +
        u'\n';
    return out;
}

} // namespace stepline::cli
