#include "ui/jobs/checker.h"

#include "core/check/check.h"

namespace stepline {

Checker::Checker(QObject *parent) : QObject(parent) {
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority); // the live forecast goes first
}

Checker::~Checker() {
    cancel();
    m_pool.clear();
    m_pool.waitForDone();
}

void Checker::request(const Template &tmpl, const Profile &profile, quint64 revision) {
    const quint64 ticket = ++m_latest;
    m_pool.start([this, tmpl, profile, revision, ticket] {
        if (ticket != m_latest)
            return;
        const Problems findings = checkTemplate(tmpl, &profile);
        QMetaObject::invokeMethod(
            this,
            [this, findings, revision, ticket] {
                if (ticket == m_latest)
                    Q_EMIT checked(findings, revision);
            },
            Qt::QueuedConnection);
    });
}

} // namespace stepline
