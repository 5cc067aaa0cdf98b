#pragma once

#include "core/preview/windows.h"

namespace stepline {

/// A send window asked for ever later times: its openings are worked out a stretch at a time. Times are seconds since
/// 1970 UTC, none before @c from.
class OpenTimes {
public:
    /// @p zone stands in where the window says "recipient". The window must be free of errors of meaning.
    OpenTimes(const SendWindow &window, const QString &zone, qint64 from)
        : m_window(window), m_zone(zone), m_from(from), m_until(from + 100 * Duration::Day) {}

    /// @p t itself when the window is open, else its next opening.
    qint64 next(qint64 t) {
        while (!m_openings || t > m_until || m_openings->next(t) == Openings::Unknown) {
            if (t > m_until)
                m_until = t;
            m_until += (m_until - m_from) / 2; // stretches that grow: no more than a few, however long the sequence
            m_openings.emplace(m_window, m_zone, m_from, m_until);
        }
        return m_openings->next(t);
    }

private:
    SendWindow m_window;
    QString m_zone;
    qint64 m_from, m_until;
    std::optional<Openings> m_openings;
};

} // namespace stepline
