#include "core/storage/connection_guard.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace stepline {

namespace {

void shutDown(int socket) {
#ifdef Q_OS_WIN
    ::shutdown(SOCKET(socket), SD_BOTH);
#else
    ::shutdown(socket, SHUT_RDWR);
#endif
}

} // namespace

ConnectionGuard::ConnectionGuard() : m_thread([this] { watch(); }) {}

ConnectionGuard::~ConnectionGuard() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void ConnectionGuard::arm(int socket, int milliseconds) {
    {
        const std::lock_guard lock(m_mutex);
        m_expired = m_isCut;
        if (m_isCut)
            shutDown(socket);
        m_socket = m_isCut ? -1 : socket;
        m_deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
    }
    m_changed.notify_one();
}

bool ConnectionGuard::disarm() {
    const std::lock_guard lock(m_mutex); // the socket is not closed by its owner while it is being shut down
    m_socket = -1;
    return m_expired;
}

void ConnectionGuard::cut() {
    const std::lock_guard lock(m_mutex);
    m_isCut = true;
    if (m_socket < 0)
        return;
    shutDown(m_socket);
    m_socket = -1;
    m_expired = true;
}

void ConnectionGuard::watch() {
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        if (m_socket < 0) {
            m_changed.wait(lock);
        } else if (std::chrono::steady_clock::now() >= m_deadline) {
            shutDown(m_socket);
            m_socket = -1;
            m_expired = true;
        } else {
            m_changed.wait_until(lock, std::chrono::steady_clock::time_point(m_deadline));
        }
    }
}

} // namespace stepline
