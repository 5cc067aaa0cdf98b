#include "tests/support/tcp_proxy.h"

#include <QByteArray>
#include <arpa/inet.h>
#include <netinet/in.h>
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

struct Pair {
    int client, server;
};

bool passOn(int from, int to) {
    char bytes[65536];
    const ssize_t count = recv(from, bytes, sizeof bytes, 0);
    for (ssize_t sent = 0; sent < count;) {
        const ssize_t part = send(to, bytes + sent, size_t(count - sent), MSG_NOSIGNAL);
        if (part <= 0)
            return false;
        sent += part;
    }
    return count > 0;
}

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
        close(pairs[i].client);
        close(pairs[i].server);
        pairs.erase(pairs.begin() + qsizetype(i));
    };
    while (!m_ending) {
        const Line line = m_line;
        if (line == Line::Cut)
            while (!pairs.empty())
                drop(0);
        std::vector<pollfd> polled{{m_listener, POLLIN, 0}};
        const bool silent = line == Line::Silent;
        for (const Pair &pair : pairs) {
            polled.push_back({silent ? -1 : pair.client, POLLIN, 0});
            polled.push_back({silent ? -1 : pair.server, POLLIN, 0});
        }
        if (poll(polled.data(), nfds_t(polled.size()), 5) <= 0)
            continue;
        for (size_t i = pairs.size(); i-- > 0;) {
            bool alive = true;
            if (polled[1 + 2 * i].revents)
                alive = passOn(pairs[i].client, pairs[i].server);
            if (alive && polled[2 + 2 * i].revents) {
                if (line == Line::DropAnswers) {
                    char bytes[65536];
                    alive = recv(pairs[i].server, bytes, sizeof bytes, 0) > 0;
                } else {
                    alive = passOn(pairs[i].server, pairs[i].client);
                }
            }
            if (!alive)
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
                pairs.push_back({client, server});
            }
        }
    }
    while (!pairs.empty())
        drop(0);
}

} // namespace team_tests
