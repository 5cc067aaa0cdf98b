#pragma once

#include "core/check/ignored.h"
#include "core/model/profile.h"
#include "ui/jobs/checker.h"

#include <QTimer>

namespace stepline {

class Editor;
class FindingsPanel;

/// Runs the checks on the open template shortly after each edit and hands the findings to whoever shows them. Nothing
/// is checked on the window's thread.
class FindingsController : public QObject {
    Q_OBJECT

public:
    explicit FindingsController(QObject *parent = nullptr);

    void setEditor(Editor *editor);
    void setProfile(const Profile &profile);
    /// Those of the last state that was checked, without what is ignored.
    const Problems &findings() const { return m_sorted.shown; }
    /// What shows them; whoever places it owns it.
    FindingsPanel *panel() const { return m_panel; }

Q_SIGNALS:
    void changed(const stepline::Problems &findings);
    void jumpRequested(const QString &pointer);

private:
    void check();
    void take(const Problems &findings, quint64 revision);

    Editor *m_editor = nullptr;
    FindingsPanel *m_panel;
    QMetaObject::Connection m_connection;
    Profile m_profile;
    Checker m_checker;
    SortedFindings m_sorted;
    QTimer m_timer;
};

} // namespace stepline
