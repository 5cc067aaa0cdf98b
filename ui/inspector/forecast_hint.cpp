#include "ui/inspector/forecast_hint.h"

#include "ui/theme/figures.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace stepline {

namespace {
QString tr(const char *source) {
    return QCoreApplication::translate("stepline", source);
}

/// " (30 % to 41 % with all numbers low to all high)"; empty while the ends are not known or say the same.
QString bandOf(const Forecast &forecast, const QString &messageId, Metric metric) {
    const auto share = [&](const std::optional<Results> &results) -> std::optional<double> {
        const MessageResult *message = results ? results->message(messageId) : nullptr;
        const double requested = message ? message->tally[Metric::Requested] : 0;
        return requested > 0 ? std::optional(message->tally[metric] / requested) : std::nullopt;
    };
    const auto low = share(forecast.low), high = share(forecast.high);
    if (!low || !high || spokenPercent(*low) == spokenPercent(*high))
        return {};
    return tr(" (%1 to %2 with all numbers low to all high)")
        .arg(spokenPercent(std::min(*low, *high)), spokenPercent(std::max(*low, *high)));
}
} // namespace

std::optional<double> shareWithin(const Results &results, const QString &messageId, Metric metric, Duration wait) {
    const Series &series = results.series;
    const auto message = series.messages.find(messageId);
    if (message == series.messages.end() || series.step.seconds <= 0)
        return std::nullopt;
    const auto requested = message->second.find(Metric::Requested), counted = message->second.find(metric);
    if (requested == message->second.end() || counted == message->second.end() || requested->second.empty())
        return std::nullopt;
    // Times in the series count from entry: they are times since the request only where every request is at entry.
    const double all = requested->second.back();
    if (all <= 0 || requested->second.front() != all)
        return std::nullopt;
    const qint64 before = wait.seconds / series.step.seconds;
    const qint64 after = before + (wait.seconds % series.step.seconds ? 1 : 0);
    if (after >= qint64(counted->second.size()))
        return std::nullopt;
    const double least = counted->second[size_t(before)] / all, most = counted->second[size_t(after)] / all;
    if (std::lround(least * 100) != std::lround(most * 100))
        return std::nullopt;
    return (least + most) / 2;
}

QString forecastHint(const ForecastPtr &forecast, const Template &tmpl, const Message &message, quint64 revision) {
    if (!forecast || forecast->revision != revision || !message.stopWhen || !tmpl.sequence.enabled)
        return {};
    const MessageResult *result = forecast->sequence.message(message.id);
    const auto type = tmpl.typeOf(message);
    if (!result || !type || !reports(*type, message.stopWhen->metric))
        return {};
    const double requested = result->tally[Metric::Requested];
    if (requested <= 0 || message.stopWhen->atLeast)
        return {};
    const Metric metric = message.stopWhen->metric;
    const QString about = aboutSign(forecast->approximate);
    const QString name = metricName(metric, *type).toLower();
    QStringList sentences;
    const auto within =
        message.wait.seconds > 0 ? shareWithin(forecast->sequence, message.id, metric, message.wait) : std::nullopt;
    if (within)
        sentences << tr("%1 of them: “%2” within %3.")
                         .arg(about + spokenPercent(*within), name, spokenDuration(message.wait));
    else
        sentences << tr("%1 of those it is sent to: “%2”%3.")
                         .arg(about + spokenPercent(result->tally[metric] / requested), name,
                              bandOf(*forecast, message.id, metric));
    if (result->tally.late / requested >= 0.005)
        sentences << tr("For %1 of its recipients it came too late: a later message had gone out.")
                         .arg(about + spokenPercent(result->tally.late / requested));
    return sentences.join(u' ');
}

} // namespace stepline
