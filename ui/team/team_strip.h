#pragma once

#include "core/storage/team_library.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace stepline {

class ElidedLabel;

/// Above the list of templates, while a team's library is open: which one, and how it stands with its server. Its
/// button does what can be done about it.
class TeamStrip : public QWidget {
    Q_OBJECT

public:
    explicit TeamStrip(QWidget *parent = nullptr);

    void showTeam(const QString &name, const TeamState &state);
    QString text() const; ///< the state as it is written

Q_SIGNALS:
    /// Something waits for the person: a template that was changed by two, or put away by somebody else.
    void decisionRequested();
    void passwordRequested();

private:
    QLabel *m_icon;
    ElidedLabel *m_name;
    QLabel *m_state;
    QPushButton *m_button;
    bool m_wantsPassword = false;
};

} // namespace stepline
