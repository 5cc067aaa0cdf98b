#include "tests/support/tcp_proxy.h"

#include <QByteArray>
#include <algorithm>
#include <arpa/inet.h>
#include <chrono>
#include <deque>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace team_tests {

namespace {

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(quint16(port));
    return address;
}

using Clock = std::chrono::steady_clock;

/// One direction of a connection: what was read and is still on its way.
struct Way {
    int from, to;
    struct Part {
        Clock::time_point due;
        QByteArray bytes; ///< empty: the end
    };
    std::deque<Part> parts;

    void read(Clock::duration takes) {
        char bytes[65536];
        const ssize_t count = recv(from, bytes, sizeof bytes, 0);
        parts.push_back({Clock::now() + takes, QByteArray(bytes, std::max<ssize_t>(0, count))});
    }
    /// Hands over what has arrived; false: the connection is over.
    bool deliver() {
        for (; !parts.empty() && parts.front().due <= Clock::now(); parts.pop_front()) {
            const QByteArray &bytes = parts.front().bytes;
            for (qsizetype sent = 0; sent < bytes.size();) {
                const ssize_t part = send(to, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
                if (part <= 0)
                    return false;
                sent += part;
            }
            if (bytes.isEmpty())
                return false;
        }
        return true;
    }
};

struct Pair {
    Way there, back;
    bool isListening = true; ///< it was the server who spoke last
};

} // namespace

TcpProxy::TcpProxy(int serverPort) : m_serverPort(serverPort), m_listener(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    if (bind(m_listener, reinterpret_cast<sockaddr *>(&address), length) != 0 || listen(m_listener, 16) != 0 ||
        getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        qFatal("the proxy cannot listen");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

TcpProxy::~TcpProxy() {
    m_ending = true;
    m_thread.join();
    close(m_listener);
}

void TcpProxy::run() {
    std::vector<Pair> pairs;
    const auto drop = [&](size_t i) {
        close(pairs[i].there.from);
        close(pairs[i].back.from);
        pairs.erase(pairs.begin() + qsizetype(i));
    };
    while (!m_ending) {
        const Line line = m_line;
        if (line == Line::Cut)
            while (!pairs.empty())
                drop(0);
        std::vector<pollfd> polled{{m_listener, POLLIN, 0}};
        const bool silent = line == Line::Silent;
        auto next = Clock::now() + std::chrono::milliseconds(5);
        for (const Pair &pair : pairs)
            for (const Way *way : {&pair.there, &pair.back}) {
                polled.push_back({silent ? -1 : way->from, POLLIN, 0});
                if (!silent && !way->parts.empty())
                    next = std::min(next, way->parts.front().due);
            }
        const auto wait = std::max(Clock::duration::zero(), next - Clock::now());
        const timespec patience{0, long(std::chrono::duration_cast<std::chrono::nanoseconds>(wait).count())};
        ppoll(polled.data(), nfds_t(polled.size()), &patience, nullptr);
        const auto takes = std::chrono::microseconds(m_roundTripMs * 500);
        for (size_t i = pairs.size(); !silent && i-- > 0;) {
            Pair &pair = pairs[i];
            if (polled[1 + 2 * i].revents) {
                pair.there.read(takes);
                m_roundTrips += pair.isListening;
                pair.isListening = false;
            }
            if (polled[2 + 2 * i].revents) {
                pair.back.read(takes);
                pair.isListening = true;
                if (line == Line::DropAnswers && !pair.back.parts.back().bytes.isEmpty())
                    pair.back.parts.pop_back();
            }
            if (!pair.there.deliver() || !pair.back.deliver())
                drop(i);
        }
        if (polled[0].revents) {
            const int client = accept(m_listener, nullptr, nullptr);
            const sockaddr_in address = loopback(m_serverPort);
            const int server = socket(AF_INET, SOCK_STREAM, 0);
            if (m_line == Line::Cut ||
                connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
                close(client);
                close(server);
            } else {
                const int now = 1; // what is written together is sent together, and at once
                for (const int socket : {client, server})
                    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &now, sizeof now);
                pairs.push_back({{client, server, {}}, {server, client, {}}});
            }
        }
    }
    while (!pairs.empty())
        drop(0);
}

} // namespace team_tests
