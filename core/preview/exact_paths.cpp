#include "core/preview/exact_paths.h"

namespace stepline {

bool Paths::leave(Path &path, Path &other) {
    if (path.forks >= m_forks)
        return false;
    other.place = path.place + (size_t(1) << (m_forks - 1 - path.forks));
    other.forks = ++path.forks;
    leave(std::move(other));
    return true;
}

void Paths::leave(Path path) {
    const std::scoped_lock lock(m_mutex);
    m_left.push_back(std::move(path));
    m_changed.notify_one();
}

std::optional<Path> Paths::take() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_left.empty() || m_followed == 0; });
    if (m_left.empty())
        return std::nullopt;
    Path path = std::move(m_left.front());
    m_left.pop_front();
    ++m_followed;
    return path;
}

void Paths::done(size_t place, ExactShares shares) {
    const std::scoped_lock lock(m_mutex);
    m_shares[place] = std::move(shares);
    if (--m_followed == 0)
        m_changed.notify_all();
}

ExactShares Paths::sum(const ExactModel &model) const {
    ExactShares all(model);
    for (const std::optional<ExactShares> &shares : m_shares)
        if (shares)
            all += *shares;
    all.gatherArrivals();
    return all;
}

} // namespace stepline
