#include "ui/board/forecast_words.h"

#include "ui/board/board_text.h"
#include "ui/theme/figures.h"

#include <QLocale>
#include <cmath>

namespace stepline {

namespace {

/// Late reactions are marked from this share of the recipients on.
constexpr double NotableLate = 0.005;
/// A change that would be spoken as 0.0 points is none.
constexpr double SmallestPoints = 0.0005;
/// The same for money, as a share of what it was.
constexpr double SmallestMoney = 0.0005;
/// The same for a sentence, which has two decimals.
constexpr double SmallestSpoken = 0.00005;

const QString Separator = QStringLiteral(" · ");

/// "2.1", "12": percentage points, without sign.
QString points(double difference) {
    const double size = std::abs(difference) * 100;
    return QLocale().toString(size, 'f', size < 9.95 ? 1 : 0);
}

QString arrow(double difference) {
    return difference > 0 ? QStringLiteral("▲") : QStringLiteral("▼");
}

QString signedMoney(double difference, const QString &currency) {
    return (difference > 0 ? QStringLiteral("+") : QStringLiteral("−")) + spokenMoney(std::abs(difference), currency);
}

/// How one share differs, in a sentence: "Viewed: 2.10 points more (41.20 %, was 39.10 %)".
QString sharesCompared(const QString &name, double now, double before) {
    const QString by = QLocale().toString(std::abs(now - before) * 100, 'f', 2);
    return (now > before ? BoardText::tr("%1: %2 points more (%3, was %4)")
                         : BoardText::tr("%1: %2 points less (%3, was %4)"))
        .arg(name, by, exactPercent(now), exactPercent(before));
}

/// A message before and after the edits since the last saved version.
class Changes {
public:
    Changes(const Forecast &forecast, const MessageResult &now, std::optional<ChannelType> type)
        : m_n(double(forecast.sequence.recipients)), m_currency(forecast.sequence.currency), m_now(now.tally) {
        if (!forecast.saved)
            return;
        const MessageResult *before = forecast.saved->message(now.id);
        m_new = !before;
        if (before)
            compare(before->tally, type);
    }

    bool isNew() const { return m_new; }
    /// From the longest way to say it to the shortest; empty when nothing has changed to speak of.
    const QStringList &words() const { return m_words; }
    const QStringList &sentences() const { return m_sentences; }

private:
    double share(double count) const { return count / m_n; }

    void compare(const Tally &before, std::optional<ChannelType> type) {
        QStringList full, brief; ///< by importance
        const auto shares = [&](const QString &word, const QString &name, double now, double was) {
            if (std::abs(now - was) >= SmallestPoints) {
                const QString by = arrow(now - was) + QStringLiteral("\u2009") + points(now - was);
                const QString spoken = BoardText::tr("%1 pts", "percentage points").arg(by);
                full << (word.isEmpty() ? spoken : BoardText::tr("%1 %2", "a metric and its change").arg(word, spoken));
                brief << (word.isEmpty() ? by : BoardText::tr("%1 %2", "a metric and its change").arg(word, by));
            }
            if (std::abs(now - was) * m_n >= 0.5 && std::abs(now - was) >= SmallestSpoken)
                m_sentences << sharesCompared(name, now, was);
        };
        shares({}, BoardText::tr("Reach"), share(m_now[Metric::Requested]), share(before[Metric::Requested]));
        const double cost = m_now.cost - before.cost;
        if (std::abs(cost) > SmallestMoney * std::max(std::abs(before.cost), std::abs(m_now.cost))) {
            full << signedMoney(cost, m_currency);
            brief << signedMoney(cost, m_currency);
            m_sentences << (cost > 0 ? BoardText::tr("Cost: %1 more (%2, was %3)")
                                     : BoardText::tr("Cost: %1 less (%2, was %3)"))
                               .arg(exactMoney(std::abs(cost), m_currency), exactMoney(m_now.cost, m_currency),
                                    exactMoney(before.cost, m_currency));
        }
        shares(BoardText::tr("late"), BoardText::tr("Late"), share(m_now.late), share(before.late));
        if (type)
            for (Metric metric : vocabularyMetrics(*type))
                if (metric != Metric::Requested && !toBeSupported(*type, metric))
                    shares(QLocale().toLower(metricName(metric, *type)), metricName(metric, *type),
                           share(m_now[metric]), share(before[metric]));
        if (full.isEmpty())
            return;
        if (full.size() > 1)
            m_words << full[0] + Separator + full[1] << brief[0] + Separator + brief[1];
        m_words << full[0] << brief[0];
    }

    double m_n;
    QString m_currency;
    Tally m_now;
    bool m_new = false;
    QStringList m_words, m_sentences;
};

/// The ends of the band for a figure, in words; empty while there is none.
template <typename Pick, typename Spell> QString bandOf(const Forecast &forecast, Pick pick, Spell spell) {
    if (!forecast.low || !forecast.high)
        return {};
    const double likely = pick(forecast.sequence), low = pick(*forecast.low), high = pick(*forecast.high);
    const double least = std::min({likely, low, high}), most = std::max({likely, low, high});
    const QString from = spell(least), to = spell(most);
    return from == to ? from : BoardText::tr("%1 to %2", "a range").arg(from, to);
}

QStringList uncertainty(const Forecast &forecast, const MessageResult &message) {
    QStringList lines;
    const auto tallyOf = [&](const Results &results) {
        const MessageResult *found = results.message(message.id);
        return found ? found->tally : Tally();
    };
    const QString band = bandOf(
        forecast, [&](const Results &results) { return tallyOf(results)[Metric::Requested]; }, exactCount);
    if (!band.isEmpty())
        lines << BoardText::tr("With all numbers low to all high: %1 requested, %2")
                     .arg(band, bandOf(
                                    forecast, [&](const Results &results) { return tallyOf(results).cost; },
                                    [&](double cost) { return exactMoney(cost, forecast.sequence.currency); }));
    if (forecast.exact()) {
        lines << BoardText::tr("Computed exactly: no sampling noise.");
        return lines;
    }
    const Interval noise = forecast.sampling().count(message.tally[Metric::Requested]);
    lines << BoardText::tr("Sampling alone (95 %): %1 to %2 requested")
                 .arg(exactCount(noise.low), exactCount(noise.high));
    if (forecast.approximate)
        lines << BoardText::tr("Forecast from %1 people for now.").arg(exactCount(double(forecast.sampledRecipients)));
    return lines;
}

QString tipOf(const Forecast &forecast, const MessageResult &message, std::optional<ChannelType> type,
              const Changes &changes) {
    const double n = double(forecast.sequence.recipients);
    const Tally &tally = message.tally;
    QStringList lines;
    if (changes.isNew())
        lines << BoardText::tr("Not in the last saved version.");
    else if (!changes.sentences().isEmpty())
        lines << BoardText::tr("Changed since the last saved version:") << changes.sentences() << QString();
    const QString about = aboutSign(forecast.approximate);
    const auto line = [&](const QString &name, double count) {
        lines
            << BoardText::tr("%1: %2 (%3 of recipients)").arg(name, about + exactCount(count), exactPercent(count / n));
    };
    if (type)
        for (Metric metric : vocabularyMetrics(*type))
            if (!toBeSupported(*type, metric))
                line(metricName(metric, *type), tally[metric]);
    lines << BoardText::tr("Cost: %1").arg(about + exactMoney(tally.cost, forecast.sequence.currency));
    if (message.unreachable > 0)
        line(BoardText::tr("Not reachable"), message.unreachable);
    if (message.guard > 0)
        line(BoardText::tr("Held back by “Send only if”"), message.guard);
    if (message.limit > 0)
        line(BoardText::tr("Held back by the limit"), message.limit);
    if (message.ended > 0)
        line(BoardText::tr("Not needed any more"), message.ended);
    if (tally.late > 0)
        line(BoardText::tr("Reacted too late: a double touch"), tally.late);
    lines << QString() << uncertainty(forecast, message);
    return lines.join(u'\n');
}

} // namespace

std::optional<BoardStrip> describeStrip(const Forecast &forecast, const MessageResult *message,
                                        std::optional<ChannelType> type) {
    const double n = double(forecast.sequence.recipients);
    if (!message || n <= 0)
        return {};
    const Tally &tally = message->tally;
    BoardStrip strip;
    strip.share = tally[Metric::Requested] / n;
    strip.text = aboutSign(forecast.approximate) +
                 BoardText::tr("%1 · %2", "share · cost")
                     .arg(spokenPercent(strip.share), spokenMoney(tally.cost, forecast.sequence.currency));
    QStringList metrics;
    if (type)
        for (Metric metric : vocabularyMetrics(*type))
            if (metric != Metric::Requested && !toBeSupported(*type, metric))
                metrics << BoardText::tr("%1 %2", "share and metric: 35 % viewed")
                               .arg(spokenPercent(tally[metric] / n), QLocale().toLower(metricName(metric, *type)));
    if (metrics.size() > 1)
        strip.metrics << metrics.mid(metrics.size() - 2).join(Separator);
    if (!metrics.isEmpty())
        strip.metrics << metrics.last();
    const double late = tally.late / n;
    if (late >= SmallestPoints)
        strip.late = BoardText::tr("%1 late").arg(spokenPercent(late));
    strip.notablyLate = late >= NotableLate;
    const Changes changes(forecast, *message, type);
    if (changes.isNew())
        strip.changes << BoardText::tr("new", "a message that the saved version has not");
    else
        strip.changes = changes.words();
    if (forecast.saved && !changes.isNew())
        if (const MessageResult *before = forecast.saved->message(message->id))
            strip.savedShare = before->tally[Metric::Requested] / n;
    strip.isNew = changes.isNew();
    strip.change = changes.isNew() ? BoardText::tr("not in the last saved version")
                                   : changes.sentences().join(QStringLiteral("; "));
    return strip;
}

QString forecastTip(const Forecast &forecast, const QString &messageId, std::optional<ChannelType> type) {
    const MessageResult *message = forecast.sequence.message(messageId);
    return message && forecast.sequence.recipients > 0
               ? tipOf(forecast, *message, type, Changes(forecast, *message, type))
               : QString();
}

std::vector<BoardEnding> describeEndings(const Forecast *forecast) {
    using Kind = BoardEnding::Kind;
    std::vector<BoardEnding> endings;
    const double recipients = forecast ? double(forecast->sequence.recipients) : 0;
    const bool known = recipients > 0;
    const QString about = forecast ? aboutSign(forecast->approximate) : QString();
    const auto add = [&](Kind kind, const QString &label, double Results::*figure, const QString &what) {
        BoardEnding ending{kind, QStringLiteral("–"), label, {}, what};
        if (known) {
            const double share = forecast->sequence.*figure / recipients;
            ending.figure = about + spokenPercent(share);
            QStringList lines{BoardText::tr("%1 recipients (%2): %3")
                                  .arg(about + exactCount(forecast->sequence.*figure), exactPercent(share), what)};
            if (forecast->saved) {
                const double before = forecast->saved.get()->*figure / recipients;
                if (std::abs(share - before) >= SmallestPoints)
                    ending.change = arrow(share - before) + QStringLiteral("\u2009") + points(share - before);
                if (std::abs(share - before) * recipients >= 0.5)
                    lines << sharesCompared(BoardText::tr("Since the last saved version"), share, before);
            }
            const QString band = bandOf(
                *forecast, [&](const Results &results) { return results.*figure; }, exactCount);
            if (!band.isEmpty())
                lines << BoardText::tr("With all numbers low to all high: %1").arg(band);
            if (const Sampling sampling = forecast->sampling(); !sampling.exact()) {
                const Interval noise = sampling.count(forecast->sequence.*figure);
                lines << BoardText::tr("Sampling alone (95 %): %1 to %2")
                             .arg(exactCount(noise.low), exactCount(noise.high));
            }
            ending.tip = lines.join(u'\n');
        }
        endings.push_back(ending);
    };
    const Results none;
    const Results &results = forecast ? forecast->sequence : none;
    add(Kind::Stopped, BoardText::tr("stopped"), &Results::stopped, BoardText::tr("a stop condition was met."));
    add(Kind::Exited, BoardText::tr("exited"), &Results::exited,
        BoardText::tr("they replied, left, complained or converted."));
    add(Kind::Completed, BoardText::tr("completed"), &Results::completed,
        BoardText::tr("the last step was done without a stop or exit."));
    if (results.inProgress > 0)
        add(Kind::InProgress, BoardText::tr("in progress"), &Results::inProgress,
            BoardText::tr("not ended when the forecast’s time was up."));
    if (results.heldOut > 0)
        add(Kind::HeldOut, BoardText::tr("held out"), &Results::heldOut,
            BoardText::tr("sent nothing, to compare with."));
    if (!forecast)
        return endings;
    BoardEnding saved{
        Kind::Saved, about + spokenMoney(results.saved, results.currency), BoardText::tr("saved", "money"), {}, {}};
    QStringList lines{BoardText::tr("%1 less than sending everything at once.")
                          .arg(about + exactMoney(results.saved, results.currency))};
    if (forecast->saved) {
        const double difference = results.saved - forecast->saved->saved;
        if (std::abs(difference) >
            SmallestMoney * std::max(std::abs(results.saved), std::abs(forecast->saved->saved))) {
            saved.change = signedMoney(difference, results.currency);
            lines << (difference > 0 ? BoardText::tr("%1 more than the last saved version.")
                                     : BoardText::tr("%1 less than the last saved version."))
                         .arg(exactMoney(std::abs(difference), results.currency));
        }
    }
    const QString band = bandOf(
        *forecast, [](const Results &each) { return each.saved; },
        [&](double money) { return exactMoney(money, results.currency); });
    if (!band.isEmpty())
        lines << BoardText::tr("With all numbers low to all high: %1").arg(band);
    saved.tip = lines.join(u'\n');
    endings.push_back(saved);
    return endings;
}

} // namespace stepline
