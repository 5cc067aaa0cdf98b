#include "core/preview/crew.h"

namespace stepline {

Crew::Crew(size_t size) {
    for (size_t number = 1; number < size; ++number)
        m_others.emplace_back([this, number] { wait(number); });
}

Crew::~Crew() {
    const std::scoped_lock lock(m_mutex);
    m_over = true;
    m_called.notify_all();
}

void Crew::run(const std::function<void(size_t)> &job) {
    {
        const std::scoped_lock lock(m_mutex);
        m_job = &job;
        ++m_jobs;
        m_working = m_others.size();
        m_called.notify_all();
    }
    job(0);
    std::unique_lock lock(m_mutex);
    m_through.wait(lock, [this] { return m_working == 0; });
    m_job = nullptr;
}

void Crew::wait(size_t number) {
    for (size_t done = 0;; ++done) {
        const std::function<void(size_t)> *job = nullptr;
        {
            std::unique_lock lock(m_mutex);
            m_called.wait(lock, [&] { return m_over || m_jobs > done; });
            if (m_over)
                return;
            job = m_job;
        }
        (*job)(number);
        const std::scoped_lock lock(m_mutex);
        if (--m_working == 0)
            m_through.notify_one();
    }
}

} // namespace stepline
