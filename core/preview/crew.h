#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace stepline {

/// Threads that are there before their work is: they start while the caller still prepares it, and stay for what comes
/// after. A preview that takes some milliseconds would otherwise wait a good part of them for a second thread.
class Crew {
public:
    /// @p size members, the caller among them.
    explicit Crew(size_t size);
    ~Crew();
    Crew(const Crew &) = delete;
    Crew &operator=(const Crew &) = delete;

    size_t size() const { return m_others.size() + 1; }
    /// Every member calls @p job with its number, the caller with 0; returns when all are through.
    void run(const std::function<void(size_t)> &job);

private:
    void wait(size_t number);

    std::mutex m_mutex;
    std::condition_variable m_called, m_through;
    const std::function<void(size_t)> *m_job = nullptr;
    size_t m_jobs = 0;    ///< so many were called
    size_t m_working = 0; ///< of the others
    bool m_over = false;
    std::vector<std::jthread> m_others;
};

} // namespace stepline
