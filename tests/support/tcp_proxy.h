#pragma once

#include <atomic>
#include <thread>

namespace team_tests {

/// Stands between a client and a server on loopback, on a thread of its own, and can be the network that fails, or one
/// that is long.
class TcpProxy {
public:
    explicit TcpProxy(int serverPort);
    ~TcpProxy();

    int port() const { return m_port; }
    enum class Line {
        Open,
        Silent,      ///< nothing gets through in either direction, and nobody is told: a partition
        DropAnswers, ///< what the client sends arrives, what the server answers does not
        Cut          ///< connections are reset, new ones refused
    };
    void set(Line line) { m_line = line; }
    /// How long a message and its answer are on their way together, in milliseconds.
    void setRoundTrip(int milliseconds) { m_roundTripMs = milliseconds; }
    /// How often a client spoke after it had listened: as often it waited for the way there and back, opening the
    /// connection to here not counted.
    int roundTrips() const { return m_roundTrips; }

private:
    void run();

    int m_serverPort, m_port = 0, m_listener = -1;
    std::atomic<Line> m_line = Line::Open;
    std::atomic<int> m_roundTripMs = 0, m_roundTrips = 0;
    std::atomic<bool> m_ending = false;
    std::thread m_thread;
};

} // namespace team_tests
