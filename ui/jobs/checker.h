#pragma once

#include "core/base/problem.h"
#include "core/model/profile.h"
#include "core/model/template.h"

#include <QObject>
#include <QThreadPool>
#include <atomic>

namespace stepline {

/// Runs the checks on a thread of its own; the latest request wins. Values in, values out.
class Checker : public QObject {
    Q_OBJECT

public:
    explicit Checker(QObject *parent = nullptr);
    /// Waits for what still runs: some milliseconds.
    ~Checker() override;

    /// Asks for the findings of this state; an older request that has not been answered never is.
    void request(const Template &tmpl, const Profile &profile, quint64 revision);
    /// Nothing that was asked for arrives any more.
    void cancel() { ++m_latest; }

Q_SIGNALS:
    void checked(const stepline::Problems &findings, quint64 revision);

private:
    std::atomic<quint64> m_latest{0};
    QThreadPool m_pool;
};

} // namespace stepline
