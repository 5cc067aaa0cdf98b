#include "ui/jobs/forecaster.h"

#include "ui/jobs/scale_results.h"

#include <QElapsedTimer>
#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace stepline {
namespace {

using namespace std::chrono_literals;

/// A quick forecast may take this long, sequence and broadcast together.
constexpr double QuickSeconds = 0.010;
/// The band's two runs may take this long each.
constexpr double BandSeconds = 0.25;
/// A live forecast of the full audience is not begun when it would keep the machine busy for longer: Run does that.
constexpr double FullSeconds = 20;
constexpr quint64 SmallestSample = 1'000;
/// How long nothing must be edited before the full audience is computed.
constexpr auto IdleBeforeFull = 120ms;

bool ranged(const Graded &graded) {
    return graded.at(Scenario::Low) != graded.value || graded.at(Scenario::High) != graded.value;
}

} // namespace

bool hasRanges(const Profile &profile) {
    if (profile.organic && ranged(profile.organic->p))
        return true;
    for (const auto &[type, channel] : profile.channels) {
        if (ranged(channel.reach) || ranged(channel.cost))
            return true;
        for (const auto &chance : channel.chances)
            if (chance && ranged(chance->p))
                return true;
    }
    return false;
}

/// What the worker hands to the window: a forecast, or why there is none.
struct Forecaster::Outcome {
    quint64 ticket = 0;
    ForecastPtr forecast;
    Problems problems;
    bool last = false; ///< nothing better follows
};

/// One thread that always works on the latest job: a new one cancels the one before.
class Forecaster::Worker {
public:
    struct Job {
        PreviewRequest request;
        quint64 ticket = 0;
        quint64 revision = 0;
    };

    explicit Worker(Forecaster *owner) : m_owner(owner), m_thread([this] { loop(); }) {}

    ~Worker() {
        {
            const std::lock_guard lock(m_mutex);
            m_quit = true;
            m_job.reset();
            abandonCurrent();
        }
        m_wake.notify_all();
        m_thread.join();
    }

    void put(std::optional<Job> job) {
        {
            const std::lock_guard lock(m_mutex);
            m_job = std::move(job);
            abandonCurrent();
        }
        m_wake.notify_all();
    }

private:
    void abandonCurrent() {
        if (m_progress)
            m_progress->cancelled = true;
    }

    void loop() {
        for (;;) {
            Job job;
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait(lock, [this] { return m_quit || m_job; });
                if (m_quit)
                    return;
                job = std::move(*m_job);
                m_job.reset();
                m_progress = std::make_shared<PreviewProgress>();
            }
            work(job, *m_progress);
        }
    }

    /// True when no other job came within the time.
    bool idleFor(std::chrono::milliseconds time) {
        std::unique_lock lock(m_mutex);
        return !m_wake.wait_for(lock, time, [this] { return m_quit || m_job; });
    }

    void publish(const Job &job, const Forecast &forecast, bool last) {
        deliver({job.ticket, std::make_shared<const Forecast>(forecast), {}, last});
    }

    void deliver(Outcome outcome) {
        Forecaster *owner = m_owner;
        QMetaObject::invokeMethod(
            owner, [owner, outcome = std::move(outcome)] { owner->take(outcome); }, Qt::QueuedConnection);
    }

    /// Runs the engine for a part of the audience and learns how fast it is.
    Result<Results> run(PreviewRequest request, quint64 recipients, PreviewProgress &progress) {
        request.recipients = std::min(request.recipients, recipients);
        QElapsedTimer timer;
        timer.start();
        auto results = previewSampled(request, &progress);
        const double seconds = double(timer.nsecsElapsed()) * 1e-9;
        if (results.ok() && seconds > 0)
            m_perSecond = double(request.recipients) / std::max(seconds, 1e-6);
        return results;
    }

    quint64 affordable(double seconds) const { return std::max(SmallestSample, quint64(m_perSecond * seconds)); }

    void work(const Job &job, PreviewProgress &progress) {
        PreviewRequest broadcast = job.request;
        broadcast.tmpl = broadcastOf(job.request.tmpl);
        broadcast.series = false;

        Forecast forecast;
        forecast.revision = job.revision;
        forecast.request = job.request;
        forecast.profile = job.request.profile;

        const quint64 chosen = job.request.recipients;
        const auto both = [&](quint64 recipients) {
            auto sequence = run(job.request, recipients, progress);
            auto everything = sequence.ok() ? run(broadcast, recipients, progress) : sequence;
            if (progress.cancelled)
                return false;
            if (!sequence.ok() || !everything.ok()) {
                deliver({job.ticket, nullptr, sequence.ok() ? everything.problems() : sequence.problems(), true});
                return false;
            }
            forecast.sampledRecipients = std::min(recipients, chosen);
            forecast.approximate = forecast.sampledRecipients < chosen;
            forecast.warnings = sequence.problems();
            forecast.sequence = scaledTo(*sequence, chosen);
            forecast.broadcast = scaledTo(*everything, chosen);
            return true;
        };

        if (!both(affordable(QuickSeconds / 2)))
            return;
        const bool affordsAll = double(chosen) / m_perSecond <= FullSeconds;
        const bool wantsBand = job.request.scenario == Scenario::Likely && hasRanges(job.request.profile);
        publish(job, forecast, !(forecast.approximate && affordsAll) && !wantsBand);

        if (forecast.approximate && affordsAll) {
            if (!idleFor(IdleBeforeFull) || !both(chosen))
                return;
            publish(job, forecast, !wantsBand);
        }
        if (!wantsBand || !idleFor(0ms))
            return;
        PreviewRequest band = job.request;
        band.series = false;
        for (const Scenario scenario : {Scenario::Low, Scenario::High}) {
            band.scenario = scenario;
            auto results = run(band, affordable(BandSeconds), progress);
            if (progress.cancelled)
                return;
            if (results.ok())
                (scenario == Scenario::Low ? forecast.low : forecast.high) = scaledTo(*results, chosen);
        }
        publish(job, forecast, true);
    }

    Forecaster *m_owner;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<Job> m_job;
    std::shared_ptr<PreviewProgress> m_progress;
    bool m_quit = false;
    double m_perSecond = 2e6; ///< recipients; a careful guess until the first run is measured
    std::thread m_thread;     ///< last: it starts when everything above is there
};

Forecaster::Forecaster(QObject *parent) : QObject(parent), m_worker(std::make_unique<Worker>(this)) {}

Forecaster::~Forecaster() = default;

void Forecaster::setSettings(const PreviewSettings &settings) {
    if (settings == m_settings)
        return;
    m_settings = settings;
    Q_EMIT settingsChanged();
    again();
}

void Forecaster::setProfile(const Profile &profile) {
    if (profile == m_profile)
        return;
    m_profile = profile;
    Q_EMIT profileChanged();
    again();
}

void Forecaster::request(const Template &tmpl, quint64 revision) {
    m_template = tmpl;
    m_revision = revision;
    again();
}

void Forecaster::follow(const Document *document) {
    disconnect(m_changed);
    disconnect(m_gone);
    if (!document) {
        clear();
        return;
    }
    m_latest.reset(); // of another template
    m_problems.clear();
    const auto ask = [this, document] { request(document->value(), document->revision()); };
    m_changed = connect(document, &Document::changed, this, ask);
    m_gone = connect(document, &QObject::destroyed, this, [this] { follow(nullptr); });
    ask();
}

void Forecaster::clear() {
    ++m_ticket;
    m_worker->put({});
    m_template.reset();
    m_latest.reset();
    m_problems.clear();
    m_busy = false;
    Q_EMIT updated();
}

void Forecaster::again() {
    if (!m_template)
        return;
    PreviewRequest request;
    request.tmpl = *m_template;
    request.profile = m_profile;
    request.recipients = m_settings.recipients;
    request.seed = m_settings.seed;
    request.entry = m_settings.entry;
    request.spread = m_settings.spread;
    request.scenario = m_settings.scenario;
    m_busy = true;
    m_worker->put(Worker::Job{std::move(request), ++m_ticket, m_revision});
    Q_EMIT started();
}

void Forecaster::take(const Outcome &outcome) {
    if (outcome.ticket != m_ticket)
        return;
    m_latest = outcome.forecast;
    m_problems = outcome.problems;
    m_busy = !outcome.last;
    Q_EMIT updated();
}

} // namespace stepline
