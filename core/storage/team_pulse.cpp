#include "core/storage/team_pulse.h"

#include "core/storage/connection_guard.h"
#include "core/storage/postgres_sql.h"

#include <QEventLoop>
#include <QThread>
#include <QTimer>
#include <future>

namespace stepline {

namespace {

constexpr int BeatMs = 400, WarmUpAfterMs = 500, WarmUpMs = 10'000, PresenceMs = 5 * 60'000;
constexpr int OneAtATime = 0x5761726d; ///< the advisory lock of whoever warms the server up ("Warm" in ASCII)

/// Has a server that was started lately read what every search begins with, so that the first search need not wait for
/// its disk.
void warmUp(PostgresSql &sql) {
    try {
        // One of those who come back after a restart does it for all.
        if (!sql.value(QStringLiteral("SELECT CASE WHEN pg_postmaster_start_time() > now() - interval '10 minutes' "
                                      "THEN pg_try_advisory_lock(?) END"),
                       {OneAtATime})
                 .toBool())
            return;
        sql.setTimeout(WarmUpMs);
        for (const char *order : {"changed DESC", "name_order", "review_by", "messages DESC"})
            sql.value(QStringLiteral("SELECT count(*) FILTER (WHERE place > 300 OR EXISTS (SELECT FROM "
                                     "stepline.search AS kept WHERE kept.template = near.template AND length(words) > "
                                     "0)) FROM (SELECT template, row_number() OVER () AS place FROM (SELECT template, "
                                     "marks FROM stepline.marked WHERE NOT archived ORDER BY ") +
                      QLatin1String(order) +
                      QStringLiteral(", template LIMIT 12000) AS rows WHERE length(marks) > 0 "
                                     "OFFSET 0) AS near"));
        sql.script(QStringLiteral("SET enable_seqscan = on")); // its rows one after the other
        sql.value(QStringLiteral("SELECT count(*) FROM stepline.search WHERE messages >= 0"));
        sql.value(QStringLiteral("SELECT pg_advisory_unlock(?)"), {OneAtATime});
    } catch (const StoreError &) { // nothing depends on it
    }
}

/// That this member is here, for the owners to see.
void notePresence(PostgresSql &sql) {
    try {
        sql.value(QStringLiteral("SELECT stepline.note_presence()"));
    } catch (const StoreError &) { // nothing depends on it
    }
}

void beat(PostgresSql &sql, int patienceMs, const TeamPulse::Listener &listener) {
    QEventLoop loop;
    QTimer::singleShot(WarmUpAfterMs, &loop, [&] { // what is asked for while connecting comes first
        warmUp(sql);
        sql.setTimeout(patienceMs);
    });
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
    QTimer presence;
    QObject::connect(&presence, &QTimer::timeout, &loop, [&] { notePresence(sql); });
    presence.start(PresenceMs);
    notePresence(sql);
    loop.exec();
}

} // namespace

TeamPulse::TeamPulse(const TeamServer &server, const QString &channel) {
    const auto connected = std::make_shared<std::promise<std::shared_ptr<ConnectionGuard>>>();
    m_connected = connected->get_future();
    // A connection belongs to the thread that made it.
    m_thread.reset(QThread::create([connected, server, channel, wanted = m_beginning.get_future().share()] {
        std::unique_ptr<PostgresSql> sql;
        try {
            sql = std::make_unique<PostgresSql>(server);
            // What comes in waits for the thread's event loop, which begins with the beat.
            sql->listen(channel, [wanted](const QString &payload) { wanted.get().listener.heard(payload); });
        } catch (...) {
            connected->set_exception(std::current_exception());
            return;
        }
        connected->set_value(sql->guard());
        const Beginning beginning = wanted.get();
        if (!beginning.listener.heard)
            return;
        sql->setTimeout(beginning.patienceMs);
        beat(*sql, beginning.patienceMs, beginning.listener);
    }));
    m_thread->setObjectName(QStringLiteral("team-pulse"));
    m_thread->start();
}

void TeamPulse::begin(int patienceMs, Listener listener) {
    m_guard = m_connected.get();
    m_beginning.set_value({patienceMs, std::move(listener)});
}

TeamPulse::~TeamPulse() {
    if (m_guard)
        m_guard->cut();
    else
        m_beginning.set_value({});
    m_thread->quit();
    m_thread->wait();
}

} // namespace stepline
