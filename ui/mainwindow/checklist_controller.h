#pragma once

#include "core/checklist/checklist.h"

#include <QObject>
#include <QTimer>

namespace stepline {

class ChecklistPanel;
class Editor;
class FindingsController;

/// Keeps the pre-launch checklist of the open template up to date, after each edit and with each new set of findings.
class ChecklistController : public QObject {
    Q_OBJECT

public:
    explicit ChecklistController(FindingsController *findings, QObject *parent = nullptr);

    void setEditor(Editor *editor);
    /// What shows it; whoever places it owns it.
    ChecklistPanel *panel() const { return m_panel; }
    ChecklistProgress progress() const { return m_progress; }

Q_SIGNALS:
    void progressed(const stepline::ChecklistProgress &progress);
    void jumpRequested(const QString &pointer);

private:
    void refresh();

    FindingsController *m_findings;
    ChecklistPanel *m_panel;
    Editor *m_editor = nullptr;
    QMetaObject::Connection m_connection;
    ChecklistProgress m_progress;
    QTimer m_timer;
};

} // namespace stepline
