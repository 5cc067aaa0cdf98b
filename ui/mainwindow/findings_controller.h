#pragma once

#include "core/base/problem.h"
#include "core/model/profile.h"

#include <QObject>
#include <QTimer>

namespace stepline {

class Editor;

/// Runs the checks on the open template shortly after each edit and hands the findings to whoever shows them.
class FindingsController : public QObject {
    Q_OBJECT

public:
    explicit FindingsController(QObject *parent = nullptr);

    void setEditor(Editor *editor);
    void setProfile(const Profile &profile);
    const Problems &findings() const { return m_findings; }

Q_SIGNALS:
    void changed(const stepline::Problems &findings);

private:
    void check();

    Editor *m_editor = nullptr;
    QMetaObject::Connection m_connection;
    Profile m_profile;
    Problems m_findings;
    QTimer m_timer;
};

} // namespace stepline
