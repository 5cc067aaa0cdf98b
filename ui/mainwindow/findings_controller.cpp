#include "ui/mainwindow/findings_controller.h"

#include "core/check/check.h"
#include "ui/commands/editor.h"
#include "ui/findings/findings_panel.h"

namespace stepline {

namespace {
constexpr int QuietMs = 120; ///< typing pauses this long before the checks run
}

FindingsController::FindingsController(QObject *parent) : QObject(parent), m_panel(new FindingsPanel) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FindingsController::check);
    connect(&m_checker, &Checker::checked, this, &FindingsController::take);
    connect(m_panel, &FindingsPanel::jumpRequested, this, &FindingsController::jumpRequested);
    connect(m_panel, &FindingsPanel::fixRequested, this, [this](const Problem &finding) {
        if (m_editor)
            m_editor->push(fixFor(*m_editor->document(), finding, &m_profile));
    });
    connect(m_panel, &FindingsPanel::fixAllRequested, this, [this] {
        if (m_editor)
            m_editor->push(fixForAll(*m_editor->document(), &m_profile));
    });
    connect(m_panel, &FindingsPanel::ignoreRequested, this, [this](const Problem &finding, bool ignored) {
        if (m_editor)
            m_editor->push(ignored ? ignoreFinding(*m_editor->document(), finding)
                                   : heedFinding(*m_editor->document(), finding));
    });
    m_panel->setFixer([this](const Problem &finding) {
        return m_editor ? fixFor(*m_editor->document(), finding, &m_profile).text : QString();
    });
}

void FindingsController::setEditor(Editor *editor) {
    disconnect(m_connection);
    m_checker.cancel();
    m_timer.stop();
    m_editor = editor;
    m_sorted = {};
    m_panel->setFindings(m_sorted, editor ? editor->value() : Template());
    Q_EMIT changed(m_sorted.shown);
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
    if (m_editor)
        m_checker.request(m_editor->value(), m_profile, m_editor->document()->revision());
}

void FindingsController::take(const Problems &findings, quint64 revision) {
    if (!m_editor || revision != m_editor->document()->revision())
        return; // edited meanwhile: asked again when that is over
    const SortedFindings sorted = sortOut(findings, m_editor->value(), m_editor->document()->json());
    const bool shownChanged = sorted.shown != m_sorted.shown;
    m_sorted = sorted;
    m_panel->setFindings(m_sorted, m_editor->value());
    if (shownChanged) // the board is not laid out again for nothing
        Q_EMIT changed(m_sorted.shown);
}

} // namespace stepline
