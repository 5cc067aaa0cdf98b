#include "ui/jobs/forecaster.h"

#include "ui/jobs/live_engine.h"

#include <QElapsedTimer>
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace stepline {
namespace {

using namespace std::chrono_literals;

/// The band's two runs may take this long each.
constexpr double BandSeconds = 0.25;
/// A live forecast of the full audience is not begun when it would keep the machine busy for longer: Run does that.
constexpr double FullSeconds = 20;
/// Nor are the exact figures.
constexpr double ExactSeconds = 2;
/// Nor those of the saved version, beside a live answer.
constexpr double SavedSeconds = 0.1;
/// A live answer that has begun is finished, unless it takes so long that the next had better begin.
constexpr auto LivePatience = 20ms;
/// How long nothing must be edited before what is not needed at once is computed.
constexpr auto IdleBeforeRest = 120ms;

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

/// One thread that always works on the latest job.
class Forecaster::Worker {
public:
    struct Job {
        PreviewRequest request;
        std::shared_ptr<const Template>
            saved;            ///< to compare with; nullptr when nothing differs from it or there is none
        bool isSaved = false; ///< the request's template is the saved version itself
        bool simulate = false, broadcastWanted = false;
        quint64 circumstances = 0; ///< of the saved version's figures: other ones are forgotten
        quint64 ticket = 0;
        quint64 revision = 0;
    };

    explicit Worker(Forecaster *owner) : m_owner(owner), m_thread([this] { loop(); }) {}

    ~Worker() {
        {
            const std::lock_guard lock(m_mutex);
            m_quit = true;
            m_job.reset();
            if (m_progress)
                m_progress->cancelled = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }

    void put(std::optional<Job> job) {
        {
            const std::lock_guard lock(m_mutex);
            const bool patient = job && m_live && std::chrono::steady_clock::now() - m_began < LivePatience;
            m_job = std::move(job);
            if (m_progress && !patient)
                m_progress->cancelled = true;
        }
        m_wake.notify_all();
    }

private:
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
                m_live = true;
                m_began = std::chrono::steady_clock::now();
            }
            work(job, *m_progress);
        }
    }

    /// From now on the next job cancels this one. True when there is one already.
    bool liveIsOver() {
        const std::lock_guard lock(m_mutex);
        m_live = false;
        return m_quit || m_job;
    }

    /// True when no other job came within the time.
    bool idleFor(std::chrono::milliseconds time) {
        std::unique_lock lock(m_mutex);
        return !m_wake.wait_for(lock, time, [this] { return m_quit || m_job; });
    }

    void publish(const Job &job, Forecast forecast, bool last) {
        forecast.complete = last;
        deliver({job.ticket, std::make_shared<const Forecast>(std::move(forecast)), {}, last});
    }

    void deliver(Outcome outcome) {
        Forecaster *owner = m_owner;
        QMetaObject::invokeMethod(
            owner, [owner, outcome = std::move(outcome)] { owner->take(outcome); }, Qt::QueuedConnection);
    }

    /// The saved version's figures by a method, if they are known.
    std::shared_ptr<const Results> savedBy(const Method &method, const Job &job) {
        if (m_savedOf != job.circumstances) {
            m_saved.clear();
            m_savedExact.clear();
            m_savedOf = job.circumstances;
        }
        const auto known = m_saved.find(method);
        return known == m_saved.end() ? nullptr : known->second;
    }

    /// Computes them. Nothing when that is cancelled or the saved version cannot be forecast.
    std::shared_ptr<const Results> computeSaved(const Method &method, const Job &job, PreviewProgress &progress) {
        PreviewRequest request = job.request;
        request.tmpl = *job.saved;
        request.series = false;
        auto results = m_engine.compute(method, std::move(request), &progress);
        if (!results.ok())
            return nullptr;
        return m_saved[method] = std::make_shared<const Results>(std::move(results).value());
    }

    /// The sequence by a method, with what is known of the saved version. False when there is no result. Where it turns
    /// out that it cannot be exact, @p method becomes @p instead.
    bool computeSequence(Method &method, const Method &instead, const Job &job, Forecast &forecast,
                         PreviewProgress &progress) {
        auto sequence = m_engine.compute(method, job.request, &progress);
        if (progress.cancelled)
            return false;
        if (method.exact && !sequence.ok() && LiveEngine::refusedExact(sequence.problems())) {
            method = instead;
            return computeSequence(method, instead, job, forecast, progress);
        }
        if (!sequence.ok()) {
            deliver({job.ticket, nullptr, sequence.problems(), true});
            return false;
        }
        forecast.warnings = sequence.problems();
        forecast.sequence = std::move(sequence).value();
        forecast.sampledRecipients = method.people;
        forecast.approximate = !method.exact && method.people < job.request.recipients;
        forecast.saved = savedBy(method, job);
        if (job.isSaved) {
            m_saved[method] = std::make_shared<const Results>(forecast.sequence);
            forecast.saved = nullptr;
        }
        return true;
    }

    bool computeBroadcast(const Method &method, const Job &job, Forecast &forecast, PreviewProgress &progress) {
        PreviewRequest request = job.request;
        request.tmpl = broadcastOf(job.request.tmpl);
        request.series = false;
        auto broadcast = m_engine.compute(method, std::move(request), &progress);
        if (progress.cancelled)
            return false;
        forecast.broadcast = broadcast.ok() ? std::move(broadcast).value() : Results();
        return true;
    }

    void work(const Job &job, PreviewProgress &progress) {
        Forecast forecast;
        forecast.revision = job.revision;
        forecast.request = job.request;
        forecast.profile = job.request.profile;

        const Method sampled = m_engine.chooseSample(job.request);
        const std::optional<double> expected = exactWithin(job, LiveEngine::LiveSeconds);
        Method live = expected ? Method{true, 0} : sampled;
        QElapsedTimer timer;
        timer.start();
        const bool wasExact = live.exact;
        if (!computeSequence(live, sampled, job, forecast, progress))
            return;
        const bool refused = wasExact && !live.exact;
        const double took = double(timer.nsecsElapsed()) * 1e-9;
        if (live.exact)
            m_engine.learnExact(*expected, took);
        else if (!refused)
            m_engine.learn(job.request, live.people, took);
        if (job.broadcastWanted && !computeBroadcast(live, job, forecast, progress))
            return;
        const bool wantsBand = job.request.scenario == Scenario::Likely && hasRanges(job.request.profile);
        const bool wantsSaved = job.saved && !forecast.saved;
        const bool wantsMore = !live.exact || wantsBand || !job.broadcastWanted;
        publish(job, forecast, !wantsMore && !wantsSaved);
        if (liveIsOver())
            return;
        if (wantsSaved) {
            forecast.saved = computeSaved(live, job, progress);
            if (progress.cancelled)
                return;
            publish(job, forecast, !wantsMore);
        }
        if (wantsMore && idleFor(IdleBeforeRest))
            rest(job, std::move(forecast), live, refused, wantsBand, progress);
    }

    /// What follows when nothing is edited: first the best answer that is worth the time, exact, else of the full
    /// audience.
    void rest(const Job &job, Forecast forecast, const Method &live, bool refused, bool wantsBand,
              PreviewProgress &progress) {
        const bool exactIsWorthIt = live.exact || (!refused && exactWithin(job, ExactSeconds).has_value());
        Method full = exactIsWorthIt ? Method{true, 0} : fullSample(job, live);
        if (full != live) {
            if (!computeSequence(full, fullSample(job, live), job, forecast, progress))
                return;
            if (job.saved && !forecast.saved)
                forecast.saved = computeSaved(full, job, progress);
        }
        if (progress.cancelled ||
            ((full != live || !job.broadcastWanted) && !computeBroadcast(full, job, forecast, progress)))
            return;
        publish(job, forecast, !wantsBand);
        if (!wantsBand || !idleFor(0ms))
            return;
        PreviewRequest band = job.request;
        band.series = false;
        const Method method =
            full.exact ? full : Method{false, std::min(band.recipients, m_engine.peopleWithin(band, BandSeconds))};
        band.scenario = Scenario::Low;
        auto low = m_engine.compute(method, band, &progress);
        band.scenario = Scenario::High;
        auto high = m_engine.compute(method, band, &progress);
        if (progress.cancelled)
            return;
        if (low.ok() && high.ok()) {
            forecast.low = std::move(low).value();
            forecast.high = std::move(high).value();
        }
        publish(job, forecast, true);
    }

    /// Not where the saved version that it is compared with cannot be exact as well: a change must not come from the
    /// engine.
    std::optional<double> exactWithin(const Job &job, double seconds) {
        if (job.simulate || (job.saved && !savedExactWithin(job, seconds)))
            return {};
        return m_engine.exactWithin(job.request, seconds);
    }

    /// Asked once for each saved version, whose figures are computed once, too: they may take a little longer.
    bool savedExactWithin(const Job &job, double seconds) {
        if (savedBy({true, 0}, job))
            return true;
        seconds = std::max(seconds, SavedSeconds);
        auto known = m_savedExact.find(seconds);
        if (known == m_savedExact.end()) {
            PreviewRequest saved = job.request;
            saved.tmpl = *job.saved;
            known = m_savedExact.emplace(seconds, m_engine.exactWithin(saved, seconds).has_value()).first;
        }
        return known->second;
    }

    /// The full audience where that is worth the time, else what is there.
    Method fullSample(const Job &job, const Method &live) const {
        const quint64 all = job.request.recipients;
        return m_engine.secondsFor(job.request, all) <= FullSeconds || live.exact ? Method{false, all} : live;
    }

    Forecaster *m_owner;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<Job> m_job;
    std::shared_ptr<PreviewProgress> m_progress; ///< of the running job
    bool m_live = false;                         ///< its live answer is being computed
    std::chrono::steady_clock::time_point m_began;
    bool m_quit = false;
    // Of the thread alone:
    LiveEngine m_engine;
    std::map<Method, std::shared_ptr<const Results>> m_saved; ///< the saved version by each method used lately
    std::map<double, bool> m_savedExact;                      ///< whether it is exact within so many seconds
    quint64 m_savedOf = 0;                                    ///< the circumstances of both
    std::thread m_thread;                                     ///< last: it starts when everything above is there
};

Forecaster::Forecaster(QObject *parent) : QObject(parent), m_worker(std::make_unique<Worker>(this)) {}

Forecaster::~Forecaster() = default;

void Forecaster::setSettings(const PreviewSettings &settings) {
    if (settings == m_settings)
        return;
    m_settings = settings;
    ++m_circumstances;
    Q_EMIT settingsChanged();
    again();
}

void Forecaster::setProfile(const Profile &profile) {
    if (profile == m_profile)
        return;
    m_profile = profile;
    ++m_circumstances;
    Q_EMIT profileChanged();
    again();
}

void Forecaster::setSaved(const std::optional<Template> &saved) {
    if (saved ? m_saved && *m_saved == *saved : !m_saved)
        return;
    m_saved = saved ? std::make_shared<const Template>(*saved) : nullptr;
    ++m_circumstances;
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
    forget();
    const auto ask = [this, document] { request(document->value(), document->revision()); };
    m_changed = connect(document, &Document::renewed, this, ask);
    m_gone = connect(document, &QObject::destroyed, this, [this] { follow(nullptr); });
    ask();
}

void Forecaster::forget() {
    m_shown = ++m_ticket;
    m_template.reset();
    m_latest.reset();
    m_problems.clear();
    setSaved({});
}

void Forecaster::clear() {
    forget();
    m_worker->put({});
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
    const bool isSaved = m_saved && *m_saved == *m_template;
    m_worker->put(Worker::Job{std::move(request), isSaved ? nullptr : m_saved, isSaved, m_settings.simulate,
                              m_broadcastWanted, m_circumstances, ++m_ticket, m_revision});
    Q_EMIT started();
}

void Forecaster::take(const Outcome &outcome) {
    // A live answer may be overtaken by the next request: it is shown all the same, so that something moves while
    // requests keep coming.
    if (outcome.ticket < m_shown)
        return;
    m_shown = outcome.ticket;
    m_latest = outcome.forecast;
    m_problems = outcome.problems;
    if (outcome.ticket == m_ticket)
        m_busy = !outcome.last;
    Q_EMIT updated();
}

} // namespace stepline
