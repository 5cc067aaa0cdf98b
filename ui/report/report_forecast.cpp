#include "ui/jobs/scale_results.h"
#include "ui/report/describe_report.h"

#include <algorithm>

namespace stepline {

namespace {
/// Enough for the ends of a range, which are guesses: the sampling noise is then below one in three hundred.
constexpr quint64 RangePeople = 100'000;
} // namespace

Result<ForecastPtr> forecastForReport(const PreviewRequest &request) {
    auto forecast = std::make_shared<Forecast>();
    forecast->request = request;
    forecast->profile = request.profile;
    auto sequence = previewSampled(request);
    if (!sequence.ok())
        return sequence.problems();
    forecast->warnings = sequence.problems();
    forecast->sequence = std::move(sequence).value();
    forecast->sampledRecipients = request.recipients;
    PreviewRequest other = request;
    other.series = false;
    other.tmpl = broadcastOf(request.tmpl);
    if (auto broadcast = previewSampled(other); broadcast.ok())
        forecast->broadcast = std::move(broadcast).value();
    if (request.scenario == Scenario::Likely && hasRanges(request.profile)) {
        other.tmpl = request.tmpl;
        other.recipients = std::min(request.recipients, RangePeople);
        other.scenario = Scenario::Low;
        auto low = previewSampled(other);
        other.scenario = Scenario::High;
        auto high = previewSampled(other);
        if (low.ok() && high.ok()) {
            forecast->low = scaledTo(low.value(), request.recipients);
            forecast->high = scaledTo(high.value(), request.recipients);
        }
    }
    forecast->complete = true;
    return ForecastPtr(std::move(forecast));
}

} // namespace stepline
