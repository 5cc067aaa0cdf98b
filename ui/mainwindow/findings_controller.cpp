#include "ui/mainwindow/findings_controller.h"

#include "core/check/check.h"
#include "ui/commands/editor.h"

namespace stepline {

namespace {
constexpr int QuietMs = 120; ///< typing pauses this long before the checks run
}

FindingsController::FindingsController(QObject *parent) : QObject(parent) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FindingsController::check);
}

void FindingsController::setEditor(Editor *editor) {
    disconnect(m_connection);
    m_editor = editor;
    if (editor)
        m_connection = connect(editor->document(), &Document::changed, this, [this] { m_timer.start(QuietMs); });
    check();
}

void FindingsController::setProfile(const Profile &profile) {
    m_profile = profile;
    check();
}

void FindingsController::check() {
    m_timer.stop();
    m_findings = m_editor ? checkTemplate(m_editor->value(), &m_profile) : Problems();
    Q_EMIT changed(m_findings);
}

} // namespace stepline
