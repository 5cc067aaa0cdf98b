#include "ui/jobs/background_run.h"

#include <algorithm>

namespace stepline {

BackgroundRun::BackgroundRun(QObject *parent) : QObject(parent) {
    m_ticker.setInterval(50);
    connect(&m_ticker, &QTimer::timeout, this, [this] {
        Q_EMIT progressed(m_recipients > 0 ? std::min(1.0, double(m_progress->done) / double(m_recipients)) : 1.0);
    });
}

BackgroundRun::~BackgroundRun() {
    stop();
}

void BackgroundRun::stop() {
    if (m_progress)
        m_progress->cancelled = true;
    if (m_thread.joinable())
        m_thread.join();
    m_ticker.stop();
    m_running = false;
    ++m_ticket; // what it still wanted to say is not heard any more
}

void BackgroundRun::start(quint64 recipients, Work work, std::function<void(bool)> ended) {
    stop();
    m_progress = std::make_unique<PreviewProgress>();
    m_recipients = recipients;
    m_running = true;
    m_ticker.start();
    m_thread = std::thread([this, ticket = m_ticket, work = std::move(work), ended = std::move(ended)] {
        work(*m_progress);
        QMetaObject::invokeMethod(
            this,
            [this, ticket, ended] {
                if (ticket != m_ticket)
                    return;
                const bool cancelled = m_progress->cancelled;
                stop();
                ended(cancelled);
            },
            Qt::QueuedConnection);
    });
}

void BackgroundRun::cancel() {
    if (m_progress)
        m_progress->cancelled = true;
}

} // namespace stepline
