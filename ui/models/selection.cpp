#include "ui/models/selection.h"

namespace stepline {

void Selection::selectMessages(const QStringList &ids, const QString &current) {
    const QString now = ids.contains(current) ? current : ids.isEmpty() ? QString() : ids.last();
    if (ids == m_messages && now == m_current && m_step.isEmpty())
        return;
    m_messages = ids;
    m_current = now;
    m_step.clear();
    Q_EMIT changed();
}

void Selection::selectStep(const QString &stepId) {
    if (m_messages.isEmpty() && m_step == stepId)
        return;
    m_messages.clear();
    m_current.clear();
    m_step = stepId;
    Q_EMIT changed();
}

void Selection::clear() {
    selectStep({});
}

} // namespace stepline
