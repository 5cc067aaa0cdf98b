#include "ui/jobs/run_job.h"

#include "ui/jobs/scale_results.h"

#include <algorithm>

namespace stepline {

namespace {
constexpr quint64 MostForTheBand = 1'000'000;
} // namespace

RunJob::RunJob(PreviewRequest request, QObject *parent) : QObject(parent), m_request(std::move(request)) {
    m_ticker.setInterval(50);
    connect(&m_ticker, &QTimer::timeout, this, [this] { Q_EMIT progressed(progress()); });
}

RunJob::~RunJob() {
    m_sequence.cancelled = m_broadcast.cancelled = m_band.cancelled = true;
    if (m_thread.joinable())
        m_thread.join();
}

void RunJob::start() {
    if (m_running || m_thread.joinable())
        return;
    m_running = true;
    m_ticker.start();
    m_thread = std::thread([this] {
        auto forecast = std::make_shared<Forecast>();
        auto sequence = previewSampled(m_request, &m_sequence);
        PreviewRequest everything = m_request;
        everything.tmpl = broadcastOf(m_request.tmpl);
        everything.series = false;
        auto broadcast = sequence.ok() ? previewSampled(everything, &m_broadcast) : sequence;
        Problems problems = sequence.ok() ? broadcast.problems() : sequence.problems();
        ForecastPtr done;
        if (sequence.ok() && broadcast.ok()) {
            forecast->warnings = sequence.problems();
            forecast->sequence = std::move(sequence).value();
            forecast->broadcast = std::move(broadcast).value();
            forecast->profile = m_request.profile;
            forecast->request = m_request;
            forecast->sampledRecipients = m_request.recipients;
            if (m_request.scenario == Scenario::Likely && hasRanges(m_request.profile)) {
                forecast->low = end(Scenario::Low);
                forecast->high = end(Scenario::High);
            }
            forecast->complete = true;
            done = std::move(forecast);
        }
        QMetaObject::invokeMethod(
            this, [this, done, problems] { conclude(done, problems); }, Qt::QueuedConnection);
    });
}

std::optional<Results> RunJob::end(Scenario scenario) {
    PreviewRequest request = m_request;
    request.scenario = scenario;
    request.series = false;
    request.recipients = std::min(m_request.recipients, MostForTheBand);
    auto results = previewSampled(request, &m_band);
    return results.ok() ? std::optional(scaledTo(*results, m_request.recipients)) : std::nullopt;
}

void RunJob::cancel() {
    m_sequence.cancelled = m_broadcast.cancelled = m_band.cancelled = true;
}

double RunJob::progress() const {
    if (m_request.recipients == 0)
        return 1;
    return std::min(1.0, double(m_sequence.done + m_broadcast.done) / (2.0 * double(m_request.recipients)));
}

void RunJob::conclude(const ForecastPtr &forecast, const Problems &problems) {
    m_ticker.stop();
    m_running = false;
    if (m_sequence.cancelled)
        Q_EMIT cancelled();
    else if (forecast) {
        Q_EMIT progressed(1);
        Q_EMIT finished(forecast);
    } else
        Q_EMIT failed(problems);
}

} // namespace stepline
