#include "ui/preview/why.h"

#include "ui/preview/charts.h"
#include "ui/theme/figures.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace stepline {
namespace {

struct WhyText {
    Q_DECLARE_TR_FUNCTIONS(stepline::WhyText)
};

/// Builds the chain of one figure.
class Explainer {
public:
    Explainer(const Figure &figure, const Forecast &forecast)
        : m_figure(figure), m_forecast(forecast), m_tmpl(forecast.request.tmpl), m_profile(forecast.profile),
          m_results(figure.broadcast ? forecast.broadcast : forecast.sequence), m_scenario(forecast.request.scenario),
          m_about(aboutSign(forecast.approximate)) {}

    Why explain() {
        switch (m_figure.kind) {
        case Figure::Kind::Metric: metric(); break;
        case Figure::Kind::Late: late(); break;
        case Figure::Kind::Cost: cost(); break;
        case Figure::Kind::Recipients: recipients(); break;
        case Figure::Kind::Reached: reached(); break;
        case Figure::Kind::Converted: converted(); break;
        case Figure::Kind::Saved: saved(); break;
        case Figure::Kind::Revenue: revenue(); break;
        case Figure::Kind::Lift: lift(); break;
        }
        if (m_figure.broadcast)
            m_why.where = m_why.where.isEmpty() ? WhyText::tr("Everything sent at once")
                                                : WhyText::tr("%1, everything sent at once").arg(m_why.where);
        if (m_forecast.approximate)
            note(WhyText::tr(
                     "“≈”: from %1 of the recipients, scaled; the whole audience follows when nothing is edited.")
                     .arg(exactCount(double(m_forecast.sampledRecipients))));
        return m_why;
    }

private:
    // Lines
    WhyLine &add(WhyLine::Kind kind, const QString &what, const QString &value) {
        m_why.lines << WhyLine{kind, what, value, {}, {}, {}, false};
        return m_why.lines.last();
    }
    WhyLine &counted(const QString &what, double count) {
        return add(WhyLine::Kind::Counted, what, m_about + exactCount(count));
    }
    void less(const QString &what, double count) {
        if (count > 0)
            add(WhyLine::Kind::Less, what, m_about + exactCount(count));
    }
    void note(const QString &sentence) { add(WhyLine::Kind::Note, sentence, {}); }
    void result() { m_why.lines.last().result = true; }
    QString money(double amount) const { return exactMoney(amount, m_results.currency); }

    void times(const QString &what, const Graded &graded, bool isMoney = false) {
        const auto say = [&](double value) { return isMoney ? money(value) : exactPercent(value); };
        WhyLine &line = add(WhyLine::Kind::Times, what, say(graded.at(m_scenario)));
        line.grade = graded.grade;
        line.source = graded.source;
        if (graded.low || graded.high)
            line.range = WhyText::tr("%1 to %2")
                             .arg(say(graded.low.value_or(graded.value)), say(graded.high.value_or(graded.value)));
    }

    const ChannelBehaviour *behaviour(ChannelType type) const {
        const auto found = m_profile.channels.find(type);
        return found == m_profile.channels.end() ? nullptr : &found->second;
    }

    QList<const MessageResult *> chosenMessages() const {
        QList<const MessageResult *> chosen;
        for (const MessageResult &message : m_results.messages) {
            const bool in = m_figure.scope == Figure::Scope::Run ||
                            (m_figure.scope == Figure::Scope::Channel && message.channel == m_figure.id) ||
                            (m_figure.scope == Figure::Scope::Step && message.step == m_figure.id) ||
                            message.id == m_figure.id;
            if (in)
                chosen << &message;
        }
        return chosen;
    }

    QString whereOf() const {
        switch (m_figure.scope) {
        case Figure::Scope::Run: return WhyText::tr("The whole sequence");
        case Figure::Scope::Channel: return channelTitle(m_tmpl, m_figure.id);
        case Figure::Scope::Step:
            for (size_t s = 0; s < m_tmpl.sequence.steps.size(); ++s)
                if (m_tmpl.sequence.steps[s].id == m_figure.id)
                    return stepTitle(m_tmpl, int(s));
            return m_figure.id;
        case Figure::Scope::Message: return messageTitle(m_tmpl, m_figure.id);
        case Figure::Scope::Variant:
            return WhyText::tr("%1, variant %2").arg(messageTitle(m_tmpl, m_figure.id), m_figure.variant);
        }
        return {};
    }

    // Metrics
    void metric() {
        m_why.where = whereOf();
        const QList<const MessageResult *> messages = chosenMessages();
        if (messages.size() == 1) {
            chain(*messages.first());
            return;
        }
        double sum = 0;
        for (const MessageResult *message : messages) {
            const double count = message->tally[m_figure.metric];
            if (const auto type = typeOf(*message); type && reports(*type, m_figure.metric)) {
                counted(messageTitle(m_tmpl, message->id), count);
                sum += count;
            }
        }
        const QString name = metricName(m_figure.metric);
        m_why.title = titled(name, exactCount(sum));
        counted(WhyText::tr("%1 in all").arg(name), sum);
        result();
        note(m_why.lines.size() > 1
                 ? WhyText::tr("A person counts once for each message. Click one message's figure to see its chain.")
                 : WhyText::tr("No message here reports this."));
    }

    QString titled(const QString &name, const QString &value) const {
        return QStringLiteral("%1: %2").arg(name, m_about + value);
    }

    std::optional<ChannelType> typeOf(const MessageResult &message) const {
        const ChannelResult *channel = m_results.channel(message.channel);
        return channel ? std::optional(channel->type) : std::nullopt;
    }

    void requestedChain(const MessageResult &message, ChannelType type) {
        counted(WhyText::tr("Recipients"), double(m_results.recipients));
        less(WhyText::tr("Held out, to measure against"), m_results.heldOut);
        const ChannelBehaviour *known = behaviour(type);
        if (known)
            times(WhyText::tr("Can be addressed on %1").arg(channelTypeName(type)), known->reach);
        else
            note(WhyText::tr("The profile says nothing about %1, so nobody is reached on it.")
                     .arg(channelTypeName(type)));
        less(WhyText::tr("Stopped or left before it was due"), message.ended);
        less(WhyText::tr("Not reachable when it was due"), message.unreachable);
        less(WhyText::tr("Held back by its condition"), message.guard);
        less(WhyText::tr("Over the limit of messages"), message.limit);
        less(WhyText::tr("Due after the forecast's end"), message.afterHorizon);
        counted(metricName(Metric::Requested, type), message.tally[Metric::Requested]);
    }

    /// Weighted mean of the segments' factors of a metric, with the words that say who.
    void segmentMix(Metric metric) {
        double shares = 0, mean = 0;
        QStringList who;
        for (const SegmentBehaviour &segment : m_profile.segments)
            shares += segment.share;
        if (shares <= 0)
            return;
        for (const SegmentBehaviour &segment : m_profile.segments) {
            const double share = segment.share / shares, factor = segment.factor[size_t(metric)];
            mean += share * factor;
            who << WhyText::tr("%1 (%2) × %3")
                       .arg(segment.name, spokenPercent(share), QLocale().toString(factor, 'g', 3));
        }
        if (std::abs(mean - 1) < 1e-12 &&
            std::all_of(m_profile.segments.begin(), m_profile.segments.end(),
                        [&](const auto &segment) { return segment.factor[size_t(metric)] == 1; }))
            return;
        WhyLine &line = add(WhyLine::Kind::Times, WhyText::tr("The audience's mix"), QLocale().toString(mean, 'f', 3));
        line.source = who.join(QStringLiteral(", "));
    }

    void chain(const MessageResult &message) {
        const auto type = typeOf(message);
        if (!type)
            return;
        const Metric asked = m_figure.metric;
        QList<Metric> path;
        for (Metric step = asked; step != Metric::Requested; step = parentMetric(*type, step))
            path.prepend(step);
        requestedChain(message, *type);
        const ChannelBehaviour *known = behaviour(*type);
        for (const Metric step : path) {
            const Metric parent = parentMetric(*type, step);
            const auto &chance = known ? known->chances[size_t(step)] : std::optional<Chance>();
            const QString name = metricName(step, *type);
            if (chance)
                times(WhyText::tr("%1, of those %2").arg(name, metricName(parent, *type).toLower()), chance->p);
            else
                note(WhyText::tr("The profile gives no chance of “%1” on %2, so it never happens.")
                         .arg(name, channelTypeName(*type)));
            if (chance && step != Metric::Delivered)
                segmentMix(step);
            if (chance && step == engagementMetric(*type))
                fatigue(message);
            lifts(message, step);
            const double before = message.tally[parent], count = message.tally[step];
            const QString share = before > 0 ? exactPercent(count / before) : QStringLiteral("–");
            counted(WhyText::tr("%1 (%2 of those before)").arg(name, share), count);
        }
        result();
        if (m_figure.scope == Figure::Scope::Variant)
            for (const VariantResult &variant : message.variants)
                if (variant.id == m_figure.variant) {
                    m_why.lines.last().result = false;
                    counted(WhyText::tr("of these, with variant %1").arg(variant.id), variant.tally[asked]);
                    result();
                    m_why.title = titled(metricName(asked, *type), exactCount(variant.tally[asked]));
                    return;
                }
        m_why.title = titled(metricName(asked, *type), exactCount(message.tally[asked]));
        const Interval &interval = message.intervals[size_t(asked)];
        if (interval.high > 0)
            note(WhyText::tr("Another audience of this size would give %1 to %2 (95 %).")
                     .arg(exactCount(interval.low), exactCount(interval.high)));
    }

    /// Messages asked of the same people before wear them down; how many they are differs from person to person.
    void fatigue(const MessageResult &message) {
        double before = 0;
        for (const MessageResult &other : m_results.messages) {
            if (other.id == message.id)
                break;
            before += other.tally[Metric::Requested];
        }
        const double n = double(m_results.recipients);
        if (m_profile.fatigue <= 0 || before <= 0 || n <= 0)
            return;
        WhyLine &line = add(WhyLine::Kind::Times, WhyText::tr("Fatigue, for each message before"),
                            QLocale().toString(1 - m_profile.fatigue, 'g', 3));
        line.source = WhyText::tr("%1 messages before this one, on average over all recipients")
                          .arg(QLocale().toString(before / n, 'f', 2));
    }

    void lifts(const MessageResult &message, Metric step) {
        const Message *known = m_tmpl.message(message.id);
        if (!known)
            return;
        QStringList parts;
        for (const Variant &variant : known->variants)
            if (variant.lift[size_t(step)] != 1)
                parts << WhyText::tr("%1 × %2").arg(variant.id, QLocale().toString(variant.lift[size_t(step)], 'g', 3));
        if (!parts.isEmpty())
            add(WhyLine::Kind::Times, WhyText::tr("Variants' lift"), parts.join(QStringLiteral(", ")));
    }

    // The rest
    void late() {
        m_why.where = whereOf();
        double sum = 0, requested = 0;
        for (const MessageResult *message : chosenMessages()) {
            sum += message->tally.late;
            requested += message->tally[Metric::Requested];
        }
        m_why.title = titled(WhyText::tr("Late"), exactCount(sum));
        counted(WhyText::tr("Requested"), requested);
        counted(WhyText::tr("Answered too late to prevent the next message"), sum);
        result();
        note(WhyText::tr("They would have stopped the sequence, had it waited longer: a double touch, and often a "
                         "double cost. A longer "
                         "wait on this message makes it smaller."));
    }

    void cost() {
        m_why.where = whereOf();
        double sum = 0;
        for (const MessageResult *message : chosenMessages()) {
            sum += message->tally.cost;
            const auto type = typeOf(*message);
            const ChannelBehaviour *known = type ? behaviour(*type) : nullptr;
            counted(WhyText::tr("%1: requested").arg(messageTitle(m_tmpl, message->id)),
                    message->tally[Metric::Requested]);
            if (known)
                times(WhyText::tr("each costs"), known->cost, true);
        }
        m_why.title = titled(WhyText::tr("Cost"), money(sum));
        add(WhyLine::Kind::Counted, WhyText::tr("Cost"), m_about + money(sum));
        result();
    }

    void recipients() {
        m_why.where = WhyText::tr("The whole sequence");
        m_why.title = titled(WhyText::tr("Recipients"), exactCount(double(m_results.recipients)));
        counted(WhyText::tr("Chosen in the preview's settings"), double(m_results.recipients));
        result();
        if (m_profile.listSize)
            note(WhyText::tr("Your list in the profile has %1 people.").arg(exactCount(double(*m_profile.listSize))));
    }

    void reached() {
        m_why.where = WhyText::tr("The whole sequence");
        m_why.title = titled(WhyText::tr("People reached"), exactCount(m_results.reached));
        counted(WhyText::tr("Recipients"), double(m_results.recipients));
        less(WhyText::tr("Held out, to measure against"), m_results.heldOut);
        for (const ChannelResult &channel : m_results.channels)
            if (const ChannelBehaviour *known = behaviour(channel.type))
                times(WhyText::tr("Can be addressed on %1").arg(channelTitle(m_tmpl, channel.id)), known->reach);
        counted(WhyText::tr("Got at least one message"), m_results.reached);
        result();
        note(WhyText::tr(
            "Someone without one channel may be reached on another, so shares add up to more than one of them alone."));
    }

    void converted() {
        m_why.where = WhyText::tr("The whole sequence");
        m_why.title = titled(WhyText::tr("People converted"), exactCount(m_results.converted));
        for (const MessageResult &message : m_results.messages)
            counted(WhyText::tr("After %1").arg(messageTitle(m_tmpl, message.id)), message.tally[Metric::Converted]);
        if (m_profile.organic)
            times(WhyText::tr("Convert without any message"), m_profile.organic->p);
        counted(WhyText::tr("People who convert at least once"), m_results.converted);
        result();
        if (m_results.heldOut > 0)
            note(WhyText::tr("%1 of them were held out and got no message.")
                     .arg(exactCount(m_results.heldOutConverted)));
        note(WhyText::tr("The messages add %1 percentage points to what would happen anyway.")
                 .arg(QLocale().toString(m_results.lift * 100, 'f', 2)));
    }

    void saved() {
        m_why.where = WhyText::tr("The whole sequence");
        m_why.title = titled(WhyText::tr("Saved"), money(m_results.saved));
        add(WhyLine::Kind::Counted, WhyText::tr("Cost of sending everything at once"),
            m_about + money(m_results.saved + m_results.cost));
        add(WhyLine::Kind::Less, WhyText::tr("Cost of this sequence"), m_about + money(m_results.cost));
        add(WhyLine::Kind::Counted, WhyText::tr("Saved"), m_about + money(m_results.saved));
        result();
        note(WhyText::tr("The same people with the same luck, so the difference comes from the sequence alone."));
    }

    void revenue() {
        m_why.where = WhyText::tr("The whole sequence");
        m_why.title = titled(WhyText::tr("Revenue"), money(m_results.revenue));
        counted(WhyText::tr("People who convert at least once"), m_results.converted);
        if (m_tmpl.goal && m_tmpl.goal->value)
            add(WhyLine::Kind::Times, WhyText::tr("What a conversion is worth, from the template's goal"),
                money(*m_tmpl.goal->value));
        else
            note(WhyText::tr("The template's goal has no value."));
        add(WhyLine::Kind::Counted, WhyText::tr("Revenue"), m_about + money(m_results.revenue));
        result();
        add(WhyLine::Kind::Less, WhyText::tr("Cost"), m_about + money(m_results.cost));
        add(WhyLine::Kind::Counted, WhyText::tr("Left over"), m_about + money(m_results.revenue - m_results.cost));
    }

    void lift() {
        m_why.where = WhyText::tr("The whole sequence");
        const QString points = QLocale().toString(m_results.lift * 100, 'f', 2);
        m_why.title = titled(WhyText::tr("Lift"), WhyText::tr("%1 percentage points").arg(points));
        if (m_profile.organic)
            times(WhyText::tr("Convert without any message"), m_profile.organic->p);
        add(WhyLine::Kind::Counted, WhyText::tr("Added by the messages, in percentage points"), m_about + points);
        result();
    }

    const Figure &m_figure;
    const Forecast &m_forecast;
    const Template &m_tmpl;
    const Profile &m_profile;
    const Results &m_results;
    Scenario m_scenario;
    QString m_about;
    Why m_why;
};

} // namespace

Why explain(const Figure &figure, const Forecast &forecast) {
    return Explainer(figure, forecast).explain();
}

} // namespace stepline
