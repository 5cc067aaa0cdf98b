#pragma once

#include "core/storage/team_server.h"

#include <functional>
#include <future>
#include <memory>

class QThread;

namespace stepline {

class ConnectionGuard;

/// A second connection to the team's server, on a thread of its own: it hears what others change, and feels whether the
/// server still answers, so that whoever works with the first one need not find that out by waiting.
class TeamPulse {
public:
    struct Listener {
        std::function<void(const QString &payload)> heard; ///< somebody changed a template
        std::function<void()> lost;                        ///< nobody answers any more; nothing is heard after that
    };
    /// Begins to connect and to listen, while whoever made it connects, too: both take many messages there and back.
    TeamPulse(const TeamServer &server, const QString &channel);
    /// Throws StoreError when that did not work. @p listener is called on the pulse's thread, from now on; what was
    /// heard before is told first. @p patienceMs: how long an answer may take that takes the server no work.
    void begin(int patienceMs, Listener listener);
    ~TeamPulse();
    TeamPulse(const TeamPulse &) = delete;
    TeamPulse &operator=(const TeamPulse &) = delete;

private:
    struct Beginning {
        int patienceMs = 0;
        Listener listener; ///< without any: it is not wanted any more
    };
    std::promise<Beginning> m_beginning;
    std::future<std::shared_ptr<ConnectionGuard>> m_connected;
    std::shared_ptr<ConnectionGuard> m_guard;
    std::unique_ptr<QThread> m_thread;
};

} // namespace stepline
