#include "core/storage/team_pulse.h"

#include "core/storage/connection_guard.h"
#include "core/storage/postgres_sql.h"

#include <QEventLoop>
#include <QThread>
#include <QTimer>
#include <future>

namespace stepline {

namespace {

constexpr int BeatMs = 400;

void beat(PostgresSql &sql, const TeamPulse::Listener &listener) {
    QEventLoop loop;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        try {
            sql.value(QStringLiteral("SELECT 1"));
        } catch (const StoreError &) {
            if (sql.isAlive()) // busy, and says so
                return;
            timer.stop();
            listener.lost();
        }
    });
    timer.start(BeatMs);
    loop.exec();
}

} // namespace

TeamPulse::TeamPulse(const TeamServer &server, const QString &channel, int patienceMs, Listener listener) {
    const auto connected = std::make_shared<std::promise<std::shared_ptr<ConnectionGuard>>>();
    auto guard = connected->get_future();
    // A connection belongs to the thread that made it.
    m_thread.reset(QThread::create([connected, server, channel, patienceMs, listener = std::move(listener)] {
        std::unique_ptr<PostgresSql> sql;
        try {
            sql = std::make_unique<PostgresSql>(server);
            sql->setTimeout(patienceMs);
            sql->listen(channel, listener.heard);
        } catch (...) {
            connected->set_exception(std::current_exception());
            return;
        }
        connected->set_value(sql->guard());
        beat(*sql, listener);
    }));
    m_thread->setObjectName(QStringLiteral("team-pulse"));
    m_thread->start();
    try {
        m_guard = guard.get();
    } catch (...) {
        m_thread->wait();
        throw;
    }
}

TeamPulse::~TeamPulse() {
    m_guard->cut();
    m_thread->quit();
    m_thread->wait();
}

} // namespace stepline
