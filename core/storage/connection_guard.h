#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace stepline {

/// Ends waits on a network connection that nobody answers on any more. libpq waits for an answer for as long as the
/// system believes in the connection, which can be hours; this closes the socket after a time of our own, and the wait
/// ends with an error.
class ConnectionGuard {
public:
    ConnectionGuard();
    ~ConnectionGuard();

    /// From here to disarm() at most @p milliseconds pass; then @p socket is shut down.
    void arm(int socket, int milliseconds);
    /// True: the time was up.
    bool disarm();
    /// From any thread: ends the wait that is on, and every later one at once.
    void cut();
    bool isCut() const { return m_isCut; }

private:
    void watch();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::chrono::steady_clock::time_point m_deadline;
    int m_socket = -1; ///< -1: not armed
    bool m_expired = false, m_ending = false;
    std::atomic<bool> m_isCut = false;
    std::thread m_thread;
};

} // namespace stepline
