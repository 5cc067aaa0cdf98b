#pragma once

#include "core/base/json_parse.h"
#include "core/model/decode.h"
#include "ui/jobs/forecaster.h"

#include <QTest>

// A small sequence and made-up results for tests of table and charts: every figure differs from every other, so that a
// mix-up shows.

namespace stepline::sample {

inline Template cheapFirst() {
    const QByteArray json = R"({"format":"stepline.sequence","version":1,
      "template":{"key":"cheap-first","name":"Cheap first","goal":{"name":"Order","event":"order","value":42}},
      "channels":[{"id":"feed","type":"in_app","name":"App feed"},{"id":"push","type":"push"},
                  {"id":"kakao","type":"messenger","name":"카카오톡"},{"id":"mail","type":"email","name":"Newsletter"}],
      "sequence":{"steps":[
        {"id":"s1","name":"Nudge","messages":[{"id":"m1","channel":"feed","wait":"PT2H","stop_when":{"metric":"viewed"}}]},
        {"id":"s2","messages":[{"id":"m2","channel":"push","wait":"P1D"}]},
        {"id":"s3","name":"결제 안내","messages":[{"id":"m3","channel":"kakao","wait":"PT30M"},
             {"id":"m4","channel":"mail","variants":[{"id":"a"},{"id":"b","lift":{"viewed":1.1}}]}]},
        {"id":"s4","name":"Last call","messages":[{"id":"m5","channel":"mail"}]}]}})";
    const auto root = parseJson(json);
    Q_ASSERT(root.ok());
    const auto tmpl = decodeTemplate(*root);
    Q_ASSERT(tmpl.ok());
    return *tmpl;
}

inline Profile profile() {
    Profile profile;
    profile.name = QStringLiteral("Retail app");
    profile.listSize = 12400;
    profile.fatigue = 0.08;
    profile.segments = {{QStringLiteral("Active"), 0.3, {1, 1, 1.4, 1.2, 1, 1, 1, 1}}, {QStringLiteral("Casual"), 0.7}};
    const auto chance = [](double p, const char *source) {
        Chance made;
        made.p = {p, p * 0.9, std::min(1.0, p * 1.1), Grade::Vendor, QString::fromUtf8(source)};
        made.delay = {{60}, {3600}};
        return made;
    };
    for (const ChannelType type : {ChannelType::InApp, ChannelType::Push, ChannelType::Messenger, ChannelType::Email}) {
        ChannelBehaviour &channel = profile.channels[type];
        channel.reach = {0.62, 0.5, 0.7, Grade::Assumed, QStringLiteral("Own guess of reach")};
        channel.cost = {type == ChannelType::InApp ? 0 : 0.007, {}, {}, Grade::Measured, QStringLiteral("Price list")};
        for (const Metric metric : AllMetrics)
            if (metric != Metric::Requested && reports(type, metric))
                channel.chances[size_t(metric)] = chance(metric == Metric::Delivered ? 0.9 : 0.35, "A report of 2024");
    }
    return profile;
}

/// Counts of a message: 1/place of what is requested, metric by metric; no two alike.
inline MessageResult message(const QString &id, const QString &step, const QString &channel, ChannelType type,
                             double requested, double cost, double n) {
    MessageResult result;
    result.id = id;
    result.step = step;
    result.channel = channel;
    double count = requested;
    for (const Metric metric : AllMetrics)
        if (reports(type, metric)) {
            result.tally[metric] = count;
            result.intervals[size_t(metric)] = wilson(count, n);
            count = std::floor(count * 0.43) - 1;
        }
    result.tally.late = std::floor(requested / 17);
    result.lateInterval = wilson(result.tally.late, n);
    result.tally.cost = cost;
    result.unreachable = n - requested;
    return result;
}

inline Results results(const Template &tmpl, quint64 recipients = 1'000'000, double share = 1) {
    const double n = double(recipients);
    Results all;
    all.recipients = recipients;
    all.seed = 1;
    all.horizon = {30 * Duration::Day};
    all.currency = QStringLiteral("USD");
    double requested = std::floor(619'967 * share), cost = 0;
    for (const Step &step : tmpl.sequence.steps)
        for (const Message &each : step.messages) {
            all.messages.push_back(message(each.id, step.id, each.channel, *tmpl.typeOf(each), requested, cost, n));
            requested = std::floor(requested * 0.81) - 13;
            cost = cost * 1.7 + 123.456;
        }
    for (MessageResult &each : all.messages)
        if (each.id == u"m4") {
            VariantResult a{QStringLiteral("a"), each.tally}, b{QStringLiteral("b"), each.tally};
            for (size_t i = 0; i < a.tally.metric.size(); ++i) {
                a.tally.metric[i] = std::floor(each.tally.metric[i] / 3);
                b.tally.metric[i] -= a.tally.metric[i];
            }
            each.variants = {a, b};
        }
    for (const Channel &channel : tmpl.channels) {
        ChannelResult sum{channel.id, channel.type, {}};
        for (const MessageResult &each : all.messages)
            if (each.channel == channel.id)
                sum.tally += each.tally;
        all.channels.push_back(sum);
        all.total += sum.tally;
    }
    all.cost = all.total.cost;
    all.saved = 16'326.004;
    all.reached = n * 0.9;
    all.converted = std::floor(16'202 * share);
    all.revenue = all.converted * 42;
    all.lift = 0.0105;
    all.stopped = n * 0.8;
    all.completed = n * 0.2;
    all.messagesPerRecipient = all.total[Metric::Requested] / n;
    all.series.step = {6 * Duration::Hour};
    all.series.points = 121;
    for (const MessageResult &each : all.messages)
        for (const Metric metric : AllMetrics)
            for (int i = 0; i < 121; ++i)
                all.series.messages[each.id][metric].push_back(
                    std::floor(each.tally[metric] * (1 - std::exp(-i / 4.0)) / (1 - std::exp(-30.0))));
    return all;
}

inline ForecastPtr forecast(bool approximate = false) {
    auto made = std::make_shared<Forecast>();
    made->request.tmpl = cheapFirst();
    made->profile = profile();
    made->request.profile = made->profile;
    made->sequence = results(made->request.tmpl);
    made->broadcast = results(made->request.tmpl, 1'000'000, 1.4);
    made->broadcast.cost = made->sequence.cost + made->sequence.saved;
    made->low = results(made->request.tmpl, 1'000'000, 0.8);
    made->high = results(made->request.tmpl, 1'000'000, 1.2);
    made->approximate = approximate;
    made->sampledRecipients = approximate ? 40'000 : 1'000'000;
    return made;
}

/// The number in "≈ 619,967", "$8,274.08 " …: digits, point and minus sign only.
inline double numberIn(const QString &text) {
    QString digits;
    for (const QChar c : text)
        if (c.isDigit() || c == QLocale().decimalPoint().at(0))
            digits += c;
    return QLocale().toDouble(digits);
}

} // namespace stepline::sample
