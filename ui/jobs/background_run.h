#pragma once

#include "core/preview/preview.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <thread>

namespace stepline {

/// Work with the engine on a thread of its own, with progress and cancel; the latest wins. The work takes values and
/// leaves its answer where only it and the one who asked know of.
class BackgroundRun : public QObject {
    Q_OBJECT

public:
    using Work = std::function<void(PreviewProgress &)>;

    explicit BackgroundRun(QObject *parent = nullptr);
    /// Cancels and waits for the thread (some milliseconds: the engine looks between batches).
    ~BackgroundRun() override;

    /// Cancels what still runs, whose @p ended is then never called. @p recipients is how many the work counts as done
    /// in all; @p ended is called on this thread, with whether it was cancelled.
    void start(quint64 recipients, Work work, std::function<void(bool cancelled)> ended);
    void cancel();
    bool running() const { return m_running; }

Q_SIGNALS:
    void progressed(double share);

private:
    void stop();

    std::unique_ptr<PreviewProgress> m_progress;
    quint64 m_recipients = 0, m_ticket = 0;
    bool m_running = false;
    QTimer m_ticker;
    std::thread m_thread;
};

} // namespace stepline
