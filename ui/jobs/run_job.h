#pragma once

#include "ui/jobs/forecaster.h"

#include <QTimer>
#include <thread>

namespace stepline {

/// One run of a chosen audience of any size, to be kept: on a thread of its own, with progress and cancel.
/// It takes the request as a value; nothing that happens in the window afterwards changes it.
class RunJob : public QObject {
    Q_OBJECT

public:
    explicit RunJob(PreviewRequest request, QObject *parent = nullptr);
    /// Cancels and waits for the thread (some milliseconds: the engine looks between batches).
    ~RunJob() override;

    const PreviewRequest &request() const { return m_request; }
    void start();
    void cancel();
    bool running() const { return m_running; }
    /// 0 … 1.
    double progress() const;

Q_SIGNALS:
    void progressed(double share);
    /// The run as a forecast: with the broadcast of the same audience and luck beside it, and the band where the
    /// profile gives ranges (of a million people at most, scaled: what it says is far wider than their sampling).
    void finished(const stepline::ForecastPtr &forecast);
    /// Sentences that say why there is no result.
    void failed(const stepline::Problems &problems);
    void cancelled();

private:
    std::optional<Results> end(Scenario scenario);
    void conclude(const ForecastPtr &forecast, const Problems &problems);

    PreviewRequest m_request;
    PreviewProgress m_sequence, m_broadcast, m_band;
    QTimer m_ticker;
    bool m_running = false;
    std::thread m_thread;
};

} // namespace stepline
