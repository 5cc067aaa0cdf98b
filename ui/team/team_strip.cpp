#include "ui/team/team_strip.h"

#include "ui/team/team_roles.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace stepline {

TeamStrip::TeamStrip(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel), m_name(new ElidedLabel({}, Tone::Text)),
      m_state(new ToneLabel({}, Tone::Secondary)), m_button(new QPushButton) {
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_name->setObjectName(QStringLiteral("teamName"));
    m_state->setObjectName(QStringLiteral("teamState"));
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_wantsPassword)
            Q_EMIT passwordRequested();
        else
            Q_EMIT decisionRequested();
    });
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_icon);
    head->addWidget(m_name, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 4);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_state);
    layout->addSpacing(4);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    hide();
}

void TeamStrip::showTeam(const QString &name, const TeamState &state) {
    m_name->setText(name);
    m_icon->setPixmap(Theme::instance().icon(QStringLiteral("people")).pixmap(textSized(16), textSized(16)));
    const int conflicts = int(state.conflicts.size());
    QString said = state.connected ? tr("Connected, %1").arg(roleWord(state.role)) : tr("Working offline");
    if (state.waiting > 0)
        said += QStringLiteral(" · ") + tr("%n template(s) still to be sent", nullptr, state.waiting);
    if (conflicts > 0)
        said += QStringLiteral(" · ") + tr("%n changed by two people", nullptr, conflicts);
    const int gone = int(state.gone.size());
    if (gone > 0)
        said += QStringLiteral(" · ") + tr("%n put away by somebody else", nullptr, gone);
    auto *line = static_cast<ToneLabel *>(m_state);
    line->setTone(conflicts > 0 || gone > 0 || !state.connected ? Tone::Warning : Tone::Secondary);
    line->setText(said);
    line->setToolTip(state.reason.toHtmlEscaped());
    line->setAccessibleDescription(state.reason);
    m_wantsPassword = state.wantsPassword;
    m_button->setText(m_wantsPassword ? tr("Give the password…")
                      : gone > 0      ? tr("Decide…")
                                      : tr("Bring both together…"));
    m_button->setVisible(m_wantsPassword || (conflicts + gone > 0 && state.connected));
    show();
}

QString TeamStrip::text() const {
    return m_state->text();
}

} // namespace stepline
