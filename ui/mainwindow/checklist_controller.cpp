#include "ui/mainwindow/checklist_controller.h"

#include "ui/checklist/checklist_panel.h"
#include "ui/commands/editor.h"
#include "ui/mainwindow/findings_controller.h"

namespace stepline {

ChecklistController::ChecklistController(FindingsController *findings, QObject *parent)
    : QObject(parent), m_findings(findings), m_panel(new ChecklistPanel) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(0); // once for all that one edit brings
    connect(&m_timer, &QTimer::timeout, this, &ChecklistController::refresh);
    connect(findings, &FindingsController::changed, &m_timer, qOverload<>(&QTimer::start));
    connect(m_panel, &ChecklistPanel::jumpRequested, this, &ChecklistController::jumpRequested);
}

void ChecklistController::setEditor(Editor *editor) {
    disconnect(m_connection);
    m_editor = editor;
    m_panel->setEditor(editor);
    if (editor)
        m_connection =
            connect(editor->document(), &Document::changed, this, [this](const Edit &, const Touched &touched) {
                if (touched.meta) // a template's own list is part of it
                    m_timer.start();
            });
    refresh();
}

void ChecklistController::refresh() {
    auto rows = m_editor ? checklistOf(m_editor->value(), m_editor->document()->json(), m_findings->findings())
                         : std::vector<ChecklistRow>();
    m_progress = progressOf(rows);
    m_panel->setRows(std::move(rows));
    Q_EMIT progressed(m_progress);
}

} // namespace stepline
